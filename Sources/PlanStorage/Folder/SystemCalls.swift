import Glibc

/// What the system said when it refused.
struct SystemError: Error, Hashable {
  let code: Int32

  /// The system's own words.
  var reason: String { String(cString: strerror(code)) }

  static var last: SystemError { SystemError(code: errno) }
}

/// What a file is, for telling whether it is still the same and still as it was.
struct FileStatus: Hashable {
  let device: UInt64
  let inode: UInt64
  let size: Int
  let links: Int
  let isRegular: Bool
  let isFolder: Bool
  /// Nanoseconds, wrapped; only compared.
  let modified: Int
  let changed: Int

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
    links = Int(status.st_nlink)
    isRegular = status.st_mode & S_IFMT == S_IFREG
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    modified = status.st_mtim.tv_sec &* 1_000_000_000 &+ status.st_mtim.tv_nsec
    changed = status.st_ctim.tv_sec &* 1_000_000_000 &+ status.st_ctim.tv_nsec
  }

  /// Of what `path` itself names, a symbolic link not followed.
  static func ofLink(_ path: String) throws(SystemError) -> FileStatus {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw .last }
    return FileStatus(status)
  }

  /// Of what `path` leads to.
  static func of(_ path: String) throws(SystemError) -> FileStatus {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .last }
    return FileStatus(status)
  }

  func isSameFile(as other: FileStatus) -> Bool {
    device == other.device && inode == other.inode
  }

  /// Whether what is there can be what was there with more at its end. What was written anew at the
  /// same length is another, and of what could not be read a tool that syncs may have brought the
  /// whole.
  func canHaveGrown(since old: FileStatus, wasWhole: Bool) -> Bool {
    size > old.size && (wasWhole || isSameFile(as: old))
  }
}

/// An open file, closed when it goes.
struct Descriptor: ~Copyable {
  let number: Int32

  /// Never blocks on a FIFO or device, and is never inherited.
  init(_ path: String, _ flags: Int32, mode: mode_t = 0o644) throws(SystemError) {
    while true {
      let opened = open(path, flags | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, mode)
      if opened >= 0 {
        number = opened
        if flags & (O_CREAT | O_EXCL) == O_CREAT | O_EXCL {
          NewOwner.settle(opened, in: NewOwner.folder(of: path))
        }
        return
      }
      if errno != EINTR { throw .last }
    }
  }

  /// A new file for writing in the place of what a cut off save may have left there.
  init(temporary path: String) throws(SystemError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
    do throws(SystemError) {
      try self.init(path, flags, mode: 0o600)
    } catch {
      guard error.code == EEXIST else { throw error }
      unlink(path)
      try self.init(path, flags, mode: 0o600)
    }
  }

  init(owning number: Int32) { self.number = number }

  deinit { if number >= 0 { _ = close(number) } }

  func status() throws(SystemError) -> FileStatus {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw .last }
    return FileStatus(status)
  }

  /// How many bytes were read; 0 at the end.
  func read(into room: UnsafeMutableRawBufferPointer, at offset: Int) throws(SystemError) -> Int {
    while true {
      let count = pread(number, room.baseAddress, room.count, off_t(offset))
      if count >= 0 { return count }
      if errno != EINTR { throw .last }
    }
  }

  /// Up to `limit` bytes from `offset` on.
  func bytes(from offset: Int, limit: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: max(0, limit)) { room, filled in
      while filled < limit {
        let rest = UnsafeMutableBufferPointer(rebasing: room[filled..<limit])
        let count = pread(number, rest.baseAddress, rest.count, off_t(offset + filled))
        if count > 0 { filled += count }
        if count == 0 { return }
        if count < 0, errno != EINTR {
          failure = .last
          return
        }
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// One write; more only to finish what the system took a part of. The error carries how much
  /// was taken.
  func write(all bytes: [UInt8]) throws(PartialWrite) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { all in
        let rest = UnsafeRawBufferPointer(rebasing: all[done...])
        return Glibc.write(number, rest.baseAddress, rest.count)
      }
      if count > 0 { done += count }
      if count == 0 { throw PartialWrite(written: done, error: SystemError(code: EIO)) }
      if count < 0, errno != EINTR { throw PartialWrite(written: done, error: .last) }
    }
  }

  func syncData() throws(SystemError) {
    while fdatasync(number) != 0 { if errno != EINTR { throw .last } }
  }

  func sync() throws(SystemError) {
    while fsync(number) != 0 { if errno != EINTR { throw .last } }
  }
}

struct PartialWrite: Error {
  let written: Int
  let error: SystemError
}

/// Makes the names in a folder last, as far as its file system can.
func syncFolder(_ path: String) throws(SystemError) {
  let folder = try Descriptor(path, O_RDONLY | O_DIRECTORY)
  do throws(SystemError) {
    try folder.sync()
  } catch {
    // Some network file systems have no fsync of folders.
    if error.code != EINVAL && error.code != ENOTSUP { throw error }
  }
}

/// The names in a folder that are wanted, at most `limit`, in byte order; `.` and `..` left out.
func namesInFolder(
  _ path: String, limit: Int, where isWanted: (String) -> Bool = { _ in true }
) throws(SystemError) -> [String] {
  guard let folder = opendir(path) else { throw .last }
  defer { closedir(folder) }
  var names: [String] = []
  while names.count < limit, let entry = readdir(folder) {
    let length = Int(strnlen(&entry.pointee.d_name.0, 256))
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      String(validating: bytes.prefix(length), as: UTF8.self)
    }
    guard let name, name != ".", name != "..", isWanted(name) else { continue }
    names.append(name)
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}
