import TestSupport
import Testing

/// Faults 20: what a plan or a journal says must not speak to the terminal.
@Suite(.waiting) struct HostileTextTests {
  private static let marks = String(repeating: "\u{301}", count: 1_000)
  private static let title =
    #"a\e]52;c;b3duZWQ=\a\e[2J\x9B31m\u202Eb\u200Bc\u2066\x7F\r\bZ"# + marks
  private static let plan = smallPlan.replacing("title: Strategy", with: "title: \"\(title)\"")
    .replacing("title: Objective", with: "title: \"\(title)\"")
    .replacing("title: Plan", with: "title: \"\(title)\"\nshort: \"\(title)\"")
    .replacing("name: Office", with: "name: \"\(title)\"")
  private static let journal =
    #"{"v":1,"seq":1,"at":"2026-01-02T03:04:05.000Z","c":0,"by":"\u001b]0;owned\u0007\u202e","#
    + #""kind":"note","item":"1.1","text":"\u001b]52;c;b3duZWQ=\u0007\u009b2J\u202e\u0000\b","#
    + #""w":"a-1","prev":"00000000000000000000000000000000"}"# + "\n"
    + #"{"v":1,"seq":2,"at":"2026-01-02T03:04:06.000Z","by":"x","kind":"\u001b[31mkind","#
    + #""\u001b]0;owned\u0007":1,"item":"1.1"}"# + "\n"

  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.makePlan(Self.plan)
    try sandbox.makeFolder("p/journal")
    try sandbox.write(Self.journal, to: "p/journal/a-1.jsonl")
    try sandbox.write("x\u{1B}[2J\n", to: "p/journal/\u{1B}]0;owned\u{7}.jsonl")
    return sandbox
  }

  private func expectInert(_ text: String, _ what: String) {
    var run = 0
    for scalar in text.unicodeScalars where scalar != "\n" {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      let isBidi =
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      #expect(!isControl && !isBidi && scalar != "\u{200B}", "\(what): \(scalar.value)")
      run = scalar == "\u{301}" ? run + 1 : 0
      #expect(run <= 16, "\(what): too many marks")
      if isControl || isBidi || run > 16 { return }
    }
  }

  @Test(arguments: [
    ["show", "p"], ["show", "p", "1.1"], ["log", "p"], ["check", "p"], ["verify", "p"],
    ["set", "p", "1.1", "--note", "x\u{1B}[2J\u{202E}"], ["set", "p", "1", "--progress", "5"],
    ["show", "p", "\u{1B}]0;owned\u{7}"], ["verify", "\u{1B}]0;owned\u{7}"],
    ["show", "p", "--format", "json"], ["log", "p", "--format", "json"],
  ])
  func commandsAndTheirMessagesPrintItInert(arguments: [String]) throws {
    let result = try sandbox().run(arguments: arguments + ["--lang", "en"])
    guard case .exited(let code) = result.status else {
      Issue.record("\(arguments): \(result.status)")
      return
    }
    #expect(code <= 1, "\(result)")
    #expect(!(result.standardOutput + result.standardError).isEmpty)
    let isJSON = arguments.contains("json")
    expectInert(result.standardError, "\(arguments)")
    if isJSON {
      #expect(!result.outputBytes.contains(0x1B) && !result.outputBytes.contains(0x07))
    } else {
      expectInert(result.standardOutput, "\(arguments)")
    }
  }

  @Test func theDashboardShowsItHarmlesslyOnEveryScreen() throws {
    let sandbox = try sandbox()
    let terminal = try sandbox.open("p", "--lang", "en", "--by", "\u{1B}]0;owned\u{7}\u{202E}")
    try terminal.waitForText("[2J", timeout: 30)
    for key in [
      "2", "j", "l", "l", "m", "x\u{1B}", "8", "j", "j", "?", "\u{1B}", "1", "/", "b", "\r", "n",
    ] {
      try terminal.type(key)
      try terminal.settle(quiet: 0.15)
    }
    try terminal.resize(columns: 40, rows: 12)
    try terminal.settle(quiet: 0.2)
    #expect(terminal.screen.commands.isEmpty, "\(terminal.screen.commands)")
    #expect(terminal.screen.unrecognised.isEmpty, "\(terminal.screen.unrecognised)")
    for foreign in ["\u{202E}", "\u{200B}", "\u{2066}", "\u{9B}", "\u{1B}]", "\u{1B}[2J\u{9B}"] {
      #expect(!terminal.hasWritten(foreign), "\(Array(foreign.utf8))")
    }
    #expect(!terminal.hasWritten(String(repeating: "\u{301}", count: 5)), "a cell holds four marks")
    #expect(terminal.screen.bellCount == 0)
  }
}
