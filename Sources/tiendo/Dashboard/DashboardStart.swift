import ArgumentParser
import Dashboard
import Phrases
import PlanDomain
import PlanStorage
import Terminal

/// What the dashboard was asked for on the command line, and how it starts.
struct DashboardStart {
  var plan: String?
  var readOnly = false
  var asOf: Day?
  var theme: String?
  var ascii = false
  var plain = false
  var by: String?
  var lang: LanguageOption?

  init(
    plan: String?, readOnly: Bool, asOf: Day?, theme: String?, ascii: Bool, plain: Bool,
    by: String?, lang: LanguageOption?
  ) {
    self.plan = plan
    self.readOnly = readOnly
    self.asOf = asOf
    self.theme = theme
    self.ascii = ascii
    self.plain = plain
    self.by = by
    self.lang = lang
  }

  /// Where nothing but a plan is named, as mostly: there is nothing to parse, and the parser takes
  /// a fifth of the time until the first frame. Nothing for all other arguments.
  init?(onlyPlan arguments: [String]) {
    guard arguments.count <= 1 else { return nil }
    if let plan = arguments.first {
      guard !plan.isEmpty, !plan.hasPrefix("-"), plan != "help",
        !Tiendo.commandNames.contains(plan)
      else { return nil }
    }
    plan = arguments.first
  }

  func run() throws {
    let session = Session(lang)
    if let theme { try refuseUnknown(theme, ThemeStore(session.world)) }
    let place = try PlanPlace.find(plan, session.world, session.say)
    if place.isNewSample { session.output.complain(session.say(.sampleWritten(place.folder))) }
    if plain || PlainOutput.isCalledFor(session.world) {
      return try PlainOutput(session: session, place: place).print(asOf: asOf)
    }
    if let asOf { try session.refuseDayToCome(asOf, in: place) }
    // The thread that reads starts confined as this one is.
    if readOnly { Confinement.keepWriting(below: session.world.stateFolder) }
    // The folder is read while all else is looked up and the terminal is taken over.
    let reading = StorageThread(
      path: place.folder, environment: session.world.storage, name: session.preferences.name(by),
      readsOnly: readOnly, asOf: asOf)
    do throws(TerminalFailure) {
      guard let reading else { throw .system(12) }
      try runDashboard(request(place, reading, session))
    } catch {
      // Known only once its terminfo entry was read: it can't place its cursor.
      if case .dumbTerm = error {
        return try PlainOutput(session: session, place: place).print(asOf: asOf)
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
      session.preferences, themes: themes, language: lang, theme: theme, name: by)
    let settingsFile = SettingsFile(world: session.world)
    let remembered = settingsFile.read()
    let settings = Settings(
      language: choices.language.value, theme: choices.theme.value, themes: themes.choices,
      name: choices.name.value, inputStyle: choices.input.value, filters: filters.read(),
      sorting: remembered.sorting, shares: remembered.shares)
    return DashboardRequest(
      path: place.folder, reading: reading, asOf: asOf, usesASCII: ascii,
      settings: settings,
      start: choices.start.value, keymap: config.keymap,
      complaints: config.shortComplaints(themes: themes.names), themes: themes,
      settingsFile: settingsFile, filtersFile: filters,
      now: session.world.storage.now,
      environment: session.world.variables)
  }
}
