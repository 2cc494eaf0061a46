import Phrases
import PlanDomain

extension State {
  /// Begins an edit of what is selected, or says why it can't be edited.
  mutating func edit(_ command: Command) -> [Effect] {
    if let day = lookedAtDay { return refuse(.lookingBack(day)) }
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
    case .quickSheet:
      beginSheet()
      return []
    default: break
    }
    guard let subject = selectedSubject else {
      messages.say(nothingToActOn, .refusal, at: now)
      return []
    }
    let rows = markedSubjects(else: subject).count
    // Of several rows none is what the others start from.
    let standing = rows > 1 ? nil : projection.standing(of: subject)
    switch command {
    case .editStatus: overlay = .menu(.status(of: here(subject), now: standing?.status, rows: rows))
    case .editProgress:
      if rows == 1, let item = selectedItem, case .item = subject,
        let refusal = projection.progressRefusal(of: item)
      {
        return refuse(refusal)
      }
      if standing?.status == .done { return refuse(.progressOfDone) }
      open(ProgressForm(subject: subject, now: standing?.progress))
    case .stillSo: return reaffirm(subject)
    case .editDeadline: open(DeadlineForm(subject: subject, now: standing?.due))
    case .addNote: open(NoteForm(subject: subject))
    case .settleConflict: settleConflict()
    case .addObstacle: open(ObstacleForm(subject: subject))
    default: break
    }
    return []
  }

  /// Sends an edit to be recorded, if the rules take it; what became of it is shown on `subject`.
  /// Of marked rows it is an edit of each, and one of all for who takes it back.
  mutating func record(_ draft: Draft, shownOn subject: Subject? = nil) -> [Effect] {
    let (drafts, refusals) = bulk(of: draft)
    if let (subject, refusal) = refusals.first(where: { $0.why.asksForReason }) {
      var asked = draft
      asked.subject = subject
      if ask(for: asked, refusal) { return [] }
    }
    guard !drafts.isEmpty else { return refusals.first.map { refuse($0.why) } ?? [] }
    return send(
      drafts, refusals.map(\.why),
      shownOn: drafts.count > 1 ? drafts.map(\.subject) : [subject ?? draft.subject])
  }

  /// What is recorded of a draft, and why the rest is not.
  private func bulk(
    of draft: Draft
  ) -> (drafts: [Draft], refusals: [(subject: Subject, why: EditRefusal)]) {
    var drafts: [Draft] = []
    var refusals: [(Subject, EditRefusal)] = []
    for subject in subjects(of: draft) {
      var own = draft
      own.subject = subject
      // The progress that goes with opening what was done is not that of what was not.
      if case .set(var change) = own.body, change.status != nil, status(of: subject) != .done {
        if subject != draft.subject { change.progress = nil }
        own.body = .set(change)
      }
      own = inMeeting(own)
      if let refusal = projection.refusal(of: own) {
        refusals.append((subject, refusal))
        continue
      }
      if case .set(let change) = own.body {
        own.body = .set(projection.effective(change, on: own.subject))
      }
      drafts.append(own)
    }
    return (drafts, refusals)
  }

  /// An edit of a row is of all marked ones; what is about no row is about itself alone.
  private func subjects(of draft: Draft) -> [Subject] {
    switch draft.body {
    case .set, .note, .obstacle: markedSubjects(else: draft.subject)
    case .resolution, .directive, .measure, .planEdit, .meeting, .confirm, .ask, .answer,
      .evidence, .spend, .period, .undo:
      [draft.subject]
    }
  }

  /// One write; what was not taken of several is told.
  private mutating func send(
    _ drafts: [Draft], _ refusals: [EditRefusal], shownOn subjects: [Subject]
  ) -> [Effect] {
    if let refusal = refusals.first {
      messages.say(
        .recordedInPart(drafts.count, of: drafts.count + refusals.count, refusal.phraseAtDesk),
        .information, at: now)
    }
    marks.forget()
    return [ask(.append(drafts.asOne, token: saves.begin(subjects.map(here))))]
  }

  mutating func submit(_ form: Form) -> [Effect] {
    guard form.token == nil, shows(form.subject.plan) else { return [] }
    var form = form
    defer {
      overlay = form.isFinished ? nil : .form(form)
      if form.isFinished { forgetTyped(in: form) }
    }
    let content: FormContent
    do {
      content = try form.kind.content(form.values(in: formContext))
    } catch {
      form.mend(error)
      return []
    }
    switch content {
    case .draft(let draft): return send(draft, from: &form)
    case .planEdit(let edit): return send(edit, from: &form)
    case .change(let change):
      form.isFinished = true
      return change(&self)
    }
  }

  private mutating func send(_ draft: Draft, from form: inout Form) -> [Effect] {
    let (drafts, refusals) = bulk(of: draft)
    if drafts.isEmpty, let refusal = refusals.first?.why {
      form.refusal = refusal.phraseAtDesk
      if refusal == .nothingChanges { form.isFinished = true }
      return refuse(refusal)
    }
    let effects = record(draft, shownOn: form.subject.subject)
    if case .storage(.append(_, let token), _)? = effects.first { form.token = token }
    return effects
  }

  /// Asks for the reason without which the status of `draft` is not taken.
  private mutating func ask(for draft: Draft, _ refusal: EditRefusal) -> Bool {
    guard case .set(let change) = draft.body, let status = change.status, refusal.asksForReason
    else { return false }
    open(ReasonForm(subject: draft.subject, status: status, needed: refusal))
    return true
  }

  /// `=`: what was last reported is so still.
  private mutating func reaffirm(_ subject: Subject) -> [Effect] {
    var drafts: [Draft] = []
    var refusals: [EditRefusal] = []
    for subject in markedSubjects(else: subject) {
      switch projection.reaffirmation(of: subject) {
      case .success(let draft): drafts.append(inMeeting(draft))
      case .failure(let refusal): refusals.append(refusal)
      }
    }
    guard !drafts.isEmpty else { return refusals.first.map { refuse($0) } ?? [] }
    return send(drafts, refusals, shownOn: drafts.map(\.subject))
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
      if let line = logLine { LogPage().select(projection.ledger.events.id(at: line), &self) }
      return takeBack(event, saying: phrase)
    case .failure(let refusal): return refuse(refusal)
    }
  }

  /// Appends the line that takes `target` back, or those that take all of its command back, and
  /// goes where the change can be seen.
  mutating func takeBack(_ target: Event, saying phrase: (String) -> Phrase) -> [Effect] {
    let item = projection.itemPosition(of: target)
    let all = projection.batch(of: target)
    let name = all.count > 1 ? say(.rows(all.count)) : name(of: target, item)
    messages.say(phrase(name), .information, at: now)
    if let item, screen == .objectives, meeting.page == nil, selectedItem != item { show(item) }
    let subject = subject(of: target)
    if projection.planEdit(takingBack: target) != nil {
      return [
        ask(
          .takeBackPlanEdit(
            target.id, in: joinedMeeting?.id, token: saves.begin(here(subject))))
      ]
    }
    let drafts = all.map { inMeeting(Draft(self.subject(of: $0), .undo($0.id))) }
    return [
      ask(.append(drafts.asOne, token: saves.begin(drafts.map { here($0.subject) })))
    ]
  }

  private func subject(of event: Event) -> Subject {
    projection.itemPosition(of: event).map { .item(plan.items[$0].id) } ?? event.subject
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

extension [Draft] {
  /// Several of them as one command, which is taken back as a whole.
  var asOne: [Draft] {
    guard count > 1 else { return self }
    return map { draft in
      var draft = draft
      draft.isOfBatch = true
      return draft
    }
  }
}
