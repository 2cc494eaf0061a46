import Glibc
import PlanDomain

/// Bounds on what is read of a journal folder.
enum JournalBounds {
  static let fileBytes = 268_435_456
  static let files = 4_096
  /// So many names are looked at to find which files those are.
  static let names = 65_536
  /// Problems told one by one of one file; the rest is counted.
  static let problems = 200
}

/// What has been read of one file in `journal/`, so that the next look reads only what is new.
struct JournalFile {
  /// The file's name in `journal/`.
  let name: String
  private(set) var status: FileStatus?
  private(set) var writer: WriterID?
  /// Whose the writer says it is.
  private(set) var key: PublicKey?
  private(set) var problems: [Problem] = []
  /// Why the last look could not read it: what was read before stays, and the next tries again.
  private(set) var fault: Problem?
  /// About the line at the end that has no LF yet.
  private(set) var tail: Problem?
  private(set) var holes: [Problem] = []
  /// Whether each line's seq is above that of the line before.
  private(set) var isInOrder = true
  private(set) var newestSeq = 0
  /// The line with the newest number; nothing where other lines stand behind it.
  var newestHead: WriterHead? {
    guard let last, last.number == newestNumber else { return nil }
    return WriterHead(seq: newestSeq, hash: last.hash)
  }

  private var newestNumber = 0
  private var lineNumber = 0
  private var untold = 0
  /// Whether a line could not be read.
  private var hasUnread = false
  private var last: LastLine?
  /// Whether what stands before it is read elsewhere; then its first line.
  private var isRest = false
  private var firstOfRest: (seq: Int, number: Int)?

  /// The last line taken, by which a file is known to have only grown.
  private struct LastLine {
    let start: Int
    let number: Int
    var hash: LineHash
  }

  /// What of a long file one of two threads reads; lines belong to where they begin.
  enum Part: Sendable {
    case whole
    case first(until: Int)
    case rest(from: Int)
  }

  init(name: String) { self.name = name }

  /// The writer that the name names; nothing for a name that is no WRITER.jsonl.
  var namedWriter: WriterID? {
    name.hasSuffix(".jsonl") ? WriterID(String(name.dropLast(".jsonl".count))) : nil
  }

  var path: String { "journal/" + name }

  static func name(of writer: WriterID) -> String { writer.text + ".jsonl" }

  /// Whether a name may be that of a journal or of a copy of one. What a tool that syncs has not
  /// put in place yet is neither: it may be half of one, and gone in a moment.
  static func isOne(_ name: String) -> Bool {
    !name.hasPrefix(".") && !name.hasPrefix("~syncthing~")
      && name.lowercased().utf8.contains(".jsonl".utf8)
  }

  /// All that is to be told of it, in the order of its lines.
  var told: [Problem] {
    var told = problems
    if untold > 0 { told.append(Problem(file: path, .journal(.further(count: untold)))) }
    if let writer, writer != namedWriter {
      told.insert(Problem(file: path, .journal(.copyOf(writer: writer.text))), at: 0)
    }
    if let tail { told.append(tail) }
    if let fault { told.append(fault) }
    return told
  }

  /// Whether the file at `found` may have something new.
  func isOutdated(by found: FileStatus) -> Bool { status != found }

  /// Reads what is new in `journal`. False when the file is not what had been read with more at
  /// its end: then it must be read anew, with a new value.
  mutating func read(
    _ part: Part = .whole, in journal: String, _ decoder: inout JournalDecoder,
    into lines: inout JournalBatch
  ) throws(SystemError) -> Bool {
    let before = status
    guard let file = try open(in: journal) else { return last == nil }
    if last != nil, let before, let status,
      !status.canHaveGrown(since: before, wasWhole: !hasUnread)
    {
      return false
    }
    var feed = LineFeed(from: last?.start ?? 0)
    if let last {
      guard let line = try feed.next(of: file), LineHash(of: line.bytes) == last.hash else {
        return false
      }
      lineNumber = last.number
    }
    (tail, fault) = (nil, nil)
    if last == nil { problems = [] }
    var end = Int.max
    switch part {
    case .whole: break
    case .first(let until): end = until
    case .rest(let from):
      (writer, isRest) = (namedWriter, true)
      // What the byte before belongs to is the first part's.
      feed = LineFeed(from: from - 1)
      guard try feed.next(of: file) != nil else { return true }
    }
    var newest: LastLine?
    while let line = try feed.next(of: file), line.start < end {
      guard take(line, &decoder, into: &lines) else { break }
      if !line.bytes.isBlank || line.isTooLong {
        newest = LastLine(start: line.start, number: lineNumber, hash: .zero)
      }
    }
    if var newest {
      // Hashing each line on the way would cost more than reading them all.
      var again = LineFeed(from: newest.start)
      if let line = try again.next(of: file) { newest.hash = LineHash(of: line.bytes) }
      last = newest
    }
    return true
  }

  /// Puts the second part behind what was read as the first; false where the file must be read as
  /// a whole, for the parts are not of one state of it, or not one writer's.
  mutating func join(_ rest: JournalFile) -> Bool {
    guard status == rest.status, fault == nil, rest.fault == nil, tail == nil,
      let first = rest.firstOfRest
    else { return rest.lineNumber == 0 && rest.tail == nil && rest.fault == nil }
    guard writer == rest.writer, isInOrder, rest.isInOrder, first.seq > newestSeq else {
      return false
    }
    let behind = lineNumber
    if first.seq - 1 > newestSeq, let writer {
      let hole = JournalProblem.hole(writer: writer.text, after: newestSeq, next: first.seq)
      holes.append(Problem(file: path, line: behind + first.number, .journal(hole)))
    }
    holes += rest.holes.map { $0.further(by: behind) }
    holes = Array(holes.prefix(JournalBounds.problems))
    let told = problems + rest.problems.map { $0.further(by: behind) }
    problems = Array(told.prefix(JournalBounds.problems))
    untold += rest.untold + told.count - problems.count
    tail = rest.tail?.further(by: behind)
    (newestSeq, newestNumber) = (rest.newestSeq, behind + rest.newestNumber)
    lineNumber = behind + rest.lineNumber
    hasUnread = hasUnread || rest.hasUnread
    if let end = rest.last {
      last = LastLine(start: end.start, number: behind + end.number, hash: end.hash)
    }
    return true
  }

  /// The same where it could not be read.
  func failing(_ error: SystemError) -> JournalFile {
    var file = self
    file.fault = Problem(file: path, .file(.unreadable(reason: error.reason)))
    file.status = nil
    return file
  }

  /// Every line with its hash, for telling copies and forks apart; problems are not told again.
  func chainedLines(
    in journal: String, _ decoder: inout JournalDecoder
  ) throws(SystemError) -> [ChainedLine] {
    guard let writer else { return [] }
    let file = try Descriptor(journal + "/" + name, O_RDONLY | O_NOFOLLOW)
    guard try file.status().isRegular else { return [] }
    var feed = LineFeed(from: 0)
    var lines: [ChainedLine] = []
    while let line = try feed.next(of: file) {
      guard !line.isTooLong, !line.bytes.isBlank,
        let read = try? decoder.decode(line.bytes, owner: .known(writer))
      else { continue }
      lines.append(
        ChainedLine(entry: read.entry, hash: LineHash(of: line.bytes), prev: read.prev))
    }
    return lines
  }

  /// Opens a regular file of bearable size, and nothing else.
  private mutating func open(in journal: String) throws(SystemError) -> Descriptor? {
    let full = journal + "/" + name
    let found = try FileStatus.ofLink(full)
    status = found
    guard found.isRegular else {
      problems = [Problem(file: path, .file(.notARegularFile))]
      return nil
    }
    guard found.size <= JournalBounds.fileBytes else {
      problems = [
        Problem(file: path, .file(.tooLarge(limitBytes: JournalBounds.fileBytes)))
      ]
      return nil
    }
    let file = try Descriptor(full, O_RDONLY | O_NOFOLLOW)
    guard try file.status().isRegular else {
      problems = [Problem(file: path, .file(.notARegularFile))]
      return nil
    }
    return file
  }

  /// Whether the line was taken, if only by naming what is wrong with it; a torn tail is not.
  private mutating func take(
    _ line: FedLine, _ decoder: inout JournalDecoder, into lines: inout JournalBatch
  ) -> Bool {
    let number = lineNumber + 1
    do throws(LineFault) {
      if line.isTooLong { throw .refused(.tooLong(limitBytes: JournalLimits.lineBytes)) }
      if let writer, let plain = decoder.plainLine(line.bytes)?.line,
        lines.append(plain, of: writer)
      {
        take(seq: plain.seq, of: writer, number: number)
      } else if !line.bytes.isBlank {
        let owner = writer.map(LineOwner.known) ?? .open(named: namedWriter)
        let read = try decoder.decode(line.bytes, owner: owner)
        take(read, number: number)
        lines.append(read.entry, subject: read.subjectNumber, name: read.nameNumber)
      }
    } catch {
      if writer == nil, namedWriter == nil {
        problems = [Problem(file: path, .journal(.badName))]
        return false
      }
      guard line.isEnded else {
        // What is wrong with it is told once it is a line.
        tail = Problem(file: path, line: number, .journal(.tornTail))
        return false
      }
      hasUnread = true
      let isMarker = line.bytes.isConflictMarker
      tell(isMarker ? .unreadableLine(.conflictMarker) : error.problem, at: number)
    }
    lineNumber = number
    return true
  }

  private mutating func take(_ line: JournalLine, number: Int) {
    let id = line.entry.event.id
    writer = id.writer
    if id.seq == 1, key == nil { key = line.key }
    for notice in line.notices { tell(notice, at: number) }
    take(seq: id.seq, of: id.writer, number: number)
  }

  private mutating func take(seq: Int, of writer: WriterID, number: Int) {
    if isRest, firstOfRest == nil {
      firstOfRest = (seq, number)
      (newestSeq, newestNumber) = (seq, number)
      return
    }
    if seq <= newestSeq { isInOrder = false }
    if seq - 1 > newestSeq, holes.count < JournalBounds.problems {
      let hole = JournalProblem.hole(writer: writer.text, after: newestSeq, next: seq)
      holes.append(Problem(file: path, line: number, .journal(hole)))
    }
    if seq > newestSeq { (newestSeq, newestNumber) = (seq, number) }
  }

  private mutating func tell(_ problem: JournalProblem, at number: Int) {
    if problems.count < JournalBounds.problems {
      problems.append(Problem(file: path, line: number, .journal(problem)))
    } else {
      untold += 1
    }
  }
}

extension Problem {
  /// The same so many lines further down.
  fileprivate func further(by lines: Int) -> Problem {
    Problem(file: file, line: line.map { $0 + lines }, kind)
  }
}

extension UnsafeBufferPointer<UInt8> {
  var isBlank: Bool { allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }

  /// One of the marks that git leaves around lines that it could not merge.
  var isConflictMarker: Bool {
    guard count >= 7, let mark = first else { return false }
    return "<=>|".utf8.contains(mark) && prefix(7).allSatisfy { $0 == mark }
      && (count == 7 || self[7] == 0x20)
  }
}
