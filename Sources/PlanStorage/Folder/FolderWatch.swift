import Glibc

/// Tells when something changed in a plan folder: by inotify where the kernel knows of all
/// changes, else by asking to be polled.
struct FolderWatch: ~Copyable {
  /// At most so long until a change is noticed where the kernel does not tell.
  static let pollMilliseconds = 1_500
  private static let room = 65_536

  /// Number -1 where the kernel gave none.
  private let notices: Descriptor
  /// The folders watched, by their watch.
  private var watches: [Int32: String] = [:]
  /// Why the kernel does not tell of everything; nothing when it does.
  private(set) var pollReason: PollReason?

  init(asksKernel: Bool) {
    notices = Descriptor(
      owning: asksKernel ? inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK)) : -1)
    pollReason = asksKernel ? (notices.number < 0 ? .noNotices : .watchRefused) : .remote
  }

  /// Readable when something changed; nothing when only polling tells.
  var descriptor: Int32? { notices.number >= 0 ? notices.number : nil }

  /// How often to look even without a notice; nothing when the kernel tells of everything.
  var pollInterval: Int? { pollReason == nil ? nil : Self.pollMilliseconds }

  /// Watches exactly `folders`, and of what they lie in whether it is moved or goes; what can't be
  /// watched makes polling needed. `alsoPolls` is for what lies elsewhere.
  mutating func watch(_ folders: [String], below parts: [String], alsoPolls: Bool) {
    guard let number = descriptor else { return }
    var next: [Int32: String] = [:]
    var isAllWatched = true
    for folder in folders {
      let watch = inotify_add_watch(number, folder, Self.events)
      isAllWatched = isAllWatched && watch >= 0
      if watch >= 0 { next[watch] = folder }
    }
    // The path may lead through links: what goes may be a link, or what it leads to.
    for path in parts {
      let watch = inotify_add_watch(number, path, Self.going)
      if watch >= 0, next[watch] == nil { next[watch] = path }
      isAllWatched = isAllWatched && watch >= 0
    }
    for watch in watches.keys where next[watch] == nil { inotify_rm_watch(number, watch) }
    watches = next
    pollReason =
      !isAllWatched ? .watchRefused : alsoPolls ? .linkedElsewhere : nil
  }

  /// Takes all notices, whatever they say: one look finds out what changed.
  mutating func drain() {
    guard let number = descriptor else { return }
    withUnsafeTemporaryAllocation(byteCount: Self.room, alignment: 8) { room in
      while read(number, room.baseAddress, room.count) > 0 {}
    }
  }

  private static let events = UInt32(
    IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE
      | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)

  /// Added to what the folder may be watched for already.
  private static let going = UInt32(
    IN_DELETE_SELF | IN_MOVE_SELF | IN_DONT_FOLLOW | IN_MASK_ADD)
}

/// How changes in a folder come to be known.
enum FolderWatching {
  /// By the kernel's notices, where it knows of all changes.
  case kernel
  /// By looking from time to time.
  case polling

  func watch(of folder: FolderIdentity) -> FolderWatch {
    FolderWatch(asksKernel: self == .kernel && !Self.isRemote(folder))
  }

  private static func isRemote(_ folder: FolderIdentity) -> Bool {
    MountTable.ofSystem?.isRemote(folder.path, device: folder.device) ?? true
  }
}

/// Why a folder is looked at from time to time.
public enum PollReason: Equatable, Sendable {
  /// On a network file system the kernel does not know what others change.
  case remote
  /// inotify(7) gave no instance.
  case noNotices
  /// A folder could not be watched.
  case watchRefused
  /// plan.yaml is a link to a file elsewhere.
  case linkedElsewhere
}

/// What a path goes through.
enum FolderPath {
  /// All parts of the path and its end, which may be links, from the root on; the root, which can't
  /// go, is left out.
  static func parts(of path: String) -> [String] {
    var full = path
    if !path.hasPrefix("/"), let here = getcwd(nil, 0) {
      defer { free(here) }
      full = String(cString: here) + "/" + path
    }
    let slashes = full.indices.dropFirst().filter { full[$0] == "/" }
    return slashes.prefix(64).map { String(full[..<$0]) } + [full]
  }
}
