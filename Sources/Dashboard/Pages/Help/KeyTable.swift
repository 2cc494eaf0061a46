import CellGrid
import Phrases
import PlanDomain

/// The keys and what they do, in their groups: in one column, or in two where both fit.
struct KeyTable {
  private struct Group {
    let title: String
    let rows: [(keys: String, help: String)]
    /// Columns of the longest.
    let keyColumns: Int
    let helpColumns: Int

    init(title: String, rows: [(keys: String, help: String)]) {
      self.title = title
      self.rows = rows
      keyColumns = rows.map { TextWidth.displayWidth($0.keys) }.max() ?? 0
      helpColumns = rows.map { TextWidth.displayWidth($0.help) }.max() ?? 0
    }
  }

  private let groups: [Group]

  /// First what keys do on the page that help was opened on, then all of them.
  init(_ state: State, _ help: HelpState, _ glyphs: Glyphs) {
    let say = state.say
    let pattern = SearchPattern(help.query)
    func group(_ title: Phrase, _ rows: [CommandRow]) -> Group? {
      let rows = rows.map { row in
        (row.shownKeys.map(glyphs.key).joined(separator: "  "), say(row.words.help))
      }
      .filter { keys, words in pattern.matches("\(keys) \(words)") }
      return rows.isEmpty ? nil : Group(title: say(title), rows: rows)
    }
    let all = state.keymap.rows.withoutRepeats
    // The wall screen has no help, and its keys mean nothing here.
    let shown = CommandGroup.allCases.filter { $0 != .kiosk }
    groups =
      [group(.helpHere, help.rows(of: state.keymap))].compactMap(\.self)
      + shown.compactMap { name in group(name.phrase, all.filter { $0.group == name }) }
  }

  func lines(columns: Int) -> [[Span]] {
    guard let split = bestSplit(columns: columns) else {
      return Self.lines(of: groups[...], keyColumns: columns < PageWidth.words ? 13 : 18)
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

extension HelpState {
  /// How the commands of the page are given there, the likeliest first, and then what only pages
  /// of its kind have.
  fileprivate func rows(of keymap: Keymap) -> [CommandRow] {
    let likely = commands.compactMap { keymap.row(of: $0, in: mode) }
    let own = keymap.rows.filter { row in
      row.modes.contains(mode) && !row.modes.contains(.browse) && row.group == .meeting
    }
    return (likely + own).reduce(into: []) { rows, row in
      if !rows.contains(where: { $0.command == row.command }) { rows.append(row) }
    }
  }
}
