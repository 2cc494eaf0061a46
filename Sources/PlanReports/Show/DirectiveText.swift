public import Phrases
public import PlanDomain

/// `tiendo show PLAN WRITER:SEQ`: all that is known of one directive: what was ordered, on which
/// item, to whom, when and in which meeting, how it stands, and its history, newest first. Lines
/// are sanitised.
public func directiveText(
  _ projection: Projection, _ directive: Directive, _ say: Wording
) -> [String] {
  let plan = projection.plan
  var page = TextPage()
  page.text(
    "\(say(.directiveNumber(projection.name(of: directive)).capitalised)): ", directive.order.text)
  if let item = directive.order.item.flatMap(plan.position(of:)) {
    page.line("  \(say(.belongsTo)) \(plan.items[item].id)  \(plan.items[item].title)")
  }
  page.line(say(dayLine(projection, say)))
  page.blank()
  let meeting = directive.meeting.map { id in
    [id.description, projection.meeting(id)?.opening.title].compactMap(\.self)
      .joined(separator: "  ")
  }
  let fields: [(Phrase, String?)] = [
    (.status, say.marked(directive.effectiveStatus) + directive.reported(say)),
    (.progress, directive.progress.map { say.percent($0) }),
    (.directiveTo, plan.addressees(of: directive.order).map(plan.name).joined(separator: ", ")),
    (.deadline, say.deadline(directive.due, directive.deadline, past: directive.pastDues)),
    (.meeting, meeting),
  ]
  let width = fields.reduce(0) { max($0, say($1.0).count) }
  for (label, value) in fields { page.field(say(label), value, width: width) }
  let vain = projection.vainUndoings(of: .directive(directive.id))
  if !vain.isEmpty {
    page.blank()
    page.line(say(.vainUndoings))
    page.indented(by: 2) { page in
      for undoing in vain { page.line(say(projection.phrase(for: undoing))) }
    }
  }
  page.blank()
  page.line(say(.history))
  let lines = logText(projection, projection.logPositions(about: .directive(directive.id)), say)
  page.indented(by: 2) { page in for line in lines { page.line(line) } }
  return page.lines
}
