import CellGrid
import Dashboard
import Phrases
import PlanDomain
import PlanStorage
import Terminal

/// What the dashboard is to be started with.
struct DashboardRequest {
  /// The plan folder, or its plan.yaml.
  var path: String
  var readsOnly: Bool
  /// The day to begin at; nothing is now.
  var asOf: Day?
  var usesASCII: Bool
  var settings: Settings
  var start: Screen
  var keymap: Keymap
  /// What is wrong with people's settings, to be told at the start.
  var complaints: [Phrase]
  var themes: ThemeStore
  var settingsFile: SettingsFile
  var filtersFile: FiltersFile
  var storage: StorageEnvironment
  /// TERM, COLORTERM, NO_COLOR and the like.
  var environment: [String: String]
}

/// Runs the dashboard until the person quits; what kept it from starting is thrown.
func runDashboard(_ request: DashboardRequest) throws(TerminalFailure) {
  // The folder is read while the terminal is taken over.
  guard
    let storage = StorageThread(
      path: request.path, environment: request.storage, name: request.settings.name,
      readsOnly: request.readsOnly, asOf: request.asOf)
  else { throw .system(12) }
  let signals = try SignalPipe()
  let terminal = try Terminal(
    Terminal.Options(environment: TerminalEnvironment(request.environment)))
  signals.catchSignals()
  let state = State(
    snapshot: .loading, settings: request.settings, now: request.storage.now(),
    size: terminal.size, screen: request.start, keymap: request.keymap, asOf: request.asOf)
  let loop = EventLoop(
    terminal: terminal, signals: signals, storage: storage, settings: request.settingsFile,
    filters: request.filtersFile,
    editor: EditorProgram(variables: request.environment, folder: request.path),
    themes: request.themes, state: state, glyphs: request.usesASCII ? .ascii : .unicode,
    now: request.storage.now)
  loop.run(telling: request.complaints)
}
