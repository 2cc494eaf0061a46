import ArgumentParser
import Dashboard
import Phrases
import PlanStorage
import Terminal

/// What runs when no command is named; its own name can't be typed.
struct DashboardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "", abstract: "The dashboard, full screen.", usage: Tiendo.dashboardUsage,
    shouldDisplay: false)

  @Argument(
    help: ArgumentHelp("The plan's folder or its plan.yaml.", valueName: "plan"),
    completion: .directory)
  var plan: String?
  @Flag(help: "Only look; no key changes anything.") var readOnly = false
  @Option(help: ArgumentHelp("As of the end of a day, YYYY-MM-DD.", valueName: "date"))
  var asOf: DayArgument?
  @Option(
    help: ArgumentHelp("The theme; see `tiendo themes`.", valueName: "name"),
    completion: .custom { _, _, _ in ThemeStore(World()).names })
  var theme: String?
  @Flag(help: "Draw with ASCII marks only.") var ascii = false
  @Flag(help: "Print it as indented text, for screen readers and pipes.") var plain = false
  @Option(help: ArgumentHelp("The name that edits are recorded under.", valueName: "name"))
  var by: String?
  @OptionGroup var language: LanguageArguments

  func run() throws {
    let session = Session(language.lang)
    let themes = ThemeStore(session.world)
    if let theme, !themes.names.contains(theme) {
      throw ValidationError(
        "There is no theme '\(theme)'; there are \(themes.names.joined(separator: ", ")).")
    }
    let place = try PlanPlace.find(plan, session.world, session.say)
    if place.isNewSample { session.output.complain(session.say(.sampleWritten(place.folder))) }
    if plain || PlainOutput.isCalledFor(session.world) {
      return try PlainOutput(session: session, place: place).print(asOf: asOf?.day)
    }
    if let asOf { try session.refuseDayToCome(asOf.day, in: place) }
    do throws(TerminalFailure) {
      try runDashboard(request(place, themes, session))
    } catch {
      // Known only once its terminfo entry was read: it can't place its cursor.
      if case .dumbTerm = error {
        return try PlainOutput(session: session, place: place).print(asOf: asOf?.day)
      }
      throw Refusal(session.say(error.phrase))
    }
  }

  private func request(
    _ place: PlanPlace, _ themes: ThemeStore, _ session: Session
  ) -> DashboardRequest {
    let config = session.preferences.config
    let filters = FiltersFile(path: session.world.stateFolder + "/filters.yaml")
    let choices = Choices(
      session.preferences, themes: themes, language: language.lang, theme: theme, name: by)
    let settings = Settings(
      language: choices.language.value, theme: choices.theme.value, themes: themes.choices,
      name: choices.name.value, inputStyle: choices.input.value, filters: filters.read())
    return DashboardRequest(
      path: place.folder, readsOnly: readOnly, asOf: asOf?.day, usesASCII: ascii,
      settings: settings,
      start: choices.start.value, keymap: config.keymap,
      complaints: config.shortComplaints(themes: themes.names), themes: themes,
      settingsFile: SettingsFile(world: session.world), filtersFile: filters,
      storage: session.world.storage,
      environment: session.world.variables)
  }
}
