import TestSupport
import Testing

/// `i` and `x` in the real program: what is typed is on the disk, on every screen, and taken back.
@Suite(.waiting) struct MeasureAndDirectiveTests {
  private static let plan = """
    format: tiendo/1
    id: p
    title: Plan
    short: PLAN
    departments:
      - {id: a, name: Sở Tài nguyên và Môi trường, short: Sở TN&MT}
      - {id: b, name: Sở Công Thương, short: Sở CT}
    objectives:
      - id: "1"
        title: Objective
        lead: a
        start: 2020-01-01
        indicators:
          - {id: CT1, title: Treated water, unit: "%", baseline: 40, target: 100, due: 2099-12-31}
          - {id: CT2, title: Waste, unit: t, direction: down, baseline: 480, target: 300, due: 2021-01-01}

    """

  private func opened(_ sandbox: Sandbox) throws -> PseudoTerminal {
    try sandbox.makePlan(Self.plan)
    let terminal = try sandbox.open("p", "--lang", "en", "--by", "Thu", columns: 100, rows: 36)
    try terminal.sees("PLAN")
    try terminal.type("2")
    try terminal.sees("Treated water")
    return terminal
  }

  @Test func aValueIsRecordedShownPlottedAndTakenBack() throws {
    let sandbox = try Sandbox()
    let terminal = try opened(sandbox)
    try terminal.type("i")
    try terminal.sees("A value of which one?")
    try terminal.type("2")
    try terminal.sees("Record a value of CT2  Waste")
    try terminal.type("350,5x")
    try terminal.press(.enter)
    try terminal.sees("not a number")
    try terminal.press(.backspace, .tab, .control("U"))
    try terminal.type("2021-02-03\t Quarterly report\r")
    try terminal.seesNo("Record a value")
    try terminal.sees("350.5 t")
    try terminal.sees("saved")
    let line = try #require(try sandbox.ownLines().last)
    #expect(
      line.contains(
        #""kind":"measure","indicator":"CT2","value":350.5,"source":"Quarterly report","on":"2021-02-03""#
      ), "\(line)")

    // Missed, for its target's day is past: in the list of what needs a decision, and in the log.
    try terminal.type("6")
    try terminal.sees("missed: Waste")
    try terminal.type("8")
    try terminal.seesRow("Waste", "350.5 t")

    // Tab and Enter: the page of indicators, with the value on its plot.
    try terminal.type("2\t\r")
    try terminal.sees("indicator")
    try terminal.press(.down)
    try terminal.seesRow("◆ short", "350.5")
    try terminal.sees("□")

    try terminal.type("u")
    try terminal.seesNo("350.5")
    #expect(try sandbox.ownLines().count == 2)
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func aDirectiveIsGivenToTwoDepartmentsSeenEverywhereAndTakenBack() throws {
    let sandbox = try Sandbox()
    let terminal = try opened(sandbox)
    try terminal.type("x")
    try terminal.sees("Give a directive")
    try terminal.seesRow("No.", "1")
    try terminal.seesRow("To", "Sở TN&MT")
    try terminal.press(.up)
    try terminal.type(", cong thuong\tReport at once\t2021-03-04")
    try terminal.sees("that deadline is past")
    try terminal.press(.enter)
    try terminal.sees("directive 01 is given")
    try terminal.sees("saved")
    let line = try #require(try sandbox.ownLines().last)
    #expect(
      line.contains(
        #""kind":"directive","item":"1","no":1,"to":["a","b"],"text":"Report at once","due":"2021-03-04""#
      ), "\(line)")

    try terminal.type("7")
    try terminal.seesRow("01", "▲", "Report at once")
    try terminal.sees("▲ Behind")
    try terminal.sees("Sở TN&MT, Sở CT")
    try terminal.type("6")
    try terminal.seesRow("D-01", "overdue")
    try terminal.type("1")
    try terminal.seesRow("D-01", "Report at once")

    // Its status is edited in place, and both are taken back, the newest first.
    // What is overdue is not done without a reason.
    try terminal.type("7s5")
    try terminal.sees("why it is done past its deadline")
    try terminal.type("It came by letter\r")
    try terminal.sees("✓ Done")
    try terminal.type("u")
    try terminal.sees("▲ Behind")
    try terminal.type("u")
    try terminal.sees("No directives yet")
    #expect(try sandbox.ownLines().count == 4)
    #expect(try terminal.quit() == .exited(0))
  }
}
