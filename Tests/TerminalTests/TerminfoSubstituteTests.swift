import Testing

@testable import Terminal

@Suite struct TerminfoSubstitutes {
  @Test(arguments: [
    ("xterm-kitty", ["xterm-256color", "xterm"]), ("xterm-ghostty", ["xterm-256color", "xterm"]),
    ("foot", ["xterm-256color", "xterm"]), ("foot-extra", ["xterm-256color", "xterm"]),
    ("wezterm", ["xterm-256color", "xterm"]), ("alacritty-direct", ["xterm-256color", "xterm"]),
    ("iTerm2.app", ["xterm-256color", "xterm"]), ("xterm-16color", ["xterm"]),
    ("st-mono", ["xterm"]),
    ("tmux-direct", ["tmux-256color", "screen-256color", "tmux", "screen"]),
    ("screen.xterm-kitty", ["screen-256color", "screen"]),
    ("rxvt-unicode-256color", ["rxvt-unicode-256color", "rxvt-unicode", "rxvt", "xterm"]),
    ("linux-16color", ["linux"]), ("vt420", ["vt220", "vt102", "vt100"]),
  ])
  func aKnownKindHasItsNearest(_ term: String, _ names: [String]) {
    #expect(TerminfoSubstitute.names(for: term) == names)
  }

  @Test(arguments: ["", "dumb", "nonsense-9", "footballs", "stone", "../xterm", "xtermx"])
  func whatIsNotKnownHasNone(_ term: String) {
    #expect(TerminfoSubstitute.names(for: term).isEmpty)
  }
}
