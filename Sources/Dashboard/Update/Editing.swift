import Phrases
import PlanDomain

extension State {
  /// Begins an edit of what is selected, or says why it can't be edited.
  mutating func edit(_ command: Command) -> [Effect] {
    let pastDay = projection.moment.isLookingBack ? projection.moment.today : nil
    if let day = wantedDay ?? pastDay { return refuse(.lookingBack(day)) }
    if case .readOnly(let reason) = snapshot.access { return refuse(.readOnly(reason)) }
    if let why = planlessHindrance(to: command) {
      messages.say(why, .refusal, at: now)
      return []
    }
    if command.isPlanEdit { return editPlan(command) }
    switch command {
    case .undo: return undo()
    case .redo: return redo()
    case .recordMeasure:
      beginMeasuring()
      return []
    case .giveDirective:
      beginDirective()
      return []
    default: break
    }
    guard let subject = selectedSubject else {
      messages.say(nothingToActOn, .refusal, at: now)
      return []
    }
    let standing = projection.standing(of: subject)
    switch command {
    case .editStatus: overlay = .menu(.status(of: subject, now: standing?.status))
    case .editProgress:
      if let item = selectedItem, case .item = subject,
        let refusal = projection.progressRefusal(of: item)
      {
        return refuse(refusal)
      }
      if standing?.status == .done { return refuse(.progressOfDone) }
      open(.progress(of: subject, now: standing?.progress))
    case .stillSo: return reaffirm(subject)
    case .editDeadline: open(.deadline(of: subject, now: standing?.due, say: say))
    case .addNote: open(.note(on: subject))
    case .settleConflict: settleConflict()
    case .addObstacle: open(.obstacle(on: subject))
    default: break
    }
    return []
  }

  /// Sends one edit to be recorded, if the rules take it; what became of it is shown on `subject`.
  mutating func record(_ draft: Draft, shownOn subject: Subject? = nil) -> [Effect] {
    var draft = inMeeting(draft)
    if let refusal = projection.refusal(of: draft) {
      return ask(for: draft, refusal) ? [] : refuse(refusal)
    }
    if case .set(let change) = draft.body {
      draft.body = .set(projection.effective(change, on: draft.subject))
    }
    return [.storage(.append([draft], token: saves.begin(subject ?? draft.subject)))]
  }

  mutating func submit(_ form: Form) -> [Effect] {
    guard form.token == nil else { return [] }
    var form = form
    defer {
      overlay = form.isFinished ? nil : .form(form)
      if form.isFinished { forgetTyped(in: form) }
    }
    let draft: Draft
    switch form.content(today: projection.moment.today, plan: plan) {
    case .success(.draft(let read)): draft = read
    case .success(.planEdit(let edit)): return send(edit, from: &form)
    case .success(.minutes(let minutes)):
      form.isFinished = true
      return set(minutes: minutes, of: form.subject)
    case .success(.attendee(let name, let department)):
      form.isFinished = true
      set(nameOfAttendee: name, of: department)
      return []
    case .failure(let refusal):
      // Enter on the way through a form goes to the next field that wants something.
      let isOnTheWay = refusal.field > form.focus
      form.focus = refusal.field
      // A box says nothing by itself: what it is for is told at once.
      form.refusal = isOnTheWay && !form.isOnBox ? nil : refusal.why
      return []
    }
    if let refusal = projection.refusal(of: draft) {
      form.refusal = refusal.phraseAtDesk
      if refusal == .nothingChanges { form.isFinished = true }
      return refuse(refusal)
    }
    let effects = record(draft, shownOn: form.subject)
    if case .storage(.append(_, let token))? = effects.first { form.token = token }
    return effects
  }

  /// Asks for the reason without which the status of `draft` is not taken.
  private mutating func ask(for draft: Draft, _ refusal: EditRefusal) -> Bool {
    guard case .set(let change) = draft.body, let status = change.status, refusal.asksForReason
    else { return false }
    open(.reason(for: status, of: draft.subject, asks: refusal))
    return true
  }

  /// `=`: what was last reported is so still.
  private mutating func reaffirm(_ subject: Subject) -> [Effect] {
    switch projection.reaffirmation(of: subject) {
    case .success(let draft): return record(draft)
    case .failure(let refusal): return refuse(refusal)
    }
  }

  /// On the log undoing and redoing are about the selected line.
  var logLine: Int? {
    screen == .log && meeting.page == nil && changeList == nil
      ? log.selectedEntry(in: snapshot)?.position : nil
  }

  var logUndoing: Result<Event, EditRefusal>? {
    logLine.map {
      projection.undoTarget(at: $0, by: settings.name, writers: snapshot.ownWriters)
    }
  }

  var logRedoing: Result<Event, EditRefusal>? {
    logLine.map {
      projection.redoTarget(at: $0, by: settings.name, writers: snapshot.ownWriters)
    }
  }

  private mutating func undo() -> [Effect] {
    if let target = logUndoing { return takeBack(onLog: target, saying: Phrase.undone) }
    guard
      let target = projection.undoTarget(
        by: settings.name, writers: snapshot.ownWriters, passingOver: passedOver)
    else { return refuse(.nothingToUndo) }
    return takeBack(target, saying: Phrase.undone)
  }

  private mutating func redo() -> [Effect] {
    if let target = logRedoing { return takeBack(onLog: target, saying: Phrase.redone) }
    guard
      let target = projection.redoTarget(by: settings.name, writers: snapshot.ownWriters)
    else { return refuse(.nothingToRedo) }
    return takeBack(target, saying: Phrase.redone)
  }

  /// The line stays selected, though a newer one comes of it.
  private mutating func takeBack(
    onLog target: Result<Event, EditRefusal>, saying phrase: (String) -> Phrase
  ) -> [Effect] {
    switch target {
    case .success(let event):
      if let line = logLine { log.select(projection.ledger.events[line].id, in: snapshot) }
      return takeBack(event, saying: phrase)
    case .failure(let refusal): return refuse(refusal)
    }
  }

  /// Appends the line that takes `target` back, and goes where the change can be seen.
  mutating func takeBack(_ target: Event, saying phrase: (String) -> Phrase) -> [Effect] {
    let item = projection.itemPosition(of: target)
    let name = name(of: target, item)
    messages.say(phrase(name), .information, at: now)
    if let item, screen == .objectives, meeting.page == nil, selectedItem != item { show(item) }
    let subject = item.map { Subject.item(plan.items[$0].id) } ?? target.subject
    if projection.planEdit(takingBack: target) != nil {
      return [
        .storage(
          .takeBackPlanEdit(target.id, in: joinedMeeting?.id, token: saves.begin(subject)))
      ]
    }
    let draft = inMeeting(Draft(subject, .undo(target.id)))
    return [.storage(.append([draft], token: saves.begin(subject)))]
  }

  /// What people know the subject of a change by.
  private func name(of event: Event, _ item: Int?) -> String {
    if case .directive = event.body, let name = projection.name(ofDirective: event.id) {
      return say(.directiveShort(name))
    }
    if let item { return plan.items[item].id.text }
    if let directive = projection.directive(of: event) {
      return say(.directiveShort(projection.name(of: directive)))
    }
    return event.subject.text ?? event.id.description
  }

  mutating func refuse(_ refusal: EditRefusal) -> [Effect] {
    messages.say(refusal.phraseAtDesk, .refusal, at: now)
    return []
  }

  func status(of subject: Subject) -> Status? { projection.standing(of: subject)?.status }
}
