import Glibc
import PlanDomain
import Testing

@testable import PlanStorage

extension Fixture {
  fileprivate func journal(_ writer: WriterID) -> String { "journal/\(writer.text).jsonl" }

  /// Puts a line behind a journal as somebody would who wants it taken for the writer's own.
  fileprivate func forge(_ text: String, behind writer: WriterID, by name: String) throws {
    let lines = self.text(of: journal(writer)).split(separator: "\n")
    let last = try #require(lines.last)
    let bytes = try LineEncoder.line(
      note(text), by: name,
      at: LinePlace(
        id: EventID(writer: writer, seq: lines.count + 1), at: clock.now.adding(milliseconds: 1),
        counter: 0, seen: [:], prev: LineHash(of: Array(last.utf8))),
      offset: .zero, undoneKind: "")
    append(String(decoding: bytes, as: UTF8.self) + "\n", to: journal(writer))
  }

  fileprivate func signed(_ writer: WriterID) -> [SignedHead] {
    SignatureFile.heads(at: path("journal/" + SignatureFile.name(of: writer)))
  }

  fileprivate var key: SigningKey? { SigningKey(in: environment().stateFolder) }
}

/// Makes what was acknowledged another line, as a crash or an earlier version would have left it.
private func acknowledge(
  _ head: WriterHead, in registry: WriterRegistry, except others: Set<WriterID> = []
) {
  guard let claim = registry.claim(except: others, where: { _, _ in true }) else {
    Issue.record("no writer")
    return
  }
  claim.acknowledge(head)
}

@Suite struct SignedSavesTests {
  @Test func eachSaveIsSignedByTheKeyThatItsWritersFirstLineNames() throws {
    let fixture = Fixture()
    var plan = try fixture.open()
    let first = try plan.append([note("1"), note("2")], by: "A")[0]
    _ = try plan.append([note("3")], by: "A")
    let key = try #require(fixture.key).publicKey
    let lines = fixture.text(of: fixture.journal(first.writer)).split(separator: "\n")
    #expect(lines.map { $0.contains("\"key\":\"\(key.text)\"") } == [true, false, false])
    let signed = fixture.signed(first.writer)
    #expect(signed.map(\.head.seq) == [2, 3])
    #expect(signed.map(\.head.hash) == lines[1...].map { LineHash(of: Array($0.utf8)) })
    for head in signed {
      #expect(key.vouches(for: head.head, of: first.writer, by: head.signature))
      let other = WriterHead(seq: head.head.seq, hash: .zero)
      #expect(!key.vouches(for: other, of: first.writer, by: head.signature))
      #expect(
        !key.vouches(for: head.head, of: try #require(WriterID("b")), by: head.signature))
    }
    var status = stat()
    #expect(stat(SigningKey.path(in: fixture.environment().stateFolder), &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test func allWritersOfAUserHaveOneKeyAndOtherUsersOthers() throws {
    let fixture = Fixture()
    var a = try fixture.open()
    var b = try fixture.open()
    var c = try fixture.open("b")
    let writers = [
      try a.append([note("1")], by: "A")[0].writer, try b.append([note("2")], by: "A")[0].writer,
      try c.append([note("3")], by: "C")[0].writer,
    ]
    let keys = writers.map { writer in
      fixture.text(of: fixture.journal(writer)).split(separator: "\"key\":\"").last?.prefix(44)
    }
    #expect(keys[0] == keys[1] && keys[0] != keys[2])
    #expect(PublicKey(String(try #require(keys[0]))) != nil)
  }

  @Test func signaturesThatAreMissingAreMadeUpForByTheNextSave() throws {
    let fixture = Fixture()
    var plan = try fixture.open()
    let writer = try plan.append([note("1")], by: "A")[0].writer
    let name = "journal/" + SignatureFile.name(of: writer)
    fixture.write("{\"seq\":1,\"ha", to: name)
    _ = try plan.append([note("2")], by: "A")
    #expect(fixture.signed(writer).map(\.head.seq) == [2])
    unlink(fixture.path(name))
    _ = try plan.append([note("3")], by: "A")
    #expect(fixture.signed(writer).map(\.head.seq) == [3])
  }

  @Test func aSignatureThatCantBeWrittenKeepsNobodyFromSaving() throws {
    let fixture = Fixture()
    var plan = try fixture.open()
    let writer = try plan.append([note("1")], by: "A")[0].writer
    let name = fixture.path("journal/" + SignatureFile.name(of: writer))
    unlink(name)
    mkdir(name, 0o755)
    #expect(try plan.append([note("2")], by: "A")[0].seq == 2)
  }

  @Test func aWriterWithoutAKeyOrWithAnotherIsRetiredAtItsNextSave() throws {
    let fixture = Fixture()
    let user = fixture.environment()
    var plan = try fixture.open()
    let first = try plan.append([note("1")], by: "A")[0].writer
    _ = consume plan
    unlink(SigningKey.path(in: user.stateFolder))
    var later = try fixture.open()
    let second = try later.append([note("2")], by: "A")[0]
    #expect(second.writer != first && second.seq == 1)
    _ = consume later
    let key = try #require(fixture.key).publicKey
    let bare = fixture.text(of: fixture.journal(second.writer))
      .replacing(",\"key\":\"\(key.text)\"", with: "")
    fixture.write(bare, to: fixture.journal(second.writer))
    let head = WriterHead(seq: 1, hash: LineHash(of: Array(bare.dropLast().utf8)))
    let registry = WriterRegistry(user, folder: try PlanFolder.identify(fixture.folder))
    acknowledge(head, in: registry, except: [first])
    var last = try fixture.open()
    #expect(last.contents.ledger.notes == ["1", "2"])
    let third = try last.append([note("3")], by: "A")[0]
    #expect(![first, second.writer].contains(third.writer))
  }

  @Test func aFileThatHoldsNoKeyIsToldAndNeverReplaced() throws {
    let fixture = Fixture()
    let path = SigningKey.path(in: fixture.environment().stateFolder)
    mkdir(fixture.environment().stateFolder, 0o700)
    fixture.write("not a key", to: "../state-thu/key")
    var plan = try fixture.open()
    let failure = #expect(throws: AppendFailure.self) { try plan.append([note("1")], by: "A") }
    guard case .refused(let refusal) = failure else {
      Issue.record("not refused")
      return
    }
    #expect(refusal.step == .register && refusal.file == path)
    #expect(fixture.text(of: "../state-thu/key") == "not a key")
    #expect(fixture.journalNames == [])
  }

  @Test func aLineSaysWhichLinesOfOthersStoodThere() throws {
    let fixture = Fixture()
    var a = try fixture.open("a")
    var b = try fixture.open("b")
    let one = try a.append([note("1")], by: "A")[0]
    _ = b.refresh()
    let two = try b.append([note("2")], by: "B")[0]
    let line = fixture.text(of: fixture.journal(one.writer)).dropLast()
    let text = fixture.text(of: fixture.journal(two.writer)).dropLast()
    var decoder = JournalDecoder()
    decoder.readsWitness = true
    let read = try decoder.decode(text: String(text))
    #expect(read.witness == [one.writer: WriterHead(seq: 1, hash: LineHash(of: Array(line.utf8)))])
    #expect(read.notices == [])
  }

  @Test func aLineTooLongForWhatItWouldSayOfOthersIsSavedWithoutThat() throws {
    let fixture = Fixture()
    for number in 0..<60 {
      let name = "w\(String(repeating: "x", count: 50))\(number)"
      fixture.write(
        """
        {"v":1,"seq":1,"at":"2026-11-20T00:00:00.000Z","c":0,"by":"B","kind":"note","item":"1",\
        "text":"x","w":"\(name)"}

        """, to: "journal/\(name).jsonl")
    }
    var plan = try fixture.open()
    let obstacle = Obstacle(
      text: String(repeating: "a", count: 8_000), cause: String(repeating: "\u{1}", count: 8_100),
      proposal: nil)
    let writer = try plan.append([Draft(item("1"), .obstacle(obstacle))], by: "A")[0].writer
    let text = fixture.text(of: fixture.journal(writer))
    #expect(text.contains("\"seen\":{\"wx") && !text.contains("\"witness\""))
  }
}

@Suite struct IntentTests {
  @Test func aLineThatWasWrittenAndNotAcknowledgedIsGoneOnFrom() throws {
    let fixture = Fixture()
    var plan = try fixture.open()
    let one = try plan.append([note("1")], by: "A")[0]
    let registry = WriterRegistry(
      fixture.environment(), folder: try PlanFolder.identify(fixture.folder))
    let head = try #require(registry.marks()[one.writer]?.head)
    _ = try plan.append([note("2")], by: "A")
    _ = consume plan
    acknowledge(head, in: registry)
    var later = try fixture.open()
    #expect(try later.append([note("3")], by: "A")[0] == EventID(writer: one.writer, seq: 3))
  }

  @Test func aLineThatSomebodyElsePutThereIsNotGoneOnFrom() throws {
    let fixture = Fixture()
    var plan = try fixture.open()
    let one = try plan.append([note("1")], by: "A")[0]
    try fixture.forge("forged", behind: one.writer, by: "A")
    // The one that is running notices, and the next one does.
    let two = try plan.append([note("2")], by: "A")[0]
    #expect(two.writer != one.writer && two.seq == 1)
    try fixture.forge("forged", behind: two.writer, by: "A")
    _ = consume plan
    var later = try fixture.open()
    let three = try later.append([note("3")], by: "A")[0]
    #expect(![one.writer, two.writer].contains(three.writer))
  }

  @Test func aSaveWhoseIntentCantBeNotedIsRefusedAndWritesNothing() throws {
    let fixture = Fixture()
    let key = try SigningKey.standing(in: fixture.environment().stateFolder)
    let id = try #require(WriterID("a"))
    // A lock file that can't be written to.
    let claim = ClaimedWriter(id: id, lock: try Descriptor("/dev/null", O_RDONLY), path: "locked")
    let place = JournalPlace(folder: try PlanFolder.identify(fixture.folder))
    var writer = JournalWriter(claim, at: place, own: OwnJournal(), key: key)
    let moment = WritingMoment(
      now: fixture.clock.now, newest: .earliest, heads: [:], offset: .zero, undoneKind: { _ in "" })
    let failure = #expect(throws: WriterFailure.self) {
      _ = try writer.append([note("1")], by: "A", moment)
    }
    guard case .failed(.refused(let refusal)) = failure else {
      Issue.record("not refused")
      return
    }
    #expect(refusal.step == .register && refusal.file == "locked" && refusal.kept == .nothing)
    #expect(fixture.text(of: "journal/a.jsonl") == "")
  }
}

@Suite struct OwnBranchTests {
  private func copy(_ lines: [String], of writer: WriterID, to fixture: Fixture, as ending: String)
  {
    fixture.write(
      lines.map { $0 + "\n" }.joined(), to: "journal/\(writer.text)\(ending)")
  }

  /// A conflict copy of one's own journal with a line more, made before the program starts, or while
  /// it runs.
  @Test(
    arguments: [
      ".sync-conflict-20261125-101500-ABCDEFG.jsonl", " (conflicted copy).jsonl", ".jsonl~",
    ], [false, true])
  func theNextLineTakesNoNumberThatACopyOfOnesOwnHas(ending: String, runs: Bool) throws {
    let fixture = Fixture()
    var plan = try fixture.open()
    let one = try plan.append([note("1")], by: "A")[0]
    _ = try plan.append([note("2")], by: "A")
    let file = "journal/\(one.writer.text).jsonl"
    let both = fixture.text(of: file).split(separator: "\n").map(String.init)
    // What is one line behind is no harm.
    copy([both[0]], of: one.writer, to: fixture, as: ending)
    let third = try plan.append([note("3")], by: "A")[0]
    #expect(third == EventID(writer: one.writer, seq: 3))
    let head = fixture.text(of: file).split(separator: "\n").map(String.init)
    let more = try LineEncoder.line(
      note("4'"), by: "A",
      at: LinePlace(
        id: EventID(writer: one.writer, seq: 4), at: fixture.clock.now, counter: 9, seen: [:],
        prev: LineHash(of: Array(head[2].utf8))),
      offset: .zero, undoneKind: "")
    copy(head + [String(decoding: more, as: UTF8.self)], of: one.writer, to: fixture, as: ending)
    if runs {
      try expectAnotherWriter(than: one.writer, &plan)
    } else {
      _ = consume plan
      var later = try fixture.open()
      try expectAnotherWriter(than: one.writer, &later)
    }
  }

  private func expectAnotherWriter(than writer: WriterID, _ plan: inout PlanFolder) throws {
    let id = try plan.append([note("4")], by: "A")[0]
    #expect(id.writer != writer && id.seq == 1)
    _ = plan.refresh()
    let position = try #require(plan.contents.ledger.position(of: id, by: "A", about: item("2.1")))
    guard case .note(let said) = plan.contents.ledger.events[position].body else {
      Issue.record("no note")
      return
    }
    #expect(said.text == "4")
    #expect(plan.contents.ledger.notes.count == 5)
  }
}
