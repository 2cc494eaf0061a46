import Glibc
import Testing

/// Compares a picture with the one on file beside the tests.
///
/// With TIENDO_RECORD=1 the file is written anew and the test fails, so that a recording run can't
/// pass for a test run.
func expectSnapshot(
  _ picture: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let path = snapshotFolder + "/" + name + ".txt"
  if getenv("TIENDO_RECORD").map({ String(cString: $0) }) == "1" {
    write(picture + "\n", to: path)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  guard let expected = contents(of: path) else {
    Issue.record("there is no snapshot \(name)", sourceLocation: sourceLocation)
    return
  }
  #expect(picture + "\n" == expected, "\(name)", sourceLocation: sourceLocation)
}

private let snapshotFolder: String = {
  let file = #filePath
  return file.prefix(upTo: file.lastIndex(of: "/") ?? file.startIndex) + "/Snapshots"
}()

private func write(_ text: String, to path: String) {
  mkdir(snapshotFolder, 0o755)
  guard let file = fopen(path, "w") else { return }
  fputs(text, file)
  fclose(file)
}

private func contents(of path: String) -> String? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  while case let byte = getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
  return String(decoding: bytes, as: UTF8.self)
}
