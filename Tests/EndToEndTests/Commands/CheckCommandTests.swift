import TestSupport
import Testing

@Suite(.waiting) struct CheckCommandTests {
  struct Fault: Sendable {
    let plan: String
    let place: String
    let names: String
  }

  static let faults = [
    Fault(
      plan: String(smallPlan.dropFirst("format: tiendo/1\n".count)), place: "plan.yaml:1: ",
      names: "format"),
    Fault(
      plan: smallPlan + "    - {id: \"1\", title: Twin}\n", place: "plan.yaml:12: ", names: "1"),
    Fault(
      plan: smallPlan.replacing("lead: a", with: "lead: b"), place: "plan.yaml:9: ", names: "b"),
    Fault(
      plan: smallPlan.replacing("    title: Objective", with: "\ttitle: Objective"),
      place: "plan.yaml:8: ", names: ""),
  ]

  @Test(arguments: faults)
  func aBrokenPlanIsNamedByFileAndLine(fault: Fault) throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan(fault.plan)
    let result = try sandbox.run("check", "p", "--lang", "en")
    #expect(result.status == .exited(1), "\(result)")
    let line = result.standardOutput.split(separator: "\n").first { $0.hasPrefix(fault.place) }
    #expect(line?.contains(fault.names) == true, "\(result)")
    #expect(try sandbox.run("show", "p").status == .exited(0))
  }

  @Test func aGoodPlanHasNothingToTell() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let result = try sandbox.run("check", "p", "--lang", "en")
    #expect(result.status == .exited(0))
    #expect(result.standardOutput == "0 problems, 0 notices\n")
  }

  @Test func noticesAreToldAndAreNoProblem() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan(smallPlan.replacing("    lead: a\n", with: ""))
    let result = try sandbox.run("check", "p/plan.yaml", "--lang", "en")
    #expect(result.status == .exited(0))
    #expect(result.standardOutput.hasSuffix("0 problems, 1 notice\n"), "\(result)")
  }

  @Test func linesAboutUnknownIdsAreCountedEachByFileAndLine() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    try sandbox.makeFolder("p/journal")
    func line(_ seq: Int, _ rest: String) -> String {
      #"{"v":1,"seq":\#(seq),"at":"2026-01-05T01:00:00.000Z","c":\#(seq),"by":"Office","# + rest
        + #","prev":"00000000000000000000000000000000"}"# + "\n"
    }
    let lines =
      line(1, #""kind":"note","item":"old","text":"a former id is known","w":"a-1""#) + "\n"
      + line(2, #""kind":"note","item":"gone","text":"t""#)
      + line(3, #""kind":"measure","indicator":"gone.CT1","value":1,"on":"2026-01-01""#)
      + line(4, #""kind":"set","item":"far-1:7","set":{"status":"done"}"#)
    try sandbox.write(lines, to: "p/journal/a-1.jsonl")
    // A copy that a sync tool left says the same lines: each is told once.
    try sandbox.write(lines, to: "p/journal/a-1 (copy).jsonl")
    let result = try sandbox.run("check", "p", "--lang", "en")
    #expect(result.status == .exited(0), "\(result)")
    let told = result.standardOutput.split(separator: "\n").filter { $0.contains("about ") }
    #expect(told.count == 3, "\(result)")
    for (place, id) in [(3, "gone"), (4, "gone.CT1"), (5, "far-1:7")] {
      #expect(
        told.contains { $0.contains(".jsonl:\(place): about ") && $0.contains("“\(id)”") },
        "\(result)")
    }
    #expect(result.standardOutput.hasSuffix("0 problems, 4 notices\n"), "\(result)")
  }

  @Test func aMissingPlanIsRefused() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.run("check", "absent").status == .exited(1))
    try sandbox.write("x", to: "other.yaml")
    #expect(try sandbox.run("check", "other.yaml").status == .exited(1))
    #expect(try sandbox.run("check", sandbox.home).status == .exited(1))
  }
}
