import Glibc
import PlanDomain

/// A writer that this process alone may use until it lets go.
struct ClaimedWriter: ~Copyable {
  private static let sectorBytes = 512

  let id: WriterID
  let lock: Descriptor
  /// Of the lock file.
  let path: String

  /// Gives it up also where a program that is just being started still has a copy of the lock.
  deinit { _ = flock(lock.number, LOCK_UN) }

  /// Notes, to last, what is about to be written behind `head`: by that a line that somebody else
  /// puts there is told from what was written here and not yet acknowledged.
  func intend(_ lines: [WriterHead], behind head: WriterHead) throws(AppendFailure) {
    let bytes = ([head] + lines).flatMap(\.bytes)
    do throws(SystemError) {
      // A sector is stored whole or not at all. Where there are several, what was acknowledged is
      // stored before what says so otherwise is written over.
      if WriterHead.length + bytes.count > Self.sectorBytes { try lock.syncData() }
      let written = bytes.withUnsafeBytes { bytes in
        pwrite(lock.number, bytes.baseAddress, bytes.count, off_t(WriterHead.length))
      }
      if written < 0 { throw .last }
      if written < bytes.count { throw SystemError(code: ENOSPC) }
      try lock.syncData()
      // Not before: of a file that lost only its end, lines of its own would be foreign.
      let end = off_t(WriterHead.length + bytes.count)
      if ftruncate(lock.number, end) != 0 { throw .last }
    } catch {
      throw .refused(SystemRefusal(.register, path, error))
    }
  }

  /// Notes the newest acknowledged line. That it may fail costs nothing but an older head, which
  /// the journal still holds.
  func acknowledge(_ head: WriterHead) {
    head.bytes.withUnsafeBytes { bytes in
      _ = pwrite(lock.number, bytes.baseAddress, bytes.count, 0)
    }
  }
}

/// The user's writers of one plan folder, in `$XDG_STATE_HOME/tiendo/writers`: a record and a lock
/// file each. Locks are never in the plan folder, where a tool that syncs would carry them off.
struct WriterRegistry {
  private static let mostRecords = 1_000
  private static let digits = Array("0123456789abcdefghijkmnpqrstuvwx".utf8)

  private let environment: StorageEnvironment
  private let folder: FolderIdentity
  /// Of this plan folder alone, so that few records are looked at.
  private let place: String

  init(_ environment: StorageEnvironment, folder: FolderIdentity) {
    self.environment = environment
    self.folder = folder
    let key = LineHash(of: Array(folder.path.utf8)).hex.prefix(16)
    place = environment.stateFolder + "/writers/" + key
  }

  /// All writers that this user has had in this folder on this machine; reads only.
  func writers() -> Set<WriterID> { Set(records().map(\.writer)) }

  /// What is known of each writer of this user that writes in this folder, or has a journal in it
  /// and writes in another: one that this is a copy of, or that was moved here. Reads only.
  func marks() -> [WriterID: OwnMarks] {
    var marks: [WriterID: OwnMarks] = [:]
    let all = environment.stateFolder + "/writers"
    for name in (try? namesInFolder(all, limit: Self.mostRecords)) ?? [] {
      let place = all + "/" + name
      for record in records(in: place, where: { place == self.place || hasJournal($0) }) {
        let head = place + "/" + record.writer.text + ".head"
        let bytes = readSmallFile(head, limitBytes: OwnMarks.longest)
        guard var found = bytes.flatMap({ OwnMarks($0) }) else { continue }
        found.isHere = record.folder == folder
        if marks[record.writer]?.isHere != true { marks[record.writer] = found }
      }
    }
    return marks
  }

  private func hasJournal(_ writer: WriterID) -> Bool {
    (try? FileStatus.ofLink(folder.path + "/journal/" + JournalFile.name(of: writer))) != nil
  }

  /// What this machine has read of each writer in this very folder; reads only.
  func heldHeads() -> HeldHeads {
    let bytes = readSmallFile(heldPath, limitBytes: HeldHeads.longest)
    return bytes.map { HeldHeads(folder: folder, reading: $0) } ?? HeldHeads(folder: folder)
  }

  /// Keeps it; that it may fail costs nothing but older knowledge.
  @discardableResult
  func hold(_ heads: HeldHeads) -> Bool { remember(heads.bytes, at: heldPath) }

  /// What was last looked at of whose lines count; nothing where nobody ever did.
  func authority() -> [String]? {
    guard let bytes = readSmallFile(authorityPath, limitBytes: HeldHeads.longest) else {
      return nil
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Keeps it to last: half of it would look like another.
  @discardableResult
  func keep(authority lines: [String]) -> Bool {
    guard (try? makeFolder(place)) != nil else { return false }
    return writeSmallFile(authorityPath, lines.flatMap { Array($0.utf8) + [0x0A] })
  }

  private func remember(_ bytes: [UInt8], at path: String) -> Bool {
    guard (try? makeFolder(place)) != nil else { return false }
    return rememberSmallFile(path, bytes)
  }

  /// The first free writer of this very folder that `isUsable`; nothing when there is none.
  func claim(
    except retired: Set<WriterID>, where isUsable: (WriterID, OwnMarks) -> Bool
  ) -> ClaimedWriter? {
    for record in records() where record.folder == folder && !retired.contains(record.writer) {
      guard let lock = try? Descriptor(lockPath(record.writer), O_RDWR | O_NOFOLLOW),
        flock(lock.number, LOCK_EX | LOCK_NB) == 0,
        let status = try? lock.status(), status.size <= OwnMarks.longest,
        let bytes = try? lock.bytes(from: 0, limit: status.size),
        let marks = OwnMarks(bytes), isUsable(record.writer, marks)
      else { continue }
      return ClaimedWriter(id: record.writer, lock: lock, path: lockPath(record.writer))
    }
    return nil
  }

  /// A writer of a new name.
  func create() throws(AppendFailure) -> ClaimedWriter {
    try makeFolders()
    for _ in 0..<16 {
      guard let writer = WriterID(newName()) else { continue }
      do throws(SystemError) {
        return try create(writer)
      } catch {
        if error.code != EEXIST { throw .refused(SystemRefusal(.register, place, error)) }
      }
    }
    throw .refused(SystemRefusal(.register, place, SystemError(code: EEXIST)))
  }

  private func create(_ writer: WriterID) throws(SystemError) -> ClaimedWriter {
    let lock = try Descriptor(
      lockPath(writer), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
    // Where there are no locks, a writer that nobody else can take is this process's alone.
    if flock(lock.number, LOCK_EX | LOCK_NB) != 0, !Self.meansNoLocks(errno) { throw .last }
    do throws(PartialWrite) {
      try lock.write(all: WriterHead.none.bytes)
    } catch {
      throw error.error
    }
    let record = WriterRecord(
      writer: writer, machineID: environment.machineID, host: environment.host, folder: folder)
    try replace(recordPath(writer), with: record.bytes)
    return ClaimedWriter(id: writer, lock: lock, path: lockPath(writer))
  }

  /// Whether the file system of the state folder has no locks, as some network ones.
  private static func meansNoLocks(_ code: Int32) -> Bool {
    [ENOLCK, EBADF, ENOSYS, EOPNOTSUPP, EINVAL].contains(code)
  }

  private func records() -> [WriterRecord] {
    records(in: place) { _ in true }.filter { $0.folder.path == folder.path }
  }

  /// The writers that this user has on this machine, of those that are asked for.
  private func records(
    in place: String, where isAskedFor: (WriterID) -> Bool
  ) -> [WriterRecord] {
    let names = (try? namesInFolder(place, limit: Self.mostRecords)) ?? []
    return names.compactMap { name in
      guard name.hasSuffix(".record"),
        let writer = WriterID(String(name.dropLast(".record".count))), isAskedFor(writer),
        let file = try? Descriptor(place + "/" + name, O_RDONLY | O_NOFOLLOW),
        let bytes = try? file.bytes(from: 0, limit: WriterRecord.longest),
        let record = WriterRecord(bytes), record.writer == writer,
        record.machineID == environment.machineID
      else { return nil }
      return record
    }
  }

  private func replace(_ path: String, with bytes: [UInt8]) throws(SystemError) {
    let temporary = path + ".new"
    let file = try Descriptor(temporary: temporary)
    do throws(PartialWrite) {
      try file.write(all: bytes)
    } catch {
      throw error.error
    }
    try file.sync()
    guard rename(temporary, path) == 0 else { throw .last }
    try syncFolder(place)
  }

  private func makeFolders() throws(AppendFailure) {
    do throws(SystemError) {
      try makeFolder(place)
    } catch {
      throw .refused(SystemRefusal(.register, place, error))
    }
  }

  private func lockPath(_ writer: WriterID) -> String { place + "/" + writer.text + ".head" }

  func revisions(of writer: WriterID) -> PlanRevisions {
    PlanRevisions(path: place + "/" + writer.text + ".plan")
  }

  private var heldPath: String { place + "/held" }

  private var authorityPath: String { place + "/authority" }

  private func recordPath(_ writer: WriterID) -> String { place + "/" + writer.text + ".record" }

  /// The user's name as far as it fits, and 40 bits of chance.
  private func newName() -> String {
    let user = environment.user.lowercased().utf8.prefix(24).map { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) ? byte : UInt8(ascii: "-")
    }
    var chance = environment.random()
    var name = user.isEmpty ? Array("user".utf8) : user
    name.append(UInt8(ascii: "-"))
    for _ in 0..<8 {
      name.append(Self.digits[Int(chance & 31)])
      chance >>= 5
    }
    return String(decoding: name, as: UTF8.self)
  }
}
