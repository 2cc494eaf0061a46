import CellGrid

/// Where the parts of a wall page lie at a size. A banner takes rows that are blank otherwise, so
/// that nothing moves when it comes and goes.
struct KioskLayout: Hashable, Sendable {
  let size: Size
  let headerRow: Int
  /// The line below the header; nothing where there is no room for one.
  let ruleRow: Int?
  let bannerRow: Int
  let headingRow: Int
  let body: Rect
  let footerRow: Int
  /// How far things stand from the edges.
  let margin: Int
  /// Blank rows between the parts of a page, and at most between the rows of a list.
  let gap, widestGap: Int
  /// How big figures may be, the biggest first; 0 is in the line.
  let scales: [Int]

  init(size: Size) {
    self.size = size
    let isTall = size.rows >= WallHeight.tall
    let isCompact = size.rows < WallHeight.air
    margin = size.columns >= WallWidth.wideMargins ? 4 : size.columns >= WallWidth.margins ? 2 : 1
    headerRow = isTall ? 1 : 0
    ruleRow = isCompact ? nil : headerRow + 1
    bannerRow = headerRow + 1
    headingRow = isTall ? 4 : isCompact ? 1 : 2
    let top = isTall ? 6 : isCompact ? 2 : 4
    footerRow = max(size.rows - (isTall ? 2 : 1), 0)
    let rows = footerRow - top - (isCompact ? 0 : 1)
    body = Rect(
      column: margin, row: top, columns: size.columns - 2 * margin, rows: max(rows, 0))
    gap = isCompact ? 0 : 1
    widestGap = isCompact ? 0 : size.rows >= WallHeight.large ? 6 : isTall ? 3 : 1
    scales =
      isCompact || size.columns < WallWidth.largeDigits
      ? [0]
      : size.rows >= WallHeight.large && size.columns >= WallWidth.largestDigits
        ? [4, 3, 2] : isTall ? [2, 1] : [1]
  }

  var width: Int { body.columns }

  /// Too small for pages: then the name and the time are all.
  var isTiny: Bool { size.columns < WallWidth.pages || body.rows < 3 }
}
