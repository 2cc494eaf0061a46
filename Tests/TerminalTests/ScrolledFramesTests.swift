import CLinux
import CellGrid
import Glibc
import TestSupport
import Testing

@testable import Terminal

/// A list beside a text that is another for each row, as the dashboard draws it.
func picture(top: Int, selected: Int) -> Grid {
  let paper = Style(foreground: .rgb(hex: 0xcfd6e1), background: .rgb(hex: 0x12161d))
  var grid = Grid(Size(columns: 80, rows: 24), style: paper)
  var look = paper
  func put(_ text: String, _ column: Int, _ row: Int) {
    grid.put(text, at: Point(column: column, row: row), style: look)
  }
  put("Tiến độ", 2, 0)
  for row in 2..<22 {
    let number = top + row - 2
    look = paper
    if number == selected { look.background = .rgb(hex: 0x26374d) }
    put("\(number) nhiệm vụ \(number * 7919 % 1_000)", 4, row)
    look = paper
    look.foreground = .rgb(hex: [0x86c493, 0xfdc258, 0xfa6f5f][number % 3])
    if number % 3 > 0 { look.attributes = .bold }
    put(String(repeating: "█", count: 3 + number % 9), 30, row)
  }
  look = paper
  for row in 1..<23 { put("│", 50, row) }
  for row in 3..<9 { put("chi tiết \(selected * row)", 52, row) }
  return grid
}

@Suite struct LineShiftTests {
  private func shift(_ old: Grid, _ new: Grid) -> LineShift? {
    LineShift(from: old.cells, to: new.cells, columns: 80)
  }

  @Test func aListThatScrolledIsFoundBesideATextThatChanged() {
    let down = shift(picture(top: 0, selected: 19), picture(top: 1, selected: 20))
    #expect(down?.offset == 1)
    #expect(down?.rows == 2..<21)
    #expect(down?.entering == 21..<22)
    let up = shift(picture(top: 5, selected: 5), picture(top: 4, selected: 4))
    #expect(up?.offset == -1)
    #expect(up?.rows == 3..<22)
    #expect(up?.entering == 2..<3)
  }

  @Test func linesThatLookTheSameByChanceInAnotherPictureAreNotMoved() {
    let paper = Style(foreground: .rgb(hex: 0xcfd6e1), background: .rgb(hex: 0x12161d))
    var (old, new) = (
      Grid(Size(columns: 80, rows: 24), style: paper),
      Grid(Size(columns: 80, rows: 24), style: paper)
    )
    for row in 0..<24 {
      // The lowest rows are as they were a row below; all the others say something else.
      let (before, after) =
        row < 18 ? ("trang cũ", "trang mới") : ("hàng \(row)", "hàng \(row + 1)")
      old.put(String(repeating: before, count: 7), at: Point(column: 2, row: row), style: paper)
      new.put(String(repeating: after, count: 7), at: Point(column: 2, row: row), style: paper)
    }
    #expect(shift(old, new) == nil)
  }

  @Test func aMoveWithoutScrollingAndAWholeNewPictureShiftNothing() {
    #expect(shift(picture(top: 0, selected: 3), picture(top: 0, selected: 4)) == nil)
    #expect(shift(picture(top: 0, selected: 3), picture(top: 0, selected: 3)) == nil)
    #expect(shift(picture(top: 0, selected: 3), Grid(Size(columns: 80, rows: 24))) == nil)
    #expect(LineShift(from: [], to: [], columns: 0) == nil)
  }
}

extension RealTerminals {
  /// What others see after some frames, against the same last frame painted on an empty screen.
  @Test(arguments: [
    "xterm-256color", "xterm", "linux", "screen", "screen-256color", "tmux-256color", "vt100",
    "vt220", "rxvt", "ansi",
  ])
  func framesOneOverTheOtherEndAsTheLastOneAlone(term: String) throws {
    for colorterm in ["", "truecolor"] {
      let variables = ["TERM": term, "COLORTERM": colorterm]
      var steps: [Grid] = []
      for number in 0..<6 { steps.append(picture(top: number, selected: number + 19)) }
      for number in 0..<6 { steps.append(picture(top: 5 - number, selected: 5 - number)) }
      steps.append(picture(top: 9, selected: 20))
      for count in [3, 7, 10, steps.count] {
        let after = try seen(Array(steps.prefix(count)), variables)
        let alone = try seen([steps[count - 1]], variables)
        #expect(after.unrecognised == alone.unrecognised)
        for row in 0..<24 {
          #expect(after.text(row) == alone.text(row), "\(term) \(colorterm) \(count) row \(row)")
          for column in 0..<80 {
            let (one, other) = (
              after.cell(column: column, row: row), alone.cell(column: column, row: row)
            )
            #expect(one?.style.background == other?.style.background)
            guard one?.text != " " else { continue }
            #expect(one == other, "\(term) \(colorterm) \(count) \(column),\(row)")
          }
        }
      }
    }
  }

  private func seen(_ frames: [Grid], _ variables: [String: String]) throws -> TerminalScreen {
    let ends = try openPseudoTerminal()
    defer { for end in [ends.slave, ends.master] { close(end) } }
    var options = Terminal.Options(
      environment: TerminalEnvironment(variables), uptimeMilliseconds: { 0 })
    (options.input, options.output) = (ends.slave, ends.slave)
    var screen = TerminalScreen(columns: 80, rows: 24)
    var terminal = try Terminal(options)
    for frame in frames {
      terminal.draw(Frame(grid: frame))
      var bytes = [UInt8](repeating: 0, count: 65_536)
      var waiting = pollfd(fd: ends.master, events: Int16(POLLIN), revents: 0)
      while poll(&waiting, 1, 0) > 0 {
        let count = read(ends.master, &bytes, bytes.count)
        guard count > 0 else { break }
        screen.feed(bytes.prefix(count))
      }
    }
    terminal.close()
    return screen
  }
}
