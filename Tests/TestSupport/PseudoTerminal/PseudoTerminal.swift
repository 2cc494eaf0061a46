import Glibc

/// A program running in a terminal of its own, and the screen that a person there would see.
///
/// The program leads a session whose controlling terminal is a new pseudo-terminal. Nothing moves by
/// itself: output is read while one of the waiting functions runs. The last reference ends the program.
public final class PseudoTerminal {
  public private(set) var screen: TerminalScreen
  /// Every byte the program wrote so far, as it came.
  public private(set) var output: [UInt8] = []
  /// When the newest of it came.
  public private(set) var lastOutput = ContinuousClock.now

  let process: ChildProcess
  private let master: FileDescriptor
  private let slave: FileDescriptor
  private let program: String

  /// Starts a program; `path` is a file, not looked up in PATH, and `arguments` leave out the name.
  public init(
    path: String, arguments: [String] = [], environment: [String: String] = [:],
    directory: String = "/", columns: Int = 80, rows: Int = 24
  ) throws(HarnessFailure) {
    let glibc = try HiddenGlibc()
    master = FileDescriptor(glibc.openTerminal(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK))
    if master.number < 0 { throw HarnessFailure("posix_openpt", number: errno) }
    if glibc.grant(master.number) != 0 { throw HarnessFailure("grantpt", number: errno) }
    if glibc.unlock(master.number) != 0 { throw HarnessFailure("unlockpt", number: errno) }
    var name = [CChar](repeating: 0, count: 128)
    let failure = glibc.nameOfTerminal(master.number, &name, name.count)
    if failure != 0 { throw HarnessFailure("ptsname_r", number: failure) }
    let slavePath = name.withUnsafeBufferPointer { buffer in
      String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    // Held open, as a shell would, so that the input mode can be read after the program's end.
    slave = FileDescriptor(open(slavePath, O_RDWR | O_NOCTTY | O_CLOEXEC))
    if slave.number < 0 { throw HarnessFailure("open \(slavePath)", number: errno) }
    screen = TerminalScreen(columns: columns, rows: rows)
    try PseudoTerminal.setSize(of: master, columns: screen.columns, rows: screen.rows)
    let terminal = ChildProcess.Descriptor.path(slavePath, flags: O_RDWR)
    process = try ChildProcess(
      path: path, arguments: arguments, environment: environment, directory: directory,
      descriptors: [terminal, terminal, terminal], leadsSession: true)
    program = ([path] + arguments).joined(separator: " ")
  }

  public var processID: Int32 { process.id }

  /// Gives the terminal another size; the program gets SIGWINCH from the kernel.
  public func resize(columns: Int, rows: Int) throws(HarnessFailure) {
    // What was written for the old size must be shown in it.
    _ = readOutput(milliseconds: 0)
    screen.resize(columns: columns, rows: rows)
    try PseudoTerminal.setSize(of: master, columns: screen.columns, rows: screen.rows)
  }

  /// Sends a signal to the program itself, as kill(1) would.
  public func signal(_ number: Int32) { process.signal(number) }

  /// Hangs up, as closing the window does: SIGHUP comes, and reading and writing fail from then on.
  public func closeTerminal() {
    _ = readOutput(milliseconds: 0)
    slave.close()
    master.close()
  }

  /// Takes nothing more of what the program writes, as a stalled connection does, or goes on.
  public func stall(_ stalls: Bool = true) {
    tcflow(slave.number, stalls ? TCOOFF : TCOON)
  }

  /// How the kernel treats what is typed; `nil` once the terminal is closed.
  public var inputMode: InputMode? {
    var attributes = termios()
    guard tcgetattr(master.number, &attributes) == 0 else { return nil }
    return InputMode(attributes)
  }

  /// Sends bytes as if typed, waiting at most `timeout` seconds for room in the terminal's queue.
  public func write(
    _ bytes: some Sequence<UInt8>, timeout: Double = 10
  ) throws(HarnessFailure) {
    let deadline = Deadline(seconds: timeout)
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      guard let count = master.writeAvailable(rest) else {
        throw failure("could not type: the terminal is closed")
      }
      rest = rest.dropFirst(count)
      // A program that answers each key must find room for its answer.
      _ = readOutput(milliseconds: count == 0 ? 10 : 0)
      if !rest.isEmpty, deadline.hasPassed {
        throw failure("could not type: the program took no input for \(timeout) s")
      }
    }
  }

  /// Reads what comes within so many milliseconds; whether anything came.
  func readOutput(milliseconds: Int32) -> Bool {
    if master.number < 0 {
      // Nobody is left to read from; wait for the program's end without spinning.
      poll(nil, 0, milliseconds)
      return false
    }
    var descriptor = pollfd(fd: master.number, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, milliseconds) > 0 else { return false }
    guard case .bytes(let bytes) = master.readAvailable() else { return false }
    // Before it is shown, which takes longer than reading it.
    lastOutput = ContinuousClock.now
    output += bytes
    screen.feed(bytes)
    return true
  }

  func failure(_ message: String) -> HarnessFailure {
    let state = process.status.map { "ended with \($0)" } ?? "running"
    return HarnessFailure("\(message)\n\(program): \(state)\n\(screen)")
  }

  private static func setSize(
    of terminal: FileDescriptor, columns: Int, rows: Int
  ) throws(HarnessFailure) {
    var size = winsize(
      ws_row: UInt16(clamping: rows), ws_col: UInt16(clamping: columns), ws_xpixel: 0, ws_ypixel: 0)
    if ioctl(terminal.number, UInt(TIOCSWINSZ), &size) != 0 {
      throw HarnessFailure("ioctl TIOCSWINSZ", number: errno)
    }
  }
}

/// The part of termios(3) that a full-screen program changes and must give back.
public struct InputMode: Hashable, Sendable {
  public var echoes: Bool
  public var waitsForWholeLines: Bool
  public var turnsControlKeysIntoSignals: Bool
  /// LF is written as CR LF.
  public var mapsNewlines: Bool

  init(_ attributes: termios) {
    echoes = attributes.c_lflag & tcflag_t(ECHO) != 0
    waitsForWholeLines = attributes.c_lflag & tcflag_t(ICANON) != 0
    turnsControlKeysIntoSignals = attributes.c_lflag & tcflag_t(ISIG) != 0
    mapsNewlines =
      attributes.c_oflag & tcflag_t(OPOST) != 0 && attributes.c_oflag & tcflag_t(ONLCR) != 0
  }
}
