import CellGrid
import Phrases
import PlanDomain

/// The newest message until the next key, else the keys of the moment; before the place of what is
/// saved, what stands otherwise.
func drawFooter(_ state: State, _ layout: PageLayout, on canvas: inout Canvas) {
  let row = layout.footer.row
  if let saving = savingText(state) {
    canvas.putRight(
      saving.text, endingAt: layout.saved.endColumn, row, saving.face, limit: layout.saved.columns)
  }
  var right = layout.footerLine.endColumn - 1
  for standing in [standingText(state), sortingText(state, canvas)].compactMap(\.self) {
    let limit = max(layout.size.columns / 2, 12)
    right -= canvas.putRight(standing.text, endingAt: right, row, standing.face, limit: limit) + 2
  }
  guard let notice = state.messages.current, notice.isLine(in: right - layout.margin, state.say)
  else { return drawHints(state, layout, endingAt: right, on: &canvas) }
  canvas.put(
    state.say(notice.text), layout.margin, row, notice.face, limit: right - layout.margin)
}

extension State {
  /// What stands above the footer: a message that is longer than it, whole, or what a field there
  /// has no room to say. The page gives way to it, so that what is selected is seen; not what a
  /// room reads, which is to stand still.
  func note(_ page: PageLayout, _ glyphs: Glyphs) -> FootNote? {
    if let part = overlay?.part, let note = part.note(self, page, glyphs) { return note }
    guard !hasMessageAtTop, !listPage.isReadByTheRoom else { return nil }
    return longMessage(page)
  }

  fileprivate func longMessage(_ page: PageLayout) -> FootNote? {
    guard let notice = messages.current else { return nil }
    let standing = standingText(self).map { TextWidth.displayWidth($0.text) + 2 } ?? 0
    let room = page.footerLine.endColumn - 1 - standing - page.margin
    if notice.isLine(in: room, say) { return nil }
    let lines = TextWidth.wrapped(
      Sanitiser.line(say(notice.text)), width: max(8, page.size.columns - 2 * page.margin),
      atMost: max(1, page.size.rows - 3))
    return FootNote(lines: lines, face: notice.face)
  }

  /// Whether something else lies where a message would stand.
  fileprivate var hasMessageAtTop: Bool { overlay != nil && page.mode(in: self) != mode }
}

/// What has no room in the footer: above it, or where something else lies there below the head.
func drawNote(_ state: State, _ layout: PageLayout, on canvas: inout Canvas) {
  if let note = state.note(layout, canvas.glyphs) {
    return canvas.note(note, in: layout.note, layout)
  }
  guard let note = state.longMessage(layout) else { return }
  let top = layout.body.splitTop(note.lines.count).top
  // Never over the field that is typed into.
  let hidesCursor = canvas.cursor.map { (top.row..<top.endRow).contains($0.row) } ?? false
  let isAtTop = state.hasMessageAtTop && !hidesCursor
  canvas.note(
    note, in: isAtTop ? top : layout.body.splitBottom(note.lines.count).bottom, layout)
}

extension Canvas {
  /// Lines over the page.
  mutating func note(_ note: FootNote, in area: Rect, _ page: PageLayout) {
    fill(area, .panel)
    for (offset, line) in note.lines.prefix(area.rows).enumerated() {
      put(
        line, area.column + page.margin, area.row + offset, note.face,
        over: note.face == .error ? nil : .panel)
    }
  }
}

extension Notice {
  fileprivate var face: Face {
    switch level {
    case .information: .saved
    case .refusal: .strong
    case .failure: .error
    }
  }

  fileprivate func isLine(in columns: Int, _ say: Wording) -> Bool {
    TextWidth.fits(Sanitiser.line(say(text)), columns)
  }
}

/// That the newest edit is on its way, or for a moment that it is saved.
private func savingText(_ state: State) -> (text: String, face: Face)? {
  let say = state.say
  if state.saves.isWriting { return (say(.saving), .dim) }
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
  if state.snapshot.lookBack != nil, layout.size.columns < PageWidth.wayBackInBanner {
    column +=
      canvas.put(
        state.say(.lookBackReturnShort), column, layout.footer.row, .key, limit: end - column) + 3
  }
  let ways = Hint.all(of: Command.waysOut, state, canvas.glyphs)
  let isNamed = layout.size.columns >= PageWidth.namedKeys
  let room = end - ways.reduce(0) { $0 + $1.width(isNamed: isNamed) + Hint.gap }
  let hints =
    Hint.all(
      of: state.hints.filter { !Command.waysOut.contains($0) }, state, canvas.glyphs)
    + Hint.digits(of: state.overlay, state.say)
  for hint in hints {
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

  /// What digits do in a menu.
  static func digits(of overlay: Overlay?, _ say: Wording) -> [Hint] {
    guard case .menu(let menu)? = overlay, menu.hasDigits else { return [] }
    return [Hint(key: "1–\(min(menu.choices.count, 9))", name: say(.chooseAtOnce))]
  }

  /// Of those commands that have a key here.
  static func all(of commands: [Command], _ state: State, _ glyphs: Glyphs) -> [Hint] {
    commands.compactMap { command in
      guard let row = state.keymap.row(of: command, in: state.mode),
        let key = state.keymap.key(for: command, in: state.mode)
      else { return nil }
      // Any of the keys that leave is looked for, but arrows are for other things too.
      let ways = row.keyNames.prefix { $0 != "←" }
      return Hint(
        key: command == .cancel ? ways.joined(separator: " ") : glyphs.key(key),
        name: state.say(state.hintName(of: command) ?? row.words.name))
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
