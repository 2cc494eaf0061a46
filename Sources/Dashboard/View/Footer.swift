import CellGrid
import Phrases
import PlanDomain

/// The newest message until the next key, else the keys of the moment; at the right end, in a place
/// of its own, what became of the newest edit, and before it what stands otherwise.
func drawFooter(_ state: State, _ layout: PageLayout, on canvas: inout Canvas) {
  let row = layout.footer.row
  let end = layout.size.columns - layout.margin + 1
  var right = end
  let texts = [savingText(state), standingText(state), sortingText(state, canvas)]
  for text in texts.compactMap(\.self) {
    let limit = max(end / 2 - (end - right), 12)
    right -= canvas.putRight(text.text, endingAt: right, row, text.face, limit: limit) + 2
  }
  if let notice = state.messages.current {
    let face: Face =
      switch notice.level {
      case .information: .saved
      case .refusal: .strong
      case .failure: .error
      }
    canvas.put(state.say(notice.text), layout.margin, row, face, limit: right - layout.margin)
  } else {
    drawHints(state, layout, endingAt: right, on: &canvas)
  }
}

/// That the newest edit is on its way, or for a moment that it is saved.
private func savingText(_ state: State) -> (text: String, face: Face)? {
  let say = state.say
  if state.saves.isPending { return (say(.saving), .dim) }
  // What stands on the page unsaved is not what was saved.
  guard let saved = state.saves.justSaved, !state.showsUnsavedAttendance else { return nil }
  return (say(.savedAt(say.time(saved, offset: state.plan.header.offset))), .saved)
}

/// What the list is sorted by, where the name of that column has no room over it.
private func sortingText(_ state: State, _ canvas: Canvas) -> (text: String, face: Face)? {
  guard !canvas.showsSorting, !state.isCovered,
    let sorting = state.listPage.sortedList(in: state).flatMap({ state.sorting(of: $0.name) })
  else { return nil }
  return ("\(canvas.glyphs.sorted(sorting)) \(state.say(sorting.column.phrase))", .strong)
}

private func standingText(_ state: State) -> (text: String, face: Face)? {
  let say = state.say
  let marked = state.marks.subjects(on: state).count
  if marked > 0 { return (say(.markedShort(marked)), .strong) }
  if state.isChangingDay { return (say(.lookBackWorking), .dim) }
  if state.saves.hasFailed { return (" \(say(.notSavedShort)) ", .error) }
  if let gone = state.snapshot.problems.first(where: \.concernsFolder) {
    return (" \(say(gone.phrase)) ", .error)
  }
  // That there is no file is told by the page, and no file has a problem.
  let isMissing = state.snapshot.absence == .noFile
  let problems = state.snapshot.problems.count {
    !$0.isNotice && !(isMissing && $0.kind == .file(.missing))
  }
  guard problems > 0 else { return nil }
  return (say(.problemCount(problems, help: state.keymap.key(for: .help))), .strong)
}

private func drawHints(
  _ state: State, _ layout: PageLayout, endingAt end: Int, on canvas: inout Canvas
) {
  var column = layout.margin
  if state.snapshot.lookBack != nil, layout.size.columns < LookBackBanner.namesReturnFrom {
    column +=
      canvas.put(
        state.say(.lookBackReturnShort), column, layout.footer.row, .key, limit: end - column) + 3
  }
  let ways = Hint.all(of: [.help, .quit], state, canvas.glyphs)
  let isNamed = layout.size.columns >= 80
  let room = end - ways.reduce(0) { $0 + $1.width(isNamed: isNamed) + Hint.gap }
  for hint in Hint.all(
    of: state.hints.filter { ![.help, .quit].contains($0) }, state, canvas.glyphs)
  {
    guard column + hint.width(isNamed: true) <= room else { break }
    hint.draw(isNamed: true, at: &column, layout.footer.row, on: &canvas)
  }
  // Help and the way out stand in every footer.
  for hint in ways where column + hint.width(isNamed: isNamed) <= end {
    hint.draw(isNamed: isNamed, at: &column, layout.footer.row, on: &canvas)
  }
}

/// A key, and what it does.
private struct Hint {
  let key: String
  let name: String

  static let gap = 3

  /// Of those commands that have a key here.
  static func all(of commands: [Command], _ state: State, _ glyphs: Glyphs) -> [Hint] {
    commands.compactMap { command in
      guard let row = state.keymap.row(of: command, in: state.mode),
        let key = state.keymap.key(for: command, in: state.mode)
      else { return nil }
      return Hint(
        key: glyphs.key(key), name: state.say(state.hintName(of: command) ?? row.words.name))
    }
  }

  func width(isNamed: Bool) -> Int {
    TextWidth.displayWidth(key) + (isNamed ? 1 + TextWidth.displayWidth(name) : 0)
  }

  func draw(isNamed: Bool, at column: inout Int, _ row: Int, on canvas: inout Canvas) {
    column += canvas.put(key, column, row, .key)
    if isNamed { column += canvas.put(name, column + 1, row, .dim) + 1 }
    column += Self.gap
  }
}

extension State {
  /// What a command does here, where that is more than its name says.
  func hintName(of command: Command) -> Phrase? {
    if command == .accept, let part = overlay?.part { return part.accepting }
    return listPage.hintName(of: command, in: self)
  }

  /// The few commands that matter now, the likeliest first.
  var hints: [Command] {
    if let part = overlay?.part { return part.hints }
    if shownAbsence != nil, changeList == nil, mode == .browse || mode == .grid {
      return planlessHints
    }
    return page.hints(in: self)
  }

  /// The edits that are offered; looking back, what is done there instead.
  var editHints: [Command] {
    if snapshot.lookBack != nil { return [.listChanges, .meetingBefore, .meetingAfter] }
    return whereWritten([.editStatus, .editProgress, .editDeadline, .addNote])
  }

  /// These, where something can be written now.
  func whereWritten(_ commands: [Command]) -> [Command] {
    snapshot.access == .readWrite && snapshot.lookBack == nil ? commands : []
  }

  /// Where there is no plan: what leads to one, and the way out.
  private var planlessHints: [Command] {
    let mending: [Command] = [.addItem, .openEditor].filter { hindrance(to: $0) == nil }
    return mending + [.help, .switchLanguage, .quit]
  }
}
