/// Which terminfo entry serves for a terminal whose own is not on this machine.
///
/// Newer terminals name themselves before a machine knows them, as over ssh; all of those here
/// understand what the entry that stands in for theirs says.
enum TerminfoSubstitute {
  /// The nearest entry that is there, and its name.
  static func find(
    for environment: TerminalEnvironment
  ) -> (name: String, entry: TerminfoEntry)? {
    for name in names(for: environment.term) {
      if let entry = TerminfoDatabase.entry(named: name, environment) { return (name, entry) }
    }
    return nil
  }

  /// The names to look for, the nearest first; none for a terminal that is not known here.
  static func names(for term: String) -> [String] {
    guard let kin = families.first(where: { $0.names.contains { isOne(term, of: $0) } }) else {
      return []
    }
    // A name that says that it has fewer colours is taken at its word.
    let endings = ["-mono", "-m", "-16color", "-88color", "-color"]
    let hasFewColors = endings.contains { term.hasSuffix($0) }
    return kin.entries.filter { !hasFewColors || !$0.hasSuffix("256color") }
  }

  private static func isOne(_ term: String, of name: String) -> Bool {
    term == name || ["-", ".", "+"].contains { term.hasPrefix(name + $0) }
  }

  private static let families: [(names: [String], entries: [String])] = [
    (
      [
        "xterm", "kitty", "ghostty", "foot", "footclient", "wezterm", "alacritty", "contour", "rio",
        "konsole", "gnome", "vte", "vscode", "mlterm", "mintty", "st", "stterm", "iterm", "iterm2",
        "iTerm.app", "iTerm2.app", "nsterm", "putty", "terminology", "ms-terminal", "hterm",
        "domterm", "warp", "zutty", "Eterm",
      ], ["xterm-256color", "xterm"]
    ),
    (["rxvt", "urxvt", "mrxvt"], ["rxvt-unicode-256color", "rxvt-unicode", "rxvt", "xterm"]),
    (["tmux"], ["tmux-256color", "screen-256color", "tmux", "screen"]),
    (["screen"], ["screen-256color", "screen"]),
    (["linux"], ["linux"]),
    (["vt320", "vt340", "vt420", "vt510", "vt520", "vt525"], ["vt220", "vt102", "vt100"]),
  ]
}
