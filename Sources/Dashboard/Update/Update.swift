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
  // What another plan tells is not of this one.
  case .plan(let news, let plan): if plan == state.planID { effects = state.take(news) }
  case .copied(let name): state.messages.say(.copied(name), .information, at: state.now)
  case .themes(let themes, let fault):
    state.take(themes)
    if let fault { state.messages.say(fault, .failure, at: state.now) }
  case .tell(let text): state.messages.say(text, .failure, at: state.now)
  }
  effects += state.releaseHeld()
  effects += state.quitOnceSaved()
  state.bringBackForm()
  state.settleOfferedNotice()
  state.settleOrder(effects, asked: asked)
  state.settle()
  // What is chosen is seen at once; being remembered, it is seen too.
  if state.settings.theme != theme, !effects.contains(.remember(state.settings)) {
    effects.append(.showTheme(state.settings.theme))
  }
  if state.wantsMeetingComparison != comparesMeetings {
    effects.append(state.ask(.compareWithLastMeeting(!comparesMeetings)))
  }
  return effects + state.askWhatChangedSinceMeeting()
}

extension State {
  /// A key, in whatever mode: typed into a field, or turned into the commands it stands for.
  mutating func press(_ key: Key) -> [Effect] {
    saves.stopTelling()
    quitsOnceSaved = false
    if passesOver(key) { return [] }
    if hold(.key(key)) || leaveSavingForm(key) { return [] }
    guard !mode.takesText else {
      _ = inputMethod.keys(for: .breakKey)
      if let command = keymap.resolve(mode, key) { return run(command) }
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
    guard mode.takesText || mode == .facets else { return press(Key(.escape)) + press(key) }
    let alt = Key(key.code, key.modifiers.union(.alt))
    if keymap.resolve(mode, alt) != nil { return press(alt) }
    // Ctrl-C is heard whatever came before it.
    return key.modifiers.contains(.control) ? press(key) : []
  }

  /// Nothing was typed for a moment: what an input method was rewriting is over.
  fileprivate mutating func pauseTyping() -> [Effect] {
    guard !mode.takesText, !isUnseen else { return [] }
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
    if mode.takesText {
      // One burst opened the field and went on typing into it.
      if let typed = key.typed { type(typed) }
      return []
    }
    if let typed = key.typed, let effects = overlay?.part?.press(typed, &self) { return effects }
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

  private mutating func type(_ character: Character) { overlay?.part?.put(character, &self) }

  mutating func paste(_ text: String) {
    guard !hold(.paste(text)), mode.takesText || mode == .facets else { return }
    editField { $0.paste(text) }
  }

  mutating func editField(_ change: (inout TextField) -> Void) {
    overlay?.part?.edit(&self, change)
  }

  fileprivate mutating func take(_ news: PlanNews) -> [Effect] {
    switch news {
    case .loaded(let snapshot):
      take(snapshot)
      overview.forgetSince()
      let effects = settleDay()
      settleMeeting()
      return effects + compareAgain()
    case .written(let token): saves.write(token, at: now)
    case .saved(let token): finish(token)
    case .notSaved(let token, let reason): fail(token, because: reason)
    case .planChangedMeanwhile(let token): offerAgain(token)
    case .savedWithoutRecord(let token, let reason):
      finish(token)
      messages.say(reason, .failure, at: now)
    case .notTakenBack(let event, let token, let reason):
      passedOver.insert(event)
      fail(token, because: reason)
    case .editorClosed(let problems): tellOfEditor(problems)
    case .storageSilent(let since): silentSince = since
    case .compared(let changes): take(changes)
    case .documentsWritten(let files): messages.say(.documentsWritten(files), .information, at: now)
    case .onlyMinutesWritten(let file):
      messages.say(.onlyMinutesWritten(file), .information, at: now)
    case .tell(let text): messages.say(text, .failure, at: now)
    }
    return []
  }

  private mutating func take(_ snapshot: Snapshot) {
    overlay?.part?.follow(snapshot, &self)
    if case .why(let why)? = overlay, !snapshot.has(why.subject) { overlay = nil }
    let isFirst = whole.isLoading || whole.absence != nil
    whole = inHeldOrder(snapshot)
    filtering.forgetWords()
    narrow()
    if isFirst {
      objectives.openObjectives(self.snapshot, height: layout.listHeight)
    }
    search.refresh(snapshot)
    wordProposals()
  }

  fileprivate mutating func finish(_ token: Int) {
    saves.succeed(token, at: now)
    settleSheet(token, isSaved: true)
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
    settleSheet(token, isSaved: false)
    quitsOnceSaved = false
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
    overlay?.part?.settle(&self, layout)
    page.settle(&self, layout)
  }
}
