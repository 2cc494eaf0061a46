/// Why there is no plan to show. What counts nothing must not read as if nothing were wrong.
public enum PlanAbsence: Hashable, Sendable {
  /// No plan.yaml lies in the folder.
  case noFile
  /// Nothing of plan.yaml could be understood; this is what is wrong with it first.
  case notUnderstood(Problem)
  /// It was understood, and has no objectives yet.
  case noObjectives
}

extension PlanContents {
  /// Nothing where there is a plan, in part or an earlier one though it be.
  public var absence: PlanAbsence? {
    guard plan.items.isEmpty else { return nil }
    let found = problems.filter { !$0.isNotice && !$0.isAboutJournal }
    if found.contains(where: { $0.file == "plan.yaml" && $0.kind == .file(.missing) }) {
      return .noFile
    }
    return found.first.map(PlanAbsence.notUnderstood) ?? .noObjectives
  }
}
