import CellGrid
import Dashboard
import Glibc
import Phrases
import PlanDomain
import PlanStorage
import Terminal

/// The one thread that draws: it sleeps in poll(2) until a key, a file change or a timer, changes
/// the state, runs the effects, and paints what changed.
struct EventLoop: ~Copyable {
  private var terminal: Terminal
  private var signals: SignalPipe
  private let storage: StorageThread
  private let settings: SettingsFile
  private let filters: FiltersFile
  private let editor: EditorProgram
  private let now: @Sendable () -> Instant
  private var state: State
  private var themes: ThemeStore
  private var skin: Skin
  private var isRunning = true
  private var isDirty = false
  private var silence: SilenceWatch
  /// The day that the rules were last asked to be applied for.
  private var askedFor: Day?

  init(
    terminal: consuming Terminal, signals: consuming SignalPipe, storage: StorageThread,
    settings: SettingsFile, filters: FiltersFile, editor: EditorProgram, themes: ThemeStore,
    state: State,
    glyphs: Glyphs,
    now: @escaping @Sendable () -> Instant
  ) {
    let theme = themes.theme(named: state.settings.theme) ?? themes.entries.first?.theme
    skin = Skin(styles: theme?.styles(at: terminal.depth) ?? FaceStyles.plain, glyphs: glyphs)
    self.terminal = terminal
    self.signals = signals
    self.storage = storage
    self.settings = settings
    self.filters = filters
    self.editor = editor
    self.themes = themes
    self.state = state
    self.now = now
    silence = SilenceWatch(since: now())
  }

  /// Runs until the person quits or the terminal or a signal ends it. The first of the complaints
  /// stands in the first frame, all of them among the past messages.
  consuming func run(telling complaints: [Phrase]) {
    awaitFirstSnapshot()
    for complaint in complaints.reversed() { take(.tell(complaint)) }
    while isRunning {
      if isDirty || terminal.stuckOutput != nil { draw() }
      let isQuiet = sleep()
      // Both are looked at after every wake-up: a window change interrupts without a byte.
      for signal in signals.drain() { take(signal) }
      for event in terminal.readEvents() { take(.terminal(event)) }
      for report in storage.messages.take() { take(report) }
      takeTimers(isQuiet: isQuiet)
    }
    terminal.close()
    // What hangs is not waited for, and nobody waits for a second.
    storage.stop(waitingMilliseconds: silence.isTold ? 50 : 800)
  }

  /// The first frame is a whole one; a folder that answers slowly is not waited for.
  private mutating func awaitFirstSnapshot() {
    var ready = pollfd(fd: storage.messages.descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&ready, 1, 400)
    for report in storage.messages.take() { take(report) }
    isDirty = true
  }

  private mutating func draw() {
    terminal.draw(view(state, skin: skin).frame)
    isDirty = false
  }

  /// Whether nothing happened until a timer was due. What is half typed is no such quiet: its rest
  /// is on the way, or it counts now.
  private func sleep() -> Bool {
    let patience = terminal.patienceMilliseconds
    var ready = [
      pollfd(fd: terminal.inputDescriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: storage.messages.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: terminal.stuckOutput ?? -1, events: Int16(POLLOUT), revents: 0),
    ]
    let isOver = poll(&ready, nfds_t(ready.count), timeout(atMost: patience)) == 0
    return isOver && patience == nil
  }

  /// Milliseconds until a timer is due: an input method's pause, the rest of what is half typed, or
  /// the next day of the plan.
  private func timeout(atMost limit: Int64?) -> Int32 {
    if let patience = state.patienceMilliseconds {
      return Int32(clamping: min(Int64(patience), limit ?? .max))
    }
    let now = self.now()
    let offset = state.snapshot.projection.plan.header.offset
    let tomorrow = offset.start(of: now.day(at: offset).adding(days: 1))
    var left = tomorrow.milliseconds - now.milliseconds + 1
    if let patience = silence.patience(at: now) { left = min(left, patience) }
    if let patience = state.clockPatience(at: now) { left = min(left, patience) }
    if let limit { left = min(left, limit) }
    // Never longer than an hour, since the clock may be set meanwhile; it costs no drawing.
    return Int32(min(max(left, 1), 3_600_000))
  }

  private mutating func takeTimers(isQuiet: Bool) {
    let now = self.now()
    if isQuiet, state.patienceMilliseconds != nil { take(.pause) }
    if let news = silence.tellIfDue(at: now) { take(.plan(news, of: storage.plan)) }
    if state.clockPatience(at: state.now).map({ $0 <= now.milliseconds - state.now.milliseconds })
      ?? false
    {
      take(.time(now))
    }
    let today = now.day(at: state.snapshot.projection.plan.header.offset)
    if today != state.snapshot.presentDay, askedFor != today, !state.snapshot.isLoading {
      askedFor = today
      storage.tasks.send(.lookAgain)
    }
  }

  private mutating func take(_ report: StorageReport) {
    if let news = silence.take(report) { take(.plan(news, of: storage.plan)) }
  }

  private mutating func take(_ message: Message) {
    let effects = update(&state, .time(now())) + update(&state, message)
    isDirty = true
    for effect in effects { run(effect) }
  }

  private mutating func run(_ effect: Effect) {
    switch effect {
    // What is of a plan goes to that plan's folder, or nowhere.
    case .storage(_, let plan) where plan != storage.plan,
      .openEditor(_, _, let plan) where plan != storage.plan:
      take(.tell(.ofAnotherPlan))
    case .storage(let request, _): storage.tasks.send(.answer(request))
    case .openEditor(let line, let meeting, _): lendTerminal(line, in: meeting)
    case .remember(let chosen): adopt(chosen)
    case .keepFilter(let saved): tellUnless(filters.keep(saved))
    case .dropFilter(let name): tellUnless(filters.drop(name))
    case .copy(let subject, let language): copy(subject, Wording(language))
    case .showTheme(let name): show(name)
    case .findThemes: findThemes()
    case .redraw: terminal.redraw()
    case .bell: terminal.bell()
    case .suspend: suspend()
    case .quit: isRunning = false
    }
  }

  /// A theme is looked up anew, so that a file just edited shows; the last good one stays.
  private mutating func adopt(_ chosen: Settings) {
    findThemes()
    show(chosen.theme)
    if !settings.write(chosen) { take(.tell(.settingsNotKept(settings.path))) }
  }

  private mutating func findThemes() {
    themes.reload()
    let fault = themes.faults.first.flatMap { fault in
      fault.faults.first.map { Phrase.verbatim("\(fault.file):\($0.line): ") + $0.message }
    }
    take(.themes(themes.choices, fault: fault))
  }

  private mutating func show(_ theme: String) {
    guard let theme = themes.theme(named: theme) else { return }
    skin.styles = theme.styles(at: terminal.depth)
  }

  private mutating func tellUnless(_ isKept: Bool) {
    if !isKept { take(.tell(.settingsNotKept(filters.path))) }
  }

  /// What is copied is what `show` writes of the item, so far as people pass it on.
  private mutating func copy(_ subject: PlanSubject, _ say: Wording) {
    guard subject.plan == state.planID,
      let (name, text) = state.snapshot.projection.summary(of: subject.subject, say)
    else { return }
    take(terminal.copyToClipboard(text) ? .copied(name) : .tell(.copyImpossible))
  }

  private mutating func suspend() {
    terminal.suspend()
    signals.stopUntilContinued()
    take(.terminal(.resize(terminal.resume())))
  }

  /// The editor gets the terminal; what was typed at it, and its Ctrl-C, are not for the dashboard.
  private mutating func lendTerminal(_ line: Int?, in meeting: MeetingID?) {
    if meeting != nil { storage.tasks.send(.notePlan) }
    let failure: Phrase?
    switch editor.command(line: line) {
    case .failure(let refusal): failure = refusal.phrase
    case .success(let words):
      terminal.suspend()
      failure = signals.lend { editor.run(words) }?.phrase
      take(.terminal(.resize(terminal.resume())))
    }
    if let failure {
      take(.tell(failure))
    } else {
      storage.tasks.send(.checkPlan(in: meeting))
    }
  }

  private mutating func take(_ signal: Int32) {
    switch signal {
    case SIGTSTP: suspend()
    case SIGCONT: take(.terminal(.resize(terminal.resume())))
    default: isRunning = false
    }
  }
}
