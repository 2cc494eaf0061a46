internal import PlanDomain

extension ProblemList {
  /// What is worth knowing of a plan that can stand as it is.
  mutating func addNotices(of plan: Plan, declaresLine: Int?) {
    let entered = plan.entered
    if let declared = plan.header.declares,
      declared.objectives.map({ $0 != entered.objectives }) ?? false
        || declared.strategies.map({ $0 != entered.strategies }) ?? false
    {
      add(.declaredGap(declared: declared, entered: entered), line: declaresLine)
    }
    // All below an objective without a lead that have none either are led by nobody for the same
    // reason, so that one notice is enough.
    for item in plan.items where item.parent == nil && item.lead == nil {
      add(.noLead(id: item.id.text), line: item.line)
    }
    for item in plan.items.indices where !plan.items[item].fields.budget.isEmpty {
      let below = (item + 1)..<plan.items[item].end
      guard below.contains(where: { !plan.items[$0].fields.budget.isEmpty }) else { continue }
      add(.budgetOnParent(id: plan.items[item].id.text), line: plan.items[item].line)
    }
    for item in plan.items.indices where !plan.isLeaf(item) && !plan.hasChildren(item) {
      add(.emptyObjective(id: plan.items[item].id.text), line: plan.items[item].line)
    }
  }
}
