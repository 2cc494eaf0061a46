import TestSupport
import Testing

/// What a move of the selection writes, on every screen, and that nothing is cleared on the way
/// (design, Budgets).
@Suite(.waiting) struct MoveBudgetTests {
  /// One screen, and how the selection moves there.
  private struct Screen {
    /// The keys that open it, one after the other.
    let keys: [String]
    let moves: String
    /// Whether it has so many rows that it is scrolled from its ends too.
    var scrolls = false
  }

  private static let colorterms = ["", "truecolor"]

  @Test(arguments: colorterms) func aListAloneMovesByLittle(colorterm: String) throws {
    try holds(columns: 80, rows: 24, colorterm, under: 400)
  }

  @Test(arguments: colorterms) func aListBesideADetailMovesByLittle(colorterm: String) throws {
    try holds(columns: 120, rows: 40, colorterm, under: 1_500)
  }

  @Test(arguments: colorterms) func aListOnAWallMovesByLittle(colorterm: String) throws {
    try holds(columns: 200, rows: 60, colorterm, under: 1_500)
  }

  private static func screens(rows: Int) -> [Screen] {
    // Where few rows are seen, through all of them, so that each list scrolls.
    let all = ["j", "k"].map { String(repeating: $0, count: 24) }.joined()
    let long = rows < 30 ? all : short
    return [
      Screen(keys: ["3", "1"], moves: long),
      Screen(keys: ["3"], moves: short),
      Screen(keys: ["\r"], moves: long),
      Screen(keys: ["4"], moves: short),
      Screen(keys: ["5"], moves: short, scrolls: true),
      Screen(keys: ["6"], moves: short, scrolls: true),
      Screen(keys: ["7"], moves: short),
      Screen(keys: ["8"], moves: short, scrolls: true),
    ]
  }

  private static let short = "jjjjjkkkk"

  /// Opens each screen, and moves through it.
  private func holds(columns: Int, rows: Int, _ colorterm: String, under limit: Int) throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    sandbox.environment["COLORTERM"] = colorterm
    let terminal = try sandbox.open(folder, columns: columns, rows: rows)
    try terminal.sees("VỪA THAY ĐỔI")
    for screen in Self.screens(rows: rows) {
      for key in screen.keys { _ = try written(terminal, key, quiet: 0.1, sandbox) }
      try expectMoves(
        of: screen, in: terminal, sandbox, under: limit, "\(columns)x\(rows) \(colorterm)")
    }
    // The tree last, with all of it open.
    try openTree(terminal)
    try terminal.rest(sandbox, quiet: 0.3)
    let tree = Screen(keys: ["2"], moves: "kkkkjjj", scrolls: true)
    try expectMoves(
      of: tree, in: terminal, sandbox, under: limit, "\(columns)x\(rows) \(colorterm)")
    #expect(try terminal.quit() == .exited(0))
  }

  private func expectMoves(
    of screen: Screen, in terminal: PseudoTerminal, _ sandbox: Sandbox, under limit: Int,
    _ place: String
  ) throws {
    // On a busy machine a frame may come in two pieces: what is too much is measured again.
    for quiet in [0.03, 0.15] {
      let moves = try costs(of: screen.moves, in: terminal, quiet: quiet, sandbox)
      let scrolls = screen.scrolls ? try scrollCosts(in: terminal, quiet: quiet, sandbox) : []
      if moves.allSatisfy({ $0 < limit }), scrolls.allSatisfy({ $0 < limit * 5 / 4 }) { return }
      #expect(quiet < 0.1, "\(place) \(screen.keys) \(moves) \(scrolls)")
      _ = try written(terminal, "g", quiet: 0.3, sandbox)
    }
  }

  /// What each move writes; nothing of it clears the screen.
  private func costs(
    of moves: String, in terminal: PseudoTerminal, quiet: Double, _ sandbox: Sandbox
  ) throws -> [Int] {
    try moves.compactMap { key in
      let bytes = try written(terminal, String(key), quiet: quiet, sandbox)
      expectNoClearing(bytes)
      // At the end of a list there is nothing to draw.
      return bytes.isEmpty ? nil : bytes.count
    }
  }

  /// What moves write that scroll the list too: a row more, which enters it, whole.
  private func scrollCosts(
    in terminal: PseudoTerminal, quiet: Double, _ sandbox: Sandbox
  ) throws -> [Int] {
    let steps = [
      ("g", "jj"), ("G", "kk"), (Self.pageUp, "kkkkkkkk"), ("g", "j"), (Self.pageDown, "jjjjjj"),
    ]
    return try steps.flatMap { jump, moves in
      _ = try written(terminal, jump, quiet: quiet, sandbox)
      return try costs(of: moves, in: terminal, quiet: quiet, sandbox)
    }
  }

  /// What keys make the program write; nothing where it draws nothing for a while.
  private func written(
    _ terminal: PseudoTerminal, _ keys: String, quiet: Double, _ sandbox: Sandbox
  ) throws -> ArraySlice<UInt8> {
    let start = terminal.output.count
    try terminal.type(keys)
    try? terminal.waitUntil("something is drawn", timeout: 0.5) { _ in
      terminal.output.count > start
    }
    try terminal.settle(quiet: quiet, timeout: patience)
    let end = terminal.output.count
    // What comes late must not be counted with the next key: once the hand rests, all that has no
    // room in a move's bytes.
    if quiet > 0.1 { try terminal.rest(sandbox) }
    return terminal.output[start..<end]
  }

  private static let (pageUp, pageDown) = ("\u{1B}[5~", "\u{1B}[6~")

  /// Opens every branch of the sample on the way down the tree, to its last item.
  private func openTree(_ terminal: PseudoTerminal) throws {
    func selected(_ screen: TerminalScreen) -> String {
      screen.lines.first { $0.hasPrefix("▌") }.map { String($0.prefix(24)) } ?? ""
    }
    try terminal.type("2g")
    try terminal.waitUntil("the tree is seen", timeout: patience) { selected($0).contains("▾ 1 ") }
    while !selected(terminal.screen).contains("3.2.6") {
      let before = selected(terminal.screen)
      try terminal.type(before.contains("▸") ? "l" : "j")
      try terminal.waitUntil("\(before) is left", timeout: patience) {
        !selected($0).isEmpty && selected($0) != before
      }
    }
  }

  /// A cleared screen is seen as a flicker: each frame goes over the one before it.
  private func expectNoClearing(_ bytes: ArraySlice<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    for clearing in ["\u{1B}[J", "\u{1B}[0J", "\u{1B}[1J", "\u{1B}[2J", "\u{1B}[3J", "\u{1B}c"] {
      #expect(!text.contains(clearing), "\(text.debugDescription)")
    }
  }
}
