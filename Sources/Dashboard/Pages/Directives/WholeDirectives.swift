import CellGrid
import Phrases
import PlanDomain

/// The directives with their whole texts below one another, on a page too narrow for one of them
/// beside the list; nil where that is not so, or where they do not all fit.
struct WholeDirectives {
  private let entries: [(directive: Directive, text: [String])]
  /// Of each, the heading and the lines of its text.
  let rects: [Rect]

  /// What became of a directive since a day looked back at, what offices say differently of it, and
  /// what another would have taken back, is told below the list.
  init?(_ state: State, _ page: PageLayout) {
    guard page.directives.place == .below, state.snapshot.lookBack == nil else { return nil }
    let area = page.markedList(page.body.splitTop(1).rest)
    let rows = state.directives.rows(in: state.snapshot)
    guard !rows.isEmpty, rows.count * 2 <= area.rows,
      !rows.contains(where: { row in
        let directive = state.projection.directives[row]
        return directive.hasConflict
          || !state.projection.vainUndoings(of: .directive(directive.id)).isEmpty
      })
    else { return nil }
    let entries = rows.map { row in
      let directive = state.projection.directives[row]
      let text = Sanitiser.line(directive.order.text)
      return (directive, TextWidth.wrapped(text, width: area.columns - Self.textStart - 1))
    }
    let heights = entries.map { $0.1.count + 1 }
    let total = heights.reduce(0, +)
    guard total <= area.rows else { return nil }
    // Air between them where that fits too.
    let gap = total + heights.count - 1 <= area.rows ? 1 : 0
    var rest = area
    rects = heights.map { height in
      defer { rest = rest.splitTop(height + gap).rest }
      return rest.splitTop(height).top
    }
    self.entries = entries
  }

  /// Columns up to the text: the mark of the selection, and the number.
  private static let textStart = 6

  func draw(_ state: State, on canvas: inout Canvas) {
    for (index, entry) in entries.enumerated() {
      let area = rects[index]
      let isSelected = index == state.directives.selection.window.selected
      drawHeading(entry.directive, state, area, isSelected: isSelected, on: &canvas)
      for (offset, line) in entry.text.enumerated() {
        canvas.put(line, area.column + Self.textStart, area.row + 1 + offset)
      }
      if isSelected { canvas.put(canvas.glyphs.selection, area.column, area.row, .accent) }
      state.putMark(of: .directive(entry.directive.id), area.column + 1, area.row, on: &canvas)
      canvas.mark(area, .subject(.directive(entry.directive.id)))
    }
  }

  /// Number, state, by when and to whom, each below the other; then how late, on what and from
  /// which meeting, as far as they have room whole.
  private func drawHeading(
    _ directive: Directive, _ state: State, _ area: Rect, isSelected: Bool,
    on canvas: inout Canvas
  ) {
    let say = state.say
    let row = area.row
    var end = area.endColumn - 1
    if let mark = state.saveMark(of: .directive(directive.id)) {
      end -= canvas.putRight(mark.text, endingAt: end, row, mark.face, limit: area.columns / 2) + 1
    }
    let number = area.column + 2
    let numbers = state.directiveNumberColumns
    canvas.put(state.digits(of: directive), number, row, .text, limit: numbers + 1)
    let start = max(number + numbers + 2, area.column + Self.textStart)
    var column = start
    let isWide = area.columns >= ListWidth.leads
    column += canvas.status(
      directive.effectiveStatus, column, row, word: isWide ? .short : .none, limit: end - column)
    column = max(column + 2, start + (isWide ? StatusWord.columns(state.say) + 1 : 2))
    let due = directive.due.map(say.day) ?? say(.noDeadline)
    canvas.put(due, column, row, directive.deadline.face, limit: end - column)
    column += 12
    let context = column
    let to = state.plan.shortNames(of: directive.order)
    column += canvas.put(to, column, row, limit: end - column)
    if isSelected {
      canvas.select(Rect(column: number, row: row, columns: numbers + 1, rows: 1))
      canvas.select(Rect(column: context, row: row, columns: column - context, rows: 1))
    }
    for lateness in directive.latenesses(state) {
      guard TextWidth.displayWidth(lateness.text) <= end - column else { break }
      column += canvas.put([lateness], column, row, limit: end - column)
    }
    let item = directive.order.item.map(\.text)
    let meeting = directive.meeting.map {
      "\(say(.meeting)) \(say(state.projection.phrase(forDayOf: $0)))"
    }
    // Context: whole, or left to the page of the item.
    for part in [item, meeting].compactMap({ $0 })
    where TextWidth.displayWidth(part) <= end - column - 2 {
      column += 2
      column += canvas.put(part, column, row, .dim)
    }
  }
}
