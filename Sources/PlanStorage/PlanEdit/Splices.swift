/// Changes to a text, each to a stretch of its bytes; all that lies between stays as it is.
struct Splices {
  let source: [UInt8]
  private var changes: [(range: Range<Int>, bytes: [UInt8])] = []

  init(_ source: [UInt8]) { self.source = source }

  mutating func replace(_ range: Range<Int>, with text: String) {
    changes.append((range, Array(text.utf8)))
  }

  mutating func insert(_ text: String, at place: Int) { replace(place..<place, with: text) }

  mutating func remove(_ range: Range<Int>) { replace(range, with: "") }

  /// Removes the lines from that of `first` to that of `last`. A text without a line break at its
  /// end gets none by it.
  mutating func removeLines(from first: Int, through last: Int) {
    var start = lineStart(first)
    let end = lineEnd(last)
    if end == source.count, source.last != 0x0A, start > 0 {
      start -= 1
      if start > 0, source[start - 1] == 0x0D { start -= 1 }
    }
    remove(start..<end)
  }

  /// Puts lines after the line that `place` is in.
  mutating func insertLines(_ lines: [String], afterLineOf place: Int) {
    let end = lineEnd(place)
    let isOpenEnd = end == source.count && source.last != 0x0A
    let text = lines.joined(separator: lineBreak)
    insert(isOpenEnd ? lineBreak + text : text + lineBreak, at: end)
  }

  /// The text with all changes. Those at one place stand in the order in which they were made.
  var result: [UInt8] {
    let ordered = changes.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    var result: [UInt8] = []
    var done = 0
    for (_, change) in ordered {
      let start = max(change.range.lowerBound, done)
      result += source[done..<start]
      result += change.bytes
      done = max(done, change.range.upperBound)
    }
    return result + source[done...]
  }

  /// CR LF where the first line ends so.
  var lineBreak: String {
    guard let feed = source.firstIndex(of: 0x0A), feed > 0, source[feed - 1] == 0x0D else {
      return "\n"
    }
    return "\r\n"
  }

  func lineStart(_ place: Int) -> Int {
    var start = min(place, source.count)
    while start > 0, source[start - 1] != 0x0A { start -= 1 }
    return start
  }

  /// Just after the line's break, or the end of the text.
  func lineEnd(_ place: Int) -> Int {
    var end = min(place, source.count)
    while end < source.count, source[end] != 0x0A { end += 1 }
    return min(end + 1, source.count)
  }

  func isBlank(_ range: Range<Int>) -> Bool {
    source[range].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
  }

  /// The comma after `place` inside brackets, comments passed over; nothing before a closing one.
  func comma(after place: Int) -> Int? {
    var index = place
    while index < source.count {
      switch source[index] {
      case 0x2C: return index
      case 0x23: index = lineEnd(index)
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return nil
      }
    }
    return nil
  }
}
