import Glibc
import PlanDomain

/// A plan.yaml as it was read to be edited, and putting a new text in its place: whole old or
/// whole new at every moment, and never over what another program wrote meanwhile.
struct PlanFile {
  let bytes: [UInt8]
  /// What the path leads to: the target where it is a link.
  private let path: String
  private let status: FileStatus
  private let mode: mode_t
  private let owner: (user: uid_t, group: gid_t)
  private let attributes: FileAttributes
  /// What exchanges two names in one step; a file system or a kernel may have none.
  var renameat2 = HiddenCalls.renameat2

  var revision: PlanRevision { PlanRevision(LineHash(of: bytes).hex) }

  init(in folder: String) throws(PlanEditFailure) {
    guard let real = realpath(folder + "/" + PlanText.name, nil) else {
      throw Self.failure(.open, .last)
    }
    path = String(cString: real)
    free(real)
    do throws(SystemError) {
      let file = try Descriptor(path, O_RDONLY | O_NOFOLLOW)
      var found = stat()
      guard fstat(file.number, &found) == 0 else { throw .last }
      status = FileStatus(found)
      mode = found.st_mode & 0o7777
      owner = (found.st_uid, found.st_gid)
      guard status.isRegular else { throw SystemError(code: EINVAL) }
      bytes = try file.bytes(from: 0, limit: PlanText.limitBytes + 1)
      attributes = try FileAttributes(of: file)
    } catch {
      throw Self.failure(.read, error)
    }
    if status.links > 1 { throw .severalNames(count: status.links) }
  }

  /// How one file took another's place.
  enum Replacement {
    case exchanged
    /// In two steps: what another program writes between them is noticed, but not whatever it does.
    case renamed
  }

  /// Puts `text` in the place of what was read; `chance` names the temporary.
  func replace(by text: [UInt8], chance: UInt64) throws(PlanEditFailure) -> Replacement {
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    let temporary = folder + "/" + PlanTemporary.name(chance)
    let made = try write(text, to: temporary)
    let replacement: Replacement
    do throws(PlanEditFailure) {
      replacement = try exchange(temporary, made)
    } catch {
      // Only what this save made is taken away; another's file is never.
      if (try? FileStatus.ofLink(temporary))?.isSameFile(as: made) == true { unlink(temporary) }
      throw error
    }
    var refusal: PlanEditFailure?
    do throws(SystemError) {
      try syncFolder(folder.isEmpty ? "/" : folder)
    } catch {
      refusal = Self.failure(.sync, error, kept: .unconfirmed)
    }
    if replacement == .exchanged { unlink(temporary) }
    if let refusal { throw refusal }
    return replacement
  }

  /// A file beside it with the mode, owner and attributes of what was read, stored.
  private func write(_ text: [UInt8], to temporary: String) throws(PlanEditFailure) -> FileStatus {
    let file: Descriptor
    do throws(SystemError) {
      file = try Descriptor(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
    } catch {
      throw Self.failure(.open, error)
    }
    do throws(PlanEditFailure) {
      try keepOwner(of: file)
      do throws(PartialWrite) {
        try file.write(all: text)
      } catch {
        throw Self.failure(.write, error.error)
      }
      do throws(SystemError) {
        try file.sync()
        return try file.status()
      } catch {
        throw Self.failure(.sync, error)
      }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  private func keepOwner(of file: borrowing Descriptor) throws(PlanEditFailure) {
    var made = stat()
    guard fstat(file.number, &made) == 0 else { throw Self.failure(.write, .last) }
    if made.st_uid != owner.user || made.st_gid != owner.group {
      guard fchown(file.number, owner.user, owner.group) == 0 else {
        throw .ownerNotKept(reason: SystemError.last.reason)
      }
    }
    do throws(FileAttributes.Refusal) {
      try attributes.give(to: file)
    } catch {
      throw .attributeNotKept(name: error.name, reason: error.error.reason)
    }
    // After the owner and the lists of who may read, whose changes take some bits away.
    guard fchmod(file.number, mode) == 0 else {
      throw .ownerNotKept(reason: SystemError.last.reason)
    }
  }

  /// Exchanges the two names; where what comes out is not what was read, it is put back.
  private func exchange(
    _ temporary: String, _ made: FileStatus
  ) throws(PlanEditFailure) -> Replacement {
    guard try swap(temporary) else { return try rename(temporary) }
    if isAsRead(temporary) { return .exchanged }
    for _ in 0..<8 {
      _ = try swap(temporary)
      // Where yet another one came in between, that is the newest, and goes back in its turn.
      if (try? FileStatus.ofLink(temporary))?.isSameFile(as: made) == true { break }
    }
    throw .changedMeanwhile
  }

  /// Where two names can't be exchanged, as on FUSE, NFS or SMB: lock, compare, rename, and compare
  /// what was there again.
  private func rename(_ temporary: String) throws(PlanEditFailure) -> Replacement {
    let old: Descriptor
    do throws(SystemError) {
      old = try Descriptor(path, O_RDONLY | O_NOFOLLOW)
    } catch {
      throw error.code == ENOENT ? .changedMeanwhile : Self.failure(.open, error)
    }
    // A file system without locks is one where this is no worse for it.
    if flock(old.number, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { throw .changedMeanwhile }
    guard isAsRead(path) else { throw .changedMeanwhile }
    guard Glibc.rename(temporary, path) == 0 else { throw Self.failure(.write, .last) }
    guard let held = try? old.bytes(from: 0, limit: PlanText.limitBytes + 1), held != bytes else {
      return .renamed
    }
    // Somebody wrote into the old file in between: theirs is the newest, and goes back.
    _ = try write(held, to: temporary)
    guard Glibc.rename(temporary, path) == 0 else { throw Self.failure(.write, .last) }
    throw .changedMeanwhile
  }

  /// False where the system can't.
  private func swap(_ temporary: String) throws(PlanEditFailure) -> Bool {
    guard let renameat2 else { return false }
    if renameat2(AT_FDCWD, temporary, AT_FDCWD, path, HiddenCalls.exchange) == 0 { return true }
    switch errno {
    case EINVAL, ENOSYS, ENOTSUP: return false
    case ENOENT: throw .changedMeanwhile
    default: throw Self.failure(.write, .last)
    }
  }

  private func isAsRead(_ temporary: String) -> Bool {
    guard let found = try? FileStatus.ofLink(temporary), found.isSameFile(as: status),
      let file = try? Descriptor(temporary, O_RDONLY | O_NOFOLLOW),
      let held = try? file.bytes(from: 0, limit: PlanText.limitBytes + 1)
    else { return false }
    return held == bytes
  }

  private static func failure(
    _ step: SystemRefusal.Step, _ error: SystemError, kept: SystemRefusal.Kept = .nothing
  ) -> PlanEditFailure {
    .system(SystemRefusal(step, PlanText.name, error, kept: kept))
  }
}

/// What glibc has and the Swift module for it, built without _GNU_SOURCE, does not show.
enum HiddenCalls {
  typealias Rename =
    @convention(c) (
      Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
    ) -> Int32

  /// RENAME_EXCHANGE of linux/fs.h.
  static let exchange: UInt32 = 2

  static var renameat2: Rename? {
    dlsym(nil, "renameat2").map { unsafeBitCast($0, to: Rename.self) }
  }
}
