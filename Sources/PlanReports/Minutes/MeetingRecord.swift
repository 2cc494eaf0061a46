import Phrases
import PlanDomain

/// What a closed meeting did, gathered for its documents: only the lines that its close had seen,
/// without what was taken back and without internal notes. What came or was taken back later
/// changes no document.
struct MeetingRecord {
  let meeting: Meeting
  let say: Wording
  /// The plan as the meeting left it.
  let left: Projection

  var plan: Plan { left.plan }
  var offset: UTCOffset { plan.header.offset }

  init(projection: Projection, meeting: Meeting, say: Wording) {
    self.meeting = meeting
    self.say = say
    left = projection.withoutInternalNotes.asLeft(by: meeting)
  }

  /// What was talked about, in order: the agenda, then what came up besides.
  var topics: [Topic] {
    let told = positions.compactMap { position in aboutWhat(position).map { ($0, position) } }
    let raised = meeting.agenda.map(\.item) + meeting.conclusions.map(\.item)
    let cameUp = told.map(\.0).filter { !isWithdrawn($0) }
    var seen: Set<Subject> = []
    return (raised + cameUp).filter { seen.insert($0).inserted }.map { subject in
      Topic(
        subject: subject, name: title(of: subject),
        agenda: meeting.agenda.first { $0.item == subject },
        changes: told.filter { $0.0 == subject }.map(\.1),
        isPostponed: meeting.postponed.contains(subject), isWithdrawn: isWithdrawn(subject))
    }
  }

  struct Topic {
    let subject: Subject
    /// `Chọn khu công nghiệp`.
    let name: String
    let agenda: AgendaEntry?
    /// Positions of the lines about it, oldest first.
    let changes: [Int]
    let isPostponed: Bool
    /// A directive that was taken back.
    let isWithdrawn: Bool
  }

  /// A directive as the meeting gave it.
  struct Order {
    let id: EventID
    let order: DirectiveOrder
  }

  /// What the meeting ordered, as it was given.
  var tasks: [Order] {
    positions.compactMap { position in
      order(position).map { Order(id: event(position).id, order: $0) }
    }
  }

  /// Those of a conclusion that were not taken back.
  func orders(of conclusion: Conclusion) -> [Order] {
    conclusion.directives.filter { !isWithdrawn(.directive($0)) }.compactMap { id in
      order(id).map { Order(id: id, order: $0) }
    }
  }

  /// Lines of the meeting that count, oldest first.
  var positions: [Int] { left.told(meeting.events) }

  func event(_ position: Int) -> Event { left.ledger.events[position] }

  private func order(_ position: Int) -> DirectiveOrder? {
    if case .directive(let order) = event(position).body { order } else { nil }
  }

  private func order(_ id: EventID) -> DirectiveOrder? {
    left.ledger.position(of: id).flatMap(order)
  }

  /// Whether it is a directive that does not count: taken back, or nothing that was ever given.
  private func isWithdrawn(_ subject: Subject) -> Bool {
    guard case .directive(let id) = subject, left.directive(id) == nil else { return false }
    // One from a seat whose clock is ahead was given all the same.
    return !(left.ledger.position(of: id).map(positions.contains) ?? false)
  }

  /// By its words alone: what a plan numbers it means nothing to whoever reads a paper.
  func title(of subject: Subject) -> String {
    switch subject {
    case .item(let id): plan.position(of: id).map { plan.items[$0].fields.title } ?? id.text
    // What was given elsewhere and has not come here is not known.
    case .directive(let id): order(id).map(phrase) ?? say(.directives)
    case .plan: plan.header.title
    }
  }

  /// What is ordered, to be followed by other words.
  func phrase(_ order: DirectiveOrder) -> String {
    order.text.clause
  }

  /// Who answers for what was ordered, the first in the lead: of a body that is no more its heir.
  func bodies(of order: DirectiveOrder) -> [String] {
    plan.addressees(of: order).map(plan.presentName)
  }

  func name(_ department: DepartmentID) -> String {
    plan.department(department)?.name ?? department.text
  }

  /// In the order of the plan; those that the plan doesn't have stand last.
  func attendance(_ states: Set<Attendance.State>) -> [Attendance] {
    let known = plan.departments.compactMap { department in
      meeting.attendance.first { $0.department == department.id }
    }
    let others = meeting.attendance.filter { plan.department($0.department) == nil }
    return (known + others).filter { states.contains($0.state) }
  }

  /// The bodies that were there.
  var presentBodies: [String] { attendance([.present, .delegate]).map { name($0.department) } }

  /// Who came, delegates marked.
  var presentNames: [String] {
    attendance([.present, .delegate]).map { word in
      let department = name(word.department)
      if word.state == .delegate { return say(.delegated(department, word.name)) }
      return word.name.map { "\(department) (\($0))" } ?? department
    }
  }

  var absentNames: [String] { attendance([.absent]).map { name($0.department) } }

  /// Which subject a line changes or speaks of; none for the meeting's own steps, its decisions
  /// and what is not for others to read.
  private func aboutWhat(_ position: Int) -> Subject? {
    let event = event(position)
    switch event.body {
    case .set, .note, .obstacle, .resolution, .measure, .planEdit: return left.subject(of: event)
    case .confirm, .ask, .answer, .evidence, .spend: return left.subject(of: event)
    case .directive, .meeting, .period, .undo, .unknown: return nil
    }
  }
}
