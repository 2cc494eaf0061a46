import CXlsxWriter

/// The workbook as an .xlsx. Texts are texts whatever they begin with: none becomes a formula.
public func xlsxFile(_ book: WorkbookFile) throws(OfficeFault) -> [UInt8] {
  var library = tiendo_xlsx_library()
  guard tiendo_xlsx_load(&library) == 1 else { throw .missingLibrary("libxlsxwriter4") }
  let memory = tiendo_xlsx_memory()
  guard memory >= 0 else { throw .broken(part: "memfd") }
  defer { tiendo_xlsx_close(memory) }
  guard let workbook = library.workbook_new("/proc/self/fd/\(memory)") else {
    throw .broken(part: "xlsx")
  }
  var writer = WorkbookWriting(library, workbook)
  writer.write(book)
  guard library.workbook_close(workbook) == LXW_NO_ERROR else { throw .broken(part: "xlsx") }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = tiendo_xlsx_read(memory, &buffer, buffer.count, bytes.count)
    if count == 0 { return bytes }
    guard count > 0 else { throw .broken(part: "xlsx") }
    bytes += buffer.prefix(count)
  }
}

private struct WorkbookWriting {
  /// Excel's own limit is 32,767.
  private static let mostLetters = 32_000

  /// In points, of the letters that cells have.
  private static let rowHeight = 15.0
  /// Excel's own limit is 409.
  private static let mostHeight = 405.0
  /// Of a page across, at the size that it is.
  private static let rowsOfPage = 31
  private static let rowsOfChart = 13
  /// A column's width is told in digits of another font: of these letters more stand in a line.
  private static let lettersOfHundred = 125
  private static let mostBreaks = 1_000

  private struct Look: Hashable {
    var kind = Kind.text
    var tone = WorkbookFile.Cell.Tone.plain
    var isStrong = false
    enum Kind { case text, number, share, wholeShare, day, heading, title, remark }
  }

  private var library: tiendo_xlsx_library
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var looks: [Look: UnsafeMutablePointer<lxw_format>] = [:]

  init(_ library: tiendo_xlsx_library, _ workbook: UnsafeMutablePointer<lxw_workbook>) {
    self.library = library
    self.workbook = workbook
  }

  mutating func write(_ book: WorkbookFile) {
    tiendo_xlsx_describe(&library, workbook, book.title, max(1, book.madeAt))
    for sheet in book.sheets {
      guard let page = library.workbook_add_worksheet(workbook, sheet.name) else { continue }
      write(sheet, page)
    }
  }

  private mutating func write(
    _ sheet: WorkbookFile.Sheet, _ page: UnsafeMutablePointer<lxw_worksheet>
  ) {
    library.worksheet_set_landscape(page)
    library.worksheet_set_paper(page, 9)
    if sheet.isList { library.worksheet_fit_to_pages(page, 1, 0) }
    library.worksheet_set_margins(page, 0.5, 0.4, 0.6, 0.6)
    _ = library.worksheet_set_footer(page, "&C&P/&N")
    for (place, width) in sheet.widths.enumerated() {
      let column = lxw_col_t(place)
      _ = library.worksheet_set_column(page, column, column, Double(width), nil)
    }
    var row = 0
    for title in sheet.titles {
      write(text: title, page, row, 0, Look(kind: .title))
      row += 1
    }
    // Where pages begin; the list of them ends in 0.
    var breaks: [lxw_row_t] = []
    var pageStart = 0
    for (place, table) in sheet.tables.enumerated() {
      let start = row
      if let caption = table.caption {
        write(text: caption, page, row, 0, Look(kind: .title))
        row += 1
      }
      if place == 0, sheet.isList { settle(table, page, at: row) }
      row = write(table, page, at: row, of: sheet) + 1
      if row - pageStart > Self.rowsOfPage, start > pageStart {
        breaks.append(lxw_row_t(start))
        pageStart = start
      }
    }
    if !sheet.isList, !breaks.isEmpty {
      var ends = breaks.prefix(Self.mostBreaks) + [0]
      _ = ends.withUnsafeMutableBufferPointer {
        library.worksheet_set_h_pagebreaks(page, $0.baseAddress)
      }
    }
  }

  /// What stands still, what is printed anew, what can be filtered by.
  private func settle(
    _ table: WorkbookFile.Table, _ page: UnsafeMutablePointer<lxw_worksheet>, at row: Int
  ) {
    let first = lxw_row_t(row)
    library.worksheet_freeze_panes(page, first + 1, 0)
    _ = library.worksheet_repeat_rows(page, first, first)
    guard !table.rows.isEmpty, !table.columns.isEmpty else { return }
    _ = library.worksheet_autofilter(
      page, first, 0, first + lxw_row_t(table.rows.count), lxw_col_t(table.columns.count - 1))
  }

  /// The row behind it.
  private mutating func write(
    _ table: WorkbookFile.Table, _ page: UnsafeMutablePointer<lxw_worksheet>, at start: Int,
    of sheet: WorkbookFile.Sheet
  ) -> Int {
    settle(table.columns, page, row: start, sheet.widths)
    for (column, title) in table.columns.enumerated() {
      write(text: title, page, start, column, Look(kind: .heading))
    }
    var row = start + 1
    for line in table.rows {
      let texts = line.cells.map { cell in
        if case .text(let text) = cell.value { text } else { "" }
      }
      settle(texts, page, row: row, sheet.widths)
      for (column, cell) in line.cells.enumerated() {
        write(cell, page, row, column, isStrong: line.isStrong)
      }
      row += 1
    }
    if let chart = table.chart, !table.rows.isEmpty {
      insert(chart, page, sheet.name, rows: start + 1...start + table.rows.count)
      row = max(row, start + Self.rowsOfChart)
    }
    for remark in table.remarks {
      write(text: remark, page, row, 0, Look(kind: .remark))
      row += 1
    }
    return row
  }

  /// Makes a row as high as what is wrapped in it. Programs that open the file do so by
  /// themselves only in part: LibreOffice draws lines over each other.
  private func settle(
    _ texts: [String], _ page: UnsafeMutablePointer<lxw_worksheet>, row: Int, _ widths: [Int]
  ) {
    let lines = zip(texts, widths).map { text, width in
      let room = max(1, width * Self.lettersOfHundred / 100)
      return text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).reduce(0) {
        $0 + max(1, (Substring($1).count + room - 1) / room)
      }
    }
    guard let most = lines.max(), most > 1 else { return }
    let height = min(Double(most) * Self.rowHeight, Self.mostHeight)
    _ = library.worksheet_set_row(page, lxw_row_t(row), height, nil)
  }

  private mutating func write(
    _ cell: WorkbookFile.Cell, _ page: UnsafeMutablePointer<lxw_worksheet>, _ row: Int,
    _ column: Int, isStrong: Bool
  ) {
    var look = Look(tone: cell.tone, isStrong: isStrong)
    let (at, place) = (lxw_row_t(row), lxw_col_t(column))
    switch cell.value {
    case .blank: _ = library.worksheet_write_blank(page, at, place, format(look))
    case .text(let text): write(text: text, page, row, column, look)
    case .number(let number):
      look.kind = .number
      _ = library.worksheet_write_number(page, at, place, number, format(look))
    case .share(let share):
      look.kind = (share * 100).rounded() == share * 100 ? .wholeShare : .share
      _ = library.worksheet_write_number(page, at, place, share, format(look))
    case .day(let year, let month, let day):
      look.kind = .day
      var date = lxw_datetime()
      (date.year, date.month, date.day) = (Int32(year), Int32(month), Int32(day))
      _ = library.worksheet_write_datetime(page, at, place, &date, format(look))
    }
  }

  private mutating func write(
    text: String, _ page: UnsafeMutablePointer<lxw_worksheet>, _ row: Int, _ column: Int,
    _ look: Look
  ) {
    let text = text.count > Self.mostLetters ? text.prefix(Self.mostLetters) + "…" : text
    _ = library.worksheet_write_string(
      page, lxw_row_t(row), lxw_col_t(column), text, format(look))
  }

  private mutating func format(_ look: Look) -> UnsafeMutablePointer<lxw_format>? {
    if let known = looks[look] { return known }
    guard let format = library.workbook_add_format(workbook) else { return nil }
    library.format_set_font_name(format, "Times New Roman")
    library.format_set_font_size(format, look.kind == .title ? 13 : 11)
    if look.isStrong || look.kind == .heading || look.kind == .title {
      library.format_set_bold(format)
    }
    if look.kind == .remark { library.format_set_italic(format) }
    if look.kind != .title, look.kind != .remark {
      library.format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      library.format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      library.format_set_text_wrap(format)
    }
    if look.kind == .heading {
      library.format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
      library.format_set_bg_color(format, 0xEE_F0F3)
    }
    if look.kind == .day { library.format_set_num_format(format, "dd/mm/yyyy") }
    if look.kind == .share { library.format_set_num_format(format, "0.0%") }
    if look.kind == .wholeShare { library.format_set_num_format(format, "0%") }
    if let colour = look.tone.colour { library.format_set_bg_color(format, colour) }
    looks[look] = format
    return format
  }

  private func insert(
    _ chart: WorkbookFile.Chart, _ page: UnsafeMutablePointer<lxw_worksheet>, _ sheet: String,
    rows: ClosedRange<Int>
  ) {
    let kind = UInt8(LXW_CHART_SCATTER_STRAIGHT_WITH_MARKERS.rawValue)
    guard let drawn = library.workbook_add_chart(workbook, kind) else { return }
    let (first, last) = (lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound))
    for series in chart.series {
      guard let line = library.chart_add_series(drawn, nil, nil) else { continue }
      let column = lxw_col_t(series.column)
      library.chart_series_set_categories(line, sheet, first, 0, last, 0)
      library.chart_series_set_values(line, sheet, first, column, last, column)
      library.chart_series_set_name(line, series.name)
    }
    library.chart_title_set_name(drawn, chart.title)
    var font = lxw_chart_font()
    font.size = 11
    library.chart_title_set_name_font(drawn, &font)
    // The days of one series are not those of the other.
    library.chart_show_blanks_as(drawn, UInt8(LXW_CHART_BLANKS_AS_CONNECTED.rawValue))
    if let axis = library.chart_axis_get(drawn, LXW_CHART_AXIS_TYPE_X) {
      library.chart_axis_set_num_format(axis, "mm/yyyy")
    }
    var options = lxw_chart_options()
    options.x_scale = 1
    options.y_scale = 0.85
    _ = library.worksheet_insert_chart_opt(
      page, first - 1, lxw_col_t(chart.place), drawn, &options)
  }
}

extension WorkbookFile.Cell.Tone {
  /// Paper tones that black letters stand well on.
  fileprivate var colour: lxw_color_t? {
    switch self {
    case .plain: nil
    case .good: 0xE2_F0E4
    case .warning: 0xFF_F4D6
    case .bad: 0xFB_E3E0
    case .quiet: 0xEC_EEF1
    }
  }
}
