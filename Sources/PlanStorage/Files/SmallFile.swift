import Glibc

/// A whole small file; nothing when it is no regular file, can't be read, or is over the limit.
public func readSmallFile(_ path: String, limitBytes: Int) -> [UInt8]? {
  guard let file = try? Descriptor(path, O_RDONLY), let status = try? file.status(),
    status.isRegular, status.size <= limitBytes
  else { return nil }
  return try? file.bytes(from: 0, limit: status.size)
}

/// The names in a folder; none when it is not there.
public func namesOfFiles(in folder: String) -> [String] {
  (try? namesInFolder(folder, limit: 1_000)) ?? []
}

/// Replaces a small file whole, making its folder where it is missing: a temporary beside it,
/// fsync, rename. False when the system refused; the old file then stands as it was.
@discardableResult
public func writeSmallFile(_ path: String, _ bytes: [UInt8]) -> Bool {
  guard let slash = path.lastIndex(of: "/") else { return false }
  let folder = String(path[..<slash])
  makeFolders(folder)
  let temporary = path + ".new"
  guard
    let file = try? Descriptor(temporary: temporary),
    (try? file.write(all: bytes)) != nil, (try? file.sync()) != nil,
    rename(temporary, path) == 0
  else {
    unlink(temporary)
    return false
  }
  try? syncFolder(folder)
  return true
}

/// The same without waiting for the disk, for what may be lost: after a power cut the old file
/// stands there, the new one, or one that is no such file.
func rememberSmallFile(_ path: String, _ bytes: [UInt8]) -> Bool {
  let temporary = path + ".new"
  guard
    let file = try? Descriptor(temporary: temporary),
    (try? file.write(all: bytes)) != nil, rename(temporary, path) == 0
  else {
    unlink(temporary)
    return false
  }
  return true
}

/// Makes a folder and those above it; what can't be made is found out by who writes there.
public func makeFolders(_ path: String) { try? makeFolder(path) }
