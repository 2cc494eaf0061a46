import Glibc
import PlanDomain
import TestSupport

@testable import PlanStorage

// What programs do in a world: they are the real ones.
extension SimulatedWorld {
  func open(_ office: SimulatedOffice) throws -> SimulatedProgram {
    let program = try SimulatedProgram(office)
    // Few have more than two running.
    if office.programs.count > 1 { office.programs.removeFirst() }
    office.programs.append(program)
    try settle(office)
    return program
  }

  func program(_ office: SimulatedOffice, _ number: Int) throws -> SimulatedProgram {
    guard !office.programs.isEmpty else { return try open(office) }
    return office.programs[number % office.programs.count]
  }

  func refresh(_ office: SimulatedOffice, _ program: SimulatedProgram) throws {
    _ = office.disk.telling { program.plan.refresh() }
    // What it saved it puts back where it is missing.
    let lost = program.saved.subtracting(scan(office).lines)
    if let lost = lost.min() {
      throw SimulationFailure("\(office.name) did not put back \(name(lost))")
    }
    try settle(office)
  }

  /// What is told of whose lines are what, by whoever looks.
  func look(_ office: SimulatedOffice, _ program: SimulatedProgram) throws -> [Problem] {
    try refresh(office, program)
    office.disk.telling { program.plan.lookAtWholeRecord() }
    let alarms = program.plan.contents.problems.filter(\.isAlarm)
    if !weather.isHostile, !weather.restores {
      for alarm in alarms where !(weather.losesLines && alarm.isOfLoss) {
        throw SimulationFailure("\(office.name) is told for nothing of \(alarm)")
      }
    }
    if !program.hasLooked { hold(office, besides: Set(alarms.compactMap(\.writerName))) }
    program.hasLooked = true
    return alarms
  }

  /// What a first look is sure to have written into the home.
  private func hold(_ office: SimulatedOffice, besides suspects: Set<String>) {
    let lines = scan(office).lines
    for (writer, own) in Dictionary(grouping: lines, by: { book.lines[$0].writer }) {
      let newest = own.map { book.lines[$0].seq }.max() ?? 0
      let ends = own.filter { book.lines[$0].seq == newest }
      let isWhole = Set(own.map { book.lines[$0].seq }).count == newest && own.count == newest
      if suspects.contains(writer) || !isWhole || !written.isSuperset(of: own) { continue }
      office.held[writer] = ends[0]
    }
  }

  /// Saves some drafts; the power may be cut at any moment of it, its end among them.
  func save(
    _ office: SimulatedOffice, _ program: SimulatedProgram, cuts: Bool, _ chance: inout SplitMix
  ) throws {
    office.clock.move(milliseconds: Int64.random(in: 0...90_000, using: &chance))
    latestSave = max(latestSave, office.clock.now)
    if Bool.random(using: &chance) { try refresh(office, program) }
    let before = scan(office)
    let drafts = (0..<Int.random(in: 1...3, using: &chance)).map { _ in
      draft(by: office, before, &chance)
    }
    let append = {
      Result { () throws(AppendFailure) in try program.plan.append(drafts, by: office.name) }
    }
    let result = cuts ? office.disk.recording(append) : office.disk.telling(append)
    let after = scan(office)
    let new = after.lines.subtracting(before.lines).subtracting(written)
    written.formUnion(new)
    signatures.formUnion(after.signatures.subtracting(before.signatures))
    let ids = try result.get()
    let saved = try check(ids, new, before.lines, of: office)
    var isSaved = true
    if cuts {
      hasCuts = true
      let stop = Int.random(in: 0..<office.disk.stopCount, using: &chance)
      isSaved = stop == office.disk.stopCount - 1
      office.programs = []
      // What was not synced may have been read by who carries it to others.
      if Bool.random(using: &chance) { send(office.disk.files(below: office.journal, at: stop)) }
      office.disk.cutPower(at: stop, &chance)
      // What the home had held may be gone with the power.
      office.held = [:]
      office.ownHeads = [:]
    }
    if isSaved {
      for (line, draft) in zip(saved, drafts) {
        if office !== stranger { acknowledged[line] = draft }
        authors[line] = office.name
      }
    }
    if !cuts, let last = saved.last {
      let writer = book.lines[last].writer
      if program.writer != writer { program.saved = [] }
      program.writer = writer
      program.saved.formUnion(saved)
      office.ownHeads[writer] = last
    }
    if cuts, isSaved, let lost = Set(saved).subtracting(scan(office).lines).min() {
      throw SimulationFailure("\(office.name) was told \(name(lost)) is saved, and it is not there")
    }
    try settle(office)
  }

  /// The lines that were told as saved: they stand there, and no other had their numbers.
  private func check(
    _ ids: [EventID], _ new: Set<Int>, _ before: Set<Int>, of office: SimulatedOffice
  ) throws -> [Int] {
    try ids.map { id in
      let own = new.filter {
        book.lines[$0].writer == id.writer.text && book.lines[$0].seq == id.seq
      }
      guard own.count == 1, let line = own.first else {
        throw SimulationFailure("\(office.name) was told \(id) is saved: \(own.count) lines are it")
      }
      let twin = before.first {
        book.lines[$0].writer == id.writer.text && book.lines[$0].seq == id.seq
      }
      if let twin {
        throw SimulationFailure(
          "\(office.name) took the number of \(name(twin)), which it could read")
      }
      return line
    }
  }

  private func draft(
    by office: SimulatedOffice, _ before: FolderScan, _ chance: inout SplitMix
  ) -> Draft {
    draftCount += 1
    let item = ItemID("1.\(Int.random(in: 0..<2, using: &chance))").map(Subject.item) ?? .plan
    switch Int.random(in: 0..<5, using: &chance) {
    case 0:
      let own = before.lines.sorted().last { authors[$0] == office.name }
      if let own, let writer = WriterID(book.lines[own].writer) {
        return Draft(item, .undo(EventID(writer: writer, seq: book.lines[own].seq)))
      }
      fallthrough
    case 1, 2:
      return Draft(
        item,
        .set(
          Change(
            status: Status.allCases.randomElement(using: &chance),
            progress: Percent(Int.random(in: 0...100, using: &chance)))))
    default: return Draft(item, .note(Note(text: "\(office.name) says \(draftCount)")))
    }
  }
}

extension SimulatedDisk {
  fileprivate func telling<Value>(_ body: () throws -> Value) rethrows -> Value {
    try SyncCalls.tell(self, of: body)
  }
}

extension Problem {
  /// The writer that it is about, by the file that it is told of.
  var writerName: String? {
    guard file.hasPrefix("journal/") else { return nil }
    return String(file.dropFirst("journal/".count).prefix { $0 != "." && $0 != " " })
  }

  /// Whether it says that lines that were here are not here now, and nothing else.
  fileprivate var isOfLoss: Bool {
    switch kind {
    case .journal(.lineGone), .journal(.lostHead): true
    default: false
    }
  }
}
