public import CellGrid

/// How many colours are used, and what decided it.
public struct ColorChoice: Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    /// NO_COLOR is set.
    case noColorAsked
    /// The terminal's terminfo entry says so many colours.
    case terminfo(colors: Int)
    /// COLORTERM promises 24-bit colour.
    case colorterm(String)
    /// The terminfo entry is itself one of direct colour.
    case directEntry
    /// 24-bit colour was promised, but the terminfo entry could not be adapted.
    case entryNotAdaptable
  }

  public let depth: ColorDepth
  public let reason: Reason

  public init(depth: ColorDepth, reason: Reason) {
    self.depth = depth
    self.reason = reason
  }

  /// Chooses from the environment and the terminfo entry (`colors` below 0 where there are none).
  public static func choose(
    _ environment: TerminalEnvironment, colors: Int, isDirect: Bool
  ) -> ColorChoice {
    if environment.asksForNoColor { return ColorChoice(depth: .none, reason: .noColorAsked) }
    if isDirect { return ColorChoice(depth: .trueColor, reason: .directEntry) }
    // GNU screen passes COLORTERM on but drops 24-bit colours; the console and vt terminals too.
    if let claim = environment.trueColorClaim, colors >= 8, environment.takesPrivateModes,
      !environment.isInsideScreen || environment.isInsideTmux
    {
      return ColorChoice(depth: .trueColor, reason: .colorterm(claim))
    }
    return ColorChoice(depth: depth(colors: colors), reason: .terminfo(colors: max(0, colors)))
  }

  /// The choice left when the entry for 24-bit colour could not be made.
  static func withoutTrueColor(colors: Int) -> ColorChoice {
    // A direct entry that can't be adapted still has the eight basic colours.
    let depth = colors > 256 ? ColorDepth.palette8 : depth(colors: colors)
    return ColorChoice(depth: depth, reason: .entryNotAdaptable)
  }

  private static func depth(colors: Int) -> ColorDepth {
    switch colors {
    case 256...: .palette256
    case 16...: .palette16
    case 8...: .palette8
    default: .none
    }
  }
}
