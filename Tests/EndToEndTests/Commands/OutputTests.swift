import TestSupport
import Testing

@Suite(.waiting) struct OutputTests {
  static let hostilePlan = smallPlan.replacing(
    "title: Strategy", with: #"title: "a\e]0;owned\a\x9B31m\u202Eb\u200Bc""#)

  @Test(arguments: [
    ["show", "p"], ["show", "p", "1.1"], ["show", "p", "--format", "json"], ["log", "p"],
    ["log", "p", "--format", "json"], ["check", "p"],
    ["set", "p", "a\u{1B}[2J", "--status", "done"], ["--\u{1B}[2J"], ["show", "\u{9B}2J/x"],
  ])
  func hostileTextComesOutInert(arguments: [String]) throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan(Self.hostilePlan + "\"\\e[2J\\u202E\": 1\n")
    let noted = try sandbox.run(
      "set", "p", "1.1", "--note", "x\u{1B}[2J\u{7F}\u{202E}\u{200B}", "--by", "e\u{1B}c\u{9B}m")
    #expect(noted.status == .exited(0), "\(noted)")
    let result = try sandbox.run(arguments: arguments)
    for text in [noted.standardOutput, result.standardOutput, result.standardError] {
      for scalar in text.unicodeScalars where scalar != "\n" {
        let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        #expect(!isControl && !["\u{202E}", "\u{200B}"].contains(scalar), "\(result)")
      }
    }
    #expect(!(result.standardOutput + result.standardError).isEmpty)
  }

  @Test func aClosedOrFullOutputEndsTheCommandWithOne() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.run("new", "p", "--sample").status == .exited(0))
    let shell = try Sandbox(program: "/bin/sh")
    for redirection in [">&-", ">/dev/full", ">&- 2>&-"] {
      let command = "'\(sandbox.program)' show '\(sandbox.directory)/p' \(redirection)"
      #expect(try shell.run("-c", command).status == .exited(1), "\(redirection)")
    }
    let pipe = "'\(sandbox.program)' log '\(sandbox.directory)/p'; echo $? >&2"
    let result = try shell.run("-c", "{ \(pipe); } | true")
    #expect(["0\n", "1\n"].contains(result.standardError), "\(result)")
  }

  @Test func whatWasSavedIsToldAsSavedWhateverBecameOfTheOutput() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let shell = try Sandbox(program: "/bin/sh")
    let plan = "'\(sandbox.directory)/p'"
    let result = try shell.run(
      "-c", "'\(sandbox.program)' set \(plan) 1.1 --note one --lang en >/dev/full")
    #expect(result.status == .exited(74), "\(result)")
    #expect(result.standardError.contains("No space left on device"))
    #expect(result.standardError.hasSuffix("saved 1 line\n"))
    #expect(try sandbox.journalLines().count == 1)
    let shown = try shell.run("-c", "'\(sandbox.program)' show \(plan) --lang en >/dev/full")
    #expect(shown.status == .exited(1) && shown.standardError.contains("No space left on device"))
  }

  @Test func whatIsPrintedToAClosedOutputGoesIntoNoFile() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let shell = try Sandbox(program: "/bin/sh")
    let command = "'\(sandbox.program)' set '\(sandbox.directory)/p' 1.1 --status done"
    #expect(try shell.run("-c", "\(command) <&- >&- 2>&-").status == .exited(74))
    let lines = try sandbox.journalLines()
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("{\"v\":1,\"seq\":1,") == true)
    #expect(lines.first?.hasSuffix("}") == true)
  }

  @Test func theLanguageMayStandBeforeTheCommand() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    for arguments in [["--lang", "en", "check", "p"], ["--lang=en", "check", "p"]] {
      #expect(try sandbox.run(arguments: arguments).standardOutput == "0 problems, 0 notices\n")
    }
  }

  @Test func theRemainingCommandsTellWhatTheyFound() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.run("--version").standardOutput == "0.1.0\n")
    let help = try sandbox.run("--help")
    #expect(help.status == .exited(0))
    #expect(help.standardOutput.contains("--read-only"))
    #expect(help.standardOutput.contains("doctor"))
    #expect(try sandbox.run("keys", "--lang", "en").standardOutput.contains("Ctrl-R"))
    #expect(try sandbox.run("themes").standardOutput.hasPrefix("dark"))
    let doctor = try sandbox.run("doctor")
    #expect(doctor.status == .exited(0), "\(doctor)")
    #expect(doctor.standardOutput.contains("xterm-256color"))
    #expect(sandbox.names(in: sandbox.path("XDG_DATA_HOME")) == [], "doctor writes nothing")
  }

  @Test func aNewPlanIsWholeAndNeverReplacesAnother() throws {
    let sandbox = try Sandbox()
    for language in ["vi", "en"] {
      #expect(try sandbox.run("new", language, "--lang", language).status == .exited(0))
      let checked = try sandbox.run("check", language, "--lang", "en")
      #expect(checked.standardOutput == "0 problems, 0 notices\n")
    }
    let before = try sandbox.bytes(of: "vi/plan.yaml")
    #expect(try sandbox.run("new", "vi").status == .exited(1))
    #expect(try sandbox.run("new", "vi", "--sample").status == .exited(1))
    #expect(try sandbox.bytes(of: "vi/plan.yaml") == before)
  }

}
