import Glibc

/// The files that these tests stand among.
enum Checkout {
  private static let root = #filePath.dropLast("Tests/LocatedYAMLTests/Checkout.swift".count)

  static func bytes(of path: String) throws -> [UInt8] {
    guard let file = fopen(root + path, "r") else { throw Missing(path: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk.prefix(count)
    }
    return bytes
  }

  /// The sample, with one day for all that are reckoned from the day on which it is written.
  static func samplePlan() throws -> [UInt8] {
    let text = try bytes(of: "Sources/PlanStorage/Sample/Resources/sample-plan.yaml")
    let parts = String(decoding: text, as: UTF8.self).split(separator: "{{")
    let rest = parts.dropFirst().map { "2026-11-30" + ($0.split(separator: "}}").last ?? "") }
    return Array(((parts.first ?? "") + rest.joined()).utf8)
  }

  struct Missing: Error { let path: String }
}
