import Glibc
import TestSupport
import Testing

/// Fault 30: whatever is typed at a locked wall, it writes nothing, starts nothing, and turns on.
@Suite(.waiting) struct KioskLockedTests {
  private func opened(_ sandbox: Sandbox) throws -> PseudoTerminal {
    try sandbox.makePlan()
    let terminal = try sandbox.openKiosk("--every", "2", "--locked")
    try terminal.sees("T H E   P L A N")
    return terminal
  }

  /// It shows one page, then the next.
  private func turns(_ terminal: PseudoTerminal) throws {
    try terminal.sees("T H E   P L A N")
    try terminal.sees("O B J E C T I V E   1")
  }

  @Test(.enabled(if: Tools.hasStrace, "needs strace"))
  func everyByteKeysPastesAndClicksChangeNothing() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let before = try sandbox.contents()
    let terminal = try sandbox.openShell(
      """
      exec strace -f -o trace -e trace=openat,open,creat,openat2,rename,renameat,renameat2,unlink,\
      unlinkat,mkdir,mkdirat,link,linkat,symlink,symlinkat,truncate,ftruncate,chmod,fchmod,fchmodat,\
      execve,execveat,clone,clone3,fork,vfork,socket \
      "$PROGRAM" kiosk "$PWD/p" --lang en --every 2 --locked
      """, columns: 80, rows: 24)
    try terminal.sees("T H E   P L A N")
    var chance = Chance(state: 30)
    try terminal.write((0...255).map { UInt8($0) }, timeout: patience)
    let bursts = Effort.count(short: 20_000, long: 1_000_000) / 10
    for count in 0..<bursts {
      var burst = (0..<10).map { _ in UInt8.random(in: 0...255, using: &chance) }
      switch count % 4 {
      case 0: burst += Array("\u{1B}[<0;10;5M\u{1B}[<0;10;5m".utf8)
      case 1: burst += Array("\u{1B}[200~q:x\r\u{1B}[201~".utf8)
      case 2: burst += [0x03, 0x1A, 0x1C, 0x13, 0x11, 0x71, 0x20]
      default: burst += Array("\u{1B}OC\u{1B}[D\u{1B}[A".utf8)
      }
      try terminal.write(burst, timeout: patience)
    }
    try turns(terminal)
    #expect(!terminal.screen.contains("HELD"))
    // The tracer keeps signals from itself; the end of the terminal reaches both.
    terminal.closeTerminal()
    _ = try terminal.waitForExit(timeout: patience)
    #expect(try sandbox.contents() == before)
    let trace = String(decoding: try sandbox.bytes(of: "trace"), as: UTF8.self)
    try expectNoWriting(trace)
    print(
      "\(bursts * 10) random bytes, \(bursts) clicks, pastes and keys; \(terminal.output.count) "
        + "bytes of pages, \(trace.split(separator: "\n").count) calls traced")
  }

  /// Once the first page is there. Before that the program was started, and one thread is started.
  private func expectNoWriting(_ trace: String) throws {
    let calls = trace.split(separator: "\n").map { line in
      line.drop { $0.isNumber || $0 == " " }
    }
    let opened = calls.filter { $0.hasPrefix("open") || $0.hasPrefix("creat") }
    #expect(opened.count > 10)
    for call in opened {
      let writes = ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "creat("].contains {
        call.contains($0)
      }
      #expect(!writes, "\(call)")
    }
    #expect(calls.count { $0.hasPrefix("execve") } == 1)
    for call in calls where call.hasPrefix("clone") {
      #expect(call.contains("CLONE_THREAD") || call.contains("ENOSYS"), "\(call)")
    }
    for name in [
      "fork", "vfork", "rename", "unlink", "mkdir", "link", "symlink", "truncate", "ftruncate",
      "chmod", "fchmod",
    ] {
      #expect(!calls.contains { $0.hasPrefix(name) }, "\(name)")
    }
  }

  @Test func itAsksTheTerminalForNoMouseAndNoPastes() throws {
    let sandbox = try Sandbox()
    let terminal = try opened(sandbox)
    #expect(terminal.screen.modes.isDisjoint(with: [1000, 1002, 1003, 1006, 2004]))
    #expect(terminal.inputMode?.turnsControlKeysIntoSignals == false)
  }

  @Test(arguments: [SIGTERM, SIGHUP]) func whatIsToEndItEndsIt(number: Int32) throws {
    let sandbox = try Sandbox()
    let terminal = try opened(sandbox)
    terminal.signal(number)
    #expect(try terminal.waitForExit(timeout: patience) == .exited(0))
    #expect(terminal.isGivenBack, "\(terminal.screen)")
  }

  @Test(arguments: [SIGINT, SIGQUIT, SIGTSTP, SIGUSR1, SIGALRM])
  func whatIsNotToEndItDoesNot(number: Int32) throws {
    let sandbox = try Sandbox()
    let terminal = try opened(sandbox)
    terminal.signal(number)
    try turns(terminal)
    terminal.signal(SIGTERM)
    #expect(try terminal.waitForExit(timeout: patience) == .exited(0))
  }

  @Test func continuedAfterAStopItIsDrawnAnew() throws {
    let sandbox = try Sandbox()
    let terminal = try opened(sandbox)
    terminal.signal(SIGSTOP)
    terminal.signal(SIGCONT)
    try turns(terminal)
    #expect(terminal.screen.modes.isDisjoint(with: [1000, 1002, 1003, 1006, 2004]))
  }

  @Test func aClosedTerminalEndsIt() throws {
    let sandbox = try Sandbox()
    let terminal = try opened(sandbox)
    terminal.closeTerminal()
    _ = try terminal.waitForExit(timeout: patience)
  }

  /// A terminal that takes nothing holds the write of a page; TERM ends it all the same.
  @Test func aTerminalThatTakesNothingDoesNotKeepIt() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.makeSample()
    let terminal = try sandbox.openKiosk("--every", "2", "--locked", columns: 200, rows: 60)
    try terminal.sees("T H E   P L A N")
    // Nothing is read for longer than pages need to fill the terminal's queue.
    usleep(Effort.isLong ? 30_000_000 : 12_000_000)
    terminal.signal(SIGTERM)
    #expect(terminal.hasEnded(within: 60))
  }
}

extension PseudoTerminal {
  /// Whether the program ends though nothing of what it writes is read.
  fileprivate func hasEnded(within seconds: Int) -> Bool {
    for _ in 0..<seconds * 20 {
      if kill(processID, 0) != 0 { return true }
      let path = "/proc/\(processID)/stat"
      guard let file = fopen(path, "r") else { return true }
      defer { fclose(file) }
      var line = [CChar](repeating: 0, count: 512)
      guard fgets(&line, 512, file) != nil else { return true }
      let text = String(
        decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      // Ended and not yet waited for.
      if text.split(separator: ")").last?.hasPrefix(" Z") ?? false { return true }
      usleep(50_000)
    }
    return false
  }
}
