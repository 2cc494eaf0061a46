import TestSupport
import Testing

/// What a move of the selection writes, on every screen, and that nothing is cleared on the way
/// (design, Budgets).
@Suite struct MoveBudgetTests {
  /// Where a detail, or a line in full, stands with the list a move may write more.
  private static let beside = 1_500
  private static let alone = 400

  @Test(arguments: ["", "truecolor"])
  func onNoScreenAMoveWritesMoreThanItsBudget(colorterm: String) throws {
    try holds(columns: 120, rows: 40, colorterm, ["2jl", "3\r", "5", "6", "7", "8"], Self.beside)
    try holds(columns: 200, rows: 60, colorterm, ["2jl", "3", "5", "6", "7", "8"], Self.beside)
  }

  @Test func onASmallScreenAListAloneMovesByLittle() throws {
    try holds(columns: 80, rows: 24, "", ["2jl", "3", "5", "6", "3\r"], Self.alone)
  }

  /// Opens each screen by its keys, goes down eight rows and up again.
  private func holds(
    columns: Int, rows: Int, _ colorterm: String, _ screens: [String], _ limit: Int
  ) throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    sandbox.environment["COLORTERM"] = colorterm
    let terminal = try sandbox.open(folder, columns: columns, rows: rows)
    try terminal.sees("CẦN QUYẾT ĐỊNH")
    for screen in screens {
      let opening = try written(terminal, screen)
      expectNoClearing(opening)
      var costs: [Int] = []
      for key in ["j", "j", "j", "j", "j", "k", "k", "k"] {
        let bytes = try written(terminal, key)
        expectNoClearing(bytes)
        costs.append(bytes.count)
      }
      #expect(costs.max() ?? 0 < limit, "\(columns)x\(rows) \(colorterm) \(screen) \(costs)")
    }
    #expect(try terminal.quit() == .exited(0))
  }

  private func written(_ terminal: PseudoTerminal, _ keys: String) throws -> ArraySlice<UInt8> {
    try terminal.settle(timeout: patience)
    let start = terminal.output.count
    try terminal.type(keys)
    try terminal.waitUntil("something is drawn", timeout: patience) { _ in
      terminal.output.count > start
    }
    try terminal.settle(timeout: patience)
    return terminal.output[start...]
  }

  /// A cleared screen is seen as a flicker: each frame goes over the one before it.
  private func expectNoClearing(_ bytes: ArraySlice<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    for clearing in ["\u{1B}[J", "\u{1B}[0J", "\u{1B}[1J", "\u{1B}[2J", "\u{1B}[3J", "\u{1B}c"] {
      #expect(!text.contains(clearing), "\(text.debugDescription)")
    }
  }
}
