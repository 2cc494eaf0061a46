import CellGrid
import PlanDomain

/// Lines of a label in a column of its own and what it says beside it, wrapped there.
struct FactLines {
  private(set) var lines: [[Span]] = []
  let columns: Int
  let labelColumns: Int

  init(columns: Int, labelColumns: Int? = nil) {
    self.columns = max(columns, 12)
    self.labelColumns = labelColumns ?? (columns >= 50 ? 16 : columns >= 36 ? 12 : 10)
  }

  private var room: Int { max(8, columns - labelColumns) }

  mutating func blank() { if !lines.isEmpty { lines.append([]) } }

  /// One text wraps; several spans stay on one line.
  mutating func add(_ label: String, _ spans: [Span]) {
    guard spans.count == 1, let only = spans.first else {
      lines.append([lead(label)] + spans)
      return
    }
    let wrapped = TextWidth.wrapped(Sanitiser.lines(only.text), width: room)
    for (index, line) in wrapped.enumerated() {
      lines.append([lead(index == 0 ? label : ""), Span(line, only.face)])
    }
  }

  /// Parts beside one another, as many as fit in a line.
  mutating func addParts(_ label: String, _ parts: [[Span]], gap: Int = 4) {
    var line: [Span] = []
    var used = 0
    var isFirst = true
    func flush(_ lines: inout [[Span]], _ head: Span) {
      lines.append([head] + line)
    }
    for part in parts {
      let width = part.reduce(0) { $0 + TextWidth.displayWidth($1.text) }
      if used > 0, used + gap + width > room {
        flush(&lines, lead(isFirst ? label : ""))
        (line, used, isFirst) = ([], 0, false)
      }
      if used > 0 {
        line.append(Span(String(repeating: " ", count: gap)))
        used += gap
      }
      line += part
      used += width
    }
    if used > 0 { flush(&lines, lead(isFirst ? label : "")) }
  }

  private func lead(_ label: String) -> Span {
    let width = TextWidth.displayWidth(label)
    return Span(label + String(repeating: " ", count: max(1, labelColumns - width)), .dim)
  }
}
