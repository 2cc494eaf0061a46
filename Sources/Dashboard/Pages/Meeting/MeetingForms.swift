import Phrases
import PlanDomain

/// The forms of a meeting: opening it, a conclusion, the minutes of an item, who came.
extension Form {
  /// Filled in with what the last meeting had.
  static func opening(_ id: MeetingID, after last: Meeting?, _ plan: Plan, say: Wording) -> Form {
    let before = last?.opening
    let title = say(.meetingTitleProposed(plan.header.short, say.day(id.day)))
    let minutes = before?.minutes ?? State.usualMinutes
    var form = Form(
      kind: .opening(id), subject: .plan,
      fields: [
        field(.meetingTitle, .hintMeetingTitle, title, columns: 80),
        field(.meetingPlace, .hintOptional, before?.place ?? "", columns: 80),
        field(.meetingChair, .hintOptional, before?.chair ?? "", columns: 80),
        field(.meetingSecretary, .hintOptional, before?.secretary ?? "", columns: 80),
        proposal(.meetingMinutes, .hintMinutes, "\(minutes)", columns: 8),
      ])
    form.heading = .openingHeading
    return form
  }

  /// A text, the directives that this meeting gave on the item, each to be named or not, and that
  /// no task arises.
  static func conclusion(
    on subject: Subject, in meeting: Meeting, _ projection: Projection, _ say: Wording
  ) -> Form {
    let given = projection.directives.filter { directive in
      directive.meeting == meeting.id && directive.isAbout(subject, in: projection)
        && !meeting.conclusions.contains { $0.directives.contains(directive.id) }
    }
    let number = meeting.nextConclusionNumber(on: subject)
    var fields = [field(.conclusionText, .hintConclusion, "", columns: 80)]
    fields += given.map { directive in
      let to = directive.order.to.map { projection.plan.department($0)?.short ?? $0.text }
      return .check(
        .verbatim(
          "\(say(.directiveShort(projection.name(of: directive))))  \(to.joined(separator: ", ")): "
            + directive.order.text), isOn: true)
    }
    fields.append(.check(.noTaskArises, isOn: false))
    var form = Form(
      kind: .conclusion(meeting.id, number: number, given.map(\.id)), subject: subject,
      fields: fields)
    form.heading = .conclusionNumber(number)
    return form
  }

  static func minutes(of entry: AgendaEntry) -> Form {
    Form(
      kind: .agendaMinutes, subject: entry.item,
      fields: [proposal(.agendaMinutesLabel, .hintMinutes, "\(entry.minutes)", columns: 6)])
  }

  static func attendee(of department: DepartmentID, now name: String) -> Form {
    Form(
      kind: .attendee(department), subject: .plan,
      fields: [field(.attendeeName, .hintAttendee, name, columns: 50)])
  }

  static func supplement(to id: MeetingID) -> Form {
    var form = Form(
      kind: .supplement(id), subject: .plan,
      fields: [field(.supplementText, .hintSupplement, "", columns: 80)])
    form.heading = .supplementHeading
    return form
  }

  func openingDraft(_ id: MeetingID) -> Result<Draft, FormRefusal> {
    let parts = texts.map(\.trimmed)
    if parts[0].showsNothing { return .failure(FormRefusal(field: 0, why: .refusedEmpty)) }
    var minutes: Int?
    if !parts[4].isEmpty {
      minutes = Self.minutes(parts[4])
      if minutes == nil { return .failure(FormRefusal(field: 4, why: .refusedMinutes)) }
    }
    let given = parts.map { $0.isEmpty ? nil : $0 }
    let opening = MeetingOpening(
      title: parts[0], place: given[1], chair: given[2], secretary: given[3], minutes: minutes)
    return .success(Draft(.plan, .meeting(.open(opening)), meeting: id))
  }

  /// Directives, or on purpose none: Enter alone never says that no task arises.
  func conclusionDraft(
    _ id: MeetingID, number: Int, _ given: [EventID]
  ) -> Result<Draft, FormRefusal> {
    let text = texts[0].trimmed
    if text.showsNothing { return .failure(FormRefusal(field: 0, why: .refusedEmpty)) }
    let named = given.indices.filter { fields[$0 + 1].isChecked == true }.map { given[$0] }
    let isWithoutTask = fields.last?.isChecked == true
    guard !named.isEmpty || isWithoutTask else {
      return .failure(FormRefusal(field: fields.count - 1, why: .refusedNoTask))
    }
    let conclusion = Conclusion(item: subject, number: number, text: text, directives: named)
    return .success(Draft(.plan, .meeting(.conclude(conclusion)), meeting: id))
  }

  /// A number of minutes, up to a day.
  static func minutes(_ text: String) -> Int? {
    let text = text.trimmed
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let minutes = Int(text),
      (1...State.mostMinutes).contains(minutes)
    else { return nil }
    return minutes
  }
}

extension Directive {
  /// Whether it was given on an item of the agenda: on the item, or where that is a directive, on
  /// what that one is about.
  fileprivate func isAbout(_ subject: Subject, in projection: Projection) -> Bool {
    switch subject {
    case .item(let id): order.item == id
    case .directive(let other):
      id != other && order.item == projection.directive(other)?.order.item
    case .plan: false
    }
  }
}

extension State {
  /// Asks for what a new meeting is called, where it is and who holds it.
  mutating func beginMeeting() {
    if case .readOnly(let reason) = snapshot.access {
      _ = refuse(.readOnly(reason))
      return
    }
    if let why = planlessHindrance(to: .meetings) {
      messages.say(why, .refusal, at: now)
      return
    }
    open(
      .opening(
        projection.freshMeetingID(), after: projection.lastClosedMeeting, plan, say: say))
  }

  /// The meeting that a form has opened is this seat's; who is there comes first.
  mutating func enterMeeting(openedBy form: Form) {
    guard case .opening(let id) = form.kind else { return }
    take(part: id)
    show(.attendance)
  }
}
