import CLinux
import Glibc

/// Signals as bytes that poll(2) can wait for: TSTP, CONT, and all that would end the process
/// though nothing in it went wrong.
///
/// Make it before the terminal, so that ncurses leaves INT, TERM and WINCH alone. A changed size
/// (WINCH) wakes the loop too, but is told by `Terminal.readEvents` alone. One at a time; its end
/// brings the default actions back.
public struct SignalPipe: ~Copyable {
  /// Readable when a signal came.
  public let descriptor: Int32
  private let writeEnd: Int32

  private static let caught = [
    SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU,
    SIGTSTP, SIGCONT, SIGWINCH,
  ]

  public init() throws(TerminalFailure) {
    var ends: [Int32] = [-1, -1]
    guard tiendo_signal_pipe(&ends) == 0, let readEnd = ends.first, let writeEnd = ends.last else {
      throw .system(errno)
    }
    descriptor = readEnd
    self.writeEnd = writeEnd
    tiendo_forward_signals_to(writeEnd)
    catchSignals()
  }

  deinit {
    for number in Self.caught { _ = tiendo_default_signal(number) }
    tiendo_forward_signals_to(-1)
    close(descriptor)
    close(writeEnd)
  }

  /// From now on TERM and HUP end the process within a second, also while the terminal takes
  /// nothing: for what has nothing to save.
  public func hurry() { tiendo_hurry() }

  /// The signals that came since the last time, in order.
  public mutating func drain() -> [Int32] {
    var numbers: [Int32] = []
    var bytes = [UInt8](repeating: 0, count: 64)
    while true {
      let count = read(descriptor, &bytes, bytes.count)
      guard count > 0 else { return numbers }
      numbers += bytes.prefix(count).map { Int32($0) }.filter { $0 != SIGWINCH }
      // Nobody can send more before they are handled than this many that differ in meaning.
      if numbers.count >= 4_096 { return numbers }
    }
  }

  /// Stops the process group as Ctrl-Z does elsewhere; returns when it is continued.
  ///
  /// Suspend the terminal before and resume it after. Where no shell could continue it (an orphaned
  /// process group) the kernel ignores the stop.
  public mutating func stopUntilContinued() {
    // The caller knows when this returns; a CONT in the pipe would only repeat it.
    for number in [SIGTSTP, SIGCONT] { _ = tiendo_default_signal(number) }
    kill(0, SIGTSTP)
    for number in [SIGTSTP, SIGCONT] { _ = tiendo_catch_signal(number) }
  }

  /// Runs `body` while another program has the terminal: it may stop us both, and its Ctrl-C and
  /// Ctrl-\ are its own. Signals that end the program are kept for after it.
  public mutating func lend<Result>(_ body: () -> Result) -> Result {
    let stops = [SIGTSTP, SIGCONT]
    for number in stops { _ = tiendo_default_signal(number) }
    let before = drain()
    let result = body()
    for number in stops { _ = tiendo_catch_signal(number) }
    let ending = (before + drain()).filter { $0 == SIGTERM || $0 == SIGHUP }
    for number in ending {
      var byte = UInt8(truncatingIfNeeded: number)
      _ = write(writeEnd, &byte, 1)
    }
    return result
  }

  /// Takes the signals again; to be called once more when the terminal is there, because ncurses
  /// sets handlers at its start.
  public func catchSignals() {
    for number in Self.caught { _ = tiendo_catch_signal(number) }
  }
}
