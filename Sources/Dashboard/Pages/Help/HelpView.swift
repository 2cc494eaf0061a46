import CellGrid
import Phrases
import PlanDomain

/// The keys, what was said, and what is wrong in the files.
struct HelpPage: Page {
  private func change(_ state: inout State, _ body: (inout HelpState) -> Void) {
    guard case .help(var help)? = state.overlay else { return }
    body(&help)
    state.overlay = .help(help)
  }

  func mode(in state: State) -> Mode { .help }

  func settle(_ state: inout State, _ layout: PageLayout) {
    let lines = state.helpLineCount
    change(&state) { $0.settle(lines: lines, height: HelpLayout(layout).list.rows) }
  }

  func move(_ state: inout State, by rows: Int) {
    let lines = state.helpLineCount
    change(&state) { $0.top += min(max(rows, -$0.top), lines) }
  }

  func height(in state: State, _ layout: PageLayout) -> Int { HelpLayout(layout).list.rows }
  func back(_ state: inout State) { state.closeHelp() }
  func nextPane(_ state: inout State) { change(&state) { $0.nextPage() } }
  func hints(in state: State) -> [Command] { [.cancel, .search, .nextPane, .down] }

  var commands: Set<Command> { [.search] }

  func run(_ command: Command, _ state: inout State) {
    if command == .search { change(&state) { $0.field = TextField($0.query) } }
  }

  func draw(_ state: State, _ layout: PageLayout, on canvas: inout Canvas) {
    guard case .help(let help)? = state.overlay else { return }
    drawHelp(help, state, layout, on: &canvas)
  }
}

/// The key table, the messages so far, the problems in the files: three pages of one screen.
struct HelpState: Hashable, Sendable {
  enum Page: CaseIterable, Hashable, Sendable {
    case keys, messages, problems
  }

  private(set) var page = Page.keys
  /// First line on screen.
  var top = 0
  /// Only what has this text is shown.
  private(set) var query = ""
  /// While the text is typed.
  var field: TextField?
  /// The page that it was opened on: what keys mean there, and the likeliest of them.
  let mode: Mode
  let commands: [Command]

  init(on state: State) {
    mode = state.mode
    commands = state.hints + state.page.commands.sorted { $0.rawValue < $1.rawValue }
  }

  mutating func look(for text: String) {
    query = text
    top = 0
  }

  mutating func nextPage() {
    let all = Page.allCases
    page = all[((all.firstIndex(of: page) ?? 0) + 1) % all.count]
    top = 0
  }

  /// Keeps the page full: another language or another width has other lines.
  mutating func settle(lines: Int, height: Int) { top = min(max(top, 0), max(0, lines - height)) }
}

/// Where the parts of a help page lie; its lines are counted in the width in which they are drawn.
struct HelpLayout {
  let tabs: Rect
  let list: Rect

  init(_ page: PageLayout) {
    let split = page.body.inset(columns: page.margin).splitTop(2)
    (tabs, list) = (split.top, split.rest)
  }
}

extension State {
  /// How many lines the open help page has.
  var helpLineCount: Int {
    guard case .help(let help)? = overlay else { return 0 }
    let columns = HelpLayout(layout).list.columns
    return helpLines(help, columns: columns, glyphs: .unicode).count
  }
}

/// The text that help is searched for, typed in place of the footer.
struct HelpSearch: OverlayPart {
  let help: HelpState
  let field: TextField

  var mode: Mode { .field }

  private func put(_ field: TextField?, query: String, _ state: inout State) {
    var help = help
    help.field = field
    help.look(for: query)
    state.overlay = .help(help)
  }

  func move(_ state: inout State, by rows: Int) { HelpPage().move(&state, by: rows) }
  func moveFocus(_ state: inout State, by step: Int) { move(&state, by: step) }

  func edit(_ state: inout State, _ change: (inout TextField) -> Void) {
    var field = field
    change(&field)
    put(field, query: field.text, &state)
  }

  func accept(_ state: inout State) -> [Effect] {
    put(nil, query: field.text, &state)
    return []
  }

  func cancel(_ state: inout State) { put(nil, query: "", &state) }

  func draw(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
    drawPrompt(.searchPrompt, field, state, page, count: nil, on: &canvas)
  }
}

func drawHelp(_ help: HelpState, _ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  let layout = HelpLayout(page)
  var column = layout.tabs.column
  for name in HelpState.Page.allCases {
    let isCurrent = name == help.page
    column += canvas.put(
      state.say(name.phrase), column, layout.tabs.row, isCurrent ? .tabCurrent : .tab)
    column += 3
  }
  let list = layout.list
  let lines = state.helpLines(help, columns: list.columns, glyphs: canvas.glyphs)
  for (offset, line) in lines.dropFirst(help.top).prefix(list.rows).enumerated() {
    canvas.put(line, list.column, list.row + offset, limit: list.columns)
  }
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
  fileprivate func helpLines(_ help: HelpState, columns: Int, glyphs: Glyphs) -> [[Span]] {
    let lines =
      switch help.page {
      case .keys:
        KeyTable(self, help, glyphs).lines(columns: columns)
      case .messages: messageLines(columns: columns, having: SearchPattern(help.query))
      case .problems: problemLines(columns: columns, having: SearchPattern(help.query))
      }
    guard lines.isEmpty else { return lines }
    if !help.query.isEmpty { return [[Span(say(.nothingFound(help.query)), .dim)]] }
    return [[Span(say(help.page == .messages ? .noMessages : .noProblems), .dim)]]
  }

  /// Whole, since the message line cuts what is longer than it.
  private func messageLines(columns: Int, having pattern: SearchPattern) -> [[Span]] {
    messages.history.reversed().filter { pattern.matches(say($0.text)) }.flatMap { notice in
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

  private func problemLines(columns: Int, having pattern: SearchPattern) -> [[Span]] {
    let problems = snapshot.problems.lazy.filter {
      pattern.matches("\($0.file) \(say($0.phrase))")
    }
    return problems.prefix(500).flatMap { problem -> [[Span]] in
      let place = problem.line.map { "\(problem.file):\($0)" } ?? problem.file
      let head = [Span(place, problem.isNotice ? .dim : .strong)]
      return [head]
        + TextWidth.wrapped(Sanitiser.line(say(problem.phrase)), width: max(20, columns - 2))
        .map { [Span("  \($0)")] }
    }
  }
}
