import Glibc
import PlanDomain
import Testing

@testable import PlanStorage

/// Readers of the journals that must come to the same.
@Suite struct OneReadingTests {
  /// A journal of which only half a line was here, and a copy of it, come in one look.
  @Test func aCopyThatComesWithTheFirstLineIsSeenByWhoHadReadHalfOfIt() throws {
    let source = Fixture()
    var writer = try source.open()
    let one = try writer.append([note("1"), note("2")], by: "A")[0].writer.text
    let bytes = source.bytes(of: "journal/\(one).jsonl")
    let twin = source.text(of: "journal/\(one).jsonl").replacing("\"2\"", with: "\"3\"")
    for copy in ["\(one) (1).jsonl", "\(one).sync-conflict-1.jsonl"] {
      let fixture = Fixture()
      fixture.write(Array(bytes.prefix(40)), to: "journal/\(one).jsonl")
      var plan = try fixture.open()
      fixture.write(bytes, to: "journal/\(one).jsonl")
      fixture.write(twin, to: "journal/\(copy)")
      _ = plan.refresh()
      let fresh = try fixture.open()
      // Of twins the order is that of their hashes.
      #expect(fresh.contents.ledger.notes.sorted() == ["1", "2", "3"])
      #expect(plan.contents.ledger.notes == fresh.contents.ledger.notes)
      #expect(plan.contents.problems == fresh.contents.problems)
    }
  }

  /// No reader takes a copy that doesn't begin by saying whose it is; nor does who looks for forgeries.
  @Test func aCopyThatDoesNotSayWhoseItIsTellsNothingOfItsWriter() throws {
    let fixture = Fixture()
    var plan = try fixture.open()
    let id = try plan.append([note("1"), note("2")], by: "A")[0]
    let lines = fixture.text(of: "journal/\(id.writer.text).jsonl").split(separator: "\n")
    let forged = lines[1].replacing("\"2\"", with: "\"3\"")
    fixture.write(
      [String(lines[1]), String(lines[0]), String(forged)].map { $0 + "\n" }.joined(),
      to: "journal/\(id.writer.text) (1).jsonl")
    var later = try fixture.open()
    later.lookAtWholeRecord()
    #expect(later.contents.ledger.notes == ["1", "2"])
    #expect(later.contents.problems.map(\.kind) == [.journal(.badName)])
  }

  /// What follows the line is as it was, and where it was.
  @Test func aLineThatCouldNotBeReadIsSeenByWhoRunsWhenItComesWhole() throws {
    let fixture = Fixture()
    var plan = try fixture.open()
    let id = try plan.append([note("1"), note("2"), note("3")], by: "A")[0]
    let name = "journal/\(id.writer.text).jsonl"
    let whole = fixture.bytes(of: name)
    let lines = whole.split(separator: 0x0A)
    let hole = [UInt8](repeating: 0, count: lines[1].count)
    fixture.write([Array(lines[0]), hole, Array(lines[2])].flatMap { $0 + [0x0A] }, to: name)
    var reader = try fixture.open("b")
    reader.lookAtWholeRecord()
    #expect(reader.contents.ledger.notes == ["1", "3"])
    SimulatedDisk.replace(fixture.path(name), with: whole)
    _ = reader.refresh()
    reader.lookAtWholeRecord()
    #expect(reader.contents.ledger.notes == ["1", "2", "3"])
    #expect(reader.contents.problems == [])
  }
}
