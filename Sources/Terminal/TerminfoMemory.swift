// A terminal told less often what it knows already. ncurses names both colours at every change of
// either, and begins every change of weight with a reset of all; yet nearly every face here stands
// on one paper. Half of what a frame costs would be that paper's name.
extension TerminfoEntry {
  private enum Position {
    static let exitAttributes = 39
    static let setAttributes = 131
    static let setForeground = 359
    static let setBackground = 360
  }

  /// The same terminal, told of a colour only when it changes.
  ///
  /// terminfo's own variables remember (term(5), `%P` and `%g` of a capital letter): F and B are
  /// the last colours' numbers plus one, 0 where they are not known; D, U and R are whether another
  /// weight, underline and reverse are on; M is whether all this may be trusted, which
  /// `tiendo_begin_frame` says at each frame.
  func withMemory() -> TerminfoEntry {
    guard strings.indices.contains(Position.setBackground),
      let foreground = strings[Position.setForeground],
      let background = strings[Position.setBackground],
      let attributes = strings[Position.setAttributes]
    else { return self }
    var entry = self
    entry.strings[Position.setForeground] = Self.remembering("F", foreground)
    entry.strings[Position.setBackground] = Self.remembering("B", background)
    guard attributes == Array(Self.resettingAttributes.utf8),
      let exit = entry.strings[Position.exitAttributes],
      exit.starts(with: Array(Self.asciiSet.utf8))
    else {
      // What resets attributes resets colours too.
      entry.strings[Position.setAttributes] = attributes + Array("%{0}%PF%{0}%PB".utf8)
      return entry
    }
    entry.strings[Position.setAttributes] = Array(Self.keepingColors.utf8)
    entry.strings[Position.exitAttributes] = Array(exit.dropFirst(Self.asciiSet.utf8.count))
    return entry
  }

  private static func remembering(_ name: String, _ color: [UInt8]) -> [UInt8] {
    Array("%?%gM%!%g\(name)%p1%{1}%+%=%!%|%t".utf8) + color
      + Array("%;%p1%{1}%+%P\(name)".utf8)
  }

  /// Of xterm and what follows it: the character set, a reset, and what is on from then.
  private static let resettingAttributes =
    "%?%p9%t\u{1B}(0%e\u{1B}(B%;\u{1B}[0%?%p6%t;1%;%?%p5%t;2%;%?%p2%t;4%;%?%p1%p3%|%t;7%;"
    + "%?%p4%t;5%;%?%p7%t;8%;m"

  private static let asciiSet = "\u{1B}(B"

  /// The same look without the reset, so that colours stay. Lines are drawn by characters of their
  /// own here, never by the other character set; nothing blinks and nothing is hidden.
  private static let keepingColors =
    "\u{1B}[%?%p6%t%?%gD%t22;%;1%e%p5%t%?%gD%t22;%;2%e22%;"
    + "%?%p2%t;4%e%gU%t;24%;%?%p1%p3%|%t;7%e%gR%t;27%;m"
    + "%p5%p6%|%PD%p2%PU%p1%p3%|%PR"
}
