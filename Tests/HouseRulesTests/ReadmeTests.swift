import Dashboard
import Foundation
import Phrases
import Testing

/// The README's key table is the table of commands; TIENDO_RECORD=1 writes it anew and fails.
@Suite struct ReadmeTests {
  static let opening = "<!-- keys: written from the table of commands -->\n"
  static let closing = "<!-- end of keys -->\n"

  static var table: String {
    var lines: [String] = []
    for group in CommandGroup.allCases {
      let name = "\(group.phrase.english) · \(group.phrase.vietnamese)"
      lines += ["| \(name) | | |", "|---|---|---|"]
      for row in CommandTable.rows.withoutRepeats where row.group == group {
        let keys = row.shownKeys.map { "`\($0 == "|" ? "\\|" : $0)`" }.joined(separator: " ")
        lines.append("| \(keys) | \(row.words.help.english) | \(row.words.help.vietnamese) |")
      }
      lines.append("")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  @Test func theKeyTableOfTheReadmeIsTheTableOfCommands() throws {
    let readme = try Checkout.text("README.md")
    let start = try #require(readme.firstRange(of: Self.opening)?.upperBound)
    let end = try #require(readme.firstRange(of: Self.closing)?.lowerBound)
    if ProcessInfo.processInfo.environment["TIENDO_RECORD"] == "1" {
      let text = readme[..<start] + "\n" + Self.table + readme[end...]
      try Data(text.utf8).write(to: Checkout.root.appending(path: "README.md"))
      Issue.record("recorded the README's key table")
      return
    }
    #expect(readme[start..<end] == "\n" + Self.table)
  }
}
