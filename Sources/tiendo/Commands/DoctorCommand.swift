import ArgumentParser
import CellGrid
import Dashboard
import Phrases
import PlanDomain
import PlanStorage
import Terminal

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Tell what was found: terminal, colours, locale, settings, plan.",
    discussion: "Exits 1 when something keeps the dashboard or the settings from working as asked.")

  @Argument(
    help: ArgumentHelp("The plan's folder or its plan.yaml.", valueName: "plan"),
    completion: .directory)
  var plan: String?
  @OptionGroup var language: LanguageArguments

  func run() throws {
    let session = Session(language.lang)
    var report = DoctorReport(say: session.say)
    report.program()
    report.terminal(.detect(TerminalEnvironment(session.world.variables)))
    report.settings(session)
    report.plan(plan, session)
    try session.print(report.lines)
    if report.hasProblem { throw ExitCode(1) }
  }
}

/// The findings, a label and a value each.
private struct DoctorReport {
  let say: Wording
  private var findings: [(label: Phrase, value: String)] = []
  private(set) var hasProblem = false

  init(say: Wording) { self.say = say }

  var lines: [String] { columns(findings.map { [say($0.label), $0.value] }) }

  private mutating func tell(_ label: Phrase, _ value: String) { findings.append((label, value)) }

  private mutating func tellProblem(_ label: Phrase, _ value: String) {
    hasProblem = true
    tell(label, "! " + value)
  }

  mutating func program() { tell(.verbatim("tiendo"), Tiendo.version) }

  mutating func terminal(_ profile: TerminalProfile) {
    tell(.doctorTerminal, profile.environment.term.isEmpty ? "–" : profile.environment.term)
    // That a report goes into a file is no fault of the terminal.
    switch profile.failure {
    case nil: break
    case .inputIsNotATerminal?, .outputIsNotATerminal?:
      if let failure = profile.failure { tell(.doctorFullScreen, say(failure.phrase)) }
    case .some(let failure): tellProblem(.doctorFullScreen, say(failure.phrase))
    }
    tell(.doctorSize, profile.size.map { "\($0.columns)×\($0.rows)" } ?? "–")
    tell(.doctorColours, "\(profile.color.depth.word) (\(say(profile.color.reason.phrase)))")
    switch profile.locale {
    case .environment(let name): tell(.doctorLocale, name)
    case .substituted(let name, let before): tell(.doctorLocale, "\(name) (\(before))")
    case .notUTF8(let name): tellProblem(.doctorLocale, say(.localeNotUTF8(name)))
    }
    let extras = [
      profile.hasBracketedPaste ? say(.doctorPaste) : nil,
      profile.hasMouse ? say(.doctorMouse) : nil,
      profile.environment.isInsideTmux ? "tmux" : nil,
      profile.environment.isInsideScreen ? "screen" : nil,
      profile.environment.isRemote ? "ssh" : nil,
    ].compactMap(\.self)
    if !extras.isEmpty { tell(.doctorAbilities, extras.joined(separator: ", ")) }
  }

  mutating func settings(_ session: Session) {
    let preferences = session.preferences
    tell(
      .doctorLanguage,
      "\(say.language.rawValue) (\(preferences.localeName ?? say(.doctorNoLocale)))")
    tell(.doctorName, preferences.name(nil))
    tell(.doctorConfig, place(preferences.config.path))
    for line in preferences.config.complaints(say) { tellProblem(.doctorConfig, line) }
    tell(.doctorState, place(session.world.stateFolder))
    let themes = ThemeStore(folder: session.world.configFolder + "/themes")
    tell(.doctorThemes, themes.names.joined(separator: ", "))
    for line in themes.complaints(say) { tellProblem(.doctorThemes, line) }
    if let theme = preferences.config.theme, !themes.names.contains(theme) {
      tellProblem(.doctorThemes, say(.unknownTheme(theme, themes.names)))
    }
  }

  private func place(_ path: String) -> String {
    PlanPlace.isPresent(path) ? path : "\(path) (\(say(.doctorAbsent)))"
  }

  /// Nothing is written: not even the sample.
  mutating func plan(_ argument: String?, _ session: Session) {
    do throws(Refusal) {
      let place =
        if let argument {
          try PlanPlace.find(argument, session.world, say)
        } else {
          try PlanPlace.findWithoutSample(session.world, say)
        }
      guard let place else {
        let path = PlanPlace.samplePath(session.world)
        if PlanPlace.isPresent(path + "/plan.yaml") {
          try tell(session.open(PlanPlace(folder: path, source: .sample)), .sample)
        } else {
          tell(.doctorPlan, say(.doctorNoPlan))
        }
        return
      }
      try tell(session.open(place), place.source)
    } catch {
      for line in error.lines { tellProblem(.doctorPlan, line) }
    }
  }

  private mutating func tell(_ folder: borrowing PlanFolder, _ source: PlanPlace.Source) {
    let contents = folder.contents
    tell(.doctorPlan, "\(folder.path) (\(say(source.phrase)))")
    let notices = contents.problems.count { $0.isNotice }
    let found = Phrase.problemsFound(contents.problems.count - notices, notices: notices)
    if notices < contents.problems.count {
      tellProblem(.doctorCheck, say(found))
    } else {
      tell(.doctorCheck, say(found))
    }
    switch contents.access {
    case .readWrite: tell(.doctorWriting, say(.doctorWritable))
    case .readOnly(let reason):
      tellProblem(.doctorWriting, say(EditRefusal.readOnly(reason).phrase))
    }
    tell(
      .doctorWatching,
      folder.pollMilliseconds.map { say(.doctorPolling($0)) } ?? say(.doctorNotified))
    let writers = folder.ownWriters().map(\.text).sorted()
    tell(
      .doctorWriters, writers.isEmpty ? say(.doctorNoWriter) : writers.joined(separator: ", "))
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

extension PlanPlace.Source {
  fileprivate var phrase: Phrase {
    switch self {
    case .argument: .planFromArgument
    case .variable: .verbatim("$TIENDO_PLAN")
    case .above: .planFromAbove
    case .sample: .planFromSample
    }
  }
}
