import CLinux
import CellGrid
import Glibc
import TestSupport
import Testing

@testable import Terminal

/// A terminal that takes nothing for a while and does not block, as over a slow connection.
private struct StalledTerminal {
  let master: Int32
  let slave: Int32

  init() throws {
    (master, slave) = try openPseudoTerminal()
    try #require(fcntl(slave, F_SETFL, O_RDWR | O_NONBLOCK) == 0)
  }

  func open() throws -> Terminal {
    var options = Terminal.Options(
      environment: TerminalEnvironment(["TERM": "xterm-256color", "COLORTERM": "truecolor"]),
      uptimeMilliseconds: { 0 })
    (options.input, options.output) = (slave, slave)
    return try Terminal(options)
  }

  /// Reads all that is there.
  func read(into screen: inout TerminalScreen) {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while poll(&waiting, 1, 50) > 0 {
      let count = Glibc.read(master, &bytes, bytes.count)
      guard count > 0 else { return }
      screen.feed(bytes.prefix(count))
    }
  }

  /// Draws until the kernel keeps no more of it.
  func fill(_ terminal: inout Terminal) throws {
    for number in 0..<200 where terminal.stuckOutput == nil {
      terminal.redraw()
      terminal.draw(Frame(grid: picture(top: number % 7, selected: number % 5)))
    }
    try #require(terminal.stuckOutput != nil)
  }

  func modes() -> [UInt8] {
    var modes = termios()
    guard tcgetattr(slave, &modes) == 0 else { return [] }
    return withUnsafeBytes(of: modes) { Array($0) }
  }

  func close() {
    for end in [slave, master] { Glibc.close(end) }
  }
}

extension RealTerminals {
  @Test func whatWasTakenByHalfIsDrawnWholeOnceThereIsRoom() throws {
    let pair = try StalledTerminal()
    defer { pair.close() }
    var terminal = try pair.open()
    try pair.fill(&terminal)
    let last = picture(top: 9, selected: 20)
    // Nothing is asked of a terminal without room: it would cost half a second each time.
    for _ in 0..<10 { terminal.draw(Frame(grid: last)) }
    #expect(terminal.stuckOutput != nil)
    var screen = TerminalScreen(columns: 80, rows: 24)
    for _ in 0..<20 {
      pair.read(into: &screen)
      guard let output = terminal.stuckOutput else { break }
      var waiting = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
      #expect(poll(&waiting, 1, 5_000) == 1)
      terminal.draw(Frame(grid: last))
    }
    #expect(terminal.stuckOutput == nil)
    for row in 0..<24 {
      for column in 0..<80 {
        let (cell, wanted) = (screen.cell(column: column, row: row), last[column, row])
        #expect(cell?.text == (wanted.isBlank ? " " : wanted.text), "\(column),\(row)")
      }
    }
    terminal.close()
  }

  @Test func aTerminalThatTakesNothingIsGivenBackAllTheSame() throws {
    let pair = try StalledTerminal()
    defer { pair.close() }
    let before = pair.modes()
    var terminal = try pair.open()
    #expect(pair.modes() != before)
    try pair.fill(&terminal)
    terminal.close()
    #expect(pair.modes() == before)
  }

  /// ncurses would ask for the size while it draws, of a file that has none.
  @Test func aSizeThatChangesJustBeforeAFrameIsToldAfterIt() throws {
    let ends = try openPseudoTerminal()
    defer { for end in [ends.slave, ends.master] { close(end) } }
    var options = Terminal.Options(
      environment: TerminalEnvironment(["TERM": "xterm-256color"]), uptimeMilliseconds: { 0 })
    (options.input, options.output) = (ends.slave, ends.slave)
    var signals = try SignalPipe()
    var terminal = try Terminal(options)
    signals.catchSignals()
    terminal.draw(Frame(grid: picture(top: 0, selected: 1)))
    // The last time to and fro: what stood at the edge may be gone.
    for (columns, rows) in [(40, 12), (120, 40), (80, 24), (80, 24)] {
      try #require(tiendo_set_window_size(ends.master, Int32(columns), Int32(rows)) == 0)
      // To the process: the threads that tests run on block signals.
      kill(getpid(), SIGWINCH)
      var waiting = pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0)
      #expect(poll(&waiting, 1, 5_000) == 1)
      #expect(signals.drain() == [])
      terminal.draw(Frame(grid: picture(top: rows, selected: columns)))
      #expect(terminal.readEvents() == [.resize(Size(columns: columns, rows: rows))])
      #expect(terminal.size == Size(columns: columns, rows: rows))
      #expect(terminal.readEvents() == [])
    }
    terminal.close()
  }
}
