public import Phrases
public import PlanDomain

/// The dashboard as indented text for screen readers, pipes and terminals without a cursor: the
/// plan's head and counts, what needs a decision, the tree, the directives, the latest changes.
///
/// What needs a decision stands before the tree, since text is heard from its start. Words only:
/// no glyph, bar or column carries a meaning. Lines are sanitised and end in no space.
public func plainText(_ projection: Projection, _ say: Wording) -> [String] {
  var page = TextPage()
  PlainPage(projection: projection, say: say).write(to: &page)
  return page.lines.map { line in
    let blanks = line.utf8.reversed().prefix { $0 == UInt8(ascii: " ") }.count
    return blanks == 0 ? line : String(Substring(line.utf8.dropLast(blanks)))
  }
}

private struct PlainPage {
  /// So many as a person listens to; `tiendo log` has them all.
  private static let changeCount = 10

  let projection: Projection
  let say: Wording

  private var plan: Plan { projection.plan }
  private var facts: PlainFacts { PlainFacts(projection: projection, say: say) }

  func write(to page: inout TextPage) {
    page.line("\(plan.header.short): \(plan.header.title)")
    page.indented(by: 2) { writeHead(to: &$0) }
    let entries = projection.attention()
    if !plan.items.isEmpty || !entries.isEmpty {
      let (tasks, directives) = entries.counted
      section("\(say(.plainDecisions)): \(say(.work(tasks, directives)))", to: &page) { page in
        for entry in entries { write(entry, to: &page) }
      }
    }
    section(say(plan.header.heading(of: .objective)), to: &page) { page in
      if plan.items.isEmpty { page.line(say(.emptyPlan)) }
      for item in plan.items.indices { write(item: item, to: &page) }
    }
    let departments = projection.departmentLines(say)
    if !departments.isEmpty {
      section(say(.departments), to: &page) { page in
        for line in departments { page.line(line) }
      }
    }
    let rows = projection.directivesByUrgency
    if !rows.isEmpty {
      let total = projection.directiveCounts().total
      section("\(say(.directives)): \(total)", to: &page) { page in
        for index in rows { write(projection.directives[index], to: &page) }
      }
    }
    let changes = projection.toldEvents.suffix(Self.changeCount).reversed()
    if !changes.isEmpty {
      section(say(.plainChanges), to: &page) { page in
        for position in changes {
          for line in changeText(projection, position, say) { page.line(line) }
        }
      }
    }
  }

  private func section(
    _ heading: String, to page: inout TextPage, _ body: (inout TextPage) -> Void
  ) {
    page.blank()
    page.line(heading)
    page.indented(by: 2, body)
  }

  private func writeHead(to page: inout TextPage) {
    if let owner = plan.header.owner { page.line(owner) }
    if let basis = plan.header.basis {
      let date = basis.date.map { ", \(say.day($0))" } ?? ""
      page.line("\(say(.basis)): \(basis.number)\(date)")
    }
    page.line(say(dayLine(projection, say)))
    if !plan.items.isEmpty {
      let counts = projection.counts()
      page.line(say(.countsLine(counts, say)))
      page.line(say(.dueSoonCount(counts.dueSoon)))
    }
    let orders = projection.directiveCounts()
    if orders.total > 0 { page.line(say(.directivesLine(orders))) }
    let illustrative = plan.items.count { $0.fields.isIllustrative }
    if illustrative > 0 { page.line(say(.illustrativeCount(illustrative, plan.items.count))) }
    if let declared = plan.header.declares?.strategies, let entered = plan.entered.strategies,
      entered < declared
    {
      page.line(say(.declaredGap(declared, entered)))
    }
  }

  private func write(_ entry: AttentionEntry, to page: inout TextPage) {
    let head: String
    switch entry.target {
    case .item(let item):
      let status = say(projection.effectiveStatus(of: item).phrase)
      head = "\(plan.items[item].id) \(plan.items[item].title): \(status)"
    case .directive(let index):
      let directive = projection.directives[index]
      let number = say(.directiveNumber(projection.name(of: directive)).capitalised)
      let text = directive.order.text
      let sentence = text.clause
      head = "\(number), \(sentence): \(say(directive.effectiveStatus.phrase))"
    }
    let reasons = entry.reasons.map { say(projection.phrase(for: $0)) }
    page.text("", ([head] + reasons).joined(separator: "; "))
  }

  private func write(item: Int, to page: inout TextPage) {
    let fields = plan.items[item]
    page.indented(by: 2 * fields.depth) { page in
      page.line("\(say(plan.header.phrase(for: fields.kind))) \(fields.id): \(fields.title)")
      page.indented(by: 2) { page in page.line(facts.line(of: item)) }
    }
  }

  private func write(_ directive: Directive, to page: inout TextPage) {
    page.text(
      "\(say(.directiveNumber(projection.name(of: directive)).capitalised)): ", directive.order.text
    )
    page.indented(by: 2) { page in page.line(facts.line(of: directive)) }
  }
}
