import TestSupport
import Testing

@Suite(.waiting) struct FilterInTerminalTests {
  @Test func aFilterNarrowsEveryScreenAndIsRememberedUnderItsName() throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    let first = try sandbox.open(folder, columns: 80, rows: 24)
    try first.sees("VỪA THAY ĐỔI")
    try first.type("f4")
    try first.sees("[▲ chậm]")
    try first.press(.control("S"))
    try first.sees("Lưu với tên")
    try first.type("Việc chậm\r")
    try first.sees("đã lưu bộ lọc “Việc chậm”")
    try first.press(.enter)
    try first.sees("Lọc: Việc chậm")
    for screen in ["3", "4", "5", "6", "7", "8"] {
      try first.type(screen)
      try first.sees("Lọc: Việc chậm")
    }
    #expect(try first.quit() == .exited(0))
    #expect(sandbox.names(in: folder) == ["journal", "plan.yaml"], "a filter is no part of a plan")

    let second = try sandbox.open(folder, columns: 80, rows: 24)
    try second.sees("VỪA THAY ĐỔI")
    #expect(!second.screen.contains("Lọc:"))
    try second.type("f")
    try second.sees("Việc chậm")
    try second.press(.up)
    try second.press(.enter)
    try second.sees("Lọc: Việc chậm")
    try second.type("C")
    try second.sees("đã bỏ lọc")
    try second.seesNo("Lọc:")
    #expect(try second.quit() == .exited(0))
  }

  @Test func aBrokenFileOfFiltersCostsNothingElse() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let folder = sandbox.path("XDG_STATE_HOME", "tiendo")
    let choosing = try sandbox.open("p", "--lang", "vi")
    try choosing.sees("MỤC TIÊU 1")
    try choosing.type("L")
    try choosing.sees("OBJECTIVE 1")
    #expect(try choosing.quit() == .exited(0))
    for text in ["filters: [", "- a", "filters: {a: b}", "filters: [{name: a}, 3, []]"] {
      try sandbox.write(text, to: folder + "/filters.yaml")
      let terminal = try sandbox.open("p", "--lang", "en")
      try terminal.sees("OBJECTIVE 1")
      try terminal.type("f")
      try terminal.sees("Filter")
      #expect(!terminal.screen.contains("Saved"))
      try terminal.press(.escape)
      // Esc and a letter that come at once are one key with Alt.
      try terminal.seesNo("Filter")
      #expect(try terminal.quit() == .exited(0))
    }
  }
}
