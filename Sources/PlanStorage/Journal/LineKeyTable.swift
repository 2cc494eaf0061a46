/// Finds a known key by its bytes: the first eight packed into one number, then the rest.
struct LineKeyTable {
  private let packed: [UInt64]
  private let names: [[UInt8]]
  private let keys = LineKey.allCases

  init() {
    names = keys.map { Array($0.word.utf8) }
    packed = names.map { name in name.withUnsafeBufferPointer(Self.pack) }
  }

  func key(_ bytes: UnsafeBufferPointer<UInt8>) -> LineKey? {
    let wanted = Self.pack(bytes)
    for place in packed.indices where packed[place] == wanted {
      let name = names[place]
      if name.count == bytes.count, name.count <= 8 || name.elementsEqual(bytes) {
        return keys[place]
      }
    }
    return nil
  }

  private static func pack(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var packed: UInt64 = 0
    for byte in bytes.prefix(8) { packed = packed << 8 | UInt64(byte) }
    return packed
  }
}
