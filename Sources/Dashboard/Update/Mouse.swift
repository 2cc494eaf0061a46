import CellGrid
import PlanDomain

/// What a click on some part of the screen is on.
enum MouseTarget: Hashable, Sendable {
  case tab(Screen)
  /// The name of a column that its list can be sorted by.
  case heading(ListName, ColumnName)
  /// The row of an item or a directive, of a recorded line, of a department.
  case subject(Subject)
  case line(EventID)
  case department(DepartmentID)
  case overviewRow(OverviewState.Row)
  /// A row of the tree; `toggle` where the click is on its triangle.
  case treeRow(ItemID, toggle: Bool)
  case detail
  /// The line between a list and what stands beside it.
  case splitter
  /// Index among the item's indicators.
  case indicator(Int)
  case departmentRow(Responsible)
  case matrixCell(row: ItemID, column: DepartmentID)
  case menuRow(Menu.Choice)
  case filterChoice(FilterForm.Row, Int)
  /// Something that the palette found.
  case paletteRow(Palette.Row)
  /// Index among the places that an explanation leads to.
  case whyRow(Int)
  /// Something that changed.
  case change(Difference.Entry.ID)
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
      let target = view(self, skin: .plain).target(at: report.position)
      holdsSplitter = target == .splitter
      return holdsSplitter ? [] : click(target, report.modifiers)
    case .release where holdsSplitter:
      holdsSplitter = false
      return placeSplitter(at: report.position.column)
    case .press, .release: break
    }
    return []
  }

  private mutating func click(
    _ target: MouseTarget?, _ modifiers: Key.Modifiers
  ) -> [Effect] {
    if let part = overlay?.part { return part.click(target, &self) }
    switch (overlay, target) {
    case (.why?, .whyRow(_)?): click(onPage: target)
    case (.help?, _): closeHelp()
    case (.why?, _): overlay = nil
    case (_, .tab(let screen)?): open(screen)
    case (nil, .heading(let list, let column)?): return sort(list, by: column)
    case (nil, .detail?): page.openDetail(&self)
    default:
      guard target != nil else { break }
      let before = selectedSubject
      click(onPage: target)
      if modifiers.contains(.control) { markRow(goingOn: 0) }
      if modifiers.contains(.shift) { markToHere(from: before) }
    }
    return []
  }

  private mutating func click(onPage target: MouseTarget?) {
    if let target { page.click(target, &self) }
  }
}
