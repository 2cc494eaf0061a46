/// Values made once for equal bytes: long ids and names that come back on every line of a journal.
///
/// Bounded: past its capacity, or after too many collisions, a value is simply made anew.
struct Interner<Value> {
  private struct Entry {
    let hash: UInt64
    let start: Int
    let count: Int
    let value: Value
  }

  private var entries: [Entry] = []
  private var keys: [UInt8] = []
  /// Position in `entries` plus one; 0 is free. A power of two long.
  private var table = [Int32](repeating: 0, count: 1_024)

  private static var capacity: Int { 32_768 }
  private static var probes: Int { 32 }
  private static var inlineBytes: Int { 15 }

  /// The value for `bytes`; nothing when `make` refuses them.
  mutating func value(
    for bytes: UnsafeBufferPointer<UInt8>, make: (String) -> Value?
  ) -> Value? {
    // What a String holds without memory of its own is made faster than found.
    if bytes.count <= Self.inlineBytes { return make(String(decoding: bytes, as: UTF8.self)) }
    let hash = Self.hash(bytes)
    var place = Int(truncatingIfNeeded: hash) & (table.count - 1)
    for _ in 0..<Self.probes {
      let found = Int(table[place]) - 1
      if found < 0 { break }
      let entry = entries[found]
      if entry.hash == hash, holds(entry, bytes) { return entry.value }
      place = (place + 1) & (table.count - 1)
    }
    guard let value = make(String(decoding: bytes, as: UTF8.self)) else { return nil }
    guard entries.count < Self.capacity, table[place] == 0 else { return value }
    entries.append(Entry(hash: hash, start: keys.count, count: bytes.count, value: value))
    keys.append(contentsOf: bytes)
    table[place] = Int32(entries.count)
    if entries.count * 2 > table.count { grow() }
    return value
  }

  private func holds(_ entry: Entry, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard entry.count == bytes.count else { return false }
    return keys.withUnsafeBufferPointer { keys in
      keys[entry.start..<(entry.start + entry.count)].elementsEqual(bytes)
    }
  }

  private mutating func grow() {
    table = [Int32](repeating: 0, count: table.count * 2)
    for (position, entry) in entries.enumerated() {
      var place = Int(truncatingIfNeeded: entry.hash) & (table.count - 1)
      for _ in 0..<Self.probes where table[place] != 0 {
        place = (place + 1) & (table.count - 1)
      }
      // One that finds no place is made anew when asked for.
      if table[place] == 0 { table[place] = Int32(position + 1) }
    }
  }

  /// FNV-1a, folded so that the low bits carry all of it.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 29)
  }
}
