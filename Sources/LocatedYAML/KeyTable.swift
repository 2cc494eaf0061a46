/// Finds the earlier entry with a key's bytes, in one mapping that is being read.
///
/// A few keys are compared in turn. Many get a table, whose seeded hashes no file can make slow.
struct KeyTable {
  private var indices: [ExactKey: Int] = [:]

  private static let mostKeysInTurn = 16

  /// The index, from 0, of the entry with this key; without one the key is taken for the next
  /// entry's.
  mutating func twin(of name: String, among entries: ArraySlice<Entry>) -> Int? {
    if entries.count < Self.mostKeysInTurn {
      let twin = entries.firstIndex { sameBytes($0.name, name) }
      return twin.map { $0 - entries.startIndex }
    }
    if indices.isEmpty {
      for (index, entry) in entries.enumerated() { indices[ExactKey(name: entry.name)] = index }
    }
    let key = ExactKey(name: name)
    if let index = indices[key] { return index }
    indices[key] = entries.count
    return nil
  }
}

/// A key by its bytes: as Strings, composed and decomposed twins would be one.
private struct ExactKey: Hashable {
  let name: String

  static func == (left: ExactKey, right: ExactKey) -> Bool { sameBytes(left.name, right.name) }

  func hash(into hasher: inout Hasher) {
    var name = name
    name.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
