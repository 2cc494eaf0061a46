import TestSupport
import Testing

@Suite(.waiting) struct MinutesCommandTests {
  @Test func theSamplesLastClosedMeetingIsPrintedAndWrittenUnderANewNameEachTime() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.run("new", "p", "--sample").status == .exited(0))
    let printed = try sandbox.run("minutes", "p")
    #expect(printed.status == .exited(0), "\(printed)")
    #expect(printed.standardOutput.contains("# BIÊN BẢN"))
    #expect(printed.standardOutput.contains("| Số: …/BB-… |"))
    #expect(sandbox.names(in: "p").contains("minutes") == false, "printing writes nothing")
    // The newest line of each journal stands at the end, and is found there again.
    try sandbox.write(printed.standardOutput, to: "minutes.md")
    let verified = try sandbox.run("verify", "p", "--against", "minutes.md", "--lang", "en")
    #expect(printed.standardOutput.contains("Mã kiểm chứng"))
    let heads = sandbox.names(in: "p/journal").count
    #expect(verified.standardOutput.contains("\(heads) of \(heads) verification codes hold"))
    #expect(verified.status == .exited(0), "\(verified)")

    for expected in 1...2 {
      let written = try sandbox.run(
        "minutes", "p", "--document", "notice", "--format", "html", "--write")
      #expect(written.status == .exited(0), "\(written)")
      #expect(sandbox.names(in: "p/minutes").count == expected)
    }
    let name = try #require(sandbox.names(in: "p/minutes").first)
    let page = String(decoding: try sandbox.bytes(of: "p/minutes/\(name)"), as: UTF8.self)
    #expect(page.contains("<h1>THÔNG BÁO</h1>"))
  }

  @Test(.enabled(if: Tools.hasStrace), arguments: ["fsync", "linkat"])
  func aKillWhileADocumentIsWrittenLeavesNoneOrAllOfIt(call: String) throws {
    let sandbox = try Sandbox(program: "/bin/sh")
    sandbox.environment["TIENDO"] = try pathOfBuiltProgram(named: "tiendo")
    let script = """
      "$TIENDO" new p --sample >/dev/null
      strace -f -qq -o /dev/null -e trace=\(call) -e inject=\(call):signal=KILL \
      "$TIENDO" minutes p --write >/dev/null
      "$TIENDO" minutes p >whole
      """
    _ = try sandbox.run("-c", script)
    let whole = try sandbox.bytes(of: "whole")
    #expect(!whole.isEmpty)
    for name in sandbox.names(in: "p/minutes") {
      #expect(try sandbox.bytes(of: "p/minutes/" + name) == whole)
    }
  }

  @Test func aMeetingIsNamedByItsDateWithOrWithoutThePlan() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.run("new", "p", "--sample").status == .exited(0))
    let first = try sandbox.run("minutes", "p", "2019-04-23", "--lang", "en")
    #expect(first.standardOutput.contains("Opened:** 08:00, 23 April 2019"), "\(first)")
    let unknown = try sandbox.run("minutes", "p", "2019-04-24", "--lang", "en")
    #expect(unknown.status == .exited(1))
    #expect(unknown.standardError.contains("there is no meeting “2019-04-24”"))
    #expect(unknown.standardError.contains("2019-04-23"), "it tells which there are")
  }

  @Test func aMeetingWithoutConclusionsHasMinutesAndNoNotice() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    try sandbox.makeFolder("p/journal")
    try sandbox.write(
      ["open\",\"title\":\"Review", "close"].enumerated().map { place, step in
        #"{"v":1,"seq":\#(place + 1),"at":"2026-01-05T01:0\#(place):00.000Z","c":0,"by":"Office","#
          + #""kind":"meeting","do":"\#(step)","meeting":"2026-01-05","#
          + #""prev":"00000000000000000000000000000000"}"# + "\n"
      }.joined(), to: "p/journal/a-1.jsonl")
    #expect(try sandbox.run("minutes", "p").status == .exited(0))
    for options in [[], ["--write"]] {
      let refused = try sandbox.run(
        arguments: ["minutes", "p", "--document", "notice", "--lang", "en"] + options)
      #expect(refused.status == .exited(1))
      #expect(
        refused.standardError
          == "the meeting 2026-01-05 drew no conclusion, so there is no notice: write its "
          + "minutes\n")
      #expect(refused.standardOutput == "")
    }
    #expect(!sandbox.names(in: "p").contains("minutes"), "nothing is written")
  }

  @Test func aPlanWithoutAClosedMeetingHasNoDocument() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let result = try sandbox.run("minutes", "p", "--lang", "en")
    #expect(result.status == .exited(1))
    #expect(
      result.standardError == "the plan has no closed meeting: close one in the dashboard first\n")
  }
}
