import Glibc
public import PlanDomain

/// A plan folder, open: what it holds, what changes in it, and appending to it. For one thread;
/// reading never writes, creates or locks anything.
public struct PlanFolder: ~Copyable {
  /// The folder's path as it was given; of a path to a plan.yaml its folder's.
  public let path: String
  /// All that was read last.
  public private(set) var contents: PlanContents

  /// Rises with every other plan in the contents: what was made of one need not be made anew.
  public var planEdition: Int { text.edition }

  let environment: StorageEnvironment
  private let isReadOnlyAsked: Bool
  private let watching: FolderWatching
  private(set) var identity: FolderIdentity
  private var text: PlanText
  private var journals = JournalSet()
  private var watcher: FolderWatch
  /// When all of the folder could last be read.
  private var lastWhole: Instant?
  private var writer: JournalWriter?
  /// Who wrote what, as far as it was looked at.
  var record = JournalRecord()
  /// What this machine had read of each writer, and when that was kept last.
  var held: HeldHeads?
  var heldSince: Instant?
  /// What reading found, and what looking at the record did.
  private var readProblems: [Problem] = []
  private var recordProblems: [Problem] = []
  /// Whether a save of plan.yaml had to do without exchanging two files in one step.
  public internal(set) var replacesInTwoSteps = false
  /// Writers that this process must not use again.
  private var retired: Set<WriterID> = []
  private var used: Set<WriterID> = []

  /// Opens the folder at `path`, or that of the plan.yaml at `path`. `readsOnly` is `--read-only`
  /// or a kiosk. Throws only when there is no such folder; all else is told in the contents.
  public init(
    _ path: String, _ environment: StorageEnvironment, readsOnly: Bool = false,
    parse: @escaping PlanParser
  ) throws(OpenFailure) {
    try self.init(path, environment, readsOnly: readsOnly, watching: .kernel, parse: parse)
  }

  init(
    _ path: String, _ environment: StorageEnvironment, readsOnly: Bool, watching: FolderWatching,
    parse: @escaping PlanParser
  ) throws(OpenFailure) {
    self.environment = environment
    self.watching = watching
    isReadOnlyAsked = readsOnly
    let folder = Self.folder(of: path)
    self.path = folder
    do throws(SystemError) {
      identity = try Self.identify(folder)
    } catch {
      throw OpenFailure(path: folder, reason: error.reason)
    }
    text = PlanText(parse)
    contents = PlanContents()
    watcher = watching.watch(of: identity)
    // Watched before it is read, so that no change falls between.
    watch()
    _ = refresh()
  }

  /// Looks for changes; true when the contents are others than before.
  public mutating func refresh() -> Bool {
    let known = lastKnown
    watcher.drain()
    var problems: [Problem] = []
    var hasChanged = false
    var isRead = false
    do throws(SystemError) {
      let found = try Self.identify(path)
      if found != identity {
        // Another folder was put in its place: it is read, and has writers of its own.
        identity = found
        writer = nil
        watcher = watching.watch(of: found)
      }
      restoreOwnLines()
      // The two are read side by side: neither needs the other.
      let look = text.look(in: path, now: environment.now())
      problems = refreshJournals(&hasChanged)
      if text.take(look) { hasChanged = true }
      isRead = problems.isEmpty && !text.isKept && !journals.isBehind
    } catch {
      // The last good state stays, with what happened to the folder.
      let isGone = error.code == ENOENT || error.code == ENOTDIR
      problems = [
        Problem(file: ".", .file(isGone ? .missing : .unreadable(reason: error.reason)))
      ]
    }
    watch()
    contents.plan = text.plan
    contents.revision = text.revision
    problems += text.problems + PlanCopies.told(in: path)
    problems += PlanTemporary.leftovers(in: path, now: environment.now())
    problems += journals.problems + futures()
    let before = contents
    readProblems = problems
    // What was saved just now counts at once.
    if record.isConcluded, contents.plan.isSigned, case .changed = lookAtRecord() {
      hasChanged = true
    }
    if vouch() { hasChanged = true }
    contents.problems = problems + recordProblems
    contents.access = access()
    contents.freshness = freshness(isRead: isRead, known: known)
    return hasChanged || contents.problems != before.problems || contents.access != before.access
      || contents.freshness != before.freshness
  }

  /// Notes in the ledger of a signed plan whose lines are whose; whether that is otherwise than
  /// before. Until all was looked at, each writer is taken for whom it says it is.
  mutating func vouch() -> Bool {
    var found: Vouching?
    if contents.plan.isSigned {
      let trusted = contents.plan.header.trusted
      found =
        record.isConcluded
        ? record.vouching(trusted, forked: journals.branchLines)
        : Vouching(claimed: journals.keys, trusted)
    }
    defer { contents.ledger.vouching = found }
    return contents.ledger.vouching != found
  }

  /// Whether the problems are others with these.
  mutating func tell(_ recordProblems: [Problem]) -> Bool {
    defer { contents.problems = readProblems + recordProblems }
    defer { self.recordProblems = recordProblems }
    return self.recordProblems != recordProblems
  }

  /// Up to when the kernel, or the last look, has vouched for what is shown.
  private var lastKnown: Instant {
    watcher.pollInterval == nil ? environment.now() : lastWhole ?? environment.now()
  }

  private mutating func freshness(isRead: Bool, known: Instant) -> Freshness {
    guard isRead else {
      if case .kept = contents.freshness { return contents.freshness }
      return .kept(since: known)
    }
    lastWhole = environment.now()
    return contents.planIsWhole && !journals.isCut ? .current : .part
  }

  /// Readable when something may have changed: then `refresh`.
  public var changeDescriptor: Int32? { watcher.descriptor }

  /// How often to `refresh` without a notice, in milliseconds; nothing when the kernel tells all.
  public var pollMilliseconds: Int? { watcher.pollInterval }

  /// Why it is to be polled.
  public var pollReason: PollReason? { watcher.pollReason }

  /// Records the drafts under `name`, all in one write. When it returns, they are there to stay.
  /// The contents show them after the next `refresh`.
  public mutating func append(
    _ drafts: [Draft], by name: String
  ) throws(AppendFailure) -> [EventID] {
    if case .readOnly(let reason) = access() { throw .readOnly(reason) }
    if drafts.isEmpty { return [] }
    if contents.absence == .noFile { throw .noPlan }
    if Sanitiser.showsNothing(name) { throw .noName }
    if drafts.contains(where: \.body.lacksText) { throw .emptyText }
    for _ in 0..<4 {
      var writer = try takeWriter()
      used.insert(writer.id)
      if journals.forked.contains(writer.id) { continue }
      do throws(WriterFailure) {
        let ids = try writer.append(drafts, by: name, moment())
        self.writer = consume writer
        return ids
      } catch {
        switch error {
        case .retired: retired.insert(writer.id)
        case .failed(let failure):
          self.writer = consume writer
          throw failure
        }
      }
    }
    throw .pathKeepsChanging(file: "journal")
  }

  /// The writers of this user in this folder, for undo: those of earlier runs and of this one.
  public func ownWriters() -> Set<WriterID> {
    WriterRegistry(environment, folder: identity).writers().union(used)
  }

  private mutating func refreshJournals(_ hasChanged: inout Bool) -> [Problem] {
    do throws(JournalFailure) {
      switch try journals.refresh(in: journal) {
      case .none: break
      case .added(let batches):
        contents.ledger.merge(batches)
        contents.ledger.heads = journals.journalHeads
        hasChanged = hasChanged || batches.contains { $0.count > 0 }
      case .all(let batches):
        contents.ledger = Ledger(batches)
        contents.ledger.heads = journals.journalHeads
        hasChanged = true
      }
      return []
    } catch {
      let file = error.name.map { "journal/" + $0 } ?? "journal"
      return [Problem(file: file, .file(.unreadable(reason: error.error.reason)))]
    }
  }

  private var journal: String { path + "/journal" }

  private func moment() -> WritingMoment {
    let now = environment.now()
    let ledger = contents.ledger
    return WritingMoment(
      now: now, newest: ledger.newestStamp(at: now), heads: journals.heads,
      offset: contents.plan.header.offset, undoneKind: { ledger.kindBelowUndoing($0) })
  }

  private mutating func takeWriter() throws(AppendFailure) -> JournalWriter {
    if let writer = writer.take() { return writer }
    return try newWriter()
  }

  private func newWriter() throws(AppendFailure) -> JournalWriter {
    let key = try SigningKey.standing(in: environment.stateFolder)
    let registry = WriterRegistry(environment, folder: identity)
    let place = JournalPlace(folder: identity)
    let latest = environment.now().adding(
      milliseconds: StorageEnvironment.toleranceMilliseconds)
    var own = OwnJournal()
    let claim = registry.claim(except: retired.union(journals.forked)) { writer, marks in
      let signed = {
        SignatureFile.heads(of: writer, in: place.journal, signedBy: key.publicKey)
      }
      guard let read = place.journal(of: writer, marks, signed: signed), !read.isForked,
        read.key == key.publicKey || read.head.seq == 0,
        read.at <= latest || read.head.seq == 0, read.size <= JournalBounds.fileBytes / 2
      else { return false }
      own = read
      return true
    }
    if let claim { return JournalWriter(claim, at: place, own: own, key: key) }
    return JournalWriter(try registry.create(), at: place, own: OwnJournal(), key: key)
  }

  /// Puts back what a tool that syncs took away; a failure is told by the next save.
  private mutating func restoreOwnLines() {
    guard var writer = writer.take() else { return }
    _ = try? writer.restore()
    self.writer = consume writer
  }

  private func access() -> Access {
    isReadOnlyAsked ? .readOnly(.asked) : FolderAccess.of(path, journal: journal)
  }

  private mutating func watch() {
    let isLinked = (try? FileStatus.ofLink(path + "/" + PlanText.name))?.isRegular == false
    let hasJournal = (try? FileStatus.of(journal))?.isFolder == true
    watcher.watch(
      hasJournal ? [path, journal] : [path],
      below: FolderPath.parts(of: path) + FolderPath.parts(of: identity.path), alsoPolls: isLinked)
  }

  /// Lines ahead of the clock, told as long as they are.
  private func futures() -> [Problem] {
    let events = contents.ledger.events
    let limit = environment.now().adding(
      milliseconds: StorageEnvironment.toleranceMilliseconds)
    return events[contents.ledger.count(upTo: limit)...].prefix(JournalBounds.problems).map {
      let writer = $0.id.writer.text
      return Problem(
        file: "journal/\(writer).jsonl",
        .journal(.future(writer: writer, seq: $0.id.seq, at: $0.at)))
    }
  }

  private static func folder(of path: String) -> String {
    guard let status = try? FileStatus.of(path), !status.isFolder else { return path }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func identify(_ folder: String) throws(SystemError) -> FolderIdentity {
    let status = try FileStatus.of(folder)
    guard status.isFolder else { throw SystemError(code: ENOTDIR) }
    guard let real = realpath(folder, nil) else { throw .last }
    defer { free(real) }
    return FolderIdentity(
      path: String(cString: real), device: status.device, inode: status.inode)
  }
}

/// Why a plan folder can't be opened at all.
public struct OpenFailure: Error, Hashable, Sendable {
  public let path: String
  /// The system's own words.
  public let reason: String
}

extension Ledger {
  /// The kind of the line that an undoing line names; through undoings, of what they began with.
  func kindBelowUndoing(_ id: EventID) -> String {
    var id = id
    for _ in 0..<8 {
      guard let event = event(id) else { break }
      guard case .undo(let target) = event.body else { return event.body.kind }
      id = target
    }
    return LineKind.set.rawValue
  }
}
