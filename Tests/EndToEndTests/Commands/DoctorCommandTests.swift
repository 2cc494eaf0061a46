import Glibc
import TestSupport
import Testing

@Suite(.waiting) struct DoctorCommandTests {
  private func value(_ label: String, _ result: Sandbox.Result) -> String? {
    result.standardOutput.split(separator: "\n").map(String.init)
      .first { $0.hasPrefix("  \(label)  ") || $0.hasPrefix("  \(label) ") }
      .map { String($0.dropFirst(label.count + 2).drop { $0 == " " }) }
  }

  @Test func whatWasFoundAndChosenIsToldWithTheReason() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    sandbox.environment["COLORTERM"] = "truecolor"
    sandbox.environment["TMUX"] = "/tmp/x"
    try sandbox.writeConfig("language: en\ntheme: light\nstart: log\ninput: vni\nkeys: {undo: U}\n")
    let result = try sandbox.run("doctor", "p")
    #expect(result.status == .exited(0), "\(result)")
    for (label, text) in [
      ("TERM", "xterm-256color (in terminfo, 256 colours)"), ("COLORTERM", "“truecolor”"),
      ("NO_COLOR", "not set"), ("Colours", "16777216 (COLORTERM=truecolor)"),
      ("Inside", "tmux"), ("Mouse", "yes"), ("Bracketed paste", "yes"),
      ("Clipboard", "OSC 52 through tmux (needs set-clipboard on or allow-passthrough on)"),
      ("Language", "en (config.yaml)"), ("Theme", "light (config.yaml)"),
      ("Start screen", "log (config.yaml)"), ("Input method", "vni (config.yaml)"),
      ("Keys", "1 command has other keys"), ("Folder", "p (as given)"),
      ("Watching", "the system tells at once (inotify)"), ("Writing", "possible"),
      ("Writer", "none yet: made at the first save"),
    ] { #expect(value(label, result) == text, "\(label)\n\(result)") }
    #expect(sandbox.names(in: "p") == ["plan.yaml"])
    #expect(sandbox.names(in: sandbox.path("XDG_STATE_HOME")) == [], "doctor writes nothing")
  }

  @Test func anEntryThatStandsInForTheTerminalsOwnIsTold() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    for (term, entry) in [
      ("xterm-nobodys-kind", "xterm-256color"), ("tmux-nobodys", "tmux-256color"),
    ] {
      sandbox.environment["TERM"] = term
      let result = try sandbox.run("doctor", "p", "--lang", "en")
      #expect(result.status == .exited(0), "\(result)")
      #expect(
        value("TERM", result)
          == "\(term) (not in terminfo here, \(entry) serves instead, 256 colours)", "\(result)")
      #expect(value("Mouse", result) == "yes" && value("Colours", result) == "256 (terminfo: 256)")
    }
  }

  @Test func valuesStandBelowEachOtherInBothLanguages() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    for language in ["vi", "en"] {
      let result = try sandbox.run("doctor", "p", "--lang", language)
      let rows = result.standardOutput.split(separator: "\n").filter { $0.hasPrefix("  ") }
      let starts = Set(
        rows.compactMap { row in
          let text = Array(row.dropFirst(2))
          return text.indices.dropFirst().first { index in
            index > 1 && text[index] != " " && text[index - 1] == " " && text[index - 2] == " "
          }
        })
      #expect(starts.count == 1, "\(starts) \(result)")
      #expect(rows.count > 25)
    }
  }

  @Test func whatNeedsActionIsMarkedAndTheExitIsOne() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    try sandbox.writeConfig("theme: nope\nkeys:\n  undo: s\n")
    let config = try sandbox.run("doctor", "p", "--lang", "en")
    #expect(config.status == .exited(1))
    #expect(
      config.standardOutput.contains("! \(sandbox.path("XDG_CONFIG_HOME"))/tiendo/config.yaml:1:"))
    #expect(config.standardOutput.contains("config.yaml:3: “s” already means edit-status"))
    try sandbox.writeConfig("")
    sandbox.environment["TERM"] = "nonsense-9"
    let term = try sandbox.run("doctor", "p", "--lang", "en")
    #expect(term.status == .exited(1))
    #expect(value("TERM", term)?.hasPrefix("! TERM=nonsense-9") == true, "\(term)")
    sandbox.environment["TERM"] = "xterm"
    try sandbox.write(smallPlan + "\nnonsense: 1\n", to: "p/plan.yaml")
    let plan = try sandbox.run("doctor", "p", "--lang", "en")
    #expect(plan.status == .exited(1))
    #expect(value("Check", plan) == "! 1 problem, 0 notices: see “tiendo check”", "\(plan)")
    #expect(try sandbox.run("doctor", "nowhere").status == .exited(1))
  }
}

extension Sandbox {
  /// The person's config.yaml.
  func writeConfig(_ text: String) throws {
    let folder = path("XDG_CONFIG_HOME", "tiendo")
    mkdir(folder, 0o755)
    guard let file = fopen(folder + "/config.yaml", "w") else {
      throw HarnessFailure("config.yaml: \(errno)")
    }
    defer { fclose(file) }
    fputs(text, file)
  }
}
