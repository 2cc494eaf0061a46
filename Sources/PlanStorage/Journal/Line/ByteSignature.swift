/// The length of some bytes with the first and the last eight of them: all there is to say of up to
/// sixteen bytes, read in two steps.
struct ByteSignature: Equatable {
  let first: UInt64
  let last: UInt64
  let count: Int

  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let raw = UnsafeRawBufferPointer(bytes)
    count = raw.count
    switch raw.count {
    case 8...:
      first = raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
      last = raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self)
    case 4..<8:
      first = UInt64(raw.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
      last = UInt64(raw.loadUnaligned(fromByteOffset: raw.count - 4, as: UInt32.self))
    case 1..<4:
      // Three bytes are the first, the middle and the last one.
      first = UInt64(raw[0]) | UInt64(raw[raw.count / 2]) << 8
      last = UInt64(raw[raw.count - 1])
    default: (first, last) = (0, 0)
    }
  }

  /// Whether no other bytes have this signature.
  var isWhole: Bool { count <= 16 }

  /// Never negative; the low bits carry all of it.
  var hash: Int {
    var mixed = (first ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 32) ^ last) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: (mixed ^ (mixed >> 29)) >> 1)
  }
}
