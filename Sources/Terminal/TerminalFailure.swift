/// Why there is no full screen to work on.
public enum TerminalFailure: Error, Equatable, Sendable {
  case inputIsNotATerminal
  case outputIsNotATerminal
  /// TERM is empty.
  case noTerm
  /// TERM names nothing that terminfo knows.
  case unknownTerm(String)
  /// TERM names a terminal without cursor addressing, as `dumb`.
  case dumbTerm(String)
  /// The system refused something; the error number says what.
  case system(Int32)
}
