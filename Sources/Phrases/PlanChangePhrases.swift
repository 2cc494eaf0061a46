public import PlanDomain

// What an edit of plan.yaml changed, as people say it.
extension Phrase {
  /// What a key of plan.yaml is called; one that no form has keeps its own name.
  public static func planKey(_ key: String) -> Phrase {
    switch ItemValues.Key(rawValue: key) {
    case .title?: return .itemTitle
    case .lead?: return .lead
    case .coordinating?: return .coordinating
    case .deliverable?: return .deliverable
    case .start?: return .start
    case .due?: return .approvedDeadline
    case .weight?: return .weight
    case .source?: return .source
    case nil: return Field(rawValue: key)?.phrase ?? .verbatim(key)
    }
  }

  public static let addedToPlan = Phrase("Bổ sung vào kế hoạch", "Added to the plan")
  public static let removedFromPlan = Phrase("Bỏ khỏi kế hoạch", "Removed from the plan")
  public static let planTextChanged = Phrase(
    "Sửa nội dung kế hoạch", "The plan's text was edited")
}

extension Wording {
  /// A value of plan.yaml as people read it: departments by name, days and statuses in words.
  public func planValue(_ text: String?, of key: String, in plan: Plan) -> String {
    guard let text else { return self(.nothing) }
    switch key {
    case "lead", "coordinating":
      return text.split(separator: ",").map { word in
        let id = word.drop { $0 == " " }
        return DepartmentID(String(id)).flatMap { plan.department($0)?.short } ?? String(id)
      }.joined(separator: ", ")
    case "start", "due": return Day(iso: text).map(day) ?? text
    case "status": return Status(rawValue: text).map { self($0.phrase) } ?? text
    case "source": return text == ItemFields.illustrative ? self(.illustrative) : text
    default: return text
    }
  }
}
