import Phrases
import PlanDomain

@testable import Dashboard

extension State {
  /// The part of a list that is seen, while the list is on screen.
  func window(of list: ListName) -> ListWindow? {
    switch (list, overlay) {
    case (.palette, .palette(let palette)?): return palette.selection.window
    case (.themes, .menu(let menu)?), (.menu, .menu(let menu)?): return menu.selection.window
    case (.changes, .changes(let changes)?): return changes.selection.window
    case (.sheet, .sheet(let sheet)?): return sheet.selection.window
    case (_, .some): return nil
    default: break
    }
    if let page = meeting.page {
      return switch (list, page) {
      case (.meetings, .list): meeting.list.window
      case (.meetingChanges, .changes): meeting.comparing?.selection.window
      case (.attendance, .attendance): meeting.attendance.selection.window
      case (.agenda, .agenda): meeting.agenda.selection.window
      case (.closing, .closing): meeting.closing.selection.window
      default: nil
      }
    }
    return switch (list, screen) {
    case (.overview, .overview): overview.selection.window
    case (.tree, .objectives): objectives.selection.window
    case (.departments, .departments): departments.isOpened ? nil : departments.selection.window
    case (.departmentWork, .departments): departments.isOpened ? departments.work.window : nil
    case (.matrixStrategies, .matrix): matrix.isOpened ? nil : matrix.row.window
    case (.matrixDepartments, .matrix): matrix.isOpened ? nil : matrix.column.window
    case (.matrixItems, .matrix): matrix.isOpened ? matrix.item.window : nil
    case (.timeline, .timeline): timeline.selection.window
    case (.attention, .attention): week.isOpened ? nil : attention.selection.window
    case (.week, .attention): week.isOpened ? week.selection.window : nil
    case (.directives, .directives): directives.selection.window
    case (.log, .log): log.selection.window
    default: nil
    }
  }
}

extension State {
  /// Presses the key that does something with the selected row, and tells what that was about.
  mutating func act(on list: ListName) -> MouseTarget? {
    switch list {
    case .overview:
      guard let subject = noted() else { return nil }
      // An item may stand among the objectives and among the decisions.
      guard case .objective? = overview.row(in: whole), case .item(let id) = subject else {
        return .subject(subject)
      }
      return .overviewRow(.objective(id))
    case .tree: return noted()?.item.map { .treeRow($0, toggle: false) }
    case .departmentWork: return noted().map { .subject($0) }
    case .matrixItems: return noted().map { .subject($0) }
    case .timeline: return noted()?.item.map { .treeRow($0, toggle: false) }
    case .attention, .week: return noted().map { .subject($0) }
    case .directives: return noted().map { .subject($0) }
    case .sheet:
      type("5")
      return press("Enter").drafts.first.map { .subject($0.subject) }
    case .log: return tookBack().map { .line($0) }
    case .closing: return closed()
    case .departments:
      press("Enter")
      return departments.isOpened
        ? departments.responsibility(in: snapshot).map { .departmentRow($0.responsible) } : nil
    case .matrixStrategies, .matrixDepartments:
      press("Enter")
      guard matrix.isOpened, let row = matrix.cell.row, let column = matrix.cell.column else {
        return nil
      }
      return .matrixCell(row: row, column: column)
    case .changes, .meetingChanges: return followed(list)
    case .meetings:
      press("Enter")
      if case .record(let id)? = meeting.page { return .meetingRow(.past(id)) }
      return .meetingRow(.next)
    case .attendance:
      let before = meeting.attendance.changed
      press("3", "Esc", "2")
      let changed = meeting.attendance.changed.first { before[$0.key] != $0.value }
      return changed.map { .department($0.key) }
    case .agenda:
      let before = agendaEntries
      press("+")
      let after = agendaEntries
      return zip(before, after).first { $0 != $1 }.map { .subject($1.item) }
    case .palette:
      press("Enter")
      return recent.targets.first.flatMap { snapshot.catalog.number(of: $0, in: plan) }
        .map { named(.paletteRow(Palette.Row(number: $0, name: nil))) }
    case .themes:
      press("Enter")
      return .menuRow(.theme(settings.theme))
    case .menu: return chosen()
    }
  }

  /// A row of the palette by what it leads to: its number is another in another plan.
  func named(_ row: MouseTarget) -> MouseTarget {
    guard case .paletteRow(let found) = row else { return row }
    return switch snapshot.catalog.target(found.number, in: plan) {
    case .item(let id)?: .treeRow(id, toggle: false)
    case .department(let id)?: .department(id)
    case .command?, nil: .paletteRow(Palette.Row(number: found.number, name: nil))
    }
  }

  /// What a note is about that is written now.
  private mutating func noted() -> Subject? {
    press("m")
    guard case .form? = overlay else { return nil }
    type("ghi")
    return press("Enter").drafts.first?.subject
  }

  /// The value that Enter in the menu picks of those that differ.
  private mutating func chosen() -> MouseTarget? {
    guard case .menu(let menu)? = overlay, let draft = press("Enter").drafts.first,
      case .set(let change) = draft.body
    else { return nil }
    func isRecorded(_ choice: Menu.Choice) -> Bool {
      guard case .claim(let claim, on: draft.subject.here) = choice else { return false }
      return change[claim.field] == claim.value
    }
    // Two offices may have said the same, and a third something else.
    return
      (menu.selected.flatMap { isRecorded($0) ? $0 : nil } ?? menu.choices.first(where: isRecorded))
      .map { .menuRow($0) }
  }

  private mutating func tookBack() -> EventID? {
    guard case .undo(let id)? = press("u").drafts.first?.body else { return nil }
    return id
  }

  /// Enter on what keeps a meeting open, `u` on what was recorded in it.
  private mutating func closed() -> MouseTarget? {
    if case .recorded? = closingRow {
      guard let id = tookBack() else { return nil }
      if case .undo(let target)? = projection.ledger.event(id)?.body {
        return .closingRow(.recorded(target))
      }
      return .closingRow(.recorded(id))
    }
    for draft in press("Enter").drafts {
      if case .meeting(.turn(let subject)) = draft.body { return .closingRow(.unsettled(subject)) }
      if case .meeting(.close) = draft.body { return .closingRow(.close) }
    }
    return nil
  }

  /// Where Enter on a change leads; which of its lines it was is told by the list alone.
  private mutating func followed(_ list: ListName) -> MouseTarget? {
    let id: Difference.Entry.ID? =
      if case .changes(let changes)? = overlay {
        changes.selection.id(in: snapshot.changeIDs)
      } else {
        meeting.comparing.flatMap { $0.selection.id(in: $0.rows) }
      }
    press("Enter")
    guard let id, overlay == nil, meeting.page == nil else { return nil }
    let went = selectedSubject
    return went == id.subject ? .change(id) : nil
  }
}

extension Subject {
  fileprivate var item: ItemID? { if case .item(let id) = self { id } else { nil } }
}

extension [Effect] {
  fileprivate var drafts: [Draft] {
    flatMap { effect -> [Draft] in
      if case .storage(.append(let drafts, _), _) = effect { drafts } else { [] }
    }
  }
}
