import CellGrid
import Phrases
import PlanDomain

extension State {
  /// Does what a command says, in the mode of now.
  mutating func run(_ command: Command) -> [Effect] {
    if command.isEdit { return edit(command) }
    if let effects = overlay?.part?.run(command, &self) { return effects }
    if command.isMeeting { return run(inMeeting: command) }
    if command.isAboutTheDay { return run(aboutTheDay: command) }
    if isBrowsing, command.tellsWhyNot, let hindrance = hindrance(to: command) {
      messages.say(hindrance, .refusal, at: now)
      return []
    }
    if page.commands.contains(command) {
      page.run(command, &self)
      return []
    }
    switch command {
    case .up: move(by: -1)
    case .down: move(by: 1)
    case .pageUp: move(by: -pageRows)
    case .pageDown: move(by: pageRows)
    case .top: move(by: -Int(Int32.max))
    case .bottom: move(by: Int(Int32.max))
    case .drill: return page.drill(&self)
    case .back: if !forgetMarks() { page.back(&self) }
    case .historyBack: travel { $0.trail.back(from: $0.place) }
    case .historyForward: travel { $0.trail.forward(from: $0.place) }
    case .showOverview, .showObjectives, .showDepartments, .showMatrix, .showTimeline,
      .showAttention, .showDirectives, .showLog:
      if let screen = Screen.allCases.first(where: { $0.command == command }) { open(screen) }
    case .left: page.moveSideways(&self, by: -1)
    case .right: page.moveSideways(&self, by: 1)
    case .sort: beginSorting()
    case .widenList: return moveSplitter(by: 4)
    case .narrowList: return moveSplitter(by: -4)
    case .mark: markRow()
    case .markUp: markOn(by: -1)
    case .markDown: markOn(by: 1)
    case .markToHere: markToHere(from: nil)
    case .search: openSearch()
    case .searchNext: searchStep(1)
    case .searchPrevious: searchStep(-1)
    case .filter: openFilter()
    case .clearFilter: switchFilter()
    case .palette: openPalette()
    case .why: explain()
    case .copy: return copy()
    case .nextPane: page.nextPane(&self)
    case .chooseTheme: return chooseTheme()
    case .switchLanguage: return switchLanguage()
    case .redraw: return [.redraw]
    case .help: (underHelp, overlay) = (overlay, .help(HelpState(on: self)))
    case .quit: return quit()
    case .interrupt: return interrupt()
    case .suspend: return [.suspend]
    case .accept: return overlay?.part?.accept(&self) ?? []
    case .cancel: cancel()
    default: runInField(command)
    }
    return []
  }

  mutating func runInField(_ command: Command) {
    switch command {
    case .nextField: overlay?.part?.moveFocus(&self, by: 1)
    case .previousField: overlay?.part?.moveFocus(&self, by: -1)
    case .fieldLeft: editField { $0.moveLeft() }
    case .fieldRight: editField { $0.moveRight() }
    case .fieldWordLeft: editField { $0.moveWordLeft() }
    case .fieldWordRight: editField { $0.moveWordRight() }
    case .fieldStart: editField { $0.moveHome() }
    case .fieldEnd: editField { $0.moveEnd() }
    case .fieldBackspace: editField { $0.backspace() }
    case .fieldDelete: editField { $0.deleteForward() }
    case .fieldDeleteWord: editField { $0.deleteWord() }
    case .fieldClearToStart: if !clearOffered() { editField { $0.deleteToStart() } }
    default: break
    }
  }

  private mutating func switchLanguage() -> [Effect] {
    settings.language = settings.language.other
    search.forgetRows()
    wordProposals()
    return [.remember(settings)]
  }

  mutating func quit() -> [Effect] {
    guard let warning = quitWarning, !isWarnedOfQuitting else { return [.quit] }
    quitsOnceSaved = saves.isWriting
    messages.say(warning, .refusal, at: now)
    return []
  }

  /// Quits as was asked for, as soon as all that was on its way is saved.
  mutating func quitOnceSaved() -> [Effect] {
    guard quitsOnceSaved, !saves.isWriting, held.isEmpty else { return [] }
    quitsOnceSaved = false
    lastMessage = nil
    return quit()
  }

  /// What would be lost by quitting now.
  private var quitWarning: Phrase? {
    let key = keymap.key(for: .quit)
    if saves.isWriting { return .stillSaving(quit: key) }
    let hasWords = if case .form(let form)? = overlay { form.hasTypedWords } else { false }
    return hasWords || kept.hasWords || hasUnsavedAttendance ? .textsNotSaved(quit: key) : nil
  }

  /// Any warning is enough: a disk that hangs must not hold a person by turns.
  private var isWarnedOfQuitting: Bool {
    let key = keymap.key(for: .quit)
    return lastMessage.map {
      [.stillSaving(quit: key), .textsNotSaved(quit: key), quitQuestion].contains($0.text)
    } ?? false
  }

  /// Ctrl-C leaves what is open; with nothing open it says how to quit.
  private mutating func interrupt() -> [Effect] {
    if case .form(let form)? = overlay, form.token != nil {
      // A disk that hangs must not hold the person too.
      setAside(form)
      forgetHeld()
    } else if !held.isEmpty {
      forgetHeld()
      messages.say(.heldForgotten, .refusal, at: now)
    } else if overlay != nil {
      cancel()
    } else {
      return askToQuit()
    }
    return []
  }

  /// Quits where a person was asked already, or warned of what is lost by it.
  mutating func askToQuit() -> [Effect] {
    if isWarnedOfQuitting { return [.quit] }
    if quitWarning != nil { return quit() }
    messages.say(quitQuestion, .information, at: now)
    return []
  }

  var quitQuestion: Phrase {
    .quitQuestion(interrupt: keymap.key(for: .interrupt), quit: keymap.key(for: .quit))
  }

  private mutating func copy() -> [Effect] {
    guard let subject = selectedSubject, subject != .plan else {
      messages.say(nothingToActOn, .refusal, at: now)
      return []
    }
    return [.copy(here(subject), settings.language)]
  }

  private mutating func cancel() {
    // Who leaves it does not mean the edit any more that failed.
    if let about = overlay?.part?.about { saves.abandon(about) }
    if let part = overlay?.part { return part.cancel(&self) }
    if case .help? = overlay { closeHelp() } else { overlay = nil }
  }

  mutating func closeHelp() { (overlay, underHelp) = (underHelp, nil) }
}

extension Command {
  /// Where these do nothing, they say so: on other screens, or at other times, the same key does.
  fileprivate var tellsWhyNot: Bool {
    switch self {
    case .historyBack, .historyForward, .markSeen, .zoomIn, .zoomOut, .goToToday, .chooseDays,
      .nextPane:
      true
    default: false
    }
  }
}
