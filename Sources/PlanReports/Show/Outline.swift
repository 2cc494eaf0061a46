public import Phrases
public import PlanDomain

/// `tiendo show`: the plan's head, its counts, a line for each item in plan order: status,
/// progress and what was expected, deadline, lead, then id and title by level; and a line for each
/// department. Lines are sanitised.
public func showText(_ projection: Projection, _ say: Wording) -> [String] {
  let plan = projection.plan
  var page = TextPage()
  page.line("\(plan.header.short)  \(plan.header.title)")
  if let owner = plan.header.owner { page.line(owner) }
  if let basis = plan.header.basis {
    let date = basis.date.map { ", \(say.day($0))" } ?? ""
    page.line("\(say(.basis)): \(basis.number)\(date)")
  }
  page.line(say(dayLine(projection, say)))
  if !plan.items.isEmpty { page.line(say(.countsLine(projection.counts(), say))) }
  let orders = projection.directiveCounts()
  if orders.total > 0 { page.line(say(.directivesLine(orders))) }
  let illustrative = plan.items.count { $0.fields.isIllustrative }
  if illustrative > 0 { page.line(say(.illustrativeCount(illustrative, plan.items.count))) }
  if let declared = plan.header.declares?.strategies, let entered = plan.entered.strategies,
    entered < declared
  {
    page.line(say(.declaredGap(declared, entered)))
  }
  page.blank()
  if plan.items.isEmpty {
    page.line(say(.emptyPlan))
  } else {
    Outline(projection: projection, say: say).write(plan.items.indices, to: &page)
  }
  let departments = projection.departmentLines(say)
  if !departments.isEmpty {
    page.blank()
    page.line(say(.departments))
    page.indented(by: 2) { page in for line in departments { page.line(line) } }
  }
  for section in projection.answeringSections(say) {
    page.blank()
    page.line(say(section.heading))
    page.indented(by: 2) { page in for line in section.lines { page.line(line) } }
  }
  return page.lines
}

/// The day that "today" is, and that the structure is today's where it is an earlier one.
func dayLine(_ projection: Projection, _ say: Wording) -> Phrase {
  let day = Phrase.verbatim(say.day(projection.moment.today))
  return projection.moment.isLookingBack ? .asOfBanner(day) : .dayOfReport(day)
}

/// The table of items.
struct Outline {
  let projection: Projection
  let say: Wording

  private struct Row {
    let status: String
    let progress: String
    let expected: String
    let due: String
    let lead: String
    let item: String
  }

  func write(_ range: Range<Int>, to page: inout TextPage) {
    let base = range.first.map { projection.plan.items[$0].depth } ?? 0
    let heading = Row(
      status: say(.status), progress: say(.progress), expected: say(.expected.capitalised),
      due: say(.deadline), lead: say(.lead), item: say(.itemColumn))
    let rows = [heading] + range.map { row($0, base: base) }
    func width(_ column: KeyPath<Row, String>) -> Int {
      rows.reduce(0) { max($0, $1[keyPath: column].count) }
    }
    let (status, progress, expected) = (width(\.status), width(\.progress), width(\.expected))
    let (due, lead) = (width(\.due), width(\.lead))
    for row in rows {
      page.line(
        [
          row.status.padded(to: status), row.progress.aligned(to: progress),
          row.expected.aligned(to: expected), row.due.padded(to: due), row.lead.padded(to: lead),
          row.item,
        ].joined(separator: "  "))
    }
  }

  private func row(_ position: Int, base: Int) -> Row {
    let item = projection.plan.items[position]
    let outcome = projection.outcomes[position]
    let lead = projection.plan.leader(of: position)
    let marks = marks(of: position)
    return Row(
      status: say.marked(projection.effectiveStatus(of: position)),
      progress: say.percent(outcome.progress), expected: say.percent(outcome.expected),
      due: projection.facts[position].currentDue.map(say.day) ?? say(.nothing),
      lead: Sanitiser.line(lead.map(projection.plan.shortName) ?? say(.nothing)),
      item: String(repeating: "  ", count: max(0, item.depth - base))
        + "\(item.id)  \(item.title)"
        + (marks.isEmpty ? "" : "  (\(marks.map { say($0) }.joined(separator: "; ")))"))
  }

  private func marks(of position: Int) -> [Phrase] {
    let outcome = projection.outcomes[position]
    let facts = projection.facts[position]
    var marks: [Phrase] = []
    if outcome.deadline == .overdue, let due = facts.currentDue {
      marks.append(.overdueBy(projection.moment.today.days(since: due)))
    }
    if outcome.flags.contains(.betterThanComputed), let reported = facts.reportedStatus {
      marks.append(.reported + .verbatim(": ") + reported.phrase)
    }
    marks += facts.conflictPhrases
    switch facts.completion {
    case .reported?: marks.append(.reportedDone)
    case .returned? where outcome.computed != .cancelled: marks.append(.returned)
    case .returned?, .accepted?, nil: break
    }
    if facts.asks.contains(where: { $0.state == .waiting }) { marks.append(.extensionAsked) }
    if outcome.flags.contains(.noLead) { marks.append(.noLead) }
    if outcome.flags.contains(.illustrative) { marks.append(.illustrative) }
    return marks
  }
}

extension Wording {
  /// Glyph and word: never colour alone.
  func marked(_ status: Status?) -> String { "\(status.glyph) \(self(status.phrase))" }
}
