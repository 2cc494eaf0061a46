import PlanDomain
import Testing

@testable import PlanStorage

/// Journals that are long enough to be read by two threads.
@Suite struct SideBySideTests {
  private func line(_ writer: Int, _ seq: Int) -> String {
    let minute = (seq * 7 + writer) % 60
    let time = "2026-10-\(10 + seq % 18)T0\(seq % 10):\(minute < 10 ? "0" : "")\(minute):00Z"
    let text = String(repeating: "đã họp ", count: 20)
    return #"{"v":1,"seq":\#(seq),"at":"\#(time)","c":\#(seq),"by":"A","kind":"note","#
      + #""item":"i.\#(seq % 50)","text":"\#(text)\#(writer)"}"# + "\n"
  }

  private func write(_ writers: Int, lines: Int, to fixture: Fixture) {
    for writer in 0..<writers {
      let text = (1...lines).map { line(writer, $0) }.joined()
      fixture.write(text, to: "journal/w\(writer).jsonl")
    }
  }

  @Test func manyLongJournalsGiveWhatTheyGiveOneByOne() throws {
    let fixture = Fixture()
    write(5, lines: 800, to: fixture)
    let together = try fixture.open().contents
    let apart = Fixture()
    var open = try apart.open()
    for writer in 0..<5 {
      apart.write(fixture.bytes(of: "journal/w\(writer).jsonl"), to: "journal/w\(writer).jsonl")
      _ = open.refresh()
    }
    #expect(together.ledger.events.count == 4_000)
    #expect(
      together.ledger.events.map { "\($0.id) \($0.subject)" }
        == open.contents.ledger.events.map { "\($0.id) \($0.subject)" })
    #expect(together.problems.isEmpty)
  }

  @Test func anUnusualJournalAmongLongOnesIsSeenWhicheverThreadReadsIt() throws {
    for unusual in 0..<4 {
      let fixture = Fixture()
      write(4, lines: 700, to: fixture)
      // A line that stands again, out of order: the journals are then looked at as a whole.
      fixture.append(line(unusual, 3), to: "journal/w\(unusual).jsonl")
      let contents = try fixture.open().contents
      #expect(contents.ledger.events.count == 2_800)
    }
  }

  @Test func worksDoneSideBySideComeBackInTheirOrder() {
    let works = (0..<4).map { number in { @Sendable in number * number } }
    #expect(sideBySide(works) == [0, 1, 4, 9])
    #expect(sideBySide([] as [@Sendable () -> Int]) == [])
  }
}
