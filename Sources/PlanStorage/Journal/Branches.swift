import PlanDomain

/// A line and what ties it to the line before: for journals that were copied, mixed or forked.
struct ChainedLine {
  var entry: JournalEntry
  let hash: LineHash
  let prev: LineHash?

  var seq: Int { entry.event.id.seq }
}

/// One writer's lines from all its files, each once and each with its branch.
struct Branches {
  private(set) var entries: [JournalEntry] = []
  /// By entry, the hash of its line.
  private(set) var hashes: [LineHash] = []
  /// The seqs at which two different lines go on from one.
  private(set) var forks: [Int] = []
  /// The seqs after which lines are missing, and where they go on.
  private(set) var holes: [(after: Int, next: Int)] = []

  /// The same for the same lines in whatever order and however often they come.
  init(of lines: [ChainedLine]) {
    let sorted = lines.sorted { ($0.seq, $0.hash) < ($1.seq, $1.hash) }
    entries.reserveCapacity(sorted.count)
    /// The branch of each line at the seq before.
    var parents: [LineHash: Int] = [:]
    var parentSeq = 0
    var newest = 0
    var start = 0
    while start < sorted.count {
      let seq = sorted[start].seq
      var twins: [ChainedLine] = []
      while start < sorted.count, sorted[start].seq == seq {
        if twins.last?.hash != sorted[start].hash { twins.append(sorted[start]) }
        start += 1
      }
      if seq - 1 > parentSeq { holes.append((parentSeq, seq)) }
      let branches = Self.branches(of: twins, parents: parents, newest: &newest)
      if branches.isFork { forks.append(seq) }
      parents.removeAll(keepingCapacity: true)
      parentSeq = seq
      for (line, branch) in zip(twins, branches.each) {
        parents[line.hash] = branch
        var entry = line.entry
        entry.event.branch = branch
        entries.append(entry)
        hashes.append(line.hash)
      }
    }
  }

  /// A line alone after its parent goes on in the parent's branch; each of several begins its own,
  /// and so does one whose parent is unknown while there are branches.
  private static func branches(
    of twins: [ChainedLine], parents: [LineHash: Int], newest: inout Int
  ) -> (each: [Int], isFork: Bool) {
    if twins.count == 1, newest == 0 { return ([0], false) }
    var children: [LineHash: Int] = [:]
    for line in twins { children[line.parent(among: parents), default: 0] += 1 }
    var each: [Int] = []
    var isFork = false
    for line in twins {
      let parent = line.parent(among: parents)
      if let branch = parents[parent], children[parent] == 1 {
        each.append(branch)
      } else {
        isFork = isFork || twins.count > 1
        newest += 1
        each.append(newest)
      }
    }
    return (each, isFork)
  }
}

extension ChainedLine {
  /// The line before it, by hash; the only one there, where `prev` names none.
  fileprivate func parent(among parents: [LineHash: Int]) -> LineHash {
    if let prev, parents[prev] != nil { return prev }
    return parents.count == 1 ? parents.first?.key ?? .zero : .zero
  }
}
