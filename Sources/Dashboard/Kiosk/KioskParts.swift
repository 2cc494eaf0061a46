import CellGrid
import PlanDomain

/// One part of a page with the rows that it takes; pages are stacks of parts.
enum KioskPart: Sendable {
  case blank(Int)
  case title([String])
  case standing(Status?, word: String?, note: String?)
  case figures([KioskFigure], scale: Int)
  case calendar(ClosedRange<Day>)
  case plot(Plot, rows: Int)
  case row(KioskRow, lines: [String], details: [[KioskPiece]])
  /// A row in one line, where there is room for no more.
  case line(KioskRow)
  case more(Int)

  var rows: Int {
    switch self {
    case .blank(let rows), .plot(_, let rows): rows
    case .title(let lines): lines.count
    case .standing, .line, .calendar, .more: 1
    case .figures(_, let scale): scale == 0 ? 1 : BigDigits.rows(scale: scale) + 1
    case .row(let row, let lines, let details):
      lines.count + details.count + (row.bar == nil ? 0 : 1)
    }
  }
}

/// Lays sheets out: which parts stand on which page.
struct KioskStacking {
  let layout: KioskLayout

  /// How much a page says above its list; the richest that needs no more pages is taken.
  enum Richness: Hashable {
    case figures(scale: Int)
    /// The figures in a line, the title cut to one.
    case terse
    /// The list alone, a line each.
    case bare
  }

  func top(of sheet: KioskSheet, _ richness: Richness) -> [KioskPart] {
    var parts: [KioskPart] = []
    let isTerse = richness == .terse
    if richness == .bare { return [] }
    if let title = sheet.title {
      parts.append(
        .title(
          TextWidth.wrapped(
            Sanitiser.line(title), width: max(layout.width, 8), atMost: isTerse ? 1 : 4)))
    }
    if sheet.status != nil || sheet.note != nil {
      parts.append(.standing(sheet.status, word: sheet.word, note: sheet.note))
    }
    if !parts.isEmpty, layout.gap > 0, !isTerse { parts.append(.blank(layout.gap)) }
    if !sheet.figures.isEmpty {
      parts.append(.figures(sheet.figures, scale: richness.scale))
      if layout.gap > 0 { parts.append(.blank(layout.gap)) }
    }
    if let calendar = sheet.calendar {
      parts.append(.calendar(calendar))
      if layout.gap > 0, !isTerse { parts.append(.blank(layout.gap)) }
    }
    return parts
  }

  private var richest: [Richness] {
    layout.scales.map { .figures(scale: $0) } + [.figures(scale: 0)]
  }

  /// The parts of each page of a sheet, from the first to the last.
  func pages(of sheet: KioskSheet) -> [[KioskPart]] {
    var choices: [[[KioskPart]]] = []
    for richness in richest {
      if let pages = pages(of: sheet, richness) { choices.append(pages) }
    }
    let least = choices.map(\.count).min() ?? 0
    return choices.first { $0.count == least }
      ?? pages(of: sheet, .terse) ?? barePages(of: sheet)
  }

  /// Nothing where a row or the plot has no room.
  private func pages(of sheet: KioskSheet, _ richness: Richness) -> [[KioskPart]]? {
    let top = top(of: sheet, richness)
    if case .figures(let figures, let scale)? = top.first(where: \.isFigures),
      BigDigits.columns(of: figures, scale: scale) > layout.width
    {
      return nil
    }
    let room = layout.body.rows - height(top)
    if let plot = sheet.plot {
      // A plot is for looking at; with less room the figures say it all.
      guard room >= (richness == .terse ? 0 : 7) else { return nil }
      return [room >= 5 ? top + [.plot(plot, rows: min(room, 40))] : top]
    }
    if sheet.rows.isEmpty { return room >= 0 ? [top] : nil }
    let rows = sheet.rows.map { row(of: $0, in: sheet) }
    let heights = rows.map(\.rows)
    let moreRows = sheet.more > 0 ? 1 + layout.gap : 0
    guard let tallest = heights.max(), tallest + moreRows <= room else { return nil }
    let chunks = Self.chunks(heights, room: room - moreRows, gap: layout.gap)
    return chunks.enumerated().map { place, chunk in
      let isLast = place == chunks.count - 1
      var parts = spread(Array(rows[chunk]), room: room - moreRows)
      if sheet.more > 0, isLast {
        parts += (layout.gap > 0 ? [.blank(layout.gap)] : []) + [.more(sheet.more)]
      }
      return top + parts
    }
  }

  private func barePages(of sheet: KioskSheet) -> [[KioskPart]] {
    let height = max(layout.body.rows, 1)
    guard !sheet.rows.isEmpty else {
      let parts = [
        .standing(sheet.status, word: sheet.word, note: sheet.note),
        .figures(sheet.figures, scale: 0),
      ]
      .filter { (part: KioskPart) in part.says }
      return [Array(parts.prefix(height))]
    }
    return stride(from: 0, to: sheet.rows.count, by: height).map { first in
      sheet.rows[first..<min(first + height, sheet.rows.count)].map(KioskPart.line)
    }
  }

  /// Rows with as much air between them as there is, within reason.
  private func spread(_ rows: [KioskPart], room: Int) -> [KioskPart] {
    // With a row more below the last than a page must have.
    let free = room - height(rows) - 1
    let gap = min(max(free / max(rows.count - 1, 1), layout.gap), layout.widestGap)
    guard gap > 0 else { return rows }
    return Array(rows.map { [$0] }.joined(separator: [.blank(gap)]))
  }

  func height(_ parts: [KioskPart]) -> Int { parts.reduce(0) { $0 + $1.rows } }

  private func row(of row: KioskRow, in sheet: KioskSheet) -> KioskPart {
    let columns = KioskRowColumns(sheet.rows, layout)
    return .row(
      row,
      lines: TextWidth.wrapped(
        Sanitiser.line(row.text), width: max(columns.textColumns, 8),
        first: max(columns.columns(beside: row.tail), 8), atMost: 4),
      details: row.detail.wrapped(columns.textColumns, atMost: 3))
  }

  /// No more rows on a page than are read in passing.
  private static let mostRows = 10

  /// Which rows stand together: as few pages as can be, and those about equally full.
  static func chunks(_ heights: [Int], room: Int, gap: Int) -> [Range<Int>] {
    func fill(most: Int) -> [Range<Int>] {
      var chunks: [Range<Int>] = []
      var first = 0
      var used = 0
      for (place, height) in heights.enumerated() {
        let isFull = place > first && (used + gap + height > room || place - first >= most)
        if isFull {
          chunks.append(first..<place)
          (first, used) = (place, height)
        } else {
          used += (place > first ? gap : 0) + height
        }
      }
      return chunks + (first < heights.count ? [first..<heights.count] : [])
    }
    let fewest = fill(most: mostRows)
    let even = (heights.count + fewest.count - 1) / max(fewest.count, 1)
    let balanced = fill(most: max(even, 1))
    return balanced.count == fewest.count ? balanced : fewest
  }
}

/// Where the parts of a row stand: the mark, the label, the name, the same for a whole list.
struct KioskRowColumns {
  let label: Int
  let text: Int
  let textColumns: Int

  init(_ rows: [KioskRow], _ layout: KioskLayout) {
    let hasMark = rows.contains { $0.status != nil }
    let labels = rows.map { TextWidth.displayWidth($0.label) }.max() ?? 0
    label = layout.body.column + (hasMark ? 2 : 0)
    text = label + (labels > 0 ? min(labels, 14) + 2 : 0)
    textColumns = max(layout.body.endColumn - text, 0)
  }

  /// What the first line of a name may take, where something stands at the right of it.
  func columns(beside tail: [KioskPiece]) -> Int {
    textColumns - (tail.isEmpty ? 0 : tail.columns + 2)
  }
}

extension KioskPart {
  fileprivate var isFigures: Bool { if case .figures = self { true } else { false } }

  /// Whether there is anything in it.
  fileprivate var says: Bool {
    switch self {
    case .standing(let status, _, let note): status != nil || note != nil
    case .figures(let figures, _): !figures.isEmpty
    default: true
    }
  }
}

extension KioskStacking.Richness {
  var scale: Int { if case .figures(let scale) = self { scale } else { 0 } }
}
