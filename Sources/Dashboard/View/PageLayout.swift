import CellGrid

/// Where the parts of a page lie; `update` scrolls by the same numbers that `view` draws by.
struct PageLayout: Sendable {
  static let minimum = Size(columns: 40, rows: 12)

  let size: Size
  let header: Rect
  let body: Rect
  let footer: Rect

  init(size: Size) {
    self.size = size
    let split = size.bounds.splitTop(size.rows >= 18 ? 3 : 2)
    header = split.top
    let lower = split.rest.splitBottom(1)
    body = lower.rest
    footer = lower.bottom
  }

  var isTooSmall: Bool {
    size.columns < Self.minimum.columns || size.rows < Self.minimum.rows
  }

  /// The left edge of content: room to breathe where there is room.
  var margin: Int { size.columns >= 60 ? 2 : 1 }

  var bodyHeight: Int { max(1, body.rows) }

  /// Rows for the names of a list's columns.
  var headRows: Int { size.rows >= 24 ? 1 : 0 }

  /// A list's place: its rows begin with the mark of the selection, outside of the edge of content,
  /// so that on every screen the mark stands in one column and the content in another.
  func markedList(_ area: Rect) -> Rect {
    Rect(column: area.column, row: area.row, columns: area.columns - margin + 1, rows: area.rows)
  }

  // Objectives: a breadcrumb, then the tree, with the detail beside it where both fit.
  var showsDetailBeside: Bool { size.columns >= 100 }

  var detailColumns: Int { min(max(44, size.columns * 2 / 5), 84) }

  var tree: Rect {
    let below = body.splitTop(1).rest
    return showsDetailBeside ? below.splitRight(detailColumns + 1).rest : below
  }

  /// The detail, without the line that separates it.
  var detail: Rect {
    if showsDetailBeside { return body.splitRight(detailColumns).right }
    return body.splitTop(1).rest.inset(columns: margin - 1)
  }

  var listHeight: Int { max(1, tree.rows) }
  var detailHeight: Int { max(1, detail.rows) }

  /// The body without what stands at its right.
  var bodyBesideDetail: Rect { body.splitRight(detailColumns + 1).rest }

  // Lists whose lines say more keep the page to themselves for longer.
  var showsDetailBesideWideLists: Bool { size.columns >= 140 }

  var log: EntryLayout {
    let narrow: EntryLayout.Place = showsDetailBeside ? .below : .apart
    return EntryLayout(self, showsDetailBesideWideLists ? .beside : narrow, headingRows: 0)
  }

  var directives: EntryLayout {
    EntryLayout(self, showsDetailBeside ? .beside : .below, headingRows: 1)
  }
}

/// A list, and where its selected line stands in full.
struct EntryLayout: Sendable {
  /// On a page of its own where the list needs all rows.
  enum Place { case beside, below, apart }

  let list: Rect
  let entry: Rect
  let place: Place

  init(_ page: PageLayout, _ place: Place, headingRows: Int) {
    self.place = place
    let rows = page.size.rows >= 24 ? 7 : page.size.rows >= 16 ? 5 : 3
    let below = page.body.splitBottom(min(rows, page.body.rows - 1 - headingRows))
    let lines: Rect
    switch place {
    case .beside: (lines, entry) = (page.bodyBesideDetail, page.detail)
    case .below: (lines, entry) = (below.rest, below.bottom)
    case .apart: (lines, entry) = (page.body, page.body.inset(columns: page.margin - 1))
    }
    list = lines.splitTop(headingRows).rest
  }
}
