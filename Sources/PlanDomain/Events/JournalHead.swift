/// A line as documents and plans name it: by it anybody can tell later whether it, or any line of
/// its writer's before it, was changed.
public struct JournalHead: Hashable, Sendable, CustomStringConvertible {
  public let line: EventID
  /// What the line is known by: 32 lower-case hex digits, what its writer's next line names in
  /// `prev`.
  public let hash: String

  public init(line: EventID, hash: String) {
    self.line = line
    self.hash = hash
  }

  /// Reads `WRITER:SEQ:HASH`.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, let head = JournalHead(parts[0], parts[1], parts[2]) else { return nil }
    self = head
  }

  private init?(_ writer: Substring, _ seq: Substring, _ hash: Substring) {
    guard let line = EventID("\(writer):\(seq)"), hash.utf8.count == 32,
      hash.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    self.init(line: line, hash: String(hash))
  }

  public var description: String { "\(line):\(hash)" }

  /// As it is printed: three words, which are found again whatever stands around them.
  public var words: String { "\(line.writer) \(line.seq) \(hash)" }

  /// All that a text names, a document or what `verify` printed: three words in a row, with
  /// anything but letters, digits and hyphens between them.
  public static func all(in text: String) -> [JournalHead] {
    let words = text.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")) }
    return words.indices.dropLast(2).compactMap {
      JournalHead(words[$0], words[$0 + 1], words[$0 + 2])
    }
  }
}
