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
  @Option(help: ArgumentHelp("The theme; see `tiendo themes`.", valueName: "name"))
  var theme: String?
  @Flag(help: "Draw with ASCII marks only.") var ascii = false
  @Option(help: ArgumentHelp("The name that edits are recorded under.", valueName: "name"))
  var by: String?
  @OptionGroup var language: LanguageArguments

  func run() throws {
    let session = Session(language.lang)
    let themes = ThemeStore(folder: session.world.configFolder + "/themes")
    if let theme, !themes.names.contains(theme) {
      throw ValidationError(
        "There is no theme '\(theme)'; there are \(themes.names.joined(separator: ", ")).")
    }
    let place = try PlanPlace.find(plan, session.world, session.say)
    if place.isNewSample { session.output.complain(session.say(.sampleWritten(place.folder))) }
    if let asOf { try session.refuseDayToCome(asOf.day, in: place) }
    do throws(TerminalFailure) {
      try runDashboard(request(place, themes, session))
    } catch {
      throw Refusal(session.say(error.phrase))
    }
  }

  private func request(
    _ place: PlanPlace, _ themes: ThemeStore, _ session: Session
  ) -> DashboardRequest {
    let config = session.preferences.config
    let file = SettingsFile(path: session.world.stateFolder + "/settings.yaml")
    // What people wrote down holds over what was chosen last.
    let remembered = file.read()
    let spoken = language.lang?.language ?? config.language ?? remembered.language
    let wanted = [theme, config.theme, remembered.theme].compactMap(\.self)
    let settings = Settings(
      language: spoken ?? session.say.language,
      theme: wanted.first(where: themes.names.contains) ?? themes.names.first ?? "",
      themes: themes.names, name: session.preferences.name(by),
      inputStyle: config.input ?? .telex)
    return DashboardRequest(
      path: place.folder, readsOnly: readOnly, asOf: asOf?.day, usesASCII: ascii,
      settings: settings,
      themes: themes, settingsFile: file, storage: session.world.storage,
      environment: session.world.variables)
  }
}
