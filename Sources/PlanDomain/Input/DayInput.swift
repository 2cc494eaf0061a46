/// Days as people type them.
///
/// An answer to a question, which is put again where it can't be read. A table's cell is another
/// language, with quarters and spans and no today, and has a reader of its own in PlanTables; a
/// command's argument is an ISO day alone, so that a script means the same day tomorrow.
public enum DayInput {
  /// Reads 2026-12-31, 31/12/2026, 31/12 (of the year of `today`), or +14 (days from `today`).
  public static func read(_ text: String, today: Day) -> Day? {
    let text = text.trimmed
    if let day = Day(iso: text) { return day }
    if text.hasPrefix("+") { return days(text).map { today.adding(days: $0) } }
    let parts = text.split(whereSeparator: isMark).map { Int($0) }
    guard (2...3).contains(parts.count), let date = parts[0], let month = parts[1] else {
      return nil
    }
    guard parts.count == 3 else {
      return Day(year: today.civil.year, month: month, day: date)
    }
    guard let year = parts[2] else { return nil }
    return Day(year: year < 100 ? 2_000 + year : year, month: month, day: date)
  }

  /// Reads a day as `read` does, but looking back: -7 is a week ago, and a day without its year is
  /// the last one of that date. A day with its year may be after today.
  public static func readPast(_ text: String, today: Day) -> Day? {
    let text = text.trimmed
    if text.hasPrefix("-") { return days(text).map { today.adding(days: -$0) } }
    let hasYear = text.count(where: isMark) > 1 || text.hasPrefix("+")
    if hasYear { return read(text, today: today) }
    // 29/2 was up to eight years ago.
    for years in 0...8 {
      guard let end = Day(year: today.civil.year - years, month: 12, day: 31) else { return nil }
      if let day = read(text, today: end), day <= today { return day }
    }
    return nil
  }

  /// The days behind a sign, up to a hundred years of them.
  private static func days(_ signed: String) -> Int? {
    Int(signed.dropFirst()).flatMap { (0...36_500).contains($0) ? $0 : nil }
  }

  private static func isMark(_ character: Character) -> Bool { "/.-".contains(character) }
}
