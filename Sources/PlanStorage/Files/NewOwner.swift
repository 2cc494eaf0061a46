import Glibc

/// Whose is what this program makes: where root works in somebody's home, theirs whose folder it is
/// made in, so that they can go on with it.
enum NewOwner {
  /// Gives a file or folder that was made just now, open at `number`, to the owner of the folder
  /// that it was made in. Only what this process made may be given away: a link could lead to what
  /// is root's for a reason.
  static func settle(_ number: Int32, in folder: String) {
    guard geteuid() == 0 else { return }
    var (made, above) = (stat(), stat())
    guard stat(folder, &above) == 0, above.st_uid != 0, fstat(number, &made) == 0, made.st_uid == 0
    else { return }
    _ = fchown(number, above.st_uid, above.st_gid)
  }

  /// The folder that a path names something in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

/// mkdir(2), for the owner of the folder above. False, with errno, where it refused.
func makeOneFolder(_ path: String, _ mode: mode_t) -> Bool {
  guard mkdir(path, mode) == 0 else { return false }
  if geteuid() == 0, let made = try? Descriptor(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW) {
    NewOwner.settle(made.number, in: NewOwner.folder(of: path))
  }
  return true
}

/// Makes a folder and all those above it, for this user alone.
func makeFolder(_ path: String) throws(SystemError) {
  if makeOneFolder(path, 0o700) || errno == EEXIST { return }
  guard errno == ENOENT, path.dropFirst().contains("/") else { throw .last }
  try makeFolder(NewOwner.folder(of: path))
  guard makeOneFolder(path, 0o700) || errno == EEXIST else { throw .last }
}
