/// The keys of all open mappings, each as a number of its bytes: enough to say that a key is new.
struct KeyPrints {
  private var prints: [UInt64] = []

  /// More in one mapping, and looking through them costs more than a table would.
  private static let mostKeys = 64

  var count: Int { prints.count }

  /// Adds a key; false where one since `base` may be the same.
  mutating func insert(_ name: UnsafeBufferPointer<UInt8>, since base: Int) -> Bool {
    var print: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { print = (print ^ UInt64(byte)) &* 0x100_0000_01B3 }
    guard prints.count - base < Self.mostKeys else { return false }
    var index = prints.count
    while index > base, index > 0 {
      index -= 1
      if prints[index] == print { return false }
    }
    prints.append(print)
    return true
  }

  mutating func drop(downTo base: Int) {
    prints.removeLast(max(prints.count - base, 0))
  }
}
