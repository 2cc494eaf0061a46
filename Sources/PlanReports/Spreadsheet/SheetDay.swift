import Phrases
import PlanDomain

/// A deadline as offices write it.
enum SheetDay: Hashable {
  case day(Day)
  /// A month, a quarter or a year: the last day of it, as such deadlines are meant.
  case period(first: Day, last: Day)
  case between(Day, Day, isPeriod: Bool)
  case withoutEnd

  /// Reads 31/12/2026 (also with `.` and `-`, day first), 2026-12-31, 12/2026, Quý IV/2026, năm
  /// 2026, từ … đến …, thường xuyên, and words before them; nothing where it is none of these.
  init?(_ cell: String) {
    let text = foldedKey(cell)
    if let single = Self.single(text) {
      self = single
      return
    }
    for between in SheetWords.betweenDays {
      let word = spaced(foldedKey(between), like: between)
      guard let range = text.firstRange(of: word) else { continue }
      var start = String(text[..<range.lowerBound])
      for word in SheetWords.beforeStart.map(foldedKey) where start.hasPrefix(word + " ") {
        start.removeFirst(word.count + 1)
      }
      guard let first = Self.single(start)?.first,
        let second = Self.single(String(text[range.upperBound...])), let last = second.last
      else { continue }
      if case .period = second {
        self = .between(first, last, isPeriod: true)
      } else {
        self = .between(first, last, isPeriod: false)
      }
      return
    }
    return nil
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

  private static func single(_ folded: String) -> SheetDay? {
    if SheetWords.withoutEnd.map(foldedKey).contains(folded) { return .withoutEnd }
    var text = Substring(folded)
    while let last = text.last, " .;,".contains(last) { text.removeLast() }
    if let half = firstHalf(String(text)) { return half }
    var isStripped = true
    while isStripped {
      isStripped = false
      for word in SheetWords.beforeDay.map(foldedKey) where text.hasPrefix(word + " ") {
        text.removeFirst(word.count + 1)
        isStripped = true
      }
    }
    if let day = Day(iso: String(text.prefix(10))), isTime(text.dropFirst(10)) { return .day(day) }
    return numeric(String(text)) ?? period(String(text))
  }

  /// Nothing, or a time of day, which exports add to a date.
  private static func isTime(_ rest: Substring) -> Bool {
    rest.isEmpty
      || (" t".contains(rest.prefix(1)) && rest.allSatisfy { "0123456789:. tz".contains($0) })
  }

  /// `31/12/2026`, `31.12.26`, `12/2026`; a year may stand behind words.
  private static func numeric(_ text: String) -> SheetDay? {
    let words = Set((SheetWords.month + SheetWords.year).map(foldedKey))
    var parts: [Int] = []
    let pieces = text.split { "/.- ".contains($0) }.map(String.init)
    let isTimed = pieces.count > 3 && pieces[3...].joined().contains(":")
    for piece in isTimed ? Array(pieces.prefix(3)) : pieces where !words.contains(piece) {
      guard piece.utf8.count <= 4, piece.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = Int(piece)
      else { return nil }
      parts.append(number)
    }
    switch parts.count {
    case 3:
      let year = parts[2] < 100 ? 2000 + parts[2] : parts[2]
      return Day(year: year, month: parts[1], day: parts[0]).map(SheetDay.day)
    case 2:
      guard (1900...2200).contains(parts[1]) else { return nil }
      // A span of years.
      if (1900...parts[1]).contains(parts[0]), let first = Day(year: parts[0], month: 1, day: 1),
        let last = Day(year: parts[1], month: 12, day: 31)
      {
        return .between(first, last, isPeriod: true)
      }
      return months(parts[0], 1, of: parts[1])
    case 1:
      guard (1900...2200).contains(parts[0]) else { return nil }
      return months(1, 12, of: parts[0])
    default: return nil
    }
  }

  /// `quy iv/2026`, `q4 2026`, `quy 4 nam 2026`.
  private static func period(_ text: String) -> SheetDay? {
    let years = Set(SheetWords.year.map(foldedKey))
    for word in SheetWords.quarter.map(foldedKey) where text.hasPrefix(word) {
      let pieces = text.dropFirst(word.count).split { "/.- ".contains($0) }.map(String.init)
        .filter { !years.contains($0) }
      guard pieces.count == 2, let year = Int(pieces[1]), (1900...2200).contains(year),
        let quarter = ["i": 1, "ii": 2, "iii": 3, "iv": 4][pieces[0]] ?? Int(pieces[0]),
        (1...4).contains(quarter)
      else { continue }
      return months(quarter * 3 - 2, 3, of: year)
    }
    return nil
  }

  private static func firstHalf(_ text: String) -> SheetDay? {
    for word in SheetWords.firstHalf.map(foldedKey) where text.hasPrefix(word + " ") {
      guard let year = Int(text.dropFirst(word.count + 1)), (1900...2200).contains(year) else {
        continue
      }
      return months(1, 6, of: year)
    }
    return nil
  }

  /// So many months from the first of `month` on.
  private static func months(_ month: Int, _ count: Int, of year: Int) -> SheetDay? {
    Day(year: year, month: month, day: 1).map {
      .period(first: $0, last: $0.endOfMonth(adding: count - 1))
    }
  }
}

/// The folded word with the spaces that stood around it.
private func spaced(_ folded: String, like word: String) -> String {
  (word.hasPrefix(" ") ? " " : "") + folded + (word.hasSuffix(" ") ? " " : "")
}
