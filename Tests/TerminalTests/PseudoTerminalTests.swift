import CLinux
import CellGrid
import Glibc
import Testing

@testable import Terminal

/// Both ends of a pseudo-terminal of 80x24.
private struct PseudoTerminal: ~Copyable {
  let master: Int32
  let slave: Int32

  init() throws {
    (master, slave) = try openPseudoTerminal()
  }

  deinit {
    close(slave)
    close(master)
  }

  func type(_ text: String) { writeAll(text.utf8, to: master) }

  /// What was written to the terminal and not yet read.
  func output() -> String {
    var all: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while true {
      var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, 0) > 0 else { break }
      let count = read(master, &bytes, bytes.count)
      guard count > 0 else { break }
      all += bytes.prefix(count)
    }
    return String(decoding: all, as: UTF8.self)
  }

  func options(_ variables: [String: String]) -> Terminal.Options {
    var options = Terminal.Options(
      environment: TerminalEnvironment(variables), uptimeMilliseconds: { 0 })
    options.input = slave
    options.output = slave
    return options
  }

  /// The line discipline's settings, to compare.
  func modes() -> [UInt8] {
    var modes = termios()
    guard tcgetattr(slave, &modes) == 0 else { return [] }
    return withUnsafeBytes(of: modes) { Array($0) }
  }

}

/// Whether something arrives within five seconds.
private func isReadable(_ descriptor: Int32) -> Bool {
  var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
  return poll(&waiting, 1, 5_000) == 1
}

private func frame(_ text: String, _ style: Style = .plain) -> Frame {
  var grid = Grid(Size(columns: 80, rows: 24))
  grid.put(text, at: Point(column: 2, row: 1), style: style)
  return Frame(grid: grid)
}

// ncurses is global, so these run one after the other.
@Suite(.serialized) struct RealTerminals {
  @Test func trueColorComesOutWithoutAnInstalledEntry() throws {
    let pair = try PseudoTerminal()
    var terminal = try Terminal(
      pair.options(["TERM": "xterm-256color", "COLORTERM": "truecolor"]))
    #expect(terminal.depth == .trueColor)
    terminal.draw(frame("Tiến độ", Style(foreground: .rgb(210, 135, 112), background: .palette(3))))
    let output = pair.output()
    #expect(output.contains("\u{1B}[38;2;210;135;112;43m"))
    #expect(output.contains("Tiến độ"))
    #expect(getenv("TERMINFO") == nil)
    terminal.close()
  }

  @Test func fewerColorsAreMapped() throws {
    let pair = try PseudoTerminal()
    var terminal = try Terminal(pair.options(["TERM": "xterm-256color"]))
    terminal.draw(frame("x", Style(foreground: .rgb(255, 0, 0))))
    #expect(pair.output().contains("\u{1B}[38;5;196m"))
    terminal.close()
  }

  @Test func anUnchangedFrameWritesNothingAndASmallChangeLittle() throws {
    let pair = try PseudoTerminal()
    var terminal = try Terminal(pair.options(["TERM": "xterm-256color"]))
    terminal.draw(frame("abc"))
    #expect(pair.output().contains("abc"))
    terminal.draw(frame("abc"))
    #expect(pair.output() == "")
    terminal.draw(frame("abd"))
    let change = pair.output()
    #expect(change.contains("d") && !change.contains("ab"))
    terminal.redraw()
    terminal.draw(frame("abd"))
    #expect(pair.output().contains("abd"))
    terminal.close()
  }

  @Test func moreColorsThanTheTerminalHasPairsStillShowEveryText() throws {
    let pair = try PseudoTerminal()
    var terminal = try Terminal(pair.options(["TERM": "xterm"]))
    for shift in 0..<3 {
      var grid = Grid(Size(columns: 80, rows: 24))
      for number in 0..<81 {
        let style = Style(
          foreground: number % 9 == 8 ? .terminalDefault : .palette(UInt8(number % 9)),
          background: number / 9 == 8 ? .terminalDefault : .palette(UInt8(number / 9)))
        grid.put(
          "<\(shift)\(number)>", at: Point(column: number % 9 * 8, row: number / 9), style: style)
      }
      _ = pair.output()
      terminal.redraw()
      terminal.draw(Frame(grid: grid))
      let output = pair.output()
      #expect((0..<81).allSatisfy { output.contains("<\(shift)\($0)>") })
    }
    terminal.close()
  }

  @Test func keysPastesAndMouseAreEventsInOrder() throws {
    let pair = try PseudoTerminal()
    var terminal = try Terminal(pair.options(["TERM": "xterm-256color"]))
    pair.type("j\u{1B}OAệ\u{1B}[200~a\rb\u{1B}[201~\u{1B}[<0;10;5M\u{1B}[1;5A\u{7F}")
    #expect(isReadable(pair.slave))
    #expect(
      terminal.readEvents() == [
        .key(Key(.character("j"))), .key(Key(.up)), .key(Key(.character("ệ"))), .paste("a\nb"),
        .mouse(MouseReport(position: Point(column: 9, row: 4), kind: .press(.left))),
        .key(Key(.up, .control)), .key(Key(.backspace)),
      ])
    #expect(terminal.readEvents() == [])
    terminal.close()
  }

  @Test func suspendingAndEndingGiveTheTerminalBack() throws {
    let pair = try PseudoTerminal()
    let before = pair.modes()
    var terminal = try Terminal(pair.options(["TERM": "xterm-256color"]))
    let during = pair.modes()
    #expect(during != before)
    terminal.draw(frame("abc"))
    _ = pair.output()
    terminal.suspend()
    let output = pair.output()
    #expect(output.contains("\u{1B}[?1049l") && output.contains("\u{1B}[?2004l"))
    #expect(output.contains("1000l") && output.contains("\u{1B}[?25h"))
    let now = pair.modes()
    #expect(now == before)
    terminal.resume()
    terminal.draw(frame("abc"))
    let again = pair.output()
    #expect(again.contains("\u{1B}[?2004h") && again.contains("abc"))
    #expect(again.contains("\u{1B}[?1049h") && again.contains("1000h"))
    #expect(pair.modes() == during)
    terminal.close()
    let after = pair.modes()
    #expect(after == before)
    #expect(pair.output().contains("\u{1B}[?1049l"))
  }

  @Test func aChangedSizeIsAnEventAndTheNextFrameIsWhole() throws {
    let pair = try PseudoTerminal()
    var signals = try SignalPipe()
    var terminal = try Terminal(pair.options(["TERM": "xterm-256color"]))
    signals.catchSignals()
    terminal.draw(frame("abc"))
    _ = pair.output()
    // Only the foreground processes of a controlling terminal are told by the kernel.
    try #require(tiendo_set_window_size(pair.master, 40, 12) == 0)
    kill(getpid(), SIGWINCH)
    #expect(isReadable(signals.descriptor))
    #expect(signals.drain() == [])
    #expect(terminal.readEvents() == [.resize(Size(columns: 40, rows: 12))])
    #expect(terminal.size == Size(columns: 40, rows: 12))
    terminal.draw(frame("abc"))
    #expect(pair.output().contains("abc"))
    terminal.close()
  }

  @Test func aClosedTerminalIsAHangup() throws {
    let master: Int32
    var options: Terminal.Options
    do {
      let pair = try PseudoTerminal()
      options = pair.options(["TERM": "xterm-256color"])
      master = dup(pair.master)
      options.input = dup(pair.slave)
      options.output = dup(pair.slave)
    }
    var terminal = try Terminal(options)
    close(master)
    // A process that another test is just starting may hold the other end a moment longer.
    var events: [TerminalEvent] = []
    for _ in 0..<200 where events.isEmpty {
      var ready = pollfd(fd: options.input, events: Int16(POLLIN), revents: 0)
      poll(&ready, 1, 50)
      events = terminal.readEvents()
    }
    #expect(events == [.hangup])
    terminal.close()
    close(options.input)
    close(options.output)
  }

  @Test(arguments: [
    ("", TerminalFailure.noTerm), ("dumb", .dumbTerm("dumb")), ("no-such", .unknownTerm("no-such")),
  ])
  func impossibleTerminalsAreNamed(_ term: String, _ failure: TerminalFailure) throws {
    let pair = try PseudoTerminal()
    let options = pair.options(["TERM": term])
    #expect(throws: failure) { try Self.open(options) }
    var piped = options
    piped.environment = TerminalEnvironment(["TERM": "xterm"])
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    piped.input = ends[0]
    #expect(throws: TerminalFailure.inputIsNotATerminal) { try Self.open(piped) }
    for end in ends { close(end) }
  }

  @Test func signalsWakeTheLoop() throws {
    var signals = try SignalPipe()
    // To the process, for the threads that tests run on block signals.
    kill(getpid(), SIGTERM)
    #expect(isReadable(signals.descriptor))
    #expect(signals.drain() == [SIGTERM])
    #expect(signals.drain() == [])
  }

  private static func open(_ options: Terminal.Options) throws(TerminalFailure) {
    let terminal = try Terminal(options)
    terminal.close()
  }
}

@Suite struct WidthsOfTheLibrary {
  /// ncurses counts columns by the C library; where it disagrees the painter shows U+FFFD.
  @Test func lettersAndCommonSymbolsHaveTheWidthThatTheCLibraryGivesThem() {
    _ = TerminalLocale.adopt()
    var grid = Grid(Size(columns: 80, rows: 1))
    grid.put("aZ~ệữĐơƯ●◆▲✓‖×○│█░▁▇→←…日本語한국x\u{33D}", at: Point(column: 0, row: 0))
    #expect(grid.cells.filter { $0.width > 0 && !isKnown($0) }.map(\.text) == [])
  }
}
