import Phrases
import PlanDomain

/// Which items are shown: every word must be found in what the row says of the item.
struct Filter: Hashable, Sendable {
  var text = ""

  var isActive: Bool { !SearchPattern(text).isEmpty }

  /// The positions of the items that match.
  func matches(in projection: Projection, language: Language) -> Set<Int> {
    let pattern = SearchPattern(text)
    guard !pattern.isEmpty else { return Set(projection.plan.items.indices) }
    let words = FilterWords(projection: projection, say: Wording(language))
    return Set(projection.plan.items.indices.filter { pattern.matches(words.text(of: $0)) })
  }
}

/// What a filter looks into: number, title, lead, status and deadline, as the screen words them.
private struct FilterWords {
  let projection: Projection
  let say: Wording

  func text(of item: Int) -> String {
    let plan = projection.plan
    let outcome = projection.outcomes[item]
    var parts = [plan.items[item].id.text, plan.items[item].title]
    if let lead = plan.lead(of: item).flatMap(plan.department) { parts += [lead.name, lead.short] }
    if plan.lead(of: item) == nil { parts.append(say(.noLead)) }
    parts += [say(projection.effectiveStatus(of: item).phrase), say(outcome.deadline.phrase)]
    if outcome.flags.contains(.illustrative) { parts.append(say(.illustrative)) }
    return parts.joined(separator: "\n")
  }
}
