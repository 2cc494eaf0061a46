import PlanDomain

/// The seven statuses beside the row they are for; a digit picks one at once.
struct StatusMenu: Hashable, Sendable {
  let subject: Subject
  /// Index in `Status.allCases`.
  var selected: Int

  init(subject: Subject, current: Status?) {
    self.subject = subject
    selected = (current ?? .notStarted).digit - 1
  }

  var status: Status { Status.allCases[min(max(selected, 0), Status.allCases.count - 1)] }
}
