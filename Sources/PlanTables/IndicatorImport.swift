import Phrases
import PlanDomain

/// Reads a table of figures: into a new plan with what they are to reach, and what was measured
/// into one that has them.
func importIndicators(
  _ table: IndicatorTable, into projection: Projection?, _ wishes: ImportWishes
) -> SheetImport {
  var builder = IndicatorBuilder(table, projection, wishes)
  builder.build()
  return builder.result
}

private struct IndicatorBuilder {
  private struct Group {
    let id: ItemID
    let title: String
    let style: OutlineNumber.Style?
    var indicators: [IndicatorFields] = []
  }

  private(set) var result = SheetImport()

  private let table: IndicatorTable
  private let projection: Projection?
  private let wishes: ImportWishes
  private let style: FigureStyle
  private var groups: [Group] = []
  /// What stands in the column of objectives, as it is written.
  private var groupCell: String?
  /// Of a group below a group, what its figures are called by besides.
  private var prefix = ""
  private var taken: Set<String> = []

  init(_ table: IndicatorTable, _ projection: Projection?, _ wishes: ImportWishes) {
    self.table = table
    self.projection = projection
    self.wishes = wishes
    let cells = table.rows.flatMap { row in
      table.figures.compactMap { table.cell(row, $0.place) }
    }
    let isEnglish = table.headings.allSatisfy { $0.unicodeScalars.allSatisfy(\.isASCII) }
    style = FigureStyle(cells, isEnglish: isEnglish)
  }

  mutating func build() {
    result.notices = table.notices
    tellColumns()
    for row in table.rows { read(row) }
    guard projection == nil else { return }
    let objectives = groups.filter { !$0.indicators.isEmpty }.map { group in
      ItemDraft(ItemFields(id: group.id, title: group.title), indicators: group.indicators)
    }
    result.newPlan = SheetImport.NewPlan(
      title: sheetTitle(table.titles), departments: [], objectives: objectives)
  }

  private mutating func tellColumns() {
    for (place, column) in table.columns.sorted(by: { $0.key < $1.key }) {
      result.understood.append(
        .columnUnderstood(sheetColumnName(place), table.headings[place], phrase(of: column)))
    }
    result.understood += table.unused.map {
      .columnLeftAside(sheetColumnName($0), table.headings[$0])
    }
  }

  private func phrase(of column: IndicatorColumn) -> Phrase {
    func dated(_ what: Phrase, _ day: Day?) -> Phrase {
      day.map { what + .verbatim(", ") + Phrase.shown($0) } ?? what
    }
    switch column {
    case .number: return SummaryColumn.number.title
    case .title: return .figureName
    case .group: return SummaryColumn.objective.title
    case .unit: return .figureUnit
    case .baseline(let period): return dated(.figureBaseline, period.end)
    case .target(let period): return dated(.figureTarget, end(of: period))
    case .actual(let period): return dated(.figureActual, end(of: period) ?? wishes.on)
    }
  }

  private mutating func read(_ row: TableRow) {
    guard row.faults.isEmpty else {
      result.rowCount += 1
      result.problems += row.faults.map { table.problem($0.phrase, row.number, at: $0.column) }
      return
    }
    let figures = table.figures.compactMap { figure in
      table.cell(row, figure.place).map { (figure.place, figure.column, $0) }
    }
    guard let written = table.cell(row, table.place(of: .title)) else { return }
    let title = written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let number = table.cell(row, table.place(of: .number))
    let unit = table.cell(row, table.place(of: .unit))
    if SheetWords.isTotal(title), figures.isEmpty { return }
    if figures.isEmpty, unit == nil {
      if number != nil || table.place(of: .number) == nil { begin(title, number) }
      return
    }
    result.rowCount += 1
    if figures.isEmpty { return }
    // Blank below the first row of a merged cell.
    if let group = table.cell(row, table.place(of: .group)), group != groupCell {
      groupCell = group
      begin(group, nil)
    }
    readFigures(row, title, unit, figures)
  }

  /// A row with a name alone heads those below it.
  private mutating func begin(_ title: String, _ number: String?) {
    let named = NumberedTitle(title)
    let outline = (number ?? named?.number).flatMap { OutlineNumber($0) }
    if let first = groups.first, first.style != nil, outline?.style != first.style {
      prefix = (named?.rest ?? title) + ": "
      return
    }
    prefix = ""
    let text = outline.map(\.text).flatMap { $0.isEmpty ? nil : $0 } ?? String(groups.count + 1)
    guard let id = fresh(text) else { return }
    groups.append(
      Group(id: id, title: number == nil ? named?.rest ?? title : title, style: outline?.style))
  }

  /// The text as an id, or with a number behind it where that is taken.
  private mutating func fresh(_ text: String) -> ItemID? {
    for number in 1...10_000 {
      let candidate = number == 1 ? text : "\(text)-\(number)"
      if let id = ItemID(candidate), taken.insert(candidate.lowercased()).inserted { return id }
    }
    return nil
  }

  private mutating func readFigures(
    _ row: TableRow, _ title: String, _ unit: String?,
    _ figures: [(place: Int, column: IndicatorColumn, cell: String)]
  ) {
    var baseline: Double?
    var stones: [(end: Day?, value: Double)] = []
    var measures: [(on: Day, value: Double)] = []
    var isWhole = true
    for figure in figures where !["-", "–", "x", "…", "..."].contains(figure.cell) {
      guard let value = style.value(figure.cell) else {
        result.problems.append(
          table.problem(.badFigure(figure.cell), row.number, at: figure.place))
        isWhole = false
        continue
      }
      switch figure.column {
      case .baseline: baseline = value
      case .target(let period): stones.append((end(of: period), value))
      case .actual(let period):
        if let on = end(of: period) ?? wishes.on {
          measures.append((on, value))
        } else {
          result.problems.append(table.problem(.resultNeedsDay, row.number, at: figure.place))
          isWhole = false
        }
      case .number, .title, .unit, .group: break
      }
    }
    if let today = projection?.moment.today ?? wishes.today {
      for (place, column, _) in figures {
        guard case .actual(let period) = column, let on = end(of: period), on > today else {
          continue
        }
        result.problems.append(table.problem(.resultInFuture(on), row.number, at: place))
        isWhole = false
      }
    }
    guard isWhole else { return }
    let title = prefix + bare(title)
    if let projection {
      guard let known = known(title, in: projection, row) else { return }
      let fields = fields(known, title, unit, baseline, stones)
      measure(fields, measures, in: projection, row)
    } else if let id = newID() {
      add(fields(id, title, unit, baseline, stones), measures, row)
    }
  }

  /// `- Thu nội địa` without its dash.
  private func bare(_ title: String) -> String { NumberedTitle(title)?.rest ?? title }

  private func fields(
    _ id: ItemID, _ title: String, _ unit: String?, _ baseline: Double?,
    _ stones: [(end: Day?, value: Double)]
  ) -> IndicatorFields {
    var fields = IndicatorFields(id: id, title: title)
    fields.unit = unit
    fields.baseline = baseline
    let dated = stones.filter { $0.end != nil }.sorted { ($0.end ?? .first) < ($1.end ?? .first) }
    let last = stones.first { $0.end == nil } ?? dated.last
    fields.target = last?.value
    fields.due = last?.end
    fields.milestones = dated.compactMap { stone in
      guard let end = stone.end, end != last?.end else { return nil }
      return Milestone(on: end, value: stone.value)
    }
    let key = " " + foldedKey(title) + " "
    let falls = HeadingWords.falling.contains { key.contains(" \(foldedKey($0)) ") }
    if let baseline, let target = last?.value, baseline != target {
      fields.direction = target < baseline ? .down : .up
    } else if falls {
      fields.direction = .down
    }
    return fields
  }

  /// Below the group of now, or below one for all of them.
  private mutating func newID() -> ItemID? {
    if groups.isEmpty, let id = fresh("1") {
      let title = wishes.objective ?? sheetTitle(table.titles)
      let heading = table.place(of: .title).map { table.headings[$0] }
      groups.append(Group(id: id, title: title ?? heading ?? "", style: nil))
    }
    return groups.last.flatMap { fresh("\($0.id.text).CT\($0.indicators.count + 1)") }
  }

  private mutating func add(
    _ fields: IndicatorFields, _ measures: [(on: Day, value: Double)], _ row: TableRow
  ) {
    groups[groups.count - 1].indicators.append(fields)
    for (on, value) in measures {
      result.drafts.append(
        Draft(
          .item(fields.id),
          .measure(Measure(indicator: fields.id, value: value, on: on, source: nil))))
    }
    tell(fields, measures, row)
  }

  /// The plan's own of this title.
  private mutating func known(
    _ title: String, in projection: Projection, _ row: TableRow
  ) -> ItemID? {
    let key = accentedKey(title)
    let found = projection.plan.indicators.filter { accentedKey($0.title) == key }
    if found.count == 1 { return found.first?.id }
    result.problems.append(
      table.problem(
        found.isEmpty ? .indicatorNotInPlan(title) : .indicatorTwice(title), row.number,
        at: table.place(of: .title)))
    return nil
  }

  private mutating func measure(
    _ fields: IndicatorFields, _ measures: [(on: Day, value: Double)], in projection: Projection,
    _ row: TableRow
  ) {
    guard let place = projection.plan.indicatorPosition(of: fields.id) else { return }
    let known = projection.plan.indicators[place].fields
    if let target = fields.target, target != known.target {
      result.notices.append(
        table.problem(.targetDiffers(known.id.text), row.number, at: table.place(of: .title)))
    }
    var said: [Phrase] = []
    for (on, value) in measures
    where !projection.measures[place].contains(where: { $0.on == on && $0.value == value }) {
      let draft = Draft(
        .item(known.id), .measure(Measure(indicator: known.id, value: value, on: on, source: nil)))
      if let refusal = projection.refusal(of: draft) {
        result.problems.append(
          table.problem(refusal.phraseOfCommand, row.number, at: table.place(of: .title)))
        return
      }
      result.drafts.append(draft)
      said.append(told(value, on))
    }
    if !said.isEmpty { result.changes.append(SheetImport.ItemChange(id: known.id, what: said)) }
    tell(fields, measures, row)
  }

  private func told(_ value: Double, _ on: Day) -> Phrase {
    let day: Phrase = .verbatim(" (") + Phrase.shown(on) + .verbatim(")")
    return .figureActual + .verbatim(": ") + number(value) + day
  }

  private func number(_ value: Double) -> Phrase { .inEach { $0.number(value) } }

  private mutating func tell(
    _ fields: IndicatorFields, _ measures: [(on: Day, value: Double)], _ row: TableRow
  ) {
    guard result.understood.count < table.columns.count + table.unused.count + 3 else { return }
    var parts: [Phrase] = [.verbatim("\(fields.id.text) \(fields.title)")]
    if let unit = fields.unit { parts.append(.figureUnit + .verbatim(": \(unit)")) }
    if let baseline = fields.baseline {
      parts.append(.figureBaseline + .verbatim(": ") + number(baseline))
    }
    if let target = fields.target {
      let said: Phrase = .figureTarget + .verbatim(": ") + number(target)
      let day = fields.due.map { day in .verbatim(" (") + Phrase.shown(day) + .verbatim(")") }
      parts.append(said + (day ?? Phrase.verbatim("")))
    }
    parts += measures.map { told($0.value, $0.on) }
    result.understood.append(.rowUnderstood(row: row.number, .together(parts)))
  }

  /// Where a heading tells so many months and no year, it is the year of what is to be reached.
  private func end(of period: FigurePeriod) -> Day? {
    if let end = period.end { return end }
    guard let months = period.months else { return nil }
    let years = table.figures.compactMap { figure -> Int? in
      guard case .target(let target) = figure.column else { return nil }
      return target.end?.civil.year
    }
    guard Set(years).count == 1, let year = years.first else { return nil }
    return Day(year: year, month: 1, day: 1)?.endOfMonth(adding: months - 1)
  }
}
