import PlanDomain

/// Copies of a writer's own journal beside it, as tools that sync make them of two versions: a line
/// that stands only there has taken its number, too.
struct OwnCopies {
  /// By the copy's name, how it was when it was looked at, and the lines with which it ends.
  private var looked: [String: (status: FileStatus, ends: [WriterHead])] = [:]

  /// The lines with which the copies in `journal` end.
  mutating func ends(of writer: WriterID, in journal: String) -> [WriterHead] {
    let own = JournalFile.name(of: writer)
    let names =
      (try? namesInFolder(journal, limit: JournalBounds.files) { name in
        name != own && name.utf8.contains(writer.text.utf8) && JournalFile.isOne(name)
      }) ?? []
    var next: [String: (status: FileStatus, ends: [WriterHead])] = [:]
    for name in names {
      guard let status = try? FileStatus.ofLink(journal + "/" + name) else { continue }
      if let known = looked[name], known.status == status {
        next[name] = known
        continue
      }
      var file = RecordFile(name: name)
      var decoder = JournalDecoder()
      var budget = Int.max
      _ = file.read(in: journal, as: status, &decoder, budget: &budget)
      let chain = file.writer == writer ? file.chain : LineChain()
      next[name] = (
        status,
        chain.runs.compactMap { run in run.hashes.last.map { WriterHead(seq: run.end, hash: $0) } }
      )
    }
    looked = next
    return next.values.flatMap(\.ends)
  }
}
