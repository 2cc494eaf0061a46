import CellGrid
import Phrases
import PlanDomain

/// The one way in which the state changes: a message in, effects out.
public func update(_ state: inout State, _ message: Message) -> [Effect] {
  var effects: [Effect] = []
  let theme = state.settings.theme
  let comparesMeetings = state.wantsMeetingComparison
  let asked = state.askedRows
  switch message {
  case .terminal(.key(let key)) where state.isUnseen: effects = state.press(unseen: key)
  case .terminal(.escaped(let key)) where state.isUnseen:
    // Ctrl-C is heard whatever came before it.
    if key.modifiers.contains(.control) { effects = state.press(unseen: key) }
  case .terminal(.mouse) where state.isUnseen: break
  case .terminal(.key(let key)): effects = state.press(key)
  case .terminal(.escaped(let key)): effects = state.press(escaped: key)
  case .terminal(.paste(let text)): state.paste(text)
  case .terminal(.mouse(let report)): effects = state.mouse(report)
  case .terminal(.resize(let size)): state.size = size
  case .terminal(.hangup): return [.quit]
  case .time(let now):
    state.now = now
    state.saves.settle(at: now)
    effects = state.settleTypedNumber()
  case .pause: effects = state.pauseTyping()
  case .loaded(let snapshot):
    state.take(snapshot)
    effects = state.settleDay()
    state.settleMeeting()
    effects += state.compareAgain()
  case .saved(let token):
    state.finish(token)
  case .notSaved(let token, let reason): state.fail(token, because: reason)
  case .planChangedMeanwhile(let token): state.offerAgain(token)
  case .savedWithoutRecord(let token, let reason):
    state.finish(token)
    state.messages.say(reason, .failure, at: state.now)
  case .notTakenBack(let event, let token, let reason):
    state.passedOver.insert(event)
    state.fail(token, because: reason)
  case .editorClosed(let problems): state.tellOfEditor(problems)
  case .storageSilent(let since): state.silentSince = since
  case .copied(let name): state.messages.say(.copied(name), .information, at: state.now)
  case .themes(let themes, let fault):
    state.take(themes)
    if let fault { state.messages.say(fault, .failure, at: state.now) }
  case .compared(let changes): state.take(changes)
  case .documentsWritten(let files):
    state.messages.say(.documentsWritten(files), .information, at: state.now)
  case .onlyMinutesWritten(let file):
    state.messages.say(.onlyMinutesWritten(file), .information, at: state.now)
  case .tell(let text): state.messages.say(text, .failure, at: state.now)
  }
  effects += state.releaseHeld()
  state.bringBackForm()
  state.settleOfferedNotice()
  state.settleOrder(effects, asked: asked)
  state.settle()
  // What is chosen is seen at once; being remembered, it is seen too.
  if state.settings.theme != theme, !effects.contains(.remember(state.settings)) {
    effects.append(.showTheme(state.settings.theme))
  }
  if state.wantsMeetingComparison != comparesMeetings {
    effects.append(.storage(.compareWithLastMeeting(!comparesMeetings)))
  }
  return effects
}

extension State {
  /// A key, in whatever mode: typed into a field, or turned into the commands it stands for.
  mutating func press(_ key: Key) -> [Effect] {
    saves.stopTelling()
    if passesOver(key) { return [] }
    if hold(.key(key)) || leaveSavingForm(key) { return [] }
    guard mode != .field else {
      _ = inputMethod.keys(for: .breakKey)
      if let command = keymap.resolve(.field, key) { return run(command) }
      if let typed = key.typed { type(typed) }
      return []
    }
    lastMessage = messages.current
    messages.clear()
    if mode == .facets, let typed = key.typed, typed.isLetter {
      // Letters are the filter's text, wherever its cursor stands.
      _ = inputMethod.keys(for: .breakKey)
      type(typed)
      return []
    }
    return run(keys: pressedKeys(key))
  }

  /// Esc and a key that came together. Where text is typed they are Alt with the key, so that none
  /// of it is lost; elsewhere they are the two keys.
  mutating func press(escaped key: Key) -> [Effect] {
    saves.stopTelling()
    if hold(.escaped(key)) { return [] }
    guard mode == .field || mode == .facets else { return press(Key(.escape)) + press(key) }
    let alt = Key(key.code, key.modifiers.union(.alt))
    if keymap.resolve(mode, alt) != nil { return press(alt) }
    // Ctrl-C is heard whatever came before it.
    return key.modifiers.contains(.control) ? press(key) : []
  }

  /// Nothing was typed for a moment: what an input method was rewriting is over.
  fileprivate mutating func pauseTyping() -> [Effect] {
    guard mode != .field, !isUnseen else { return [] }
    return run(keys: inputMethod.keys(for: .pause).map { Key(.character($0)) })
  }

  private mutating func run(keys: [Key]) -> [Effect] {
    var effects: [Effect] = []
    for key in keys { effects += press(command: key) }
    return effects
  }

  /// What a person pressed, where an input method rewrote it on the way (design, section 4).
  private mutating func pressedKeys(_ key: Key) -> [Key] {
    if let typed = key.typed {
      return inputMethod.keys(for: .character(typed)).map { Key(.character($0)) }
    }
    if key.code == .backspace {
      return inputMethod.keys(for: .backspace).map { Key(.character($0)) }
    }
    return inputMethod.keys(for: .breakKey).map { Key(.character($0)) } + [key]
  }

  mutating func press(command key: Key) -> [Effect] {
    if mode == .field {
      // One burst opened the field and went on typing into it.
      if let typed = key.typed { type(typed) }
      return []
    }
    if case .filter(let form)? = overlay, let typed = key.typed, typed != " " {
      if let digit = typed.wholeNumberValue {
        toggleChoice(digit - 1, in: form.focus, of: form)
      } else {
        type(typed)
      }
      return []
    }
    if case .menu(let menu)? = overlay, let digit = key.typed?.wholeNumberValue {
      return menu.choice(atDigit: digit).map { choose($0) } ?? []
    }
    guard let command = keymap.resolve(mode, key) else { return [] }
    if command == .jumpToItem {
      return key.typed?.wholeNumberValue.map { type(numberDigit: $0) } ?? []
    }
    if ![.nextItem, .drill].contains(command) { meeting.presenter.number = nil }
    if waits(command) {
      hold(command: key)
      return []
    }
    return run(command)
  }

  private mutating func type(_ character: Character) {
    if case .form(var form)? = overlay, form.isOnBox {
      if character == " " { form.switchBox() }
      overlay = .form(form)
      return
    }
    editField { $0.insert(character) }
  }

  mutating func paste(_ text: String) {
    guard !hold(.paste(text)), mode == .field || mode == .facets else { return }
    editField { $0.paste(text) }
  }

  mutating func editField(_ change: (inout TextField) -> Void) {
    switch overlay {
    case .form(var form)?:
      form.edit(change)
      overlay = .form(form)
    case .searchField(var field)?:
      change(&field)
      overlay = .searchField(field)
      searchAsTyped(field.text)
    case .filter(let form)?: editFilterText(form, change)
    case .palette(let palette)?: editPalette(palette, change)
    case .dayField(var field)?:
      field.edit(change)
      overlay = .dayField(field)
    default: break
    }
  }

  fileprivate mutating func take(_ snapshot: Snapshot) {
    keepChoice(in: snapshot)
    let isFirst = whole.isLoading || whole.absence != nil
    whole = inHeldOrder(snapshot)
    filtering.forgetWords()
    narrow()
    if isFirst {
      objectives.openObjectives(self.snapshot, height: layout.listHeight)
    }
    search.refresh(snapshot)
    wordProposals()
    if case .filter(var form)? = overlay {
      form.settle(plan, settings.filters)
      overlay = .filter(form)
    }
  }

  fileprivate mutating func finish(_ token: Int) {
    saves.succeed(token, at: now)
    if case .form(let form)? = overlay, form.token == token {
      overlay = nil
      form.kind.saved(form.values(in: formContext), in: &self)
      forgetTyped(in: form)
    } else if let form = formsAside.take(token) {
      form.kind.savedAside(form.values(in: formContext), in: &self)
      forgetTyped(in: form)
    }
    if let joined = joinedMeeting { meeting.attendance.forgetRecorded(in: joined) }
    settleSent(token)
  }

  mutating func fail(_ token: Int, because reason: Phrase) {
    saves.fail(token, because: reason)
    // They were meant for what comes after, not for the text that is back in its field.
    forgetHeld()
    settleSent(token)
    messages.say(.notSaved(reason), .failure, at: now)
    if case .form(var form)? = overlay, form.token == token {
      form.token = nil
      form.refusal = .notSaved(reason)
      overlay = .form(form)
    } else if var form = formsAside.take(token) {
      form.token = nil
      form.refusal = .notSaved(reason)
      formsAside.giveBack(form)
    }
  }

  /// Brings every window around its selection, after whatever happened.
  mutating func settle() {
    let layout = layout
    settleOverlay(layout)
    page.settle(&self, layout)
  }
}
