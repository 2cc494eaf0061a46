import TestSupport
import Testing

@Suite(.waiting) struct PlainModeTests {
  @Test(arguments: [["--plain"], []])
  func withoutATerminalTheDashboardIsText(arguments: [String]) throws {
    let sandbox = try Sandbox()
    _ = try sandbox.makeSample()
    let result = try sandbox.run(arguments: ["p", "--lang", "en"] + arguments)
    #expect(result.status == .exited(0) && result.standardError.isEmpty)
    let lines = result.standardOutput.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first?.hasPrefix("PBEG: ") == true)
    for heading in ["Needs attention: ", "Objectives", "Directives: ", "Just changed"] {
      #expect(lines.contains { $0.hasPrefix(heading) }, "\(heading)")
    }
    #expect(lines.contains { $0.hasPrefix("      Action 2.4.1: ") })
    #expect(!lines.contains { $0.hasSuffix(" ") })
    #expect(!result.standardOutput.unicodeScalars.contains("\u{1B}"))
    // No mark of drawing: glyphs of statuses, bars, boxes.
    for scalar in result.standardOutput.unicodeScalars {
      #expect(!(0x2190...0x27BF).contains(scalar.value), "U+\(String(scalar.value, radix: 16))")
    }
    #expect(!result.standardOutput.contains("tiendo show"), "a pipe gets the content alone")
    #expect(sandbox.names(in: "p/journal").allSatisfy { $0.hasPrefix("sample-") })
  }

  @Test func itLooksBackAndSaysSo() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    _ = try sandbox.run("set", "p", "1.1", "--status", "at-risk")
    let then = try sandbox.run("p", "--plain", "--lang", "en", "--as-of", "2026-01-15")
    #expect(then.status == .exited(0))
    #expect(then.standardOutput.contains("As of the end of 2026-01-15"))
    #expect(!then.standardOutput.contains("Just changed"))
    let later = try sandbox.run("p", "--plain", "--as-of", "9999-01-01")
    #expect(later.status == .exited(1) && later.standardOutput.isEmpty)
    #expect(try sandbox.run("p", "--plain", "--as-of", "x").status == .exited(64))
  }

  @Test func aPlanWithProblemsIsPrintedAsFarAsItIsUnderstood() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan(smallPlan + "\nnonsense: 1\n")
    let result = try sandbox.run("p", "--plain", "--lang", "en")
    #expect(result.status == .exited(0))
    #expect(result.standardOutput.contains("Strategy 1.1"))
    #expect(
      result.standardError.contains("p/plan.yaml:") || result.standardError.contains("plan.yaml:"))
    #expect(try sandbox.run("nowhere", "--plain").status == .exited(1))
  }

  @Test func aDumbTerminalGetsItWrappedWithAHintAndNoSequences() throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    sandbox.environment["TERM"] = "dumb"
    let terminal = try sandbox.open(folder, "--lang", "en", columns: 60, rows: 400)
    #expect(try terminal.waitForExit(timeout: patience) == .exited(0))
    #expect(!terminal.hasWritten("\u{1B}"))
    #expect(terminal.isGivenBack)
    #expect(terminal.hasWritten("tiendo show \(folder) ITEM"))
    let lines = String(decoding: terminal.output, as: UTF8.self).split(separator: "\r\n")
    let long = lines.filter { $0.count > 60 && !$0.contains("tiendo show") }
    #expect(long == [])
  }
}
