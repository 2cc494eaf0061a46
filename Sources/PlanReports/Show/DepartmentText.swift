import Phrases
import PlanDomain

extension Projection {
  /// A line for each department that answers for anything, the most overdue first: what it leads
  /// and was ordered, and what of that is late, tasks and directives each by their own figure.
  func departmentLines(_ say: Wording) -> [String] {
    responsibilities().filter { $0.answers || !$0.coordinates.isEmpty }.map { body in
      let name =
        body.department.map { plan.department($0)?.name ?? $0.text }
        ?? say(body.unknownLead.map(Phrase.unknownLead) ?? Phrase.noLead.capitalised)
      let parts = [say.share(of: body)] + say.lateness(of: body)
      return "\(name): \(parts.joined(separator: "; "))"
    }
  }
}
