import PlanDomain

/// Forms that a person left while they were on their way to the disk. One that could not be saved
/// comes back with its text, as soon as nothing else has the keys.
struct FormsAside: Sendable {
  private var sending: [Int: Form] = [:]
  private var returned: [Form] = []

  mutating func put(_ form: Form) { if let token = form.token { sending[token] = form } }

  /// The form of this token, which is not waited for any more.
  mutating func take(_ token: Int) -> Form? { sending.removeValue(forKey: token) }

  mutating func giveBack(_ form: Form) { returned.append(form) }

  /// The text of plan.yaml became another while they were away: they would be saved on that one.
  mutating func revise(_ revision: PlanRevision?) {
    for index in returned.indices { returned[index].revision = revision }
  }

  mutating func nextReturned() -> Form? { returned.isEmpty ? nil : returned.removeFirst() }
}
