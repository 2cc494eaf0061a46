import CellGrid
import PlanDomain

/// What lies over the page as one thing: its inside, and around it an edge on the sides where the
/// page has room for one.
struct Panel: Sendable {
  let inside: Rect
  let outside: Rect

  init(inside: Rect, outside: Rect) {
    self.inside = inside
    self.outside = outside
  }

  /// A panel with an edge on all sides.
  init(framing inside: Rect) {
    self.inside = inside
    outside = Rect(
      column: inside.column - 1, row: inside.row - 1, columns: inside.columns + 2,
      rows: inside.rows + 2)
  }
}

extension Canvas {
  /// Clears the panel's place and draws its edge.
  mutating func draw(_ panel: Panel) {
    let (inside, outside) = (panel.inside, panel.outside)
    fill(outside, .panel)
    let hasLeft = outside.column < inside.column
    let hasRight = outside.endColumn > inside.endColumn
    let line =
      (hasLeft ? [glyphs.corners[0]] : [])
      + Array(repeating: glyphs.horizontal, count: inside.columns)
      + (hasRight ? [glyphs.corners[1]] : [])
    if outside.row < inside.row {
      edge(line.joined(), outside.column, outside.row)
    }
    for row in inside.row..<inside.endRow {
      if hasLeft { edge(glyphs.vertical, outside.column, row) }
      if hasRight { edge(glyphs.vertical, outside.endColumn - 1, row) }
    }
    guard outside.endRow > inside.endRow else { return }
    let last =
      (hasLeft ? [glyphs.corners[2]] : [])
      + Array(repeating: glyphs.horizontal, count: inside.columns)
      + (hasRight ? [glyphs.corners[3]] : [])
    edge(last.joined(), outside.column, outside.endRow - 1)
  }

  private mutating func edge(_ text: String, _ column: Int, _ row: Int) {
    put(text, column, row, .panelDim, over: .panel)
  }
}

extension State {
  /// A panel with so much inside under the selected row, above it where there is no room below;
  /// where there is none for its edges either, without them.
  func panel(_ page: PageLayout, columns: Int, rows: Int) -> Panel {
    let width = min(columns, page.size.columns)
    let side = width + 2 <= page.size.columns ? 1 : 0
    if changeList == nil, listPage.isReadByTheRoom {
      return panelAtTheFoot(page, columns: width, rows: rows)
    }
    let point = listPage.point(in: self, page)
    let row = point.row
    let (below, above) = (page.footer.row - row - 1, row - page.body.row)
    let edge = rows + 2 <= max(below, above) ? 1 : 0
    let height = rows + 2 * edge
    let top = height <= below ? row + 1 : max(page.body.row, row - height)
    let outside = Rect(
      column: min(point.column, page.size.columns - width - 2 * side), row: top,
      columns: width + 2 * side,
      rows: min(height, page.footer.row - top))
    return Panel(inside: outside.inset(columns: side, rows: edge), outside: outside)
  }

  /// In a meeting the room reads on above it.
  private func panelAtTheFoot(_ page: PageLayout, columns: Int, rows: Int) -> Panel {
    let isWide = page.size.columns >= PageWidth.sides
    let side = columns + 2 <= page.size.columns ? 1 : 0
    let edge = rows + 2 < page.footer.row ? 1 : 0
    let height = min(rows + 2 * edge, max(1, page.footer.row - 1))
    let outside = Rect(
      column: min(page.size.columns - columns - 2 * side, isWide ? 2 : 0),
      row: page.footer.row - height, columns: columns + 2 * side, rows: height)
    return Panel(inside: outside.inset(columns: side, rows: edge), outside: outside)
  }
}
