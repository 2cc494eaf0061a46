/// Whose each writer's lines are, as far as storage has found out.
public struct Vouching: Hashable, Sendable {
  public struct Writer: Hashable, Sendable {
    /// What its first line says.
    public var key: PublicKey?
    /// Up to this number its lines are under its own signature.
    public var signedEnd: Int
    /// Up to this number they go before a line that the plan trusts.
    public var trustedEnd: Int
    /// Of a writer that forked, the lines of whose number there are several: which are vouched for.
    public var twins: [Twin: Voucher]

    public init(
      key: PublicKey? = nil, signedEnd: Int = 0, trustedEnd: Int = 0, twins: [Twin: Voucher] = [:]
    ) {
      self.key = key
      self.signedEnd = signedEnd
      self.trustedEnd = trustedEnd
      self.twins = twins
    }
  }

  /// One of several lines of one number.
  public struct Twin: Hashable, Sendable {
    public let seq: Int
    public let branch: Int

    public init(seq: Int, branch: Int) {
      self.seq = seq
      self.branch = branch
    }
  }

  public enum Voucher: Hashable, Sendable {
    case signature(PublicKey)
    case plan
    case nobody
  }

  public var writers: [WriterID: Writer]

  public init(writers: [WriterID: Writer] = [:]) { self.writers = writers }

  /// As writers say themselves, and the plan of lines without a key.
  public init(claimed keys: [WriterID: PublicKey], _ trusted: [JournalHead]) {
    self.init(writers: keys.mapValues { Writer(key: $0, signedEnd: .max) })
    for head in trusted {
      let end = writers[head.line.writer]?.trustedEnd ?? 0
      writers[head.line.writer, default: Writer()].trustedEnd = max(end, head.line.seq)
    }
  }

  /// Who vouches for a line.
  func voucher(of id: EventID, branch: Int) -> Voucher {
    guard let writer = writers[id.writer] else { return .nobody }
    if let twin = writer.twins[Twin(seq: id.seq, branch: branch)] { return twin }
    if id.seq <= writer.trustedEnd { return .plan }
    guard id.seq <= writer.signedEnd, let key = writer.key else { return .nobody }
    return .signature(key)
  }
}
