import PlanDomain
import Testing

@testable import PlanStorage

/// A journal that two threads read, each a part, gives what it gives to one.
@Suite struct JournalPartsTests {
  private func line(_ seq: Int, _ rest: String = "") -> String {
    #"{"v":1,"seq":\#(seq),"at":"2026-10-01T02:00:00.120Z","c":\#(seq),"by":"A","#
      + #""kind":"note","item":"2.1","text":"đã họp \#(seq)"\#(rest)}"#
  }

  /// All that is told of a file, and its lines.
  private func described(_ file: JournalFile, _ batches: [JournalBatch]) -> String {
    """
    \(file.told) \(file.holes) \(file.isInOrder) \(file.newestSeq) \
    \(file.newestHead?.hash.hex ?? "") \(file.writer?.text ?? "") \(file.key?.text ?? "")
    \(Ledger(batches).events.map { "\($0)" }.joined(separator: "\n"))
    """
  }

  private func read(
    _ fixture: Fixture, _ part: JournalFile.Part = .whole
  ) throws -> (file: JournalFile, batch: JournalBatch) {
    var file = JournalFile(name: "w.jsonl")
    var (decoder, batch) = (JournalDecoder(), JournalBatch())
    _ = try file.read(part, in: fixture.path("journal"), &decoder, into: &batch)
    batch.numbered(by: decoder)
    return (file, batch)
  }

  private func journal(_ lines: [String], end: String = "\n") -> String {
    lines.joined(separator: "\n") + end
  }

  @Test func cutAnywhereItGivesWhatItGivesWhole() throws {
    let journals = [
      journal((1...6).map { line($0) }),
      journal([line(1, #","w":"w""#), "broken", line(2), "", line(5, #","new":1"#), line(6)]),
      "\u{FEFF}" + journal((1...5).map { line($0) + "\r" }, end: "\n" + #"{"v":1,"#),
      journal([line(1), "<<<<<<< HEAD", line(2), "=======", line(3), line(9)], end: ""),
    ]
    for text in journals {
      let fixture = Fixture()
      fixture.write(text, to: "journal/w.jsonl")
      let whole = try read(fixture)
      var joined = 0
      for cut in 1..<text.utf8.count {
        var first = try read(fixture, .first(until: cut))
        let rest = try read(fixture, .rest(from: cut))
        guard first.file.join(rest.file) else { continue }
        joined += 1
        #expect(
          described(first.file, [first.batch, rest.batch])
            == described(whole.file, [whole.batch]), "cut at \(cut)")
      }
      // Where no line is understood behind the cut, it is read as a whole.
      #expect(joined > text.utf8.count / 2)
    }
  }

  @Test func partsThatAreNotInOneOrderAreNotJoined() throws {
    let fixture = Fixture()
    let text = journal([line(1), line(2), line(5), line(3), line(6)])
    fixture.write(text, to: "journal/w.jsonl")
    for cut in 1..<text.utf8.count {
      var first = try read(fixture, .first(until: cut))
      let rest = try read(fixture, .rest(from: cut))
      #expect(!first.file.join(rest.file) || !first.file.isInOrder)
    }
  }

  @Test func partsOfAnothersCopyOrOfTwoStatesAreNotJoined() throws {
    let fixture = Fixture()
    let text = journal([line(1, #","w":"v""#)] + (2...6).map { line($0) })
    fixture.write(text, to: "journal/w.jsonl")
    var first = try read(fixture, .first(until: 200))
    #expect(!first.file.join(try read(fixture, .rest(from: 200)).file))
    fixture.write(journal((1...6).map { line($0) }), to: "journal/w.jsonl")
    first = try read(fixture, .first(until: 200))
    fixture.append(line(7) + "\n", to: "journal/w.jsonl")
    #expect(!first.file.join(try read(fixture, .rest(from: 200)).file))
  }

  @Test func aLongJournalBesideShortOnesIsReadWhole() throws {
    let fixture = Fixture()
    let lines = (1...6_000).map { line($0 * 2 - 1) }
    fixture.write(journal(lines), to: "journal/w.jsonl")
    fixture.write(journal([line(1)]), to: "journal/v.jsonl")
    let contents = try fixture.open().contents
    #expect(contents.ledger.events.count == 6_001)
    #expect(Set(contents.ledger.events.map(\.id)).count == 6_001)
  }
}
