import Glibc

/// The beginning that this program gives to every line: version, seq, time, counter, name, kind and
/// most often the item, in this order and without a blank.
///
/// It is known by comparing whole pieces, which costs a fraction of reading member by member. A
/// line that begins otherwise is read that way, with the same result.
struct UsualBeginning {
  let version, seq, at, counter, by, kind: JSONSlot
  let item: JSONSlot?
  /// The place behind the last of these members.
  let end: Int

  init?(_ line: UnsafeBufferPointer<UInt8>) {
    var pieces = Pieces(line: line)
    guard pieces.take("{\"v\":1,\"seq\":"), let seq = pieces.number(),
      pieces.take(",\"at\":"), let at = pieces.text(),
      pieces.take(",\"c\":"), let counter = pieces.number(),
      pieces.take(",\"by\":"), let by = pieces.text(),
      pieces.take(",\"kind\":"), let kind = pieces.text()
    else { return nil }
    if pieces.take(",\"item\":") {
      guard let item = pieces.text() else { return nil }
      self.item = item
    } else {
      item = nil
    }
    guard pieces.isBehindMember else { return nil }
    (self.seq, self.at, self.counter, self.by, self.kind) = (seq, at, counter, by, kind)
    version = JSONSlot(shape: .integer, start: 5, end: 6)
    end = pieces.place
  }
}

/// Walks over a line piece by piece.
private struct Pieces {
  let line: UnsafeBufferPointer<UInt8>
  private(set) var place = 0

  init(line: UnsafeBufferPointer<UInt8>) { self.line = line }

  /// Whether a member may have ended here.
  var isBehindMember: Bool {
    place < line.count && (line[place] == UInt8(ascii: ",") || line[place] == UInt8(ascii: "}"))
  }

  @inline(__always)
  mutating func take(_ piece: StaticString) -> Bool {
    let count = piece.utf8CodeUnitCount
    guard let base = line.baseAddress, line.count - place >= count,
      memcmp(base + place, piece.utf8Start, count) == 0
    else { return false }
    place += count
    return true
  }

  /// A whole number from 0, in the one way to write it.
  mutating func number() -> JSONSlot? {
    let start = place
    while place < line.count, (0x30...0x39).contains(line[place]) { place += 1 }
    guard place > start, place == start + 1 || line[start] != 0x30, isBehindMember else {
      return nil
    }
    return JSONSlot(shape: .integer, start: start, end: place)
  }

  /// A text without escapes.
  mutating func text() -> JSONSlot? {
    guard place < line.count, line[place] == UInt8(ascii: "\"") else { return nil }
    let start = place + 1
    var end = JSONCursor.endOfPlainText(line, from: start, to: line.count)
    while end < line.count, line[end] >= 0x20, line[end] != UInt8(ascii: "\\"),
      line[end] != UInt8(ascii: "\"")
    {
      end += 1
    }
    guard end < line.count, line[end] == UInt8(ascii: "\"") else { return nil }
    place = end + 1
    return JSONSlot(shape: .text, start: start, end: end)
  }
}
