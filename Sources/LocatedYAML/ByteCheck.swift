/// The pass over the bytes before the parser sees them.
///
/// libyaml takes U+0085, U+2028 and U+2029 for line ends, stops at a NUL, and gives up at the first
/// byte that is not UTF-8. So every such place is named here, and the parser gets a stand-in of the
/// same length: offsets stay true, and the fault costs one character.
struct ByteCheck {
  private(set) var faults: FaultList
  /// Where a conflict marker ends what can be read.
  private(set) var cut: Mark?

  /// A letter to the parser wherever it stands, as `?` is not.
  private static let underscore: [UInt8] = [0x5F]

  private var line = 1
  private var lineStart = 0
  private var lastFaultyLine = 0
  private var hasLoneCarriageReturn = false

  init(limits: Limits) {
    faults = FaultList(limit: limits.faults)
  }

  /// The bytes with stand-ins; the same array when nothing is wrong.
  mutating func checked(_ bytes: [UInt8]) -> [UInt8] {
    var patched = bytes
    bytes.withUnsafeBufferPointer { bytes in
      checkConflictMarker(bytes, at: 0)
      var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      lineStart = index
      while index < bytes.count, cut == nil {
        index += printableASCII(bytes, from: index)
        guard index < bytes.count else { break }
        index += step(bytes, at: index, patching: &patched)
      }
    }
    return patched
  }

  /// The length of the printable ASCII text here, in steps of eight bytes: most of every file.
  private func printableASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while raw.count - index >= 8 {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      // A byte's top bit is set by itself, by taking a space from a control, or by one more than
      // DEL.
      let tops = word | (word &- 0x2020_2020_2020_2020) | (word &+ 0x0101_0101_0101_0101)
      guard tops & 0x8080_8080_8080_8080 == 0 else { break }
      index += 8
    }
    return index - start
  }

  /// Looks at one character; returns its length in bytes.
  private mutating func step(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, patching patched: inout [UInt8]
  ) -> Int {
    switch bytes[index] {
    case 0x20...0x7E, 0x09:
      return 1
    case 0x0A:
      startLine(bytes, at: index + 1)
      return 1
    case 0x0D:
      if index + 1 < bytes.count, bytes[index + 1] == 0x0A { return 1 }
      if !hasLoneCarriageReturn { add(.loneCarriageReturn, bytes, at: index) }
      hasLoneCarriageReturn = true
      startLine(bytes, at: index + 1)
      return 1
    case 0x00:
      return refuse(.nulByte, bytes, at: index, standIn: Self.underscore, in: &patched)
    case let byte where byte < 0x80:
      let kind = Fault.Kind.controlCharacter(Unicode.Scalar(byte))
      return refuse(kind, bytes, at: index, standIn: Self.underscore, in: &patched)
    default:
      return stepBeyondASCII(bytes, at: index, patching: &patched)
    }
  }

  private mutating func stepBeyondASCII(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, patching patched: inout [UInt8]
  ) -> Int {
    guard let scalar = decodeUTF8(bytes, at: index) else {
      return refuse(.notUTF8, bytes, at: index, standIn: Self.underscore, in: &patched)
    }
    // A no-break space, wide or narrow, is no line end and no separator to the parser.
    let kind: Fault.Kind
    let standIn: [UInt8]
    switch scalar.value {
    case 0x85: (kind, standIn) = (.forbiddenLineBreak(scalar), [0xC2, 0xA0])
    case 0x80..<0xA0: (kind, standIn) = (.controlCharacter(scalar), [0xC2, 0xA0])
    case 0x2028, 0x2029: (kind, standIn) = (.forbiddenLineBreak(scalar), [0xE2, 0x80, 0xAF])
    case 0xFFFE, 0xFFFF: (kind, standIn) = (.controlCharacter(scalar), [0xEF, 0xBF, 0xBD])
    default: return UTF8.width(scalar)
    }
    return refuse(kind, bytes, at: index, standIn: standIn, in: &patched)
  }

  private mutating func refuse(
    _ kind: Fault.Kind, _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, standIn: [UInt8],
    in patched: inout [UInt8]
  ) -> Int {
    // One fault a line: a picture opened as a plan is not worth a fault a byte.
    if lastFaultyLine != line { add(kind, bytes, at: index) }
    lastFaultyLine = line
    patched.replaceSubrange(index..<index + standIn.count, with: standIn)
    return standIn.count
  }

  private mutating func startLine(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    line += 1
    lineStart = index
    checkConflictMarker(bytes, at: index)
  }

  private mutating func checkConflictMarker(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    let marker: StaticString = "<<<<<<< "
    guard index < bytes.count, bytes[index] == 0x3C, index + 8 <= bytes.count else { return }
    guard (0..<8).allSatisfy({ bytes[index + $0] == marker.utf8Start[$0] }) else { return }
    let mark = Mark(line: line, column: 1, offset: index)
    faults.add(.conflictMarker, at: mark)
    cut = mark
  }

  private mutating func add(
    _ kind: Fault.Kind, _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) {
    let column = 1 + bytes[lineStart..<index].count { $0 & 0xC0 != 0x80 }
    faults.add(kind, at: Mark(line: line, column: column, offset: index))
  }
}

/// The character at this byte; nil where the bytes are not well-formed (Unicode, table 3-7).
func decodeUTF8(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Unicode.Scalar? {
  guard bytes.indices.contains(index) else { return nil }
  let lead = bytes[index]
  let (length, bits): (Int, UInt32)
  switch lead {
  case 0x00..<0x80: return Unicode.Scalar(lead)
  case 0xC2...0xDF: (length, bits) = (2, UInt32(lead & 0x1F))
  case 0xE0...0xEF: (length, bits) = (3, UInt32(lead & 0x0F))
  case 0xF0...0xF4: (length, bits) = (4, UInt32(lead & 0x07))
  default: return nil
  }
  guard bytes.count - index >= length else { return nil }
  var value = bits
  for step in 1..<length {
    let byte = bytes[index + step]
    guard byte & 0xC0 == 0x80 else { return nil }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  // Longer than needed: refused, as are the surrogates and what lies past U+10FFFF.
  if length == 3, value < 0x800 { return nil }
  if length == 4, value < 0x10000 { return nil }
  return Unicode.Scalar(value)
}
