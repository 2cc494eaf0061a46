import Phrases
import PlanDomain

extension Form {
  /// What the text of a field names, and is written in full as.
  enum Naming: Hashable, Sendable {
    case department, departments, item

    /// The text with all that it names in full.
    func completed(_ text: String, in plan: Plan) -> String {
      switch self {
      case .department: department(text, in: plan)
      case .departments:
        DepartmentInput.parts(text).map { department($0, in: plan) }.joined(separator: ", ")
      case .item: ItemInput.find(text, in: plan).first.map { plan.items[$0].id.text } ?? text
      }
    }

    private func department(_ text: String, in plan: Plan) -> String {
      DepartmentInput.find(text, in: plan).first.map { DepartmentInput.label(of: $0.id, in: plan) }
        ?? text
    }

    /// Who or what is meant by what is being typed; nothing while it is blank.
    func matches(_ typed: String, _ plan: Plan, _ say: Wording, _ glyphs: Glyphs) -> String? {
      let part = (self == .departments ? DepartmentInput.parts(typed).last ?? "" : typed).trimmed
      guard !part.isEmpty else { return nil }
      func told(_ name: String?, of count: Int, _ others: (Int) -> Phrase) -> String? {
        name.map { name in
          "\(glyphs.arrow) \(name)" + (count > 1 ? "  (\(say(others(count - 1))))" : "")
        }
      }
      if self == .item {
        let found = ItemInput.find(part, in: plan)
        let name = found.first.map { "\(plan.items[$0].id.text)  \(plan.items[$0].title)" }
        return told(name, of: found.count, Phrase.otherItems) ?? say(.refusedAbout(part))
      }
      let found = DepartmentInput.find(part, in: plan)
      let name = found.first.map { "\($0.short)  \($0.name)" }
      return told(name, of: found.count, Phrase.otherMatches) ?? say(.refusedDepartment(part))
    }
  }
}
