import Glibc

/// A text that a test holds against a file beside it.
///
/// With TIENDO_RECORD=1 the file is written anew and the comparison fails, so that a recording run
/// can't pass for a test run.
public struct RecordedFile {
  private let path: String

  /// `name` lies in `folder` beside the test's own source file.
  public init(_ name: String, in folder: String, beside source: String) {
    let end = source.lastIndex(of: "/") ?? source.startIndex
    path = source[..<end] + "/" + folder + "/" + name
  }

  /// Why the text is not the recorded one; nothing where it is.
  public func mismatch(with text: String) -> String? {
    if getenv("TIENDO_RECORD").map({ String(cString: $0) }) == "1" {
      write(text)
      return "recorded \(path)"
    }
    guard let recorded = contents else { return "there is no \(path)" }
    if recorded == Array(text.utf8) { return nil }
    return "not as in \(path):\n\(text)"
  }

  private func write(_ text: String) {
    mkdir(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]), 0o755)
    guard let file = fopen(path, "w") else { return }
    fputs(text, file)
    fclose(file)
  }

  private var contents: [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return bytes
  }
}
