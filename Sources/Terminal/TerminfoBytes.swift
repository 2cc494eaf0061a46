/// Reads the little-endian fields of a compiled terminfo entry; nil at the first lie.
struct TerminfoReader {
  private let all: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { all = bytes }

  mutating func bytes(_ count: Int) -> [UInt8]? {
    guard count >= 0, count <= all.count - position else { return nil }
    defer { position += count }
    return Array(all[position..<position + count])
  }

  mutating func short() -> Int? {
    bytes(2).map { Int(Int16(truncatingIfNeeded: Int($0[0]) | Int($0[1]) << 8)) }
  }

  /// A short that counts something.
  mutating func count() -> Int? { short().flatMap { $0 >= 0 ? $0 : nil } }

  mutating func shorts(_ count: Int) -> [Int]? {
    var values: [Int] = []
    for _ in 0..<count {
      guard let value = short() else { return nil }
      values.append(value)
    }
    return values
  }

  mutating func numbers(_ count: Int, isWide: Bool) -> [Int32]? {
    guard isWide else { return shorts(count)?.map { Int32($0) } }
    var values: [Int32] = []
    for _ in 0..<count {
      guard let parts = bytes(4) else { return nil }
      values.append(
        Int32(bitPattern: parts.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }))
    }
    return values
  }

  /// Skips the byte that brings the position to an even one.
  mutating func align() { position = min(all.count, position + position % 2) }

  /// A NUL-terminated text of a table; negative offsets mean that there is none.
  static func text(at offset: Int, in table: [UInt8]) -> [UInt8]? {
    guard table.indices.contains(offset), let end = table[offset...].firstIndex(of: 0) else {
      return nil
    }
    return Array(table[offset..<end])
  }
}

/// Writes the little-endian fields of a compiled terminfo entry.
struct TerminfoWriter {
  var bytes: [UInt8] = []

  mutating func shorts(_ values: [Int]) {
    for value in values {
      bytes += [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
    }
  }

  mutating func numbers(_ values: [Int32]) {
    for value in values {
      for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }
  }

  mutating func align() {
    if bytes.count % 2 == 1 { bytes.append(0) }
  }

  /// Texts one after the other with a NUL each, and where each begins (-1: there is none).
  static func table(_ texts: [[UInt8]?]) -> (offsets: [Int], bytes: [UInt8]) {
    var bytes: [UInt8] = []
    let offsets = texts.map { text in
      guard let text else { return -1 }
      defer { bytes += text + [0] }
      return bytes.count
    }
    return (offsets, bytes)
  }
}

/// Base 64 as RFC 4648 has it, with padding.
func base64(_ bytes: some Collection<UInt8>) -> String {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  text.reserveCapacity((bytes.count + 2) / 3 * 4)
  var rest = bytes[...]
  while !rest.isEmpty {
    let group = Array(rest.prefix(3))
    rest = rest.dropFirst(3)
    let bits = (0..<3).reduce(0) { $0 << 8 | ($1 < group.count ? Int(group[$1]) : 0) }
    for place in 0..<4 {
      text.append(
        place <= group.count ? digits[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
    }
  }
  return String(decoding: text, as: UTF8.self)
}
