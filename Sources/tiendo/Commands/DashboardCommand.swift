import ArgumentParser

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
  @Option(
    help: ArgumentHelp("The name that edits are recorded under.", valueName: "name"),
    transform: nameArgument)
  var by: String?
  @OptionGroup var language: LanguageArguments

  func run() throws {
    try DashboardStart(
      plan: plan, readOnly: readOnly, asOf: asOf?.day, theme: theme, ascii: ascii, plain: plain,
      by: by, lang: language.lang
    ).run()
  }
}
