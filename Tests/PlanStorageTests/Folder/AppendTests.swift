import Glibc
import PlanDomain
import Testing

@testable import PlanStorage

@Test func anAppendIsOneLineOfItsOwnJournalAndIsReadBack() throws {
  let fixture = Fixture()
  var plan = try fixture.open()
  let ids = try plan.append([note("một")], by: "Thư")
  #expect(fixture.journalNames == ["\(ids[0].writer.text).jsonl"])
  let text = fixture.text(of: "journal/\(ids[0].writer.text).jsonl")
  #expect(text.hasSuffix("\n") && text.split(separator: "\n").count == 1)
  #expect(text.contains(#""w":"\#(ids[0].writer.text)""#))
  let change1 = plan.refresh()
  #expect(change1)
  #expect(plan.contents.ledger.event(ids[0])?.by == "Thư")
  #expect(plan.contents.problems.isEmpty)
  let change2 = plan.refresh()
  #expect(!change2)
}

@Test func severalDraftsOfOneSaveAreWrittenTogetherAndRise() throws {
  let fixture = Fixture()
  var plan = try fixture.open()
  let set = Draft(item("2.1"), .set(Change(status: .done)))
  let ids = try plan.append([set, note("hai")], by: "A")
  #expect(ids.map(\.seq) == [1, 2])
  _ = plan.refresh()
  #expect(plan.contents.ledger.events.map(\.counter) == [0, 1])
  #expect(plan.contents.problems.isEmpty)
}

@Test func severalDraftsOfOneCommandTellTheFirstOfThem() throws {
  let fixture = Fixture()
  var plan = try fixture.open()
  _ = try plan.append([note("trước")], by: "A")
  let batch = ["một", "hai"].map { text in
    var draft = note(text)
    draft.isOfBatch = true
    return draft
  }
  let ids = try plan.append(batch + [note("sau")], by: "A")
  _ = plan.refresh()
  #expect(ids.map(\.seq) == [2, 3, 4])
  #expect(ids.map { plan.contents.ledger.event($0)?.batch } == [2, 2, nil])
}

@Test func aLaterRunGoesOnWithTheSameWriterAndChain() throws {
  let fixture = Fixture()
  var first = try fixture.open()
  let one = try first.append([note("một")], by: "A")[0]
  _ = consume first
  var second = try fixture.open()
  let two = try second.append([note("hai")], by: "A")[0]
  #expect(two == EventID(writer: one.writer, seq: 2))
  let lines = fixture.text(of: "journal/\(one.writer.text).jsonl").split(separator: "\n")
  #expect(lines[1].contains(LineHash(of: Array(lines[0].utf8)).hex))
  #expect(second.ownWriters() == [one.writer])
}

@Test func twoProcessesOfOneUserHaveTwoWriters() throws {
  let fixture = Fixture()
  var a = try fixture.open()
  var b = try fixture.open()
  let one = try a.append([note("a")], by: "A")[0]
  let two = try b.append([note("b")], by: "A")[0]
  #expect(one.writer != two.writer)
  #expect(a.ownWriters() == [one.writer, two.writer])
}

@Test func manyWritersInOneFolderLoseNothing() throws {
  let fixture = Fixture()
  var a = try fixture.open("a")
  var b = try fixture.open("b")
  var c = try fixture.open("a")
  for round in 0..<40 {
    _ = try a.append([note("a\(round)")], by: "A")
    _ = try b.append([note("b\(round)"), note("b'\(round)")], by: "B")
    _ = try c.append([note("c\(round)")], by: "C")
    if round % 7 == 0 {
      _ = a.refresh()
      _ = b.refresh()
    }
  }
  let read = try fixture.open("r").contents.ledger
  #expect(read.events.count == 160)
  #expect(Set(read.notes).count == 160)
  _ = a.refresh()
  #expect(a.contents.ledger.events.map(\.id) == read.events.map(\.id))
}

@Test func aLineSaysWhatWasReadSinceTheLastOne() throws {
  let fixture = Fixture()
  var a = try fixture.open("a")
  var b = try fixture.open("b")
  let one = try a.append([note("1")], by: "A")[0]
  _ = b.refresh()
  let two = try b.append([note("2")], by: "B")[0]
  _ = try b.append([note("3")], by: "B")
  let lines = fixture.text(of: "journal/\(two.writer.text).jsonl").split(separator: "\n")
  #expect(lines[0].contains(#""seen":{"\#(one.writer.text)":1}"#))
  #expect(!lines[1].contains("seen"))
  _ = b.refresh()
  let ledger = b.contents.ledger
  let knows = try #require(ledger.position(of: two))
  let known = try #require(ledger.position(of: one))
  #expect(ledger.supersedes(knows, known))
}

@Test func anUndoingLineNamesTheKindItTakesBack() throws {
  let fixture = Fixture()
  var plan = try fixture.open()
  let id = try plan.append([Draft(item("2.1"), .set(Change(status: .done)))], by: "A")[0]
  _ = plan.refresh()
  let undo = try plan.append([Draft(item("2.1"), .undo(id))], by: "A")[0]
  _ = plan.refresh()
  _ = try plan.append([Draft(item("2.1"), .undo(undo))], by: "A")
  let lines = fixture.text(of: "journal/\(id.writer.text).jsonl").split(separator: "\n")
  #expect(lines[1].contains(#""kind":"set","item":"2.1","undoes":"\#(id)""#))
  #expect(lines[2].contains(#""kind":"set","item":"2.1","undoes":"\#(undo)""#))
}

@Test func aRefusedTextLeavesNothingBehind() throws {
  let fixture = Fixture()
  var plan = try fixture.open()
  #expect(throws: AppendFailure.textTooLong(limitBytes: 8_192)) {
    try plan.append([note(String(repeating: "a", count: 8_193))], by: "A")
  }
  _ = try plan.append([note("x")], by: "A")
  _ = plan.refresh()
  #expect(plan.contents.ledger.notes == ["x"])
}

@Test func stampsNeverFallBehindWhatWasRead() throws {
  let fixture = Fixture()
  var a = try fixture.open("a")
  _ = try a.append([note("1")], by: "A")
  let before = fixture.clock.now
  fixture.clock.now = before.adding(milliseconds: -300_000)
  _ = a.refresh()
  _ = try a.append([note("2")], by: "A")
  var b = try fixture.open("b")
  _ = try b.append([note("3")], by: "B")
  _ = b.refresh()
  #expect(b.contents.ledger.notes == ["1", "2", "3"])
  #expect(b.contents.ledger.events.allSatisfy { $0.at == before })
  #expect(b.contents.ledger.events.map(\.counter) == [0, 1, 2])
}

@Test func aLineFarAheadIsToldAndDragsNoClock() throws {
  let fixture = Fixture()
  let now = fixture.clock.now
  fixture.clock.now = now.adding(milliseconds: 315_000_000_000)
  var ahead = try fixture.open("ahead")
  let future = try ahead.append([note("future")], by: "F")[0]
  fixture.clock.now = now
  var plan = try fixture.open()
  let id = try plan.append([note("now")], by: "A")[0]
  _ = plan.refresh()
  #expect(plan.contents.ledger.event(id)?.at == now)
  let told = plan.contents.problems.map(\.kind)
  #expect(
    told == [
      .journal(
        .future(
          writer: future.writer.text, seq: 1, at: now.adding(milliseconds: 315_000_000_000)))
    ])
}

@Test func aWriterWhoseOwnLineIsFarAheadIsLeft() throws {
  let fixture = Fixture()
  var plan = try fixture.open()
  let one = try plan.append([note("1")], by: "A")[0]
  fixture.clock.now = fixture.clock.now.adding(milliseconds: -3_600_000)
  let two = try plan.append([note("2")], by: "A")[0]
  #expect(two.writer != one.writer && two.seq == 1)
  _ = consume plan
  var later = try fixture.open()
  let id3 = try later.append([note("3")], by: "A")[0]
  #expect(id3.writer == two.writer)
}

@Test func aClockAtItsEndStillRises() {
  let end = Stamp(at: Instant(milliseconds: .max), counter: JournalDecoder.largestNumber)
  #expect(end.next(at: Instant(milliseconds: 0)) >= Stamp(at: end.at, counter: 0))
  let full = Stamp(at: Instant(milliseconds: 5), counter: JournalDecoder.largestNumber)
  #expect(full.next(at: Instant(milliseconds: 0)) > full)
}

@Test func aReaderNeverMakesAnything() throws {
  let fixture = Fixture()
  var plan = try fixture.open(readsOnly: true)
  _ = plan.refresh()
  #expect(throws: AppendFailure.readOnly(.asked)) { try plan.append([note("x")], by: "A") }
  #expect(plan.contents.access == .readOnly(.asked))
  #expect(fixture.journalNames.isEmpty)
  #expect(try namesInFolder(fixture.root, limit: 9) == ["plan"])
}

@Test(.enabled(if: geteuid() != 0, "the superuser may write everywhere"))
func aFolderWithoutPermissionOpensReadOnlyAndSaysWhy() throws {
  let fixture = Fixture()
  chmod(fixture.folder, 0o555)
  defer { chmod(fixture.folder, 0o755) }
  var plan = try fixture.open()
  #expect(plan.contents.access == .readOnly(.refused(reason: SystemError(code: EACCES).reason)))
  #expect(throws: AppendFailure.self) { try plan.append([note("x")], by: "A") }
}

@Test func aStateFolderThatCantBeMadeIsNamed() throws {
  let fixture = Fixture()
  var environment = fixture.environment()
  environment.stateFolder = fixture.path("plan.yaml")
  var plan = try PlanFolder(fixture.folder, environment, parse: Fixture.parse)
  let failure = #expect(throws: AppendFailure.self) {
    try plan.append([note("x")], by: "A")
  }
  guard case .refused(let refusal) = failure else {
    Issue.record("not refused")
    return
  }
  #expect(refusal.step == .register && refusal.reason == SystemError(code: ENOTDIR).reason)
}

@Test func nothingIsRecordedUnderANameThatNobodySees() throws {
  let fixture = Fixture()
  var plan = try fixture.open()
  for name in ["", " ", "\u{200B}\u{2060}", "\u{3164}"] {
    #expect(throws: AppendFailure.noName) { try plan.append([note("x")], by: name) }
  }
  #expect(fixture.journalNames == [])
}

@Test func aFolderWithoutAPlanIsNotMadeOneByAJournal() throws {
  let fixture = Fixture()
  unlink(fixture.path("plan.yaml"))
  var plan = try PlanFolder(
    fixture.folder, fixture.environment(), readsOnly: false, parse: { _, _ in (.empty, []) })
  #expect(throws: AppendFailure.noPlan) { _ = try plan.append([note("một")], by: "A") }
  #expect(throws: DocumentFailure.self) {
    _ = try plan.writeDocument([0x41], stem: "bien-ban", fileExtension: "md")
  }
  for name in ["journal", "minutes"] { #expect(access(fixture.path(name), F_OK) != 0, "\(name)") }
}

@Test func aTextThatShowsNothingIsNotKept() throws {
  let fixture = Fixture()
  var plan = try fixture.open()
  for text in ["", "\u{200B}\u{2060}"] {
    #expect(throws: AppendFailure.emptyText) { _ = try plan.append([note(text)], by: "A") }
  }
}
