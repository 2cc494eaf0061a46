import CellGrid
import PlanDomain

/// What a click on some part of the screen is on.
enum MouseTarget: Hashable, Sendable {
  case tab(Screen)
  case objective(Int)
  case decision(Int)
  /// Index among the tree's rows; `toggle` where the click is on its triangle.
  case treeRow(Int, toggle: Bool)
  case detail
  /// Index among the item's indicators.
  case indicator(Int)
  case departmentRow(Int)
  case departmentItem(Int)
  case matrixCell(row: Int, column: Int)
  case matrixItem(Int)
  case timelineRow(Int)
  case attentionRow(Int)
  case directiveRow(Int)
  case logRow(Int)
  case status(Int)
  /// Index among the values that differ.
  case claim(Int)
  case filterChoice(FilterForm.Row, Int)
  /// Index among what the palette found.
  case paletteRow(Int)
  /// Index among the places that an explanation leads to.
  case whyRow(Int)
  /// Index among the themes.
  case theme(Int)
  /// Index among what changed since the day looked at.
  case change(Int)
  /// Rows of a meeting's pages.
  case agendaRow(Int)
  case attendanceRow(Int)
  case meetingRow(Int)
  case closingRow(Int)
  /// Index among the forms of documents.
  case documentFormat(Int)
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
    case (.statusMenu(let menu)?, .status(let index)?):
      overlay = nil
      guard let status = Status(digit: index + 1) else { return [] }
      return record(Draft(menu.subject, .set(Change(status: status))))
    case (.conflictMenu(let menu)?, .claim(let index)?): return pick(index, of: menu)
    case (.themePicker(let picker)?, .theme(let index)?):
      return keepTheme(at: index, of: picker)
    case (.themePicker(let picker)?, _): abandonThemes(picker)
    case (.indicatorMenu(let menu)?, .indicator(let index)?): pick(index, of: menu)
    case (.documentMenu(let menu)?, .documentFormat(let index)?): return pick(index, of: menu)
    case (.palette(var palette)?, .paletteRow(let row)?):
      palette.window.selected = row
      return choose(in: palette)
    case (.why(var why)?, .whyRow(let row)?):
      why.selected = row
      follow(why)
    case (.statusMenu?, _), (.conflictMenu?, _), (.indicatorMenu?, _), (.documentMenu?, _),
      (.removal?, _), (.help?, _), (.palette?, _), (.why?, _):
      leaveText { $0.overlay = nil }
    case (.filter(let form)?, .filterChoice(let row, let place)?):
      toggleChoice(place, in: row, of: form)
    case (.changes(var list)?, .change(let index)?):
      list.window.selected = index
      list.remember(snapshot)
      overlay = .changes(list)
    case (.changes?, .tab(let screen)?): open(screen)
    // A field keeps what was typed: a click beside it does nothing.
    case (.some, _): break
    case (nil, .tab(let screen)?): open(screen)
    case (nil, .objective(let index)?):
      overview.window.selected = index
      overview.remember(whole)
    case (nil, .decision(let index)?):
      overview.window.selected = OverviewState.objectives(in: snapshot).count + index
      overview.remember(whole)
    case (nil, .treeRow(let row, let toggle)?): clickTree(row, toggle: toggle)
    case (nil, .detail?): openDetail()
    case (nil, .indicator(let index)?): objectives.indicator = index
    case (nil, .departmentRow(let row)?):
      departments.window.selected = row
      departments.remember(snapshot)
    case (nil, .departmentItem(let row)?):
      departments.itemWindow.selected = row
      departments.remember(snapshot)
    case (nil, .matrixCell(let row, let column)?):
      matrix.rowWindow.selected = row
      matrix.columnWindow.selected = column
      matrix.remember(snapshot)
    case (nil, .matrixItem(let row)?):
      matrix.itemWindow.selected = row
      matrix.remember(snapshot)
    case (nil, .timelineRow(let row)?):
      timeline.window.selected = row
      timeline.remember(plan)
    case (nil, .attentionRow(let row)?):
      attention.window.selected = row
      attention.remember(snapshot)
    case (nil, .directiveRow(let row)?):
      directives.window.selected = row
      directives.remember(snapshot)
    case (nil, .agendaRow(let row)?): meeting.agenda.window.selected = row
    case (nil, .attendanceRow(let row)?): meeting.attendance.window.selected = row
    case (nil, .meetingRow(let row)?): meeting.list.selected = row
    case (nil, .closingRow(let row)?): meeting.closing.window.selected = row
    case (nil, .change(let row)?): meeting.comparing?.window.selected = row
    case (nil, .logRow(let row)?):
      log.window.selected = row
      log.remember(snapshot)
    case (nil, _): break
    }
    return []
  }

  private mutating func clickTree(_ row: Int, toggle: Bool) {
    guard objectives.rows.indices.contains(row) else { return }
    let item = objectives.rows[row]
    objectives.pane = .tree
    objectives.select(item, in: plan)
    guard toggle, snapshot.matches == nil else { return }
    let id = plan.items[item].id
    if objectives.expanded.remove(id) == nil { objectives.expanded.insert(id) }
    rebuildObjectives()
  }
}
