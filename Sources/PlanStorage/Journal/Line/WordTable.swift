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
  /// By hash the place of a word plus one; 0 is free. A power of two long, half of it free.
  private let table: [UInt8]

  init() {
    names = words.map { Array($0.word.utf8) }
    signatures = names.map { $0.withUnsafeBufferPointer { ByteSignature($0) } }
    var table = [UInt8](repeating: 0, count: 2)
    while table.count < words.count * 2 { table += table }
    for (place, signature) in signatures.enumerated() {
      var slot = signature.hash & (table.count - 1)
      while table[slot] != 0 { slot = (slot + 1) & (table.count - 1) }
      table[slot] = UInt8(place + 1)
    }
    self.table = table
  }

  func value(_ bytes: UnsafeBufferPointer<UInt8>) -> Word? {
    let wanted = ByteSignature(bytes)
    var slot = wanted.hash & (table.count - 1)
    while table[slot] != 0 {
      let place = Int(table[slot]) - 1
      if signatures[place] == wanted, wanted.isWhole || names[place].elementsEqual(bytes) {
        return words[place]
      }
      slot = (slot + 1) & (table.count - 1)
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
