import CellGrid
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
    guard let day = DayInput.readPast(typed, today: today) else { return .failure(.notADay) }
    if day > today { return .failure(.afterToday(day)) }
    return .success(day == today ? nil : day)
  }

  private static let wordsForNow = [Phrase.today, .lookBackNow].flatMap { phrase in
    Language.allCases.map { phrase.text(in: $0) }
  }
}

extension DayField: OverlayPart {
  var mode: Mode { .field }
  var hints: [Command] { [.accept, .cancel, .nextField] }

  func edit(_ state: inout State, _ change: (inout TextField) -> Void) {
    var field = self
    field.edit(change)
    state.overlay = .dayField(field)
  }

  func accept(_ state: inout State) -> [Effect] { state.submit(self) }
  func cancel(_ state: inout State) { state.leaveText { $0.leave(self) } }
  func keepTyped(_ state: inout State) -> Bool { state.keep(text, .day) }

  func note(_ state: State, _ page: PageLayout, _ glyphs: Glyphs) -> FootNote? {
    DayFieldLine(self, state, page, glyphs).note
  }

  func draw(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
    drawDayField(self, state, page, on: &canvas)
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
