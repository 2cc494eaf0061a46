import CellGrid
import Phrases
import PlanDomain

/// The newest message until the next key, else the keys of the moment; at the right end, in a place
/// of its own, what became of the newest edit, and before it what stands otherwise.
func drawFooter(_ state: State, _ layout: PageLayout, on canvas: inout Canvas) {
  let row = layout.footer.row
  let end = layout.size.columns - layout.margin + 1
  var right = end
  for text in [savingText(state), standingText(state)].compactMap(\.self) {
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

private func standingText(_ state: State) -> (text: String, face: Face)? {
  let say = state.say
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
  for command in state.hints {
    guard let row = state.keymap.row(of: command, in: state.mode),
      let key = state.keymap.key(for: command, in: state.mode).map(canvas.glyphs.key)
    else { continue }
    let name = state.say(state.hintName(of: command) ?? row.words.name)
    let width = TextWidth.displayWidth(key) + 1 + TextWidth.displayWidth(name)
    guard column + width <= end else { break }
    column += canvas.put(key, column, layout.footer.row, .key) + 1
    column += canvas.put(name, column, layout.footer.row, .dim) + 3
  }
}

extension State {
  /// What a command does here, where that is more than its name says.
  func hintName(of command: Command) -> Phrase? {
    if command == .accept {
      switch overlay {
      case .menu(let menu)?: return menu.accepting
      case .palette?: return .choose
      default: break
      }
    }
    if let page = meeting.page { return meetingHintName(of: command, on: page) }
    return switch (screen, command) {
    case (.directives, .nextPane): .nextDepartment
    case (.log, .nextPane) where !isReadingLogEntry: .inFull
    case (.objectives, .drill) where objectives.pane == .detail: .openIndicators
    case (.objectives, .recordMeasure): .recordValue
    case (.objectives, .down) where objectives.pane == .indicators: .nextIndicator
    default: nil
    }
  }

  private func meetingHintName(of command: Command, on page: MeetingPage) -> Phrase? {
    switch (page, command) {
    case (.agenda, .acceptAgenda):
      joinedMeeting == nil ? .openTheMeeting : isAgendaAccepted ? .goToAgendaItem : .acceptTheAgenda
    case (.closing, .drill): closingRow == .close ? .closeItNow : .goToAgendaItem
    case (.closing, .takeBack): isTakenBack ? .bringBackHint : nil
    case (.list, .compareMeetings), (.record, .compareMeetings):
      meeting.marked == nil ? .changesUntilNow : nil
    case (.list, .drill): chosenMeeting == nil ? nil : .readRecord
    case (.presenter, .follow): meeting.isFollowing ? .leaveFollowing : .followAgain
    default: nil
    }
  }

  /// The few commands that matter now, the likeliest first.
  var hints: [Command] {
    switch mode {
    case .choice: return [.accept, .cancel]
    case .facets: return [.toggleChoice, .nextField, .accept, .cancel, .clearFilter, .saveFilter]
    case .field:
      // Enter there saves nothing, and it has no fields to go through.
      if case .palette? = overlay { return [.accept, .cancel] }
      if case .form(let form)? = overlay, form.fields.count < 2 { return [.accept, .cancel] }
      return [.accept, .cancel, .nextField]
    case .page: return [.drill, .cancel, .down]
    case .help: return [.cancel, .nextPane, .down]
    case .meetings: return meetingListHints
    case .closing: return closingHints
    case .attendance:
      return [
        .attendPresent, .attendAbsent, .attendDelegate, .attendAll, .attendName,
        .recordAttendance, .back,
      ]
    case .agenda: return agendaHints
    case .presenter: return presenterHints
    case .kiosk: return Command.ofKiosk
    case .browse, .grid: break
    }
    if shownAbsence != nil, changeList == nil { return planlessHints }
    var edits: [Command] =
      snapshot.access == .readWrite
      ? [.editStatus, .editProgress, .editDeadline, .addNote] : []
    let undo: [Command] = snapshot.lookBack == nil && !edits.isEmpty ? [.undo] : []
    let measuring: [Command] = edits.isEmpty || undo.isEmpty ? [] : [.recordMeasure]
    if snapshot.lookBack != nil { edits = [.listChanges, .meetingBefore, .meetingAfter] }
    if selectedChange != nil { return [.drill, .back, .meetingBefore, .meetingAfter, .lookBack] }
    switch screen {
    case .overview: return [.drill] + edits.prefix(1) + [.search, .help, .nextPane, .quit]
    case .objectives:
      if objectives.pane == .indicators {
        return [.back] + measuring + [.down] + undo + [.help]
      }
      if objectives.pane == .detail {
        let indicators = selectedIndicator == nil ? [] : [.drill] + measuring
        return [.back] + indicators + edits + undo + [.help]
      }
      // On what a search found, the next of it is likelier than an edit.
      let found: [Command] =
        search.matches.count > 1 && selectedItem.map(search.matches.risingContains) ?? false
        ? [.searchNext, .searchPrevious] : []
      return [.drill, .back] + found + edits + [.search, .filter, .help] + undo
    case .departments:
      return departments.isOpened
        ? [.drill, .back] + edits + [.search, .help] : [.drill, .search, .help, .quit]
    case .matrix:
      return matrix.isOpened ? [.drill, .back] + edits + [.help] : [.drill, .back, .right, .help]
    case .timeline: return [.zoomIn, .zoomOut, .goToToday] + edits.prefix(3) + [.drill, .help]
    case .attention:
      // What nobody has looked at for long stands here.
      let still: [Command] = edits.first == .editStatus ? [.editStatus, .stillSo] : []
      return [.drill, .markSeen] + still + edits.filter { $0 != .editStatus } + [.search, .help]
    case .directives:
      let give: [Command] = edits.isEmpty || undo.isEmpty ? [] : [.giveDirective]
      return [.drill, .nextPane] + edits.filter { $0 != .addNote } + give + [.help]
    case .log:
      if isReadingLogEntry { return [.drill, .back, .down, .help] }
      let reading: [Command] = PageLayout(size: size).log.place == .apart ? [.nextPane] : []
      let own: [Command] = if case .success? = logUndoing, !edits.isEmpty { undo } else { [] }
      return reading + [.drill, .back] + own + [.search, .help]
    }
  }
}

extension State {
  /// Where there is no plan: what leads to one, and the way out.
  private var planlessHints: [Command] {
    let mending: [Command] = [.addItem, .openEditor].filter { hindrance(to: $0) == nil }
    return mending + [.help, .switchLanguage, .quit]
  }

  private var meetingListHints: [Command] {
    if meeting.page == .changes { return [.drill, .back, .help] }
    guard chosenMeeting != nil else { return [.drill, .compareMeetings, .agenda, .back, .help] }
    let writing: [Command] = snapshot.access == .readWrite ? [.writeDocuments, .addSupplement] : []
    let reading: [Command] = meeting.page == .list ? [.drill] : []
    return reading + writing + [.markMeeting, .compareMeetings, .back, .help]
  }

  private var closingHints: [Command] {
    let own: [Command] =
      switch closingRow {
      case .recorded?: if case .success? = closingTarget { [.takeBack] } else { [] }
      case .close?, .unsettled?, nil: [.drill]
      }
    return own + [.down, .agenda, .back, .help]
  }

  /// Whether the selected line of what was recorded counts for nothing any more.
  private var isTakenBack: Bool {
    guard case .recorded(let id)? = closingRow, let position = projection.ledger.position(of: id)
    else { return false }
    return projection.isUndone(position)
  }

  private var agendaHints: [Command] {
    let editing: [Command] = [
      .takeOnAgenda, .earlier, .later, .moreMinutes, .fewerMinutes, .addToAgenda,
    ]
    return [.acceptAgenda] + (isAgendaAccepted ? [.conclude, .postpone, .closeMeeting] : [])
      + editing + [.back]
  }

  private var presenterHints: [Command] {
    guard snapshot.access == .readWrite else { return [.follow, .nextItem, .agenda, .back] }
    // Once nothing keeps the meeting open, closing it is what is left to do.
    let isDone = joinedMeeting.map { !$0.agenda.isEmpty && $0.unsettled.isEmpty } ?? false
    return (isDone ? [.closeMeeting] : []) + [
      .nextItem, .editStatus, .giveDirective, .conclude, .postpone, .editProgress, .editDeadline,
      .agenda, .closeMeeting, .help, .follow, .addNote,
    ]
  }
}
