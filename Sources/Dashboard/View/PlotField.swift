import CellGrid
import Phrases
import PlanDomain

/// The cells of a plot between its axes; what is put later lies over what was put before.
struct PlotField: Sendable {
  let columns: Int
  let rows: Int
  private var cells: [Cell]

  private struct Cell: Hashable, Sendable {
    var text = " "
    var face = Face.dim
    /// The quarters that are filled, by their bits.
    var quarters = 0

    var isBlank: Bool { text == " " && quarters == 0 }
  }

  init(columns: Int, rows: Int) {
    self.columns = max(columns, 1)
    self.rows = max(rows, 1)
    cells = [Cell](repeating: Cell(), count: self.columns * self.rows)
  }

  /// The column of a share of the width, and the row of a share of the height from below.
  func column(_ share: Double) -> Int { Int((share * Double(columns - 1)).rounded()) }
  func row(_ share: Double) -> Int { Int(((1 - share) * Double(rows * 2 - 1)).rounded()) / 2 }

  mutating func put(_ text: String, _ face: Face, _ column: Int, _ row: Int) {
    guard let place = place(column, row) else { return }
    cells[place] = Cell(text: text, face: face)
  }

  /// Fills one quarter, two by two a cell, counted from the top left.
  mutating func quarter(_ column: Int, _ row: Int) {
    guard column >= 0, row >= 0, let place = place(column / 2, row / 2) else { return }
    cells[place].quarters |= 1 << (row % 2 * 2 + column % 2)
    cells[place].text = Self.blocks[cells[place].quarters]
    cells[place].face = .text
  }

  /// Writes a text beside a place, where one of the rows next to it is free for it.
  mutating func label(_ text: String, _ face: Face, beside column: Int, _ row: Int) {
    let width = TextWidth.displayWidth(text)
    for (start, row) in [
      (column + 2, row), (column - width - 1, row - 1), (column + 2, row + 1),
      (column - width - 1, row + 1), (column + 2, row - 1),
    ] {
      let places = (start - 1..<start + width + 1).map { place($0, row) }
      guard places.allSatisfy({ $0.map { cells[$0].isBlank } ?? false }) else { continue }
      for (offset, character) in text.enumerated() {
        put(String(character), face, start + offset, row)
      }
      return
    }
  }

  /// One row, cells of one face together.
  func spans(_ row: Int) -> [Span] {
    var spans: [Span] = []
    var text = ""
    var face = Face.dim
    for cell in cells[row * columns..<(row + 1) * columns] {
      // A blank looks alike in every face; a change of face costs bytes.
      if !cell.isBlank, cell.face != face {
        if !text.isEmpty { spans.append(Span(text, face)) }
        (text, face) = ("", cell.face)
      }
      text += cell.text
    }
    return spans + [Span(text, face)]
  }

  private func place(_ column: Int, _ row: Int) -> Int? {
    guard (0..<columns).contains(column), (0..<rows).contains(row) else { return nil }
    return row * columns + column
  }

  /// By the bits of upper left, upper right, lower left and lower right.
  private static let blocks = [
    " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
  ]
}

/// The days under a plot: months or years at their places, and today by name.
struct PlotDates: Sendable {
  /// Columns of the plot that a label stands under.
  private(set) var marks: [Int] = []
  /// One column wider at the left than the plot, under its axis.
  private(set) var line: [Span] = []

  init(_ plot: Plot, _ scale: PlotScale, columns: Int, say: Wording) {
    var labels: [(start: Int, text: String, face: Face)] = []
    func add(_ text: String, at column: Int, face: Face) {
      let width = TextWidth.displayWidth(text)
      let start = min(max(column + 1 - width / 2, 0), columns + 1 - width)
      guard start >= 0,
        labels.allSatisfy({
          start > $0.start + TextWidth.displayWidth($0.text) || start + width < $0.start
        })
      else { return }
      labels.append((start, text, face))
      marks.append(column)
    }
    func column(of day: Day) -> Int {
      Int((scale.across(day) * Double(columns - 1)).rounded())
    }
    add(say(.today), at: column(of: plot.today), face: .text)
    let starts = scale.dayMarks(most: max(columns / 12, 2))
    for (day, isYear) in starts {
      add(say.month(day, isYear: isYear), at: column(of: day), face: .dim)
    }
    if starts.isEmpty {
      for day in [scale.first, scale.last] { add(say.day(day), at: column(of: day), face: .dim) }
    }
    var used = 0
    for label in labels.sorted(by: { $0.start < $1.start }) {
      line.append(Span(String(repeating: " ", count: label.start - used), .dim))
      line.append(Span(label.text, label.face))
      used = label.start + TextWidth.displayWidth(label.text)
    }
  }
}
