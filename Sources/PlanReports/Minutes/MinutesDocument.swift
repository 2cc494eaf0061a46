public import Phrases
public import PlanDomain

/// Biên bản: who met when, what was said and changed on each item, what was concluded, who has to
/// do what by when, and when it closed. Its layout follows Nghị định 30/2020/NĐ-CP.
public func minutesDocument(
  _ projection: Projection, _ meeting: Meeting, _ say: Wording
) -> Document {
  let record = MeetingRecord(projection: projection, meeting: meeting, say: say)
  return Document(
    language: say.language, name: say(.minutesTitle),
    title: say(.minutesSubject(meeting.opening.title)),
    frame: record.frame(
      number: .minutesNumber, recipients: [say(.recipientsAttending)],
      [
        record.signature(.secretarySigns, meeting.opening.secretary),
        record.signature(.chairSigns, meeting.opening.chair),
      ]),
    blocks: record.minutesOpening + record.parts + record.verification + record.minutesClosing)
}

extension MeetingRecord {
  fileprivate var minutesOpening: [Block] {
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
      + people.flatMap { label, names -> [Block] in
        names.isEmpty ? [] : [.led(by: say(label) + ":"), .list(names)]
      } + labelled(officers)
  }

  private func labelled(_ lines: [(Phrase, String?)]) -> [Block] {
    lines.compactMap { label, text in
      guard let text, !text.isEmpty else { return nil }
      return .led(by: say(label) + ":", " " + text)
    }
  }

  /// What the meeting has of proceedings, conclusions and tasks, numbered as they follow.
  fileprivate var parts: [Block] {
    [
      Part.titled(say(.proceedings), proceedings),
      Part.titled(say(.conclusionsHeading), conclusions),
      Part.titled(say(.tasksHeading), tasks.isEmpty ? [] : [.table(taskTable)]),
    ].filter { !$0.blocks.isEmpty }.numbered
  }

  private var proceedings: [Block] {
    topics.enumerated().flatMap { place, topic in
      [.led(by: "\(place + 1). \(topic.name)")] + told(topic)
    }
  }

  private func told(_ topic: Topic) -> [Block] {
    var lead: DepartmentID?
    if case .item(let id) = topic.subject { lead = plan.position(of: id).flatMap(plan.lead(of:)) }
    var lines: [String] = []
    if let reason = topic.agenda?.reason, !reason.isEmpty {
      lines.append(sentence(say(.agendaReason(reason))))
    }
    lines += topic.changes.flatMap(told).map(sentence)
    if topic.isWithdrawn { lines.append(say(.withdrawnInMeeting)) }
    if topic.isPostponed { lines.append(say(.postponedInMeeting)) }
    return labelled([(SummaryColumn.lead.title, lead.map(name))]) + [.list(lines)]
  }

  /// What one line changed or said, in words.
  private func told(_ position: Int) -> [String] {
    let event = event(position)
    switch event.body {
    case .set(let set):
      let why = event.why.map { say(.because($0)) } ?? ""
      let entry = left.history(at: position)
      // A new deadline is what most needs its reason; else it is the status.
      let reasoned: Field = set.due != nil ? .due : set.status != nil ? .status : .progress
      return entry.changes.map { change in
        let isCounted = if case .notCounted = entry.effect(on: change) { false } else { true }
        return told(change.field, change.before, set[change.field])
          + (isCounted ? "" : " (\(say(.notCounted)))")
          + (change.settles ? " (\(say(.conflictSettled)))" : "")
          + (change.field == reasoned ? why : "")
      }
    case .note(let note): return ["\(say(.opinion)): \(note.text)"]
    case .obstacle(let obstacle):
      return [
        "\(say(.obstacles)): \(obstacle.text)", obstacle.cause.map { "\(say(.cause)): \($0)" },
        obstacle.proposal.map { "\(say(.proposal)): \($0)" },
      ].compactMap(\.self)
    case .resolution(of: let id, let text):
      guard case .obstacle(let obstacle)? = left.ledger.event(id)?.body else { return [text] }
      return [say(.resolvedInMeeting(obstacle.text, text))]
    case .measure(let measure): return [told(measure, at: position)]
    case .confirm, .ask, .answer, .evidence, .spend, .period:
      let text = event.body.answerText.map { ": \($0)" } ?? ""
      let answer = event.body.answer(currency: left.plan.header.currency) ?? .nothing
      return [say(answer.capitalised) + text]
    case .planEdit(let edit):
      let differences = edit.differences.map { told($0, on: event.subject) }
      return differences.isEmpty ? [say(.planTextChanged)] : differences
    case .directive, .meeting, .undo, .unknown: return []
    }
  }

  private func told(_ field: Field, _ before: FieldValue?, _ after: FieldValue?) -> String {
    let name = field.phrase.capitalised
    return say(
      before == after
        ? .keptInMeeting(name, value(after))
        : .changedInMeeting(name, value(before), value(after)))
  }

  private func told(_ measure: Measure, at position: Int) -> String {
    let indicator = plan.indicatorPosition(of: measure.indicator).map { plan.indicators[$0] }
    func value(_ number: Double) -> String {
      say.number(number) + (indicator?.unit.map { " \($0)" } ?? "")
    }
    return say(
      .measuredInMeeting(
        (indicator.map { "\($0.title) " } ?? "") + "(\(measure.indicator))",
        value(measure.value), on: say.dayInText(measure.on),
        before: left.valueBefore(measure, at: position).map(value), source: measure.source))
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

  private var conclusions: [Block] {
    meeting.conclusions.isEmpty ? [.paragraph(say(.noConclusion))] : numberedConclusions
  }

  /// The newest line of each journal: by it anybody can tell later whether what is said here was
  /// changed in them.
  fileprivate var verification: [Block] {
    let heads = left.ledger.heads
    if heads.isEmpty { return [] }
    return [.led(by: say(.verificationCode) + ":"), .list(heads.map(\.words))]
  }

  /// When it closed, and what was added since. The mark of the end stands after the last word, and
  /// that on the page of the signatures.
  fileprivate var minutesClosing: [Block] {
    let closed = meeting.closedAt ?? meeting.openedAt
    let end = say(.minutesEnd(say(say.documentTime(closed, offset: offset))))
    let added = supplements
    guard let last = added.last else { return [.paragraph(end + say(.endMark), .leadIn)] }
    let lines = added.dropLast().map { Line($0) } + [Line(say.ended(last), .leadIn)]
    return [.paragraph(end + "."), .part(.titled(say(.supplementsHeading), [.list(lines)]))]
  }
}

/// The text with a full stop where it ends in none, for it stands beside others.
func sentence(_ text: String) -> String {
  guard let last = text.last, !".!?…;:".contains(last) else { return text }
  return text + "."
}
