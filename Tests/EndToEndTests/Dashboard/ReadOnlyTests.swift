import Glibc
import TestSupport
import Testing

@Suite(.waiting) struct ReadOnlyTests {
  @Test func everyEditKeySaysWhyItIsRefusedAndNothingIsWritten() throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    let before = try sandbox.contents()
    let terminal = try sandbox.open(folder, "--read-only")
    try terminal.drillToAction()
    #expect(terminal.screen.contains("CHỈ ĐỌC"))
    let keys = try editKeys(sandbox)
    #expect(keys.count >= 7, "\(keys)")
    for key in keys {
      try press(key, in: terminal)
      // The message may be cut into lines.
      try terminal.sees("--read-only")
      // Any other key takes the message away, so that the next one is news.
      try terminal.press(.home)
      try terminal.seesNo("--read-only")
    }
    // What a menu or a field would have taken must not do something else either.
    try terminal.type("s3")
    try terminal.press(.enter)
    #expect(try terminal.quit() == .exited(0))
    #expect(try sandbox.contents() == before)
  }

  /// The kernel keeps it so too: what is remembered of the settings is all that is written.
  @Test func itCanWriteBelowItsOwnFolderAlone() throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    let terminal = try sandbox.open(folder, "--read-only", "--lang", "vi")
    try terminal.type("L")
    try terminal.sees("1 Overview")
    symlink("/proc/\(terminal.processID)/status", sandbox.directory + "/status")
    let status = String(decoding: try sandbox.bytes(of: "status"), as: UTF8.self)
    #expect(status.contains("NoNewPrivs:\t1"))
    #expect(try terminal.quit() == .exited(0))
    let again = try sandbox.open(folder, "--read-only")
    try again.sees("1 Overview")
    #expect(try again.quit() == .exited(0))
  }

  @Test(.enabled(if: geteuid() != 0, "the system lets root write everywhere"))
  func aFolderWithoutWritePermissionOpensReadOnlyAndSaysSo() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let before = try sandbox.contents()
    chmod(sandbox.directory + "/p", 0o555)
    let terminal = try sandbox.open("p", "--lang", "en")
    try terminal.sees("READ ONLY")
    try terminal.type("2s")
    try terminal.sees("the folder can't be written")
    #expect(try terminal.quit() == .exited(0))
    #expect(try sandbox.contents() == before)
  }

  /// The first key of every command that the key table has under its edits.
  private func editKeys(_ sandbox: Sandbox) throws -> [String] {
    let table = try sandbox.run("keys", "--lang", "en", timeout: patience).standardOutput
    return table.split(separator: "\n").drop { $0 != "Edit" }.dropFirst()
      .prefix { $0.hasPrefix(" ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
  }

  private func press(_ key: String, in terminal: PseudoTerminal) throws {
    if key.hasPrefix("Ctrl-"), let letter = key.last {
      try terminal.press(.control(letter))
    } else if key.hasPrefix("Shift-") {
      try terminal.type(key.hasSuffix("↓") ? "\u{1B}[1;2B" : "\u{1B}[1;2A")
    } else {
      try terminal.type(key)
    }
  }
}
