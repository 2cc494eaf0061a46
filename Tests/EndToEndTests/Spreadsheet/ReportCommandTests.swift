import TestSupport
import Testing

@Suite(.waiting) struct ReportCommandTests {
  @Test func theSampleIsReportedInEachFormat() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.run("new", "p", "--sample").status == .exited(0))
    let words = try sandbox.run("report", "p", "--lang", "en")
    #expect(words.status == .exited(0), "\(words)")
    #expect(words.standardOutput.contains("# REPORT\n\n**Progress of "))
    #expect(
      words.standardOutput.contains("What changed since 2026-")
        || words.standardOutput.contains(
          "What changed since 20"),
      "since the last closed meeting")
    let page = try sandbox.run("report", "p", "--format", "html")
    #expect(page.standardOutput.hasPrefix("<!DOCTYPE html>\n<html lang=\"vi\">"))
    let table = try sandbox.run("report", "p", "--format", "csv")
    #expect(table.outputBytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(sandbox.names(in: "p") == ["journal", "plan.yaml"], "nothing is written")
  }

  @Test func itLooksBackAndComparesWithADayOrAMeeting() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.run("new", "p", "--sample").status == .exited(0))
    let then = try sandbox.run(
      "report", "p", "--as-of", "2019-06-01", "--since", "2019-04-23", "--lang", "en")
    #expect(then.status == .exited(0), "\(then)")
    #expect(then.standardOutput.contains("As of the end of 2019-06-01"))
    #expect(then.standardOutput.contains("What changed since 2019-04-23 (after the meeting: "))
    let day = try sandbox.run(
      "report", "p", "--as-of", "2019-06-01", "--since", "2019-04-24", "--lang", "en")
    #expect(day.standardOutput.contains("What changed since 2019-04-24: "))
  }

  @Test func whatAnotherOfficeWroteBeforeTheCloseAndTheCloseHadNotReadCameSince() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    try sandbox.makeFolder("p/journal")
    func line(_ seq: Int, _ at: String, _ rest: String) -> String {
      #"{"v":1,"seq":\#(seq),"at":"2026-01-05T01:0\#(at):00.000Z","c":0,"by":"Office","# + rest
        + #","prev":"00000000000000000000000000000000"}"# + "\n"
    }
    let meeting = #""kind":"meeting","meeting":"2026-01-05","do":"#
    try sandbox.write(
      line(1, "0", meeting + #""open","title":"Review""#) + line(2, "9", meeting + #""close""#),
      to: "p/journal/a-1.jsonl")
    try sandbox.write(
      line(1, "5", #""kind":"set","item":"1.1","set":{"status":"behind"}"#),
      to: "p/journal/b-1.jsonl")
    for since in [[], ["--since", "2026-01-05"]] {
      let report = try sandbox.run(arguments: ["report", "p", "--lang", "en"] + since)
      #expect(report.standardOutput.contains("(after the meeting: Review)"), "\(report)")
      #expect(!report.standardOutput.contains("Nothing changed"), "\(report)")
      #expect(
        report.standardOutput.contains("1 worse.")
          && report.standardOutput.contains("Worse: Strategy."), "\(report)")
    }
  }

  @Test func aWrongStartIsRefusedWithARemedy() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let unknown = try sandbox.run("report", "p", "--since", "hôm qua", "--lang", "en")
    #expect(unknown.status == .exited(1))
    #expect(
      unknown.standardError
        == "“hôm qua” is neither a day nor a meeting: write 2026-08-20, or one of –\n")
    let late = try sandbox.run(
      "report", "p", "--as-of", "2020-01-02", "--since", "2020-01-02", "--lang", "en")
    #expect(late.status == .exited(1))
    #expect(late.standardError.contains("is not before the day of the report, 2020-01-02"))
    #expect(try sandbox.run("report", "p", "--format", "pdf").status == .exited(64))
  }
}
