import CellGrid
import PlanDomain

/// Lines of a label in a column of its own and what it says beside it, wrapped there.
struct FactLines {
  private(set) var lines: [[Span]] = []
  let columns: Int
  let labelColumns: Int

  init(columns: Int, labelColumns: Int? = nil) {
    self.columns = max(columns, 12)
    self.labelColumns =
      labelColumns ?? (columns >= ListWidth.longLabels ? 17 : columns >= ListWidth.labels ? 12 : 10)
  }

  static func width(of spans: [Span]) -> Int {
    spans.reduce(0) { $0 + TextWidth.displayWidth($1.text) }
  }

  /// Columns beside the labels.
  var room: Int { max(8, columns - labelColumns) }

  /// A line over the whole width.
  mutating func addLine(_ spans: [Span]) { lines.append(spans) }

  /// Begins a part.
  mutating func addHeading(_ text: String) {
    blank()
    lines.append([Span(text, .title)])
  }

  mutating func blank() { if !lines.isEmpty { lines.append([]) } }

  /// A text, wrapped.
  mutating func add(_ label: String, _ text: Span) {
    let wrapped = TextWidth.wrapped(Sanitiser.lines(text.text), width: room)
    for (index, line) in wrapped.enumerated() {
      lines.append([lead(index == 0 ? label : ""), Span(line, text.face)])
    }
  }

  /// One text wraps; several spans go on in another line where they have no room in one.
  mutating func add(_ label: String, _ spans: [Span]) {
    if spans.count == 1, let only = spans.first {
      add(label, only)
    } else {
      for (index, line) in spans.fitted(room).enumerated() {
        lines.append([lead(index == 0 ? label : "")] + line)
      }
    }
  }

  /// Parts beside one another, as many as fit in a line.
  mutating func addParts(_ label: String, _ parts: [[Span]], gap: Int = 3) {
    var rows: [[Span]] = []
    var used = 0
    for part in parts {
      let width = part.reduce(0) { $0 + TextWidth.displayWidth($1.text) }
      if rows.isEmpty || used + gap + width > room {
        rows.append([])
        used = 0
      }
      let last = rows.count - 1
      if used > 0 {
        rows[last].append(Span(String(repeating: " ", count: gap)))
        used += gap
      }
      rows[last] += part
      used += width
    }
    for (index, row) in rows.flatMap({ $0.fitted(room) }).enumerated() {
      lines.append([lead(index == 0 ? label : "")] + row)
    }
  }

  private func lead(_ label: String) -> Span {
    let width = TextWidth.displayWidth(label)
    return Span(label + String(repeating: " ", count: max(1, labelColumns - width)), .dim)
  }
}
