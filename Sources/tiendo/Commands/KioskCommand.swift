import ArgumentParser
import CellGrid
import Dashboard
import Glibc
import Phrases
import PlanDomain
import PlanStorage
import Terminal

struct KioskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kiosk",
    abstract: "Show the plan on a wall screen: it turns its pages by itself and changes nothing.",
    discussion: """
      Space holds the page, ← and → turn it, q ends; a minute after the last key it goes on by \
      itself. With --locked no key counts: it ends by SIGTERM, SIGHUP, or with its terminal. What \
      changes in the folder is on the wall within two seconds; what can't be read any more stays, \
      with a banner, until it can. The pages are \(SectionsArgument.names).
      """)

  @Argument(
    help: ArgumentHelp(
      "The plan's folder or its plan.yaml; it need not be there yet.",
      valueName: "plan"),
    completion: .directory)
  var plan: String?
  @Option(
    help: ArgumentHelp(
      "How long a page stays: whole seconds from \(TurnArgument.range.lowerBound) to "
        + "\(TurnArgument.range.upperBound).", valueName: "seconds"))
  var every = TurnArgument(seconds: 20)
  @Option(
    help: ArgumentHelp(
      "Which pages, in which order: names with commas between them, each once.",
      valueName: "pages"),
    completion: .list(KioskSection.allCases.map(\.rawValue)))
  var pages = SectionsArgument(sections: KioskSection.allCases)
  @Flag(help: "Show the meeting while one is open in the folder.") var follow = false
  @Flag(help: "Drop everything that is typed, pasted or clicked.") var locked = false
  @Flag(help: "Print each page as text, and end.") var once = false
  @Option(help: ArgumentHelp("The theme; see `tiendo themes`.", valueName: "name"))
  var theme: String?
  @Flag(help: "Draw with ASCII marks only.") var ascii = false
  @OptionGroup var language: LanguageArguments

  func run() throws {
    let session = Session(language.lang)
    let themes = ThemeStore(session.world)
    if let theme, !themes.names.contains(theme) {
      throw ValidationError(
        "There is no theme '\(theme)'; there are \(themes.names.joined(separator: ", ")).")
    }
    let choices = Choices(
      session.preferences, themes: themes, language: language.lang, theme: theme)
    let place = try place(session)
    let settings = KioskSettings(
      language: choices.language.value, everyMilliseconds: Int64(every.seconds) * 1_000,
      sections: pages.sections, isLocked: locked, followsMeetings: follow, place: place)
    if once { return try printOnce(place, settings, session) }
    do throws(TerminalFailure) {
      try runKiosk(
        KioskRequest(
          path: place, settings: settings, keymap: session.preferences.config.keymap,
          theme: themes.theme(named: choices.theme.value), usesASCII: ascii,
          environment: session.world.variables, now: session.world.storage.now))
    } catch {
      throw Refusal(session.say(.kioskNeedsTerminal(error.phrase)))
    }
  }

  /// The folder. One that was named is waited for; without a name nothing is written, so a sample
  /// must be there already.
  private func place(_ session: Session) throws(Refusal) -> String {
    if let path = plan ?? session.world.variable("TIENDO_PLAN") { return path }
    if let found = try PlanPlace.findWithoutSample(session.world, session.say) {
      return found.folder
    }
    let sample = PlanPlace.samplePath(session.world)
    guard PlanPlace.isPresent(sample + "/plan.yaml") else {
      throw Refusal(session.say(.kioskNoPlan))
    }
    return sample
  }

  private func printOnce(
    _ place: String, _ settings: KioskSettings, _ session: Session
  ) throws(Refusal) {
    let now = session.world.storage.now
    var reader = PlanFolderReader(place, now: now)
    _ = reader.refresh()
    guard let contents = reader.contents else {
      throw Refusal(reader.failure.map { session.say($0.phrase) } ?? place)
    }
    if contents.absence == .noFile { throw session.noPlan(place) }
    session.tellProblems(contents)
    let columns =
      isatty(STDOUT_FILENO) == 1
      ? TerminalProfile.detect(TerminalEnvironment(session.world.variables)).size?.columns : nil
    try session.print(
      kioskText(KioskSnapshot(contents, now: now()), settings, columns: columns ?? 80))
  }
}
