import Phrases
public import PlanDomain

/// A directive that a table gives, and what is said of it once it has a line of its own.
public struct ImportedDirective: Sendable {
  public let order: Draft
  fileprivate let change: Change
  fileprivate let on: Day?
  fileprivate let why: String?
  fileprivate let notes: [String]

  /// What is recorded on it, once its own line is there.
  public func followUp(on id: EventID) -> [Draft] {
    var drafts: [Draft] = []
    if !change.isEmpty { drafts.append(Draft(.directive(id), .set(change), on: on, why: why)) }
    drafts += notes.map { Draft(.directive(id), .note(Note(text: $0))) }
    return drafts
  }
}

/// Reads the rows of a table as directives: the order, to whom, by when, and what came of it.
func importDirectives(
  _ sheet: Sheet, into projection: Projection?, _ wishes: ImportWishes, _ say: Wording
) -> SheetImport {
  var builder = DirectiveBuilder(sheet, projection, wishes, say)
  builder.build()
  return builder.result
}

private struct DirectiveBuilder {
  private(set) var result = SheetImport()

  private let sheet: Sheet
  private let projection: Projection?
  private let wishes: ImportWishes
  private let say: Wording
  private var names: DepartmentNames
  private var nextNumber: Int

  init(_ sheet: Sheet, _ projection: Projection?, _ wishes: ImportWishes, _ say: Wording) {
    self.sheet = sheet
    self.projection = projection
    self.wishes = wishes
    self.say = say
    names = DepartmentNames(of: projection?.plan, wishes.vocabulary)
    nextNumber = projection?.nextDirectiveNumber ?? 1
  }

  mutating func build() {
    result.notices = sheet.notices
    result.understood = sheet.understoodColumns
    for row in sheet.filled(into: projection?.plan, fillsDown: wishes.fillsDown) { read(row) }
    if projection == nil {
      result.newPlan = SheetImport.NewPlan(
        title: sheetTitle(sheet.titles), departments: names.departments, objectives: [])
    }
    for (name, other) in names.merged {
      result.notices.append(SheetProblem(.namesMerged(name, other)))
    }
  }

  private static let columns: [SummaryColumn] =
    [.title] + SummaryColumn.levels.reversed()

  private mutating func read(_ row: SheetRow) {
    guard let text = Self.columns.lazy.compactMap({ row[$0] }).first else {
      if row.cells.isEmpty && row.problems.isEmpty { return }
      result.rowCount += 1
      result.problems += row.problems
      if row.problems.isEmpty {
        result.problems.append(sheet.problem(.rowWithoutTitle, row: row.number, .title))
      }
      return
    }
    if row[.lead] == nil, row[.due] == nil, row[.status] == nil, row[.progress] == nil,
      row.problems.isEmpty
    {
      result.notices.append(sheet.problem(.rowIsHeading, row: row.number))
      return
    }
    result.rowCount += 1
    let values = SheetValues(row, sheet)
    result.notices += values.notices
    var problems = row.problems + values.problems
    var bodies = FoundBodies()
    if let lead = values.lead { bodies = names.find(lead) }
    if let others = values.coordinating {
      let found = names.find(others)
      bodies.helping += found.ids + found.helping
      bodies.unknown += found.unknown
      bodies.refused += found.refused
    }
    problems += bodies.unknown.map {
      sheet.problem(.unknownDepartment($0, near: names.nearest(to: $0)), row: row.number, .lead)
    }
    problems += bodies.refused.map { sheet.problem($0, row: row.number, .lead) }
    if problems.isEmpty, bodies.ids.isEmpty {
      problems.append(sheet.problem(.directiveToNobody, row: row.number, .lead))
    }
    guard problems.isEmpty else {
      result.problems += problems
      return
    }
    add(text, bodies.ids + bodies.helping, values, row)
  }

  private mutating func add(
    _ text: String, _ to: [DepartmentID], _ values: SheetValues, _ row: SheetRow
  ) {
    let title = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var to = to.reduce(into: [DepartmentID]()) { if !$0.contains($1) { $0.append($1) } }
    if let known = known(title, to) { return compare(known, values, row) }
    if let projection { to = to.filter { projection.plan.department($0) != nil } }
    let order = DirectiveOrder(
      number: nextNumber, to: to, item: nil, text: title, due: values.due)
    nextNumber = min(nextNumber + 1, DirectiveOrder.highestNumber)
    let draft = Draft(.plan, .directive(order))
    if draft.lengthRefusal != nil {
      result.problems.append(
        sheet.problem(.textTooLong(JournalLimits.textBytes), row: row.number, .title))
      return
    }
    var change = Change(status: values.status, progress: values.percent)
    if change.status == .notStarted { change.status = nil }
    if change.status == .done { change.progress = nil }
    result.directives.append(
      ImportedDirective(
        order: draft, change: change, on: day(values, row),
        why: change.status == .done ? wishes.why ?? reason(row) : nil, notes: notes(values, [])))
    tell(order, values, row)
  }

  /// The day on which something is said to have been done in time: its deadline.
  private func day(_ values: SheetValues, _ row: SheetRow) -> Day? {
    guard values.status == .done, let due = values.due, let said = reason(row) else { return nil }
    let key = foldedKey(said)
    let isInTime = SheetKeys.inTime.contains { key.contains($0) }
    let today = projection?.moment.today ?? due
    return isInTime && due <= today ? due : nil
  }

  /// What the row says of how it ended.
  private func reason(_ row: SheetRow) -> String? {
    row[.status] ?? row[.progress]?.split(separator: "\n").first.map(String.init)
      ?? row.marks.first.map { sheet.heading(at: $0.place) }
  }

  /// Where it was given and when, and what has come of it; none that was recorded already.
  private func notes(_ values: SheetValues, _ recorded: [String]) -> [String] {
    var given = values.source.map { say(.source) + ": " + $0 }
    if let start = values.start {
      let day = say(.givenOn(start))
      given = given.map { $0 + "; " + day } ?? day
    }
    return [given, values.remark, values.obstacles, values.proposals, values.note]
      .compactMap(\.self)
      .filter { text in !recorded.contains { ResolvedItem.isSame($0, text) } }
  }

  private mutating func tell(_ order: DirectiveOrder, _ values: SheetValues, _ row: SheetRow) {
    guard result.directives.count <= 3 else { return }
    let bodies = order.to.map { id in
      names.departments.first { $0.id == id }?.short ?? id.text
    }
    var parts: [Phrase] = [
      .verbatim("\(order.number). \(order.text)"), .verbatim(bodies.joined(separator: ", ")),
    ]
    if let due = order.due { parts.append(.deadline + .verbatim(": ") + .shown(due)) }
    if let status = values.status { parts.append(.status + .verbatim(": ") + status.phrase) }
    if let remark = values.remark { parts.append(.note + .verbatim(": \(remark)")) }
    result.understood.append(.rowUnderstood(row: row.number, .together(parts)))
  }

  private func known(_ text: String, _ to: [DepartmentID]) -> Directive? {
    projection?.directives.first {
      accentedKey($0.order.text) == accentedKey(text) && Set($0.order.to) == Set(to)
    }
  }

  /// A directive that the plan has: only what is new is recorded.
  private mutating func compare(_ directive: Directive, _ values: SheetValues, _ row: SheetRow) {
    guard let projection else { return }
    let subject = Subject.directive(directive.id)
    var change = Change()
    if let status = values.status, status != directive.status { change.status = status }
    if let percent = values.percent, percent != directive.progress,
      (values.status ?? directive.status) != .done
    {
      change.progress = percent
    }
    if let due = values.due, due != directive.due {
      guard wishes.why != nil else {
        result.problems.append(
          sheet.problem(.dueNeedsWhy(directive.due, due), row: row.number, .due))
        return
      }
      change.due = due
    }
    var drafts: [Draft] = []
    if !change.isEmpty {
      let why = wishes.why ?? (change.status == .done ? reason(row) : nil)
      drafts.append(Draft(subject, .set(change), on: day(values, row), why: why))
    }
    let recorded = directive.events.compactMap { place -> String? in
      guard case .note(let note) = projection.ledger.events[place].body else { return nil }
      return note.text
    }
    drafts += notes(values, recorded).map { Draft(subject, .note(Note(text: $0))) }
    for draft in drafts {
      guard let refusal = projection.refusal(of: draft) else { continue }
      result.problems.append(sheet.problem(refusal.phraseOfCommand, row: row.number, .status))
      return
    }
    result.drafts += drafts
  }
}
