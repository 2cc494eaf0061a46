import Phrases
import PlanDomain

extension Wording {
  /// What a note says, an internal one marked before it, where no end of a line is cut.
  func text(of note: Note) -> String {
    note.isInternal ? "(\(self(.internalNote))) \(note.text)" : note.text
  }
}

extension State {
  /// The number by which people know what an entry is about.
  func subjectNumber(of entry: HistoryEntry) -> String {
    if let item = entry.item { return plan.items[item].id.text }
    if let directive = projection.directive(of: entry.event) {
      return say(.directiveShort(projection.name(of: directive)))
    }
    if case .meeting(let step) = entry.event.body, let subject = step.subject {
      return number(of: subject)
    }
    if case .planEdit = entry.event.body, entry.event.subject == .plan { return plan.header.short }
    if entry.event.meeting != nil { return say(.meetingShort) }
    return entry.event.subject.text ?? ""
  }

  /// The title of the item that an entry is about, or a directive's text; none where it is about
  /// neither, or gives that directive itself.
  func subjectTitle(of entry: HistoryEntry) -> String? {
    if let item = entry.item { return plan.items[item].title }
    if case .directive = entry.event.body { return nil }
    if let directive = projection.directive(of: entry.event) { return directive.order.text }
    if case .meeting(let step) = entry.event.body, let subject = step.subject {
      return title(of: subject)
    }
    return nil
  }

  /// What an event did, in one line; statuses with as much of their word as there is room for.
  ///
  /// What was taken back or doesn't count says so first, for the end of a line may be cut, and has
  /// no colour, for it counts for nothing.
  func summary(
    of entry: HistoryEntry, word: StatusWord = .none, glyphs: Glyphs
  ) -> [Span] {
    let spans = told(entry, word, glyphs)
    var marks: [String] = []
    if let refusal = entry.refusal {
      let reason = word == .full ? " (\(say(refusal.phrase)))" : ""
      marks.append("\(say(.doesNotCount))\(reason): ")
    }
    if entry.isUndone { marks.append("\(glyphs.undone) \(say(.undoneMark)): ") }
    guard !marks.isEmpty else { return spans }
    return [Span(marks.joined(), .dim)] + spans.map { Span($0.text, .dim) }
  }

  private func told(
    _ entry: HistoryEntry, _ word: StatusWord, _ glyphs: Glyphs
  ) -> [Span] {
    var spans: [Span] = []
    if case .undo(let target) = entry.event.body {
      guard !entry.takesBackAWord else { return takingBackAWord(entry, word, glyphs) }
      spans += takingBack(target, entry)
    }
    // A line may say again what stood already; only what differs is worth the room.
    let differing = entry.changes.filter { $0.before != $0.after }
    let told = differing.isEmpty ? entry.changes : differing
    for change in told {
      if !spans.isEmpty, spans.last?.face != .dim { spans.append(Span("  ")) }
      switch entry.effect(on: change) {
      case .changed:
        spans += self.spans(of: change, word: word, glyphs: glyphs)
        if change.settles { spans.append(Span("  \(say(.conflictSettled))", .dim)) }
      case .repeated(let value): spans.append(side(value, word, glyphs))
      case .settled(let value):
        spans += [side(value, word, glyphs), Span("  \(say(.conflictSettled))", .dim)]
      case .notCounted(let value):
        spans.append(side(value, word, glyphs))
        if entry.refusal == nil { spans.append(Span(" (\(say(.notCounted)))", .dim)) }
      }
    }
    if let first = told.first, case .repeated = entry.effect(on: first) {
      spans.append(Span("  \(say(.stillSo))", .dim))
    }
    switch entry.event.body {
    case .set, .undo: if let why = entry.event.why { spans.append(Span("  \(why)", .text)) }
    case .note(let note): spans.append(Span(say.text(of: note)))
    case .obstacle(let obstacle):
      spans += [Span(say(.obstacle).lowercased() + ": ", .dim), Span(obstacle.text)]
    case .resolution(_, let text):
      spans += [Span(say(.resolved) + ": ", .dim), Span(text)]
    case .directive(let order):
      let name = projection.name(ofDirective: entry.event.id).map { say(.directiveNumber($0)) }
      spans += [Span((name ?? order.digits) + ": ", .dim), Span(order.text)]
    case .measure(let measure):
      let indicator = plan.indicatorPosition(of: measure.indicator).map { plan.indicators[$0] }
      let value = say.number(measure.value) + (indicator?.unit.map { " \($0)" } ?? "")
      // The value first: a title may be longer than the line.
      spans += [Span(value), Span("  " + (indicator?.title ?? measure.indicator.text), .dim)]
    case .planEdit(let edit): spans += self.spans(of: edit, on: entry, glyphs: glyphs)
    case .meeting(let step): spans += self.spans(of: step, meeting: entry.event.meeting)
    case .confirm, .ask, .answer, .evidence, .spend, .period:
      if !spans.isEmpty { spans.append(Span("  ")) }
      spans.append(
        Span(entry.event.body.answer(currency: plan.header.currency).map { say($0) } ?? "", .dim))
      if let text = entry.event.body.answerText ?? entry.event.why {
        spans.append(Span("  \(text)"))
      }
    case .unknown(let kind): spans.append(Span(say(.unknownKind(kind)), .dim))
    }
    return spans
  }

  /// That a line takes another back; whose that is where it can't, and who wrote it where that is
  /// another writer of the same name.
  private func takingBack(_ target: EventID, _ entry: HistoryEntry) -> [Span] {
    if projection.isVain(entry.position), let line = projection.ledger.event(target) {
      return [
        Span("\(say(.undoes)) \(target): \(say(.takesBackNothing(of: line.by)))", .strong)
      ]
    }
    let writer = entry.event.id.writer
    let isOwn = target.writer == writer
    let note = isOwn ? "" : "(\(say(.byAnotherWriter(writer.text)))) "
    return [Span("\(say(.undoes)) \(note)", .dim)]
  }

  /// That what was taken back had only said that all is still so, with what stands all the same.
  private func takingBackAWord(
    _ entry: HistoryEntry, _ word: StatusWord, _ glyphs: Glyphs
  ) -> [Span] {
    var spans = [Span(say(.undoesStillSo), .dim)]
    for change in entry.changes {
      spans += [Span("  "), side(change.after, word, glyphs)]
    }
    if let why = entry.event.why { spans.append(Span("  \(why)", .text)) }
    return spans
  }

  /// What an edit of plan.yaml changed, field by field; where its record can't tell, that it did.
  private func spans(of edit: PlanEdit, on entry: HistoryEntry, glyphs: Glyphs) -> [Span] {
    let about = entry.item.map { plan.items[$0].id.text }
    var spans: [Span] = []
    for difference in edit.differences {
      if !spans.isEmpty { spans.append(Span("  ")) }
      switch difference {
      case .added(let id, let title):
        spans += [Span(say(.addedToPlan).lowercased() + ": ", .dim), Span("\(id)  \(title)")]
      case .removed(let id, let title):
        spans += [Span(say(.removedFromPlan).lowercased() + ": ", .dim), Span("\(id)  \(title)")]
      case .changed(let id, let key, let before, let after):
        let other = id.flatMap { $0 == about ? nil : "\($0) " } ?? ""
        spans += [
          Span("\(other)\(say(.planKey(key)).lowercased()) ", .dim),
          Span(say.planValue(before, of: key, in: plan)), Span(" \(glyphs.arrow) "),
          Span(say.planValue(after, of: key, in: plan)),
        ]
      }
    }
    return spans.isEmpty ? [Span(say(.planEdited))] : spans
  }

  /// `● → ◆`, `40 % → 55 %`, a deadline by its days.
  private func spans(of change: FieldChange, word: StatusWord, glyphs: Glyphs) -> [Span] {
    // In the face of the values: each change of face costs bytes on the line to the terminal.
    let arrow = Span(" \(glyphs.arrow) ")
    return [side(change.before, word, glyphs), arrow, side(change.after, word, glyphs)]
  }

  private func side(_ value: FieldValue?, _ word: StatusWord, _ glyphs: Glyphs) -> Span {
    if case .status(let status)? = value {
      let name =
        switch word {
        case .none: ""
        case .short: " " + say(status.shortPhrase)
        case .full: " " + say(status.phrase)
        }
      return Span(glyphs.status(status) + name, .status(status))
    }
    return Span(say.value(value))
  }

  /// Where all lines are of one meeting it need not be named in each.
  private var isOnPageOfOneMeeting: Bool {
    switch meeting.page {
    case .closing?, .record?: true
    default: false
    }
  }

  private func spans(of step: MeetingStep, meeting: MeetingID?) -> [Span] {
    let name =
      meeting.map { "\(say(.meeting)) \(say(projection.phrase(forDayOf: $0)))" } ?? say(.meeting)
    // What happened first: of a narrow line the end is cut.
    func inMeeting(_ text: String) -> [Span] {
      [Span(text)] + (isOnPageOfOneMeeting ? [] : [Span("  \(name)", .dim)])
    }
    switch step {
    case .open(let opening): return inMeeting(opening.title)
    case .attend(let attendance):
      let department = plan.department(attendance.department)?.short ?? attendance.department.text
      return inMeeting("\(department) \(say(attendance.state.phrase))")
    case .agenda(let entries): return inMeeting(say(.agendaOf(entries.count)))
    case .turn(let subject): return inMeeting(say(.turnTo(number(of: subject))))
    case .conclude(let conclusion):
      return [Span(say(.conclusion) + ": ", .dim), Span(conclusion.text)]
    case .postpone: return inMeeting(say(.postponedToLater))
    case .close: return inMeeting(say(.meetingClosed))
    case .supplement(let text): return [Span("\(say(.supplement)): ", .dim), Span(text)]
    }
  }
}
