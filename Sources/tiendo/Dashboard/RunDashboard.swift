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
  /// Reads it already.
  var reading: StorageThread
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
  var now: @Sendable () -> Instant
  /// TERM, COLORTERM, NO_COLOR and the like.
  var environment: [String: String]
}

/// Runs the dashboard until the person quits; what kept it from starting is thrown.
func runDashboard(_ request: DashboardRequest) throws(TerminalFailure) {
  let signals = try SignalPipe()
  let terminal = try Terminal(
    Terminal.Options(
      environment: TerminalEnvironment(request.environment),
      uptimeMilliseconds: World.uptimeMilliseconds))
  signals.catchSignals()
  let state = State(
    of: request.reading.plan, snapshot: .loading, settings: request.settings, now: request.now(),
    size: terminal.size, screen: request.start, keymap: request.keymap, asOf: request.asOf)
  let loop = EventLoop(
    terminal: terminal, signals: signals, storage: request.reading, settings: request.settingsFile,
    filters: request.filtersFile,
    editor: EditorProgram(variables: request.environment, folder: request.path),
    themes: request.themes, state: state, glyphs: request.usesASCII ? .ascii : .unicode,
    now: request.now)
  loop.run(telling: request.complaints)
}
