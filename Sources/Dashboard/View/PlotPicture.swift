import CellGrid
import Phrases
import PlanDomain

/// The marks that a plot is drawn with, each one cell wide.
struct PlotGlyphs: Hashable, Sendable {
  /// Whether lines are drawn in quarters of a cell; else one mark a cell. Braille would be finer,
  /// but is missing from many terminal fonts, and is thin on a far wall.
  let hasQuarters: Bool
  let point, line, corner, today: String
  /// One dot high, in the middle and low in a cell.
  let path: [String]
  let axis, axisMark, axisCorner, base, baseMark: String

  static let unicode = PlotGlyphs(
    hasQuarters: true, point: "□", line: "▄", corner: "◇", today: "┊", path: ["˙", "·", "."],
    axis: "│", axisMark: "┤", axisCorner: "└", base: "─", baseMark: "┴")
  static let ascii = PlotGlyphs(
    hasQuarters: false, point: "#", line: "*", corner: "+", today: ":", path: ["'", "~", "."],
    axis: "|", axisMark: "+", axisCorner: "+", base: "-", baseMark: "+")
}

extension Canvas {
  /// Draws a plot: unit and legend, the values over the days, the axes. Nothing where there is no
  /// room for it.
  mutating func plot(_ plot: Plot, in area: Rect) {
    let picture = PlotPicture(
      plot, columns: area.columns, rows: area.rows, glyphs: glyphs.plot, say: say)
    for (offset, line) in picture.lines.enumerated() {
      put(line, area.column, area.row + offset, limit: area.columns)
    }
  }
}

/// A plot as lines of text, so that it can also scroll among other lines.
///
/// The promised way is a row of single dots with a mark at each corner, what was measured a thick
/// line with squares: they differ in shape, not in colour alone. Two faces do for both and for the
/// axes, since each change of face costs bytes on the line to the terminal.
struct PlotPicture: Sendable {
  static let minimum = Size(columns: 24, rows: 5)

  /// As many as were asked for, each within the columns; none where there is no room.
  private(set) var lines: [[Span]] = []
  private let plot: Plot
  private let scale: PlotScale
  private let glyphs: PlotGlyphs
  private let say: Wording
  /// Columns of the value labels, and the axis after them.
  private let gutter: Int
  private var field: PlotField

  init(_ plot: Plot, columns: Int, rows: Int, glyphs: PlotGlyphs, say: Wording) {
    self.plot = plot
    self.glyphs = glyphs
    self.say = say
    // Above the values the legend, below them the axis (where there is room) and the days.
    let hasBase = rows >= 7
    let valueRows = rows - (hasBase ? 3 : 2)
    scale = PlotScale(plot, rows: valueRows)
    let labels = scale.marks.map { [scale] in say.number($0, decimals: scale.decimals) }
    gutter = (labels.map(TextWidth.displayWidth).max() ?? 0) + 1
    field = PlotField(columns: columns - gutter, rows: valueRows)
    guard !plot.isEmpty, columns >= Self.minimum.columns, rows >= Self.minimum.rows,
      field.columns >= ListWidth.dotsInPlots
    else { return }
    drawToday()
    drawPath()
    drawMeasured()
    lines = [legend] + valueLines(labels)
    let dates = PlotDates(plot, scale, columns: field.columns, say: say)
    if hasBase { lines.append([Span(baseLine(dates), .dim)]) }
    lines.append(
      [Span(String(repeating: " ", count: gutter - 1))] + dates.line)
  }

  private var legend: [Span] {
    var spans: [Span] = []
    if let unit = plot.unit { spans.append(Span("\(unit)   ", .dim)) }
    spans.append(Span("\(glyphs.point)\(glyphs.line) ", .text))
    spans.append(Span(say(.plotMeasured), .dim))
    if !plot.path.isEmpty {
      let dot = glyphs.path[1]
      let mark = "\(dot)\(glyphs.corner)\(dot)"
      spans.append(Span("   \(mark) \(say(.plotPath))", .dim))
    }
    return spans
  }

  private mutating func drawToday() {
    let column = field.column(scale.across(plot.today))
    for row in 0..<field.rows { field.put(glyphs.today, .dim, column, row) }
  }

  private mutating func drawPath() {
    for column in 0..<field.columns {
      let day = scale.day(inColumn: column, of: field.columns)
      guard let value = plot.promised(on: day) else { continue }
      let height = (1 - scale.up(value)) * Double(field.rows * 3 - 1)
      let third = Int(height.rounded())
      field.put(glyphs.path[third % 3], .dim, column, third / 3)
    }
    for corner in plot.path {
      let column = field.column(scale.across(corner.on))
      field.put(glyphs.corner, .dim, column, field.row(scale.up(corner.value)))
    }
  }

  private mutating func drawMeasured() {
    let dots = glyphs.hasQuarters ? 2 : 1
    for (from, to) in zip(plot.measured, plot.measured.dropFirst()) {
      let (a, b) = (place(from, dots), place(to, dots))
      let steps = max(abs(b.column - a.column), abs(b.row - a.row), 1)
      for step in 0...steps {
        let column = a.column + (b.column - a.column) * step / steps
        let row = a.row + (b.row - a.row) * step / steps
        if glyphs.hasQuarters {
          field.quarter(column, row)
        } else {
          field.put(glyphs.line, .text, column, row)
        }
      }
    }
    for point in plot.measured {
      field.put(
        glyphs.point, .text, field.column(scale.across(point.on)),
        field.row(scale.up(point.value)))
    }
    if let last = plot.measured.last {
      field.label(
        say.number(last.value), .strong, beside: field.column(scale.across(last.on)),
        field.row(scale.up(last.value)))
    }
  }

  private func place(_ point: Plot.Point, _ dots: Int) -> (column: Int, row: Int) {
    let columns = field.columns * dots - 1
    let rows = field.rows * dots - 1
    return (
      Int((scale.across(point.on) * Double(columns)).rounded()),
      Int(((1 - scale.up(point.value)) * Double(rows)).rounded())
    )
  }

  private func valueLines(_ labels: [String]) -> [[Span]] {
    var named: [Int: String] = [:]
    for (mark, label) in zip(scale.marks, labels) {
      let row = field.row(scale.up(mark))
      if named[row] == nil { named[row] = label }
    }
    return (0..<field.rows).map { row in
      let label = named[row] ?? ""
      let blank = String(repeating: " ", count: gutter - 1 - TextWidth.displayWidth(label))
      return [
        Span(blank + label + (label.isEmpty ? glyphs.axis : glyphs.axisMark), .dim)
      ] + field.spans(row)
    }
  }

  private func baseLine(_ dates: PlotDates) -> String {
    let marks = Set(dates.marks)
    let base = (0..<field.columns).map { marks.contains($0) ? glyphs.baseMark : glyphs.base }
    return String(repeating: " ", count: gutter - 1) + glyphs.axisCorner + base.joined()
  }
}
