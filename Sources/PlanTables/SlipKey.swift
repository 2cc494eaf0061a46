import PlanDomain

/// A name as slips of the keyboard are looked for in it.
struct SlipKey {
  private let key: String
  private let digits: [UInt8]
  /// How often each letter of the alphabet stands in it.
  private let counts: [Int]

  init(_ key: String) {
    self.key = key
    digits = key.utf8.filter { (0x30...0x39).contains($0) }
    var counts = Array(repeating: 0, count: 26)
    for byte in key.utf8 where (0x61...0x7A).contains(byte) { counts[Int(byte - 0x61)] += 1 }
    self.counts = counts
  }

  /// Whether the two differ by a letter or two. Other digits make another name: Phường 1 is not
  /// Phường 2.
  func isSlip(of other: SlipKey) -> Bool {
    guard min(key.utf8.count, other.key.utf8.count) >= 6,
      abs(key.utf8.count - other.key.utf8.count) <= 2, digits == other.digits
    else { return false }
    // Each letter that is changed makes a difference of two at most: most pairs end here.
    var apart = 0
    for place in counts.indices { apart += abs(counts[place] - other.counts[place]) }
    return apart <= 4 && wordDistance(key, other.key) <= 2
  }
}
