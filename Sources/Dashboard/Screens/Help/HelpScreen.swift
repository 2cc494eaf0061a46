import CellGrid
import Phrases
import PlanDomain

/// The key table, the messages so far, the problems in the files: three pages of one screen.
struct HelpState: Hashable, Sendable {
  enum Page: CaseIterable, Hashable, Sendable {
    case keys, messages, problems
  }

  private(set) var page = Page.keys
  private(set) var top = 0

  mutating func nextPage() {
    let all = Page.allCases
    page = all[((all.firstIndex(of: page) ?? 0) + 1) % all.count]
    top = 0
  }

  mutating func scroll(by rows: Int, lines: Int, height: Int) {
    top = min(max(top + rows, 0), max(0, lines - (height - 2)))
  }
}

extension State {
  /// How many lines the open help page has.
  var helpLineCount: Int {
    guard case .help(let help)? = overlay else { return 0 }
    return helpLines(help.page, columns: size.columns, glyphs: .unicode).count
  }
}

func drawHelp(_ help: HelpState, _ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  let area = page.body.inset(columns: page.margin)
  var column = area.column
  for name in HelpState.Page.allCases {
    let isCurrent = name == help.page
    column += canvas.put(state.say(name.phrase), column, area.row, isCurrent ? .tabCurrent : .tab)
    column += 3
  }
  let list = area.splitTop(2).rest
  let lines = state.helpLines(help.page, columns: area.columns, glyphs: canvas.glyphs)
  for (offset, line) in lines.dropFirst(help.top).prefix(list.rows).enumerated() {
    canvas.put(line, list.column, list.row + offset, limit: list.columns)
  }
}

extension [Span] {
  fileprivate var displayWidth: Int { reduce(0) { $0 + TextWidth.displayWidth($1.text) } }
}

extension HelpState.Page {
  var phrase: Phrase {
    switch self {
    case .keys: .helpKeys
    case .messages: .helpMessages
    case .problems: .helpProblems
    }
  }
}

extension State {
  fileprivate func helpLines(_ page: HelpState.Page, columns: Int, glyphs: Glyphs) -> [[Span]] {
    switch page {
    case .keys: keyLines(columns: columns, glyphs: glyphs)
    case .messages: messageLines(columns: columns)
    case .problems: problemLines(columns: columns)
    }
  }

  private func keyLines(columns: Int, glyphs: Glyphs) -> [[Span]] {
    // The wall screen has no help, and its keys mean nothing here.
    let groups = CommandGroup.allCases.filter { $0 != .kiosk }.map { group in
      keyLines(of: group, keyColumns: columns >= 60 ? 18 : 13, glyphs)
    }
    let half = (columns - 2) / 2
    guard groups.joined().allSatisfy({ $0.displayWidth <= half }) else {
      return Array(groups.joined(separator: [[]]))
    }
    // As even as groups that stay whole allow.
    let split =
      groups.indices.min { one, other in
        let heights = [one, other].map { place in
          max(groups[..<place].joined().count, groups[place...].joined().count)
        }
        return heights[0] < heights[1]
      } ?? 0
    return Self.beside(
      Array(groups[..<split].joined(separator: [[]])),
      Array(groups[split...].joined(separator: [[]])), leftColumns: half + 2)
  }

  private func keyLines(
    of group: CommandGroup, keyColumns: Int, _ glyphs: Glyphs
  ) -> [[Span]] {
    [[Span(say(group.phrase), .title)]]
      + keymap.rows.withoutRepeats.filter { $0.group == group }.map { row in
        let keys = row.shownKeys.map(glyphs.key).joined(separator: "  ")
        return [
          Span(TextWidth.padded(keys, to: keyColumns), .key), Span(say(row.words.help), .text),
        ]
      }
  }

  private static func beside(
    _ left: [[Span]], _ right: [[Span]], leftColumns: Int
  ) -> [[Span]] {
    (0..<max(left.count, right.count)).map { row in
      let line = row < left.count ? left[row] : []
      guard row < right.count, !right[row].isEmpty else { return line }
      let gap = String(repeating: " ", count: max(0, leftColumns - line.displayWidth))
      return line + [Span(gap)] + right[row]
    }
  }

  /// Whole, since the message line cuts what is longer than it.
  private func messageLines(columns: Int) -> [[Span]] {
    guard !messages.history.isEmpty else { return [[Span(say(.noMessages), .dim)]] }
    return messages.history.reversed().flatMap { notice in
      let face: Face = notice.level == .failure ? .strong : .text
      let time = say.time(notice.at, offset: plan.header.offset) + "  "
      let text = TextWidth.wrapped(
        Sanitiser.line(say(notice.text)), width: max(20, columns - TextWidth.displayWidth(time)))
      let gap = String(repeating: " ", count: time.count)
      return text.enumerated().map { place, row in
        [Span(place == 0 ? time : gap, .dim), Span(row, face)]
      }
    }
  }

  private func problemLines(columns: Int) -> [[Span]] {
    guard !snapshot.problems.isEmpty else { return [[Span(say(.noProblems), .dim)]] }
    return snapshot.problems.prefix(500).flatMap { problem -> [[Span]] in
      let place = problem.line.map { "\(problem.file):\($0)" } ?? problem.file
      let head = [Span(place, problem.isNotice ? .dim : .strong)]
      return [head]
        + TextWidth.wrapped(Sanitiser.line(say(problem.phrase)), width: max(20, columns - 2))
        .map { [Span("  \($0)")] }
    }
  }
}
