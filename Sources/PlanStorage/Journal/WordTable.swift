import PlanDomain

/// A value that one word of a journal line stands for.
protocol JournalWord: CaseIterable, SendableMetatype {
  var word: String { get }
}

/// Finds a word by its bytes: the first eight packed into one number, then the rest.
struct WordTable<Word: JournalWord> {
  private let packed: [UInt64]
  private let names: [[UInt8]]
  private let words = Array(Word.allCases)

  init() {
    names = words.map { Array($0.word.utf8) }
    packed = names.map { name in name.withUnsafeBufferPointer(Self.pack) }
  }

  func value(_ bytes: UnsafeBufferPointer<UInt8>) -> Word? {
    let wanted = Self.pack(bytes)
    for place in packed.indices where packed[place] == wanted {
      let name = names[place]
      if name.count == bytes.count, name.count <= 8 || name.elementsEqual(bytes) {
        return words[place]
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

extension LineKey: JournalWord {}

extension LineKind: JournalWord {
  var word: String { rawValue }
}

extension Status: JournalWord {
  var word: String { rawValue }
}

extension Field: JournalWord {
  var word: String { rawValue }
}
