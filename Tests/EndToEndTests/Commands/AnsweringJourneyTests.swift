import TestSupport
import Testing

/// What is answered for, on the command line from end to end (design, section 8).
@Suite(.waiting) struct AnsweringJourneyTests {
  private static let plan = """
    format: tiendo/1
    id: p
    title: Plan
    currency: triệu đồng
    rules: {confirms: vp, extensions: asked, extension_limit: 1, leadership: [vp]}
    departments:
      - {id: vp, name: Office}
      - {id: kh, name: Planning, short: P, until: 2025-03-01, into: tc}
      - {id: tc, name: Finance, short: F}
    objectives:
      - id: "1"
        title: Objective
        lead: kh
        strategies:
          - {id: "1.1", title: First, due: 2024-12-25, budget: [{year: 2024, amount: 200}]}
          - {id: "1.2", title: Second, due: 2099-12-31, after: ["1.1"]}

    """

  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.makePlan(Self.plan)
  }

  /// What a command prints that has to be taken.
  @discardableResult
  private func tiendo(_ words: String...) throws -> String {
    let run = try sandbox.run(arguments: words + ["--lang", "en"])
    #expect(run.status == .exited(0), "\(words): \(run)")
    return run.standardOutput
  }

  private func refused(_ words: String...) throws -> String {
    let run = try sandbox.run(arguments: words + ["--lang", "en"])
    #expect(run.status == .exited(1), "\(words): \(run)")
    return run.standardError
  }

  /// The id that a command printed in brackets.
  private func line(_ output: String) throws -> String {
    String(try #require(output.firstMatch(of: /\[([a-z0-9-]+:[0-9]+)\]/)).output.1)
  }

  @Test func reportedReturnedReportedAcceptedAndAQuarterRestated() throws {
    let early = "2024-12-20"
    try tiendo("period", "p", "2024-Q4", "--close", "--by", "Office")
    try tiendo("set", "p", "1.1", "--status", "done", "--on", early, "--why", "Late", "--by", "P")
    #expect(try tiendo("show", "p", "1.1").contains("reported done"))
    #expect(
      try refused("confirm", "p", "1.1", "--return", "--by", "Office").contains("--text TEXT"))
    try tiendo("confirm", "p", "1.1", "--return", "--text", "Lacks the map", "--by", "Office")
    let returned = try tiendo("show", "p", "1.1")
    #expect(returned.contains("returned, to go on") && returned.contains("Lacks the map"))
    try tiendo("set", "p", "1.1", "--status", "done", "--on", early, "--why", "Map", "--by", "P")
    var json = try tiendo("show", "p", "--format", "json")
    #expect(json.contains(#""completion": "reported""#))
    #expect(json.contains(#""after": ["1.1"], "waiting_on": ["1.1"]"#))
    try tiendo("confirm", "p", "1.1", "--accept", "--by", "Office")
    json = try tiendo("show", "p", "--format", "json")
    #expect(json.contains(#""completion": "accepted""#) && json.contains(#""waiting_on": []"#))
    #expect(try refused("confirm", "p", "1.1", "--accept").contains("waits to be confirmed"))

    // What was published of the quarter stays, and beside it stands what is known now.
    #expect(
      json.contains(
        #""counts": {"total": 2, "done_on_time": 0, "done_late": 0, "open_in_time": 1, "#
          + #""open_overdue": 1}, "now": {"total": 2, "done_on_time": 1, "done_late": 0, "#
          + #""open_in_time": 1, "open_overdue": 0}"#), "\(json)")
    let shown = try tiendo("show", "p")
    #expect(shown.contains("done on time published 0, now 1"), "\(shown)")
    #expect(try tiendo("report", "p", "--period", "2024-Q4").contains("published 0, now 1"))
    #expect(try refused("period", "p", "2024-Q4", "--close").contains("is closed"))
  }

  @Test func askedTwiceTheSecondFlaggedAndTwoBodiesMerged() throws {
    #expect(
      try refused("set", "p", "1.2", "--due", "2100-01-31", "--why", "Rain").contains("tiendo ask"))
    for due in ["2100-01-31", "2100-06-30"] {
      let asked = try line(tiendo("ask", "p", "1.2", "--due", due, "--why", "Rain", "--by", "P"))
      try tiendo("answer", "p", asked, "--grant", "--by", "Office")
    }
    let json = try tiendo("show", "p", "1.2", "--format", "json")
    #expect(json.contains(#""due": "2100-06-30", "extensions": 2"#))
    #expect(json.contains("over-extended") && json.contains(#""state": "granted""#))
    #expect(try tiendo("show", "p", "1.2").contains("extended 2 times, 1 allowed"))

    // The two bodies are one since March 2025, and two as of a day before it.
    #expect(try tiendo("show", "p", "1.2").contains("Finance (Planning)"))
    #expect(json.contains(#""lead": "tc""#))
    let before = try tiendo("show", "p", "1.2", "--as-of", "2025-02-28", "--format", "json")
    #expect(before.contains(#""lead": "kh""#))
  }

  @Test func evidenceWithItsFileAndMoneyByYear() throws {
    try sandbox.write("abc", to: "p/report.txt")
    try tiendo(
      "evidence", "p", "1.1", "--title", "Report", "--file", "report.txt", "--number", "12/BC")
    #expect(
      try refused("evidence", "p", "1.1", "--title", "x", "--file", "../x").contains("folder"))
    try tiendo("spend", "p", "1.1", "--year", "2024", "--amount", "50", "--on", "2024-12-31")
    let shown = try tiendo("show", "p", "1.1")
    #expect(shown.contains("12/BC; report.txt") && !shown.contains("has changed"))
    #expect(shown.contains("2024: spent 50 / 200 triệu đồng (25 %)"), "\(shown)")
    try sandbox.write("abd", to: "p/report.txt")
    #expect(try tiendo("show", "p", "1.1").contains("has changed since"))
    #expect(try tiendo("check", "p").contains("report.txt: "))
  }
}
