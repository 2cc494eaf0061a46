import CLinux
public import CellGrid
import Glibc

/// What is known about the terminal without taking it over: for `doctor`, and for the start.
public struct TerminalProfile: Equatable, Sendable {
  public let environment: TerminalEnvironment
  let isInputTerminal: Bool
  let isOutputTerminal: Bool
  /// As the kernel knows it; nil where there is none.
  public let size: Size?
  /// The number of colours in the terminfo entry; nil if no entry was found where files are looked
  /// for.
  public let terminfoColors: Int?
  /// The entry that stands in for the terminal's own, where that is not there and its kind is
  /// known.
  public let substitute: String?
  public let color: ColorChoice
  public let locale: TerminalLocale
  /// Whether pastes can be told from typing.
  public let hasBracketedPaste: Bool
  /// Whether the terminfo entry tells how clicks are reported.
  public let hasMouse: Bool

  /// Why a full screen cannot be shown, if that is certain already.
  public let failure: TerminalFailure?

  /// The entry that ncurses is to use, made from the terminal's own; nothing where that can't be
  /// read.
  let ownEntry: [UInt8]?

  /// Looks at descriptors, environment, locale and terminfo. Sets the process's locale.
  public static func detect(
    _ environment: TerminalEnvironment, input: Int32 = 0, output: Int32 = 1
  ) -> TerminalProfile {
    TerminalProfile(environment, input: input, output: output, locale: TerminalLocale.adopt())
  }

  private init(
    _ environment: TerminalEnvironment, input: Int32, output: Int32, locale: TerminalLocale
  ) {
    self.environment = environment
    self.locale = locale
    isInputTerminal = isatty(input) == 1
    isOutputTerminal = isatty(output) == 1
    hasBracketedPaste = environment.takesPrivateModes
    size = Self.size(of: output)
    let own = TerminfoDatabase.entry(named: environment.term, environment)
    let other = own == nil ? TerminfoSubstitute.find(for: environment) : nil
    let entry = own ?? other?.entry
    substitute = other?.name
    hasMouse = entry?.hasMouse ?? false
    terminfoColors = entry.map { max(0, $0.colors) }
    let wanted = ColorChoice.choose(
      environment, colors: entry?.colors ?? -1, isDirect: entry?.isDirect ?? false)
    let base = entry?.withoutRareSequences()
    let coloured = wanted.depth == .trueColor ? base?.withDirectColor() : base
    ownEntry = coloured?.compiled()
    color =
      wanted.depth == .trueColor && ownEntry == nil
      ? ColorChoice.withoutTrueColor(colors: entry?.colors ?? -1) : wanted
    failure =
      if !isInputTerminal {
        .inputIsNotATerminal
      } else if !isOutputTerminal {
        .outputIsNotATerminal
      } else if environment.term.isEmpty {
        .noTerm
      } else if environment.term == "dumb" || entry?.canAddressCursor == false {
        .dumbTerm(environment.term)
      } else {
        nil
      }
  }

  static func size(of descriptor: Int32) -> Size? {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard tiendo_window_size(descriptor, &columns, &rows) == 0, columns > 0, rows > 0 else {
      return nil
    }
    return Size(columns: Int(columns), rows: Int(rows))
  }
}
