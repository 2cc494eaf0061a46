import PlanDomain

/// Something wrong between lines of one writer.
struct ChainFinding {
  enum Kind {
    case misfit(next: LineSpot)
    case hole(after: Int)
    case clockBack
    case fork
  }

  let kind: Kind
  let seq: Int
  let spot: LineSpot

  func problem(_ writer: WriterID) -> JournalProblem {
    switch kind {
    case .misfit(let next): .misfit(writer: writer.text, seq: seq, next: next.text)
    case .hole(let after): .hole(writer: writer.text, after: after, next: seq)
    case .clockBack: .clockBack(writer: writer.text, seq: seq)
    case .fork: .fork(writer: writer.text, seq: seq)
    }
  }

  /// What is wrong between a line and the one right before it.
  static func between(_ before: ChainLine, _ line: ChainLine) -> [ChainFinding] {
    var found: [ChainFinding] = []
    if line.prev != before.hash {
      found.append(
        ChainFinding(kind: .misfit(next: line.spot), seq: before.seq, spot: before.spot))
    }
    if line.stamp <= before.stamp {
      found.append(ChainFinding(kind: .clockBack, seq: line.seq, spot: line.spot))
    }
    return found
  }
}

/// Follows one file whose lines are in order; it remembers one line.
struct ChainWalk {
  private(set) var last: ChainLine?
  private(set) var isInOrder = true
  private(set) var findings: [ChainFinding] = []

  /// Beyond what anyone reads only the count matters, and that is bounded, too.
  private static let most = 10_000

  mutating func take(_ line: ChainLine) {
    let before = last?.seq ?? 0
    // Once out of order, the whole is looked at another way.
    guard isInOrder, line.seq > before else {
      isInOrder = false
      return
    }
    if findings.count < Self.most {
      if line.seq > before + 1 {
        findings.append(ChainFinding(kind: .hole(after: before), seq: line.seq, spot: line.spot))
      } else if let last {
        findings += ChainFinding.between(last, line)
      }
    }
    last = line
  }
}
