import Glibc

/// The path of an executable that the package built, found beside the running test bundle.
///
/// SwiftPM puts both into one folder, whatever the configuration and scratch path; a bundle may lie
/// some folders deeper. Throws with the folders looked at when there is none.
public func pathOfBuiltProgram(named name: String) throws(HarnessFailure) -> String {
  var starts = CommandLine.arguments.filter { $0.hasSuffix(".xctest") }
  var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
  let count = readlink("/proc/self/exe", &buffer, buffer.count)
  if count > 0 {
    let bytes = buffer.prefix(count).map(UInt8.init(bitPattern:))
    starts.insert(String(decoding: bytes, as: UTF8.self), at: 0)
  }
  var lookedAt: [String] = []
  for start in starts {
    var folder = start
    while let slash = folder.lastIndex(of: "/") {
      folder = String(folder[..<slash])
      lookedAt.append(folder)
      let candidate = "\(folder)/\(name)"
      if isExecutableFile(candidate) { return candidate }
    }
  }
  throw HarnessFailure("no built program \(name) in any of \(lookedAt)")
}

private func isExecutableFile(_ path: String) -> Bool {
  var information = stat()
  return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
    && access(path, X_OK) == 0
}
