import PlanDomain

/// A value that one word of a journal line stands for.
protocol JournalWord: CaseIterable, Sendable {
  var word: String { get }
}

/// Finds a word by its bytes: by their signature, then by the rest where that does not tell all.
struct WordTable<Word: JournalWord>: Sendable {
  private let signatures: [ByteSignature]
  private let names: [[UInt8]]
  private let words = Array(Word.allCases)

  init() {
    names = words.map { Array($0.word.utf8) }
    signatures = names.map { $0.withUnsafeBufferPointer { ByteSignature($0) } }
  }

  func value(_ bytes: UnsafeBufferPointer<UInt8>) -> Word? {
    let wanted = ByteSignature(bytes)
    for place in signatures.indices where signatures[place] == wanted {
      if wanted.isWhole || names[place].elementsEqual(bytes) { return words[place] }
    }
    return nil
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
