/// What this machine keeps of a writer of its own, by which it tells its lines from those that
/// somebody else put behind them: the last line that was acknowledged, and what was about to be
/// written when it last wrote.
struct OwnMarks: Hashable {
  static let longest = 4_194_304

  let head: WriterHead
  /// The line that was gone on from, then each that was to follow; empty where a version wrote last
  /// that didn't note them.
  let intents: [WriterHead]
  /// Whether it writes in this very folder. What it wrote in another, of which this is a copy or a
  /// backup or which was moved here, may be missing.
  var isHere = true

  init(head: WriterHead, intents: [WriterHead] = []) {
    self.head = head
    self.intents = intents
  }

  /// A whole head, and of the intents those that are whole; nothing without a head.
  init?(_ bytes: [UInt8]) {
    guard let head = WriterHead(Array(bytes.prefix(WriterHead.length))) else { return nil }
    self.head = head
    intents = stride(
      from: WriterHead.length, to: bytes.count, by: WriterHead.length
    ).compactMap { start in
      WriterHead(Array(bytes[start..<min(start + WriterHead.length, bytes.count)]))
    }
  }

  /// The lines that are known to be its own, by what goes on from them.
  var heads: [WriterHead] { [head] + intents }

  /// The lines that are not: beyond what was written here, or beside it. Of what an earlier version
  /// wrote nobody can tell. `signed` are heads under this user's own signature, asked for only
  /// where they are needed: of a home that was restored, or a machine that was copied.
  func foreignLines(in chain: LineChain, signed: () -> [WriterHead]) -> [WriterHead] {
    if intents.isEmpty || chain.lines(upTo: heads).others.isEmpty { return [] }
    let own = chain.lines(upTo: heads + signed())
    // What stands before what was changed is told as changed, not as foreign.
    return own.others.filter { $0.seq > head.seq || own.has($0.seq) }
  }
}
