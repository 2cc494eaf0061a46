import Glibc
import PlanDomain

/// What the file system of a plan folder gives, and that of the state folder: what saving and
/// watching there can rely on.
public struct FolderGifts: Equatable, Sendable {
  /// As mount(8) names it; nothing where the system does not tell.
  public let kind: String?
  /// Whether two files change places in one step, so that plan.yaml is never replaced unseen;
  /// nothing where that could not be tried.
  public let exchanges: Bool?
  /// Whether a document is written without a name until it is whole.
  public let hasNamelessFiles: Bool
  /// Whether a folder is put on the disk, so that new names outlast a power cut.
  public let syncsFolders: Bool
  /// Whether the state folder has locks, so that two programs of one user share a journal's name.
  public let locks: Bool
}

extension PlanFolder {
  /// Tries what the folder gives. Two empty files stand in it for the moment of that, unless it is
  /// read only.
  public func gifts() -> FolderGifts {
    FolderGifts(
      kind: MountTable.ofSystem?.kind(of: identity.path, device: identity.device),
      exchanges: contents.access == .readWrite ? exchangesFiles() : nil,
      hasNamelessFiles: NewFile.hasNameless(in: path), syncsFolders: GiftTrial.syncs(path),
      locks: GiftTrial.locks(environment.stateFolder))
  }

  private func exchangesFiles() -> Bool? {
    guard let renameat2 = HiddenCalls.renameat2 else { return false }
    let chance = environment.random()
    let names = [chance, ~chance].map { path + "/" + PlanTemporary.name($0) }
    var made = 0
    for name in names {
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
      guard (try? Descriptor(name, flags, mode: 0o600).status()) != nil else { break }
      made += 1
    }
    defer { for name in names.prefix(made) { unlink(name) } }
    guard made == names.count else { return nil }
    return renameat2(AT_FDCWD, names[0], AT_FDCWD, names[1], HiddenCalls.exchange) == 0
  }
}

private enum GiftTrial {
  static func syncs(_ folder: String) -> Bool {
    guard let file = try? Descriptor(folder, O_RDONLY | O_DIRECTORY) else { return false }
    return (try? file.sync()) != nil
  }

  /// By the nearest folder that is there: nothing is made for it.
  static func locks(_ folder: String) -> Bool {
    var path = folder
    while (try? FileStatus.of(path)) == nil, path != "/", path != "." {
      path = NewOwner.folder(of: path)
    }
    guard let file = try? Descriptor(path, O_RDONLY | O_DIRECTORY) else { return false }
    return flock(file.number, LOCK_SH | LOCK_NB) == 0 || errno == EWOULDBLOCK
  }
}
