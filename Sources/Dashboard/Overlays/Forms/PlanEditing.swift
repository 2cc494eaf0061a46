import Phrases
import PlanDomain

/// An item that is to go from the plan, once that is confirmed.
struct Removal: Hashable, Sendable {
  let item: ItemID
  let title: String
  /// How many items go with it.
  let below: Int
  /// Where it is told what became of it: at what the item stands below.
  let shownOn: PlanSubject
  let revision: PlanRevision?
  /// While the storage thread has it.
  var token: Int?
}

/// Edits of plan.yaml itself.
extension State {
  mutating func editPlan(_ command: Command) -> [Effect] {
    if command == .openEditor {
      return [.openEditor(line: editorLine, in: joinedMeeting?.id, of: planID)]
    }
    let problems = snapshot.problems.count { !$0.isNotice && !$0.isAboutJournal }
    guard snapshot.planIsWhole else { return refuse(.planHasProblems(count: max(problems, 1))) }
    if command == .addItem, selectedItem == nil, plan.items.isEmpty || screen == .objectives,
      meeting.page == nil
    {
      open(NewItemForm(below: nil, in: plan))
      return []
    }
    guard let item = selectedItem else {
      messages.say(nothingToActOn, .refusal, at: now)
      return []
    }
    switch command {
    case .editItem: open(ItemForm(plan.items[item], in: plan))
    case .addItem: open(NewItemForm(below: item, in: plan))
    case .removeItem: return ask(toRemove: item)
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
      ask(.editPlan(edit, on: form.revision, in: joinedMeeting?.id, token: token))
    ]
  }

  private mutating func ask(toRemove item: Int) -> [Effect] {
    let id = plan.items[item].id
    if projection.hasRecords(at: item) { return refuse(.hasRecords(id.text)) }
    let parent = plan.items[item].parent.map { Subject.item(plan.items[$0].id) }
    let removal = Removal(
      item: id, title: plan.items[item].title, below: plan.items[item].end - item - 1,
      shownOn: here(parent ?? .plan), revision: snapshot.revision)
    overlay = .menu(.removal(removal, say: say))
    return []
  }

  mutating func remove(_ removal: Removal) -> [Effect] {
    let token = saves.begin(removal.shownOn)
    removing = removal
    removing?.token = token
    return [
      ask(
        .editPlan(
          .remove(removal.item), on: removal.revision, in: joinedMeeting?.id, token: token))
    ]
  }

  /// Another program's text stands, and the form stays open on it: Enter again saves over it.
  mutating func offerAgain(_ token: Int) {
    if let removal = removing, removal.token == token { return offerAgain(removal, token) }
    fail(token, because: .planChangedMeanwhile)
    formsAside.revise(snapshot.revision)
    guard case .form(var form)? = overlay, form.token == nil else { return }
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
    guard overlay == nil else { return }
    _ = ask(toRemove: item)
    if overlay != nil { messages.say(.planChangedAskedAnew, .failure, at: now) }
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
