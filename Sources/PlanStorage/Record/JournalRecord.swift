import Glibc
import PlanDomain

private struct TriedSignature: Hashable {
  let key: PublicKey
  let writer: WriterID
  let line: SignedHead
}

/// Who wrote what is in a journal folder, as far as it was looked at: read beside the plan and
/// after it, a piece at a time, since nobody who only wants to see the plan should wait for it.
struct JournalRecord {
  /// By writer, once all was read.
  private(set) var checks: [WriterID: WriterCheck] = [:]
  /// Whether conclusions were drawn at all.
  private(set) var isConcluded = false

  private var files: [String: RecordFile] = [:]
  private var signatures: [String: (status: FileStatus, heads: [SignedHead])] = [:]
  private var decoder: JournalDecoder
  /// The signatures that were tried, and whether they hold.
  private var tried: [TriedSignature: Bool] = [:]

  /// Of files that were read already, or of none yet.
  init(files: [RecordFile] = []) {
    self.files = Dictionary(files.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    decoder = JournalDecoder()
    decoder.readsWitness = true
  }

  /// Looks on for about so many bytes, at what was `held` too; true when all was looked at.
  mutating func look(
    in journal: String, atMost bytes: Int, held: some Sequence<WriterID> = []
  ) throws(SystemError) -> Bool {
    var budget = bytes
    let known = files.keys + held.map(JournalFile.name)
    let (found, _) = try JournalSet.files(in: journal, known: known)
    if !files.keys.allSatisfy({ found[$0] != nil }) { files = [:] }
    for name in found.keys.sorted() {
      guard let status = found[name] else { continue }
      var file = files[name] ?? RecordFile(name: name)
      if file.isRead(as: status) { continue }
      if budget <= 0 { return false }
      if !file.read(in: journal, as: status, &decoder, budget: &budget) {
        // What others said of it, and was settled, is to be asked again.
        files = [:]
        return false
      }
      files[name] = file
      if !file.isDone { return false }
    }
    try readSignatures(in: journal)
    return true
  }

  mutating func readSignatures(in journal: String) throws(SystemError) {
    var names: [String] = []
    do throws(SystemError) {
      names = try namesInFolder(journal, limit: JournalBounds.files) {
        SignatureFile.writer(named: $0) != nil
      }
    } catch {
      if error.code != ENOENT { throw error }
    }
    var next: [String: (status: FileStatus, heads: [SignedHead])] = [:]
    for name in names {
      guard let status = try? FileStatus.ofLink(journal + "/" + name) else { continue }
      if let old = signatures[name], old.status == status {
        next[name] = old
      } else {
        next[name] = (status, SignatureFile.heads(at: journal + "/" + name))
      }
    }
    signatures = next
  }

  /// Draws the conclusions from what was read, and what this machine knows.
  mutating func conclude(own: [WriterID: OwnMarks], held: [WriterID: HeldHead]) {
    var evidence = Self.evidence(of: files.values)
    for (name, file) in signatures {
      guard let writer = SignatureFile.writer(named: name) else { continue }
      evidence[writer]?.signed += file.heads
    }
    for (writer, marks) in own { evidence[writer, default: WriterEvidence()].own = marks }
    for (writer, head) in held { evidence[writer, default: WriterEvidence()].held = head }
    isConcluded = true
    checks = [:]
    for (writer, found) in evidence {
      checks[writer] = WriterCheck(writer, found) { line, key in
        let signature = TriedSignature(key: key, writer: writer, line: line)
        if let isGood = tried[signature] { return isGood }
        let isGood = key.vouches(for: line.head, of: writer, by: line.signature)
        tried[signature] = isGood
        return isGood
      }
    }
    for name in files.keys {
      files[name]?.settle { evidence[$0.writer]?.chain.holds($0.head) ?? false }
    }
  }

  /// What files say, by writer: of a writer's copies together.
  static func evidence(of files: some Collection<RecordFile>) -> [WriterID: WriterEvidence] {
    var evidence: [WriterID: WriterEvidence] = [:]
    for (writer, own) in Dictionary(grouping: files, by: \.writer) {
      guard let writer else { continue }
      let sorted = own.sorted { $0.name < $1.name }
      var found = WriterEvidence()
      found.chain = LineChain(of: sorted.map(\.chain))
      for file in sorted { found.keys.merge(file.keys) { first, _ in first } }
      evidence[writer] = found
    }
    for claim in files.flatMap(\.claims) {
      evidence[claim.writer, default: WriterEvidence()].witnesses.append(claim)
    }
    return evidence
  }

  /// What is to be told, by file.
  var problems: [Problem] {
    checks.values.sorted { $0.writer < $1.writer }.flatMap { check in
      check.problems.prefix(JournalBounds.problems).map {
        Problem(file: "journal/\(check.writer.text).jsonl", .journal($0))
      }
    }
  }
}
