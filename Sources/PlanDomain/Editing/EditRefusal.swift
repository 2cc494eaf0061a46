/// Why an edit is not taken; the dashboard and `tiendo set` ask the same rules.
public enum EditRefusal: Hashable, Sendable {
  case readOnly(ReadOnlyReason)
  case lookingBack(Day)
  case unknownItem(String)
  /// Progress of a parent comes from what stands below it.
  case progressOfParent
  /// An objective without strategies is no task.
  case progressOfEmptyObjective
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
  case nothingToUndo
  case nothingToRedo
  /// Another meeting is open: one at a time.
  case meetingOpen(MeetingID)
  /// Closed meetings take supplements and nothing else.
  case meetingClosed(MeetingID)
  /// So many items of the agenda are neither concluded nor postponed.
  case meetingUnsettled([SubjectName])
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
    case .note(let note): return note.text.isBlank ? .emptyText : unknownItem(of: draft)
    case .obstacle(let obstacle): return obstacle.text.isBlank ? .emptyText : unknownItem(of: draft)
    case .measure(let measure): return refusal(of: measure)
    case .directive(let order): return order.text.isBlank ? .emptyText : nil
    case .meeting(let step): return refusal(of: step, in: draft.meeting)
    default: return nil
    }
  }

  /// `change` without the fields that already stand as it says, a conflict settled by it kept.
  public func effective(_ change: Change, on subject: Subject) -> Change {
    guard let standing = standing(of: subject) else { return change }
    var effective = change
    if let status = change.status, status == standing.status, !standing.conflicts.contains(.status)
    {
      effective.status = nil
    }
    if change.progress == standing.progress, !standing.conflicts.contains(.progress) {
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
    guard let due = effective.due else { return nil }
    if case .item(let id) = draft.subject, let start = start(of: id), due < start {
      return .dueBeforeStart(due: due, start: start)
    }
    return draft.why?.isBlank ?? true ? .dueNeedsReason : nil
  }

  private func start(of id: ItemID) -> Day? {
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

  private func standing(of subject: Subject) -> Standing? {
    switch subject {
    case .item(let id):
      guard let item = plan.position(of: id) else { return nil }
      let facts = facts[item]
      return Standing(
        status: facts.reportedStatus, progress: facts.reportedProgress, due: facts.currentDue,
        conflicts: Field.allCases.filter { !facts[$0].conflict.isEmpty })
    case .directive(let id):
      guard let directive = directives.first(where: { $0.id == id }) else { return nil }
      return Standing(
        status: directive.status, progress: directive.progress, due: directive.due,
        conflicts: directive.hasConflict ? Field.allCases : [])
    case .plan: return nil
    }
  }
}

extension Projection {
  private func refusal(of step: MeetingStep, in id: MeetingID?) -> EditRefusal? {
    let meeting = id.flatMap(meeting)
    if case .open(let opening) = step {
      if let open = openMeeting { return .meetingOpen(open.id) }
      return opening.title.isBlank ? .emptyText : nil
    }
    guard let meeting else { return .unknownItem(id?.description ?? "") }
    if case .supplement(let text) = step {
      if meeting.isOpen { return .meetingNotClosed(meeting.id) }
      return text.isBlank ? .emptyText : nil
    }
    guard meeting.isOpen else { return .meetingClosed(meeting.id) }
    switch step {
    case .conclude(let conclusion): return conclusion.text.isBlank ? .emptyText : nil
    case .close:
      let unsettled = meeting.unsettled
      return unsettled.isEmpty ? nil : .meetingUnsettled(unsettled.map(name))
    case .open, .attend, .agenda, .turn, .postpone, .supplement: return nil
    }
  }
}

private struct Standing {
  let status: Status?
  let progress: Percent?
  let due: Day?
  let conflicts: [Field]
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

extension String {
  /// Nothing but white space.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
