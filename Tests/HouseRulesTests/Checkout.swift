import Foundation

/// The files of this checkout, found from where this file stands.
enum Checkout {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func topLevel() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.path)
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Every Swift file below `folder`, with its path from the root.
  static func swiftFiles(_ folder: String) throws -> [SourceFile] {
    try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
      .filter { $0.hasSuffix(".swift") }.sorted()
      .map { try SourceFile(path: "\(folder)/\($0)", text: text("\(folder)/\($0)")) }
  }
}

struct SourceFile {
  let path: String
  let text: String

  /// `Sources/MODULE/…`.
  var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  var lines: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
