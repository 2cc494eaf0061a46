import CellGrid
import Phrases

/// The keys and what they do, in their groups: in one column, or in two where both fit.
struct KeyTable {
  private struct Group {
    let title: String
    let rows: [(keys: String, help: String)]
    /// Columns of the longest.
    let keyColumns: Int
    let helpColumns: Int
  }

  private let groups: [Group]

  init(_ keymap: Keymap, _ say: Wording, _ glyphs: Glyphs) {
    // The wall screen has no help, and its keys mean nothing here.
    let shown = CommandGroup.allCases.filter { $0 != .kiosk }
    let all = keymap.rows.withoutRepeats
    groups = shown.map { group in
      let rows = all.filter { $0.group == group }.map { row in
        (row.shownKeys.map(glyphs.key).joined(separator: "  "), say(row.words.help))
      }
      return Group(
        title: say(group.phrase), rows: rows,
        keyColumns: rows.map { TextWidth.displayWidth($0.0) }.max() ?? 0,
        helpColumns: rows.map { TextWidth.displayWidth($0.1) }.max() ?? 0)
    }
  }

  func lines(columns: Int) -> [[Span]] {
    guard let split = bestSplit(columns: columns) else {
      return Self.lines(of: groups[...], keyColumns: columns < 60 ? 13 : 18)
    }
    // Each half takes what its own keys and words need.
    let (left, right) = (groups[..<split], groups[split...])
    let start = max(
      Self.columns(of: left) + 2, min(columns / 2, columns - Self.columns(of: right)))
    return Self.beside(
      Self.lines(of: left, keyColumns: Self.keyColumns(of: left)),
      Self.lines(of: right, keyColumns: Self.keyColumns(of: right)), start)
  }

  /// Where the second column begins that makes the page shortest, if two fit.
  private func bestSplit(columns: Int) -> Int? {
    groups.indices.dropFirst().filter { split in
      Self.columns(of: groups[..<split]) + 2 + Self.columns(of: groups[split...]) <= columns
    }.min { one, other in
      let heights = [one, other].map { split in
        max(Self.height(of: groups[..<split]), Self.height(of: groups[split...]))
      }
      return heights[0] < heights[1]
    }
  }

  private static func height(of groups: ArraySlice<Group>) -> Int {
    groups.reduce(-1) { $0 + $1.rows.count + 2 }
  }

  private static func keyColumns(of groups: ArraySlice<Group>) -> Int {
    (groups.map(\.keyColumns).max() ?? 0) + 2
  }

  private static func columns(of groups: ArraySlice<Group>) -> Int {
    keyColumns(of: groups) + (groups.map(\.helpColumns).max() ?? 0)
  }

  /// The groups under their names, an empty line between them.
  private static func lines(of groups: ArraySlice<Group>, keyColumns: Int) -> [[Span]] {
    let blocks = groups.map { group in
      [[Span(group.title, .title)]]
        + group.rows.map { row in
          [Span(TextWidth.padded(row.keys, to: keyColumns), .key), Span(row.help, .text)]
        }
    }
    return Array(blocks.joined(separator: [[]]))
  }

  private static func beside(
    _ left: [[Span]], _ right: [[Span]], _ leftColumns: Int
  ) -> [[Span]] {
    (0..<max(left.count, right.count)).map { row in
      let line = row < left.count ? left[row] : []
      guard row < right.count, !right[row].isEmpty else { return line }
      let used = line.reduce(0) { $0 + TextWidth.displayWidth($1.text) }
      return line + [Span(String(repeating: " ", count: max(0, leftColumns - used)))] + right[row]
    }
  }
}
