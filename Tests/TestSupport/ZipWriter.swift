/// A zip archive of stored entries, as small as one can be.
public struct ZipWriter {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  public init() {}

  public static func archive(_ parts: [(String, String)]) -> [UInt8] {
    var writer = ZipWriter()
    for (name, text) in parts { writer.add(name, Array(text.utf8)) }
    return writer.finished
  }

  /// `packed` stands in the archive, under a method that unpacks it to `size` bytes.
  public mutating func add(
    _ name: String, _ packed: [UInt8], method: Int = 0, size: Int? = nil, checksum: UInt32? = nil,
    flags: Int = 0
  ) {
    let name = Array(name.utf8)
    let offset = body.count
    let sizes =
      four(Int(checksum ?? crc(packed))) + four(packed.count) + four(size ?? packed.count)
    let middle = two(20) + two(flags) + two(method) + two(0) + two(0) + sizes
    body += four(0x0403_4B50) + middle + two(name.count) + two(0) + name + packed
    directory +=
      four(0x0201_4B50) + two(20) + middle + two(name.count) + two(0) + two(0) + two(0) + two(0)
      + four(0) + four(offset) + name
    count += 1
  }

  public var finished: [UInt8] {
    body + directory + four(0x0605_4B50) + two(0) + two(0) + two(count) + two(count)
      + four(directory.count) + four(body.count) + two(0)
  }

  private func two(_ number: Int) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)] }
  private func four(_ number: Int) -> [UInt8] { two(number & 0xFFFF) + two(number >> 16 & 0xFFFF) }

  private func crc(_ bytes: [UInt8]) -> UInt32 {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return ~value
  }
}
