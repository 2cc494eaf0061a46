import ArgumentParser
import Terminal

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Tell what was found and chosen: terminal, colours, locale, settings, plan.",
    discussion: """
      A line that needs action begins with “!” behind its label, and makes the exit 1. Nothing is \
      written, not even the sample.
      """)

  @Argument(
    help: ArgumentHelp("The plan's folder or its plan.yaml.", valueName: "plan"),
    completion: .directory)
  var plan: String?
  @OptionGroup var language: LanguageArguments

  func run() throws {
    let session = Session(language.lang)
    var report = DoctorReport(say: session.say)
    report.tell(of: .detect(TerminalEnvironment(session.world.variables)))
    report.tellSettings(session, language.lang)
    report.tellPlan(plan, session)
    report.tellKiosk()
    try session.print(report.lines)
    if report.hasProblem { throw ExitCode(1) }
  }
}
