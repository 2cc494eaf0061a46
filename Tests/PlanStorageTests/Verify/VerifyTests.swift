import Glibc
import PlanDomain
import TestSupport
import Testing

@testable import PlanStorage

/// Lines of one writer, each chained to the one before.
private func chain(
  _ writer: String, _ notes: [String], seen: [WriterID: Int] = [:], minutes: [Int]? = nil
) throws -> [String] {
  let id = try #require(WriterID(writer))
  var prev = LineHash.zero
  return try notes.enumerated().map { place, text in
    let minute = minutes?[place] ?? place
    let bytes = try LineEncoder.line(
      note(text), by: writer,
      at: LinePlace(
        id: EventID(writer: id, seq: place + 1),
        at: Instant(milliseconds: 1_795_000_000_000 + Int64(minute) * 60_000), counter: 0,
        seen: place == 0 ? seen : [:], prev: prev),
      offset: .zero, undoneKind: "")
    prev = LineHash(of: bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

private func joined(_ lines: some Sequence<String>) -> String { lines.map { $0 + "\n" }.joined() }

private func hash(_ line: String) -> String { LineHash(of: Array(line.utf8)).hex }

extension Fixture {
  fileprivate func verify() throws -> JournalVerdict {
    try verifyJournals(of: folder, environment())
  }
}

@Suite struct VerifyTests {
  @Test func aSoundJournalHasAHeadAndNothingToTell() throws {
    let fixture = Fixture()
    let lines = try chain("a", ["1", "2", "3"])
    fixture.write(joined(lines), to: "journal/a.jsonl")
    let verdict = try fixture.verify()
    #expect(verdict.findings == [])
    let heads = verdict.heads.map(\.words)
    #expect(heads == ["a 3 \(hash(lines[2]))"])
    #expect(verdict.fileCount == 1 && verdict.lineCount == 3)
  }

  @Test func aChangedLineAndTheOneAfterItAreNamed() throws {
    let fixture = Fixture()
    let lines = try chain("a", ["1", "two", "3"])
    fixture.write(joined(lines).replacing("two", with: "tow"), to: "journal/a.jsonl")
    let verdict = try fixture.verify()
    let misfit = JournalProblem.misfit(writer: "a", seq: 2, next: "journal/a.jsonl:3")
    #expect(verdict.findings == [Problem(file: "journal/a.jsonl", line: 2, .journal(misfit))])
    #expect(verdict.problemCount == 1)
  }

  @Test func missingLinesAndClocksThatFallAreNamed() throws {
    let fixture = Fixture()
    let a = try chain("a", ["1", "2", "3", "4"])
    fixture.write(joined([a[0], a[2], a[3]]), to: "journal/a.jsonl")
    fixture.write(joined(try chain("b", ["1", "2"], minutes: [5, 5])), to: "journal/b.jsonl")
    let told = try fixture.verify().findings
    #expect(
      told == [
        Problem(file: "journal/a.jsonl", line: 2, .journal(.hole(writer: "a", after: 1, next: 3))),
        Problem(file: "journal/b.jsonl", line: 2, .journal(.clockBack(writer: "b", seq: 2))),
      ])
  }

  @Test func aForkIsNamedAndHasAHeadForEachBranch() throws {
    let fixture = Fixture()
    let a = try chain("a", ["1", "2", "3"])
    let other = try chain("a", ["1", "2", "x", "y"])
    fixture.write(joined(a), to: "journal/a.jsonl")
    fixture.write(joined(other), to: "journal/a (2).jsonl")
    let verdict = try fixture.verify()
    #expect(verdict.findings.map(\.kind).contains(.journal(.fork(writer: "a", seq: 3))))
    #expect(verdict.findings.map(\.kind).contains(.journal(.copyOf(writer: "a"))))
    #expect(verdict.problemCount == 2 && verdict.noticeCount == 1)
    #expect(Set(verdict.heads.map(\.hash)) == [hash(a[2]), hash(other[3])])
  }

  @Test func aLineThatTookTheSeqOfAnotherIsNamedBesideIt() throws {
    let fixture = Fixture()
    var a = try chain("a", ["1", "2", "3", "4"])
    a[1] = a[1].replacing("\"seq\":2", with: "\"seq\":3")
    fixture.write(joined(a), to: "journal/a.jsonl")
    let fork = ProblemKind.journal(.fork(writer: "a", seq: 3))
    let told = try fixture.verify().findings.filter { $0.kind == fork }
    #expect(Set(told.map(\.line)) == [2, 3])
  }

  @Test func aCopyThatIsBehindATornTailAndANewKindAreNoProblems() throws {
    let fixture = Fixture()
    let a = try chain("a", ["1", "2", "3"])
    let strange = a[2].replacing("\"kind\":\"note\"", with: "\"kind\":\"rain\"")
    fixture.write(joined([a[0], a[1], strange]) + "{\"v\":1,\"se", to: "journal/a.jsonl")
    fixture.write(joined(a.prefix(2)), to: "journal/a-conflict (1).jsonl")
    let verdict = try fixture.verify()
    #expect(verdict.problemCount == 0, "\(verdict.findings)")
    #expect(verdict.noticeCount == 3)
  }

  @Test func lineCopiesInAnyOrderHangTogether() throws {
    let fixture = Fixture()
    let a = try chain("a", ["1", "2", "3", "4"])
    fixture.write(joined(a.reversed() + a), to: "journal/a.jsonl")
    let verdict = try fixture.verify()
    #expect(verdict.findings == [])
    #expect(verdict.heads.map(\.hash) == [hash(a[3])])
  }

  /// In whatever order the hashes of the two lines of one number are.
  @Test(arguments: 0..<8) func aLineThatTookTheNextOnesNumberIsNamed(salt: Int) throws {
    let fixture = Fixture()
    var a = try chain("a", ["1", "2 \(salt)", "3", "4"])
    a[1] = a[1].replacing("\"seq\":2", with: "\"seq\":3")
    fixture.write(joined(a), to: "journal/a.jsonl")
    let hole = JournalProblem.hole(writer: "a", after: 1, next: 3)
    let told = try fixture.verify().findings
    #expect(told.contains(Problem(file: "journal/a.jsonl", line: 2, .journal(hole))), "\(told)")
  }

  @Test func aLineOfTheFutureIsNamed() throws {
    let fixture = Fixture()
    fixture.write(joined(try chain("a", ["1"], minutes: [5_256_000])), to: "journal/a.jsonl")
    let verdict = try fixture.verify()
    #expect(verdict.problemCount == 1)
    guard case .journal(.future(writer: "a", seq: 1, _))? = verdict.findings.first?.kind else {
      Issue.record("\(verdict.findings)")
      return
    }
  }

  @Test func whatAnotherHadReadAndIsGoneIsNamed() throws {
    let fixture = Fixture()
    let b = try #require(WriterID("b"))
    fixture.write(joined(try chain("a", ["1", "2"], seen: [b: 9])), to: "journal/a.jsonl")
    fixture.write(joined(try chain("b", ["1", "2"])), to: "journal/b.jsonl")
    #expect(
      try fixture.verify().findings == [
        Problem(
          file: "journal/a.jsonl", line: 1, .journal(.notHereYet(writer: "b", seq: 9, end: 2)))
      ])
  }

  @Test func whatThisMachineSavedAndIsGoneIsNamed() throws {
    let fixture = Fixture()
    var plan = try fixture.open()
    let writer = try plan.append([note("1")], by: "A")[0].writer.text
    _ = try plan.append([note("2")], by: "A")
    _ = consume plan
    #expect(try fixture.verify().findings == [])
    let name = "journal/\(writer).jsonl"
    let first = fixture.bytes(of: name).prefix { $0 != 0x0A } + [0x0A]
    fixture.write(Array(first), to: name)
    let lost = Problem(file: name, .journal(.lostHead(writer: writer, seq: 2)))
    #expect(try fixture.verify().findings == [lost])
    unlink(fixture.path(name))
    #expect(try fixture.verify().findings == [lost])
  }

  @Test func anUndoByAnotherNameIsAProblemAndByAnotherWriterANotice() throws {
    let fixture = Fixture()
    let a = try chain("a", ["1", "2"])
    fixture.write(joined(a), to: "journal/a.jsonl")
    func undoing(_ writer: String, by name: String) -> String {
      """
      {"v":1,"seq":1,"w":"\(writer)","at":"2026-11-20T00:00:00.000Z","c":0,"by":"\(name)",\
      "kind":"note","item":"a","undoes":"a:1","prev":"\(String(repeating: "0", count: 32))"}

      """
    }
    fixture.write(undoing("b", by: "Other"), to: "journal/b.jsonl")
    let problem = JournalProblem.undoOfAnother(
      line: "b:1", by: "Other", target: "a:1", of: "a")
    let found = try fixture.verify()
    #expect(found.findings.map(\.kind) == [.journal(problem)])
    #expect(found.problemCount == 1)
    fixture.write(undoing("b", by: "a"), to: "journal/b.jsonl")
    let notice = JournalProblem.undoByAnotherWriter(line: "b:1", by: "a", target: "a:1")
    let counted = try fixture.verify()
    #expect(counted.findings.map(\.kind) == [.journal(notice)])
    #expect(counted.problemCount == 0 && counted.noticeCount == 1)
  }

  @Test func moreThanAnyoneReadsIsCounted() throws {
    let fixture = Fixture()
    fixture.write(String(repeating: "x\n", count: 1_000), to: "journal/a.jsonl")
    let verdict = try fixture.verify()
    #expect(verdict.problemCount == 1_000)
    #expect(verdict.findings.count == 201)
  }

  /// Every byte with TIENDO_LONG=1, else a sample of them.
  @Test func aFlippedByteInAnyEarlierLineIsFoundAndNamed() throws {
    let fixture = Fixture()
    let files = SampleOnDay("2026-11-23").files
    let journal = try #require(files.journals.max { $0.entries.count < $1.entries.count })
    try writeSample(
      into: fixture.folder + "/s", today: try #require(Day(iso: "2026-11-23")),
      now: fixture.clock.now)
    let folder = fixture.folder + "/s"
    let path = "s/journal/\(journal.writer.text).jsonl"
    let whole = fixture.bytes(of: path)
    let earlier = whole.dropLast().lastIndex(of: 0x0A) ?? 0
    for place in stride(from: 0, to: earlier, by: Effort.count(short: 53, long: 1)) {
      var changed = whole
      changed[place] ^= 1 << UInt8(place % 8)
      fixture.write(changed, to: path)
      let verdict = try verifyJournals(of: folder, fixture.environment())
      let line = whole[..<place].count { $0 == 0x0A } + 1
      let spot = "journal/\(journal.writer.text).jsonl:\(line)"
      let isNamed = verdict.findings.contains { finding in
        if case .journal(.misfit(_, _, spot)) = finding.kind { return true }
        return "\(finding.file):\(finding.line ?? 0)" == spot
      }
      #expect(verdict.problemCount > 0 && isNamed, "byte \(place): \(verdict.findings)")
    }
  }
}
