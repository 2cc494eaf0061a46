import CellGrid
import Dashboard
import PlanDomain
import Terminal

/// What a wall screen is to be started with.
struct KioskRequest {
  var path: String
  var settings: KioskSettings
  var keymap: Keymap
  var theme: Theme?
  var usesASCII: Bool
  /// TERM, COLORTERM, NO_COLOR and the like.
  var environment: [String: String]
  var now: @Sendable () -> Instant
}

/// Runs the wall screen to its end; what kept it from starting is thrown.
func runKiosk(_ request: KioskRequest) throws(TerminalFailure) {
  let signals = try SignalPipe()
  var options = Terminal.Options(
    environment: TerminalEnvironment(request.environment),
    uptimeMilliseconds: World.uptimeMilliseconds)
  options.usesMouse = false
  options.usesPaste = !request.settings.isLocked
  let terminal = try Terminal(options)
  signals.catchSignals()
  signals.hurry()
  // The terminal is open, and nothing else needs to be: from here on all is only read. The thread
  // that reads starts confined as this one is.
  _ = Confinement.enter()
  guard let storage = KioskStorage(path: request.path, now: request.now) else { throw .system(12) }
  let glyphs: Glyphs = request.usesASCII ? .ascii : .unicode
  let skin = Skin(
    styles: request.theme?.styles(at: terminal.depth) ?? FaceStyles.plain, glyphs: glyphs)
  let state = KioskState(
    settings: request.settings, keymap: request.keymap, time: .read(request.now),
    size: terminal.size)
  let loop = KioskLoop(
    terminal: terminal, signals: signals, storage: storage, skin: skin, state: state,
    now: request.now)
  loop.run()
}
