import CellGrid
import Phrases
import PlanDomain

/// A form of many fields: a heading, the fields, and a line for what is to be said of them. Where
/// not all fit, those around the cursor are seen.
func drawItemForm(
  _ form: Form, _ state: State, _ page: PageLayout, on canvas: inout Canvas
) {
  let count = form.fields.count
  let room = page.size.columns
  let columns = room < 60 ? room : min(104, room - 4)
  let told = form.told(state, columns: min(columns, room) - 2, glyphs: canvas.glyphs)
  let frame = state.panel(page, columns: columns, rows: count + 1 + told.count)
  let panel = frame.inside
  canvas.draw(frame)
  var row = panel.row
  let hasHeading = panel.rows >= count + 1 + told.count
  if hasHeading, let heading = form.heading {
    canvas.put(state.say(heading), panel.column + 1, row, .panelTitle, limit: panel.columns - 2)
    row += 1
  }
  let last = panel.endRow - told.count
  let seen = max(1, last - row)
  let top = min(max(0, form.focus - seen + 1), max(0, count - seen))
  let labels = form.labelColumns(state.say)
  for (index, field) in form.fields.enumerated().dropFirst(top).prefix(seen) {
    let line = Rect(column: panel.column + 1, row: row, columns: panel.columns - 2, rows: 1)
    draw(field, labelColumns: labels, line, hasCursor: index == form.focus, on: &canvas)
    row += 1
  }
  for (offset, line) in told.enumerated() {
    canvas.put(line.text, panel.column + 1, last + offset, line.face, limit: panel.columns - 2)
  }
  guard !hasHeading, let heading = form.heading, told == [Span("", .panelDim)] else { return }
  canvas.put(
    "\(form.focus + 1)/\(count)  \(state.say(heading))", panel.column + 1, last, .panelDim,
    limit: panel.columns - 2)
}

extension Form {
  /// Columns of the widest label that stands beside a text.
  func labelColumns(_ say: Wording) -> Int {
    fields.filter { $0.isChecked == nil }
      .map { TextWidth.displayWidth(say($0.label)) }.max() ?? 0
  }

  /// What is wrong, else who is meant by what stands in a department's field.
  /// A refusal is whole.
  fileprivate func told(_ state: State, columns: Int, glyphs: Glyphs) -> [Span] {
    if let refusal {
      return TextWidth.wrapped(
        Sanitiser.line(state.say(refusal)), width: max(8, columns), atMost: 3
      ).map { Span($0, .error) }
    }
    if token != nil { return [Span(state.say(.saving), .panelDim)] }
    return [advice(state, glyphs).map { Span($0, .panelTitle) } ?? Span("", .panelDim)]
  }

  /// Who is meant where the cursor is, else the first that a field has to say.
  private func advice(_ state: State, _ glyphs: Glyphs) -> String? {
    if let current, let naming = current.naming,
      let matches = naming.matches(current.text.text, state.plan, state.say, glyphs)
    {
      return matches
    }
    let values = values(in: state.formContext)
    return fields.lazy.compactMap { $0.input.advice(values) }.first
      ?? (isOnBox ? state.say(.boxHint) : nil)
  }
}
