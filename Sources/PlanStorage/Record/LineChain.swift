/// A line by its number and the hash of its bytes.
struct ChainLink: Hashable {
  let head: WriterHead
  /// What the line names as the one before it.
  let prev: LineHash?
}

/// Lines that each go on from the one before: what a journal is, where nothing befell it.
struct LineRun: Hashable {
  /// The number of the first line.
  let first: Int
  /// What the first line names as the one before it.
  let before: LineHash?
  fileprivate(set) var hashes: [LineHash]

  var end: Int { first + hashes.count - 1 }

  func hash(at seq: Int) -> LineHash? {
    hashes.indices.contains(seq - first) ? hashes[seq - first] : nil
  }

  fileprivate func link(at place: Int) -> ChainLink {
    ChainLink(
      head: WriterHead(seq: first + place, hash: hashes[place]),
      prev: place == 0 ? before : hashes[place - 1])
  }
}

/// One writer's lines by number and hash, and how they hang together: one run where all is well,
/// more where lines are missing, were changed, or branch off.
struct LineChain {
  private(set) var runs: [LineRun] = []

  /// Of what was torn to pieces more is not looked at.
  private static let mostRuns = 1_000

  init() {}

  /// The same for the same lines in whatever order and however often they come.
  init(of parts: [LineChain]) {
    if let only = parts.first, parts.count == 1, only.runs.count <= 1 {
      self = only
      return
    }
    let links = Set(parts.flatMap(\.links)).sorted { $0.head < $1.head }
    /// By its last line, each run.
    var ends: [WriterHead: Int] = [:]
    for link in links {
      let before = link.prev.map { WriterHead(seq: link.head.seq - 1, hash: $0) }
      if let before, let run = ends.removeValue(forKey: before) {
        runs[run].hashes.append(link.head.hash)
        ends[link.head] = run
      } else if runs.count < Self.mostRuns {
        ends[link.head] = runs.count
        runs.append(LineRun(first: link.head.seq, before: link.prev, hashes: [link.head.hash]))
      }
    }
  }

  /// Takes the next line of a file.
  mutating func take(_ link: ChainLink) {
    if let last = runs.indices.last, link.head.seq == runs[last].end + 1,
      runs[last].hashes.last == link.prev
    {
      runs[last].hashes.append(link.head.hash)
    } else if runs.count < Self.mostRuns {
      runs.append(LineRun(first: link.head.seq, before: link.prev, hashes: [link.head.hash]))
    }
  }

  private var links: [ChainLink] {
    runs.flatMap { run in run.hashes.indices.map { run.link(at: $0) } }
  }

  /// The newest number.
  var end: Int { runs.map(\.end).max() ?? 0 }

  /// The line with the newest number; of a fork's twins one.
  var newest: WriterHead? {
    runs.compactMap { run in run.hashes.last.map { WriterHead(seq: run.end, hash: $0) } }.max()
  }

  /// The hashes of the lines with this number: several where the writer forked.
  func hashes(at seq: Int) -> [LineHash] { runs.compactMap { $0.hash(at: seq) } }

  func holds(_ head: WriterHead) -> Bool { hashes(at: head.seq).contains(head.hash) }

  /// The lines that those of `heads` that stand here go on from, themselves among them.
  func lines(upTo heads: some Sequence<WriterHead>) -> TracedLines {
    var traced = TracedLines(runs: runs)
    var waiting = Array(heads)
    while let head = waiting.popLast() {
      for place in traced.reach(head) {
        guard let before = runs[place].before, runs[place].first > 1 else { continue }
        waiting.append(WriterHead(seq: runs[place].first - 1, hash: before))
      }
    }
    return traced
  }
}

/// Some lines of a chain: of each run those up to a number.
struct TracedLines {
  private let runs: [LineRun]
  /// By run the newest number; 0 where none of it is meant.
  private var ends: [Int]

  fileprivate init(runs: [LineRun]) {
    self.runs = runs
    ends = [Int](repeating: 0, count: runs.count)
  }

  /// Marks the runs that hold this line; names those of which nothing had been marked.
  fileprivate mutating func reach(_ head: WriterHead) -> [Int] {
    runs.indices.filter { place in
      guard runs[place].hash(at: head.seq) == head.hash else { return false }
      defer { ends[place] = max(ends[place], head.seq) }
      return ends[place] == 0
    }
  }

  /// The lines of the chain that are not among them, by number.
  var others: [WriterHead] {
    runs.indices.flatMap { place in
      let run = runs[place]
      return (max(ends[place] + 1, run.first)..<max(run.end + 1, run.first)).compactMap { seq in
        run.hash(at: seq).map { WriterHead(seq: seq, hash: $0) }
      }
    }.sorted()
  }

  /// Whether a line with this number is among them.
  func has(_ seq: Int) -> Bool {
    runs.indices.contains { ends[$0] >= seq && runs[$0].first <= seq }
  }

  /// The line that they all go back to, where that is the first.
  var root: LineHash? {
    runs.indices.first { ends[$0] > 0 && runs[$0].first == 1 }.flatMap { runs[$0].hashes.first }
  }

  /// Whether the line is among them.
  func contains(_ head: WriterHead) -> Bool {
    runs.indices.contains { ends[$0] >= head.seq && runs[$0].hash(at: head.seq) == head.hash }
  }

  /// The newest number among them.
  var end: Int { ends.max() ?? 0 }

  /// What they go on from and what is not here as it was, by number and hash.
  var breaks: [WriterHead] {
    runs.indices.compactMap { place in
      let run = runs[place]
      guard ends[place] > 0, run.first > 1, let before = run.before else { return nil }
      let head = WriterHead(seq: run.first - 1, hash: before)
      return contains(head) ? nil : head
    }
  }
}
