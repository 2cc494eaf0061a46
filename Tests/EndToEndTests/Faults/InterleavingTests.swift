import Glibc
import PlanDomain
import PlanReports
import PlanStorage
import TestSupport
import Testing

/// Faults 9: journals that come in any order, twice, by halves and as copies.
@Suite(.waiting) struct InterleavingTests {
  /// Three offices that change the same fields, now having seen one another and now not.
  private static func lines(_ sandbox: Sandbox) throws -> [String: [[UInt8]]] {
    var chance = Chance(state: 9)
    var random = Chance(state: 21)
    let users = ["a", "b", "c"]
    let today: Int64 = 1_795_400_000_000
    for round in 0..<18 {
      let user = users[round % 3]
      let seed = random.next()
      let environment = StorageEnvironment(
        stateFolder: sandbox.home + "/" + user, machineID: user, host: user, user: user,
        now: { Instant(milliseconds: today + Int64(round / 2) * 1_000) }, random: { seed })
      var plan = try PlanFolder(sandbox.directory + "/p", environment)
      let subject = try #require(Subject("1.1"))
      let draft: Draft
      switch Int.random(in: 0..<4, using: &chance) {
      case 0:
        draft = Draft(subject, .set(Change(progress: Percent(round * 5))))
      case 1: draft = Draft(subject, .note(Note(text: "\(user) \(round)")))
      default:
        draft = Draft(subject, .set(Change(status: Status.allCases.randomElement(using: &chance))))
      }
      _ = try plan.append([draft], by: user)
    }
    var lines: [String: [[UInt8]]] = [:]
    for name in sandbox.names(in: "p/journal") where name.hasSuffix(".jsonl") {
      let all = try sandbox.bytes(of: "p/journal/\(name)").split(separator: 0x0A).map { Array($0) }
      lines[name] = all
      // A copy that went its own way: its last lines are other lines.
      if name.hasPrefix("a") {
        let twins = all.suffix(2).map { line in
          Array(
            String(decoding: line, as: UTF8.self).replacing("\"by\":\"a\"", with: "\"by\":\"A\"")
              .utf8)
        }
        lines["a (2) \(name)"] = all.dropLast(2) + twins
      }
    }
    return lines
  }

  private func picture(_ contents: PlanContents) -> [UInt8] {
    let moment = Moment.now(Instant(milliseconds: 1_795_500_000_000), offset: .indochina)
    let projection = Projection(plan: contents.plan, ledger: contents.ledger, moment: moment)
    let log = logJSON(projection, projection.logPositions())
    let order = contents.ledger.events.map { "\($0.id) \($0.branch)" }.joined(separator: "\n")
    return showJSON(projection) + log + Array(order.utf8)
  }

  private func reader(_ folder: String) throws -> PlanFolder {
    try PlanFolder(
      folder,
      StorageEnvironment(
        stateFolder: folder + "/state", machineID: "r", host: "r", user: "r",
        now: { Instant(milliseconds: 1_795_500_000_000) }, random: { 1 }), readsOnly: true)
  }

  @Test func inWhateverOrderJournalsComeTheStateIsTheSameToTheByte() throws {
    let source = try Sandbox()
    try source.makePlan()
    let lines = try Self.lines(source)
    var chance = Chance(state: 77)
    var expected: [UInt8]?
    let rounds = Effort.count(short: 150, long: 10_000)
    let sandbox = try Sandbox()
    for round in 0..<rounds {
      let folder = "r\(round)"
      try sandbox.makeFolder(folder)
      try sandbox.write(smallPlan, to: folder + "/plan.yaml")
      try sandbox.makeFolder(folder + "/journal")
      var plan = try reader(sandbox.directory + "/" + folder)
      var steps: [(name: String, upTo: Int)] = []
      // In an order of its own, so that a round that fails can be run again.
      for (name, all) in lines.sorted(by: { $0.key < $1.key }) {
        steps.append((name, all.count))
        for _ in 0..<2 { steps.append((name, Int.random(in: 0...all.count, using: &chance))) }
      }
      steps.shuffle(using: &chance)
      var whole: Set<String> = []
      for (name, count) in steps {
        var part = (lines[name] ?? []).prefix(count).map { $0 + [0x0A] as [UInt8] }
        // Now and then a merge tool mixes the lines or puts them in twice.
        // Only the first line says whose they are, where the file's name does not.
        if Int.random(in: 0..<6, using: &chance) == 0 {
          part = part.prefix(1) + part.dropFirst().shuffled(using: &chance)
        }
        if Int.random(in: 0..<6, using: &chance) == 0 { part += part }
        let isWhole = count == lines[name]?.count
        // What is whole is not made half again.
        let isFree = Bool.random(using: &chance) && !whole.contains(name)
        let copy = isWhole || isFree ? name : "copy of \(name)"
        if isWhole { whole.insert(name) }
        let path = "\(folder)/journal/\(copy)"
        let before = (try? sandbox.bytes(of: path)) ?? []
        // Nor does a tool that syncs make a file shorter.
        if isWhole || before.count < part.reduce(0, { $0 + $1.count }) {
          try sandbox.write(bytes: part.flatMap { $0 }, to: path)
        }
        if Bool.random(using: &chance) { _ = plan.refresh() }
      }
      _ = plan.refresh()
      let grown = picture(plan.contents)
      let fresh = picture(try reader(sandbox.directory + "/" + folder).contents)
      let isAsReadAnew = grown == fresh
      let isAsBefore = fresh == expected ?? fresh
      expected = expected ?? fresh
      #expect(isAsReadAnew, "round \(round): what grew is what is read anew")
      #expect(isAsBefore, "round \(round): \(steps)")
      if !isAsReadAnew || !isAsBefore { return }
      for name in sandbox.names(in: folder + "/journal") {
        unlink("\(sandbox.directory)/\(folder)/journal/\(name)")
      }
    }
    print("interleavings: \(rounds), each to the same \(expected?.count ?? 0) bytes")
  }
}
