import Glibc
import TestSupport
import Testing

/// Editing plan.yaml with the keys a person presses, in a real terminal.
@Suite(.waiting) struct PlanEditInTerminalTests {
  private let patience = 60.0

  static let plan = """
    # comment 1
    format: tiendo/1
    id: p   # the id
    title: Plan
    departments:
      # comment 2
      - {id: a, name: Sở Tài nguyên và Môi trường, short: Sở TN&MT}
    objectives:
      # comment 3
      - id: "1"
        # comment 4
        title: Objective
        strategies:
          # comment 5
          - id: "1.1"
            title: 'Strategy one'   # kept
            due: 2026-12-31
          - {id: "1.2", title: Second}

    """

  private func opened(
    _ sandbox: Sandbox, columns: Int = 100, rows: Int = 30
  ) throws -> PseudoTerminal {
    let terminal = try sandbox.open(
      "p", "--lang", "en", "--by", "Thu", columns: columns, rows: rows)
    try terminal.waitForText("PLAN", timeout: patience)
    return terminal
  }

  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    let text = Self.plan.split(separator: "title: Plan").joined(
      separator: "title: Plan\nshort: PLAN")
    try sandbox.makePlan(text)
    return sandbox
  }

  private func text(_ sandbox: Sandbox) throws -> String {
    String(decoding: try sandbox.bytes(of: "p/plan.yaml"), as: UTF8.self)
  }

  /// The tree, with strategy 1.1 selected.
  private func goToStrategy(_ terminal: PseudoTerminal) throws {
    try terminal.type("2")
    try terminal.press(.right)
    try terminal.waitForText("Objective 1 › Strategy 1.1", timeout: patience)
  }

  /// The form of strategy 1.1, with the title that is to be typed anew.
  private func emptyTheTitle(_ terminal: PseudoTerminal) throws {
    try goToStrategy(terminal)
    try terminal.type("e")
    try terminal.waitForText("Edit strategy 1.1", timeout: patience)
    try terminal.press(.control("U"))
  }

  @Test func aTitleIsEditedAndTakenBackWithAllElseKept() throws {
    let sandbox = try sandbox()
    let before = try text(sandbox)
    let terminal = try opened(sandbox)
    try emptyTheTitle(terminal)
    try terminal.type("It's new")
    try terminal.press(.tab)
    try terminal.type("tai nguyen")
    try terminal.waitForText("→ Sở TN&MT", timeout: patience)
    try terminal.press(.enter)
    try terminal.waitForNoText("Edit strategy", timeout: patience)
    try terminal.waitForText("It's new", timeout: patience)
    let edited = try text(sandbox)
    #expect(
      edited
        == before.split(separator: "'Strategy one'   # kept\n").joined(
          separator: "'It''s new'   # kept\n        lead: a\n"))
    #expect(try sandbox.journalLines().last?.contains(#""kind":"plan","item":"1.1""#) == true)
    try terminal.type("u")
    try terminal.waitUntil("plan.yaml is as it was", timeout: patience) { _ in
      (try? text(sandbox)) == before
    }
    try terminal.waitForText("Strategy one", timeout: patience)
  }

  @Test func anActionIsAddedAndRemovedAgain() throws {
    let sandbox = try sandbox()
    let before = try text(sandbox)
    let terminal = try opened(sandbox)
    try goToStrategy(terminal)
    try terminal.type("a")
    try terminal.waitForText("Add action below 1.1", timeout: patience)
    try terminal.type("Do it: now")
    try terminal.press(.enter)
    try terminal.waitForText("Action 1.1.1", timeout: patience)
    let added = "        actions:\n          - {id: \"1.1.1\", title: \"Do it: now\"}\n"
    #expect(
      try text(sandbox)
        == before.split(separator: "due: 2026-12-31\n").joined(
          separator: "due: 2026-12-31\n" + added))
    try terminal.type("D")
    try terminal.waitForText("1.1.1 Do it: now?", timeout: patience)
    try terminal.press(.enter)
    try terminal.waitForNoText("1.1.1", timeout: patience)
    #expect(try text(sandbox) == before)
  }

  @Test func anItemWithHistoryIsNotRemoved() throws {
    let sandbox = try sandbox()
    _ = try sandbox.run("set", "p", "1.1", "--status", "at-risk")
    let before = try text(sandbox)
    let terminal = try opened(sandbox)
    try goToStrategy(terminal)
    try terminal.type("D")
    try terminal.waitForText("“1.1” or below has records", timeout: patience)
    try terminal.press(.enter)
    #expect(try text(sandbox) == before)
  }

  @Test func anotherProgramsTextStaysAndTheFormIsOfferedAgain() throws {
    let sandbox = try sandbox()
    let before = try text(sandbox)
    let terminal = try opened(sandbox)
    try emptyTheTitle(terminal)
    try terminal.type("Mine")
    try sandbox.write(before + "# theirs\n", to: "p/plan.yaml")
    try terminal.press(.enter)
    try terminal.waitForText("another program changed plan.yaml", timeout: patience)
    #expect(try text(sandbox) == before + "# theirs\n")
    try terminal.waitForText("Mine", timeout: patience)
    try terminal.press(.enter)
    try terminal.waitForNoText("Edit strategy", timeout: patience)
    #expect(
      try text(sandbox)
        == (before + "# theirs\n").split(separator: "Strategy one").joined(separator: "Mine"))
  }

  @Test func theEditorIsRunByItsWordsAndTheLastGoodPlanStaysUntilTheFileIsMended() throws {
    let sandbox = try sandbox()
    let before = try text(sandbox)
    // The first run breaks the plan, the second mends it; each notes what it was given.
    try sandbox.write(
      """
      echo "$@" >>seen
      printf '%s' "${TERMINFO-unset}" >>seen
      if grep -q '^broken' "$3"; then grep -v '^broken' "$3" >"$3.x"; mv "$3.x" "$3"
      else echo 'broken: [' >>"$3"; fi

      """, to: "my editor.sh")
    sandbox.environment["EDITOR"] = "sh 'my editor.sh' ';touch bad'"
    let terminal = try opened(sandbox)
    try goToStrategy(terminal)
    try terminal.type("o")
    try terminal.waitForText("o edits again", timeout: patience)
    #expect(terminal.screen.contains("Strategy one"))
    #expect(terminal.screen.text(0).contains("last good plan of "))
    let seen = String(decoding: try sandbox.bytes(of: "seen"), as: UTF8.self)
    #expect(seen.hasPrefix(";touch bad +16 "), "\(seen)")
    #expect(seen.hasSuffix("/p/plan.yaml\nunset"), "\(seen)")
    try terminal.type("e")
    try terminal.waitForText("press o to mend the file", timeout: patience)
    try terminal.type("o")
    try terminal.waitForText("plan.yaml was read again", timeout: patience)
    #expect(try text(sandbox) == before)
    #expect(!sandbox.names(in: ".").contains("bad"))
    try terminal.type("q")
    #expect(try terminal.waitForExit(timeout: patience) == .exited(0))
  }

  /// What the program does with signals for its own sake is not for others.
  @Test func theEditorBlocksIgnoresAndCatchesNoSignal() throws {
    let sandbox = try sandbox()
    try sandbox.write(
      "#!/bin/sh\nexec cat /proc/self/status >signals\n", to: "ed")
    chmod(sandbox.directory + "/ed", 0o755)
    sandbox.environment["EDITOR"] = "./ed"
    let terminal = try opened(sandbox)
    try terminal.type("o")
    try terminal.waitForText("plan.yaml was read again", timeout: patience)
    let status = String(decoding: try sandbox.bytes(of: "signals"), as: UTF8.self)
    // Signals 32 and 33 are the C library's own, which it has every child that it spawns ignore.
    let own: UInt64 = 0x1_8000_0000
    for name in ["SigBlk", "SigIgn", "SigCgt"] {
      let line = try #require(status.split(separator: "\n").first { $0.hasPrefix(name) })
      let signals = try #require(UInt64(line.suffix(16), radix: 16))
      #expect(signals & ~own == 0, "\(line)")
    }
    // The program itself does not die of a file-size limit or a closed pipe.
    let ignored = try Sandbox(program: "/bin/sh").run(
      "-c", "grep SigIgn /proc/\(terminal.processID)/status"
    ).standardOutput
    #expect(!ignored.contains("0000000000000000"), "\(ignored)")
    try terminal.type("q")
    #expect(try terminal.waitForExit(timeout: patience) == .exited(0))
  }

  @Test func aMissingEditorIsNamed() throws {
    let sandbox = try sandbox()
    sandbox.environment["VISUAL"] = "no-such-editor -x"
    let terminal = try opened(sandbox)
    try terminal.type("o")
    try terminal.waitForText("“no-such-editor” can't be run", timeout: patience)
    sandbox.environment["VISUAL"] = "vi 'x"
    let other = try opened(sandbox)
    try other.type("o")
    try other.waitForText("close its open quote", timeout: patience)
  }

  @Test func aConflictIsSettledByPicking() throws {
    let sandbox = try sandbox()
    mkdir(sandbox.directory + "/p/journal", 0o755)
    for (writer, status) in [("an-1", "at-risk"), ("binh-1", "behind")] {
      let zeros = String(repeating: "0", count: 32)
      try sandbox.write(
        """
        {"v":1,"seq":1,"w":"\(writer)","at":"2026-01-02T03:04:05.000Z","c":0,"by":"\(writer)",\
        "kind":"set","item":"1.1","set":{"status":"\(status)"},"prev":"\(zeros)"}

        """, to: "p/journal/\(writer).jsonl")
    }
    let terminal = try opened(sandbox)
    try goToStrategy(terminal)
    try terminal.waitForText("Two offices disagree: status", timeout: patience)
    try terminal.type("c")
    try terminal.waitForText("pick what is right", timeout: patience)
    try terminal.type("1")
    try terminal.waitForText("saved", timeout: patience)
    try terminal.waitForNoText("Two offices disagree: status", timeout: patience)
    let shown = try sandbox.run("show", "p", "--format", "json").standardOutput
    #expect(shown.contains(#""status": "at-risk""#))
    #expect(!shown.contains(#""conflict""#))
  }
}
