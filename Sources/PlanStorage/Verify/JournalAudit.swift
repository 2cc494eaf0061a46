import PlanDomain

/// Goes over all journals of a folder. A writer whose lines stand in one file, in order, needs room
/// for one line; another's are gathered first, since any line may follow any.
struct JournalAudit {
  private(set) var verdict = JournalVerdict()

  private let journal: String
  private let latest: Instant
  private var decoder = JournalDecoder()
  private var findings: [String: FindingList] = [:]
  /// What each file says of whose its lines are.
  private var files: [RecordFile] = []
  /// The furthest that any line had read in each writer's journal, and that line.
  private var furthest: [WriterID: (seq: Int, place: LineSpot)] = [:]
  private var undoings = UndoAudit()

  init(_ journal: String, latest: Instant) {
    self.journal = journal
    self.latest = latest
    decoder.readsWitness = true
  }

  mutating func read(names: [String]) {
    var walks: [WriterID: [(name: String, walk: ChainWalk)]] = [:]
    for name in names {
      let (writer, walk) = walkOver(name)
      if let writer { walks[writer, default: []].append((name, walk)) }
    }
    for (writer, files) in walks.sorted(by: { $0.key < $1.key }) {
      if let only = files.first, files.count == 1, only.walk.isInOrder {
        for finding in only.walk.findings { tell(finding.problem(writer), at: finding.spot) }
        if let last = only.walk.last { addHeads([last], of: writer) }
      } else {
        gather(files.map(\.name), of: writer)
      }
    }
    checkEnds()
    checkUndoings(names)
  }

  /// Adds what is known of whose the lines are, and counts all.
  mutating func close(
    own: [WriterID: OwnMarks], held: [WriterID: HeldHead], against written: WrittenHeads?
  ) {
    var record = JournalRecord(files: files)
    files = []
    // Without signatures all is told that can be told without them.
    try? record.readSignatures(in: journal)
    record.conclude(own: own, held: held)
    for check in record.checks.values {
      let name = JournalFile.name(of: check.writer)
      for problem in check.problems {
        findings[name, default: FindingList()].add(.journal(problem), line: nil)
      }
      if check.chain.end > 0 { verdict.writers.append(WriterVerdict(check)) }
    }
    verdict.writers.sort { $0.writer < $1.writer }
    if let written { compare(written, record.checks.mapValues(\.chain)) }
    count()
  }

  /// What a document names is here as it was, or not here yet, or is not what it was.
  private mutating func compare(_ written: WrittenHeads, _ chains: [WriterID: LineChain]) {
    for named in written.heads {
      let (writer, seq) = (named.line.writer, named.line.seq)
      let chain = chains[writer] ?? LineChain()
      guard let hash = LineHash(hex: named.hash) else { continue }
      let head = WriterHead(seq: seq, hash: hash)
      let isChanged = !chain.lines(upTo: [head]).breaks.isEmpty
      if chain.holds(head), !isChanged {
        verdict.confirmedHeads += 1
        continue
      }
      let isShort = seq > chain.end
      let problem: JournalProblem =
        isShort
        ? .notHereYet(writer: writer.text, seq: seq, end: chain.end)
        : .notAsWritten(writer: writer.text, seq: seq)
      if isShort { verdict.noticeCount += 1 } else { verdict.problemCount += 1 }
      verdict.findings.append(Problem(file: written.file, .journal(problem)))
    }
  }

  private mutating func count() {
    for name in findings.keys.sorted() {
      guard let list = findings[name] else { continue }
      verdict.findings += list.told(of: name)
      verdict.problemCount += list.problemCount
      verdict.noticeCount += list.noticeCount
    }
  }

  private mutating func walkOver(_ name: String) -> (writer: WriterID?, walk: ChainWalk) {
    var file = AuditedFile(name: name)
    var walk = ChainWalk()
    var list = FindingList()
    var lines = 0
    let latest = latest
    var record = RecordFile(name: name)
    func take(_ line: ChainLine, _ read: JournalLine) {
      lines += 1
      walk.take(line)
      record.take(read, line.hash)
      let entry = read.entry
      let id = entry.event.id
      if entry.event.at > latest {
        let told = JournalProblem.future(writer: id.writer.text, seq: id.seq, at: entry.event.at)
        list.add(.journal(told), line: line.spot.line)
      }
      undoings.take(entry.event, at: line.spot)
      for (writer, seq) in entry.seen where seq > furthest[writer]?.seq ?? 0 {
        furthest[writer] = (seq, line.spot)
      }
    }
    file.read(in: journal, &decoder, tell: { list.add($0, line: $1) }, take: take)
    if let writer = file.writer, writer != file.namedWriter {
      list.add(.journal(.copyOf(writer: writer.text)), line: nil)
    }
    findings[name] = list
    files.append(record)
    verdict.fileCount += 1
    verdict.lineCount += lines
    return (file.writer, walk)
  }

  private mutating func gather(_ names: [String], of writer: WriterID) {
    var lines: [ChainLine] = []
    for name in names {
      var file = AuditedFile(name: name)
      file.read(
        in: journal, &decoder, tell: { _, _ in }, take: { line, _ in lines.append(line) })
    }
    let web = ChainWeb(of: lines)
    for finding in web.findings { tell(finding.problem(writer), at: finding.spot) }
    addHeads(web.heads, of: writer)
  }

  private mutating func addHeads(_ lines: [ChainLine], of writer: WriterID) {
    verdict.heads += lines.map {
      JournalHead(line: EventID(writer: writer, seq: $0.seq), hash: $0.hash.hex)
    }
  }

  /// A line can name any other, so that all are read once more where any takes one back.
  private mutating func checkUndoings(_ names: [String]) {
    guard !undoings.isEmpty else { return }
    for name in names {
      var file = AuditedFile(name: name)
      file.read(
        in: journal, &decoder, tell: { _, _ in }, take: { undoings.learn($1.entry.event) })
    }
    for finding in undoings.findings { tell(finding.problem, at: finding.spot) }
  }

  /// What others had read of a journal, and is not here.
  private mutating func checkEnds() {
    var ends: [WriterID: Int] = [:]
    for head in verdict.heads.map(\.line) {
      ends[head.writer] = max(head.seq, ends[head.writer] ?? 0)
    }
    for (writer, known) in furthest {
      let end = ends[writer] ?? 0
      if known.seq <= end { continue }
      tell(.notHereYet(writer: writer.text, seq: known.seq, end: end), at: known.place)
    }
  }

  private mutating func tell(_ problem: JournalProblem, at spot: LineSpot) {
    findings[spot.name, default: FindingList()].add(.journal(problem), line: spot.line)
  }
}

/// What was found in one file: enough to read, and how much more there was.
struct FindingList {
  private(set) var problemCount = 0
  private(set) var noticeCount = 0
  private var found: [(line: Int?, kind: ProblemKind)] = []

  mutating func add(_ kind: ProblemKind, line: Int?) {
    var isHarmless = false
    if case .journal(let problem) = kind { isHarmless = problem.isHarmless }
    if isHarmless { noticeCount += 1 } else { problemCount += 1 }
    // Notices must not crowd out what is wrong.
    if (isHarmless ? noticeCount : problemCount) <= JournalBounds.problems {
      found.append((line, kind))
    }
  }

  func told(of name: String) -> [Problem] {
    let path = "journal/" + name
    let sorted = found.enumerated().sorted {
      ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
    }
    var told = sorted.map { Problem(file: path, line: $0.element.line, $0.element.kind) }
    let untold = problemCount + noticeCount - found.count
    if untold > 0 { told.append(Problem(file: path, .journal(.further(count: untold)))) }
    return told
  }
}
