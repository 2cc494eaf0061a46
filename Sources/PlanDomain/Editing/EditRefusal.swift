/// Why an edit is not taken; the dashboard and `tiendo set` ask the same rules.
public enum EditRefusal: Error, Hashable, Sendable {
  case readOnly(ReadOnlyReason)
  case lookingBack(Day)
  case unknownItem(String)
  /// Progress of a parent comes from what stands below it.
  case progressOfParent
  /// An objective without strategies is no task.
  case progressOfEmptyObjective
  /// Another status reopens it first.
  case progressOfDone
  /// What is overdue by so many days is not done without a word on it.
  case doneNeedsReason(overdueDays: Int)
  /// Nor is what was done open again without one.
  case reopeningNeedsReason
  case dueNeedsReason
  /// Nothing can be due before it begins.
  case dueBeforeStart(due: Day, start: Day)
  /// `on` after today.
  case dayInFuture(Day)
  /// A measured value of more digits than can be kept.
  case valueTooLarge
  case textTooLong(limitBytes: Int)
  case emptyText
  case nothingChanges
  /// Nobody has reported anything that could be said again.
  case nothingToRepeat
  /// Offices differ on what would be said again.
  case conflictFirst
  case nothingToUndo
  case nothingToRedo
  /// Of one line that was to be taken back or brought back: it is of this name.
  case lineOfAnother(by: String)
  /// It is of this name, but of a writer that is not this user's here.
  case lineOfAnotherWriter(WriterID)
  case lineAlreadyUndone
  /// It takes another line back itself.
  case lineUndoes
  case lineNotUndone
  /// What it says can't be taken back.
  case lineStays
  /// Another meeting is open: one at a time.
  case meetingOpen(MeetingID)
  /// Closed meetings take supplements and nothing else.
  case meetingClosed(MeetingID)
  /// So many items of the agenda are neither concluded nor postponed.
  case meetingUnsettled([SubjectName])
  /// A deadline changes by asking for it, or in a meeting.
  case dueByAsking
  /// The ask has been answered.
  case askAnswered
  /// What is asked for or granted is no later than the deadline that stands.
  case askNotLater(Day, now: Day)
  /// What is reported done needs no more time.
  case askOfDone
  /// Money was spent in a year that is still to come.
  case yearNotBegun(Int)
  /// The plan names nobody who confirms.
  case nothingIsConfirmed
  /// Nothing waits to be confirmed on the item.
  case notReportedDone
  case returnNeedsReason
  case periodClosed(Period)
  case periodNotOver(Period, last: Day)
  /// The period was over before the first day that the plan says anything of.
  case periodBeforePlan(Period, first: Day)
  /// Only a closed meeting takes a supplement.
  case meetingNotClosed(MeetingID)
}

extension Projection {
  /// Why `draft` must not be recorded now; nothing when it may.
  public func refusal(of draft: Draft) -> EditRefusal? {
    if moment.isLookingBack { return .lookingBack(moment.today) }
    if let on = draft.on, on > moment.today { return .dayInFuture(on) }
    if let refusal = draft.lengthRefusal { return refusal }
    if !draft.body.isMeetingStep, let id = draft.meeting, meeting(id)?.isOpen == false {
      return .meetingClosed(id)
    }
    switch draft.body {
    case .set(let change): return refusal(of: change, on: draft)
    case .note, .obstacle: return draft.body.lacksText ? .emptyText : unknownItem(of: draft)
    case .measure(let measure): return refusal(of: measure)
    case .directive: return draft.body.lacksText ? .emptyText : nil
    case .meeting(let step): return refusal(of: step, in: draft.meeting)
    case .confirm(let confirmation): return refusal(of: confirmation, on: draft.subject)
    case .ask(let due): return refusal(ofAsking: draft, due: due)
    case .answer(let answer): return refusal(of: answer, on: draft.subject)
    case .evidence: return draft.body.lacksText ? .emptyText : unknownItem(of: draft)
    case .spend(let spending):
      return refusal(of: spending, on: draft.subject, by: draft.on ?? moment.today)
    case .period(let closing): return refusal(of: closing)
    case .resolution, .planEdit, .undo: return nil
    }
  }

  /// `change` without a deadline that stands already, unless a conflict is settled by it, and
  /// without the 100 that being done is. A status or progress that is said again is an update.
  public func effective(_ change: Change, on subject: Subject) -> Change {
    guard let standing = standing(of: subject) else { return change }
    var effective = change
    if change.status == .done, change.progress == .whole, standing.isLeaf {
      effective.progress = nil
    }
    if change.due == standing.due, !standing.conflicts.contains(.due) { effective.due = nil }
    return effective
  }

  /// Why the item takes no progress; nothing where it does.
  public func progressRefusal(of item: Int) -> EditRefusal? {
    if plan.isLeaf(item) { return nil }
    return plan.hasChildren(item) ? .progressOfParent : .progressOfEmptyObjective
  }

  private func refusal(of change: Change, on draft: Draft) -> EditRefusal? {
    if case .item(let id) = draft.subject {
      guard let item = plan.position(of: id) else { return .unknownItem(id.text) }
      if change.progress != nil, let refusal = progressRefusal(of: item) { return refusal }
    }
    let effective = effective(change, on: draft.subject)
    if effective.isEmpty { return .nothingChanges }
    if let standing = standing(of: draft.subject), standing.isLeaf {
      if effective.progress != nil, effective.status ?? standing.status == .done {
        return .progressOfDone
      }
      if let status = effective.status, draft.lacksReason,
        let refusal = standing.refusalWithoutReason(of: status)
      {
        return refusal
      }
    }
    guard let due = effective.due else { return nil }
    if plan.header.rules.asksForExtensions, draft.meeting == nil { return .dueByAsking }
    if case .item(let id) = draft.subject, let start = start(of: id), due < start {
      return .dueBeforeStart(due: due, start: start)
    }
    return draft.lacksReason ? .dueNeedsReason : nil
  }

  func start(of id: ItemID) -> Day? {
    plan.position(of: id).flatMap { plan.items[$0].start }
  }

  private func refusal(of measure: Measure) -> EditRefusal? {
    if plan.indicatorPosition(of: measure.indicator) == nil {
      return .unknownItem(measure.indicator.text)
    }
    if !Measure.holds(measure.value) { return .valueTooLarge }
    return measure.on > moment.today ? .dayInFuture(measure.on) : nil
  }

  private func unknownItem(of draft: Draft) -> EditRefusal? {
    guard case .item(let id) = draft.subject, plan.position(of: id) == nil,
      plan.indicatorPosition(of: id) == nil
    else { return nil }
    return .unknownItem(id.text)
  }

  /// What was last reported on `subject`; nothing where the plan doesn't have it.
  public func standing(of subject: Subject) -> Standing? {
    switch subject {
    case .item(let id):
      guard let item = plan.position(of: id) else { return nil }
      let facts = facts[item]
      return Standing(
        status: facts.reportedStatus, progress: facts.reportedProgress, due: facts.currentDue,
        conflicts: Field.allCases.filter { !facts[$0].conflict.isEmpty },
        isLeaf: plan.isLeaf(item),
        daysPastDue: daysPast(facts.currentDue))
    case .directive(let id):
      guard let directive = directive(id) else { return nil }
      return Standing(
        status: directive.status, progress: directive.progress, due: directive.due,
        conflicts: directive.hasConflict ? Field.allCases : [], isLeaf: true,
        daysPastDue: daysPast(directive.due))
    case .plan: return nil
    }
  }

  private func daysPast(_ due: Day?) -> Int? {
    due.map { moment.today.days(since: $0) }.flatMap { $0 > 0 ? $0 : nil }
  }
}

extension Projection {
  /// That what was last reported on `subject` is so still: an update of its own, with nothing else
  /// in it. Of a parent only leadership's judgement, where there is one.
  public func reaffirmation(of subject: Subject) -> Result<Draft, EditRefusal> {
    guard let standing = standing(of: subject) else {
      return .failure(.unknownItem(subject.text ?? ""))
    }
    let change = Change(
      status: standing.status, progress: standing.isLeaf ? standing.progress : nil)
    if change.isEmpty { return .failure(.nothingToRepeat) }
    let isDisputed = [Field.status, .progress].contains { field in
      change.sets(field) && conflict(on: field, of: subject) != nil
    }
    return isDisputed ? .failure(.conflictFirst) : .success(Draft(subject, .set(change)))
  }
}

extension Projection {
  private func refusal(of step: MeetingStep, in id: MeetingID?) -> EditRefusal? {
    let meeting = id.flatMap(meeting)
    if case .open = step {
      if let open = openMeeting { return .meetingOpen(open.id) }
      return step.lacksText ? .emptyText : nil
    }
    guard let meeting else { return .unknownItem(id?.description ?? "") }
    if case .supplement = step {
      if meeting.isOpen { return .meetingNotClosed(meeting.id) }
      return step.lacksText ? .emptyText : nil
    }
    guard meeting.isOpen else { return .meetingClosed(meeting.id) }
    switch step {
    case .conclude: return step.lacksText ? .emptyText : nil
    case .close:
      let unsettled = meeting.unsettled
      return unsettled.isEmpty ? nil : .meetingUnsettled(unsettled.map(name))
    case .open, .attend, .agenda, .turn, .postpone, .supplement: return nil
    }
  }
}

/// How something stands as it was reported, which is what edits begin from.
public struct Standing: Sendable {
  public let status: Status?
  public let progress: Percent?
  public let due: Day?
  let conflicts: [Field]
  /// Nothing stands below it: a directive is one, too.
  let isLeaf: Bool
  /// Once its deadline is past, whatever its status: what is cancelled is not overdue, and what is
  /// done from there is late all the same.
  let daysPastDue: Int?

  /// Why `status` is not taken without a reason; nothing where none is asked for.
  func refusalWithoutReason(of status: Status) -> EditRefusal? {
    if self.status == .done { return status == .done ? nil : .reopeningNeedsReason }
    guard status == .done, let daysPastDue else { return nil }
    return .doneNeedsReason(overdueDays: daysPastDue)
  }
}

extension Draft {
  /// Why its texts are too long to be kept, in whatever plan; nothing when they are not.
  public var lengthRefusal: EditRefusal? {
    texts.contains { $0.utf8.count > JournalLimits.textBytes }
      ? .textTooLong(limitBytes: JournalLimits.textBytes) : nil
  }

  /// Every free text of it, for checking their length.
  var texts: [String] {
    var texts = [why].compactMap(\.self)
    switch body {
    case .note(let note): texts.append(note.text)
    case .obstacle(let obstacle):
      texts += [obstacle.text, obstacle.cause, obstacle.proposal].compactMap(\.self)
    case .resolution(_, let text): texts.append(text)
    case .directive(let order): texts.append(order.text)
    case .measure(let measure): texts += [measure.source].compactMap(\.self)
    case .meeting(let step): texts += step.texts
    case .confirm(let confirmation): texts += [confirmation.text].compactMap(\.self)
    case .answer(let answer): texts += [answer.text].compactMap(\.self)
    case .evidence(let evidence):
      texts += [evidence.title, evidence.number, evidence.file, evidence.url].compactMap(\.self)
    default: break
    }
    return texts
  }
}

extension DraftBody {
  fileprivate var isMeetingStep: Bool {
    if case .meeting = self { true } else { false }
  }
}

extension MeetingStep {
  fileprivate var texts: [String] {
    switch self {
    case .open(let opening):
      [opening.title, opening.place, opening.chair, opening.secretary].compactMap(\.self)
    case .attend(let word): [word.name].compactMap(\.self)
    case .agenda(let entries): entries.map(\.reason)
    case .conclude(let conclusion): [conclusion.text]
    case .supplement(let text): [text]
    case .turn, .postpone, .close: []
    }
  }
}

// What says nothing without a text must have one that can be seen.
extension Draft {
  /// Whether nothing of a reason can be seen.
  var lacksReason: Bool { why.map(Sanitiser.showsNothing) ?? true }
}

extension DraftBody {
  /// Whether nothing can be seen of the text that it is there for.
  public var lacksText: Bool {
    switch self {
    case .note(let note): Sanitiser.showsNothing(note.text)
    case .obstacle(let obstacle): Sanitiser.showsNothing(obstacle.text)
    case .directive(let order): Sanitiser.showsNothing(order.text)
    case .meeting(let step): step.lacksText
    case .evidence(let evidence): Sanitiser.showsNothing(evidence.title)
    case .set, .resolution, .measure, .planEdit, .confirm, .ask, .answer, .spend, .period, .undo:
      false
    }
  }
}

extension MeetingStep {
  fileprivate var lacksText: Bool {
    switch self {
    case .open(let opening): Sanitiser.showsNothing(opening.title)
    case .conclude(let conclusion): Sanitiser.showsNothing(conclusion.text)
    case .supplement(let text): Sanitiser.showsNothing(text)
    case .attend, .agenda, .turn, .postpone, .close: false
    }
  }
}
