import ArgumentParser
import Phrases
import PlanDomain
import PlanStorage

struct PeriodCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "period",
    abstract: "Close a period: record its figures as they are published.",
    usage: "tiendo period [PLAN] PERIOD --close [--by NAME] [--lang vi|en]",
    discussion: """
      PERIOD is 2026, 2026-Q3 or 2026-10, as the plan's month_starts has it, and has to be over. \
      The first close counts; what becomes known later is told beside what was published.
      """)

  @Argument(
    help: ArgumentHelp("The plan's folder or its plan.yaml.", valueName: "plan"),
    completion: .directory)
  var first: String?
  @Argument(help: ArgumentHelp("2026, 2026-Q3 or 2026-10.", valueName: "period"))
  var second: String?
  @Flag(help: "Record the figures.") var close = false
  @OptionGroup var name: ByArguments
  @OptionGroup var language: LanguageArguments

  /// A period stands where other commands have an item.
  private var target: PlanAndItem {
    var target = PlanAndItem()
    target.first = first
    target.second = second
    return target
  }

  func validate() throws {
    guard let text = target.itemText else {
      throw ValidationError("Missing expected argument 'PERIOD'.")
    }
    if Period(text) == nil { throw ValidationError("PERIOD is 2026, 2026-Q3 or 2026-10.") }
    if !close { throw ValidationError("Give --close.") }
  }

  func run() throws {
    let session = Session(language.lang)
    guard let period = target.itemText.flatMap({ Period($0) }) else { return }
    var folder = try target.open(session)
    session.tellProblems(folder.contents)
    try session.refuseNotUnderstood(folder.contents)
    let projection = try session.projection(folder.contents)
    try session.refuseReadOnly(folder.contents)
    let closing = PeriodClosing(
      period: period, figures: projection.asKnown(of: period).figures,
      plan: folder.contents.revision?.text)
    try session.record([Draft(.plan, .period(closing))], in: &folder, projection, by: name.by)
  }
}
