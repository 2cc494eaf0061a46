import Glibc
import PlanDomain
import TestSupport
import Testing

@testable import PlanStorage

/// A plan whose departments list keys, and offices that write by them.
private struct SignedPlan: ~Copyable {
  let fixture = Fixture(plan: "title: x\n")

  func key(_ user: String) throws -> PublicKey {
    try SigningKey.standing(in: fixture.environment(user).stateFolder).publicKey
  }

  /// Departments `ubnd` (leadership), `tnmt` (leads 1.1) and `khdt` (confirms), each with the key of
  /// the user of its name.
  func sign(
    _ keys: [String: String] = ["ubnd": "ubnd", "tnmt": "tnmt", "khdt": "khdt"],
    until: [String] = [], trusted: [JournalHead] = []
  ) throws {
    let departments = try ["ubnd", "tnmt", "khdt"].map { id in
      let entry = try keys[id].map { user in
        let ended = until.isEmpty || id != "tnmt" ? "" : ", until: [\"\(until.joined())\"]"
        return ", keys: [{key: \"\(try key(user))\"\(ended)}]"
      }
      return "  - {id: \(id), name: \(id)\(entry ?? "")}"
    }
    fixture.write(
      """
      format: tiendo/1
      id: p
      title: P
      rules: {leadership: [ubnd], confirms: khdt}
      trusted: [\(trusted.map { "\"\($0)\"" }.joined(separator: ", "))]
      departments:
      \(departments.joined(separator: "\n"))
      objectives:
        - id: "1"
          title: O
          strategies: [{id: "1.1", title: S, lead: tnmt}, {id: "1.2", title: T, lead: khdt}]

      """, to: "plan.yaml")
  }

  func open(_ user: String) throws -> PlanFolder {
    try PlanFolder(fixture.folder, fixture.environment(user))
  }

  func save(_ drafts: [Draft], _ user: String) throws -> [EventID] {
    var plan = try open(user)
    return try plan.append(drafts, by: user)
  }

  func projection(_ user: String) throws -> Projection {
    var plan = try open(user)
    plan.lookAtWholeRecord()
    #expect(plan.contents.planIsWhole, "\(plan.contents.problems)")
    return Projection(
      plan: plan.contents.plan, ledger: plan.contents.ledger,
      moment: .now(fixture.clock.now, offset: plan.contents.plan.header.offset))
  }

  /// The standing of each line, by what it says.
  func standings(_ user: String) throws -> [LineStanding] {
    let projection = try projection(user)
    return projection.ledger.events.indices.map(projection.standing(of:))
  }

  func alarms(_ user: String) throws -> [JournalProblem] {
    var plan = try open(user)
    plan.lookAtWholeRecord()
    return plan.contents.problems.compactMap { problem in
      if case .journal(let found) = problem.kind, problem.isAlarm { found } else { nil }
    }
  }
}

private func set(_ id: String, _ status: Status) -> Draft {
  Draft(item(id), .set(Change(status: status)))
}

private let order = Draft(
  .plan,
  .directive(
    DirectiveOrder(
      number: 1, to: [DepartmentID("tnmt")].compactMap(\.self), item: nil,
      text: "Do", due: nil)))

@Suite struct AuthorityTests {
  private func department(_ id: String) throws -> DepartmentID { try #require(DepartmentID(id)) }

  @Test func onlyLinesOfListedKeysCountAndThoseOfNobodyAreKeptAndTold() throws {
    let plan = SignedPlan()
    try plan.sign()
    _ = try plan.save([set("1.1", .onTrack)], "tnmt")
    _ = try plan.save([set("1.1", .done)], "stranger")
    #expect(try plan.standings("reader") == [.counts, .refused(.unlistedKey)])
    let projection = try plan.projection("reader")
    let id = try #require(ItemID("1.1"))
    let item = try #require(projection.plan.position(of: id))
    #expect(projection.facts[item].reportedStatus == .onTrack)
    #expect(projection.events(of: item).count == 1 && projection.toldEvents.count == 2)
    #expect(projection.standingProblems.map(\.isNotice) == [false])
  }

  @Test func aLineThatSomebodyPutBehindASignedJournalDoesNotCount() throws {
    let plan = SignedPlan()
    try plan.sign()
    let one = try plan.save([order], "ubnd")[0]
    let name = "journal/\(one.writer.text).jsonl"
    let last = plan.fixture.text(of: name).dropLast()
    let forged = last.replacing("\"seq\":1,", with: "\"seq\":2,").replacing(
      String(repeating: "0", count: 32), with: LineHash(of: Array(last.utf8)).hex
    ).replacing("\"no\":1", with: "\"no\":2")
    plan.fixture.append(forged + "\n", to: name)
    #expect(try plan.standings("reader") == [.counts, .refused(.unsigned)])
    #expect(try plan.projection("reader").directives.map(\.order.number) == [1])
    // Not even as a copy that branches off.
    plan.fixture.write(last + "\n", to: name)
    let twin = last.replacing("\"no\":1", with: "\"no\":3")
    plan.fixture.write(twin + "\n", to: "journal/\(one.writer.text) (1).jsonl")
    #expect(try plan.projection("reader").directives.map(\.order.number) == [1])
  }

  /// Who copies a journal and puts another key into its first line takes nothing from its writer.
  @Test func aCopyUnderAnotherKeyLeavesTheWritersLinesItsOwn() throws {
    let plan = SignedPlan()
    try plan.sign()
    let one = try plan.save([order], "ubnd")[0]
    let line = String(plan.fixture.text(of: "journal/\(one.writer.text).jsonl").dropLast())
    let copy = line.replacing("\"no\":1", with: "\"no\":7")
      .replacing(try plan.key("ubnd").text, with: try plan.key("stranger").text)
    plan.fixture.write(copy + "\n", to: "journal/\(one.writer.text) (1).jsonl")
    let key = try #require(SigningKey(in: plan.fixture.environment("stranger").stateFolder))
    for text in [line, copy] {
      let head = WriterHead(seq: 1, hash: LineHash(of: Array(text.utf8)))
      SignatureFile.sign(head, of: one.writer, in: plan.fixture.path("journal"), key)
    }
    let projection = try plan.projection("reader")
    #expect(projection.directives.map(\.order.number) == [1])
    let found = projection.ledger.events.indices.map(projection.standing(of:))
    #expect(Set(found) == [.counts, .refused(.unlistedKey)])
    #expect(try plan.alarms("ubnd") == [.foreignLine(writer: one.writer.text, seq: 1)])
  }

  @Test func leadershipAloneDirectsAndTheConfirmingOfficeIsToldApart() throws {
    let plan = SignedPlan()
    try plan.sign()
    _ = try plan.save([order], "ubnd")
    _ = try plan.save([order], "tnmt")
    _ = try plan.save([set("1.1", .onTrack), set("1.2", .onTrack)], "tnmt")
    _ = try plan.save([set("1.1", .atRisk)], "ubnd")
    let tnmt = try department("tnmt")
    let found = try plan.standings("reader")
    #expect(Set(found) == [.counts, .refused(.notLeadership(tnmt)), .stranger(tnmt)])
    #expect(found.count { $0 == .counts } == 3)
    #expect(try plan.projection("reader").directives.count == 1)
  }

  @Test func ofAKeyInUseNoLongerTheLinesUpToItsEndCount() throws {
    let plan = SignedPlan()
    let ids = try plan.save([set("1.1", .onTrack), set("1.1", .done)], "tnmt")
    try plan.sign(until: [ids[0].description])
    let tnmt = try department("tnmt")
    #expect(try plan.standings("reader") == [.counts, .refused(.keyEnded(tnmt))])
  }

  @Test func linesOfATimeBeforeKeysCountUpToWhatThePlanTrusts() throws {
    let plan = SignedPlan()
    let prev = String(repeating: "0", count: 32)
    let line = { (seq: Int, prev: String) in
      """
      {"v":1,"seq":\(seq),"at":"2026-11-2\(seq)T00:00:00.000Z","c":0,"by":"A","kind":"set","item":\
      "1.1","set":{"status":"done"},"prev":"\(prev)"\(seq == 1 ? ",\"w\":\"old\"" : "")}
      """
    }
    let first = line(1, prev)
    let second = line(2, LineHash(of: Array(first.utf8)).hex)
    plan.fixture.write(first + "\n" + second + "\n", to: "journal/old.jsonl")
    try plan.sign()
    #expect(try plan.standings("reader") == [.refused(.unsigned), .refused(.unsigned)])
    var open = try plan.open("reader")
    open.lookAtWholeRecord()
    let heads = open.unsignedHeads
    #expect(heads.map(\.line.seq) == [2])
    try plan.sign(trusted: heads)
    #expect(try plan.standings("reader") == [.counts, .counts])
    // What was put in their place since is not what is trusted.
    plan.fixture.write(
      first.replacing("done", with: "behind") + "\n" + second + "\n", to: "journal/old.jsonl")
    #expect(try plan.standings("reader") == [.refused(.unsigned), .counts])
  }

  @Test func whatSomebodyElseRecordedIsNotTakenBackUnderTheSameName() throws {
    let plan = SignedPlan()
    try plan.sign()
    let one = try plan.save([set("1.1", .onTrack)], "tnmt")[0]
    var other = try plan.open("khdt")
    _ = try other.append([Draft(item("1.1"), .undo(one))], by: "tnmt")
    let projection = try plan.projection("reader")
    #expect(!projection.isUndone(0) && projection.isVain(1))
    _ = try plan.save([Draft(item("1.1"), .undo(one))], "tnmt")
    #expect(try plan.projection("reader").isUndone(0))
  }

  @Test func withoutKeysAllCount() throws {
    let plan = SignedPlan()
    try plan.sign([:])
    _ = try plan.save([order], "stranger")
    #expect(try plan.standings("reader") == [.counts])
    #expect(try plan.open("reader").contents.ledger.vouching == nil)
  }

  @Test func anotherKeyInPlanYAMLIsToldUntilSomebodyLooked() throws {
    let plan = SignedPlan()
    try plan.sign()
    #expect(try plan.alarms("tnmt") == [])
    try plan.sign(["ubnd": "ubnd", "tnmt": "mallory", "khdt": "khdt"])
    let change = JournalProblem.authorityChanged(
      added: ["key tnmt \(try plan.key("mallory"))"], removed: ["key tnmt \(try plan.key("tnmt"))"])
    #expect(try plan.alarms("tnmt") == [change])
    #expect(try plan.alarms("tnmt") == [change])
    // Who sees the plan for the first time knows no other.
    #expect(try plan.alarms("new") == [])
    var open = try plan.open("tnmt")
    open.lookAtWholeRecord()
    let isAccepted = open.acceptRecord()
    #expect(isAccepted && !open.contents.problems.contains(where: \.isAlarm))
    _ = consume open
    #expect(try plan.alarms("tnmt") == [])
  }

  @Test func keysAndTrustedLinesThatAreNoneAreNamed() {
    let key = String(repeating: "A", count: 43) + "="
    let text = """
      format: tiendo/1
      id: p
      title: P
      trusted: [x, "a-1:3:\(String(repeating: "0", count: 32))"]
      departments:
        - {id: a, name: A, keys: ["\(key)", nonsense]}
        - {id: b, name: B, keys: ["\(key)", {key: "\(String(repeating: "B", count: 42) + "A=")", until: [z]}]}
      objectives: []

      """
    let read = readPlan(Array(text.utf8), file: "plan.yaml")
    #expect(
      read.problems.map(\.kind) == [
        .plan(.badLine(key: "trusted", found: "x")), .plan(.badKey(found: "nonsense")),
        .plan(.keyTwice(key: key)), .plan(.badLine(key: "until", found: "z")),
      ])
    #expect(read.plan.header.trusted.map(\.line.seq) == [3])
    #expect(read.plan.departments.map(\.keys.count) == [1, 1])
    #expect(read.plan.isSigned)
  }
}
