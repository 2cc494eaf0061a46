import Phrases
import PlanDomain

/// The folded text of a cell with days, taken apart.
struct SheetDayText {
  static let years = 1900...2200

  let text: String
  let reading: DayReading

  /// A dash is a dash, and what stands in brackets at the end is left out, unless it has a day too.
  init(_ folded: String, _ reading: DayReading) {
    self.reading = reading
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
    if isWithoutEnd { return .withoutEnd }
    var text = Substring(text)
    while let last = text.last, " .;,".contains(last) { text.removeLast() }
    var isStripped = true
    while isStripped {
      if let half = half(String(text)) { return half }
      isStripped = false
      if let hour = hour(before: text) {
        text = text.dropFirst(hour)
        isStripped = true
      }
      for word in Self.beforeDay where text.hasPrefix(word + " ") {
        text.removeFirst(word.count + 1)
        isStripped = true
        if Self.beforePeriod.contains(word), let day = dayBefore(String(text)) { return day }
      }
    }
    if let day = Day(iso: String(text.prefix(10))), isTime(text.dropFirst(10)) { return .day(day) }
    return named(String(text)) ?? numeric(String(text)) ?? quarter(String(text))
      ?? withYear(String(text))
  }

  /// `Thường xuyên`, also with words behind it that name no day.
  private var isWithoutEnd: Bool {
    Self.withoutEnd.contains { word in
      guard text.hasPrefix(word) else { return false }
      let rest = text.dropFirst(word.count)
      return rest.isEmpty
        || word.count > 5 && ",;( ".contains(rest.prefix(1)) && !rest.contains(where: \.isNumber)
    }
  }

  /// How much of the text is an hour: `17h00 ngày …`.
  private func hour(before text: Substring) -> Int? {
    let word = text.prefix { $0 != " " }
    let parts = word.split(separator: "h", omittingEmptySubsequences: false)
    guard parts.count == 2, word.count < text.count, (1...2).contains(parts[0].count),
      parts.allSatisfy({ $0.allSatisfy(\.isNumber) && $0.count <= 2 })
    else { return nil }
    return word.count + 1
  }

  /// `trước tháng 6/2026` is by the last day of May; `trước hết tháng 6/2026` is not.
  private func dayBefore(_ text: String) -> SheetDay? {
    guard !Self.beforeDay.contains(where: { text.hasPrefix($0 + " ") }),
      case .period(let first, _)? = SheetDayText(text, reading).single
    else { return nil }
    let day = first.adding(days: -1)
    return .period(first: day, last: day)
  }

  /// A day that the heading gives the year of.
  private func withYear(_ text: String) -> SheetDay? {
    guard let year = reading.year, !text.contains("\(year)") else { return nil }
    var plain = reading
    plain.year = nil
    return SheetDayText(text + "/\(year)", plain).single
  }

  private static let withoutEnd = SheetWords.withoutEnd.map(foldedKey)
  private static let beforeDay = SheetWords.beforeDay.map(foldedKey)
  private static let beforePeriod = Set(SheetWords.beforePeriod.map(foldedKey))
  private static let andOn = SheetWords.andOn.map(foldedKey)

  /// From one day or period to another; what the first leaves out stands in the second.
  var span: SheetDay? {
    for word in Self.andOn where text.hasSuffix(" " + word) {
      var start = String(text.dropLast(word.count + 1))
      for from in SheetKeys.beforeStart where start.hasPrefix(from + " ") {
        start.removeFirst(from.count + 1)
      }
      return SheetDayText(start, reading).single?.first.map { .onward($0) }
    }
    if let list { return list }
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
    for word in SheetKeys.beforeStart where start.hasPrefix(word + " ") {
      start.removeFirst(word.count + 1)
    }
    var end = trimmed(right)
    let quarters = SheetKeys.quarter
    if let word = quarters.first(where: { start.hasPrefix($0 + " ") }), !end.hasPrefix(word) {
      end = word + " " + end
    }
    guard let second = SheetDayText(end, reading).single, let last = second.last else { return nil }
    if let first = SheetDayText(start, reading).single?.first {
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
    let months = SheetKeys.monthSet
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
    case .between, .withoutEnd, .onward: return nil
    }
  }

  /// Nothing, or a time of day, which exports add to a date.
  private func isTime(_ rest: Substring) -> Bool {
    rest.isEmpty
      || (" t".contains(rest.prefix(1)) && rest.allSatisfy { "0123456789:. tz".contains($0) })
  }

  /// `31/12/2026`, `31.12.26`, `2026/12/31`, `12/2026`, `T12/2026`; a year may stand behind words.
  private func numeric(_ text: String) -> SheetDay? {
    let words = SheetKeys.monthSet.union(SheetKeys.yearSet)
    var pieces = text.split { "/.-, ".contains($0) }.map(String.init)
    var marks = Set(text.filter { "/.-".contains($0) })
    if pieces.count > 3, pieces[3...].joined().contains(":") {
      pieces.removeSubrange(3...)
      marks = marks.filter { $0 != "." }
    }
    // Two marks may be two days: `6-12/2026` is no day of December.
    guard marks.count <= 1 else { return nil }
    var parts: [Int] = []
    var namedMonth: Int?
    let isShortMonth = pieces.first == Self.shortMonth
    for piece in pieces where !words.contains(piece) {
      if let month = SheetWords.monthNames.firstIndex(of: String(piece.prefix(3))),
        piece.allSatisfy(\.isLetter)
      {
        namedMonth = parts.count
        parts.append(month + 1)
        continue
      }
      let isMonth = parts.isEmpty && piece.hasPrefix("t") && pieces.count == 2
      let digits = isMonth ? piece.dropFirst() : ordinal(piece)
      guard digits.utf8.count <= 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = Int(digits)
      else { return nil }
      parts.append(number)
    }
    // A comma stands behind a month's name alone: `10, 11/2026` are two months.
    if text.contains(","), namedMonth == nil { return nil }
    switch parts.count {
    case 3: return day(parts, namedMonth, marks)
    case 2:
      if namedMonth == 0 || isShortMonth, parts[1] < 100 {
        // Of `Dec-26` the year stands behind the mark; `June 30` is a day.
        if marks.isDisjoint(with: ["-", "/"]) { return nil }
        parts[1] += 2000
      }
      // `2026-12`
      if namedMonth == nil, Self.years.contains(parts[0]), (1...12).contains(parts[1]) {
        return months(parts[1], 1, of: parts[0])
      }
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

  /// A month by its name may stand first; by its number only where the column has it so.
  private func day(_ parts: [Int], _ namedMonth: Int?, _ marks: Set<Character>) -> SheetDay? {
    if parts[0] > 999 {
      return Day(year: parts[0], month: parts[1], day: parts[2]).map(SheetDay.day)
    }
    let year = parts[2] < 100 ? 2000 + parts[2] : parts[2]
    let isWritten = namedMonth == nil && marks != ["."] && !marks.isEmpty
    if isWritten, reading.order == .unknown, parts[0] != parts[1], parts[0] <= 12, parts[1] <= 12 {
      return nil
    }
    let isMonthFirst =
      namedMonth == 0
      || isWritten && (reading.order == .monthFirst || reading.order == .unknown && parts[1] > 12)
    let (month, day) = isMonthFirst ? (parts[0], parts[1]) : (parts[1], parts[0])
    return Day(year: year, month: month, day: day).map(SheetDay.day)
  }

  /// `31st` is 31.
  private func ordinal(_ piece: String) -> Substring {
    for end in ["st", "nd", "rd", "th"] where piece.hasSuffix(end) { return piece.dropLast(2) }
    return piece[...]
  }

  private static let shortMonth = "thg"

  /// `quy iv/2026`, `q4 2026`, `2026 q4`, `quy 4 nam 2026`, `4th quarter 2026`.
  func quarter(_ text: String) -> SheetDay? {
    let years = SheetKeys.yearSet
    let words = text.split { "/.- ".contains($0) }.map(String.init).filter { $0 != "of" }
    if words.count == 2, Int(words[0]).map(Self.years.contains) ?? false, words[1].hasPrefix("q") {
      return quarter("\(words[1]) \(words[0])")
    }
    if words.count == 3, SheetKeys.quarterSet.contains(words[1]),
      let named = SheetWords.quarterOrdinals.first(where: { $0.0 == words[0] })
    {
      return quarter("q\(named.1) \(words[2])")
    }
    for word in SheetKeys.quarter where text.hasPrefix(word) {
      let pieces = text.dropFirst(word.count).split { "/.- ".contains($0) }.map(String.init)
        .filter { !years.contains($0) }
      guard pieces.count == 2, let year = Int(pieces[1]), Self.years.contains(year),
        let quarter = Self.quarterNumber(pieces[0])
      else { continue }
      return months(quarter * 3 - 2, 3, of: year)
    }
    return nil
  }

  static func quarterNumber(_ text: String) -> Int? {
    let number = ["i": 1, "ii": 2, "iii": 3, "iv": 4][text] ?? Int(text)
    return number.flatMap { (1...4).contains($0) ? $0 : nil }
  }

  private func half(_ text: String) -> SheetDay? {
    for (words, month) in [(SheetKeys.firstHalf, 1), (SheetKeys.secondHalf, 7)] {
      for word in words where text.hasPrefix(word + " ") {
        guard let year = Int(text.dropFirst(word.count + 1)), Self.years.contains(year) else {
          continue
        }
        return months(month, 6, of: year)
      }
    }
    return nil
  }

  /// So many months from the first of `month` on.
  func months(_ month: Int, _ count: Int, of year: Int) -> SheetDay? {
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
