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
    let groups = CommandGroup.allCases.filter { $0 != .kiosk }
    let narrow = columns < 60 ? 13 : 18
    let whole = keyLines(of: groups, keyColumns: narrow, glyphs)
    // Beside each other, each half takes what its own keys and words need.
    let halves = groups.indices.dropFirst().compactMap { split -> (height: Int, [[Span]])? in
      let sides = [groups[..<split], groups[split...]].map { side in
        keyLines(of: Array(side), keyColumns: nil, glyphs)
      }
      let widths = sides.map { side in side.map(\.displayWidth).max() ?? 0 }
      guard widths[0] + widths[1] + 2 <= columns else { return nil }
      let left = max(widths[0] + 2, min(columns / 2, columns - widths[1]))
      return (max(sides[0].count, sides[1].count), Self.beside(sides[0], sides[1], left))
    }
    return halves.min { $0.height < $1.height }?.1 ?? whole
  }

  /// The groups under their names, an empty line between them; the keys' column as wide as the
  /// longest needs where nothing else is said.
  private func keyLines(
    of groups: [CommandGroup], keyColumns: Int?, _ glyphs: Glyphs
  ) -> [[Span]] {
    let rows = groups.map { group in
      keymap.rows.withoutRepeats.filter { $0.group == group }.map { row in
        (row.shownKeys.map(glyphs.key).joined(separator: "  "), say(row.words.help))
      }
    }
    let widest = rows.joined().map { TextWidth.displayWidth($0.0) }.max() ?? 0
    let blocks = zip(groups, rows).map { group, rows in
      [[Span(say(group.phrase), .title)]]
        + rows.map { keys, help in
          [Span(TextWidth.padded(keys, to: keyColumns ?? widest + 2), .key), Span(help, .text)]
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
