/// A zip archive as it is written: every part stored as it is, in order, with one fixed time, so
/// that the same parts are the same bytes.
struct ZipWriting {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  mutating func add(_ name: String, _ part: [UInt8]) {
    let name = Array(name.utf8)
    var entry: [UInt8] = []
    // Version 2.0; names are UTF-8; stored; the first moment that zip knows.
    for value: UInt16 in [20, 0x0800, 0, 0, 0x21] { append(value, to: &entry) }
    for value in [crc32(part), UInt32(truncatingIfNeeded: part.count)] {
      append(value, to: &entry)
    }
    append(UInt32(truncatingIfNeeded: part.count), to: &entry)
    append(UInt16(truncatingIfNeeded: name.count), to: &entry)
    append(UInt16(0), to: &entry)
    let place = UInt32(truncatingIfNeeded: bytes.count)
    bytes += [0x50, 0x4B, 0x03, 0x04] + entry + name + part
    directory += [0x50, 0x4B, 0x01, 0x02, 20, 0] + entry
    for value: UInt16 in [0, 0, 0] { append(value, to: &directory) }
    append(UInt32(0), to: &directory)
    append(place, to: &directory)
    directory += name
    count &+= 1
  }

  var finished: [UInt8] {
    var end: [UInt8] = [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0]
    append(count, to: &end)
    append(count, to: &end)
    append(UInt32(truncatingIfNeeded: directory.count), to: &end)
    append(UInt32(truncatingIfNeeded: bytes.count), to: &end)
    append(UInt16(0), to: &end)
    return bytes + directory + end
  }
}

private func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
  for place in 0..<value.bitWidth / 8 {
    bytes.append(UInt8(truncatingIfNeeded: value >> (8 * place)))
  }
}

/// As zip has it (ISO 3309).
private func crc32(_ bytes: [UInt8]) -> UInt32 {
  var sum: UInt32 = 0xFFFF_FFFF
  for byte in bytes { sum = crcTable[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8) }
  return ~sum
}

private let crcTable: [UInt32] = (0..<256).map { byte in
  var sum = UInt32(byte)
  for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
  return sum
}
