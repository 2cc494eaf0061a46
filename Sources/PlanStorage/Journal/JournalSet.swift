import Glibc
import PlanDomain

/// All journals of a plan folder as far as they were read: what is new since the last look, and
/// each line once, from however many copies.
struct JournalSet {
  enum Change {
    case none
    /// Lines beside those known, or only other problems.
    case added([JournalBatch])
    /// All lines anew, for what was known no longer stands as it was.
    case all([JournalBatch])
  }

  /// What is wrong or noteworthy in the journals, by file and line.
  private(set) var problems: [Problem] = []
  /// The newest line read of each writer.
  private(set) var heads: [WriterID: ReadHead] = [:]
  /// The writers with two different lines of one seq.
  private(set) var forked: Set<WriterID> = []
  /// The lines of these, by branch.
  private(set) var branchLines: [WriterID: [BranchLine]] = [:]

  private var files: [String: JournalFile] = [:]
  /// Writers whose lines stand in several files or out of order; their files are read whole.
  private var intricate: Set<WriterID> = []
  private var intricateProblems: [Problem] = []
  private var decoder = JournalDecoder()
  /// Whether the folder has more journals than are read.
  private(set) var isCut = false

  init() {}

  /// The same as documents name it, of those that are known.
  var journalHeads: [JournalHead] {
    heads.compactMap { writer, head in
      head.hash.map { JournalHead(line: EventID(writer: writer, seq: head.seq), hash: $0.hex) }
    }.sorted { $0.line.writer < $1.line.writer }
  }

  /// Whose each writer says it is.
  var keys: [WriterID: PublicKey] {
    Dictionary(
      files.values.compactMap { file in
        file.writer.flatMap { writer in file.key.map { (writer, $0) } }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether what is known of some journal is older than the journal.
  var isBehind: Bool { files.values.contains { $0.fault != nil && $0.writer != nil } }

  /// Reads what is new. After an error all is as it was before; a journal that can't be read is
  /// told among the problems and keeps nobody from the others.
  mutating func refresh(in journal: String) throws(JournalFailure) -> Change {
    let found: [String: FileStatus]
    do throws(SystemError) {
      (found, isCut) = try Self.files(in: journal, known: files.keys)
    } catch {
      throw JournalFailure(name: nil, error: error)
    }
    guard files.keys.allSatisfy({ found[$0] != nil }) else { return try rebuild(found, journal) }
    let outdated = found.keys.filter { name in
      guard let status = found[name] else { return false }
      return files[name]?.isOutdated(by: status) ?? true
    }
    if outdated.isEmpty {
      tell()
      return .none
    }
    let portions: [JournalPortion]
    do throws(UnusualJournal) {
      portions = try read(outdated.map { JournalFileSize(name: $0, found[$0]) }, journal)
    } catch {
      return try rebuild(found, journal)
    }
    var (next, heads) = (files, heads)
    for file in portions.flatMap(\.files) {
      if let writer = file.writer {
        // A file that was there and had no line yet is as new as one that was not.
        let isNew = next[file.name]?.writer == nil
        let hasOther = isNew && next.values.contains { $0.writer == writer }
        if hasOther || intricate.contains(writer) { return try rebuild(found, journal) }
        heads[writer] = ReadHead(of: file)
      }
      next[file.name] = file
    }
    files = next
    self.heads = heads
    tell()
    return .added(portions.map(\.lines))
  }

  /// Reads what is new in these files; much of it in two halves side by side.
  private mutating func read(
    _ outdated: [JournalFileSize], _ journal: String
  ) throws(UnusualJournal) -> [JournalPortion] {
    var own = JournalPortion()
    var other = JournalPortion()
    let total = outdated.reduce(0) { $0 + $1.bytes }
    // The longest first, each to the half with less to do.
    for found in outdated.sorted(by: { ($1.bytes, $0.name) < ($0.bytes, $1.name) }) {
      let file = files[found.name] ?? JournalFile(name: found.name)
      let bytes = found.bytes - min(found.bytes, file.status?.size ?? 0)
      let isLittle = own.bytes + bytes <= Self.littleBytes
      if own.files.isEmpty, let middle = Self.middle(of: file, bytes, of: total) {
        own.add(file, .first(until: middle), bytes: middle)
        other.add(file, .rest(from: middle), bytes: bytes - middle)
      } else if isLittle || own.bytes <= other.bytes {
        own.add(file, bytes: bytes)
      } else {
        other.add(file, bytes: bytes)
      }
    }
    // Taken over, not copied: what it has made once may be much.
    swap(&own.decoder, &decoder)
    defer { swap(&own.decoder, &decoder) }
    guard !other.files.isEmpty else {
      try own.read(in: journal)
      return [own]
    }
    let beside = other
    let side = SideThread {
      Result { () throws(UnusualJournal) in
        var portion = beside
        try portion.read(in: journal)
        return portion
      }
    }
    let result = Result { () throws(UnusualJournal) in try own.read(in: journal) }
    let read = side.value()
    try result.get()
    var rest = try read.get()
    try own.join(&rest)
    return [own, rest]
  }

  /// Where a journal is cut that is longer than all others together, so that two threads read it.
  private static func middle(of file: JournalFile, _ bytes: Int, of total: Int) -> Int? {
    guard file.status == nil, file.namedWriter != nil, bytes > littleBytes * 2,
      bytes > total - bytes
    else { return nil }
    return total / 2
  }

  /// Up to so much is not worth a thread.
  private static let littleBytes = 262_144

  private mutating func rebuild(
    _ found: [String: FileStatus], _ journal: String
  ) throws(JournalFailure) -> Change {
    var next: [String: JournalFile] = [:]
    var batch = JournalBatch()
    for name in found.keys.sorted() {
      var file = JournalFile(name: name)
      let count = batch.count
      do throws(SystemError) {
        _ = try file.read(in: journal, &decoder, into: &batch)
      } catch {
        if error.code == ENOENT { continue }
        // What could be read before must not vanish for a passing fault.
        if files[name]?.writer != nil { throw JournalFailure(name: name, error: error) }
        batch.removeLines(from: count)
        file = JournalFile(name: name).failing(error)
      }
      next[name] = file
    }
    let owners = Dictionary(grouping: next.values.filter { $0.writer != nil }) { $0.writer }
    var intricate: Set<WriterID> = []
    for (writer, own) in owners {
      guard let writer, own.count > 1 || own.contains(where: { !$0.isInOrder }) else { continue }
      intricate.insert(writer)
    }
    forked = []
    branchLines = [:]
    intricateProblems = []
    heads = [:]
    batch.numbered(by: decoder)
    batch.removeLines(of: intricate)
    var batches = [batch]
    for writer in intricate.sorted() {
      var chained: [ChainedLine] = []
      for file in owners[writer] ?? [] {
        do throws(SystemError) {
          chained += try file.chainedLines(in: journal, &decoder)
        } catch {
          throw JournalFailure(name: file.name, error: error)
        }
      }
      batches.append(JournalBatch(resolve(chained, of: writer)))
    }
    self.intricate = intricate
    files = next
    for file in next.values {
      guard let writer = file.writer, !intricate.contains(writer) else { continue }
      heads[writer] = ReadHead(of: file)
    }
    tell()
    return .all(batches)
  }

  private mutating func resolve(_ lines: [ChainedLine], of writer: WriterID) -> [JournalEntry] {
    let branches = Branches(of: lines)
    let path = "journal/\(writer.text).jsonl"
    for seq in branches.forks.prefix(JournalBounds.problems) {
      intricateProblems.append(
        Problem(file: path, .journal(.fork(writer: writer.text, seq: seq))))
    }
    for hole in branches.holes.prefix(JournalBounds.problems) {
      let problem = JournalProblem.hole(writer: writer.text, after: hole.after, next: hole.next)
      intricateProblems.append(Problem(file: path, .journal(problem)))
    }
    if !branches.forks.isEmpty {
      forked.insert(writer)
      branchLines[writer] = zip(branches.entries, branches.hashes).map { entry, hash in
        BranchLine(
          head: WriterHead(seq: entry.event.id.seq, hash: hash), branch: entry.event.branch)
      }
    }
    let newest = lines.max { ($0.seq, $0.hash) < ($1.seq, $1.hash) }
    heads[writer] = newest.map { ReadHead(seq: $0.seq, hash: $0.hash) }
    return branches.entries
  }

  private mutating func tell() {
    var told: [Problem] = []
    for name in files.keys.sorted() {
      guard let file = files[name] else { continue }
      told += file.told
      // Holes of one file can be filled by another.
      if let writer = file.writer, !intricate.contains(writer) { told += file.holes }
    }
    if isCut { told.append(Self.cutProblem) }
    problems = told + intricateProblems
  }

  /// The files that are journals or may be copies of one, and what they are; and whether there are
  /// more than are read: then it is those that were written last. What is `known` is looked for
  /// by name too, and once more after a moment: a tool that syncs takes a file away before it puts
  /// the new one in its place, and a listing made meanwhile may lack it.
  static func files(
    in journal: String, known: some Sequence<String> = []
  ) throws(SystemError) -> (found: [String: FileStatus], isCut: Bool) {
    var names: [String] = []
    do throws(SystemError) {
      names = try namesInFolder(
        journal, limit: JournalBounds.names, where: JournalFile.isOne)
    } catch {
      if error.code != ENOENT { throw error }
    }
    var found: [String: FileStatus] = [:]
    for name in names { found[name] = try? FileStatus.ofLink(journal + "/" + name) }
    var missing = known.filter { found[$0] == nil }
    for look in 0..<Self.mostLooks where !missing.isEmpty {
      if look > 0 { usleep(Self.lookMicroseconds) }
      missing.removeAll { name in
        found[name] = try? FileStatus.ofLink(journal + "/" + name)
        return found[name] != nil
      }
    }
    guard found.count > JournalBounds.files else { return (found, false) }
    let newest = found.sorted { ($1.value.modified, $0.key) < ($0.value.modified, $1.key) }
    found = Dictionary(uniqueKeysWithValues: newest.prefix(JournalBounds.files).map { ($0, $1) })
    return (found, true)
  }

  private static let mostLooks = 5
  private static let lookMicroseconds: UInt32 = 5_000

  static let cutProblem = Problem(
    file: "journal", .file(.tooManyFiles(limit: JournalBounds.files)))
}

/// How far a writer's journal was read.
struct ReadHead: Hashable {
  let seq: Int
  /// The hash of that line, where it is known.
  let hash: LineHash?

  init(seq: Int, hash: LineHash?) {
    self.seq = seq
    self.hash = hash
  }

  var head: WriterHead? { hash.map { WriterHead(seq: seq, hash: $0) } }

  init(of file: JournalFile) {
    self.init(seq: file.newestSeq, hash: file.newestHead?.hash)
  }
}

/// Why the journals could not be looked at, and of which file; nil for their folder.
struct JournalFailure: Error {
  let name: String?
  let error: SystemError
}

/// A journal and how long it is now.
private struct JournalFileSize {
  let name: String
  let bytes: Int

  init(name: String, _ status: FileStatus?) {
    self.name = name
    bytes = min(max(status?.size ?? 0, 0), JournalBounds.fileBytes)
  }
}

extension Collection<UInt8> {
  /// Whether `part` stands somewhere in it.
  func contains(_ part: some Collection<UInt8>) -> Bool {
    var rest = self[...]
    while rest.count >= part.count {
      if rest.starts(with: part) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
