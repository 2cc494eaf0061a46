public import Phrases
public import PlanDomain

/// Biên bản: who met when, what was said and changed on each item, what was concluded, who has to
/// do what by when, and when it closed. Its layout follows Nghị định 30/2020/NĐ-CP.
public func minutesDocument(
  _ projection: Projection, _ meeting: Meeting, _ say: Wording
) -> OfficialDocument {
  let record = MeetingRecord(projection: projection, meeting: meeting, say: say)
  let closed = meeting.closedAt ?? meeting.openedAt
  return OfficialDocument(
    language: say.language, letterhead: record.letterhead, number: say(.minutesNumber),
    placeAndDay: record.placeAndDay(closed), name: say(.minutesTitle),
    subject: say(.minutesSubject(meeting.opening.title)),
    body: record.minutesOpening + record.proceedings + record.conclusions + record.tasks
      + record.minutesClosing(closed),
    recipients: record.recipients([say(.recipientsAttending)]),
    signatures: [
      Signature(
        role: say(.secretarySigns), hint: say(.signatureHint),
        name: meeting.opening.secretary ?? ""),
      Signature(
        role: say(.chairSigns), hint: say(.signatureHint), name: meeting.opening.chair ?? ""),
    ])
}

extension MeetingRecord {
  fileprivate var minutesOpening: [DocumentBlock] {
    let opening = meeting.opening
    let lines: [(Phrase, String?)] = [
      (.timeOpened, say(say.documentTime(meeting.openedAt, offset: offset))),
      (.meetingPlace, opening.place),
    ]
    let people: [(Phrase, [String])] = [(.attendees, presentNames), (.absentees, absentNames)]
    let officers: [(Phrase, String?)] = [
      (.meetingChair, opening.chair), (.meetingSecretary, opening.secretary),
    ]
    return labelled(lines)
      + people.flatMap { label, names -> [DocumentBlock] in
        names.isEmpty ? [] : [.labelled(say(label), "")] + names.map(DocumentBlock.dash)
      } + labelled(officers)
  }

  private func labelled(_ lines: [(Phrase, String?)]) -> [DocumentBlock] {
    lines.compactMap { label, text in
      guard let text, !text.isEmpty else { return nil }
      return .labelled(say(label), text)
    }
  }

  fileprivate var proceedings: [DocumentBlock] {
    let topics = topics
    if topics.isEmpty { return [] }
    return [.heading(say(.proceedings))]
      + topics.enumerated().flatMap { place, topic in
        [.point("\(place + 1). \(topic.name)", "")] + told(topic)
      }
  }

  private func told(_ topic: Topic) -> [DocumentBlock] {
    var blocks: [DocumentBlock] = []
    if case .item(let id) = topic.subject, let item = plan.position(of: id),
      let lead = plan.lead(of: item)
    {
      blocks.append(.labelled(say(SummaryColumn.lead.title), name(lead)))
    }
    if let reason = topic.agenda?.reason, !reason.isEmpty {
      blocks.append(.dash(sentence(say(.agendaReason(reason)))))
    }
    blocks += topic.changes.flatMap(told).map { .dash(sentence($0)) }
    if topic.isPostponed {
      blocks.append(.dash(say(.postponedInMeeting)))
    }
    return blocks
  }

  /// What one line changed or said, in words; an internal note says nothing here.
  private func told(_ position: Int) -> [String] {
    let event = projection.ledger.events[position]
    switch event.body {
    case .set:
      let why = event.why.map { say(.because($0)) } ?? ""
      return projection.history(at: position).changes.map { change in
        say(
          .changedInMeeting(
            change.field.phrase.capitalised, value(change.before), value(change.after)))
          + (change.field == .due ? why : "")
      }
    case .note(let note): return note.isInternal ? [] : ["\(say(.opinion)): \(note.text)"]
    case .obstacle(let obstacle):
      return [
        "\(say(.obstacles)): \(obstacle.text)", obstacle.cause.map { "\(say(.cause)): \($0)" },
        obstacle.proposal.map { "\(say(.proposal)): \($0)" },
      ].compactMap(\.self)
    case .planEdit(let edit):
      let differences = edit.differences.map { told($0, on: event.subject) }
      return differences.isEmpty ? [say(.planTextChanged)] : differences
    default: return []
    }
  }

  /// A value as an official text has it.
  private func value(_ value: FieldValue?) -> String {
    if case .due(let day)? = value { say.dayInText(day) } else { say.value(value) }
  }

  /// What an edit changed in the plan's own text.
  private func told(_ difference: PlanEditDifference, on subject: Subject) -> String {
    switch difference {
    case .added(let id, let title): return "\(say(.addedToPlan)): \(title) (\(id))"
    case .removed(let id, let title): return "\(say(.removedFromPlan)): \(title) (\(id))"
    case .changed(let id, let key, let before, let after):
      let change = say(
        .changedInMeeting(
          .planKey(key), say.planValue(before, of: key, in: plan),
          say.planValue(after, of: key, in: plan)))
      let other = id.map { $0 == subject.text ? "" : " (\($0))" } ?? ""
      return "\(say(.planTextChanged))\(other): \(change)"
    }
  }

  fileprivate var conclusions: [DocumentBlock] {
    let concluded = meeting.conclusions
    if concluded.isEmpty {
      return [.heading(say(.conclusionsHeading)), .paragraph(say(.noConclusion))]
    }
    return [.heading(say(.conclusionsHeading))] + numberedConclusions
  }

  fileprivate var tasks: [DocumentBlock] {
    let directives = directives
    if directives.isEmpty { return [] }
    return [.heading(say(.tasksHeading)), .table(taskTable(directives))]
  }

  /// When it closed, and what was added since; the mark of the end stands after the last word.
  fileprivate func minutesClosing(_ closed: Instant) -> [DocumentBlock] {
    let time = say(say.documentTime(closed, offset: offset))
    let added = supplements
    guard let last = added.last else {
      return [.paragraph(say(.minutesEnd(time)) + say(.endMark))]
    }
    return [.paragraph(say(.minutesEnd(time)) + "."), .heading(say(.supplementsHeading))]
      + added.dropLast().map(DocumentBlock.dash) + [.dash(say.ended(last))]
  }

  /// What was added after the close: when, by whom, and the text.
  private var supplements: [String] {
    positions.compactMap { position in
      let event = projection.ledger.events[position]
      guard case .meeting(.supplement(let text)) = event.body else { return nil }
      let day = say.documentDay(event.at.day(at: offset))
      return say(.supplementHead(day, by: event.by)) + text
    }
  }
}

extension MeetingRecord {
  /// Numbered over the whole document, each with who does what by when.
  var numberedConclusions: [DocumentBlock] {
    meeting.conclusions.enumerated().flatMap { place, conclusion -> [DocumentBlock] in
      let directives = directives(of: conclusion)
      let point = DocumentBlock.point(
        "\(place + 1). \(name(of: conclusion.item)): ", sentence(conclusion.text))
      if directives.isEmpty { return [point, .dash(say(.noTask))] }
      return [point]
        + directives.map { directive in
          let order = directive.order
          return .dash(
            say(
              .noticeTask(
                to: names(order.to), sentence(order.text), by: order.due.map(say.dayInText))))
        }
    }
  }
}

/// The text with a full stop where it ends in none, for it stands beside others.
private func sentence(_ text: String) -> String {
  guard let last = text.last, !".!?…;:".contains(last) else { return text }
  return text + "."
}
