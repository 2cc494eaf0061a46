import CellGrid
import Dashboard
import Glibc
import PlanDomain
import Terminal

/// The thread that draws a wall screen: it sleeps until a page turns, the minute changes, the plan
/// is another, or something is typed.
struct KioskLoop: ~Copyable {
  private var terminal: Terminal
  private var signals: SignalPipe
  private let storage: KioskStorage
  private let skin: Skin
  private let now: @Sendable () -> Instant
  private var state: KioskState
  private var isRunning = true
  private var isDirty = true
  /// Locked: from when on input is looked at again.
  private var listensAt: Int64 = 0

  /// Of a flood of input a little is thrown away so often, and the rest waits in the terminal.
  private static let deafMilliseconds: Int64 = 100

  init(
    terminal: consuming Terminal, signals: consuming SignalPipe, storage: KioskStorage, skin: Skin,
    state: KioskState, now: @escaping @Sendable () -> Instant
  ) {
    self.terminal = terminal
    self.signals = signals
    self.storage = storage
    self.skin = skin
    self.state = state
    self.now = now
  }

  /// Runs until a person, a signal or the terminal ends it.
  consuming func run() {
    awaitFirstSnapshot()
    while isRunning {
      if isDirty || terminal.stuckOutput != nil {
        var frame = kioskView(state, skin: skin)
        // Of fewer colours not each that is a text's can be a background too.
        if terminal.depth >= .palette256 { frame.grid.makeBlocksSolid() }
        terminal.draw(frame)
        isDirty = false
      }
      sleep()
      take(.time(KioskTime.read(now)))
      for signal in signals.drain() { take(signal) }
      for event in readEvents() { take(.terminal(event)) }
      for message in storage.messages.take() { take(message) }
    }
    terminal.close()
  }

  /// The first page is a whole one; a folder that answers slowly is not waited for.
  private mutating func awaitFirstSnapshot() {
    var ready = pollfd(fd: storage.messages.descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&ready, 1, 1_000)
    for message in storage.messages.take() { take(message) }
  }

  private mutating func sleep() {
    let now = KioskTime.read(now).uptimeMilliseconds
    var patience = min(state.patienceMilliseconds, 60_000)
    let isDeaf = state.settings.isLocked && now < listensAt
    if isDeaf { patience = min(patience, listensAt - now) }
    if let rest = terminal.patienceMilliseconds { patience = min(patience, max(rest, 1)) }
    // With no events asked for, the end of the terminal is told all the same.
    var ready = [
      pollfd(fd: terminal.inputDescriptor, events: isDeaf ? 0 : Int16(POLLIN), revents: 0),
      pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: storage.messages.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: terminal.stuckOutput ?? -1, events: Int16(POLLOUT), revents: 0),
    ]
    _ = poll(&ready, nfds_t(ready.count), Int32(patience))
  }

  private mutating func readEvents() -> [TerminalEvent] {
    guard state.settings.isLocked else { return terminal.readEvents() }
    let now = KioskTime.read(now).uptimeMilliseconds
    guard now >= listensAt else { return [] }
    listensAt = now + Self.deafMilliseconds
    return terminal.discardInput()
  }

  private mutating func take(_ message: KioskMessage) {
    for effect in updateKiosk(&state, message) {
      switch effect {
      case .redraw(.changes): isDirty = true
      case .redraw(.whole):
        terminal.repaint()
        isDirty = true
      case .quit: isRunning = false
      }
    }
  }

  /// Nobody stops a wall screen for a while; who locked it leaves it only the signals that end.
  private mutating func take(_ signal: Int32) {
    switch signal {
    case SIGTERM, SIGHUP: isRunning = false
    case SIGINT, SIGQUIT: isRunning = state.settings.isLocked && isRunning
    case SIGCONT: take(.terminal(.resize(terminal.resume())))
    default: break
    }
  }
}

extension KioskTime {
  static func read(_ now: () -> Instant) -> KioskTime {
    KioskTime(wall: now(), uptimeMilliseconds: World.uptimeMilliseconds())
  }
}
