import Glibc
import Phrases
import Terminal

extension TerminalFailure {
  /// Why there is no full screen, and what to do instead.
  var phrase: Phrase {
    switch self {
    case .inputIsNotATerminal: .inputIsNotATerminal
    case .outputIsNotATerminal: .outputIsNotATerminal
    case .noTerm: .noTerm
    case .unknownTerm(let name): .unknownTerm(name)
    case .dumbTerm(let name): .dumbTerm(name)
    case .system(let code): .terminalRefused(String(cString: strerror(code)))
    }
  }
}
