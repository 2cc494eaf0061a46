public import Phrases
public import PlanDomain

/// Biên bản: who met when, what was reported, said and changed on each item, what was concluded,
/// who has to do what by when, and when it closed; its tasks as a table behind it. Its layout
/// follows Nghị định 30/2020/NĐ-CP.
public func minutesDocument(
  _ projection: Projection, _ meeting: Meeting, _ say: Wording
) -> Document {
  let record = MeetingRecord(projection: projection, meeting: meeting, say: say)
  return Document(
    language: say.language, name: say(.minutesTitle),
    title: say(.minutesSubject(meeting.opening.title)),
    frame: record.frameOfMinutes(on: meeting.closedAt ?? meeting.openedAt),
    blocks: record.minutesOpening + record.parts + [record.minutesClosing],
    annexes: record.minutesAnnexes
  ).withoutMadeUpMarks
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
      (.meetingChair, opening.chair), (.meetingSecretary, secretary),
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

  /// What the meeting has of proceedings and conclusions, numbered as they follow.
  fileprivate var parts: [Block] {
    [
      Part.titled(say(.proceedings), proceedings),
      Part.titled(say(.conclusionsHeading), conclusions),
    ].filter { !$0.blocks.isEmpty }.numbered
  }

  private var proceedings: [Block] {
    topics.enumerated().map { place, topic in
      .part(.titled("\(place + 1). \(topic.name)", told(topic), as: .point))
    }
  }

  private func told(_ topic: Topic) -> [Block] {
    var lead: DepartmentID?
    if case .item(let id) = topic.subject { lead = plan.position(of: id).flatMap(plan.lead(of:)) }
    var lines: [String] = []
    if let reason = topic.agenda?.reason, !reason.isEmpty {
      lines.append(sentence(say(.agendaReason(reason))))
    }
    if !topic.changes.contains(where: isAboutStanding), let standing = standing(topic.subject) {
      lines.append(sentence(say(.standingReported(standing))))
    }
    lines += topic.changes.flatMap(told).map(sentence)
    if topic.isWithdrawn { lines.append(say(.withdrawnInMeeting)) }
    if topic.isPostponed { lines.append(say(.postponedInMeeting)) }
    return labelled([(SummaryColumn.lead.title, lead.map(name))]) + [.list(lines)]
  }

  /// What was reported of an item: its status, how far it is, its deadline.
  private func standing(_ subject: Subject) -> String? {
    guard case .item(let id) = subject, let item = plan.position(of: id) else { return nil }
    let facts = left.facts[item]
    let words = [
      facts.reportedStatus.map { say($0.phrase) },
      left.outcomes[item].progress.map { progress in
        say(
          .progressAgainst(
            say.percent(progress), expected: left.outcomes[item].expected.map { say.percent($0) }))
      }, facts.currentDue.map { "\(say(.dueBy)) \(say.dayInText($0))" },
    ].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }

  private func isAboutStanding(_ position: Int) -> Bool {
    if case .set = event(position).body { true } else { false }
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
    let name: Phrase =
      switch field {
      case .status: .statusJudged
      case .progress: .progressReported
      case .due: field.phrase.capitalised
      }
    if before == after { return say(.keptInMeeting(name, value(after))) }
    guard let before else { return say(.firstSaidInMeeting(name, value(after))) }
    return say(
      field == .due
        ? .deadlineMovedInMeeting(value(before), value(after))
        : .changedInMeeting(name, value(before), value(after)))
  }

  private func told(_ measure: Measure, at position: Int) -> String {
    let indicator = plan.indicatorPosition(of: measure.indicator).map { plan.indicators[$0] }
    func value(_ number: Double) -> String {
      say.number(number) + (indicator?.unit.map { " \($0)" } ?? "")
    }
    return say(
      .measuredInMeeting(
        indicator?.title ?? measure.indicator.text,
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
    case .added(_, let title): return "\(say(.addedToPlan)): \(title)"
    case .removed(_, let title): return "\(say(.removedFromPlan)): \(title)"
    case .changed(let id, let key, let before, let after):
      let change = say(
        .changedInMeeting(
          .planKey(key), say.planValue(before, of: key, in: plan),
          say.planValue(after, of: key, in: plan)))
      let other = id.flatMap { $0 == subject.text ? nil : ItemID($0) }
        .map { " (\(title(of: .item($0))))" }
      return "\(say(.planTextChanged))\(other ?? ""): \(change)"
    }
  }

  private var conclusions: [Block] {
    (meeting.conclusions.isEmpty ? [.paragraph(say(.noConclusion))] : [])
      + numberedConclusions(as: .point, saysNone: true)
  }

  /// The tasks as a table; then the newest line of each journal, by which anybody can tell later
  /// whether what is said here was changed in them.
  fileprivate var minutesAnnexes: [Part] {
    let heading = say(.tasksHeading)
    let heads = left.ledger.heads.map(\.words)
    return [
      Part.titled(heading, tasks.isEmpty ? [] : [.table(taskTable(heading))]),
      Part.titled(say(.verificationCode), heads.isEmpty ? [] : [.list(heads)]),
    ].filter { !$0.blocks.isEmpty }.asAnnexes(say)
  }

  /// When it closed; the mark of the end stands on the page of the signatures.
  fileprivate var minutesClosing: Block {
    let closed = meeting.closedAt ?? meeting.openedAt
    let end = say(.minutesEnd(say(say.documentTime(closed, offset: offset))))
    return .paragraph(end + say(.endMark), .leadIn)
  }
}

/// The text with a full stop where it ends in none, for it stands beside others.
func sentence(_ text: String) -> String {
  guard let last = text.last, !".!?…;:".contains(last) else { return text }
  return text + "."
}
