import TestSupport
import Testing

/// What it costs: nothing at rest, and little for a move of the selection (design, Budgets).
@Suite(.waiting) struct RestTests {
  @Test func atRestItUsesNoProcessorAndWritesNoByte() throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    let terminal = try sandbox.open(folder)
    try terminal.drillToAction()
    try terminal.rest(sandbox, quiet: 1)
    let before = try processorTicks(of: terminal, sandbox)
    #expect(terminal.outputWhileIdle(seconds: 3) == [])
    #expect(try processorTicks(of: terminal, sandbox) == before)
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func onceASaveIsToldItIsAtRestAgain() throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    let terminal = try sandbox.open(folder)
    try terminal.drillToAction()
    try terminal.type("mĐã làm\r")
    try terminal.sees("đã lưu")
    try terminal.seesNo("đã lưu")
    try terminal.rest(sandbox, quiet: 1)
    let before = try processorTicks(of: terminal, sandbox)
    #expect(terminal.outputWhileIdle(seconds: 3) == [])
    #expect(try processorTicks(of: terminal, sandbox) == before)
    #expect(try terminal.quit() == .exited(0))
  }

  /// With what the detail says at rest, once the hand does; a move alone is MoveBudgetTests'.
  @Test(arguments: [
    (80, 24, 400, ""), (80, 24, 400, "truecolor"), (120, 40, 2_000, ""),
    (120, 40, 2_000, "truecolor"),
  ])
  func aMoveOfTheSelectionCostsFewBytesAndClearsNothing(
    columns: Int, rows: Int, limit: Int, colorterm: String
  ) throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    sandbox.environment["COLORTERM"] = colorterm
    let terminal = try sandbox.open(folder, columns: columns, rows: rows)
    try terminal.sees("PBEG")
    try terminal.type("2")
    try terminal.sees("▾ 3")
    try terminal.walk("jjjj", to: "Mục tiêu 2")
    try terminal.sees("▸ 2.4")
    try terminal.walk("j", to: "Chiến lược 2.1")
    var costs: [Int] = []
    for key in ["j", "j", "j", "k", "k", "k"] {
      try terminal.settle(timeout: patience)
      let (before, start) = (terminal.breadcrumb, terminal.output.count)
      try terminal.type(key)
      try terminal.waitUntil("the selection moves", timeout: patience) { _ in
        terminal.breadcrumb != before
      }
      try terminal.settle(timeout: patience)
      costs.append(terminal.output.count - start)
      let written = String(decoding: terminal.output[start...], as: UTF8.self)
      for clearing in ["\u{1B}[J", "\u{1B}[1J", "\u{1B}[2J", "\u{1B}[3J"] {
        #expect(!written.contains(clearing), "\(written.debugDescription)")
      }
    }
    #expect(costs.max() ?? 0 < limit, "\(costs)")
    #expect(try terminal.quit() == .exited(0))
  }

  /// User and system time so far, in clock ticks, by proc_pid_stat(5).
  private func processorTicks(of terminal: PseudoTerminal, _ sandbox: Sandbox) throws -> Int {
    let bytes = try sandbox.bytes(of: "/proc/\(terminal.processID)/stat")
    let text = String(decoding: bytes, as: UTF8.self)
    // The command's name may hold blanks and brackets; numbers begin after the last bracket.
    let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
    guard fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12]) else {
      throw HarnessFailure("no times in \(text)")
    }
    return user + system
  }
}
