import Phrases
import PlanDomain

/// Edits of plan.yaml itself, and settling what offices recorded differently.
extension State {
  mutating func editPlan(_ command: Command) -> [Effect] {
    if command == .openEditor { return [.openEditor(line: editorLine, in: joinedMeeting?.id)] }
    let problems = snapshot.problems.count { !$0.isNotice && !$0.isAboutJournal }
    guard snapshot.planIsWhole else { return refuse(.planHasProblems(count: max(problems, 1))) }
    let revision = snapshot.revision
    if command == .addItem, selectedItem == nil, plan.items.isEmpty || screen == .objectives,
      meeting.page == nil
    {
      open(.newItem(below: nil, in: plan, revision: revision, say: say))
      return []
    }
    guard let item = selectedItem else {
      messages.say(nothingToActOn, .refusal, at: now)
      return []
    }
    switch command {
    case .editItem: open(.item(item, in: plan, revision: revision, say: say))
    case .addItem: open(.newItem(below: item, in: plan, revision: revision, say: say))
    case .removeItem:
      return ask(toRemove: item)
    default: break
    }
    return []
  }

  /// Where the editor is to open plan.yaml: at what is wrong, else at the selected item.
  private var editorLine: Int? {
    let problem = snapshot.problems.first { !$0.isNotice && !$0.isAboutJournal }
    if let problem { return problem.line }
    return selectedItem.map { plan.items[$0].line }.flatMap { $0 > 0 ? $0 : nil }
  }

  mutating func send(_ edit: PlanTextEdit, from form: inout Form) -> [Effect] {
    if case .change(_, let was, let now) = edit, was.changes(to: now).isEmpty {
      form.isFinished = true
      return refuse(EditRefusal.nothingChanges)
    }
    let token = saves.begin(form.subject)
    form.token = token
    form.refusal = nil
    return [
      .storage(.editPlan(edit, on: form.revision, in: joinedMeeting?.id, token: token))
    ]
  }

  private mutating func ask(toRemove item: Int) -> [Effect] {
    let id = plan.items[item].id
    if projection.hasRecords(at: item) { return refuse(.hasRecords(id.text)) }
    overlay = .removal(
      Removal(
        item: id, title: plan.items[item].title, below: plan.items[item].end - item - 1,
        revision: snapshot.revision))
    return []
  }

  /// Where it is told what became of a removal: at what the item stood below.
  func subject(of removal: Removal) -> Subject {
    let parent = plan.position(of: removal.item).flatMap { plan.items[$0].parent }
    return parent.map { .item(plan.items[$0].id) } ?? .plan
  }

  mutating func remove(_ removal: Removal) -> [Effect] {
    overlay = nil
    let token = saves.begin(subject(of: removal))
    removing = removal
    removing?.token = token
    return [
      .storage(
        .editPlan(
          .remove(removal.item), on: removal.revision, in: joinedMeeting?.id, token: token))
    ]
  }

  /// Another program's text stands, and the form stays open on it: Enter again saves over it.
  mutating func offerAgain(_ token: Int) {
    if let removal = removing, removal.token == token { return offerAgain(removal, token) }
    fail(token, because: .planChangedMeanwhile)
    formsAside.revise(snapshot.revision)
    guard case .form(var form)? = overlay, form.token == nil, form.kind.isPlanEdit else { return }
    form.revision = snapshot.revision
    overlay = .form(form)
  }

  /// The question is put anew, for what is to go may be another by now.
  private mutating func offerAgain(_ removal: Removal, _ token: Int) {
    removing = nil
    saves.abandon(token)
    guard let item = plan.position(of: removal.item) else {
      _ = refuse(EditRefusal.unknownItem(removal.item.text))
      return
    }
    // Another menu or form that has the keys by now keeps them.
    if overlay == nil { _ = ask(toRemove: item) }
    if case .removal? = overlay { messages.say(.planChangedAskedAnew, .failure, at: now) }
  }

  /// Goes to the item that a form has just added.
  mutating func showAdded(by form: Form) {
    guard case .newItem = form.kind, meeting.page == nil, let id = ItemID(form.texts[0].trimmed),
      let item = plan.position(of: id)
    else { return }
    if screen != .objectives { open(.objectives) }
    show(item)
  }

  mutating func tellOfEditor(_ problems: Int) {
    if problems > 0 {
      messages.say(.editorProblems(problems), .failure, at: now)
    } else {
      messages.say(.editorFine, .information, at: now)
    }
  }

  private mutating func refuse(_ refusal: PlanEditRefusal) -> [Effect] {
    messages.say(refusal.phrase, .refusal, at: now)
    return []
  }
}
