import CellGrid

/// Where the regions of what the room sees lie. They depend on the room that there is and on the
/// item's title, not on what is recorded on it.
struct AudienceLayout: Hashable, Sendable {
  /// All below the clocks.
  let all: Rect
  let head, status, bar: Rect
  let facts: Rect
  /// Beside the facts where there is room for two columns; else empty.
  let side: Rect
  /// Empty where rows are few: then what was decided stands among the facts.
  let decisions: Rect

  init(_ area: Rect, headRows: Int, hasBar: Bool) {
    let margin = Self.margin(area)
    let isLow = area.rows < PageHeight.air
    let gap = area.rows >= PageHeight.largeTitles ? 1 : 0
    var rest = area.splitTop(isLow ? 1 : 2).rest.inset(columns: margin)
    rest = rest.splitTop(gap).rest
    all = rest
    func take(_ rows: Int) -> Rect {
      let split = rest.splitTop(rows)
      rest = split.rest
      return split.top
    }
    head = take(headRows)
    _ = take(gap)
    status = take(1)
    bar = take(hasBar ? 1 : 0)
    _ = take(area.rows >= PageHeight.airBelowBars ? 1 : 0)
    let decisionRows = isLow ? 0 : min(max(area.rows / 5, 4), 14)
    let lower = rest.splitBottom(decisionRows)
    decisions = lower.bottom
    if area.columns >= PageWidth.sides {
      let split = lower.rest.splitRight(lower.rest.columns * 12 / 25)
      side = split.right
      facts = split.rest.splitRight(5).rest
    } else {
      side = Rect(column: area.endColumn, row: lower.rest.row, columns: 0, rows: 0)
      facts = lower.rest
    }
  }

  static func margin(_ area: Rect) -> Int {
    area.columns >= PageWidth.sides ? 4 : area.columns >= PageWidth.words ? 2 : 1
  }
}
