import Glibc
import TestSupport

@testable import PlanStorage

/// The files of a machine: names and what the files hold, each by itself, since each is made to last
/// by itself.
struct DiskImage {
  /// By path, the inode.
  var names: [String: UInt64] = [:]
  /// By inode.
  var bytes: [UInt64: [UInt8]] = [:]

  func file(at path: String) -> [UInt8]? { names[path].map { bytes[$0] ?? [] } }
}

/// What a power cut may leave: of what was written, all that was synced, and of the rest anything.
/// Folders that were made stay.
final class SimulatedDisk {
  /// What lies below is this machine's.
  let root: String
  /// What is there after a power cut.
  private var durable = DiskImage()
  /// The moments at which the power can be cut: just before each sync.
  private var stops: [(durable: DiskImage, current: DiskImage)] = []
  private var recordsStops = false

  init(root: String) { self.root = root }

  /// All that is there lasts from now on.
  func writeBack() { durable = image() }

  /// A file that a tool that syncs has put there.
  func note(_ path: String) {
    guard let status = try? FileStatus.ofLink(path), status.isRegular else {
      durable.names[path] = nil
      return
    }
    durable.names[path] = status.inode
    durable.bytes[status.inode] = Self.bytes(path)
  }

  /// Runs `body` and keeps each moment at which the power could have been cut, its end the last.
  func recording<Value>(_ body: () throws -> Value) rethrows -> Value {
    stops = []
    recordsStops = true
    let value = try SyncCalls.tell(self, of: body)
    recordsStops = false
    stops.append((durable, image()))
    return value
  }

  /// What programs could read at the stop, synced or not.
  func files(below folder: String, at stop: Int) -> [(name: String, bytes: [UInt8])] {
    let image = stops[stop].current
    return image.names.keys.sorted().filter { $0.hasPrefix(folder + "/") }.compactMap { path in
      image.file(at: path).map { (String(path.dropFirst(folder.utf8.count + 1)), $0) }
    }
  }

  /// What would be there of a file after a power cut at the stop at worst.
  func durable(_ path: String, at stop: Int) -> [UInt8]? { stops[stop].durable.file(at: path) }

  /// How long programs saw the file to be.
  func length(of path: String, at stop: Int) -> Int {
    stops[stop].current.file(at: path)?.count ?? 0
  }

  func firstStop(where isMeant: (DiskImage) -> Bool) -> Int? {
    stops.firstIndex { isMeant($0.current) }
  }

  var stopCount: Int { stops.count }

  /// Called before the file is synced: what it holds lasts, and of a folder the names in it.
  func willSync(_ number: Int32) {
    if recordsStops { stops.append((durable, image())) }
    var status = stat()
    guard fstat(number, &status) == 0 else { return }
    let found = FileStatus(status)
    if found.isFolder {
      guard let path = Self.path(of: number) else { return }
      durable.names = durable.names.filter { Self.folder(of: $0.key) != path }
      for (name, inode) in Self.files(in: path) { durable.names[name] = inode }
    } else if let path = Self.path(of: number), let read = Self.bytes(path) {
      durable.bytes[found.inode] = read
    }
  }

  /// Leaves on the disk what a power cut at the stop may have left.
  func cutPower(at stop: Int, _ chance: inout SplitMix) {
    let (durable, current) = stops[stop]
    let now = image()
    // A program that was killed, and no power cut: nothing is lost.
    let losesNothing = Int.random(in: 0..<4, using: &chance) == 0
    let paths = Set(durable.names.keys).union(current.names.keys).union(now.names.keys)
    for path in paths.sorted() {
      let left =
        losesNothing
        ? current.file(at: path) : Self.left(of: path, durable, current, &chance)
      if left == now.file(at: path) { continue }
      if let left { Self.replace(path, with: left) } else { unlink(path) }
    }
    writeBack()
  }

  private static func left(
    of path: String, _ durable: DiskImage, _ current: DiskImage, _ chance: inout SplitMix
  ) -> [UInt8]? {
    let inode =
      durable.names[path] == current.names[path] || Bool.random(using: &chance)
      ? current.names[path] : durable.names[path]
    guard let inode else { return nil }
    let (old, new) = (
      durable.bytes[inode] ?? [], current.bytes[inode] ?? durable.bytes[inode] ?? []
    )
    if old == new { return old }
    switch Int.random(in: 0..<4, using: &chance) {
    case 0: return old
    case 1: return new
    case 2 where new.starts(with: old):
      let end = Int.random(in: old.count...new.count, using: &chance)
      // The length may last before what was written does.
      let isFilled = Bool.random(using: &chance)
      return Array(new[..<end]) + (isFilled ? [UInt8](repeating: 0, count: new.count - end) : [])
    default: return sectors(of: old, new, &chance)
    }
  }

  /// Each sector of the disk as it was or as it was to be.
  private static func sectors(
    of old: [UInt8], _ new: [UInt8], _ chance: inout SplitMix
  ) -> [UInt8] {
    let count = Bool.random(using: &chance) ? old.count : new.count
    return stride(from: 0, to: count, by: 512).flatMap { start -> [UInt8] in
      let source = Bool.random(using: &chance) ? old : new
      let end = min(start + 512, count)
      let part = source.dropFirst(start).prefix(end - start)
      return part + [UInt8](repeating: 0, count: end - start - part.count)
    }
  }

  func image() -> DiskImage {
    var image = DiskImage()
    var folders = [root]
    while let folder = folders.popLast() {
      for name in (try? namesInFolder(folder, limit: 4_096)) ?? [] {
        let path = folder + "/" + name
        guard let status = try? FileStatus.ofLink(path) else { continue }
        if status.isFolder { folders.append(path) }
        guard status.isRegular else { continue }
        image.names[path] = status.inode
        image.bytes[status.inode] = Self.bytes(path)
      }
    }
    return image
  }

  static func replace(_ path: String, with bytes: [UInt8]) {
    let temporary = path + ".put"
    unlink(temporary)
    guard
      let file = try? Descriptor(temporary, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600),
      (try? file.write(all: bytes)) != nil
    else { return }
    rename(temporary, path)
  }

  static func bytes(_ path: String) -> [UInt8]? { readSmallFile(path, limitBytes: 4_194_304) }

  private static func files(in folder: String) -> [(String, UInt64)] {
    ((try? namesInFolder(folder, limit: 4_096)) ?? []).compactMap { name in
      let path = folder + "/" + name
      guard let status = try? FileStatus.ofLink(path), status.isRegular else { return nil }
      return (path, status.inode)
    }
  }

  private static func folder(of path: String) -> Substring {
    path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
  }

  private static func path(of number: Int32) -> String? {
    guard let path = realpath("/proc/self/fd/\(number)", nil) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }
}
