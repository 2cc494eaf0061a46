import ArgumentParser
import Phrases
import PlanDomain
import PlanReports
import PlanStorage

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print the plan, or one item or directive with all its details.",
    discussion: """
      With --format json an ITEM gives that item and all below it, or that directive, under the \
      same keys as the whole plan. A plan with problems is shown as far as it was understood; the \
      problems go to standard error.
      """)

  @OptionGroup var target: PlanAndItem
  @Option(help: "How to print it.") var format = FormatOption.text
  @Option(help: ArgumentHelp("As of the end of a day, YYYY-MM-DD.", valueName: "date"))
  var asOf: DayArgument?
  @OptionGroup var notes: InternalNotesArguments
  @OptionGroup var language: LanguageArguments

  func run() throws {
    let session = Session(language.lang)
    let folder = try target.open(session)
    session.tellProblems(folder.contents)
    let projection = try session.projection(
      folder.contents, asOf: asOf?.day, internalNotes: notes.notes)
    let part = try part(of: projection, session)
    if format == .text, case .plan = part, let lines = session.notUnderstood(folder.contents) {
      return try session.print(lines)
    }
    switch format {
    case .json: try session.print(document: showJSON(projection, about: part))
    case .text: try session.print(text(of: part, projection, session.say, folder.path))
    }
  }

  private func text(
    of part: ShownPart, _ projection: Projection, _ say: Wording, _ folder: String
  ) -> [String] {
    switch part {
    case .plan: showText(projection, say)
    case .item(let item):
      itemText(
        projection, item: item, say,
        evidence: EvidenceFiles(in: folder).states(of: projection.evidence(of: item)))
    case .directive(let directive): directiveText(projection, directive, say)
    }
  }

  /// What ITEM names; an item or directive that is not there is refused.
  private func part(of projection: Projection, _ session: Session) throws(Refusal) -> ShownPart {
    let subject = try target.subject(in: projection, session)
    switch subject {
    case .item(let id): if let item = projection.plan.position(of: id) { return .item(item) }
    case .directive(let id):
      if let directive = projection.directive(id) { return .directive(directive) }
    case .plan, nil: return .plan
    }
    throw Refusal(session.say(EditRefusal.unknownItem(subject?.text ?? "").phrase))
  }
}
