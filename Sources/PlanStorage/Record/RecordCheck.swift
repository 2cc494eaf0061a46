import PlanDomain

/// That a line of a writer's journal stood there so, as a line of another says.
struct WitnessClaim: Hashable {
  let by: EventID
  let writer: WriterID
  let head: WriterHead
}

/// What this machine read last of a writer that may not be its own.
struct HeldHead: Hashable {
  let head: WriterHead
  /// Whose the writer was.
  let key: PublicKey?
}

/// All that tells of one writer whose lines these are.
struct WriterEvidence {
  var chain = LineChain()
  /// By first lines, the keys that they name.
  var keys: [LineHash: PublicKey] = [:]
  var signed: [SignedHead] = []
  var witnesses: [WitnessClaim] = []
  /// Where it is this user's, here.
  var own: OwnMarks?
  var held: HeldHead?

  /// Whose a line is: what the first line names that it goes back to. Where that is missing, the
  /// writer's only key.
  func key(of head: WriterHead) -> PublicKey? {
    if let root = chain.lines(upTo: [head]).root { return keys[root] }
    let all = Set(keys.values)
    return all.count == 1 ? all.first : nil
  }
}

/// What the evidence comes to: which lines their writer signed, which are not its own, and which
/// are not as they were. A value; it knows no files and no clock.
struct WriterCheck {
  let writer: WriterID
  /// The key of its newest line.
  let key: PublicKey?
  private let evidence: WriterEvidence
  var chain: LineChain { evidence.chain }
  /// The lines that a signature of the writer's key vouches for.
  let signed: TracedLines
  let foreign: [WriterHead]
  /// Who has said that one of its lines stood there, and it does.
  let witnesses: [WriterID]
  let problems: [JournalProblem]
  /// What is to be held of it from now on: nothing new while something is wrong.
  let held: HeldHead?

  /// Whose a line is, by a signature that vouches for it.
  func signer(of head: WriterHead) -> PublicKey? {
    signed.contains(head) ? evidence.key(of: head) : nil
  }

  /// Signatures that fail are not tried without end.
  private static let mostSignatures = 1_000

  /// `holds` tells whether a signature of this writer's key does.
  init(_ writer: WriterID, _ evidence: WriterEvidence, holds: (SignedHead, PublicKey) -> Bool) {
    self.writer = writer
    self.evidence = evidence
    let chain = evidence.chain
    key = chain.newest.flatMap(evidence.key(of:))
    let (signed, misfits) = Self.signed(evidence, holds: holds)
    self.signed = chain.lines(upTo: signed)
    var problems: [JournalProblem] = []
    for seq in Self.changed(chain, self.signed, misfits) {
      problems.append(.notAsSigned(writer: writer.text, seq: seq))
    }
    foreign =
      evidence.own.map { own in
        // Only by the key that one's own lines name: under another anybody can sign.
        let known = own.heads.first { $0.seq > 0 && chain.holds($0) } ?? own.head
        let key = known.seq > 0 ? evidence.key(of: known) : nil
        return own.foreignLines(in: chain) {
          key == nil ? [] : signed.filter { evidence.key(of: $0) == key }
        }
      } ?? []
    for line in foreign { problems.append(.foreignLine(writer: writer.text, seq: line.seq)) }
    problems += Self.unlikeWitnessed(writer, evidence)
    let memory = Self.unlikeHeld(writer, evidence)
    problems += memory
    witnesses = Set(evidence.witnesses.filter { chain.holds($0.head) }.map(\.by.writer)).sorted()
    self.problems = problems
    // Whose a journal is is not known before its first line is here.
    if memory.isEmpty, let newest = chain.newest, chain.lines(upTo: [newest]).root != nil {
      held = HeldHead(head: newest, key: key)
    } else {
      held = evidence.held
    }
  }

  /// The lines whose signature holds, as many as are needed to vouch for all that can be; and those
  /// signed whose number another line has.
  private static func signed(
    _ evidence: WriterEvidence, holds: (SignedHead, PublicKey) -> Bool
  ) -> (signed: [WriterHead], misfits: [WriterHead]) {
    if evidence.keys.isEmpty { return ([], []) }
    let chain = evidence.chain
    var signed: [WriterHead] = []
    var misfits: [WriterHead] = []
    var vouched = chain.lines(upTo: signed)
    var tries = 0
    for line in evidence.signed.sorted(by: { $1.head < $0.head }) where tries < mostSignatures {
      let isHere = chain.holds(line.head)
      // Through `prev` what was signed last vouches for what was signed before.
      if isHere, vouched.contains(line.head) { continue }
      // What is not here yet says nothing.
      let lines = isHere ? [line.head.hash] : chain.hashes(at: line.head.seq)
      // A key speaks for the lines that go back to where it was named, and for no others.
      let keys = lines.compactMap { evidence.key(of: WriterHead(seq: line.head.seq, hash: $0)) }
      tries += keys.count
      guard Set(keys).contains(where: { holds(line, $0) }) else { continue }
      if isHere {
        signed.append(line.head)
        vouched = chain.lines(upTo: signed)
      } else {
        misfits.append(line.head)
      }
    }
    return (signed, misfits)
  }

  /// The numbers of lines that are not what is vouched for: by others of their own number, or by
  /// what goes on from them.
  private static func changed(
    _ chain: LineChain, _ vouched: TracedLines, _ misfits: [WriterHead]
  ) -> [Int] {
    let below = vouched.breaks.filter { !chain.hashes(at: $0.seq).isEmpty }
    return Set((misfits + below).map(\.seq)).sorted()
  }

  private static func unlikeWitnessed(
    _ writer: WriterID, _ evidence: WriterEvidence
  ) -> [JournalProblem] {
    let chain = evidence.chain
    // One of each office is enough, and the newest says most.
    var newest: [WriterID: WitnessClaim] = [:]
    var misfits: [WriterID: WitnessClaim] = [:]
    func keep(_ claim: WitnessClaim, in claims: inout [WriterID: WitnessClaim]) {
      let known = claims[claim.by.writer]
      if known.map({ $0.head.seq < claim.head.seq }) ?? true { claims[claim.by.writer] = claim }
    }
    for claim in evidence.witnesses {
      if chain.holds(claim.head) {
        keep(claim, in: &newest)
      } else if !chain.hashes(at: claim.head.seq).isEmpty {
        // A journal that is only shorter is not here yet.
        keep(claim, in: &misfits)
      }
    }
    var problems: [JournalProblem] = []
    for claim in misfits.values {
      problems.append(
        .notAsWitnessed(writer: writer.text, seq: claim.head.seq, by: claim.by.description))
    }
    for claim in newest.values where misfits[claim.by.writer] == nil {
      for line in changed(chain, chain.lines(upTo: [claim.head]), []) {
        problems.append(
          .notAsWitnessed(writer: writer.text, seq: line, by: claim.by.description))
      }
    }
    return problems.sorted { "\($0)" < "\($1)" }
  }

  /// What this machine knows by itself: what it saved, and what it had read.
  private static func unlikeHeld(
    _ writer: WriterID, _ evidence: WriterEvidence
  ) -> [JournalProblem] {
    let chain = evidence.chain
    let heads = [evidence.held?.head, evidence.own?.head].compactMap(\.self).filter { $0.seq > 0 }
    var changed: Set<Int> = []
    var problems: [JournalProblem] = []
    for head in Set(heads).sorted() {
      if chain.holds(head) {
        changed.formUnion(Self.changed(chain, chain.lines(upTo: [head]), []))
      } else if !chain.hashes(at: head.seq).isEmpty {
        changed.insert(head.seq)
      } else if let own = evidence.own, head == own.head {
        if own.isHere { problems.append(.lostHead(writer: writer.text, seq: head.seq)) }
      } else {
        problems.append(.lineGone(writer: writer.text, seq: head.seq, end: chain.end))
      }
    }
    // What is gone is told once, as the most that is known of it.
    if problems.count > 1 { problems = problems.suffix(1) }
    problems += changed.sorted().map { .notAsHeld(writer: writer.text, seq: $0) }
    if let held = evidence.held, !chain.runs.isEmpty,
      held.key != chain.newest.flatMap(evidence.key(of:))
    {
      problems.append(.keyChanged(writer: writer.text))
    }
    return problems
  }
}
