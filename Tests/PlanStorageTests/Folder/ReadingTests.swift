import Glibc
import PlanDomain
import Testing

@testable import PlanStorage

/// Lines of one writer, each chained to the one before.
private func chain(_ writer: String, _ notes: [String], minute: Int = 0) throws -> [String] {
  let id = try #require(WriterID(writer))
  var prev = LineHash.zero
  return try notes.enumerated().map { place, text in
    let at = Instant(milliseconds: 1_795_000_000_000 + Int64(minute * 60_000 + place * 60_000))
    let bytes = try LineEncoder.line(
      note(text), by: writer,
      at: LinePlace(
        id: EventID(writer: id, seq: place + 1), at: at, counter: 0, seen: [:], prev: prev),
      offset: .zero, undoneKind: "")
    prev = LineHash(of: bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

private func joined(_ lines: some Sequence<String>, end: String = "\n") -> String {
  lines.map { $0 + end }.joined()
}

@Test func readsCRLFAndByteOrderMarksAndBlankLines() throws {
  let fixture = Fixture()
  let lines = try chain("a", ["1", "2", "3"])
  fixture.write("\u{FEFF}" + joined(lines.prefix(2), end: "\r\n") + "\n \n", to: "journal/a.jsonl")
  var plan = try fixture.open()
  fixture.append(lines[2] + "\r\n", to: "journal/a.jsonl")
  let change1 = plan.refresh()
  #expect(change1)
  #expect(plan.contents.ledger.notes == ["1", "2", "3"])
  #expect(plan.contents.problems.isEmpty)
}

@Test func namesEachBadLineAndKeepsTheRest() throws {
  let fixture = Fixture()
  let lines = try chain("a", ["1", "2"])
  let long = "{\"x\":\"" + String(repeating: "a", count: 300_000) + "\"}"
  fixture.write(
    lines[0] + "\n<<<<<<< HEAD\nnonsense\n" + long + "\n" + lines[1] + "\n", to: "journal/a.jsonl")
  let plan = try fixture.open()
  #expect(plan.contents.ledger.notes == ["1", "2"])
  let file = "journal/a.jsonl"
  #expect(
    plan.contents.problems == [
      Problem(file: file, line: 2, .journal(.unreadableLine(.conflictMarker))),
      Problem(file: file, line: 3, .journal(.unreadableLine(.notJSON))),
      Problem(file: file, line: 4, .journal(.unreadableLine(.tooLong(limitBytes: 65_536)))),
    ])
}

@Test func countsProblemsBeyondThoseItTells() throws {
  let fixture = Fixture()
  fixture.write(String(repeating: "x\n", count: 1_000), to: "journal/a.jsonl")
  let problems = try fixture.open().contents.problems
  #expect(problems.count == 201)
  #expect(problems.last?.kind == .journal(.further(count: 800)))
}

@Test func otherFilesBesideManyJournalsHideNone() throws {
  let fixture = Fixture()
  fixture.write(joined(try chain("z", ["1"])), to: "journal/z.jsonl")
  for number in 0..<4_200 { fixture.write("", to: "journal/\(number).tmp") }
  let plan = try fixture.open()
  #expect(plan.contents.ledger.notes == ["1"])
  #expect(plan.contents.problems.isEmpty)
}

@Test(arguments: [
  ".syncthing.a.jsonl.tmp", "~syncthing~a.jsonl.tmp", ".a.jsonl.Xy12ab", ".a.jsonl.swp",
])
func whatASyncToolHasNotPutInPlaceIsNotRead(_ name: String) throws {
  let fixture = Fixture()
  let lines = try chain("a", ["1", "2"])
  fixture.write(joined(lines.prefix(1)), to: "journal/a.jsonl")
  fixture.write(joined(lines) + "{", to: "journal/" + name)
  let plan = try fixture.open()
  #expect(plan.contents.ledger.notes == ["1"])
  #expect(plan.contents.problems.isEmpty)
}

@Test func moreJournalsThanAreReadAreAProblem() throws {
  let fixture = Fixture()
  for number in 0..<4_097 { fixture.write("", to: "journal/w\(number).jsonl") }
  let problem = Problem(file: "journal", .file(.tooManyFiles(limit: 4_096)))
  #expect(try fixture.open().contents.problems == [problem])
  let verdict = try verifyJournals(of: fixture.folder, fixture.environment("thu"))
  #expect(verdict.findings == [problem] && verdict.problemCount == 1)
}

/// A listing made while a file is put in another's place may lack it.
@Test func aKnownJournalThatAListingLacksIsLookedForByName() throws {
  let fixture = Fixture()
  fixture.write("", to: "journal/a.jsonl")
  fixture.write("", to: "journal/.b.jsonl")
  let journal = fixture.path("journal")
  #expect(try JournalSet.files(in: journal).found.keys.sorted() == ["a.jsonl"])
  let found = try JournalSet.files(in: journal, known: [".b.jsonl", "c.jsonl"]).found
  #expect(found.keys.sorted() == [".b.jsonl", "a.jsonl"])
}

/// As Syncthing does: the old one is deleted, and the new one put there a moment later.
@Test func aJournalThatIsAwayForAMomentIsNotGone() throws {
  let fixture = Fixture()
  fixture.write(joined(try chain("a", ["1", "2"])), to: "journal/a.jsonl")
  var plan = try fixture.open()
  plan.lookAtWholeRecord()
  let (journal, away) = (fixture.path("journal/a.jsonl"), fixture.path("a.away"))
  rename(journal, away)
  let putBack: @Sendable () -> Void = {
    usleep(2_000)
    rename(away, journal)
  }
  let back = SideThread(putBack)
  _ = plan.refresh()
  plan.lookAtWholeRecord()
  back.value()
  #expect(plan.contents.ledger.notes == ["1", "2"])
  let alarms = plan.contents.problems.filter { $0.isAlarm }
  #expect(alarms == [])
}

@Test func ofMoreJournalsThanAreReadThoseWrittenLastAre() throws {
  let fixture = Fixture()
  for number in 0..<4_200 {
    fixture.write("", to: "journal/a\(number).jsonl")
    let old = [timeval(tv_sec: 1_000, tv_usec: 0), timeval(tv_sec: 1_000, tv_usec: 0)]
    utimes(fixture.path("journal/a\(number).jsonl"), old)
  }
  fixture.write(joined(try chain("z", ["1"])), to: "journal/z.jsonl")
  let plan = try fixture.open()
  #expect(plan.contents.ledger.notes == ["1"])
  // The header says that this is not all.
  #expect(plan.contents.freshness == .part)
}

@Test func tellsOfMissingLines() throws {
  let fixture = Fixture()
  let lines = try chain("a", ["1", "2", "3"])
  fixture.write(joined([lines[0], lines[2]]), to: "journal/a.jsonl")
  let problems = try fixture.open().contents.problems
  #expect(
    problems
      == [
        Problem(
          file: "journal/a.jsonl", line: 2, .journal(.hole(writer: "a", after: 1, next: 3)))
      ])
}

@Test(arguments: [
  "a.sync-conflict-20261123-021033-ABCDEFG.jsonl", "a (conflicted copy).jsonl", "a-desktop.jsonl",
  "a.jsonl~", "a.jsonl.tmp",
])
func linesOfACopyAreMergedAndTheFileNamed(_ name: String) throws {
  let fixture = Fixture()
  let lines = try chain("a", ["1", "2", "3"])
  fixture.write(joined(lines.prefix(2)), to: "journal/a.jsonl")
  fixture.write(joined(lines), to: "journal/" + name)
  let plan = try fixture.open()
  #expect(plan.contents.ledger.notes == ["1", "2", "3"])
  #expect(plan.contents.ledger.events.allSatisfy { $0.branch == 0 })
  #expect(
    plan.contents.problems
      == [Problem(file: "journal/" + name, .journal(.copyOf(writer: "a")))])
  #expect(plan.contents.planIsWhole)
}

@Test func refusesWhatIsNoJournalWithoutBlocking() throws {
  let fixture = Fixture()
  fixture.write("x", to: "journal/a b.jsonl")
  fixture.write("other", to: "journal/notes.txt")
  mkfifo(fixture.path("journal/pipe.jsonl"), 0o644)
  symlink("/dev/zero", fixture.path("journal/link.jsonl"))
  mkdir(fixture.path("journal/folder.jsonl"), 0o755)
  let plan = try fixture.open()
  #expect(
    plan.contents.problems == [
      Problem(file: "journal/a b.jsonl", .journal(.badName)),
      Problem(file: "journal/folder.jsonl", .file(.notARegularFile)),
      Problem(file: "journal/link.jsonl", .file(.notARegularFile)),
      Problem(file: "journal/pipe.jsonl", .file(.notARegularFile)),
    ])
  #expect(plan.contents.planIsWhole)
}

@Test func refusesAFIFOForThePlan() throws {
  let fixture = Fixture()
  unlink(fixture.path("plan.yaml"))
  mkfifo(fixture.path("plan.yaml"), 0o644)
  let problems = try fixture.open().contents.problems
  #expect(problems == [Problem(file: "plan.yaml", .file(.notARegularFile))])
}

@Test func refusesAJournalBeyondItsBoundUnread() throws {
  let fixture = Fixture()
  fixture.write("", to: "journal/a.jsonl")
  truncate(fixture.path("journal/a.jsonl"), 1_073_741_824)
  let problems = try fixture.open().contents.problems
  #expect(
    problems == [Problem(file: "journal/a.jsonl", .file(.tooLarge(limitBytes: 268_435_456)))])
}

/// The last line stands as it was, and the file is as long as before.
@Test func aLineWrittenAnewAtItsLengthIsSeen() throws {
  let fixture = Fixture()
  let lines = try chain("a", ["one", "two", "ten"])
  fixture.write(joined(lines), to: "journal/a.jsonl")
  var plan = try fixture.open()
  #expect(plan.contents.ledger.notes == ["one", "two", "ten"])
  let changed = [lines[0], lines[1].replacing("two", with: "six"), lines[2]]
  fixture.write(joined(changed), to: "journal/a.jsonl")
  let change = plan.refresh()
  #expect(change)
  #expect(plan.contents.ledger.notes == ["one", "six", "ten"])
}

@Test func seesAnotherWritersLineInItsPlace() throws {
  let fixture = Fixture()
  let a = try chain("a", ["1", "3"])
  fixture.write(joined(a.prefix(1)), to: "journal/a.jsonl")
  var plan = try fixture.open()
  fixture.append(a[1] + "\n", to: "journal/a.jsonl")
  let change2 = plan.refresh()
  #expect(change2)
  let late = try chain("b", ["2"])
  fixture.write(late[0] + "\n", to: "journal/b.jsonl")
  let change3 = plan.refresh()
  #expect(change3)
  #expect(plan.contents.ledger.notes == ["1", "2", "3"])
  #expect(plan.contents.ledger.events.map { $0.id.description } == ["a:1", "b:1", "a:2"])
}

@Test func journalsInAnyOrderTwiceOrByHalvesAreTheSame() throws {
  let a = try chain("a", ["a1", "a2", "a3", "a4"])
  let b = try chain("b", ["b1", "b2", "b3"], minute: 1)
  // Copies of a that went their own ways from its second line on.
  let twin = try chain("a", ["a1", "a2", "x3", "x4", "x5"], minute: 0)
  func order(_ steps: [(String, [String])]) throws -> [String] {
    let fixture = Fixture()
    var plan = try fixture.open()
    for (name, lines) in steps {
      fixture.append(joined(lines), to: "journal/" + name)
      _ = plan.refresh()
    }
    let again = try fixture.open().contents.ledger.events.map { "\($0.id) \($0.branch) \($0.body)" }
    #expect(plan.contents.ledger.events.map { "\($0.id) \($0.branch) \($0.body)" } == again)
    return again
  }
  let straight = try order([("a.jsonl", a), ("a (2).jsonl", twin), ("b.jsonl", b)])
  #expect(straight.count == 10)
  #expect(try order([("b.jsonl", b), ("a.jsonl", twin), ("a (2).jsonl", a)]) == straight)
  let halves = [
    ("a.jsonl", Array(a.prefix(2))), ("b.jsonl", Array(b.prefix(1))), ("a (2).jsonl", twin),
    ("b.jsonl", Array(b.dropFirst())), ("a.jsonl", Array(a.dropFirst(2))),
  ]
  #expect(try order(halves) == straight)
  #expect(try order([("a.jsonl", a + twin), ("b.jsonl", b + b)]) == straight)
  #expect(try order([("a.jsonl", a.reversed() + twin), ("b.jsonl", b.reversed())]) == straight)
}

@Test func everyPrefixAndEveryFlippedByteIsSurvived() throws {
  let lines = try chain("a", ["1", "ế"])
  let whole = Array(joined(lines).utf8)
  let fixture = Fixture()
  fixture.write(whole, to: "journal/a.jsonl")
  var plan = try fixture.open()
  for place in whole.indices {
    fixture.write(Array(whole[..<place]), to: "journal/a.jsonl")
    _ = plan.refresh()
    #expect(plan.contents.ledger.events.count <= 2)
    var flipped = whole
    flipped[place] ^= 0x15
    fixture.write(flipped, to: "journal/a.jsonl")
    _ = plan.refresh()
    #expect(plan.contents.ledger.events.count >= 1 || !plan.contents.problems.isEmpty)
  }
  fixture.write(whole, to: "journal/a.jsonl")
  _ = plan.refresh()
  #expect(plan.contents.ledger.notes == ["1", "ế"])
}

@Test func theLastGoodPlanStaysWhileItsFileIsBroken() throws {
  let fixture = Fixture(plan: "good")
  var plan = try fixture.open()
  fixture.write("broken", to: "plan.yaml")
  let change4 = plan.refresh()
  #expect(change4)
  #expect(plan.contents.plan.header.title == "good")
  #expect(!plan.contents.planIsWhole)
  unlink(fixture.path("plan.yaml"))
  let change5 = plan.refresh()
  #expect(change5)
  #expect(plan.contents.problems == [Problem(file: "plan.yaml", .file(.missing))])
  fixture.write("better", to: "plan.yaml")
  let change6 = plan.refresh()
  #expect(change6)
  #expect(plan.contents.plan.header.title == "better")
  #expect(plan.contents.planIsWhole)
}

@Test func aBrokenPlanOpensAsFarAsItGoes() throws {
  let plan = try Fixture(plan: "broken").open()
  #expect(plan.contents.plan.header.title == "broken")
}

@Test func thePlanFileStandsForItsFolder() throws {
  let fixture = Fixture()
  let plan = try PlanFolder(
    fixture.path("plan.yaml"), fixture.environment(), parse: Fixture.parse)
  #expect(plan.path == fixture.folder)
  #expect(throws: OpenFailure.self) {
    _ = try PlanFolder(fixture.path("none"), fixture.environment(), parse: Fixture.parse)
  }
}
