import TestSupport
import Testing

@Suite struct ChoicesTests {
  @Test func languageAndThemeChangeAtOnceAndAreRemembered() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let first = try sandbox.open("p")
    try first.sees("1 Tổng quan")
    let dark = first.screen.cell(column: 0, row: 0)?.style.background
    try first.type("L")
    try first.sees("1 Overview")
    try first.type("T")
    try first.sees("theme: ")
    try first.waitUntil("the paper has another colour", timeout: patience) {
      $0.cell(column: 0, row: 0)?.style.background != dark
    }
    let chosen = first.screen.cell(column: 0, row: 0)?.style.background
    #expect(try first.quit() == .exited(0))

    let second = try sandbox.open("p")
    try second.sees("1 Overview")
    #expect(second.screen.cell(column: 0, row: 0)?.style.background == chosen)
    #expect(try second.quit() == .exited(0))
    #expect(sandbox.names(in: "p") == ["plan.yaml"], "choices are no part of the plan")
    #expect(sandbox.names(in: sandbox.path("XDG_CONFIG_HOME")) == [])

    let third = try sandbox.open("p", "--lang", "vi", "--theme", "dark")
    try third.sees("1 Tổng quan")
    #expect(third.screen.cell(column: 0, row: 0)?.style.background == dark)
  }

  @Test func everyThemeOfTheBinaryIsReachedAndLeavesTheWordsAlone() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let terminal = try sandbox.open("p")
    try terminal.sees("MỤC TIÊU 1")
    try terminal.settle(timeout: patience)
    let words = terminal.screen.lines.dropLast()
    for name in ["light", "projector", "terminal", "dark"] {
      try terminal.type("T")
      try terminal.sees("giao diện: \(name)")
      #expect(terminal.screen.lines.dropLast() == words)
    }
  }

  @Test func helpListsTheKeysAndPastMessagesAndScrolls() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let terminal = try sandbox.open("p", columns: 80, rows: 24)
    try terminal.sees("1 Tổng quan")
    try terminal.type("n")
    try terminal.sees("chưa tìm gì")
    try terminal.type("?")
    try terminal.sees("Di chuyển")
    #expect(!terminal.screen.contains("Ctrl-Z"))
    try terminal.type("G")
    try terminal.sees("Xóa đến đầu ô")
    try terminal.type("g")
    try terminal.sees("Di chuyển")
    try terminal.type("\t")
    try terminal.sees("chưa tìm gì")
    try terminal.type("\t")
    try terminal.sees("Không có vấn đề nào")
    try terminal.press(.escape)
    try terminal.sees("CẦN QUYẾT ĐỊNH")
    #expect(try terminal.quit() == .exited(0))
  }
}
