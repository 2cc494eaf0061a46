import CellGrid

/// Where the parts of a page lie; `update` scrolls by the same numbers that `view` draws by.
struct PageLayout: Sendable {
  static let minimum = Size(columns: 40, rows: 12)

  let size: Size
  let header: Rect
  let body: Rect
  /// What a note takes of the rows above the footer: nothing of the page lies under it.
  let note: Rect
  let footer: Rect
  private let sides: Sides?
  /// Of a thousand parts of the page, those that a person gave the list.
  private let share: Int?

  init(size: Size, sides: Sides? = Sides(list: .tree), share: Int? = nil, noteRows: Int = 0) {
    self.size = size
    self.sides = sides
    self.share = share
    let split = size.bounds.splitTop(size.rows >= PageHeight.ruleBelowTabs ? 3 : 2)
    header = split.top
    let lower = split.rest.splitBottom(1)
    let page = lower.rest.splitBottom(min(noteRows, max(0, lower.rest.rows - 3)))
    (body, note) = (page.rest, page.bottom)
    footer = lower.bottom
  }

  var isTooSmall: Bool {
    size.columns < Self.minimum.columns || size.rows < Self.minimum.rows
  }

  /// The left edge of content: room to breathe where there is room.
  var margin: Int { size.columns >= PageWidth.words ? 2 : 1 }

  /// Where it is told that an edit is saved: always there, and nothing else is.
  var saved: Rect {
    Rect(column: size.columns - margin + 1 - 12, row: footer.row, columns: 12, rows: 1)
  }

  /// The footer left of that.
  var footerLine: Rect { footer.splitLeft(saved.column - 1).left }

  var bodyHeight: Int { max(1, body.rows) }

  /// Rows of the page whether a note stands at its foot or not: what is shown goes by these.
  var pageRows: Int { body.rows + note.rows }

  /// Rows for the names of a list's columns.
  var headRows: Int { size.rows >= PageHeight.columnNames ? 1 : 0 }

  /// A list's place: its rows begin with the mark of the selection, outside of the edge of content,
  /// so that on every screen the mark stands in one column and the content in another.
  func markedList(_ area: Rect) -> Rect {
    Rect(column: area.column, row: area.row, columns: area.columns - margin + 1, rows: area.rows)
  }

  // Objectives: a breadcrumb, then the tree, with the detail beside it where both fit.
  var showsDetailBeside: Bool { size.columns >= PageWidth.sides }

  var hasSides: Bool { sides.map { size.columns >= $0.from } ?? false }

  /// From here on what was recorded on the selected row stands at the right.
  var showsHistory: Bool {
    size.columns >= PageWidth.history && hasSides && sides?.hasHistory == true
  }

  private var historyColumns: Int { min(size.columns * 24 / 100, 60) }

  /// What was recorded, without the line that separates it.
  var history: Rect { body.splitRight(historyColumns).right }

  /// The list and the detail.
  private var mainBody: Rect {
    showsHistory ? body.splitRight(historyColumns + 1).rest : body
  }

  var detailColumns: Int {
    let room = mainBody.columns
    let list = share.map { size.columns * $0 / 1_000 }
    return list.map { room - 1 - bounded(list: $0) } ?? min(max(36, room * 34 / 100), 84)
  }

  var listColumns: Int { mainBody.columns - 1 - detailColumns }

  /// Neither side is to become unreadable.
  func bounded(list columns: Int) -> Int {
    min(max(columns, 44), max(44, mainBody.columns - 1 - 36))
  }

  static func share(of columns: Int, in all: Int) -> Int {
    (columns * 1_000 + all - 1) / max(all, 1)
  }

  var tree: Rect {
    let below = mainBody.splitTop(1).rest
    return showsDetailBeside ? below.splitRight(detailColumns + 1).rest : below
  }

  /// The detail, without the line that separates it.
  var detail: Rect {
    if showsDetailBeside { return mainBody.splitRight(detailColumns).right }
    return body.splitTop(1).rest.inset(columns: margin - 1)
  }

  var listHeight: Int { max(1, tree.rows) }
  var detailHeight: Int { max(1, detail.rows) }

  /// The body without what stands at its right.
  var bodyBesideDetail: Rect { mainBody.splitRight(detailColumns + 1).rest }

  // Lists whose lines say more keep the page to themselves for longer.
  var showsDetailBesideWideLists: Bool { size.columns >= PageWidth.detailBesideWideLists }

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
    let rows =
      page.size.rows >= PageHeight.columnNames ? 7 : page.size.rows >= PageHeight.air ? 5 : 3
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
