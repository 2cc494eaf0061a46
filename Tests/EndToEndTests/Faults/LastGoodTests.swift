import Glibc
import TestSupport
import Testing

/// Fault 13: what was read before stays, and the screen says so and of when it is.
@Suite(.waiting) struct LastGoodTests {
  private func opened(_ sandbox: Sandbox, columns: Int = 80) throws -> PseudoTerminal {
    let terminal = try sandbox.open("p", "--lang", "en", columns: columns, rows: 24)
    try terminal.sees("1 Overview")
    try terminal.type("2")
    try terminal.sees("▾ 1")
    try terminal.sees("1.1  Strategy")
    return terminal
  }

  @Test(arguments: [
    smallPlan + "broken: [\n", smallPlan + "surprise: 1\n", "", "\u{0}", "format: [",
    String(smallPlan.prefix(60)),
  ])
  func aPlanThatBreaksWhileOpenStaysAsItWasAndIsLabelled(broken: String) throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let terminal = try opened(sandbox)
    try sandbox.write(broken, to: "p/plan.yaml")
    try terminal.sees("last good plan of ")
    #expect(terminal.screen.contains("1.1  Strategy"))
    // The label comes first in the frame, so the rest may still be on its way.
    try terminal.sees("in the files: see ?")
    // Recording goes on, and on every screen the label stays.
    try terminal.type("js3")
    try terminal.seesRow("1.1", "◆")
    for screen in 1...8 {
      try terminal.type("\(screen)")
      try terminal.settle()
      #expect(terminal.screen.text(0).contains("last good plan of "), "\(terminal.screen)")
    }
    try sandbox.write(smallPlan.replacing("Strategy", with: "Mended"), to: "p/plan.yaml")
    try terminal.type("2")
    try terminal.sees("1.1  Mended")
    try terminal.seesNo("last good plan of ")
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func aPlanThatIsDeletedStaysOnTheScreenAndComesBack() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let terminal = try opened(sandbox)
    unlink(sandbox.directory + "/p/plan.yaml")
    try terminal.sees("last good plan of ")
    #expect(terminal.screen.contains("1.1  Strategy"))
    try sandbox.write(smallPlan, to: "p/plan.yaml")
    try terminal.seesNo("last good plan of ")
    #expect(try terminal.quit() == .exited(0))
  }

  @Test(arguments: [40, 80, 120]) func aFolderThatGoesIsLabelledAndComesBack(columns: Int) throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let terminal = try opened(sandbox, columns: columns)
    rename(sandbox.directory + "/p", sandbox.directory + "/away")
    try terminal.sees("last good plan of ")
    #expect(terminal.screen.contains("1.1  Strategy"))
    try terminal.type("js")
    try terminal.sees("read only")
    try terminal.press(.escape)
    try terminal.sees("the plan folder")
    rename(sandbox.directory + "/away", sandbox.directory + "/p")
    try sandbox.write(smallPlan.replacing("Strategy", with: "Changed"), to: "p/plan.yaml")
    try terminal.sees("1.1  Changed")
    try terminal.seesNo("last good plan of ")
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func anotherFolderPutInItsPlaceIsShown() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let terminal = try opened(sandbox)
    try sandbox.makeFolder("q")
    try sandbox.write(smallPlan.replacing("Strategy", with: "Other"), to: "q/plan.yaml")
    rename(sandbox.directory + "/p", sandbox.directory + "/away")
    rename(sandbox.directory + "/q", sandbox.directory + "/p")
    try terminal.sees("1.1  Other")
    try terminal.seesNo("last good plan of ")
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func aPlanThatWasNeverWholeIsLabelledAsReadInPart() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan(smallPlan + "surprise: 1\n")
    let terminal = try opened(sandbox)
    #expect(terminal.screen.text(0).contains("read in part"))
    try sandbox.write(smallPlan, to: "p/plan.yaml")
    try terminal.seesNo("read in part")
    #expect(try terminal.quit() == .exited(0))
  }
}
