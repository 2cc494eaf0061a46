import Glibc
import PlanDomain
import Testing

@testable import PlanStorage

@Suite struct AgainstTests {
  @Test func whatADocumentNamesIsFoundInIt() throws {
    let hash = String(repeating: "0a", count: 16)
    let head = try #require(JournalHead("a-1:12:\(hash)"))
    for text in [
      "head a-1 12 \(hash)", "- a-1 12 \(hash)\n", "<li>a-1 12 \(hash)</li>", "“a-1:12:\(hash)”.",
    ] {
      #expect(JournalHead.all(in: text) == [head], "\(text)")
    }
    for text in [
      "a-1 12 \(hash.dropLast())", "a-1 012 \(hash)", "12 \(hash)", "A 12 \(hash)",
      "a-1 12 \(hash.uppercased())",
    ] {
      #expect(JournalHead.all(in: text) == [], "\(text)")
    }
    #expect(JournalHead("a-1:12") == nil && JournalHead("a-1:12:\(hash):x") == nil)
  }

  @Test func whatWasChangedSinceADocumentNamedItIsNamedAndWhatIsNotHereYetIsNoProblem() throws {
    let fixture = Fixture()
    var plan = try fixture.open()
    let writer = try plan.append([note("one")], by: "A")[0].writer
    _ = try plan.append([note("two")], by: "A")
    _ = plan.refresh()
    let heads = plan.contents.ledger.heads
    #expect(heads.map(\.line) == [EventID(writer: writer, seq: 2)])
    let written = WrittenHeads(file: "minutes.md", heads: heads)
    func verify() throws -> JournalVerdict {
      try verifyJournals(of: fixture.folder, fixture.environment("reader"), against: written)
    }
    _ = try plan.append([note("three")], by: "A")
    let sound = try verify()
    #expect(sound.findings == [] && sound.confirmedHeads == 1)
    let name = "journal/\(writer.text).jsonl"
    let lines = fixture.text(of: name).split(separator: "\n").map { String($0) + "\n" }
    unlink(fixture.path("journal/\(writer.text).signed"))
    for (place, seq) in [(1, 2), (0, 2)] {
      var changed = lines
      changed[place] = changed[place].replacing("one", with: "eno").replacing("two", with: "owt")
      fixture.write(changed.joined(), to: name)
      let found = try verify().findings
      #expect(
        found.contains(
          Problem(file: "minutes.md", .journal(.notAsWritten(writer: writer.text, seq: seq)))))
    }
    fixture.write(String(lines[0]), to: name)
    let short = try verify()
    #expect(short.problemCount == 0 && short.confirmedHeads == 0 && short.noticeCount == 1)
  }
}
