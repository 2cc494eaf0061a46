import TestSupport
import Testing

@Suite(.waiting) struct TerminalKindsTests {
  @Test(arguments: ["xterm-256color", "xterm", "screen", "linux", "vt100", "tmux-256color"])
  func itRunsInEveryCommonTerminal(term: String) throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    sandbox.environment["TERM"] = term
    let terminal = try sandbox.open(folder)
    try terminal.drillToAction()
    try terminal.sees("PBEG")
    #expect(try terminal.quit() == .exited(0))
    #expect(terminal.isGivenBack, "\(terminal.screen)")
    #expect(terminal.screen.unrecognised == [])
    #expect(colourCodes(in: terminal.output).isEmpty == (term == "vt100"))
  }

  /// Terminals that name themselves before a machine knows them, as over ssh.
  @Test(arguments: [
    "xterm-kitty", "xterm-ghostty", "foot", "wezterm", "alacritty", "contour", "rio", "st-256color",
    "xterm-direct", "xterm-nobodys-kind", "tmux-direct", "screen.nobodys-kind",
  ])
  func itRunsInAKnownKindOfTerminalThatTheMachineLacks(term: String) throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    sandbox.environment["TERM"] = term
    let terminal = try sandbox.open("p", "--lang", "en")
    try terminal.sees("OBJECTIVE 1")
    try terminal.type("2")
    try terminal.sees("▾ 1")
    #expect(try terminal.quit() == .exited(0))
    #expect(terminal.isGivenBack, "\(terminal.screen)")
    #expect(terminal.screen.unrecognised == [])
  }

  @Test func whatIsRunInTheTerminalIsToldItsOwnName() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    sandbox.environment["TERM"] = "xterm-nobodys-kind"
    try sandbox.write("echo \"$TERM ${TERMINFO-unset}\" >seen\n", to: "editor.sh")
    sandbox.environment["EDITOR"] = "sh editor.sh"
    let terminal = try sandbox.open("p", "--lang", "en")
    try terminal.sees("OBJECTIVE 1")
    try terminal.click(on: "2 Objectives")
    try terminal.sees("▾ 1")
    try terminal.type("o")
    try terminal.sees("plan.yaml was read again")
    let seen = String(decoding: try sandbox.bytes(of: "seen"), as: UTF8.self)
    #expect(seen == "xterm-nobodys-kind unset\n")
  }

  @Test func noColorIsHonouredAndStatusIsStillTold() throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    sandbox.environment["NO_COLOR"] = "1"
    sandbox.environment["COLORTERM"] = "truecolor"
    let terminal = try sandbox.open(folder)
    try terminal.drillToAction()
    try terminal.seesRow("2.4.1", "●")
    try terminal.sees("● Đúng tiến độ")
    #expect(try terminal.quit() == .exited(0))
    #expect(colourCodes(in: terminal.output) == [])
  }

  @Test func sixteenMillionColoursAreUsedWhereTheTerminalClaimsThem() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    sandbox.environment["COLORTERM"] = "truecolor"
    let terminal = try sandbox.open("p")
    try terminal.sees("MỤC TIÊU 1")
    let paper = terminal.screen.cell(column: 0, row: 0)?.style.background
    guard case .rgb = paper else {
      Issue.record("the paper is \(String(describing: paper))")
      return
    }
  }

  @Test(arguments: [
    ("nonsense-9", "không biết TERM=nonsense-9"), ("", "TERM"),
  ])
  func aTerminalThatCannotShowItGetsAMessageAndNoGarbage(term: String, message: String) throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    sandbox.environment["TERM"] = term
    let terminal = try sandbox.open("p")
    #expect(try terminal.waitForExit(timeout: patience) == .exited(1))
    #expect(terminal.screen.contains(message), "\(terminal.screen)")
    #expect(!terminal.hasWritten("\u{1B}"))
    #expect(terminal.isGivenBack)
  }

  @Test func asciiDrawsNoOtherMarkOfItsOwn() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan(smallPlan.replacing("lead: a", with: "lead: a\n    source: illustrative"))
    _ = try sandbox.run("set", "p", "1.1", "--progress", "40", "--status", "at-risk")
    let terminal = try sandbox.open("p", "--ascii", "--lang", "en")
    try terminal.sees("OBJECTIVE 1")
    for (key, shown) in [
      ("2", "- 1"), ("l", "Strategy 1.1"), ("l", "History"),
      ("s", "Cancelled"),
      ("\u{1B}", "History"), ("8", "saved"), ("?", "Move"), ("\t", "No messages"),
      ("\t", "No problems"),
    ] where shown != "saved" {
      try terminal.type(key)
      try terminal.sees(shown)
      #expect(foreignMarks(terminal.screen) == [], "after \(key)\n\(terminal.screen)")
    }
    try terminal.resize(columns: 39, rows: 11)
    try terminal.sees("Needs at least")
    #expect(foreignMarks(terminal.screen) == [])
  }

  @Test(arguments: [(80, 24), (40, 12), (200, 60), (41, 100), (500, 12)])
  func everyScreenIsDrawnAtEverySize(columns: Int, rows: Int) throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    let terminal = try sandbox.open(folder, columns: columns, rows: rows)
    try terminal.sees("1 Tổng quan")
    try terminal.sees("PBEG")
    try terminal.type("2")
    try terminal.sees(" 3  Trở thành")
    try terminal.type("8")
    try terminal.sees("8 Nhật ký")
    try terminal.sees("2.2.1")
    try terminal.type("?")
    try terminal.sees("Ở trang này")
    try terminal.press(.escape)
    try terminal.seesNo("Ở trang này")
    #expect(try terminal.quit() == .exited(0))
    #expect(terminal.screen.unrecognised == [])
  }

  @Test func aWindowThatIsTooSmallSaysWhatItNeeds() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let terminal = try sandbox.open("p", columns: 39, rows: 11)
    try terminal.sees("Cần ít nhất 40×12")
    try terminal.resize(columns: 40, rows: 12)
    try terminal.sees("1 Tổng quan")
    #expect(try terminal.quit() == .exited(0))
  }

  private func foreignMarks(_ screen: TerminalScreen) -> Set<Character> {
    Set(screen.lines.joined().filter { !$0.isASCII })
  }

  /// The numbers of all SGR sequences that ask for a colour other than the terminal's own.
  private func colourCodes(in output: [UInt8]) -> Set<Int> {
    let text = String(decoding: output, as: UTF8.self)
    var codes: Set<Int> = []
    for sequence in text.split(separator: "\u{1B}[").dropFirst() {
      let parameters = sequence.prefix { $0.isNumber || $0 == ";" || $0 == ":" }
      guard sequence.dropFirst(parameters.count).first == "m" else { continue }
      for number in parameters.split(whereSeparator: { !$0.isNumber }).compactMap({ Int($0) })
      where (30...48).contains(number) && number != 39 || (90...107).contains(number) {
        codes.insert(number)
      }
    }
    return codes
  }
}
