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
    if let theme { try refuseUnknown(theme, ThemeStore(session.world)) }
    let place = try PlanPlace.find(plan, session.world, session.say)
    if place.isNewSample { session.output.complain(session.say(.sampleWritten(place.folder))) }
    if plain || PlainOutput.isCalledFor(session.world) {
      return try PlainOutput(session: session, place: place).print(asOf: asOf?.day)
    }
    if let asOf { try session.refuseDayToCome(asOf.day, in: place) }
    // The folder is read while all else is looked up and the terminal is taken over.
    let reading = StorageThread(
      path: place.folder, environment: session.world.storage, name: session.preferences.name(by),
      readsOnly: readOnly, asOf: asOf?.day)
    do throws(TerminalFailure) {
      guard let reading else { throw .system(12) }
      try runDashboard(request(place, reading, session))
    } catch {
      // Known only once its terminfo entry was read: it can't place its cursor.
      if case .dumbTerm = error {
        return try PlainOutput(session: session, place: place).print(asOf: asOf?.day)
      }
      throw Refusal(session.say(error.phrase))
    }
  }

  private func refuseUnknown(_ theme: String, _ themes: ThemeStore) throws {
    guard !themes.names.contains(theme) else { return }
    throw ValidationError(
      "There is no theme '\(theme)'; there are \(themes.names.joined(separator: ", ")).")
  }

  private func request(
    _ place: PlanPlace, _ reading: StorageThread, _ session: Session
  ) -> DashboardRequest {
    let themes = ThemeStore(session.world)
    let config = session.preferences.config
    let filters = FiltersFile(path: session.world.stateFolder + "/filters.yaml")
    let choices = Choices(
      session.preferences, themes: themes, language: language.lang, theme: theme, name: by)
    let settings = Settings(
      language: choices.language.value, theme: choices.theme.value, themes: themes.choices,
      name: choices.name.value, inputStyle: choices.input.value, filters: filters.read())
    return DashboardRequest(
      path: place.folder, reading: reading, asOf: asOf?.day, usesASCII: ascii,
      settings: settings,
      start: choices.start.value, keymap: config.keymap,
      complaints: config.shortComplaints(themes: themes.names), themes: themes,
      settingsFile: SettingsFile(world: session.world), filtersFile: filters,
      now: session.world.storage.now,
      environment: session.world.variables)
  }
}
