import Phrases
import PlanDomain
import PlanReports

extension Projection {
  /// The name by which people know the subject, and it written out to be passed on; nothing of what
  /// the plan no longer has.
  func summary(of subject: Subject, _ say: Wording) -> (name: String, text: String)? {
    switch subject {
    case .item(let id):
      guard let item = plan.position(of: id) else { return nil }
      return (id.text, itemSummary(self, item: item, say))
    case .directive(let id):
      guard let directive = directive(id) else { return nil }
      let name = say(.directiveNumber(name(of: directive)))
      return (name, directiveSummary(self, directive, say))
    case .plan: return nil
    }
  }
}
