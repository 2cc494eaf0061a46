public import Phrases
public import PlanDomain

/// What a table makes of a plan, before anything is written.
public struct SheetImport: Sendable {
  /// Which sheet or table of its file it is; nothing where a file is one table.
  public internal(set) var place: Phrase?
  /// Which column is what, and the first rows as they were read.
  public internal(set) var understood: [Phrase] = []
  /// Directives that the table gives; what follows on each goes behind it.
  public internal(set) var directives: [ImportedDirective] = []
  /// What can't be read; nothing is to be written unless these rows may be left out.
  public internal(set) var problems: [SheetProblem] = []
  /// What was passed over, or read in a way that should be known.
  public internal(set) var notices: [SheetProblem] = []
  /// Rows that say something of an item.
  public internal(set) var rowCount = 0
  /// Edits of plan.yaml, in the order in which they can be made.
  public internal(set) var edits: [PlanTextEdit] = []
  /// Lines for the journal, once the edits are made.
  public internal(set) var drafts: [Draft] = []
  /// For people: what becomes of each item.
  public internal(set) var changes: [ItemChange] = []
  /// The whole plan, where the table makes a new one.
  public internal(set) var newPlan: NewPlan?

  /// Rows that are left out.
  public var badRows: Set<Int> { Set(problems.compactMap(\.row)) }

  public struct ItemChange: Hashable, Sendable {
    public let id: ItemID
    public let what: [Phrase]
  }

  public struct NewPlan: Sendable {
    /// What stands over the table, where that can be told.
    public let title: String?
    public let departments: [Department]
    public let objectives: [ItemDraft]
  }
}

/// Reads a table into a plan as it stands, or into a new one. Blank cells say nothing.
public func importSheet(
  _ bytes: [UInt8], into projection: Projection?, _ wishes: ImportWishes, _ say: Wording
) throws(SheetRefusal) -> SheetImport {
  var wishes = wishes
  for wish in wishes.columns {
    // So that a row of headings is found by it, too.
    if let column = wish.column { wishes.vocabulary.add(heading: wish.heading, of: column) }
  }
  let found = try readTable(bytes, wishes)
  var result: SheetImport
  switch found.table {
  case .indicators(let table): result = importIndicators(table, into: projection, wishes)
  case .tasks(let sheet) where wishes.areDirectives:
    result = importDirectives(sheet, into: projection, wishes, say)
  case .tasks(let sheet):
    var builder = ImportBuilder(sheet, projection, wishes, say)
    builder.build()
    result = builder.result
  }
  result.place = found.place
  result.notices.insert(contentsOf: found.notices.map { SheetProblem($0) }, at: 0)
  return result
}

private struct ImportBuilder {
  private(set) var result = SheetImport()

  private let sheet: Sheet
  private let projection: Projection?
  private let wishes: ImportWishes
  private let say: Wording
  private let items: SheetItems
  private var names: DepartmentNames
  /// Rows in order whose place is known: those of the plan, and those that can be added.
  private var placed: [ResolvedItem] = []

  init(_ sheet: Sheet, _ projection: Projection?, _ wishes: ImportWishes, _ say: Wording) {
    self.sheet = sheet
    self.projection = projection
    self.wishes = wishes
    self.say = say
    items = SheetItems(sheet, into: projection?.plan, fillsDown: wishes.fillsDown)
    names = DepartmentNames(of: projection?.plan, wishes.vocabulary)
  }

  mutating func build() {
    result.problems = items.problems
    result.notices = items.notices
    result.rowCount = items.rowCount
    var skipped = items.skipped
    var named = items.named
    names.gatherPlain(items.items.compactMap(\.values.lead))
    var resolved = items.items.compactMap { item in
      let resolved = resolve(item)
      if resolved == nil {
        skipped[item.id] = item.id.text
        named[item.id] = SheetItem(
          row: item.row, id: item.id, parent: item.parent,
          values: SheetValues(title: item.values.title))
      }
      return resolved
    }
    keepHeadings(named, &resolved, &skipped)
    result.understood = understanding(of: sheet, resolved, names.departments)
    var placement = ItemPlacement(resolved, in: projection?.plan, objective: wishes.objective)
    placement.place(skipped: skipped)
    result.problems += placement.refused.map { item, why in
      sheet.problem(why, row: item.row, sheet.columns[.parent] == nil ? .number : .parent)
    }
    for item in placement.placed where item.values.percent != nil && placement.isParent(item.id) {
      result.notices.append(sheet.problem(.percentOfParent, row: item.row, .progress))
    }
    tellParents(placement)
    tellMergedLeads(placement)
    if let place = sheet.columns[.title], SheetWords.isOrder(sheet.heading(at: place)) {
      tell(.mayBeDirectives)
    }
    for (name, other) in names.merged { tell(.namesMerged(name, other)) }
    if let projection {
      let comparison = SheetComparison(projection, placement, wishes, say)
      comparison.write(into: &result, sheet)
    } else {
      result.newPlan = newPlan(placement)
      for item in placement.placed { result.drafts += item.recordedTexts(known: nil) }
      tellNames()
    }
    result.problems.sort { ($0.row ?? 0) < ($1.row ?? 0) }
    result.notices.sort { ($0.row ?? 0) < ($1.row ?? 0) }
  }

  /// A row that can't be read whole costs what it says of itself. Where its name and place are
  /// known it still heads what stands below it.
  private mutating func keepHeadings(
    _ named: [ItemID: SheetItem], _ resolved: inout [ResolvedItem],
    _ skipped: inout [ItemID: String]
  ) {
    var wanted = Set(resolved.compactMap(\.parent))
    while let id = wanted.popFirst() {
      guard skipped[id] != nil, let item = named[id] else { continue }
      skipped[id] = nil
      resolved.append(ResolvedItem(item))
      result.notices.append(sheet.problem(.headingKept, row: item.row))
      if let parent = item.parent { wanted.insert(parent) }
    }
  }

  /// A blank lead behind one of the same rank may be that one's, in a merged cell that an export
  /// leaves blank.
  private mutating func tellMergedLeads(_ placement: ItemPlacement) {
    guard !wishes.fillsDown, projection == nil, sheet.columns[.lead] != nil else { return }
    var leads: [ItemID?: DepartmentID] = [:]
    let known = Dictionary(
      placement.placed.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for item in placement.placed {
      if let lead = item.lead {
        leads[item.parent] = lead
        continue
      }
      var above = item.parent.flatMap { known[$0] }
      while let upper = above, upper.lead == nil { above = upper.parent.flatMap { known[$0] } }
      guard above == nil, item.row > 0, !placement.isParent(item.id), let lead = leads[item.parent],
        let name = names.departments.first(where: { $0.id == lead })?.name
      else { continue }
      result.notices.append(sheet.problem(.leadMayBeMerged(name), row: item.row, .lead))
    }
  }

  /// A row that puts an item below another than the plan does moves nothing.
  private mutating func tellParents(_ placement: ItemPlacement) {
    guard let plan = projection?.plan, sheet.columns[.parent] != nil else { return }
    for item in placement.placed {
      guard let wanted = item.parent, let position = plan.position(of: item.id) else { continue }
      let parent = plan.items[position].parent
      if parent == plan.position(of: wanted), parent != nil { continue }
      let now = parent.map { plan.items[$0].id.text }
      result.notices.append(
        sheet.problem(.parentDiffers(now, row: wanted.text), row: item.row, .parent))
    }
  }

  /// Finds the departments that a row names; names those that are none.
  private mutating func resolve(_ item: SheetItem) -> ResolvedItem? {
    var resolved = ResolvedItem(item)
    var isWhole = true
    var helpers: [DepartmentID] = []
    if let lead = item.values.lead {
      let found = names.find(lead)
      isWhole = tell(found, .lead, item.row)
      resolved.lead = found.ids.first
      helpers = Array(found.ids.dropFirst()) + found.helping
      if isWhole, !helpers.isEmpty || found.ids.isEmpty {
        result.notices.append(
          sheet.problem(
            .bodiesRead(lead, lead: found.ids.first.map(name), helping: helpers.map(name)),
            row: item.row, .lead))
      }
    }
    if let coordinating = item.values.coordinating {
      let found = names.find(coordinating)
      isWhole = tell(found, .coordinating, item.row) && isWhole
      resolved.coordinating = found.ids + found.helping
    }
    if !helpers.isEmpty {
      let others = resolved.coordinating ?? []
      resolved.coordinating = helpers + others.filter { !helpers.contains($0) }
    }
    let isNew = projection?.plan.position(of: item.id) == nil
    if isNew, resolved.recordedTexts(known: nil).contains(where: { $0.lengthRefusal != nil }) {
      result.problems.append(
        sheet.problem(.textTooLong(JournalLimits.textBytes), row: item.row, .number))
      isWhole = false
    }
    return isWhole ? resolved : nil
  }

  private func name(_ id: DepartmentID) -> String {
    names.departments.first { $0.id == id }?.name ?? id.text
  }

  private mutating func tell(_ found: FoundBodies, _ column: SummaryColumn, _ row: Int) -> Bool {
    let phrases =
      found.unknown.map { Phrase.unknownDepartment($0, near: names.nearest(to: $0)) }
      + found.refused
    for phrase in phrases { result.problems.append(sheet.problem(phrase, row: row, column)) }
    for name in found.whole {
      result.notices.append(sheet.problem(.bodyTakenWhole(name), row: row, column))
    }
    return phrases.isEmpty
  }

  private mutating func tellNames() {
    for (name, other) in names.nearTwins { tell(.namesNear(name, other)) }
    guard let plan = result.newPlan, plan.objectives.count > 9,
      plan.objectives.allSatisfy(\.children.isEmpty)
    else { return }
    tell(.allAreObjectives(plan.objectives.count))
  }

  private mutating func tell(_ what: Phrase) {
    result.notices.append(SheetProblem(row: nil, column: nil, heading: nil, what: what))
  }

  private func newPlan(_ placement: ItemPlacement) -> SheetImport.NewPlan {
    var below: [ItemID?: [ResolvedItem]] = [:]
    for item in placement.placed { below[item.parent, default: []].append(item) }
    func draft(_ item: ResolvedItem, _ leadAbove: DepartmentID?) -> ItemDraft {
      var fields = item.fields
      // What holds by the one above is not said again.
      if fields.lead == leadAbove { fields.lead = nil }
      let children = (below[item.id] ?? []).map { draft($0, item.lead ?? leadAbove) }
      if !children.isEmpty { fields.progress = nil }
      return ItemDraft(fields, children: children)
    }
    let objectives = (below[nil] ?? []).map { draft($0, nil) }
    return SheetImport.NewPlan(
      title: sheetTitle(sheet.titles), departments: names.departments, objectives: objectives)
  }
}

/// The title over a table: the last line above it that stands alone and is no remark in brackets.
func sheetTitle(_ rows: [[String]]) -> String? {
  let fixed = Set(
    [Phrase.republic, .motto].flatMap { [$0.vietnamese, $0.english] }.map(sheetKey))
  let lines = rows.compactMap { row -> String? in
    let filled = row.filter { !$0.isEmpty }
    guard filled.count == 1, let text = filled.first, !text.hasPrefix("("),
      !fixed.contains(sheetKey(text))
    else { return nil }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
  return lines.last
}
