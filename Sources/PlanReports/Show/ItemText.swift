public import Phrases
public import PlanDomain

/// `tiendo show PLAN ITEM`: all that is known of one item: responsibilities, dates, extensions,
/// indicators, obstacles, notes, directives, what stands below it, and its history, newest first.
/// Lines are sanitised.
public func itemText(_ projection: Projection, item: Int, _ say: Wording) -> [String] {
  ItemPage(projection: projection, position: item, say: say).lines
}

/// What a person passes on of one item: how it stands, who is responsible, what is in the way and
/// the newest note that is not internal, without history. At most 32 KiB; lines are sanitised.
public func itemSummary(_ projection: Projection, item: Int, _ say: Wording) -> String {
  SummaryText.of(
    ItemPage(projection: projection.withoutInternalNotes, position: item, say: say).summary)
}

private struct ItemPage {
  let projection: Projection
  let position: Int
  let say: Wording

  private var plan: Plan { projection.plan }
  private var item: Item { plan.items[position] }
  private var facts: ItemFacts { projection.facts[position] }
  private var outcome: Outcome { projection.outcomes[position] }

  var lines: [String] {
    var page = standing
    section(.notes, projection.notes(of: position).reversed(), to: &page) { page, event in
      write(event, to: &page)
    }
    section(.directives, directives, to: &page) { page, directive in
      let number = say(.directiveNumber(projection.name(of: directive)).capitalised)
      page.text("\(number): ", directive.order.text)
      page.line("  " + directive.stateLine(plan, say))
    }
    if plan.hasChildren(position) {
      section(.below, [()], to: &page) { page, _ in
        Outline(projection: projection, say: say).write((position + 1)..<item.end, to: &page)
      }
    }
    section(.history, historyText(projection, of: position, say), to: &page) { page, line in
      page.line(line)
    }
    return page.lines
  }

  /// How it stands now, and the newest of what was noted for others to read.
  var summary: [String] {
    var page = standing
    section(.note, projection.notes(of: position).suffix(1), to: &page) { page, event in
      write(event, to: &page)
    }
    return page.lines
  }

  /// Which item it is, what it comes to, and what is in the way.
  private var standing: TextPage {
    var page = TextPage()
    page.line("\(say(plan.header.phrase(for: item.kind))) \(item.id)  \(item.title)")
    for ancestor in plan.ancestors(of: position) {
      let above = plan.items[ancestor]
      page.line("  \(say(.belongsTo)) \(above.id)  \(above.title)")
    }
    page.line(say(dayLine(projection, say)))
    page.blank()
    writeFields(to: &page)
    section(.indicators, Array(item.indicators), to: &page) { page, indicator in
      page.line(line(ofIndicator: indicator))
    }
    section(.vainUndoings, projection.vainUndoings(of: .item(item.id)), to: &page) {
      $0.line(say(projection.phrase(for: $1)))
    }
    section(.obstacles, facts.openObstacles, to: &page) { page, event in
      write(event, to: &page)
    }
    return page
  }

  private func section<Element>(
    _ heading: Phrase, _ elements: some Collection<Element>, to page: inout TextPage,
    _ write: (inout TextPage, Element) -> Void
  ) {
    if elements.isEmpty { return }
    page.blank()
    page.line(say(heading))
    page.indented(by: 2) { page in for element in elements { write(&page, element) } }
  }

  private func writeFields(to page: inout TextPage) {
    let fields: [(Phrase, String?)] = [
      (.status, status),
      (.progress, progress),
      (.lead, lead),
      (.coordinating, plan.coordinators(of: position).map(plan.name).joined(separator: ", ")),
      (.inCharge, plan.inCharge(of: position).map(person)),
      (.officer, item.officer.map(person)),
      (.start, item.start.map(say.day)),
      (.deadline, deadline),
      (.deliverable, item.deliverable),
      (.source, item.fields.isIllustrative ? say(.illustrative) : item.source),
      (.weight, item.weight == 1 ? nil : say.number(item.weight)),
      (.attention, reasons),
    ]
    let width = fields.reduce(0) { max($0, say($1.0).count) }
    for (label, value) in fields { page.field(say(label), value, width: width) }
  }

  private var status: String {
    let effective = projection.effectiveStatus(of: position)
    var parts: [String] = []
    if let reported = facts.reportedStatus, reported != effective {
      parts.append("\(say(.reported)): \(say.marked(reported))")
    }
    if effective != nil, outcome.computed != effective {
      parts.append("\(say(.computed)): \(say.marked(outcome.computed))")
    }
    return say.marked(effective) + (parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))")
  }

  private var progress: String? {
    guard let progress = outcome.progress else { return nil }
    let expected = outcome.expected.map { " (\(say(.expected)) \(say.percent($0)))" }
    return say.percent(progress) + (expected ?? "")
  }

  private var lead: String {
    plan.leader(of: position).map(plan.name) ?? say(.noLead)
  }

  /// A name with the post, where it is known.
  private func person(_ id: PersonID) -> String {
    guard let person = plan.person(id) else { return id.text }
    return [person.name, person.post].compactMap(\.self).joined(separator: ", ")
  }

  private var deadline: String {
    say.deadline(facts.currentDue, outcome.deadline, past: facts.pastDues)
  }

  private var reasons: String {
    projection.reasons(of: position).map { say(projection.phrase(for: $0)) }
      .joined(separator: "; ")
  }

  private func line(ofIndicator position: Int) -> String {
    let indicator = plan.indicators[position]
    func value(_ value: Double) -> String { say.measured(value, of: position, in: projection) }
    var parts: [String] = []
    if let baseline = indicator.baseline {
      parts.append("\(say(.baseline)) \(value(baseline))")
    }
    if let actual = projection.actual(of: position) {
      parts.append("\(say(.actual)) \(value(actual.value)) (\(say.day(actual.on)))")
    } else {
      parts.append(say(.notMeasured))
    }
    if let target = indicator.target {
      let due = indicator.due.map { " (\(say.day($0)))" } ?? ""
      parts.append("\(say(.target)) \(value(target))\(due)")
    }
    return "\(indicator.id)  \(indicator.title): \(parts.joined(separator: ", "))"
  }

  /// A recorded text with who said it and when.
  private func write(_ position: Int, to page: inout TextPage) {
    let event = projection.ledger.events[position]
    let day = say.day(event.day(at: plan.header.offset))
    for (place, text) in event.body.recordedTexts.enumerated() {
      if place == 0 {
        let mark = event.body.isInternalNote ? " (\(say(.internalNote)))" : ""
        page.text("\(day)  \(event.by)\(mark): ", text.text)
      } else {
        page.text("  " + (text.label.map { say($0) + ": " } ?? ""), text.text)
      }
    }
  }

  private var directives: [Directive] {
    projection.directives.filter { directive in
      directive.order.item.flatMap(plan.position(of:)) == position
    }
  }
}

extension Wording {
  /// A deadline, what the calendar makes of it, and those that held before it.
  func deadline(_ due: Day?, _ class: DeadlineClass, past: [Day]) -> String {
    guard let due else { return self(.noDeadline) }
    var parts = [day(due), self(`class`.phrase)]
    if !past.isEmpty {
      let moved = self(.movedDeadline(extensions: past.extensions(until: due)))
      parts.append("\(moved) (\(past.map(day).joined(separator: ", ")))")
    }
    return parts.joined(separator: "; ")
  }
}
