import CLibyaml

/// The text under the parser, and the way from the parser's marks to bytes.
///
/// libyaml counts characters; a cursor that walks beside it counts the bytes. Its marks hardly ever
/// go back, so the whole walk is one pass.
struct SourceText {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The length of the byte order mark, which libyaml is not shown.
  let origin: Int
  /// Whether the text goes on behind these bytes.
  let isCut: Bool

  private var offset: Int
  private var character = 0

  init(bytes: UnsafeBufferPointer<UInt8>, origin: Int, isCut: Bool) {
    self.bytes = bytes
    self.origin = min(origin, bytes.count)
    self.isCut = isCut
    offset = self.origin
  }

  mutating func mark(_ mark: yaml_mark_t) -> Mark {
    let offset = offset(ofCharacter: mark.index)
    if mark.column == 0, offset == bytes.count, offset > origin, bytes[offset - 1] != 0x0A,
      bytes[offset - 1] != 0x0D
    {
      // Behind a text whose last line has no end libyaml counts one line more than there are.
      let lineStart = startOfLine(before: offset, from: origin)
      let characters = bytes[lineStart..<offset].count(where: startsCharacter)
      return Mark(line: mark.line, column: characters + 1, offset: offset)
    }
    return Mark(line: mark.line &+ 1, column: mark.column &+ 1, offset: offset)
  }

  func byte(at offset: Int) -> UInt8? {
    bytes.indices.contains(offset) ? bytes[offset] : nil
  }

  private mutating func offset(ofCharacter target: Int) -> Int {
    while character > target, offset > origin {
      offset -= 1
      if startsCharacter(bytes[offset]) { character -= 1 }
    }
    skipWords(to: target)
    while offset < bytes.count {
      if startsCharacter(bytes[offset]) {
        if character >= target { break }
        character += 1
      }
      offset += 1
    }
    return offset
  }

  /// Eight bytes at a time: a byte 10xxxxxx continues a character, all others start one.
  private mutating func skipWords(to target: Int) {
    let raw = UnsafeRawBufferPointer(bytes)
    while target - character >= 8, raw.count - offset >= 8 {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let continuing = (word >> 7) & (~word >> 6) & 0x0101_0101_0101_0101
      character += 8 - continuing.nonzeroBitCount
      offset += 8
    }
  }

  /// The end of a block scalar's last line with text: libyaml ends one where the next token may
  /// start.
  func endOfText(from start: Mark, to end: Mark) -> Mark {
    var (line, end) = (end.line, min(end.offset, bytes.count))
    while true {
      let lineStart = startOfLine(before: end, from: start.offset)
      let isBlank = bytes[lineStart..<end].allSatisfy { $0 == 0x20 || $0 == 0x09 }
      if lineStart > start.offset, isBlank {
        line -= 1
        end = lineStart - 1
        if end > start.offset, bytes[end] == 0x0A, bytes[end - 1] == 0x0D { end -= 1 }
      } else {
        let characters = bytes[lineStart..<end].count(where: startsCharacter)
        let column = lineStart == start.offset ? start.column : 1
        return Mark(line: line, column: column + characters, offset: end)
      }
    }
  }

  private func startOfLine(before end: Int, from start: Int) -> Int {
    var index = max(end, start)
    while index > start, bytes[index - 1] != 0x0A, bytes[index - 1] != 0x0D { index -= 1 }
    return index
  }

  /// The place of a value that was left out: after the key's colon, else after the key.
  func placeOfMissingValue(after key: Mark) -> Mark {
    var offset = key.offset
    while let byte = byte(at: offset), byte == 0x20 || byte == 0x09 { offset += 1 }
    guard byte(at: offset) == 0x3A else { return key }
    let width = offset + 1 - key.offset
    return Mark(line: key.line, column: key.column + width, offset: offset + 1)
  }

  /// Whether only blanks stand between the line's start and this place.
  func startsLine(_ mark: Mark) -> Bool {
    let end = min(mark.offset, bytes.count)
    let start = startOfLine(before: end, from: origin)
    return bytes[start..<max(start, end)].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}

private func startsCharacter(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
