import TestSupport
import Testing

@Suite(.waiting) struct SettingsTests {
  private static let config = """
    language: en
    start: objectives
    input: vni
    name: Văn phòng
    keys:
      edit-status: [Ctrl-S, w]
      why: E
      help: F1
      quit: B
    """

  @Test func theDashboardStartsAsTheConfigSaysAndShowsItsKeys() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    try sandbox.writeConfig(Self.config)
    let terminal = try sandbox.open("p")
    try terminal.sees("▾ 1")
    try terminal.sees("Ctrl-S status")
    try terminal.type("lj")
    try terminal.sees("1.1  Strategy")
    try terminal.press(.control("S"))
    try terminal.sees("Suspended")
    try terminal.type("4")
    try terminal.sees("saved")
    try terminal.type("w")
    try terminal.sees("Suspended")
    try terminal.press(.escape)
    try terminal.press(.function(1))
    try terminal.sees("Ctrl-S")
    try terminal.press(.escape)
    try terminal.type("q")
    try terminal.type("B")
    #expect(try terminal.waitForExit(timeout: patience) == .exited(0))
    #expect(try sandbox.journalLines().first?.contains("Văn phòng") == true)
    let keys = try sandbox.run("keys").standardOutput
    #expect(keys.contains("Ctrl-S w") && keys.contains("edit-status"), "\(keys)")
    let config = try sandbox.bytes(of: sandbox.path("XDG_CONFIG_HOME", "tiendo", "config.yaml"))
    #expect(config == Array(Self.config.utf8), "it is people's own")
  }

  @Test func whatIsRefusedIsToldWithItsLineAndTheBuiltInKeysStay() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    try sandbox.writeConfig("language: en\nkeys:\n  quit: Q\n  undo: s\n")
    let terminal = try sandbox.open("p")
    try terminal.sees("config.yaml:4: “s” already means edit-status")
    try terminal.type("?")
    try terminal.type("\t")
    try terminal.sees("config.yaml:4:")
    try terminal.press(.escape)
    try terminal.sees("OBJECTIVE 1")
    #expect(try terminal.quit() == .exited(0))
    let keys = try sandbox.run("keys")
    #expect(keys.standardError.contains("config.yaml:4:"))
    #expect(keys.status == .exited(0))
  }

  /// Bytes of input methods among commands, as they come through a terminal: u, then s as ú.
  @Test func commandsAreUnderstoodAsTheyWerePressed() throws {
    let (sandbox, terminal) = try openSmallPlan()
    try terminal.type("2lj")
    try terminal.sees("1.1  Strategy")
    try terminal.type("u")
    try terminal.sees("nothing left to take back")
    try terminal.write([0x7F, 0xC3, 0xBA])
    try terminal.sees("Suspended")
    try terminal.press(.escape)
    try terminal.seesNo("Suspended")
    // e, then e: the form of the item, by one fused read; its text stays its own.
    try terminal.write([0x65])
    try terminal.sees("Edit strategy")
    try terminal.press(.escape)
    try terminal.seesNo("Edit strategy")
    #expect(try terminal.quit() == .exited(0))
    #expect(try sandbox.journalLines().isEmpty)
  }

  @Test func underVNIADigitAfterAVowelIsTheScreen() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    try sandbox.writeConfig("input: vni\nlanguage: en\n")
    let terminal = try sandbox.open("p")
    try terminal.sees("OBJECTIVE 1")
    try terminal.type("u")
    try terminal.sees("nothing left to take back")
    // ư is u and the key 7: the directives.
    try terminal.write([0x08, 0xC6, 0xB0])
    try terminal.sees("No directives yet")
    #expect(try terminal.quit() == .exited(0))
  }

  /// Half a character, a long pause, the other half; Backspace and replacement in one read.
  @Test func aFieldGetsTheWordHoweverItsBytesAreCut() throws {
    let (sandbox, terminal) = try openSmallPlan()
    try terminal.type("2m")
    try terminal.sees("what to note")
    let bytes = Array("tie\u{7F}êng\u{8}\u{8}\u{8}ếng".utf8)
    try terminal.write(bytes[..<12])
    try terminal.settle(timeout: patience)
    try terminal.write(bytes[12...])
    try terminal.sees("tiếng")
    try terminal.press(.enter)
    try terminal.sees("saved")
    #expect(try terminal.quit() == .exited(0))
    #expect(try sandbox.journalLines().first?.contains("\"text\":\"tiếng\"") == true)
  }
}
