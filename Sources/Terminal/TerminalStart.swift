import CNcurses
import CellGrid
import Glibc

// How a terminal is started: its files, the ncurses screen, colours.
extension Terminal {
  /// The streams that ncurses reads and writes.
  typealias Files = (input: UnsafeMutablePointer<FILE>, output: UnsafeMutablePointer<FILE>)

  static func openFiles(
    _ options: Options
  ) throws(TerminalFailure) -> Files {
    let (input, output) = (dup(options.input), dup(options.output))
    guard input >= 0, output >= 0, let reading = fdopen(input, "r"),
      let writing = fdopen(output, "w")
    else { throw .system(errno) }
    return (reading, writing)
  }

  /// Starts ncurses, first with the entry for 24-bit colour where that is chosen.
  static func newScreen(
    _ profile: TerminalProfile,
    _ files: Files
  ) -> (OpaquePointer, ColorDepth)? {
    use_env(true)
    use_tioctl(true)
    // Where ncurses finds the terminal's own after all it needs no other.
    if profile.substitute != nil,
      let screen = newterm(profile.environment.term, files.output, files.input)
    {
      return (screen, measuredDepth(profile))
    }
    let term = profile.substitute ?? profile.environment.term
    if let entry = profile.ownEntry {
      // No child may inherit this, and nothing else in this process needs it.
      setenv("TERMINFO", "b64:" + base64(entry), 1)
      let screen = newterm(term, files.output, files.input)
      if let original = profile.environment.variables["TERMINFO"] {
        setenv("TERMINFO", original, 1)
      } else {
        unsetenv("TERMINFO")
      }
      if let screen {
        let isFollowed = profile.color.depth != .trueColor || tigetnum("colors") == 0x100_0000
        return (screen, isFollowed ? profile.color.depth : .palette256)
      }
    }
    guard let screen = newterm(term, files.output, files.input) else { return nil }
    guard profile.color.depth == .trueColor || profile.terminfoColors == nil else {
      return (screen, profile.color.depth)
    }
    return (screen, measuredDepth(profile))
  }

  /// By the entry that ncurses is using, which could not be read before.
  private static func measuredDepth(_ profile: TerminalProfile) -> ColorDepth {
    ColorChoice.choose(
      TerminalEnvironment(profile.environment.variables.filter { $0.key != "COLORTERM" }),
      colors: Int(tigetnum("colors")), isDirect: false
    ).depth
  }

  /// Whether the terminal's own colours can be kept where a style asks for none.
  static func startColors(_ depth: ColorDepth) -> Bool {
    guard depth > .none, start_color() == OK else { return false }
    return use_default_colors() == OK
  }
}
