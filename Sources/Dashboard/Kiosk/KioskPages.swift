import CellGrid
import PlanDomain

/// Which page it is, the same after every reading.
struct KioskPageID: Hashable, Sendable {
  let sheet: KioskSheetID
  /// From 0.
  let part: Int
}

/// One page as it is drawn.
struct KioskPage: Sendable {
  let id: KioskPageID
  let heading: String
  /// Of how many pages the sheet takes.
  let parts: Int
  let stack: [KioskPart]
  /// Where the rows' parts stand.
  let columns: KioskRowColumns

  /// Whether one of its rows is about this.
  func shows(_ subject: Subject) -> Bool {
    stack.contains { part in
      switch part {
      case .row(let row, _, _), .line(let row): row.subject == subject
      default: false
      }
    }
  }
}

/// All pages of all sheets at a size.
func kioskPages(_ sheets: [KioskSheet], size: Size) -> [KioskPage] {
  let layout = KioskLayout(size: size)
  guard !layout.isTiny else { return [] }
  let stacking = KioskStacking(layout: layout)
  return sheets.flatMap { sheet in
    let stacks = stacking.pages(of: sheet)
    return stacks.enumerated().map { part, stack in
      KioskPage(
        id: KioskPageID(sheet: sheet.id, part: part), heading: sheet.heading,
        parts: stacks.count, stack: stack, columns: KioskRowColumns(sheet.rows, layout))
    }
  }
}
