import Glibc
import Testing

/// Compares with a file in `Goldens`; with TIENDO_RECORD=1 it is written anew and the test fails.
func expectGolden(
  _ bytes: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let path = folder + "/" + name
  if getenv("TIENDO_RECORD").map({ String(cString: $0) }) == "1" {
    mkdir(folder, 0o755)
    if let file = fopen(path, "w") {
      fwrite(bytes, 1, bytes.count, file)
      fclose(file)
    }
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  guard let file = fopen(path, "r") else {
    Issue.record("there is no golden \(name)", sourceLocation: sourceLocation)
    return
  }
  defer { fclose(file) }
  var expected = [UInt8](repeating: 0, count: 1_000_000)
  expected.removeLast(expected.count - fread(&expected, 1, expected.count, file))
  #expect(text(bytes) == text(expected), "\(name)", sourceLocation: sourceLocation)
}

private let folder: String = {
  let file = #filePath
  return file.prefix(upTo: file.lastIndex(of: "/") ?? file.startIndex) + "/Goldens"
}()
