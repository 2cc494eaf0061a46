/// A set of ASCII characters, asked without a look into memory.
struct ByteSet {
  /// A bit for each of U+0000 to U+003F.
  private let low: UInt64
  /// A bit for each of U+0040 to U+007F.
  private let high: UInt64

  /// The sets are constants of the program: written as text they would be built when first used,
  /// and looked for at every use.
  init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// Whether an ASCII character is in the set; the bytes above are in none.
  func contains(_ byte: UInt8) -> Bool {
    let word = byte < 64 ? low : high
    return byte < 0x80 && word & (1 << UInt64(byte & 63)) != 0
  }
}
