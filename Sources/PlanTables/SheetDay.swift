import Phrases
import PlanDomain

/// A deadline as offices write it.
enum SheetDay: Hashable {
  case day(Day)
  /// A month, a quarter or a year: the last day of it, as such deadlines are meant.
  case period(first: Day, last: Day)
  case between(Day, Day, isPeriod: Bool)
  case withoutEnd

  /// Reads 31/12/2026 (also with `.` and `-`, day first), 2026-12-31, 31-Dec-26, 12/2026, Quý
  /// IV/2026, năm 2026, 6-12/2026, từ … đến …, thường xuyên, and words before them; nothing where
  /// it is none of these, or where it may be two of them.
  init?(_ cell: String) {
    let text = SheetDayText(foldedKey(cell))
    guard let read = text.single ?? text.span else { return nil }
    self = read
  }

  var first: Day? {
    switch self {
    case .day(let day): day
    case .period(let first, _), .between(let first, _, _): first
    case .withoutEnd: nil
    }
  }

  var last: Day? {
    switch self {
    case .day(let day): day
    case .period(_, let last), .between(_, let last, _): last
    case .withoutEnd: nil
    }
  }

  /// The day that a spreadsheet keeps as so many days since the end of 1899, from 2000 to 2099.
  static func serial(_ cell: String) -> Day? {
    guard let number = Int(cell), (36_526...73_050).contains(number) else { return nil }
    return Day(clamping: number - 25_569)
  }
}

/// The folded text of a cell with days, taken apart.
private struct SheetDayText {
  private static let years = 1900...2200

  private let text: String

  /// A dash is a dash, and what stands in brackets at the end is left out, unless it has a day too.
  init(_ folded: String) {
    var text = folded.replacing("–", with: "-").replacing("—", with: "-")
    if text.hasSuffix(")"), let start = text.lastIndex(of: "("), start > text.startIndex,
      !text[start...].contains("/")
    {
      text = String(text[..<start])
    }
    self.text = text.split(separator: " ").joined(separator: " ")
  }

  /// One day, or one period with a name.
  var single: SheetDay? {
    if SheetWords.withoutEnd.map(foldedKey).contains(text) { return .withoutEnd }
    var text = Substring(text)
    while let last = text.last, " .;,".contains(last) { text.removeLast() }
    var isStripped = true
    while isStripped {
      if let half = half(String(text)) { return half }
      isStripped = false
      for word in SheetWords.beforeDay.map(foldedKey) where text.hasPrefix(word + " ") {
        text.removeFirst(word.count + 1)
        isStripped = true
      }
    }
    if let day = Day(iso: String(text.prefix(10))), isTime(text.dropFirst(10)) { return .day(day) }
    return numeric(String(text)) ?? quarter(String(text))
  }

  /// From one day or period to another; what the first leaves out stands in the second.
  var span: SheetDay? {
    for between in SheetWords.betweenDays {
      let word = spaced(foldedKey(between), like: between)
      guard let range = text.firstRange(of: word) else { continue }
      if let span = span(text[..<range.lowerBound], text[range.upperBound...]) { return span }
    }
    for place in text.indices where text[place] == "-" {
      if let span = span(text[..<place], text[text.index(after: place)...]) { return span }
    }
    return nil
  }

  private func span(_ left: Substring, _ right: Substring) -> SheetDay? {
    var start = trimmed(left)
    for word in SheetWords.beforeStart.map(foldedKey) where start.hasPrefix(word + " ") {
      start.removeFirst(word.count + 1)
    }
    var end = trimmed(right)
    let quarters = SheetWords.quarter.map(foldedKey)
    if let word = quarters.first(where: { start.hasPrefix($0 + " ") }), !end.hasPrefix(word) {
      end = word + " " + end
    }
    guard let second = SheetDayText(end).single, let last = second.last else { return nil }
    if let first = SheetDayText(start).single?.first {
      if case .day = second { return .between(first, last, isPeriod: false) }
      return .between(first, last, isPeriod: true)
    }
    let year = last.civil.year
    guard let first = first(start, of: year, before: second, last) else { return nil }
    if first <= last { return .between(first, last, isPeriod: true) }
    return self.first(start, of: year - 1, before: second, last).map {
      .between($0, last, isPeriod: true)
    }
  }

  /// The first day of a text without a year: `01/6` or `15` before a day, `tháng 6` before a month,
  /// `quý I` before a quarter.
  private func first(
    _ text: String, of year: Int, before second: SheetDay, _ last: Day
  ) -> Day? {
    if let quarter = quarter(text + "/" + String(year)) { return quarter.first }
    let months = Set(SheetWords.month.map(foldedKey))
    let pieces = text.split { "/.- ".contains($0) }.filter { !months.contains(String($0)) }
    let numbers = pieces.compactMap { $0.utf8.count <= 2 ? Int($0) : nil }
    guard !numbers.isEmpty, numbers.count == pieces.count else { return nil }
    switch second {
    case .day:
      let month = numbers.count == 2 ? numbers[1] : last.civil.month
      return numbers.count <= 2 ? Day(year: year, month: month, day: numbers[0]) : nil
    case .period(let first, _):
      let isMonth = first.civil.month == last.civil.month
      return isMonth && numbers.count == 1 ? Day(year: year, month: numbers[0], day: 1) : nil
    case .between, .withoutEnd: return nil
    }
  }

  /// Nothing, or a time of day, which exports add to a date.
  private func isTime(_ rest: Substring) -> Bool {
    rest.isEmpty
      || (" t".contains(rest.prefix(1)) && rest.allSatisfy { "0123456789:. tz".contains($0) })
  }

  /// `31/12/2026`, `31.12.26`, `2026/12/31`, `12/2026`, `T12/2026`; a year may stand behind words.
  private func numeric(_ text: String) -> SheetDay? {
    let words = Set((SheetWords.month + SheetWords.year).map(foldedKey))
    var pieces = text.split { "/.- ".contains($0) }.map(String.init)
    var marks = Set(text.filter { "/.-".contains($0) })
    if pieces.count > 3, pieces[3...].joined().contains(":") {
      pieces.removeSubrange(3...)
      marks = marks.filter { $0 != "." }
    }
    // Two marks may be two days: `6-12/2026` is no day of December.
    guard marks.count <= 1 else { return nil }
    var parts: [Int] = []
    var namedMonth = false
    for piece in pieces where !words.contains(piece) {
      if let month = SheetWords.monthNames.firstIndex(of: String(piece.prefix(3))),
        piece.allSatisfy(\.isLetter)
      {
        namedMonth = true
        parts.append(month + 1)
        continue
      }
      let isMonth = parts.isEmpty && piece.hasPrefix("t") && pieces.count == 2
      let digits = isMonth ? piece.dropFirst() : piece[...]
      guard digits.utf8.count <= 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = Int(digits)
      else { return nil }
      parts.append(number)
    }
    switch parts.count {
    case 3:
      if parts[0] > 999 {
        return Day(year: parts[0], month: parts[1], day: parts[2]).map(SheetDay.day)
      }
      let year = parts[2] < 100 ? 2000 + parts[2] : parts[2]
      return Day(year: year, month: parts[1], day: parts[0]).map(SheetDay.day)
    case 2:
      if namedMonth, parts[1] < 100 { parts[1] += 2000 }
      guard Self.years.contains(parts[1]) else { return nil }
      // A span of years.
      if Self.years.contains(parts[0]), parts[0] <= parts[1],
        let first = Day(year: parts[0], month: 1, day: 1),
        let last = Day(year: parts[1], month: 12, day: 31)
      {
        return .between(first, last, isPeriod: true)
      }
      return months(parts[0], 1, of: parts[1])
    case 1:
      guard Self.years.contains(parts[0]) else { return nil }
      return months(1, 12, of: parts[0])
    default: return nil
    }
  }

  /// `quy iv/2026`, `q4 2026`, `quy 4 nam 2026`.
  private func quarter(_ text: String) -> SheetDay? {
    let years = Set(SheetWords.year.map(foldedKey))
    for word in SheetWords.quarter.map(foldedKey) where text.hasPrefix(word) {
      let pieces = text.dropFirst(word.count).split { "/.- ".contains($0) }.map(String.init)
        .filter { !years.contains($0) }
      guard pieces.count == 2, let year = Int(pieces[1]), Self.years.contains(year),
        let quarter = ["i": 1, "ii": 2, "iii": 3, "iv": 4][pieces[0]] ?? Int(pieces[0]),
        (1...4).contains(quarter)
      else { continue }
      return months(quarter * 3 - 2, 3, of: year)
    }
    return nil
  }

  private func half(_ text: String) -> SheetDay? {
    for (words, month) in [(SheetWords.firstHalf, 1), (SheetWords.secondHalf, 7)] {
      for word in words.map(foldedKey) where text.hasPrefix(word + " ") {
        guard let year = Int(text.dropFirst(word.count + 1)), Self.years.contains(year) else {
          continue
        }
        return months(month, 6, of: year)
      }
    }
    return nil
  }

  /// So many months from the first of `month` on.
  private func months(_ month: Int, _ count: Int, of year: Int) -> SheetDay? {
    Day(year: year, month: month, day: 1).map {
      .period(first: $0, last: $0.endOfMonth(adding: count - 1))
    }
  }

  private func trimmed(_ text: Substring) -> String {
    text.split(separator: " ").joined(separator: " ")
  }

  /// The folded word with the spaces that stood around it.
  private func spaced(_ folded: String, like word: String) -> String {
    (word.hasPrefix(" ") ? " " : "") + folded + (word.hasSuffix(" ") ? " " : "")
  }
}
