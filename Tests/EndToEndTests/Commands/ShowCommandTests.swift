import TestSupport
import Testing

@Suite(.waiting) struct ShowCommandTests {
  @Test func theSampleHasWhatItDeclaresAndItsCountsAddUp() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.run("new", "p", "--sample").status == .exited(0))
    let result = try sandbox.run("show", "p", "--format", "json")
    #expect(result.status == .exited(0), "\(result)")
    let json = result.standardOutput
    #expect(count(of: #""kind": "objective""#, in: json) == 3)
    #expect(count(of: #""kind": "strategy""#, in: json) == 9)
    #expect(json.contains(#""declares": {"objectives": 3, "strategies": 9},"#))
    #expect(json.contains(#""entered": {"objectives": 3, "strategies": 9}"#))
    let parts = try ["done_on_time", "done_late", "open_in_time", "open_overdue"].map {
      try #require(number($0, in: json))
    }
    #expect(parts.reduce(0, +) == number("total", in: json))
    #expect(parts.allSatisfy { $0 > 0 }, "each class of the sample has something to show")
  }

  @Test func aDirectiveIsShownByItsLine() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    try sandbox.makeFolder("p/journal")
    func line(_ seq: Int, _ rest: String) -> String {
      #"{"v":1,"seq":\#(seq),"at":"2026-01-05T01:00:0\#(seq).000Z","c":0,"by":"Lan","# + rest
        + #","prev":"00000000000000000000000000000000"}"# + "\n"
    }
    let meeting = #","meeting":"2026-01-05""#
    try sandbox.write(
      line(1, #""kind":"meeting","do":"open","title":"Review""# + meeting)
        + line(
          2,
          #""kind":"directive","no":3,"to":["a"],"item":"1.1","text":"Report","due":"2026-02-01""#
            + meeting)
        + line(3, #""kind":"directive","no":4,"to":["a"],"text":"Other""#)
        + line(
          4,
          #""kind":"set","item":"a-1:2","set":{"due":"2099-03-01","status":"on-track"},"#
            + #""why":"ill""#), to: "p/journal/a-1.jsonl")
    let page = try sandbox.run("show", "p", "a-1:2", "--lang", "en")
    #expect(page.status == .exited(0), "\(page)")
    for part in [
      "Directive 03: Report\n", "in 1.1  Strategy\n", "Office\n", "● on track\n",
      "2099-03-01; in time; extended once (2026-02-01)\n", "2026-01-05  Review\n",
      "[a-1:4]\n", "Reason: ill\n",
    ] {
      #expect(page.standardOutput.contains(part), "\(part) in \(page.standardOutput)")
    }
    let json = try sandbox.run("show", "p", "a-1:2", "--format", "json").standardOutput
    #expect(count(of: #""id": "a-1:"#, in: json) == 1)
    #expect(json.contains(#""id": "a-1:2", "no": 3,"#), "\(json)")
    #expect(json.contains(#""items": []"#) && json.contains(#""title": "Review""#), "\(json)")
    #expect(json.contains(#""total": 0"#))
    let absent = try sandbox.run("show", "p", "a-1:4", "--lang", "en")
    #expect(absent.status == .exited(1))
  }

  @Test func aDayToComeIsRefusedAndAPastOneShown() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let future = try sandbox.run("show", "p", "--as-of", "9999-01-01", "--lang", "en")
    #expect(future.status == .exited(1))
    #expect(future.standardError.contains("9999-01-01"))
    #expect(future.standardOutput == "")
    let past = try sandbox.run("show", "p", "--as-of", "2020-01-01", "--lang", "en")
    #expect(past.status == .exited(0))
    #expect(past.standardOutput.contains("As of the end of 2020-01-01"))
  }

  @Test func theReadersTimeZoneChangesNoDay() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.run("new", "p", "--sample").status == .exited(0))
    let pages = try ["UTC", "Pacific/Kiritimati", "America/New_York", "no such zone"].map { zone in
      sandbox.environment["TZ"] = zone
      return try sandbox.run("show", "p", "--as-of", "2026-03-29", "--format", "json")
        .standardOutput
    }
    #expect(Set(pages).count == 1)
  }

  @Test func aPlanWithProblemsIsShownAsFarAsItWasUnderstood() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan(smallPlan + "surprise: 1\n")
    let result = try sandbox.run("show", "p")
    #expect(result.status == .exited(0))
    #expect(result.standardOutput.contains("1.1  Strategy"))
    #expect(result.standardError.hasPrefix("plan.yaml:12: "), "\(result)")
  }

  @Test func thePlanIsFoundByVariableThenUpwardThenAsTheSample() throws {
    let sandbox = try Sandbox()
    let first = try sandbox.run("show", "--lang", "en")
    #expect(first.status == .exited(0))
    #expect(first.standardError.contains(sandbox.path("XDG_DATA_HOME", "tiendo/pbeg")))
    #expect(try sandbox.run("show").standardError == "", "the sample is told of once")
    try sandbox.write(smallPlan, to: "plan.yaml")
    #expect(try sandbox.run("show").standardOutput.hasPrefix("p  Plan"))
    #expect(try sandbox.run("show", "1.1").standardOutput.contains("1.1  Strategy"))
    sandbox.environment["TIENDO_PLAN"] = sandbox.path("XDG_DATA_HOME", "tiendo/pbeg/plan.yaml")
    #expect(try sandbox.run("show").standardOutput.hasPrefix("PBEG"))
  }

  @Test func aWordThatIsNoPathMakesNoSampleAppear() throws {
    let sandbox = try Sandbox()
    let result = try sandbox.run("show", "absent")
    #expect(result.status == .exited(1))
    #expect(result.standardError.contains("absent"))
    #expect(sandbox.names(in: sandbox.path("XDG_DATA_HOME")) == [])
  }

  @Test func theLanguageComesFromOptionConfigAndLocale() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    #expect(try sandbox.run("show", "p").standardOutput.contains("Trạng thái"))
    sandbox.environment["LANG"] = "en_US.UTF-8"
    #expect(try sandbox.run("show", "p").standardOutput.contains("Status"))
    #expect(try sandbox.run("show", "p", "--lang", "vi").standardOutput.contains("Trạng thái"))
    let folder = sandbox.path("XDG_CONFIG_HOME", "tiendo")
    let shell = try Sandbox(program: "/bin/sh")
    let script =
      "mkdir '\(folder)'; printf 'language: vi\\ncolour: red\\n' >'\(folder)/config.yaml'"
    #expect(try shell.run("-c", script).status == .exited(0))
    let configured = try sandbox.run("show", "p")
    #expect(configured.standardOutput.contains("Trạng thái"))
    #expect(configured.standardError.hasPrefix("\(folder)/config.yaml:2: "))
  }

  private func count(of text: String, in json: String) -> Int {
    json.split(separator: "\n").count { $0.contains(text) }
  }

  private func number(_ key: String, in json: String) -> Int? {
    let line = json.split(separator: "\n").first { $0.contains("\"\(key)\": ") }
    return line.flatMap { Int($0.filter(\.isNumber)) }
  }
}
