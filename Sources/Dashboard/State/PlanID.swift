import Phrases
public import PlanDomain

/// Which of the plans that may be open: the folder it was read from.
///
/// What outlives the key that began it (a form, a menu, a place, a save on its way) names its plan,
/// and so does whatever goes to the disk or comes from there.
public struct PlanID: Hashable, Sendable {
  public let folder: String

  /// Of a folder by its path, with its links followed, so that one folder is one plan.
  public init(folder: String) { self.folder = folder }
}

/// What an edit is about: a subject of the plan in which it was chosen.
public struct PlanSubject: Hashable, Sendable {
  public let plan: PlanID
  public let subject: Subject

  init(_ subject: Subject, of plan: PlanID) {
    self.plan = plan
    self.subject = subject
  }
}

extension State {
  /// A subject of the plan that is shown.
  func here(_ subject: Subject) -> PlanSubject { PlanSubject(subject, of: planID) }

  /// Whether this is the plan that is shown. What was begun in another is not saved in this one's
  /// folder, and that is said.
  mutating func shows(_ plan: PlanID) -> Bool {
    if plan == planID { return true }
    messages.say(.ofAnotherPlan, .refusal, at: now)
    return false
  }

  /// Asks it of the folder of the plan that is shown.
  func ask(_ request: StorageRequest) -> Effect { .storage(request, of: planID) }
}
