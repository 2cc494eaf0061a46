import CellGrid
import Phrases
import PlanDomain

/// Whose rows they are and how many of them were said, then a row each.
func drawSheet(_ sheet: Sheet, _ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  let heading = page.body.splitTop(1).top
  let rows = sheet.rows(in: state.projection)
  let count = state.say(.updated(sheet.saved.count, of: rows.count))
  let end = heading.endColumn - page.margin
  let used = canvas.putRight(count, endingAt: end, heading.row, .dim)
  var column = heading.column + page.margin
  column += canvas.put(state.say(.sheetTitle), column, heading.row, .title) + 2
  canvas.put(sheet.title, column, heading.row, .text, limit: end - used - 2 - column)
  canvas.draw(
    sheetTable(sheet, state, page, canvas.glyphs), selected: sheet.selection.window.selected, state)
}

func sheetTable(
  _ sheet: Sheet, _ state: State, _ page: PageLayout, _ glyphs: Glyphs
) -> Table<SheetRow> {
  let rows = sheet.rows(in: state.projection)
  let area = page.markedList(page.body.splitTop(1).rest)
  let selected = sheet.selected(in: state.projection)
  return Table(
    .sheet, Column.sheet(sheet, state, in: area.columns), in: area, headRows: page.headRows,
    count: rows.count, from: sheet.selection.window.top
  ) { place in
    SheetRow(
      work: state.row(of: rows[place]), isSaved: sheet.saved.contains(rows[place]),
      isSelected: rows[place] == selected)
  }
}

/// A task or a directive in the sheet.
struct SheetRow: TableRow {
  let work: WorkRow
  let isSaved: Bool
  let isSelected: Bool

  var click: MouseTarget { work.click }
}

extension State {
  fileprivate func row(of subject: Subject) -> WorkRow {
    switch subject {
    case .directive(let id):
      if let index = projection.directives.firstIndex(where: { $0.id == id }) {
        return row(ofDirective: index)
      }
    case .item(let id): if let item = plan.position(of: id) { return row(ofItem: item) }
    case .plan: break
    }
    return WorkRow(
      target: .item(0), subject: subject, number: "", title: "", status: nil, progress: nil,
      due: nil, deadline: .none)
  }
}

extension Column<SheetRow> {
  fileprivate static func sheet(_ sheet: Sheet, _ state: State, in columns: Int) -> [Self] {
    let say = state.say
    let isWide = columns >= ListWidth.wide
    func cell(
      _ cell: Sheet.Cell, _ standing: @escaping (SheetRow) -> TableCell
    ) -> (SheetRow) -> TableCell {
      { row in
        let typed = sheet.typed(cell, of: row.work.subject)
        guard row.isSelected, sheet.cell == cell else {
          guard let typed else { return standing(row) }
          if cell == .status { return .status(Sheet.status(digit: typed.text)) }
          return .text(typed.text, .strong)
        }
        if cell == .status {
          let status = typed.flatMap { Sheet.status(digit: $0.text) } ?? row.work.status
          return .drawn { area, canvas in
            canvas.fill(area, .field)
            canvas.status(status, area.column, area.row, word: .short, limit: area.columns)
            canvas.cursor = Point(column: area.column, row: area.row)
          }
        }
        let field = typed ?? state.standing(cell, of: row.work.subject)
        return .drawn { area, canvas in
          drawField(field, hint: "", area, hasCursor: true, on: &canvas)
        }
      }
    }
    let isTight = columns < ListWidth.days
    return [
      Self(
        name: .number, width: .fitting(0...state.widestNumber(in: columns)), isName: true,
        cell: { .text($0.work.number, .text) }),
      Self(
        name: .content, width: .rest(parts: 3), isName: true, wraps: true,
        // On a narrow page a note is typed in the place of the title.
        cell: {
          let title = TableCell.text($0.work.title, .text)
          return isTight && $0.isSelected && sheet.cell == .note
            ? cell(.note, { _ in title })($0) : title
        }),
      Self(
        name: .deadline, width: .exactly(state.dayColumns(in: columns)), from: ListWidth.wide,
        gap: 2,
        cell: {
          .text($0.work.due.map { state.day($0, in: columns) } ?? "", $0.work.dueFace)
        }),
      Self(
        name: .progress,
        width: .exactly(
          isTight ? 5 : max(5, TextWidth.displayWidth(say(ColumnName.progress.phrase)))),
        gap: 2,
        cell: cell(.progress) { .text($0.work.progress.map { say.percent($0) } ?? "", .text) }),
      Self(
        name: .status,
        width: .exactly(columns >= ListWidth.names ? StatusWord.columns(say) : 2), gap: 2,
        cell: cell(.status) { .status($0.work.status) }),
      Self(
        name: .note, width: .rest(parts: 2, least: isWide ? 24 : 8), from: ListWidth.days,
        cell: cell(.note) { _ in .text("", .text) }),
      Self(
        name: .standing, width: .exactly(isWide ? 12 : 1),
        cell: { row in
          if let mark = state.saveMark(of: row.work.subject) { return .text(mark.text, mark.face) }
          guard row.isSaved else { return .text("", .text) }
          return .text(isWide ? "• \(say(.sheetSaved))" : "•", .saved)
        }),
    ]
  }
}
