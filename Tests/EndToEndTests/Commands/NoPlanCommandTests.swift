import Glibc
import TestSupport
import Testing

/// A folder without a plan, by every way in.
@Suite(.waiting) struct NoPlanCommandTests {
  static let commands = [
    ["show", "p"], ["show", "p", "--format", "json"], ["show", "p", "1.1"], ["report", "p"],
    ["report", "p", "--format", "csv"], ["log", "p"], ["check", "p"], ["verify", "p"],
    ["minutes", "p"], ["set", "p", "1.1", "--status", "done"], ["kiosk", "p", "--once"],
    ["p", "--plain"], ["p"],
  ]

  @Test(arguments: commands)
  func itIsSaidThatThereIsNoneAndHowToComeToOne(command: [String]) throws {
    let sandbox = try Sandbox()
    try sandbox.makeFolder("p")
    for (language, none) in [("vi", "không có kế hoạch ở “p”"), ("en", "there is no plan at “p”")] {
      let result = try sandbox.run(arguments: command + ["--lang", language])
      #expect(result.status == .exited(1), "\(result)")
      #expect(result.standardOutput == "", "\(result)")
      for part in [none, "plan.yaml", "tiendo new", "--sample"] {
        #expect(result.standardError.contains(part), "\(part) in \(result)")
      }
    }
    #expect(sandbox.names(in: "p") == [])
  }

  @Test func journalsWithoutAPlanAreVerifiedAndThatItIsNotThereIsSaid() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    #expect(try sandbox.run("set", "p", "1.1", "--status", "done").status == .exited(0))
    unlink(sandbox.directory + "/p/plan.yaml")
    let result = try sandbox.run("verify", "p", "--lang", "en")
    #expect(result.status == .exited(1))
    #expect(result.standardOutput.contains("1 journal, 1 line: 0 problems"), "\(result)")
    #expect(result.standardError.contains("there is no plan at “p”"), "\(result)")
  }

  @Test(arguments: ["", "- a\n", "\u{0}", "title: [\n"])
  func aPlanOfWhichNothingIsUnderstoodIsNotPrintedAsOneInOrder(text: String) throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan(text)
    for command in [["show", "p"], ["p", "--plain"], ["kiosk", "p", "--once"]] {
      let result = try sandbox.run(arguments: command + ["--lang", "en"])
      #expect(result.status == .exited(0), "\(result)")
      #expect(result.standardError.contains("plan.yaml"), "\(result)")
      #expect(
        ["could be understood", "can't be understood"].contains {
          result.standardOutput.contains($0)
        }, "\(result)")
      #expect(!result.standardOutput.contains("overdue"), "\(result)")
      #expect(!result.standardOutput.contains("no objectives"), "\(result)")
    }
    for command in [["report", "p"], ["report", "p", "--format", "csv"], ["minutes", "p"]] {
      let result = try sandbox.run(arguments: command + ["--lang", "en"])
      #expect(result.status == .exited(1), "\(result)")
      #expect(result.standardOutput == "", "\(result)")
      #expect(result.standardError.contains("nothing of the plan could be understood"))
    }
    #expect(try sandbox.run("check", "p").status == .exited(1))
  }

  @Test func aPlanWithoutObjectivesCountsNothingAndSaysSo() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan("format: tiendo/1\nid: p\ntitle: Plan\nobjectives: []\n")
    for command in [["show", "p"], ["report", "p"], ["kiosk", "p", "--once"], ["p", "--plain"]] {
      let result = try sandbox.run(arguments: command + ["--lang", "en"])
      #expect(result.status == .exited(0), "\(result)")
      #expect(result.standardOutput.contains("The plan has no objectives yet"), "\(result)")
      #expect(!result.standardOutput.contains("overdue"), "\(result)")
    }
  }

  @Test func twoEmptyObjectivesAreTwoNoticesAndCountNothing() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan(
      "format: tiendo/1\nid: p\ntitle: Plan\ndepartments: [{id: a, name: A}]\nobjectives:\n"
        + "  - {id: \"1\", title: One, lead: a}\n  - {id: \"2\", title: Two, lead: a}\n")
    let checked = try sandbox.run("check", "p", "--lang", "en")
    #expect(checked.status == .exited(0))
    #expect(checked.standardOutput.contains("plan.yaml:6: the objective “1” has no strategies"))
    #expect(checked.standardOutput.contains("plan.yaml:7: the objective “2” has no strategies"))
    #expect(checked.standardOutput.hasSuffix("0 problems, 2 notices\n"), "\(checked)")
    let json = try sandbox.run("show", "p", "--format", "json").standardOutput
    #expect(json.contains(#""total": 0,"#) && json.contains(#""on_time_rate": null"#), "\(json)")
    #expect(json.contains(#""computed_status": null"#) && json.contains(#""progress": null"#))
    let refused = try sandbox.run("set", "p", "1", "--progress", "40", "--lang", "en")
    #expect(refused.status == .exited(1))
    #expect(refused.standardError.contains("an objective without strategies has no progress"))
    #expect(try sandbox.run("set", "p", "1", "--status", "at-risk").status == .exited(0))
  }

  @Test func theDashboardSaysSoAndShowsThePlanOnceItIsThere() throws {
    let sandbox = try Sandbox()
    try sandbox.makeFolder("p")
    let terminal = try sandbox.open("p", "--lang", "en")
    try terminal.sees("No plan here")
    try terminal.sees("tiendo new DIR --sample")
    #expect(!terminal.screen.contains("Nothing waits for a decision"))
    try sandbox.write(smallPlan, to: "p/plan.yaml")
    try terminal.sees("OBJECTIVE 1")
    try terminal.seesNo("No plan here")
    unlink(sandbox.directory + "/p/plan.yaml")
    // The last good state stays, under what says so.
    try terminal.sees("in the files: see ?")
    #expect(terminal.screen.contains("OBJECTIVE 1"))
    #expect(try terminal.quit() == .exited(0))
  }
}
