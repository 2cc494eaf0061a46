import TestSupport
import Testing

@Suite struct ShowCommandTests {
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
