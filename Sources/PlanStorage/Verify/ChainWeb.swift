/// One writer's lines from several files or out of order, each once, and how they hang together.
struct ChainWeb {
  private(set) var findings: [ChainFinding] = []
  /// The newest line; of each branch of a fork the line at which it ends.
  private(set) var heads: [ChainLine] = []

  init(of lines: [ChainLine]) {
    let sorted = lines.sorted { ($0.seq, $0.hash) < ($1.seq, $1.hash) }
    var before: [ChainLine] = []
    var start = 0
    while start < sorted.count {
      let seq = sorted[start].seq
      var twins: [ChainLine] = []
      while start < sorted.count, sorted[start].seq == seq {
        if twins.last?.hash != sorted[start].hash { twins.append(sorted[start]) }
        start += 1
      }
      take(twins, after: before, isLast: start == sorted.count)
      before = twins
    }
  }

  private mutating func take(_ twins: [ChainLine], after before: [ChainLine], isLast: Bool) {
    guard let first = twins.first else { return }
    let end = before.first?.seq ?? 0
    let isAdjacent = first.seq == end + 1
    if !isAdjacent {
      // A line that follows the last one before the hole has the wrong number, and not its twin.
      let odd = twins.first { line in before.contains { $0.hash == line.prev } } ?? first
      findings.append(ChainFinding(kind: .hole(after: end), seq: first.seq, spot: odd.spot))
    }
    var children: [LineHash: Int] = [:]
    for line in twins {
      if let prev = line.prev { children[prev, default: 0] += 1 }
    }
    var isFork = false
    for line in twins {
      let parent = before.first { $0.hash == line.prev }
      if twins.count > 1, parent == nil || children[line.prev ?? .zero] ?? 0 > 1 { isFork = true }
      guard isAdjacent else { continue }
      // Where none fits, the one that nothing else fits is likelier to have been changed.
      let likely = parent ?? before.first { children[$0.hash] == nil } ?? before.first
      if let likely { findings += ChainFinding.between(likely, line) }
    }
    if isFork {
      // Which of them is the changed one nobody can tell, so each is named.
      findings += twins.map { ChainFinding(kind: .fork, seq: $0.seq, spot: $0.spot) }
    }
    if before.count > 1 { heads += before.filter { children[$0.hash] == nil } }
    if isLast { heads += twins }
  }
}
