import ArgumentParser
import Phrases
import PlanDomain
import PlanReports
import PlanStorage

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print the plan, or one item with all its details.",
    discussion: """
      With --format json an ITEM gives that item and all below it, under the same keys as the \
      whole plan. A plan with problems is shown as far as it was understood; the problems go to \
      standard error.
      """)

  @OptionGroup var target: PlanAndItem
  @Option(help: "How to print it.") var format = FormatOption.text
  @Option(help: ArgumentHelp("As of the end of a day, YYYY-MM-DD.", valueName: "date"))
  var asOf: DayArgument?
  @OptionGroup var language: LanguageArguments

  func run() throws {
    let session = Session(language.lang)
    let folder = try target.open(session)
    session.tellProblems(folder.contents)
    let projection = try session.projection(folder.contents, asOf: asOf?.day)
    let item = try position(in: projection, session)
    switch format {
    case .json: try session.print(document: showJSON(projection, under: item))
    case .text:
      try session.print(
        item.map { itemText(projection, item: $0, session.say) }
          ?? showText(projection, session.say))
    }
  }

  private func position(in projection: Projection, _ session: Session) throws(Refusal) -> Int? {
    guard let subject = try target.subject(in: projection, session) else { return nil }
    guard case .item(let id) = subject, let position = projection.plan.position(of: id) else {
      throw Refusal(session.say(EditRefusal.unknownItem(subject.text ?? "").phrase))
    }
    return position
  }
}
