import Phrases
import PlanDomain

// Years that don't end in December, seasons, and lists of months and quarters.
extension SheetDayText {
  /// `FY 2026`, `FY26`, `Q2 FY26`, `summer 2026`, `winter 2026/27`.
  func named(_ text: String) -> SheetDay? { fiscal(text) ?? season(text) }

  private func fiscal(_ text: String) -> SheetDay? {
    var rest = text
    var quarter: Int?
    let words = text.split(separator: " ").map(String.init)
    if words.count > 1 {
      for (place, word) in words.enumerated() where word.count == 2 && word.first == "q" {
        quarter = Self.quarterNumber(String(word.dropFirst()))
        if quarter == nil { return nil }
        var others = words
        others.remove(at: place)
        rest = others.joined(separator: " ")
      }
    }
    for word in SheetWords.fiscalYear where rest.hasPrefix(word) {
      let number = rest.dropFirst(word.count).filter { $0 != " " }.replacing("-", with: "/")
      guard let year = fiscalYear(number) else { return nil }
      return period(year, quarter)
    }
    return nil
  }

  /// `2026`, `26`, `2025/26` (that ends in 2026).
  private func fiscalYear(_ text: String) -> Int? {
    func whole(_ number: Substring) -> Int? {
      guard [2, 4].contains(number.count), let year = Int(number) else { return nil }
      return year < 100 ? 2000 + year : year
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first.flatMap(whole), Self.years.contains(first) else { return nil }
    if parts.count == 1 { return first }
    guard parts.count == 2, let second = whole(parts[1]), second == first + 1 else { return nil }
    return second
  }

  private func period(_ year: Int, _ quarter: Int?) -> SheetDay? {
    let end = reading.vocabulary.fiscalYearEnd
    guard let last = Day(year: year, month: end.month, day: end.day),
      let before = Day(year: year - 1, month: end.month, day: end.day)
    else { return nil }
    let first = before.adding(days: 1)
    guard let quarter else { return .period(first: first, last: last) }
    guard first.civil.day == 1, let start = first.addingMonths((quarter - 1) * 3) else {
      return nil
    }
    return .period(first: start, last: start.endOfMonth(adding: 2))
  }

  private func season(_ text: String) -> SheetDay? {
    let words = text.split { " ,".contains($0) }.map(String.init)
    guard words.count == 2, let name = words.first, let number = words.last else { return nil }
    if let season = SheetWords.seasons.first(where: { $0.0 == name }) {
      guard let year = Int(number), Self.years.contains(year) else { return nil }
      return months(season.1 - 2, 3, of: year)
    }
    // Winter begins in one year and ends in the next: both have to be named.
    guard SheetWords.winter.contains(name), number.contains("/") || number.contains("-") else {
      return nil
    }
    return fiscalYear(number.replacing("-", with: "/")).flatMap { months(12, 3, of: $0 - 1) }
  }

  /// `Quý II, III/2026`, `Tháng 10, 11/2026`: months and quarters that follow each other.
  var list: SheetDay? {
    for (words, isQuarter) in [(SheetKeys.quarter, true), (SheetKeys.month, false)] {
      for word in words where text.hasPrefix(word + " ") {
        let rest = text.dropFirst(word.count + 1)
        guard rest.contains(",") || rest.contains(" va ") || rest.contains(" and "),
          let found = list(String(rest), without: word, isQuarter: isQuarter)
        else { continue }
        return found
      }
    }
    return nil
  }

  private func list(_ text: String, without word: String, isQuarter: Bool) -> SheetDay? {
    let joins: Set<String> = ["va", "and", "nam", word]
    var pieces = text.split { ",/ ".contains($0) }.map(String.init).filter { !joins.contains($0) }
    guard let year = pieces.popLast().flatMap({ Int($0) }), Self.years.contains(year),
      pieces.count > 1
    else { return nil }
    let numbers = pieces.compactMap { isQuarter ? Self.quarterNumber($0) : Int($0) }
    guard numbers.count == pieces.count, let first = numbers.first, let last = numbers.last,
      zip(numbers, numbers.dropFirst()).allSatisfy({ $1 == $0 + 1 }),
      let start = months(isQuarter ? first * 3 - 2 : first, 1, of: year)?.first,
      let end = months(isQuarter ? last * 3 : last, 1, of: year)?.last
    else { return nil }
    return .between(start, end, isPeriod: true)
  }
}

extension Day {
  fileprivate func addingMonths(_ count: Int) -> Day? {
    let month = civil.month - 1 + count
    return Day(year: civil.year + month / 12, month: month % 12 + 1, day: civil.day)
  }
}
