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
  let frame = state.panel(page, columns: columns, rows: count + 2)
  let panel = frame.inside
  canvas.draw(frame)
  var row = panel.row
  let hasHeading = panel.rows >= count + 2
  if hasHeading, let heading = form.heading {
    canvas.put(state.say(heading), panel.column + 1, row, .panelTitle, limit: panel.columns - 2)
    row += 1
  }
  let last = panel.endRow - 1
  let seen = max(1, last - row)
  let top = min(max(0, form.focus - seen + 1), max(0, count - seen))
  let labels = form.labelColumns(state.say)
  for index in top..<min(top + seen, count) {
    let line = Rect(column: panel.column + 1, row: row, columns: panel.columns - 2, rows: 1)
    draw(
      form.fields[index], labelColumns: labels, line, hasCursor: index == form.focus, on: &canvas)
    row += 1
  }
  let status = form.statusLine(state, namesForm: !hasHeading, glyphs: canvas.glyphs)
  canvas.put(status.text, panel.column + 1, last, status.face, limit: panel.columns - 2)
}

extension Form {
  /// Columns of the widest label that stands beside a text.
  func labelColumns(_ say: Wording) -> Int {
    fields.filter { $0.isChecked == nil }
      .map { TextWidth.displayWidth(say($0.label)) }.max() ?? 0
  }

  /// What is wrong, else who is meant by what stands in a department's field.
  fileprivate func statusLine(_ state: State, namesForm: Bool, glyphs: Glyphs) -> Span {
    if let refusal { return Span(state.say(refusal), .error) }
    if token != nil { return Span(state.say(.saving), .panelDim) }
    if let matches = matches(state.plan, state.say, glyphs) { return Span(matches, .panelTitle) }
    if let advice = advice(state) { return Span(advice, .panelTitle) }
    guard namesForm, let heading else { return Span("", .panelDim) }
    return Span("\(focus + 1)/\(fields.count)  \(state.say(heading))", .panelDim)
  }

  private func advice(_ state: State) -> String? {
    switch kind {
    case .measure(let id): measureAdvice(id, state.projection, state.say)
    case .directive: directiveAdvice(state.projection, state.say)
    case .progress, .reason, .deadline, .note, .obstacle, .item, .newItem, .opening, .conclusion,
      .agendaMinutes, .attendee, .supplement:
      isOnBox ? state.say(.boxHint) : nil
    }
  }

  private func matches(_ plan: Plan, _ say: Wording, _ glyphs: Glyphs) -> String? {
    guard fields.indices.contains(focus), fields[focus].completion != .none else { return nil }
    let typed = fields[focus].text.text
    if fields[focus].completion == .item { return matchingItem(typed, plan, say, glyphs) }
    let part =
      fields[focus].completion == .department ? typed : DepartmentInput.parts(typed).last ?? ""
    guard !part.trimmed.isEmpty else { return nil }
    let found = DepartmentInput.find(part, in: plan)
    guard let first = found.first else { return say(.refusedDepartment(part.trimmed)) }
    let others = found.count > 1 ? "  (\(say(.otherMatches(found.count - 1))))" : ""
    return "\(glyphs.arrow) \(first.short)  \(first.name)\(others)"
  }

  private func matchingItem(
    _ typed: String, _ plan: Plan, _ say: Wording, _ glyphs: Glyphs
  ) -> String? {
    guard !typed.trimmed.isEmpty else { return nil }
    let found = ItemInput.find(typed, in: plan)
    guard let first = found.first else { return say(.refusedAbout(typed.trimmed)) }
    let others = found.count > 1 ? "  (\(say(.otherItems(found.count - 1))))" : ""
    return "\(glyphs.arrow) \(plan.items[first].id.text)  \(plan.items[first].title)\(others)"
  }
}
