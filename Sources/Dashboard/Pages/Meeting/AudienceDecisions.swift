import Phrases
import PlanDomain

/// What this meeting decided on an item.
extension AudienceWriter {
  /// Each conclusion with what it gives whom to do; where there is none yet, that.
  func decisions(columns: Int) -> [[Span]] {
    var facts = FactLines(columns: columns)
    let conclusions = audience.conclusions
    for conclusion in conclusions {
      facts.add(say(.conclusionNumber(conclusion.number)), Span(conclusion.text, .strong))
      if conclusion.directives.isEmpty { facts.add("", Span(say(.noTaskArises), .dim)) }
      if projection.hasLostItsTasks(conclusion) {
        facts.add("", Span(say(.tasksTakenBack), .strong))
      }
      for directive in projection.directives where conclusion.directives.contains(directive.id) {
        facts.add("", Span(task(of: directive)))
      }
    }
    if let subject = audience.subject, audience.meeting.state(of: subject) == .postponed {
      facts.add(say(.conclusionLabel), Span(say(.postponedToLater), .strong))
    } else if conclusions.isEmpty {
      facts.add(say(.conclusionLabel), Span(say(.notConcludedYet), .dim))
    }
    return facts.lines
  }

  /// `→ CĐ 05  Sở TN&MT · 15/12/2026: …`.
  private func task(of directive: Directive) -> String {
    let due = directive.due.map { " \(glyphs.separator) \(say.day($0))" } ?? ""
    return "\(glyphs.arrow) \(say(.directiveShort(projection.name(of: directive))))  "
      + "\(plan.shortNames(of: directive.order))\(due): \(directive.order.text)"
  }
}
