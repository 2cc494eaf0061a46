import PlanDomain

/// Where one JSON value lies in a line, and of what shape it is.
struct JSONSlot {
  enum Shape {
    /// Without escapes: the bytes are the text.
    case text
    case escapedText
    case integer
    case decimal
    case yes
    case no
    case null
    case list
    case mapping
  }

  let shape: Shape
  /// A text's bounds lie inside its quotes.
  let start: Int
  let end: Int

  var isText: Bool { shape == .text || shape == .escapedText }
}

/// Walks over one line of strict JSON (RFC 8259) without making values; the bytes are known to be
/// UTF-8. Every look beyond the end gives NUL, which no JSON text has outside of an escape.
struct JSONCursor {
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var at: Int
  let end: Int

  static let deepest = 32

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    at = 0
    end = bytes.count
  }

  /// Over one mapping or list that a walk has passed before.
  init(_ bytes: UnsafeBufferPointer<UInt8>, inside slot: JSONSlot) {
    self.bytes = bytes
    at = min(slot.start, bytes.count)
    end = min(slot.end, bytes.count)
  }

  /// Goes on within a mapping behind one of its members.
  init(_ bytes: UnsafeBufferPointer<UInt8>, behind place: Int) {
    self.bytes = bytes
    at = min(place, bytes.count)
    end = bytes.count
  }

  @inline(__always)
  private func peek() -> UInt8 { at < end ? bytes[at] : 0 }

  /// What is wrong where the cursor stands.
  var fault: LineFault {
    bytes[min(at, end)..<end].allSatisfy { $0 == 0 } ? .endsEarly : .refused(.notJSON)
  }

  mutating func enterMapping() throws(LineFault) { try expect(UInt8(ascii: "{")) }

  mutating func enterList() throws(LineFault) { try expect(UInt8(ascii: "[")) }

  /// The next key and value of the mapping entered; nothing at its end, which is passed.
  mutating func nextMember(
    isFirst: Bool, depth: Int = 1
  ) throws(LineFault) -> (key: JSONSlot, value: JSONSlot)? {
    guard try !isAtEnd(UInt8(ascii: "}"), isFirst: isFirst) else { return nil }
    let key = try text()
    try expect(UInt8(ascii: ":"))
    return (key, try value(depth: depth))
  }

  /// The next value of the list entered; nothing at its end, which is passed.
  mutating func nextElement(isFirst: Bool, depth: Int = 1) throws(LineFault) -> JSONSlot? {
    guard try !isAtEnd(UInt8(ascii: "]"), isFirst: isFirst) else { return nil }
    return try value(depth: depth)
  }

  /// Nothing but white space may follow.
  mutating func finish() throws(LineFault) {
    skipSpace()
    if at < end { throw .refused(.notJSON) }
  }

  mutating func value(depth: Int) throws(LineFault) -> JSONSlot {
    skipSpace()
    let start = at
    switch peek() {
    case UInt8(ascii: "\""): return try text()
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard depth < Self.deepest else { throw .refused(.notJSON) }
      return try composite(depth: depth)
    case UInt8(ascii: "t"): return try word("true", .yes)
    case UInt8(ascii: "f"): return try word("false", .no)
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), 0x30...0x39:
      let shape = try number()
      return JSONSlot(shape: shape, start: start, end: at)
    default: throw fault
    }
  }

  private mutating func composite(depth: Int) throws(LineFault) -> JSONSlot {
    let start = at
    let isMapping = peek() == UInt8(ascii: "{")
    at += 1
    var isFirst = true
    if isMapping {
      while try nextMember(isFirst: isFirst, depth: depth + 1) != nil { isFirst = false }
    } else {
      while try nextElement(isFirst: isFirst, depth: depth + 1) != nil { isFirst = false }
    }
    return JSONSlot(shape: isMapping ? .mapping : .list, start: start, end: at)
  }

  private mutating func isAtEnd(_ mark: UInt8, isFirst: Bool) throws(LineFault) -> Bool {
    skipSpace()
    if peek() == mark {
      at += 1
      return true
    }
    if !isFirst { try expect(UInt8(ascii: ",")) }
    return false
  }

  private mutating func text() throws(LineFault) -> JSONSlot {
    try expect(UInt8(ascii: "\""))
    let start = at
    var shape = JSONSlot.Shape.text
    while true {
      skipPlainText()
      let byte = peek()
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\") {
        shape = .escapedText
        try escape()
      } else if byte < 0x20 {
        throw fault
      } else {
        at += 1
      }
    }
    at += 1
    return JSONSlot(shape: shape, start: start, end: at - 1)
  }

  @inline(__always)
  private mutating func skipPlainText() { at = Self.endOfPlainText(bytes, from: at, to: end) }

  /// Where a quote, a backslash or a control character may stand next, for all before it is none;
  /// looked for eight bytes a step, so that the last seven bytes are left to the caller.
  @inline(__always)
  static func endOfPlainText(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    let ones: UInt64 = 0x0101_0101_0101_0101
    var at = start
    while at + 8 <= end {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      // A byte's top bit is set where taking away more than it is borrows; beyond ASCII none does.
      let quotes = word ^ ones &* 0x22
      let slashes = word ^ ones &* 0x5C
      let stops =
        (quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes | (word &- ones &* 0x20) & ~word
      let marks = stops & ones << 7
      // Only the first is sure, for a borrow may reach the bytes behind it.
      if marks != 0 { return at + marks.trailingZeroBitCount / 8 }
      at += 8
    }
    return at
  }

  private mutating func escape() throws(LineFault) {
    at += 1
    switch peek() {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      at += 1
    case UInt8(ascii: "u"):
      let unit = try hexUnit()
      if UTF16.isTrailSurrogate(unit) { throw .refused(.notJSON) }
      if UTF16.isLeadSurrogate(unit) {
        guard peek() == UInt8(ascii: "\\") else { throw fault }
        at += 1
        guard peek() == UInt8(ascii: "u") else { throw fault }
        guard UTF16.isTrailSurrogate(try hexUnit()) else { throw .refused(.notJSON) }
      }
    default: throw fault
    }
  }

  /// Reads `u` and four hex digits.
  private mutating func hexUnit() throws(LineFault) -> UInt16 {
    at += 1
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = JSONCursor.hexDigit(peek()) else { throw fault }
      unit = unit << 4 | digit
      at += 1
    }
    return unit
  }

  private mutating func number() throws(LineFault) -> JSONSlot.Shape {
    var shape = JSONSlot.Shape.integer
    if peek() == UInt8(ascii: "-") { at += 1 }
    if peek() == UInt8(ascii: "0") { at += 1 } else { try digits() }
    if peek() == UInt8(ascii: ".") {
      shape = .decimal
      at += 1
      try digits()
    }
    if peek() | 0x20 == UInt8(ascii: "e") {
      shape = .decimal
      at += 1
      if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { at += 1 }
      try digits()
    }
    return shape
  }

  private mutating func digits() throws(LineFault) {
    guard (0x30...0x39).contains(peek()) else { throw fault }
    while (0x30...0x39).contains(peek()) { at += 1 }
  }

  private mutating func word(
    _ word: StaticString, _ shape: JSONSlot.Shape
  ) throws(LineFault) -> JSONSlot {
    let start = at
    for place in 0..<word.utf8CodeUnitCount {
      guard peek() == word.utf8Start[place] else { throw fault }
      at += 1
    }
    return JSONSlot(shape: shape, start: start, end: at)
  }

  private mutating func expect(_ mark: UInt8) throws(LineFault) {
    skipSpace()
    guard peek() == mark else { throw fault }
    at += 1
  }

  @inline(__always)
  private mutating func skipSpace() {
    while true {
      let byte = peek()
      guard byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A else { return }
      at += 1
    }
  }

  static func hexDigit(_ byte: UInt8) -> UInt16? {
    switch byte {
    case 0x30...0x39: UInt16(byte) - 0x30
    case 0x41...0x46: UInt16(byte) - 0x41 + 10
    case 0x61...0x66: UInt16(byte) - 0x61 + 10
    default: nil
    }
  }
}
