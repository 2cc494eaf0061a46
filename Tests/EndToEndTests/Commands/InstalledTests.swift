import Glibc
import TestSupport
import Testing

/// What is put in place beside the program, by the README's own lines.
@Suite(.waiting) struct InstalledTests {
  private static let files = [
    "bin/tiendo", "share/bash-completion/completions/tiendo",
    "share/fish/vendor_completions.d/tiendo.fish", "share/man/man1/tiendo.1",
    "share/tiendo/themes/contrast-dark.yaml", "share/tiendo/themes/contrast-light.yaml",
    "share/tiendo/themes/dark.yaml", "share/tiendo/themes/light.yaml",
    "share/tiendo/themes/mono.yaml", "share/tiendo/themes/projector.yaml",
    "share/tiendo/themes/safe-dark.yaml", "share/tiendo/themes/safe-light.yaml",
    "share/tiendo/themes/terminal.yaml", "share/zsh/site-functions/_tiendo",
  ]

  /// The shell lines in the README below a mark.
  private func lines(below mark: String) throws -> String {
    let text = String(decoding: try Sandbox().bytes(of: root + "/README.md"), as: UTF8.self)
    let rest = try #require(text.firstRange(of: "<!-- \(mark) -->\n```sh\n")?.upperBound)
    let end = try #require(text[rest...].firstRange(of: "```")?.lowerBound)
    return String(text[rest..<end])
  }

  /// The checkout, from where this file lies in it.
  private var root: String {
    #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
  }

  @Test func theReadmesLinesPutAllInPlaceAndTakeItAway() throws {
    let sandbox = try Sandbox()
    try sandbox.makeFolder("build")
    // The manual's generator is built only to install; it is told the program and a folder.
    try sandbox.write(
      "#!/bin/sh\n[ \"$2\" = -o ] && \"$1\" --experimental-dump-help >\"$3/tiendo.1\"\n",
      to: "build/generate-manual")
    chmod(sandbox.directory + "/build/generate-manual", 0o755)
    let shell = try Sandbox(program: "/bin/sh")
    let settings =
      "set -e; cd '\(root)'; build='\(sandbox.directory)/build' "
      + "prefix='\(sandbox.directory)/usr'; cp '\(sandbox.program)' \"$build/tiendo\"\n"
    let listing = "\ncd '\(sandbox.directory)/usr'; find . -type f | cut -c3- | LC_ALL=C sort"
    let installed = try shell.run(
      "-c", settings + (try lines(below: "install")) + listing, timeout: patience)
    #expect(installed.status == .exited(0), "\(installed)")
    #expect(installed.standardOutput.split(separator: "\n").map(String.init) == Self.files)
    let bash = try sandbox.bytes(of: "usr/share/bash-completion/completions/tiendo")
    let checked = try Sandbox(program: "/bin/bash").run("-n", input: bash)
    #expect(checked.status == .exited(0), "\(checked)")
    let removed = try shell.run(
      "-c", settings + (try lines(below: "uninstall")) + listing, timeout: patience)
    #expect(removed.status == .exited(0) && removed.standardOutput.isEmpty, "\(removed)")
  }

  /// The manual page and the completions are made of this.
  @Test func everyCommandAndEveryOptionSaysWhatItIsFor() throws {
    let sandbox = try Sandbox()
    let dump = try sandbox.run("--experimental-dump-help").standardOutput
    for name in ["show", "set", "log", "check", "verify", "minutes", "doctor"] {
      #expect(dump.contains("\"commandName\" : \"\(name)\""), "\(name)")
    }
    let arguments = ["flag", "option", "positional"].reduce(0) { sum, kind in
      sum + dump.split(separator: "\"kind\" : \"\(kind)\"").count - 1
    }
    let texts = dump.split(separator: "\"abstract\" : ").count - 1
    let commands = dump.split(separator: "\"commandName\" : ").count - 1
    // Two of the parser's own, of its command `help`, have none.
    #expect(texts >= arguments + commands - 2, "\(texts) of \(arguments + commands)")
    for shell in ["bash", "zsh", "fish"] {
      let script = try sandbox.run("--generate-completion-script", shell)
      #expect(script.status == .exited(0) && script.standardOutput.contains("at-risk"), "\(shell)")
    }
    #expect(try sandbox.run("--version").standardOutput.hasPrefix("0."))
  }

  @Test func themesInstalledForAllAreListedAndPeoplesOwnWin() throws {
    let sandbox = try Sandbox()
    let shared = sandbox.path("XDG_DATA_DIRS", "tiendo", "themes")
    let own = sandbox.path("XDG_CONFIG_HOME", "tiendo", "themes")
    let theme =
      "theme: province\nabout: {vi: Của tỉnh, en: Of the province}\npalette: {ink: \"#aabbcc\"}\n"
    let made = try Sandbox(program: "/bin/sh").run(
      "-c", "mkdir -p '\(shared)' '\(own)' && cp '\(root)'/themes/dark.yaml '\(shared)'")
    #expect(made.status == .exited(0), "\(made)")
    try sandbox.write(theme, to: shared + "/province.yaml")
    let listed = try sandbox.run("themes", "--lang", "en").standardOutput
    #expect(listed.contains(shared + "/province.yaml"), "\(listed)")
    #expect(!listed.contains(shared + "/dark.yaml"), "what the program carries is named once")
    try sandbox.write(theme, to: own + "/province.yaml")
    let again = try sandbox.run("themes", "--lang", "en").standardOutput
    #expect(again.contains(own) && !again.contains(shared), "\(again)")
  }
}
