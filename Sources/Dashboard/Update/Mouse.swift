import CellGrid
import PlanDomain

/// What a click on some part of the screen is on.
enum MouseTarget: Hashable, Sendable {
  case tab(Screen)
  case overviewRow(OverviewState.Row)
  /// A row of the tree; `toggle` where the click is on its triangle.
  case treeRow(ItemID, toggle: Bool)
  case detail
  /// Index among the item's indicators.
  case indicator(Int)
  case departmentRow(Responsible)
  case departmentWork(Subject)
  case matrixCell(row: ItemID, column: DepartmentID)
  case matrixItem(ItemID)
  case timelineRow(ItemID)
  case attentionRow(Subject)
  case directiveRow(EventID)
  case logRow(EventID)
  case menuRow(Menu.Choice)
  case filterChoice(FilterForm.Row, Int)
  /// Something that the palette found.
  case paletteRow(Palette.Row)
  /// Index among the places that an explanation leads to.
  case whyRow(Int)
  /// Something that changed.
  case change(Difference.Entry.ID)
  /// Rows of a meeting's pages.
  case agendaRow(Subject)
  case attendanceRow(DepartmentID)
  case meetingRow(MeetingRow)
  case closingRow(ClosingRow)
}

extension State {
  /// Click selects, the wheel scrolls, a click on a tab opens it; each has its key too.
  mutating func mouse(_ report: MouseReport) -> [Effect] {
    switch report.kind {
    case .wheelUp: move(by: -3)
    case .wheelDown: move(by: 3)
    case .press(.left):
      messages.clear()
      saves.stopTelling()
      typedOn = nil
      return click(view(self, skin: .plain).target(at: report.position))
    case .press, .release: break
    }
    return []
  }

  private mutating func click(_ target: MouseTarget?) -> [Effect] {
    switch (overlay, target) {
    case (.menu?, .menuRow(let choice)?): return choose(choice)
    case (.menu(let menu)?, _): leave(menu)
    case (.palette(var palette)?, .paletteRow(let row)?):
      palette.select(row)
      return choose(in: palette)
    case (.why(var why)?, .whyRow(let row)?):
      why.selected = row
      follow(why)
    case (.help?, _), (.palette?, _), (.why?, _):
      leaveText { $0.overlay = nil }
    case (.filter(let form)?, .filterChoice(let row, let place)?):
      toggleChoice(place, in: row, of: form)
    case (.changes(var list)?, .change(let id)?):
      list.select(id, in: snapshot)
      overlay = .changes(list)
    case (.changes?, .tab(let screen)?): open(screen)
    // A field keeps what was typed: a click beside it does nothing.
    case (.some, _): break
    case (nil, .tab(let screen)?): open(screen)
    case (nil, .overviewRow(let row)?): overview.select(row, in: whole)
    case (nil, .treeRow(let row, let toggle)?): clickTree(row, toggle: toggle)
    case (nil, .detail?): openDetail()
    case (nil, .indicator(let index)?): objectives.indicator = index
    case (nil, .departmentRow(let row)?): departments.select(row, in: snapshot)
    case (nil, .departmentWork(let subject)?): departments.select(subject, in: snapshot)
    case (nil, .matrixCell(let row, let column)?):
      matrix.select(row: row, column: column, in: snapshot)
    case (nil, .matrixItem(let item)?): matrix.select(item, in: snapshot)
    case (nil, .timelineRow(let item)?): timeline.select(item, in: plan)
    case (nil, .attentionRow(let subject)?): attention.select(subject, in: snapshot)
    case (nil, .directiveRow(let id)?): directives.select(id, snapshot)
    case (nil, .logRow(let line)?): log.select(line, in: snapshot)
    case (nil, .agendaRow(let subject)?):
      meeting.agenda.selection.select(subject, in: agendaSubjects)
    case (nil, .attendanceRow(let department)?):
      meeting.attendance.selection.select(department, in: plan.departments.lazy.map(\.id))
    case (nil, .meetingRow(let row)?): meeting.list.select(row, in: meetingRows)
    case (nil, .closingRow(let row)?): meeting.closing.selection.select(row, in: closingRows)
    case (nil, .change(let id)?):
      let rows = meeting.comparing?.rows ?? []
      meeting.comparing?.selection.select(id, in: rows)
    case (nil, _): break
    }
    return []
  }

  private mutating func clickTree(_ id: ItemID, toggle: Bool) {
    guard let item = plan.position(of: id) else { return }
    objectives.pane = .tree
    objectives.select(item, in: plan)
    guard toggle, snapshot.matches == nil else { return }
    if objectives.expanded.remove(id) == nil { objectives.expanded.insert(id) }
    rebuildObjectives()
  }
}
