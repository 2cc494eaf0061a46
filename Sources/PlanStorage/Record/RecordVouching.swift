import PlanDomain

extension JournalRecord {
  /// Which lines are vouched for, by their writers' signatures or by the plan that trusts them.
  ///
  /// `forked` are the lines of writers of whom there are several with one number, as the ledger has
  /// them.
  func vouching(_ trusted: [JournalHead], forked: [WriterID: [BranchLine]]) -> Vouching {
    let heads = Dictionary(grouping: trusted) { $0.line.writer }
    return Vouching(
      writers: checks.mapValues { check in
        let trusted = check.chain.lines(
          upTo: (heads[check.writer] ?? []).compactMap { head in
            LineHash(hex: head.hash).map { WriterHead(seq: head.line.seq, hash: $0) }
          })
        var found = Vouching.Writer(
          key: check.key, signedEnd: check.signed.end, trustedEnd: trusted.end)
        // Of one unbroken run that is all; else each line is asked.
        guard check.chain.runs.count > 1 else { return found }
        let lines = forked[check.writer] ?? check.chain.unbranchedLines
        for line in lines {
          let twin = Vouching.Twin(seq: line.head.seq, branch: line.branch)
          found.twins[twin] =
            trusted.contains(line.head)
            ? .plan : check.signer(of: line.head).map(Vouching.Voucher.signature) ?? .nobody
        }
        return found
      })
  }
}

/// A line as the ledger has it, and what it is known by.
struct BranchLine {
  let head: WriterHead
  let branch: Int
}

extension LineChain {
  /// All lines, of a writer that never forked.
  fileprivate var unbranchedLines: [BranchLine] {
    runs.flatMap { run in
      run.hashes.enumerated().map { place, hash in
        BranchLine(head: WriterHead(seq: run.first + place, hash: hash), branch: 0)
      }
    }
  }
}
