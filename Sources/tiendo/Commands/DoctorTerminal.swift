import CellGrid
import Phrases
import Terminal

extension DoctorReport {
  /// What the terminal is, and what that decides.
  mutating func tell(of profile: TerminalProfile) {
    let environment = profile.environment
    begin(.doctorTerminal)
    if environment.term.isEmpty {
      tellProblem(.verbatim("TERM"), .noTerm)
    } else if let colors = profile.terminfoColors, let other = profile.substitute {
      tell(.verbatim("TERM"), because(environment.term, .terminfoInstead(other, colors)))
    } else if let colors = profile.terminfoColors {
      tell(.verbatim("TERM"), because(environment.term, .terminfoFound(colors)))
    } else {
      tellProblem(.verbatim("TERM"), .unknownTerm(environment.term))
    }
    for name in ["COLORTERM", "NO_COLOR"] {
      tell(.verbatim(name), environment.variables[name].map { "“\($0)”" } ?? say(.notSet))
    }
    tellFullScreen(profile.failure)
    tell(.doctorSize, profile.size.map { "\($0.columns)×\($0.rows)" } ?? say(.nothing))
    tell(.doctorColours, because(profile.color.depth.word, profile.color.reason.phrase))
    switch profile.locale {
    case .environment(let name): tell(.doctorLocale, because(name, .verbatim("UTF-8")))
    case .substituted(let name, let before):
      tell(.doctorLocale, because(name, .localeInstead(before)))
    case .notUTF8(let name): tellProblem(.doctorLocale, .localeNotUTF8(name))
    }
    tell(.doctorGlyphs, .glyphsUnicode)
    let around = [
      environment.isInsideTmux ? "tmux" : nil, environment.isInsideScreen ? "screen" : nil,
      environment.isRemote ? "ssh" : nil,
    ].compactMap(\.self)
    tell(.doctorInside, around.isEmpty ? say(.nothing) : around.joined(separator: ", "))
    tell(.doctorMouse, profile.hasMouse ? Phrase.yes : .mouseNo)
    tell(.doctorPaste, profile.hasBracketedPaste ? Phrase.yes : .pasteNo)
    tell(.doctorClipboard, environment.clipboardRoute.phrase)
  }

  /// That a report goes into a file is no fault of the terminal, and plain text is no fault at all.
  private mutating func tellFullScreen(_ failure: TerminalFailure?) {
    switch failure {
    case nil: tell(.doctorFullScreen, .yes)
    case .outputIsNotATerminal?: tell(.doctorFullScreen, .plainSinceNoTerminal)
    case .dumbTerm(let name)?: tell(.doctorFullScreen, .dumbTerm(name))
    case .inputIsNotATerminal?: tell(.doctorFullScreen, .inputIsNotATerminal)
    case .noTerm?, .unknownTerm?: tell(.doctorFullScreen, .no)
    case .system?: if let failure { tellProblem(.doctorFullScreen, failure.phrase) }
    }
  }
}

extension ColorDepth {
  fileprivate var word: String {
    switch self {
    case .trueColor: "16777216"
    case .palette256: "256"
    case .palette16: "16"
    case .palette8: "8"
    case .none: "0"
    }
  }
}

extension ColorChoice.Reason {
  fileprivate var phrase: Phrase {
    switch self {
    case .noColorAsked: .verbatim("NO_COLOR")
    case .terminfo(let colors): .verbatim("terminfo: \(colors)")
    case .colorterm(let claim): .verbatim("COLORTERM=\(claim)")
    case .directEntry: .verbatim("terminfo: RGB")
    case .entryNotAdaptable: .entryNotAdaptable
    }
  }
}

extension ClipboardRoute {
  fileprivate var phrase: Phrase {
    switch self {
    case .none: .clipboardNone
    case .direct: .clipboardDirect
    case .tmux: .clipboardTmux
    case .screen: .clipboardScreen
    }
  }
}
