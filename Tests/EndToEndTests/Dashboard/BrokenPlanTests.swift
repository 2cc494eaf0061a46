import TestSupport
import Testing

@Suite(.waiting) struct BrokenPlanTests {
  struct Fault: Sendable {
    let plan: String
    /// What of the plan can still be read.
    let remains: String
    /// Where the problem list says it is.
    let place: String
  }

  static let faults = [
    Fault(
      plan: String(smallPlan.dropFirst("format: tiendo/1\n".count)), remains: "1.1  Strategy",
      place: "plan.yaml:1"),
    Fault(
      plan: smallPlan + "    - {id: \"1\", title: Twin}\n", remains: "1.1  Strategy",
      place: "plan.yaml:12"),
    Fault(
      plan: smallPlan.replacing("lead: a", with: "lead: b"), remains: "1.1  Strategy",
      place: "plan.yaml:9"),
    Fault(
      plan: smallPlan.replacing("      - {id: \"1.1\"", with: "\t- {id: \"1.1\""),
      remains: "1  Objective", place: "plan.yaml:11"),
  ]

  @Test(arguments: faults)
  func whatCanBeReadIsShownAndTheProblemsAreCountedAndListed(fault: Fault) throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan(fault.plan)
    let terminal = try sandbox.open("p", "--lang", "en")
    try terminal.sees("in the files: see ?")
    try terminal.type("2l")
    try terminal.sees(fault.remains)
    try terminal.type("?\t\t")
    try terminal.sees(fault.place)
    try terminal.press(.escape)
    try terminal.sees(fault.remains)
    #expect(try terminal.quit() == .exited(0))
    #expect(String(decoding: try sandbox.bytes(of: "p/plan.yaml"), as: UTF8.self) == fault.plan)
  }

  @Test func editsOfWhatWasReadGoOn() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan(smallPlan.replacing("lead: a", with: "lead: b"))
    let terminal = try sandbox.open("p", "--lang", "en")
    try terminal.sees("OBJECTIVE 1")
    try terminal.type("2l")
    try terminal.sees("1.1  Strategy")
    try terminal.type("js3")
    try terminal.seesRow("1.1", "◆")
    try terminal.sees("saved")
    #expect(try terminal.quit() == .exited(0))
    #expect(try sandbox.journalLines().count == 1)
  }

  @Test(arguments: [
    ("", "The plan can't be understood"),
    ("format: tiendo/1\nid: p\ntitle: Plan\nobjectives: []\n", "The plan has no objectives yet"),
    ("- a\n", "The plan can't be understood"), ("\u{0}", "The plan can't be understood"),
  ])
  func aPlanWithNothingInItIsShownAsWhatItIs(plan: String, title: String) throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan(plan)
    let terminal = try sandbox.open("p", "--lang", "en")
    try terminal.sees(title)
    // Every key has to find its way around nothing.
    try terminal.type("2jklhgGsptmbunN\t8jlh1<>")
    try terminal.press(.enter, .escape, .pageDown, .pageUp, .home, .end, .control("R"))
    try terminal.type("2")
    try terminal.waitUntil("the tree is shown", timeout: patience) { $0.contains(title) }
    #expect(try terminal.quit() == .exited(0))
    #expect(sandbox.names(in: "p") == ["plan.yaml"])
  }
}
