import TestSupport
import Testing

@Suite(.waiting) struct ChoicesTests {
  @Test func languageAndThemeChangeAtOnceAndAreRemembered() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let first = try sandbox.open("p")
    try first.sees("1 Tổng quan")
    let dark = first.screen.cell(column: 0, row: 0)?.style.background
    try first.type("L")
    try first.sees("1 Overview")
    try first.type("T")
    try first.sees("Choose a theme")
    try first.type("j")
    try first.waitUntil("the paper has another colour", timeout: patience) {
      $0.cell(column: 0, row: 0)?.style.background != dark
    }
    let chosen = first.screen.cell(column: 0, row: 0)?.style.background
    try first.type("j")
    try first.waitUntil("a third one is seen", timeout: patience) {
      ![dark, chosen].contains($0.cell(column: 0, row: 0)?.style.background)
    }
    try first.press(.escape)
    try first.waitUntil("the old theme is back", timeout: patience) {
      $0.cell(column: 0, row: 0)?.style.background == dark
    }
    try first.type("Tj\r")
    try first.sees("theme: Light")
    #expect(first.screen.cell(column: 0, row: 0)?.style.background == chosen)
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
    for (step, title) in [
      "Tối", "Sáng", "Tối, an toàn màu", "Sáng, an toàn màu", "Tối, tương phản cao",
      "Sáng, tương phản cao", "Máy chiếu", "Đơn sắc", "Theo terminal",
    ].enumerated() {
      try terminal.type("Tg" + String(repeating: "j", count: step) + "\r")
      try terminal.sees("giao diện: \(title)")
      #expect(terminal.screen.lines.dropLast() == words)
    }
  }

  @Test func aSchemeDroppedIntoTheFolderIsListedAndDrawnWith() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let terminal = try sandbox.open("p")
    try terminal.sees("MỤC TIÊU 1")
    let colors = (0..<16).map { index in
      let digit = String(index, radix: 16, uppercase: true)
      return "base0\(digit): \"\(String(repeating: digit, count: 6))\""
    }
    let folder = sandbox.path("XDG_CONFIG_HOME", "tiendo", "themes")
    let shell = try Sandbox(program: "/bin/sh")
    let scheme = "scheme: Toàn Xám\n" + colors.joined(separator: "\n")
    let made = try shell.run(
      "-c", "mkdir -p '\(folder)' && cat >'\(folder)/grey.yaml'", input: Array(scheme.utf8))
    #expect(made.status == .exited(0))
    try terminal.type("TG")
    try terminal.sees("toàn-xám")
    try terminal.sees("của bạn")
    try terminal.type("\r")
    try terminal.sees("giao diện: Toàn Xám")
    let listed = try sandbox.run("themes").standardOutput
    #expect(listed.contains("grey.yaml"))
    #expect(try terminal.quit() == .exited(0))
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
    try terminal.sees("VỪA THAY ĐỔI")
    #expect(try terminal.quit() == .exited(0))
  }
}
