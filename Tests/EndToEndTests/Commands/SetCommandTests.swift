import Glibc
import TestSupport
import Testing

@Suite(.waiting) struct SetCommandTests {
  @Test func whatIsSetIsOneLineAndIsSeenInShowAndLog() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let set = try sandbox.run(
      "set", "p", "1.1", "--status", "at-risk", "--progress", "40", "--why", "Chờ JICA", "--by",
      "Văn phòng", "--lang", "en")
    #expect(set.status == .exited(0), "\(set)")
    #expect(set.standardOutput.hasSuffix("saved 1 line\n"))
    #expect(try sandbox.journalLines().count == 1)
    let shown = try sandbox.run("show", "p", "--format", "json").standardOutput
    #expect(shown.contains(#""status": "at-risk""#))
    #expect(shown.contains(#""progress": 40"#))
    let log = try sandbox.run("log", "p", "1.1", "--lang", "en").standardOutput
    #expect(log.contains("Văn phòng"))
    #expect(log.contains("Status: – → ◆ at risk"))
    #expect(log.contains("Progress: – → 40 %"))
    #expect(log.contains("Reason: Chờ JICA"))
  }

  @Test func whatAnotherWriterOfTheNameTakesBackNoLongerCountsAndIsMarked() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    _ = try sandbox.run("set", "p", "1.1", "--status", "behind", "--by", "Office")
    let file = try #require(sandbox.names(in: "p/journal").first)
    let line = "\(file.dropLast(".jsonl".count)):1"
    let prev = String(repeating: "0", count: 32)
    try sandbox.write(
      """
      {"v":1,"seq":1,"w":"office-1","at":"2099-01-01T00:00:00.000Z","c":0,"by":"Office",\
      "kind":"set","item":"1.1","undoes":"\(line)","prev":"\(prev)"}

      """, to: "p/journal/office-1.jsonl")
    let log = try sandbox.run("log", "p", "--lang", "en").standardOutput
    #expect(log.contains("takes back \(line) (written by office-1)"), "\(log)")
    #expect(log.contains("taken back by office-1:1"))
    let shown = try sandbox.run("show", "p", "--format", "json").standardOutput
    #expect(shown.contains(#""status": "not-started""#))
    let records = try sandbox.run("log", "p", "--format", "json").standardOutput
    #expect(records.contains(#""undoes": "\#(line)", "undone": false"#))
    #expect(records.contains(#""undoes": null, "undone": true"#))
  }

  @Test func aDirectiveIsSetByItsLine() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.run("new", "p", "--sample").status == .exited(0))
    let set = try sandbox.run("set", "p", "sample-vpub:5", "--status", "done", "--lang", "en")
    #expect(set.status == .exited(0), "\(set)")
    #expect(set.standardOutput.contains("✓ done"))
    let again = try sandbox.run("set", "p", "nobody-1:9", "--status", "done")
    #expect(again.status == .exited(1), "\(again)")
  }

  @Test func aChangeAndANoteAreTwoLines() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let set = try sandbox.run(
      "set", "p", "old", "--due", "2027-06-30", "--why", "More time", "--note", "Agreed",
      "--lang", "en")
    #expect(set.status == .exited(0), "\(set)")
    let log = try sandbox.run("log", "p", "--format", "json").standardOutput
    #expect(log.contains(#""kind": "set", "item": "1.1""#))
    #expect(log.contains(#""before": "2099-12-31", "after": "2027-06-30""#))
    #expect(log.contains(#""text": "Agreed""#))
    #expect(try sandbox.journalLines().count == 2)
  }

  @Test func aDirectiveGivenByAnotherNameCannotBeUndone() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.run("new", "p", "--sample").status == .exited(0))
    let prev = String(repeating: "0", count: 32)
    try sandbox.write(
      """
      {"v":1,"seq":1,"w":"office-1","at":"2099-01-01T00:00:00.000Z","c":0,"by":"Office",\
      "kind":"directive","item":"sample-vpub:5","undoes":"sample-vpub:5","prev":"\(prev)"}

      """, to: "p/journal/office-1.jsonl")
    let shown = try sandbox.run("show", "p", "sample-vpub:5", "--lang", "en")
    #expect(shown.status == .exited(0), "\(shown)")
    #expect(shown.standardOutput.contains("Undoings that count for nothing"))
    #expect(shown.standardOutput.contains("Office would take back what"))
    #expect(shown.standardOutput.contains("[office-1:1]"))
    let log = try sandbox.run("log", "p", "--lang", "en").standardOutput
    #expect(log.contains("takes back sample-vpub:5: counts for nothing: that line is"))
    let verified = try sandbox.run("verify", "p", "--lang", "en")
    #expect(verified.status == .exited(1))
    #expect(verified.standardOutput.contains("“office-1:1” by Office would take back"))
  }

  @Test func doneOnWhatIsOverdueAndReopeningNeedAReason() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    func set(_ arguments: String...) throws -> Sandbox.Result {
      try sandbox.run(arguments: ["set", "p", "1.1"] + arguments + ["--lang", "en"])
    }
    _ = try set("--due", "2020-01-31", "--why", "sooner")
    let refused = try set("--status", "done")
    #expect(refused.status == .exited(1))
    #expect(refused.standardError.contains("is not done without a reason"))
    #expect(refused.standardError.contains("--why"))
    #expect(try set("--status", "done", "--why", "handed in").status == .exited(0))
    let progress = try set("--progress", "90")
    #expect(progress.status == .exited(1))
    #expect(progress.standardError.contains("takes no progress"))
    #expect(try set("--status", "behind").status == .exited(1))
    #expect(
      try set("--status", "behind", "--progress", "70", "--why", "returned").status == .exited(0))
    let log = try sandbox.run("log", "p", "--lang", "en").standardOutput
    #expect(log.contains("Reason: handed in") && log.contains("Reason: returned"))
    let shown = try sandbox.run("show", "p", "--format", "json").standardOutput
    #expect(shown.contains(#""progress": 70"#))
  }

  @Test func whatIsSaidAgainIsAnUpdate() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    _ = try sandbox.run("set", "p", "1.1", "--status", "at-risk", "--progress", "40")
    for arguments in [["--status", "at-risk"], ["--progress", "40"], ["--still"]] {
      let again = try sandbox.run(arguments: ["set", "p", "1.1", "--lang", "en"] + arguments)
      #expect(again.status == .exited(0), "\(again)")
      #expect(again.standardOutput.contains("still so"), "\(again)")
    }
    #expect(try sandbox.journalLines().count == 4)
    let last = try #require(try sandbox.journalLines().last)
    #expect(last.contains(#""set":{"status":"at-risk","progress":40}"#), "\(last)")
    let parent = try sandbox.run("set", "p", "1", "--still", "--lang", "en")
    #expect(parent.status == .exited(1), "\(parent)")
  }

  @Test func whatChangesNothingWritesNothingAndSaysSo() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let set = ["set", "p", "1.1", "--due", "2027-01-31", "--why", "later", "--lang", "en"]
    _ = try sandbox.run(arguments: set)
    let again = try sandbox.run(arguments: set)
    #expect(again.status == .exited(0))
    #expect(again.standardOutput == "nothing changes\n")
    #expect(try sandbox.journalLines().count == 1)
  }

  @Test(arguments: [
    ["nope", "--status", "done"], ["1", "--progress", "5"], ["1.1", "--due", "2027-01-01"],
    ["1.1", "--progress", "5", "--on", "9999-01-01"], ["1.1", "--note", " "],
  ])
  func refusedEditsExitWithOneAndWriteNothing(arguments: [String]) throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let result = try sandbox.run(arguments: ["set", "p"] + arguments)
    #expect(result.status == .exited(1), "\(result)")
    #expect(result.standardOutput == "")
    #expect(result.standardError.split(separator: "\n").count == 1)
    #expect(sandbox.names(in: "p") == ["plan.yaml"])
  }

  @Test(arguments: [
    ["set", "p", "1.1"], ["set"], ["set", "p", "--status", "done"],
    ["set", "p", "1.1", "--status", "great"], ["set", "p", "1.1", "--progress", "101"],
    ["set", "p", "1.1", "--due", "31/12/2026"], ["set", "p", "1.1", "--still", "--progress", "5"],
    ["show", "p", "--format", "xml"],
    ["show", "p", "1", "2"], ["--nonsense"], ["new"], ["p", "--theme", "nonsense"],
  ])
  func wrongUsageExitsWithSixtyFour(arguments: [String]) throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let result = try sandbox.run(arguments: arguments)
    #expect(result.status == .exited(64), "\(result)")
    #expect(result.standardError.contains("Error: "))
  }

  @Test func aNameThatNobodySeesIsRefusedWithWhatToGive() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    try sandbox.write("Mã,Nhiệm vụ\n1.1,Strategy\n", to: "t.csv")
    for name in ["", "  ", "\u{200B}\u{3164}", "\u{2800}\u{301}"] {
      for command in [
        ["set", "p", "1.1", "--status", "done"], ["import", "t.csv", "--into", "p"], ["p"],
      ] {
        let result = try sandbox.run(arguments: command + ["--by", name])
        #expect(result.status == .exited(64), "\(result)")
        #expect(result.standardError.contains("give the name that others shall read"), "\(result)")
      }
    }
    #expect(sandbox.names(in: "p") == ["plan.yaml"])
  }

  @Test func aConfiguredNameThatNobodySeesIsToldAndTheAccountsHolds() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    try sandbox.writeConfig("name: \"\\u200B \\u3164\"\n")
    let set = try sandbox.run("set", "p", "1.1", "--status", "at-risk", "--lang", "en")
    #expect(set.status == .exited(0), "\(set)")
    #expect(set.standardError.contains("config.yaml:1: “name”: "), "\(set)")
    #expect(set.standardError.contains("write one like UBND"), "\(set)")
    let line = try #require(sandbox.journalLines().first)
    #expect(!line.contains("\u{200B}") && !line.contains("200b"), "\(line)")
  }

  @Test(.enabled(if: geteuid() != 0, "the system lets root write everywhere"))
  func aFolderWithoutWritePermissionIsRefusedWithTheReason() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    chmod(sandbox.directory + "/p", 0o555)
    let result = try sandbox.run("set", "p", "1.1", "--status", "done", "--lang", "en")
    #expect(result.status == .exited(1))
    #expect(result.standardError.contains("Permission denied"))
    #expect(sandbox.names(in: "p") == ["plan.yaml"])
  }
}
