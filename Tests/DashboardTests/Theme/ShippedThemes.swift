import CellGrid
import Glibc
import Testing

@testable import Dashboard

/// The theme files of this project, as they are on file now.
enum ShippedThemes {
  static let colored = [
    "dark", "light", "safe-dark", "safe-light", "contrast-dark", "contrast-light", "projector",
  ]
  /// Those whose colours are their own; `terminal` has the terminal's.
  static let measured = colored + ["mono"]
  static let all = measured + ["terminal"]

  static func isHighContrast(_ name: String) -> Bool { name.hasPrefix("contrast-") }
  static func isColourBlindSafe(_ name: String) -> Bool { name.hasPrefix("safe-") }

  static func theme(_ name: String) throws -> Theme {
    let reading = readTheme(try bytes(of: name))
    return try #require(reading.theme, "\(name): \(reading.faults)")
  }

  private static func bytes(of name: String) throws -> [UInt8] {
    var folder = #filePath[...]
    for _ in 0..<4 { folder = folder.prefix(upTo: folder.lastIndex(of: "/") ?? folder.startIndex) }
    let file = try #require(fopen(folder + "/themes/" + name + ".yaml", "r"))
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return bytes
  }
}
