import Phrases
import PlanDomain

/// The day to look at, typed in place of the footer.
struct DayField: Sendable {
  private(set) var text = TextField()
  /// Why the day was not taken.
  var refusal: Phrase?
  /// The list of changes that it was opened over.
  let list: ChangeList?

  /// What was typed before gives way to what is typed now.
  init(over list: ChangeList? = nil, offering typed: String? = nil) {
    self.list = list
    text = .proposing(typed ?? "")
  }

  /// Typing takes back an old refusal.
  mutating func edit(_ change: (inout TextField) -> Void) {
    change(&text)
    refusal = nil
  }

  /// The day that is meant, nothing for now.
  func day(today: Day) -> Result<Day?, LookBackRefusal> {
    let typed = text.text.trimmed.lowercased()
    if ["", "0"].contains(typed) || Self.wordsForNow.contains(typed) { return .success(nil) }
    guard let day = Self.read(typed, today: today) else { return .failure(.notADay) }
    if day > today { return .failure(.afterToday(day)) }
    return .success(day == today ? nil : day)
  }

  private static let wordsForNow = [Phrase.today, .lookBackNow].flatMap { phrase in
    Language.allCases.map { phrase.text(in: $0) }
  }

  /// Reads a day as `DayInput` does, but looking back: -7 is a week ago, and a day without its year
  /// is the last one of that date.
  private static func read(_ text: String, today: Day) -> Day? {
    if text.hasPrefix("-") {
      return Int(text.dropFirst()).flatMap {
        (0...36_500).contains($0) ? today.adding(days: -$0) : nil
      }
    }
    let hasYear = text.count { "/.-".contains($0) } > 1 || text.hasPrefix("+")
    if hasYear { return DayInput.read(text, today: today) }
    // 29/2 was up to eight years ago.
    for years in 0...8 {
      let year = today.civil.year - years
      guard let end = Day(year: year, month: 12, day: 31) else { return nil }
      if let day = DayInput.read(text, today: end), day <= today { return day }
    }
    return nil
  }
}

enum LookBackRefusal: Error, Hashable, Sendable {
  case notADay
  case afterToday(Day)

  var phrase: Phrase {
    switch self {
    case .notADay: .lookBackRefusedDay
    case .afterToday(let day): .dayAfterToday(day)
    }
  }
}
