import Glibc
import PlanDomain
import TestSupport
import Testing

@testable import PlanStorage

/// A plan that several offices share, each with a state folder of its own.
private struct Offices: ~Copyable {
  let fixture = Fixture()

  func save(_ text: String, _ user: String) throws -> EventID {
    var plan = try fixture.open(user)
    return try plan.append([note(text)], by: user)[0]
  }

  /// What an office that opens the plan is told.
  func told(_ user: String) throws -> [JournalProblem] {
    var plan = try fixture.open(user)
    #expect(plan.contents.problems == [])
    guard case .changed = plan.lookAtRecord() else { return [] }
    return plan.contents.problems.compactMap { problem in
      if case .journal(let found) = problem.kind { found } else { nil }
    }
  }

  func verify(_ user: String) throws -> JournalVerdict {
    try verifyJournals(of: fixture.folder, fixture.environment(user))
  }

  func lines(_ writer: WriterID) -> [String] {
    fixture.text(of: "journal/\(writer.text).jsonl").split(separator: "\n").map(String.init)
  }

  func put(_ lines: [String], _ writer: WriterID) {
    fixture.write(lines.map { $0 + "\n" }.joined(), to: "journal/\(writer.text).jsonl")
  }

  func drop(_ writer: WriterID, beside ending: String = ".signed") {
    unlink(fixture.path("journal/\(writer.text)\(ending)"))
  }
}

/// The same lines with other words, chained anew.
private func rewritten(_ lines: [String], _ old: String, _ new: String) -> [String] {
  var prev = LineHash.zero.hex
  return lines.map { line in
    let was = line.split(separator: "\"prev\":\"").last.map { String($0.prefix(32)) } ?? ""
    let changed = line.replacing(old, with: new).replacing(was, with: prev)
    prev = LineHash(of: Array(changed.utf8)).hex
    return changed
  }
}

@Suite struct RecordCheckTests {
  @Test func nothingIsToldOfWhatOfficesSaveAndReadInTurn() throws {
    let offices = Offices()
    var writers: Set<WriterID> = []
    for round in 0..<4 {
      for user in ["a", "b", "c"] { writers.insert(try offices.save("\(round)", user).writer) }
      #expect(try offices.told("b") == [])
    }
    #expect(writers.count == 3)
    for user in ["a", "b", "c", "reader"] {
      let verdict = try offices.verify(user)
      #expect(verdict.findings == [], "\(user)")
      #expect(verdict.writers.allSatisfy { $0.key != nil && $0.signedEnd == $0.end })
      #expect(verdict.writers.map(\.witnesses.count) == [2, 2, 2])
    }
  }

  @Test func aLineBehindOnesOwnJournalIsNamedAndToOthersNotSigned() throws {
    let offices = Offices()
    let one = try offices.save("1", "a")
    #expect(try offices.told("a") == [])
    let last = try #require(offices.lines(one.writer).last)
    let later = last.replacing("\"c\":0", with: "\"c\":1")
    let forged = later.replacing("\"seq\":1,", with: "\"seq\":2,").replacing(
      String(repeating: "0", count: 32), with: LineHash(of: Array(last.utf8)).hex)
    offices.put([last, forged], one.writer)
    let foreign = JournalProblem.foreignLine(writer: one.writer.text, seq: 2)
    #expect(try offices.told("a") == [foreign])
    // What is saved next goes on from nothing that is not one's own.
    #expect(try offices.save("2", "a").writer != one.writer)
    let own = try offices.verify("a")
    #expect(own.findings.map(\.kind) == [.journal(foreign)] && own.problemCount == 1)
    let verdict = try #require(own.writers.first { $0.writer == one.writer })
    #expect(verdict.foreignCount == 1 && verdict.signedEnd == 1 && verdict.end == 2)
    let others = try offices.verify("b")
    #expect(others.findings == [])
    #expect(others.writers.first { $0.writer == one.writer }?.signedEnd == 1)
  }

  /// In a folder that was moved, or is a copy or a backup, one's own lines are known as they were;
  /// that some are missing there says nothing.
  @Test func aLineBehindOnesOwnIsNamedInACopyToo() throws {
    let offices = Offices()
    let one = try offices.save("1", "a")
    let first = offices.lines(one.writer)
    _ = try offices.save("2", "a")
    let lines = offices.lines(one.writer)
    let folder = offices.fixture.folder
    rename(folder, folder + "-away")
    for name in ["", "/journal"] { mkdir(folder + name, 0o755) }
    offices.fixture.write("title: x\n", to: "plan.yaml")
    offices.put(first, one.writer)
    #expect(try offices.told("a") == [])
    offices.put(lines, one.writer)
    #expect(try offices.told("a") == [])
    let last = try #require(lines.last)
    let prev = LineHash(of: Array(lines[0].utf8)).hex
    let forged = last.replacing("\"seq\":2,", with: "\"seq\":3,").replacing(
      prev, with: LineHash(of: Array(last.utf8)).hex)
    offices.put(lines + [forged], one.writer)
    let foreign = JournalProblem.foreignLine(writer: one.writer.text, seq: 3)
    #expect(try offices.told("a") == [foreign])
    #expect(try offices.verify("a").findings.map(\.kind).contains(.journal(foreign)))
    #expect(try offices.told("b") == [])
  }

  @Test func aHistoryWrittenAnewIsNamedByAllWhoHoldThatOfAReader() throws {
    let offices = Offices()
    let one = try offices.save("first", "a")
    _ = try offices.save("second", "a")
    let reader = try offices.save("read", "b")
    #expect(try offices.told("c") == [])
    offices.put(rewritten(offices.lines(one.writer), "first", "other"), one.writer)
    offices.drop(one.writer)
    let witnessed = JournalProblem.notAsWitnessed(
      writer: one.writer.text, seq: 2, by: reader.description)
    #expect(try offices.told("d") == [witnessed])
    #expect(try offices.told("c").contains(.notAsHeld(writer: one.writer.text, seq: 2)))
    #expect(try offices.told("a").contains(.notAsHeld(writer: one.writer.text, seq: 2)))
    #expect(try offices.verify("d").problemCount == 1)
  }

  @Test func aLineThatIsNotWhatWasSignedIsNamed() throws {
    let offices = Offices()
    let one = try offices.save("first", "a")
    _ = try offices.save("second", "a")
    let lines = offices.lines(one.writer)
    let signed = { JournalProblem.notAsSigned(writer: one.writer.text, seq: $0) }
    offices.put(rewritten(lines, "first", "other"), one.writer)
    #expect(try offices.told("b") == [signed(1), signed(2)])
    // One line alone: what follows it vouches for what it was.
    offices.put([lines[0].replacing("first", with: "other"), lines[1]], one.writer)
    #expect(try offices.told("d") == [signed(1)])
  }

  @Test func aJournalThatIsOnlyShorterIsNotHereYetAndGoneWhereItWasRead() throws {
    let offices = Offices()
    let one = try offices.save("1", "a")
    _ = try offices.save("2", "a")
    _ = try offices.save("read", "b")
    #expect(try offices.told("c") == [])
    let lines = offices.lines(one.writer)
    offices.put([lines[0]], one.writer)
    let elsewhere = try offices.verify("d")
    #expect(elsewhere.problemCount == 0 && elsewhere.noticeCount == 1)
    #expect(try offices.told("d") == [])
    #expect(try offices.told("c") == [.lineGone(writer: one.writer.text, seq: 2, end: 1)])
    // It is told until the lines are there again.
    #expect(try offices.told("c") == [.lineGone(writer: one.writer.text, seq: 2, end: 1)])
    offices.put(lines, one.writer)
    #expect(try offices.told("c") == [])
  }

  @Test func aWriterThatIsAnothersIsNamedByWhoHadReadIt() throws {
    let offices = Offices()
    let one = try offices.save("1", "a")
    _ = try offices.save("2", "z")
    #expect(try offices.told("c") == [])
    let key = { (user: String) in
      SigningKey(in: offices.fixture.environment(user).stateFolder)?.publicKey.text ?? ""
    }
    offices.put(rewritten(offices.lines(one.writer), key("a"), key("z")), one.writer)
    offices.drop(one.writer)
    #expect(try offices.told("c").contains(.keyChanged(writer: one.writer.text)))
  }

  @Test func aRestoredHomeAndACopiedMachineFindTheirOwnLinesTheirOwn() throws {
    let offices = Offices()
    let one = try offices.save("1", "a")
    let state = offices.fixture.environment("a").stateFolder
    let heads = (try namesInFolder(state + "/writers", limit: 9)).map { state + "/writers/" + $0 }
    let head = heads[0] + "/\(one.writer.text).head"
    let old = try #require(readSmallFile(head, limitBytes: 1_000))
    for text in ["2", "3"] { _ = try offices.save(text, "a") }
    writeSmallFile(head, old)
    #expect(try offices.told("a") == [])
    #expect(try offices.save("4", "a") == EventID(writer: one.writer, seq: 4))
  }

  @Test func journalsOfEarlierVersionsTellNothing() throws {
    let offices = Offices()
    let one = try offices.save("1", "a")
    let bare = offices.lines(one.writer).map { line in
      String(line.split(separator: ",\"key\"")[0]) + "}"
    }
    offices.put(bare, one.writer)
    offices.drop(one.writer)
    let verdict = try offices.verify("b")
    #expect(verdict.findings == [] && verdict.writers.map(\.key) == [nil])
    #expect(try offices.told("b") == [])
  }

  /// However little is looked at a time, the same comes of it.
  @Test func aLookInPiecesComesToTheSame() throws {
    let offices = Offices()
    let one = try offices.save("first", "a")
    for number in 0..<20 { _ = try offices.save("\(number)", number % 2 == 0 ? "a" : "b") }
    offices.put(rewritten(offices.lines(one.writer), "first", "other"), one.writer)
    let whole = try offices.told("d")
    #expect(whole.count > 1)
    var plan = try offices.fixture.open("e")
    var looks = 0
    while case .unfinished = plan.lookAtRecord(atMost: 700) { looks += 1 }
    #expect(looks > 2)
    #expect(plan.contents.problems.map(\.kind) == whole.map(ProblemKind.journal))
  }

  /// Another program of the same user may read on while this one looks: what it has read by then is
  /// compared with nothing that this one read before.
  @Test func whatAnotherProgramReadMeanwhileIsNoAlarm() throws {
    let offices = Offices()
    let id = try offices.save("1", "a").writer
    for number in 2...20 { _ = try offices.save("\(number)", "a") }
    let all = offices.lines(id)
    offices.put(Array(all.dropLast(5)), id)
    offices.drop(id)
    var plan = try offices.fixture.open("b")
    guard case .unfinished = plan.lookAtRecord(atMost: 700) else {
      Issue.record("the look is over at once")
      return
    }
    offices.put(all, id)
    var other = try offices.fixture.open("b")
    other.lookAtWholeRecord()
    offices.put(Array(all.dropLast(5)), id)
    plan.lookAtWholeRecord()
    let alarms = plan.contents.problems.filter { $0.isAlarm }
    #expect(alarms == [])
    // The next look knows.
    var next = try offices.fixture.open("b")
    next.lookAtWholeRecord()
    let isTold = next.contents.problems.contains { $0.isAlarm }
    #expect(isTold)
  }

  @Test func heldHeadsAreReadBackAndThoseOfAnotherFolderNot() throws {
    let folder = FolderIdentity(path: "/p", device: 1, inode: 2)
    let head = WriterHead(seq: 3, hash: LineHash(of: [1]))
    let key = PublicKey(String(repeating: "A", count: 43) + "=")
    #expect(key != nil)
    let a = try #require(WriterID("a"))
    let b = try #require(WriterID("b"))
    let held = HeldHeads(
      folder: folder, heads: [a: HeldHead(head: head, key: key), b: HeldHead(head: head, key: nil)])
    #expect(HeldHeads(folder: folder, reading: held.bytes) == held)
    let other = FolderIdentity(path: "/p", device: 1, inode: 3)
    #expect(HeldHeads(folder: other, reading: held.bytes).heads == [:])
    #expect(HeldHeads(folder: folder, reading: Array("x\n".utf8)).heads == [:])
  }
}
