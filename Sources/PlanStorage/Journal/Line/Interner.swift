import Glibc

/// Values made once for equal bytes: ids and names that come back on every line of a journal.
///
/// Bounded: past its capacity, or after too many collisions, a value is simply made anew.
struct Interner<Value: Sendable>: Sendable {
  private struct Entry {
    let signature: ByteSignature
    /// Where the bytes lie among the keys; those that the signature tells whole lie nowhere.
    let start: Int
  }

  /// By number, in the order in which they were first met.
  private(set) var values: [Value] = []
  private var entries: [Entry] = []
  private var keys: [UInt8] = []
  /// Position in `entries` plus one; 0 is free. A power of two long.
  private var table = [Int32](repeating: 0, count: 1_024)
  /// What was found last: one writer's lines say one name.
  private var last = 0

  private static var capacity: Int { 262_144 }
  private static var probes: Int { 32 }

  /// The value for `bytes`; nothing when `make` refuses them.
  mutating func value(
    for bytes: UnsafeBufferPointer<UInt8>, make: (String) -> Value?
  ) -> Value? {
    let finding = find(bytes, make)
    return value(of: finding)
  }

  func value(of finding: Finding) -> Value? {
    switch finding {
    case .known(let number): values[number]
    case .unknown(let value): value
    }
  }

  /// A value that is kept under its number, or one that is not kept.
  enum Finding {
    case known(Int)
    case unknown(Value?)

    var number: Int? { if case .known(let number) = self { number } else { nil } }
  }

  mutating func find(
    _ bytes: UnsafeBufferPointer<UInt8>, _ make: (String) -> Value?
  ) -> Finding {
    let signature = ByteSignature(bytes)
    if last < entries.count, holds(entries[last], signature, bytes) { return .known(last) }
    let hash = signature.isWhole ? signature.hash : Self.hash(bytes)
    var place = hash & (table.count - 1)
    for _ in 0..<Self.probes {
      let found = Int(table[place]) - 1
      if found < 0 { break }
      if holds(entries[found], signature, bytes) {
        last = found
        return .known(found)
      }
      place = (place + 1) & (table.count - 1)
    }
    guard let value = make(String(decoding: bytes, as: UTF8.self)) else { return .unknown(nil) }
    guard entries.count < Self.capacity, table[place] == 0 else { return .unknown(value) }
    last = entries.count
    entries.append(Entry(signature: signature, start: keys.count))
    values.append(value)
    if !signature.isWhole { keys.append(contentsOf: bytes) }
    table[place] = Int32(entries.count)
    if entries.count * 2 > table.count { grow() }
    return .known(last)
  }

  @inline(__always)
  private func holds(
    _ entry: Entry, _ signature: ByteSignature, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard entry.signature == signature else { return false }
    return signature.isWhole || holdsKey(entry, bytes)
  }

  private func holdsKey(_ entry: Entry, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let other = bytes.baseAddress else { return true }
    return keys.withUnsafeBufferPointer { keys in
      keys.baseAddress.map { memcmp($0 + entry.start, other, bytes.count) == 0 } ?? false
    }
  }

  private mutating func grow() {
    table = [Int32](repeating: 0, count: table.count * 2)
    for (position, entry) in entries.enumerated() {
      let count = entry.signature.count
      let hash =
        entry.signature.isWhole
        ? entry.signature.hash
        : keys.withUnsafeBufferPointer {
          Self.hash(UnsafeBufferPointer(rebasing: $0[entry.start..<(entry.start + count)]))
        }
      var place = hash & (table.count - 1)
      for _ in 0..<Self.probes where table[place] != 0 {
        place = (place + 1) & (table.count - 1)
      }
      // One that finds no place is made anew when asked for.
      if table[place] == 0 { table[place] = Int32(position + 1) }
    }
  }

  /// FNV-1a, folded so that the low bits carry all of it.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) >> 1)
  }
}
