import CLinux
import CNcurses
public import CellGrid
import Glibc

/// The terminal, taken over for a full screen and given back when this value ends.
///
/// One at a time, on one thread: ncurses is global. Fatal signals give the terminal back too.
public struct Terminal: ~Copyable {
  public struct Options: Sendable {
    public var environment: TerminalEnvironment
    public var usesMouse = true
    /// Whether pastes are asked for as such; else they come as keys.
    public var usesPaste = true
    /// Descriptors of the terminal; duplicated, not closed.
    public var input: Int32 = 0
    public var output: Int32 = 1
    /// A clock that only goes forward: for how long a key's bytes are waited for.
    public var uptimeMilliseconds: @Sendable () -> Int64

    public init(
      environment: TerminalEnvironment, uptimeMilliseconds: @escaping @Sendable () -> Int64
    ) {
      self.environment = environment
      self.uptimeMilliseconds = uptimeMilliseconds
    }
  }

  /// What was found out before the screen was taken over.
  public let profile: TerminalProfile
  /// Readable when `readEvents` has something to tell.
  public let inputDescriptor: Int32
  /// The colours in use: what the profile chose, or less where ncurses did not follow.
  public let depth: ColorDepth

  private let outputDescriptor: Int32
  private let usesMouse: Bool
  private let usesPaste: Bool
  private let screen: OpaquePointer
  private let files: Files
  private let savedModes: termios
  private var painter: Painter
  private var output: FrameOutput
  private var reader: InputReader
  private var isSuspended = false
  /// Whether the last frame got there only in part, or not at all.
  private var isBehind = false

  public init(_ options: Options) throws(TerminalFailure) {
    let profile = TerminalProfile.detect(
      options.environment, input: options.input, output: options.output)
    if let failure = profile.failure { throw failure }
    var modes = termios()
    guard tcgetattr(options.input, &modes) == 0 else { throw .system(errno) }
    let files = try Self.openFiles(options)
    guard let (screen, depth) = Self.newScreen(profile, files) else {
      fclose(files.input)
      fclose(files.output)
      throw .unknownTerm(options.environment.term)
    }
    guard tiendo_capability("cup") != nil else {
      endwin()
      delscreen(screen)
      fclose(files.input)
      fclose(files.output)
      throw .dumbTerm(options.environment.term)
    }
    self.profile = profile
    self.screen = screen
    self.files = files
    self.depth = depth
    reader = InputReader(
      descriptor: options.input,
      decoder: InputDecoder(
        InputWaits(options.environment),
        keys: TerminfoKeys { name in
          tiendo_capability(name).map { Array(String(cString: $0).utf8) }
        }, takesMouse: options.usesMouse && profile.hasMouse),
      uptimeMilliseconds: options.uptimeMilliseconds)
    inputDescriptor = options.input
    outputDescriptor = options.output
    usesMouse = options.usesMouse
    usesPaste = options.usesPaste && profile.hasBracketedPaste
    savedModes = modes
    painter = Painter(depth: depth, hasDefaults: Self.startColors(depth))
    output = FrameOutput(stream: fileno(files.output), terminal: options.output)
    setUp()
  }

  deinit {
    tiendo_disarm_restore()
    leave()
    delscreen(screen)
    output.close()
    fclose(files.input)
    fclose(files.output)
  }

  /// Gives the terminal back now. exit(3) would not: it runs no `deinit`.
  public consuming func close() {}

  public var size: Size {
    Size(columns: Int(tiendo_screen_columns()), rows: Int(tiendo_screen_rows()))
  }

  /// Shows a frame; what did not change since the last one costs a comparison and no output.
  public mutating func draw(_ frame: Frame) {
    guard !isSuspended, !isBehind || canWrite(to: outputDescriptor) else { return }
    output.begin()
    painter.paint(frame)
    let writing = output.end()
    isBehind = writing == .stuck
    // What did not get there is unknown: the next frame writes everything.
    if writing != .whole { redraw() }
  }

  /// Where to wait for room (POLLOUT) and then draw once more, whether or not anything changed: the
  /// last frame did not get there whole. nil where nothing is missing.
  public var stuckOutput: Int32? { isBehind && !isSuspended ? outputDescriptor : nil }

  /// Sends everything anew with the next frame, as Ctrl-L asks.
  public mutating func redraw() {
    output.forget()
    painter.invalidate()
  }

  /// Sends everything anew with the next frame, without a blank screen between: what another
  /// program wrote there goes.
  public mutating func repaint() {
    output.forget()
    painter.repaint()
  }

  /// Throws away what was typed, a little at a time, and tells the terminal's size where it is
  /// another now. The caller waits a moment before it asks again, so that a flood of input costs
  /// next to nothing; what the terminal's queue can't take is lost there.
  public mutating func discardInput() -> [TerminalEvent] {
    var waiting = pollfd(fd: inputDescriptor, events: Int16(POLLIN), revents: 0)
    if poll(&waiting, 1, 0) > 0 {
      guard waiting.revents & Int16(POLLHUP | POLLERR | POLLNVAL) == 0 else { return [.hangup] }
      var bytes = [UInt8](repeating: 0, count: 4_096)
      let count = read(inputDescriptor, &bytes, bytes.count)
      let isGone = count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN)
      if isGone { return [.hangup] }
    }
    return adoptSize().map { [.resize($0)] } ?? []
  }

  /// Everything that was typed, pasted or clicked since the last time; never waits for more.
  ///
  /// Call it whenever poll(2) returns: when `inputDescriptor` is readable, when it was interrupted,
  /// when `patienceMilliseconds` are over, and when the signal pipe woke it, for a changed size is
  /// told here too.
  public mutating func readEvents() -> [TerminalEvent] {
    guard !isSuspended else { return [] }
    let resized = adoptSize().map { [TerminalEvent.resize($0)] } ?? []
    return resized + reader.read()
  }

  /// How many milliseconds from now `readEvents` has something to tell though nothing more comes:
  /// an Esc that may still be the beginning of another key. nil where it has nothing.
  public var patienceMilliseconds: Int64? { isSuspended ? nil : reader.patienceMilliseconds }

  /// Takes the terminal's size where it changed, and returns it; the next frame clears, for one
  /// that shrank and grew again lost what stood at its edge.
  ///
  /// ncurses would ask the descriptor that it writes to, which is no terminal while a frame is put
  /// together, and then think that nothing changed.
  private mutating func adoptSize() -> Size? {
    // Before the size: what changes in between is told the next time.
    let isTold = tiendo_take_resize() != 0
    guard let now = TerminalProfile.size(of: outputDescriptor), isTold || now != size else {
      return nil
    }
    if now != size { resize_term(Int32(clamping: now.rows), Int32(clamping: now.columns)) }
    painter.invalidate()
    return size
  }

  /// Gives the terminal to another program, or to the shell before stopping.
  public mutating func suspend() {
    guard !isSuspended else { return }
    isSuspended = true
    tiendo_disarm_restore()
    leave()
  }

  private borrowing func leave() {
    output.leave()
    output.endScreen(restoring: savedModes)
    if usesPaste {
      writeAll(RestoreBytes.disablePaste.utf8, to: outputDescriptor)
    }
  }

  /// Takes the terminal back, also after a stop that nobody announced. Returns its size by now.
  @discardableResult
  public mutating func resume() -> Size {
    isSuspended = false
    reader.reset()
    reset_prog_mode()
    _ = adoptSize()
    // Not as a frame: ncurses sets modes with it, which only the terminal itself takes. Who stopped
    // the program without a word left it in colours that ncurses knows nothing of.
    output.leave()
    keypad(tiendo_screen(), true)
    painter.clear()
    output.forget()
    if usesPaste {
      writeAll(RestoreBytes.enablePaste.utf8, to: outputDescriptor)
    }
    tiendo_arm_restore()
    return size
  }

  public mutating func bell() {
    guard !isSuspended, !isBehind else { return }
    beep()
  }

  /// Puts a text on the user's clipboard, also over a remote connection (OSC 52).
  ///
  /// False where the terminal surely can't or the text is over 64 KiB; whether the terminal obeys
  /// is its own setting and can't be known.
  @discardableResult
  public mutating func copyToClipboard(_ text: String) -> Bool {
    guard !isSuspended, let request = clipboardRequest(text, profile.environment) else {
      return false
    }
    let writing = writeAll(request, to: outputDescriptor)
    if writing == .stuck {
      // Half of it may stand on the screen.
      isBehind = true
      redraw()
    }
    return writing == .whole
  }

  /// Modes of input and output, and what fatal signals need.
  private borrowing func setUp() {
    // Delivers Ctrl-C, Ctrl-Z and Ctrl-\ as keys.
    raw()
    noecho()
    nonl()
    // Asks for the keypad's application mode, and for the arrows' that the entry describes.
    keypad(tiendo_screen(), true)
    intrflush(tiendo_screen(), false)
    // Or a frame would end where a key comes, and nobody would ask for its rest.
    typeahead(-1)
    // Terminals differ in the background that deleting characters leaves behind.
    idcok(tiendo_screen(), false)
    if usesMouse {
      mousemask(tiendo_mouse_mask(), nil)
      // Presses and releases as they come; clicks are not waited for.
      mouseinterval(0)
    }
    if usesPaste {
      writeAll(RestoreBytes.enablePaste.utf8, to: outputDescriptor)
    }
    let bytes = RestoreBytes.compute(
      privateModes: profile.environment.takesPrivateModes, mouse: usesMouse)
    var modes = savedModes
    tiendo_catch_fatal_signals()
    if tiendo_prepare_restore(outputDescriptor, &modes, bytes, bytes.count) == 0 {
      tiendo_arm_restore()
    }
  }
}
