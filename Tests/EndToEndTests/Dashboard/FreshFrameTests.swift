import TestSupport
import Testing

/// After many moves the screen is what it would be if it had been drawn this moment: nothing that
/// is left out of a frame for cheapness is missed by the eye.
@Suite(.waiting) struct FreshFrameTests {
  /// A terminal, what its environment says of colours, and a theme.
  struct Kind: CustomTestStringConvertible, Sendable {
    let term: String
    var colors: [String: String] = [:]
    var theme = "dark"

    var testDescription: String { "\(term) \(colors) \(theme)" }
  }

  static let kinds = [
    Kind(term: "xterm-256color"),
    Kind(term: "xterm-256color", colors: ["COLORTERM": "truecolor"], theme: "light"),
    Kind(term: "xterm-256color", colors: ["NO_COLOR": "1"]),
    Kind(term: "xterm", theme: "contrast-dark"),
    Kind(term: "linux", theme: "light"),
    Kind(term: "screen", theme: "projector"),
    Kind(term: "vt100"),
    Kind(term: "tmux-256color"),
  ]

  @Test(arguments: kinds) func aListAloneIsAsIfDrawnAnew(kind: Kind) throws {
    try holds(kind, columns: 80, rows: 24)
  }

  /// Those that differ in what scrolling leaves behind.
  @Test(arguments: kinds.filter { ["xterm-256color", "screen"].contains($0.term) })
  func aListBesideADetailIsAsIfDrawnAnew(kind: Kind) throws {
    try holds(kind, columns: 150, rows: 30)
  }

  /// Opens each screen, moves a hundred times, and draws anew.
  private func holds(_ kind: Kind, columns: Int, rows: Int) throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    sandbox.environment["TERM"] = kind.term
    sandbox.environment.merge(kind.colors) { $1 }
    let terminal = try sandbox.open(folder, "--theme", kind.theme, columns: columns, rows: rows)
    try terminal.sees("1 Tổng quan")
    try terminal.sees("PBEG")
    for keys in Self.screens {
      try terminal.typeAndWait(keys)
      for stretch in Self.moves { try terminal.typeAndWait(stretch) }
      // Longer than a hand rests before a pane is drawn whole.
      try terminal.rest(sandbox, quiet: 0.4)
      let moved = terminal.screen
      try terminal.typeAndWait(Self.redraw, forLong: patience)
      let place = "\(kind.testDescription) \(columns)x\(rows) \(keys.debugDescription)"
      try? terminal.waitUntil("all is drawn", timeout: patience) {
        Self.differences(moved, $0).isEmpty
      }
      let differences = Self.differences(moved, terminal.screen)
      #expect(differences.isEmpty, "\(place)\n\(differences.prefix(3))\n\(moved)")
    }
    #expect(try terminal.quit() == .exited(0))
    #expect(terminal.isGivenBack)
    #expect(terminal.screen.unrecognised == [])
  }

  /// The keys that lead to each screen and to what opens from it; the tree with branches open.
  private static let screens = [
    "1", "2ljljjl", "3", "\r", "4", "\r", "5", "6", "7", "8", "\t", "2\t",
  ]

  /// One by one as from a hand, in bursts as from a held key, by pages and from end to end: a
  /// hundred in all. None of them leaves the screen.
  private static let moves =
    ["j", "j", "j", "k", "G", "k", "k", pageUp, "j", "g", pageDown, "j"]
    + ["jjjjjjjjjjjjjjjj", "kkkkkkkkkkkkkkkkkk", "jjjjjjjjjjjjjjjjjjjjjjj", "k", "k", "j", "j"]
    + ["jjjjjj", "kkkkkkkkkkkkk", "j", "j", "k", "j", "j", "j"]

  private static let (pageUp, pageDown) = ("\u{1B}[5~", "\u{1B}[6~")
  private static let redraw = "\u{0C}"

  private static func differences(_ moved: TerminalScreen, _ anew: TerminalScreen) -> [String] {
    var differences: [String] = []
    for row in 0..<anew.rows {
      for column in 0..<anew.columns {
        guard let was = moved.cell(column: column, row: row).map(seen),
          let now = anew.cell(column: column, row: row).map(seen), was != now
        else { continue }
        differences.append("\(column),\(row): \(was) \(now)")
      }
    }
    return differences
  }

  /// A cell without what nobody sees: the ink and the weight of a blank.
  private static func seen(_ cell: TerminalScreen.Cell) -> TerminalScreen.Cell {
    guard cell.text == " ", !cell.style.isUnderlined, !cell.style.isReversed else { return cell }
    var cell = cell
    cell.style.foreground = .standard
    (cell.style.isBold, cell.style.isDim, cell.style.isItalic) = (false, false, false)
    return cell
  }
}

extension PseudoTerminal {
  /// Types, and reads on until the program has answered: nothing is drawn at the end of a list.
  fileprivate func typeAndWait(_ keys: String, forLong longest: Double = 0.06) throws {
    let start = output.count
    try type(keys)
    try? waitUntil("something is drawn", timeout: longest) { _ in output.count > start }
    try settle(quiet: 0.015, timeout: patience)
  }
}
