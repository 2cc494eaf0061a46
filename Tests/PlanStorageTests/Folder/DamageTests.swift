import Glibc
import PlanDomain
import Testing

@testable import PlanStorage

/// A folder in which `Thư` has saved "1" and "2", still open.
private struct Open: ~Copyable {
  let fixture: Fixture
  var plan: PlanFolder
  let writer: WriterID

  var name: String { "journal/\(writer.text).jsonl" }

  init() throws {
    let fixture = Fixture()
    var plan = try fixture.open()
    let id = try plan.append([note("1")], by: "Thư")[0]
    _ = try plan.append([note("2")], by: "Thư")
    _ = plan.refresh()
    self.fixture = fixture
    self.plan = plan
    writer = id.writer
  }

  func linesRead() throws -> [String] { try fixture.open("reader").contents.ledger.notes }
}

private let tornTails: [[UInt8]] = [
  Array(#"{"v":1,"se"#.utf8),
  // Torn inside of a character.
  Array("{\"v\":1,\"by\":\"\u{1EBF}".utf8).dropLast(),
  [0, 0, 0, 0, 0],
]

@Test(arguments: tornTails) func afterATornTailTheNextLineStandsAlone(_ tail: [UInt8]) throws {
  var open = try Open()
  open.fixture.write(open.fixture.bytes(of: open.name) + tail, to: open.name)
  _ = open.plan.refresh()
  #expect(
    open.plan.contents.problems
      == [Problem(file: open.name, line: 3, .journal(.tornTail))])
  #expect(open.plan.contents.ledger.notes == ["1", "2"])
  let id = try open.plan.append([note("3")], by: "Thư")[0]
  #expect(id == EventID(writer: open.writer, seq: 3))
  _ = open.plan.refresh()
  #expect(open.plan.contents.ledger.notes == ["1", "2", "3"])
  #expect(
    open.plan.contents.problems
      == [Problem(file: open.name, line: 3, .journal(.isolatedTail))])
  #expect(try open.linesRead() == ["1", "2", "3"])
}

/// What is cut off between the look and the write is put back behind the line that was written.
@Test func linesOutOfOrderAreNoForkAndAreGuardedLikeOthers() throws {
  var open = try Open()
  _ = try open.plan.append([note("3")], by: "Thư")
  let lines = open.fixture.bytes(of: open.name).split(separator: 0x0A).map { Array($0) + [0x0A] }
  open.fixture.write(lines[0] + lines[2] + lines[1], to: open.name)
  #expect(try open.plan.append([note("4")], by: "Thư") == [EventID(writer: open.writer, seq: 4)])
  truncate(open.fixture.path(open.name), 0)
  #expect(try open.plan.append([note("5")], by: "Thư") == [EventID(writer: open.writer, seq: 5)])
  #expect(open.fixture.journalNames.count == 1)
  #expect(try Set(open.linesRead()) == ["1", "2", "3", "4", "5"])
  _ = open.plan.refresh()
  #expect(open.plan.contents.problems.isEmpty)
}

@Test func anotherRunGoesOnWithAJournalWhoseLinesAreOutOfOrder() throws {
  let fixture = Fixture()
  func save(_ texts: [String]) throws -> [EventID] {
    var plan = try fixture.open()
    return try texts.map { try plan.append([note($0)], by: "Thư")[0] }
  }
  let writer = try save(["1", "2", "3"])[0].writer
  let name = "journal/\(writer.text).jsonl"
  let lines = fixture.bytes(of: name).split(separator: 0x0A).map { Array($0) + [0x0A] }
  fixture.write(lines[0] + lines[2] + lines[1], to: name)
  #expect(try save(["4"]) == [EventID(writer: writer, seq: 4)])
}

/// A line of an own seq with other bytes is a fork wherever it stands.
@Test func anotherLineOfAnOwnSeqBehindTheNewestIsAFork() throws {
  var open = try Open()
  _ = try open.plan.append([note("3")], by: "Thư")
  let bytes = open.fixture.bytes(of: open.name)
  let text = String(decoding: bytes, as: UTF8.self)
  let second = text.split(separator: "\n").map(String.init)[1]
  let other = second.replacing("\"text\":\"2\"", with: "\"text\":\"hai\"")
  #expect(other != second)
  open.fixture.write(bytes + Array((other + "\n").utf8), to: open.name)
  let id = try open.plan.append([note("4")], by: "Thư")[0]
  #expect(id.writer != open.writer)
}

@Test func aLastLineWithoutItsEndCountsAndIsGoneOnFrom() throws {
  var open = try Open()
  let bytes = open.fixture.bytes(of: open.name)
  open.fixture.write(Array(bytes.dropLast()), to: open.name)
  _ = open.plan.refresh()
  #expect(open.plan.contents.ledger.notes == ["1", "2"])
  let id3 = try open.plan.append([note("3")], by: "Thư")[0]
  #expect(id3.seq == 3)
  _ = open.plan.refresh()
  #expect(open.plan.contents.ledger.notes == ["1", "2", "3"])
  #expect(open.plan.contents.problems.isEmpty)
}

@Test func halfALineThatIsCompletedLaterCountsOnce() throws {
  let fixture = Fixture()
  var open = try Open()
  let bytes = open.fixture.bytes(of: open.name)
  for end in [bytes.count / 2 - 3, bytes.count - 10, bytes.count - 1] {
    fixture.write(Array(bytes[..<end]), to: open.name)
    var reader = try fixture.open()
    fixture.write(bytes, to: open.name)
    let change2 = reader.refresh()
    // A line that only lacks its LF counts at once.
    #expect(change2 == (end < bytes.count - 1))
    #expect(reader.contents.ledger.notes == ["1", "2"])
    #expect(reader.contents.problems.isEmpty)
  }
  _ = open.plan.refresh()
}

@Test func whatAnotherProgramPutInPlaceOfTheJournalLosesNoSavedLine() throws {
  var open = try Open()
  let first = open.fixture.bytes(of: open.name).prefix { $0 != 0x0A } + [0x0A]
  open.fixture.write(Array(first), to: "other")
  rename(open.fixture.path("other"), open.fixture.path(open.name))
  _ = try open.plan.append([note("3")], by: "Thư")
  #expect(try open.linesRead() == ["1", "2", "3"])
}

@Test func aJournalDeletedUnderItsWriterComesBack() throws {
  var open = try Open()
  unlink(open.fixture.path(open.name))
  _ = open.plan.refresh()
  #expect(try open.linesRead() == ["1", "2"])
  Fixture.remove(open.fixture.path("journal"))
  _ = try open.plan.append([note("3")], by: "Thư")
  #expect(try open.linesRead() == ["1", "2", "3"])
}

@Test func aJournalCutShortUnderItsWriterIsMadeWholeAgain() throws {
  var open = try Open()
  let before = open.fixture.bytes(of: open.name)
  truncate(open.fixture.path(open.name), off_t(before.count - 5))
  _ = try open.plan.append([note("3")], by: "Thư")
  #expect(try open.linesRead() == ["1", "2", "3"])
  truncate(open.fixture.path(open.name), 0)
  _ = try open.plan.append([note("4")], by: "Thư")
  #expect(try open.linesRead() == ["1", "2", "3", "4"])
}

@Test func aRestoredBackupGetsANewWriter() throws {
  let fixture = Fixture()
  var plan = try fixture.open()
  let old = try plan.append([note("1")], by: "A")[0].writer
  let name = "journal/\(old.text).jsonl"
  let backup = fixture.bytes(of: name)
  _ = try plan.append([note("2")], by: "A")
  _ = consume plan
  fixture.write(backup, to: name)
  var later = try fixture.open()
  let id3 = try later.append([note("3")], by: "A")[0]
  #expect(id3.writer != old)
}

@Test func aCopyOfTheFolderGetsANewWriter() throws {
  let fixture = Fixture()
  var plan = try fixture.open()
  let id = try plan.append([note("1")], by: "A")[0]
  let bytes = fixture.bytes(of: "journal/\(id.writer.text).jsonl")
  _ = consume plan
  rename(fixture.folder, fixture.root + "/moved")
  mkdir(fixture.folder, 0o755)
  fixture.write("title: x\n", to: "plan.yaml")
  fixture.write(bytes, to: "journal/\(id.writer.text).jsonl")
  var copy = try fixture.open()
  #expect(copy.contents.ledger.notes == ["1"])
  let id2 = try copy.append([note("2")], by: "A")[0]
  #expect(id2.writer != id.writer)
}

@Test func aWriterThatForkedIsLeftAndBothBranchesCount() throws {
  var open = try Open()
  let text = open.fixture.text(of: open.name).split(separator: "\n")
  let twin = text[1].replacingOccurrence(of: "\"2\"", with: "\"twin\"")
  open.fixture.append(twin + "\n", to: open.name)
  _ = open.plan.refresh()
  #expect(Set(open.plan.contents.ledger.notes) == ["1", "2", "twin"])
  #expect(open.plan.contents.ledger.events.map(\.branch) == [0, 1, 2])
  #expect(
    open.plan.contents.problems
      == [Problem(file: open.name, .journal(.fork(writer: open.writer.text, seq: 2)))])
  let id3 = try open.plan.append([note("3")], by: "Thư")[0]
  #expect(id3.writer != open.writer)
}

@Test func theFolderGoneLeavesTheLastGoodStateAndRecovers() throws {
  var open = try Open()
  rename(open.fixture.folder, open.fixture.root + "/away")
  let change7 = open.plan.refresh()
  #expect(change7)
  #expect(open.plan.contents.ledger.notes == ["1", "2"])
  #expect(open.plan.contents.problems.contains { $0.kind == .file(.missing) })
  #expect(open.plan.pollMilliseconds != nil)
  #expect(throws: AppendFailure.self) { try open.plan.append([note("x")], by: "Thư") }
  rename(open.fixture.root + "/away", open.fixture.folder)
  let change8 = open.plan.refresh()
  #expect(change8)
  #expect(open.plan.contents.problems.isEmpty)
  _ = try open.plan.append([note("3")], by: "Thư")
  #expect(try open.linesRead() == ["1", "2", "3"])
}

extension Substring {
  fileprivate func replacingOccurrence(of old: String, with new: String) -> String {
    var rest = Array(utf8)[...]
    var out: [UInt8] = []
    while !rest.isEmpty {
      if rest.starts(with: old.utf8) {
        out += new.utf8
        rest = rest.dropFirst(old.utf8.count)
      } else {
        out.append(rest.removeFirst())
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
