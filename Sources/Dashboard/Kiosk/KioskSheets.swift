import Phrases
import PlanDomain

/// Writes the sheets of a wall screen in one language.
struct KioskWriter {
  let snapshot: KioskSnapshot
  let say: Wording

  var projection: Projection { snapshot.projection }
  var plan: Plan { snapshot.projection.plan }
  var today: Day { snapshot.projection.moment.today }

  /// What the sections have to say, in their order; those with nothing to say are left out.
  func sheets(of sections: [KioskSection]) -> [KioskSheet] {
    guard !plan.items.isEmpty else { return [] }
    return sections.flatMap { section -> [KioskSheet] in
      switch section {
      case .overview: [overview]
      case .objectives: plan.children(of: nil).map(objective)
      case .departments: [departments].compactMap(\.self)
      case .timeline: [timeline].compactMap(\.self)
      case .attention: [attention].compactMap(\.self)
      case .directives: [directives].compactMap(\.self)
      case .indicators: indicators
      case .changes: [changes].compactMap(\.self)
      }
    }
  }

  // What several sheets say in the same way.

  func figure(_ count: Int, _ caption: Phrase, _ face: Face) -> KioskFigure {
    KioskFigure(
      text: "\(count)", caption: say(caption.captioning(count)), face: count > 0 ? face : .dim)
  }

  /// A title with the mark of what is made up.
  func title(of item: Int) -> String {
    plan.items[item].title + (plan.items[item].fields.isIllustrative ? madeUp : "")
  }

  var madeUp: String { " (\(say(.illustrative)))" }

  func department(_ id: DepartmentID) -> String { plan.department(id)?.short ?? id.text }

  /// Who answers for an item; nothing where nobody is named.
  func lead(of item: Int) -> String? {
    plan.lead(of: item).map(department) ?? plan.unknownLead(of: item)
  }
}
