import Phrases
import PlanDomain

/// What a closed meeting did, gathered for its documents: only the lines that its close had seen,
/// without what was taken back and without internal notes.
struct MeetingRecord {
  let projection: Projection
  let meeting: Meeting
  let say: Wording

  var plan: Plan { projection.plan }
  var offset: UTCOffset { plan.header.offset }

  /// What was talked about, in order: the agenda, then what came up besides.
  var topics: [Topic] {
    var subjects = meeting.agenda.map(\.item)
    subjects += meeting.conclusions.map(\.item)
    subjects += positions.compactMap { position in
      switch projection.ledger.events[position].body {
      case .set, .note, .obstacle, .planEdit: aboutWhat(position)
      default: nil
      }
    }
    var seen: Set<Subject> = []
    return subjects.filter { seen.insert($0).inserted }.map { subject in
      Topic(
        subject: subject, name: name(of: subject),
        agenda: meeting.agenda.first { $0.item == subject },
        changes: positions.filter { aboutWhat($0) == subject },
        isPostponed: meeting.postponed.contains(subject))
    }
  }

  struct Topic {
    let subject: Subject
    /// `2.3.1  Chọn khu công nghiệp`.
    let name: String
    let agenda: AgendaEntry?
    /// Positions of the lines about it, oldest first.
    let changes: [Int]
    let isPostponed: Bool
  }

  /// The directives that the meeting gave, by number.
  var directives: [Directive] {
    let own = Set(positions.map { projection.ledger.events[$0].id })
    return projection.directives.filter { $0.meeting == meeting.id && own.contains($0.id) }
  }

  func directives(of conclusion: Conclusion) -> [Directive] {
    conclusion.directives.compactMap { id in projection.directives.first { $0.id == id } }
  }

  /// Lines of the meeting that count, oldest first.
  var positions: [Int] { meeting.events }

  func name(of subject: Subject) -> String {
    switch subject {
    case .item(let id):
      guard let item = plan.position(of: id) else { return id.text }
      return "\(plan.items[item].fields.title) (\(plan.items[item].fields.id))"
    case .directive(let id):
      guard let directive = projection.directives.first(where: { $0.id == id }) else {
        return id.description
      }
      return "\(shortName(of: subject)): \(phrase(directive.order))"
    case .plan: return plan.header.title
    }
  }

  /// What is ordered, to be followed by other words.
  func phrase(_ order: DirectiveOrder) -> String {
    order.text.hasSuffix(".") ? String(order.text.dropLast()) : order.text
  }

  /// `2.3.1`, `Chỉ đạo 02`: what needs no title any more.
  func shortName(of subject: Subject) -> String {
    switch subject {
    case .item(let id): return id.text
    case .directive(let id):
      let order = projection.directives.first { $0.id == id }?.order
      return order.map { say(.directiveNumber($0.number).capitalised) } ?? id.description
    case .plan: return plan.header.title
    }
  }

  func names(_ departments: [DepartmentID]) -> String {
    departments.map(name).joined(separator: ", ")
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

  /// Who came, delegates marked.
  var presentNames: [String] {
    attendance([.present, .delegate]).map { word in
      let department = name(word.department)
      if word.state == .delegate { return say(.delegated(department, word.name)) }
      return word.name.map { "\(department) (\($0))" } ?? department
    }
  }

  var absentNames: [String] { attendance([.absent]).map { name($0.department) } }

  /// Which subject a line changes or speaks of; none for the meeting's own steps.
  private func aboutWhat(_ position: Int) -> Subject? {
    let event = projection.ledger.events[position]
    switch event.body {
    case .set, .note, .obstacle, .planEdit: return event.subject
    default: return nil
    }
  }
}

extension MeetingRecord {
  /// Top left: the plan's owner as the parent body, and the department under whose name the meeting
  /// was opened as the issuing one. A name that is no department of the plan is a person's: then
  /// the owner issues.
  var letterhead: Letterhead {
    let owner = OwnerName(plan.header.owner).inFull
    let issuer = issuingDepartment.map { $0.name.uppercased() }
    // A plan need not say whose it is: then the clerk does.
    let parent = owner.isEmpty ? nil : owner.uppercased()
    return Letterhead(
      parent: issuer == nil ? nil : parent, issuer: issuer ?? parent ?? say(.placeUnknown),
      republic: say(.republic), motto: say(.motto))
  }

  /// Each line ends in a semicolon, and the last, the archive's, in a full stop.
  func recipients(_ names: [String]) -> Recipients {
    Recipients(heading: say(.recipients), names: names.map { $0 + ";" } + [say(.archive)])
  }

  var issuingDepartment: Department? {
    let opening = meeting.events.first {
      if case .meeting(.open) = projection.ledger.events[$0].body { true } else { false }
    }
    guard let by = opening.map({ projection.ledger.events[$0].by }) else { return nil }
    return plan.departments.first { $0.name == by || $0.short == by }
  }

  /// The place that the document names before its day.
  func placeAndDay(_ instant: Instant) -> String {
    let place = OwnerName(plan.header.owner).place ?? say(.placeUnknown)
    return "\(place), \(say(say.documentDay(instant.day(at: offset))))"
  }

  /// The table of tasks: who, what, by when; with the number that a directive has in the plan.
  func taskTable(_ directives: [Directive]) -> DocumentTable {
    DocumentTable(
      columns: [
        .init(title: say(.ordinalColumn), percent: 8, isCentred: true),
        .init(title: say(.whoColumn), percent: 30, isCentred: false),
        .init(title: say(.taskColumn), percent: 44, isCentred: false),
        .init(title: say(.byWhenColumn), percent: 18, isCentred: true),
      ],
      rows: directives.enumerated().map { place, directive in
        let order = directive.order
        return [
          String(place + 1), names(order.to),
          "\(phrase(order)) (\(say(.directiveNumber(order.number))))",
          order.due.map(say.dayInText) ?? say(.nothing),
        ]
      })
  }
}
