import CellGrid
import Phrases
import PlanDomain

/// The quick sheet: rows that stay where they stand, to say of one after another how far it is, how
/// it goes and what there is to note. Enter saves a row and goes down; Tab goes across.
struct Sheet: Sendable {
  enum Cell: CaseIterable, Hashable, Sendable { case progress, status, note }

  typealias Typed = [Cell: TextField]

  /// Whose rows they are.
  let title: String
  /// As they stood when it was opened.
  private let subjects: [Subject]
  private(set) var selection = Selection<Subject>(.sheet)
  private(set) var cell = Cell.progress
  /// What was typed and is not saved, by row.
  private var typed: [Subject: Typed] = [:]
  /// Rows on their way to the disk.
  private var sent: [Int: (subject: Subject, typed: Typed)] = [:]
  /// Rows that were saved here.
  private(set) var saved: Set<Subject> = []
  private(set) var refusal: Phrase?
  /// Whether it was told what leaving would lose.
  private var isWarned = false

  init(_ title: String, _ subjects: [Subject], at selected: Subject?) {
    (self.title, self.subjects) = (title, subjects)
    let first = selected.flatMap { subjects.contains($0) ? $0 : nil } ?? subjects.first
    if let first { selection.select(first, in: subjects) }
  }

  /// Those that the plan still has.
  func rows(in projection: Projection) -> [Subject] {
    subjects.filter { subject in
      switch subject {
      case .item(let id): projection.plan.position(of: id) != nil
      case .directive(let id): projection.directive(id) != nil
      case .plan: false
      }
    }
  }

  func selected(in projection: Projection) -> Subject? { selection.id(in: rows(in: projection)) }

  func typed(_ cell: Cell, of subject: Subject) -> TextField? { typed[subject]?[cell] }
  func typed(of subject: Subject) -> Typed? { typed[subject] }
  private var hasTyped: Bool { !typed.isEmpty }

  mutating func settle(_ rows: [Subject], height: Int) { selection.settle(rows, height: height) }

  mutating func move(by step: Int, in rows: [Subject]) { selection.move(by: step, in: rows) }

  mutating func select(_ subject: Subject, in rows: [Subject]) {
    selection.select(subject, in: rows)
  }

  mutating func goAcross(by step: Int) {
    let all = Cell.allCases
    let place = (all.firstIndex(of: cell) ?? 0) + step
    cell = all[(place + all.count) % all.count]
  }

  /// Types into the cell of a row; what changes nothing is nothing typed.
  mutating func type(
    _ subject: Subject, from standing: TextField, _ change: (inout TextField) -> Void
  ) {
    var field = typed[subject]?[cell] ?? standing
    let before = field.text
    change(&field)
    if typed[subject]?[cell] == nil, field.text == before, !standing.isProposal { return }
    typed[subject, default: [:]][cell] = field
    (refusal, isWarned) = (nil, false)
  }

  mutating func refuse(_ why: Phrase) { refusal = why }

  mutating func forget(_ subject: Subject) { (typed[subject], refusal) = (nil, nil) }

  mutating func send(_ subject: Subject, _ token: Int) {
    sent[token] = (subject, typed[subject] ?? [:])
    forget(subject)
  }

  /// What could not be saved is back in its row, but for what was typed there since.
  mutating func settle(_ token: Int, isSaved: Bool) {
    guard let (subject, cells) = sent.removeValue(forKey: token) else { return }
    if isSaved {
      saved.insert(subject)
    } else {
      typed[subject] = cells.merging(typed[subject] ?? [:]) { $1 }
    }
  }

  /// Whether it can be left; where something would be lost it is told of first.
  mutating func leaves() -> Bool {
    guard hasTyped, !isWarned else { return true }
    isWarned = true
    refusal = .sheetNotSaved
    return false
  }
}

extension State {
  /// Opens it over the open tasks of the selected department, those that are marked, those that the
  /// filter finds, or all.
  mutating func beginSheet() {
    let (title, rows) = sheetRows
    guard !rows.isEmpty else {
      messages.say(.nothingToUpdate, .refusal, at: now)
      return
    }
    overlay = .sheet(Sheet(title, rows, at: selectedSubject))
  }

  private var sheetRows: (title: String, rows: [Subject]) {
    let marked = marks.subjects(on: self)
    if marked.count > 1 { return (say(.rows(marked.count)), marked) }
    if screen == .departments, meeting.page == nil,
      let department = departments.responsibility(in: snapshot)
    {
      let orders = department.directives.map { projection.directives[$0] }
        .filter { $0.status.isOpen }
      let name = department.name(in: self)
      return (name, openTasks(department.leads) + orders.map { .directive($0.id) })
    }
    guard let matches = snapshot.matches else {
      return (say(.allOpenTasks), openTasks(Array(plan.items.indices)))
    }
    return (
      filterDescription(.unicode), openTasks(plan.items.indices.filter { matches.isMatch[$0] })
    )
  }

  private func openTasks(_ items: [Int]) -> [Subject] {
    items.filter { item in
      plan.isLeaf(item) && plan.items[item].kind != .objective
        && projection.effectiveStatus(of: item)?.isOpen ?? true
    }
    .map { .item(plan.items[$0].id) }
  }
}

/// Why a row is not taken.
struct SheetRefusal: Error { let why: Phrase }

extension State {
  /// What a cell says until something is typed in it.
  func standing(_ cell: Sheet.Cell, of subject: Subject) -> TextField {
    guard cell == .progress, let progress = projection.standing(of: subject)?.progress else {
      return TextField()
    }
    return .proposing("\(progress.value)")
  }

  /// What is recorded of a row: one set of its fields, and a note. A status that asks for a reason
  /// has it in the note.
  func drafts(
    of cells: Sheet.Typed, on subject: Subject
  ) throws(SheetRefusal) -> [Draft] {
    let note = cells[.note]?.text.trimmed ?? ""
    let saysNote = !Sanitiser.showsNothing(note)
    var change = Change()
    if let text = cells[.progress]?.text.trimmed, !text.isEmpty {
      guard let progress = PercentInput.read(text) else {
        throw SheetRefusal(why: .refusedPercent)
      }
      change.progress = progress
    }
    change.status = cells[.status].flatMap { Sheet.status(digit: $0.text) }
    let noted = inMeeting(Draft(subject, .note(Note(text: note))))
    guard change != Change() else { return saysNote ? [try taken(noted)] : [] }
    var draft = inMeeting(Draft(subject, .set(change)))
    let asksWhy = projection.refusal(of: draft)?.asksForReason ?? false
    if asksWhy, saysNote { draft.why = note }
    draft = try taken(draft)
    draft.body = .set(projection.effective(change, on: subject))
    return saysNote && !asksWhy ? [draft, try taken(noted)] : [draft]
  }

  private func taken(_ draft: Draft) throws(SheetRefusal) -> Draft {
    guard let refusal = projection.refusal(of: draft) else { return draft }
    throw SheetRefusal(
      why: refusal.asksForReason
        ? refusal.phraseAtDesk + .sheetReasonInNote : refusal.phraseAtDesk)
  }

  /// What became of a row that was sent from the sheet.
  mutating func settleSheet(_ token: Int, isSaved: Bool) {
    guard case .sheet(var sheet)? = overlay else { return }
    sheet.settle(token, isSaved: isSaved)
    overlay = .sheet(sheet)
  }
}
