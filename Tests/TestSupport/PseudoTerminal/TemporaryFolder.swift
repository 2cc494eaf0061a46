import Glibc

/// A fresh folder of this user's own, removed with all it holds at the last reference.
public final class TemporaryFolder {
  /// Absolute, without a slash at the end.
  public let path: String

  public init() throws(HarnessFailure) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    let template = strdup("\(parent)/tiendo-test-XXXXXX")
    defer { free(template) }
    guard let template, let made = mkdtemp(template) else {
      throw HarnessFailure("mkdtemp in \(parent)", number: errno)
    }
    path = String(cString: made)
  }

  deinit { removeTree(path) }

  /// Makes a folder in it and tells its path; folders above must be there.
  public func makeFolder(_ name: String) throws(HarnessFailure) -> String {
    let folder = "\(path)/\(name)"
    if mkdir(folder, 0o700) != 0 { throw HarnessFailure("mkdir \(folder)", number: errno) }
    return folder
  }
}

/// Removes a file or a whole folder without following links; what can't be removed is left.
private func removeTree(_ path: String) {
  if unlink(path) == 0 { return }
  chmod(path, 0o700)
  for name in namesInFolder(path) { removeTree("\(path)/\(name)") }
  rmdir(path)
}

func bytesOfFile(_ path: String) throws(HarnessFailure) -> [UInt8] {
  let file = FileDescriptor(open(path, O_RDONLY | O_CLOEXEC))
  if file.number < 0 { throw HarnessFailure("open \(path)", number: errno) }
  var bytes: [UInt8] = []
  while case .bytes(let more) = file.readAvailable() { bytes += more }
  return bytes
}

func namesInFolder(_ path: String) -> [String] {
  guard let folder = opendir(path) else { return [] }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names
}
