import Glibc
import PlanDomain

/// What was read when a line is written: it goes into the line.
struct WritingMoment {
  let now: Instant
  /// The newest stamp read.
  let newest: Stamp
  /// The newest line read of each writer.
  let heads: [WriterID: ReadHead]
  let offset: UTCOffset
  /// The kind of the line that an undoing line names.
  let undoneKind: (EventID) -> String
}

enum WriterFailure: Error {
  /// This writer must not go on: its journal forked, or its own clock was ahead. Nothing is lost;
  /// the drafts go to a new writer.
  case retired
  case failed(AppendFailure)
}

/// Appends to one journal, and says so only when the line will be there afterwards: what is to be
/// written is noted in the user's own folder, then one write of whole lines, fdatasync, and the
/// path still leads to the file written. What was saved is signed.
struct JournalWriter: ~Copyable {
  private static let mostAttempts = 8
  /// Of `seen` in one line; what does not fit goes into the next.
  private static let mostSeen = 128

  let claim: ClaimedWriter
  private let place: JournalPlace
  private let key: SigningKey
  private var own: OwnJournal
  private var file: Descriptor?
  private var pending: Pending?
  private var foldersAreStored: Bool
  private var copies = OwnCopies()

  /// Lines that a failed save left, whole or torn, in the file.
  private struct Pending {
    let drafts: [Draft]
    let name: String
    let lines: [WrittenLine]
    /// How many of them stand whole in the file.
    var wholeCount: Int
    /// Written and stored, and from then on put back where they are missing.
    var isTaken = false
  }

  private struct WrittenLine {
    let line: OwnLine
    let entry: JournalEntry
    let hash: LineHash
  }

  init(
    _ claim: consuming ClaimedWriter, at place: JournalPlace, own: OwnJournal, key: SigningKey
  ) {
    self.claim = claim
    self.place = place
    self.key = key
    self.own = own
    foldersAreStored = own.head.seq > 0
  }

  var id: WriterID { claim.id }

  /// Appends the drafts in one write. A retry of the same drafts writes the same lines, which
  /// count once.
  mutating func append(
    _ drafts: [Draft], by name: String, _ moment: WritingMoment
  ) throws(WriterFailure) -> [EventID] {
    let latest = moment.now.adding(milliseconds: StorageEnvironment.toleranceMilliseconds)
    if own.head.seq > 0, own.at > latest { throw .retired }
    if own.size > JournalBounds.fileBytes / 2 { throw .retired }
    try standOnPath()
    if let pending, pending.isTaken {
      self.pending = nil
      if pending.drafts == drafts, pending.name == name {
        acknowledge()
        return pending.lines.map { EventID(writer: id, seq: $0.line.seq) }
      }
    }
    if own.isForked || isOvertaken(moment) { throw .retired }
    let (lines, ids) = try lines(for: drafts, by: name, moment)
    try intend(lines)
    try write(lines, drafts, name)
    try confirm(lines, drafts, name)
    return ids
  }

  /// Whether a copy of this journal has a line that it has not itself: then the next number is
  /// taken.
  private mutating func isOvertaken(_ moment: WritingMoment) -> Bool {
    let newest = knownLines().newest
    if let read = moment.heads[id], read.seq > newest { return true }
    return copies.ends(of: id, in: place.journal).contains { end in
      if end.seq > newest { return true }
      let line = own.held.last { $0.seq == end.seq }
      return line.map { LineHash(of: $0.bytes) != end.hash } ?? false
    }
  }

  /// Puts back acknowledged lines that are missing at the path; true when it had to.
  mutating func restore() throws(WriterFailure) -> Bool {
    guard own.head.seq > 0, !isStanding else { return false }
    try standOnPath()
    return true
  }

  /// The lines to write: those of a failed save first, as they were, where they may be read.
  private func lines(
    for drafts: [Draft], by name: String, _ moment: WritingMoment
  ) throws(WriterFailure) -> (lines: [WrittenLine], ids: [EventID]) {
    var lines: [WrittenLine] = []
    if let pending {
      if pending.drafts == drafts, pending.name == name {
        return (pending.lines, pending.lines.map { EventID(writer: id, seq: $0.line.seq) })
      }
      lines = Array(pending.lines.prefix(pending.wholeCount))
    }
    var ids: [EventID] = []
    var batch: Int?
    var decoder = JournalDecoder()
    for draft in drafts {
      let head = lines.last.map { WriterHead(seq: $0.line.seq, hash: $0.hash) } ?? own.head
      let before = lines.last.map { Stamp(at: $0.entry.event.at, counter: $0.entry.event.counter) }
      let stamp = max(before ?? Stamp(at: own.at, counter: own.counter), moment.newest)
        .next(at: moment.now)
      if draft.isOfBatch, batch == nil { batch = head.seq + 1 }
      let seen = ids.isEmpty ? newlySeen(moment.heads) : [:]
      let place = LinePlace(
        id: EventID(writer: id, seq: head.seq + 1), at: stamp.at, counter: stamp.counter,
        seen: seen.mapValues(\.seq), witness: seen.compactMapValues(\.head), key: key.publicKey,
        batch: draft.isOfBatch ? batch : nil, prev: head.hash)
      let bytes = try encode(draft, by: name, at: place, moment)
      // What can't be read back must not be written.
      let read = bytes.withUnsafeBufferPointer { try? decoder.decode($0, owner: .known(id)) }
      guard let read else { throw .failed(.lineTooLong(limitBytes: JournalLimits.lineBytes)) }
      lines.append(
        WrittenLine(
          line: OwnLine(seq: place.id.seq, bytes: bytes), entry: read.entry,
          hash: LineHash(of: bytes)))
      ids.append(place.id)
    }
    return (lines, ids)
  }

  private func encode(
    _ draft: Draft, by name: String, at place: LinePlace, _ moment: WritingMoment
  ) throws(WriterFailure) -> [UInt8] {
    var undoneKind = ""
    if case .undo(let id) = draft.body { undoneKind = moment.undoneKind(id) }
    do throws(LineRefusal) {
      return try LineEncoder.line(
        draft, by: name, at: place, offset: moment.offset, undoneKind: undoneKind)
    } catch {
      if error == .lineTooLong, !place.witness.isEmpty {
        // What somebody says goes before what is said of others' lines.
        var bare = place
        bare.witness = [:]
        return try encode(draft, by: name, at: bare, moment)
      }
      switch error {
      case .textTooLong: throw .failed(.textTooLong(limitBytes: JournalLimits.textBytes))
      case .lineTooLong: throw .failed(.lineTooLong(limitBytes: JournalLimits.lineBytes))
      case .notANumber: throw .failed(.notANumber)
      }
    }
  }

  private func newlySeen(_ heads: [WriterID: ReadHead]) -> [WriterID: ReadHead] {
    let news = heads.filter { $0.key != id && $0.value.seq > own.seen[$0.key] ?? 0 }
    guard news.count > Self.mostSeen else { return news }
    let first = news.sorted { $0.key < $1.key }.prefix(Self.mostSeen)
    return Dictionary(first.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  private func intend(_ lines: [WrittenLine]) throws(WriterFailure) {
    do throws(AppendFailure) {
      try claim.intend(
        lines.map { WriterHead(seq: $0.line.seq, hash: $0.hash) }, behind: own.head)
    } catch {
      throw .failed(error)
    }
  }

  private mutating func write(
    _ lines: [WrittenLine], _ drafts: [Draft], _ name: String
  ) throws(WriterFailure) {
    let bytes = Self.joined(lines.map(\.line), afterFeed: own.endsWithFeed)
    func pend(whole: Int) {
      pending = Pending(drafts: drafts, name: name, lines: lines, wholeCount: whole)
    }
    guard let file = file.take() else {
      throw .failed(.pathKeepsChanging(file: place.file(of: id)))
    }
    var failure: SystemRefusal?
    do throws(PartialWrite) {
      try file.write(all: bytes)
      own.size += bytes.count
      own.endsWithFeed = true
    } catch {
      own.size += error.written
      if error.written > 0 { own.endsWithFeed = bytes[error.written - 1] == 0x0A }
      let whole = Self.wholeCount(lines.map(\.line), written: error.written, of: bytes.count)
      pend(whole: whole)
      // What was not written is meant no longer: its number is free.
      try? intend(Array(lines.prefix(whole)))
      failure = SystemRefusal(
        .write, place.file(of: id), error.error, kept: error.written > 0 ? .part : .nothing)
    }
    if failure == nil {
      do throws(SystemError) {
        try file.syncData()
      } catch {
        // The kernel may drop what it failed to store: the next try begins afresh.
        own.endsWithFeed = false
        pend(whole: lines.count)
        failure = SystemRefusal(.sync, place.file(of: id), error, kept: .unconfirmed)
      }
    }
    self.file = consume file
    if let failure { throw .failed(.refused(failure)) }
  }

  /// The acknowledgement: the lines are known, and at the path is the file that holds them.
  private mutating func confirm(
    _ lines: [WrittenLine], _ drafts: [Draft], _ name: String
  ) throws(WriterFailure) {
    for line in lines { own.take(line.line, line.entry, hash: line.hash) }
    pending = Pending(
      drafts: drafts, name: name, lines: lines, wholeCount: lines.count, isTaken: true)
    try standOnPath()
    pending = nil
    acknowledge()
  }

  private func acknowledge() {
    claim.acknowledge(own.head)
    SignatureFile.sign(own.head, of: id, in: place.journal, key)
  }

  private var isStanding: Bool {
    guard file != nil, let found = try? FileStatus.ofLink(place.path(of: id)) else { return false }
    return own.isStanding(as: found)
  }

  /// Makes the file at the path the one written to, with all acknowledged lines in it.
  private mutating func standOnPath() throws(WriterFailure) {
    for _ in 0..<Self.mostAttempts {
      if isStanding {
        if !foldersAreStored { try storeFolders() }
        return
      }
      try reopen()
    }
    throw .failed(.pathKeepsChanging(file: place.file(of: id)))
  }

  /// Opens what is at the path, or a new file there, and appends the own lines that it lacks.
  private mutating func reopen() throws(WriterFailure) {
    file = nil
    let opened = try place.open(id)
    if opened.isNew { foldersAreStored = false }
    let known = knownLines()
    var present: Set<Int> = []
    var isForeign = false
    let found: OwnJournal
    do throws(SystemError) {
      found = try OwnJournal(reading: opened.file, of: id) { line, _ in
        if let bytes = known.lines[line.seq] {
          if bytes == line.bytes { present.insert(line.seq) } else { isForeign = true }
        } else if line.seq > known.newest {
          isForeign = true
        }
      }
    } catch {
      throw .failed(.refused(SystemRefusal(.read, place.file(of: id), error)))
    }
    own.move(to: found, isForeign: isForeign)
    let missing = own.held.filter { !present.contains($0.seq) }
    if !missing.isEmpty {
      let bytes = Self.joined(missing, afterFeed: own.endsWithFeed)
      do throws(PartialWrite) {
        try opened.file.write(all: bytes)
      } catch {
        throw .failed(.refused(SystemRefusal(.write, place.file(of: id), error.error)))
      }
      do throws(SystemError) {
        try opened.file.syncData()
      } catch {
        throw .failed(.refused(SystemRefusal(.sync, place.file(of: id), error)))
      }
      own.size += bytes.count
      own.endsWithFeed = true
    }
    file = consume opened.file
  }

  /// By seq, the lines that this writer knows to be its own: acknowledged, or left by a failed
  /// save.
  private func knownLines() -> (lines: [Int: [UInt8]], newest: Int) {
    var lines: [Int: [UInt8]] = [:]
    for line in own.held { lines[line.seq] = line.bytes }
    for line in pending?.lines ?? [] { lines[line.line.seq] = line.line.bytes }
    return (lines, max(own.head.seq, pending?.lines.last?.line.seq ?? 0))
  }

  private mutating func storeFolders() throws(WriterFailure) {
    do throws(SystemError) {
      try place.syncFolders()
      foldersAreStored = true
    } catch {
      throw .failed(.refused(SystemRefusal(.sync, "journal", error, kept: .unconfirmed)))
    }
  }

  private static func joined(_ lines: [OwnLine], afterFeed: Bool) -> [UInt8] {
    var bytes: [UInt8] = afterFeed ? [] : [0x0A]
    for line in lines {
      bytes += line.bytes
      bytes.append(0x0A)
    }
    return bytes
  }

  /// How many lines stand whole in the file when only the first `written` of all bytes do. A line
  /// without its LF is whole.
  private static func wholeCount(_ lines: [OwnLine], written: Int, of total: Int) -> Int {
    var end = total - lines.reduce(0) { $0 + $1.bytes.count + 1 }
    var whole = 0
    for line in lines {
      end += line.bytes.count
      if end > written { break }
      whole += 1
      end += 1
    }
    return whole
  }
}
