import Glibc

/// Writes a new file whole or not at all, to last: under its final name stands all of it or
/// nothing, also after a power cut. What is there already is never touched (EEXIST).
///
/// A file without a name is given one when it is whole; where a file system has none such, a named
/// one that never replaces another; where it has neither, a file that is taken away on failure.
func writeNewFile(_ path: String, _ bytes: [UInt8], mode: mode_t) throws(SystemError) {
  let folder = NewOwner.folder(of: path)
  if (try? FileStatus.ofLink(path)) != nil { throw SystemError(code: EEXIST) }
  if try !NewFile.linkNameless(path, bytes, mode, in: folder),
    try !NewFile.renameNamed(path, bytes, mode)
  {
    try NewFile.create(path, bytes, mode)
  }
  try syncFolder(folder)
}

enum NewFile {
  /// O_TMPFILE of fcntl.h, which the module doesn't show.
  private static let nameless: Int32 = 0o20000000 | O_DIRECTORY
  /// RENAME_NOREPLACE of linux/fs.h.
  private static let neverReplace: UInt32 = 1

  /// Whether a folder's file system has files without a name.
  static func hasNameless(in folder: String) -> Bool {
    (try? Descriptor(folder, O_WRONLY | nameless, mode: 0o600).status()) != nil
  }

  /// False where the system can't; the same of the next.
  static func linkNameless(
    _ path: String, _ bytes: [UInt8], _ mode: mode_t, in folder: String
  ) throws(SystemError) -> Bool {
    guard let file = try? Descriptor(folder, O_WRONLY | nameless, mode: mode)
    else { return false }
    NewOwner.settle(file.number, in: folder)
    try fill(file, bytes)
    if linkat(AT_FDCWD, "/proc/self/fd/\(file.number)", AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0 {
      return true
    }
    if errno == EEXIST { throw .last }
    return false
  }

  static func renameNamed(
    _ path: String, _ bytes: [UInt8], _ mode: mode_t
  ) throws(SystemError) -> Bool {
    guard let renameat2 = HiddenCalls.renameat2 else { return false }
    let temporary = path + ".\(getpid()).new"
    let file = try Descriptor(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode)
    do throws(SystemError) {
      try fill(file, bytes)
      if renameat2(AT_FDCWD, temporary, AT_FDCWD, path, neverReplace) == 0 { return true }
      if errno == EEXIST { throw .last }
      unlink(temporary)
      return false
    } catch {
      unlink(temporary)
      throw error
    }
  }

  static func create(_ path: String, _ bytes: [UInt8], _ mode: mode_t) throws(SystemError) {
    let file = try Descriptor(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode)
    do throws(SystemError) {
      try fill(file, bytes)
    } catch {
      unlink(path)
      throw error
    }
  }

  private static func fill(_ file: borrowing Descriptor, _ bytes: [UInt8]) throws(SystemError) {
    do throws(PartialWrite) {
      try file.write(all: bytes)
    } catch {
      throw error.error
    }
    try file.sync()
  }
}
