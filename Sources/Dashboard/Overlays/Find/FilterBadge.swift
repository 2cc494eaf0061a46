import CellGrid
import Phrases
import PlanDomain

/// Says on every screen that the filter changes what it shows, and how much of it is left: on the
/// line below the tabs, or where there is none in place of the day.
func drawFilterBadge(_ state: State, _ layout: PageLayout, on canvas: inout Canvas) {
  guard state.isFiltered else { return }
  let end = layout.size.columns - layout.margin + 1
  let count = state.say(state.filteredCount)
  let prompt = state.say(.filterPrompt)
  guard layout.header.rows > 2 else {
    canvas.putRight(" \(prompt) \(count) ", endingAt: end, 0, .badge)
    return
  }
  let room = end - layout.margin - TextWidth.displayWidth(prompt + count) - 8
  let what = TextWidth.truncated(
    Sanitiser.line(state.filterDescription(canvas.glyphs)), to: room,
    ellipsis: canvas.glyphs.ellipsis)
  canvas.putRight(
    " \(prompt): \(what) \(canvas.glyphs.separator) \(count) ", endingAt: end, 2, .badge)
}

/// In place of a list from which the filter has taken everything.
func drawNothingMatches(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  let names = [Command.clearFilter, .filter].map { command in
    canvas.glyphs.key(state.keymap.key(for: command))
  }
  let text = state.say(.nothingMatches(clear: names[0], change: names[1]))
  let room = page.body.columns - 2 * page.margin
  for (offset, line) in TextWidth.wrapped(text, width: max(8, room)).enumerated() {
    canvas.put(line, page.body.column + page.margin, page.body.row + 1 + offset, .text)
  }
}

extension State {
  /// Whether the screen of now lists only what the filter finds.
  var isFiltered: Bool {
    snapshot.matches != nil && !screenPage.isOfWholePlan && changeList == nil
  }

  /// Whether the filter leaves the screen of now nothing to show.
  var isFilteredAway: Bool {
    guard isFiltered, let matches = snapshot.matches else { return false }
    return screenPage.isEmptied(by: matches, in: self)
  }

  /// How much is left of what the screen lists.
  var filteredCount: Phrase {
    guard let matches = snapshot.matches else {
      return .itemsOf(plan.items.count, plan.items.count)
    }
    return screenPage.count(of: matches, in: self)
  }

  /// What is asked for: by its name where it has one, else facet by facet.
  func filterDescription(_ glyphs: Glyphs) -> String {
    let filter = filtering.current
    if let saved = settings.filters.first(where: { $0.filter == filter }) { return saved.name }
    let statuses = Status.allCases.filter(filter.statuses.contains).map { status in
      "\(glyphs.status(status)) \(say(status.shortPhrase))"
    }
    let deadlines = DeadlineClass.allCases.filter(filter.deadlines.contains).map { say($0.phrase) }
    let departments = filter.departments.sorted().map { plan.department($0)?.short ?? $0.text }
    let role = departments.isEmpty || filter.role == .either ? "" : " (\(say(filter.role.phrase)))"
    let marks = ItemFilter.Mark.allCases.filter(filter.marks.contains).map { say($0.phrase) }
    let text = filter.text.trimmed
    return [
      statuses.joined(separator: ", "), deadlines.joined(separator: ", "),
      departments.joined(separator: ", ") + role, marks.joined(separator: ", "),
      text.isEmpty ? "" : "“\(text)”",
    ]
    .filter { !$0.isEmpty }.joined(separator: " \(glyphs.separator) ")
  }
}
