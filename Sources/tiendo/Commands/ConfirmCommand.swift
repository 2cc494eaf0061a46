import ArgumentParser
import Phrases
import PlanDomain
import PlanStorage

struct ConfirmCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm",
    abstract: "Accept what was reported done, or return it to go on.",
    usage: """
      tiendo confirm [PLAN] ITEM --accept|--return [--text TEXT] [--by NAME] [--lang vi|en]
      """,
    discussion: """
      For plans with rules: {confirms: DEPARTMENT}. Until it is accepted, what was reported done \
      counts as open, in time if it was done by its deadline. Returned, the report counts as taken \
      back; --return needs --text.
      """)

  @OptionGroup var target: PlanAndItem
  @Flag(help: "It is done.") var accept = false
  @Flag(name: .customLong("return"), help: "It is to go on.") var isReturned = false
  @Option(help: ArgumentHelp("What is said with it.", valueName: "text")) var text: String?
  @OptionGroup var name: ByArguments
  @OptionGroup var language: LanguageArguments

  func validate() throws {
    if target.first == nil { throw ValidationError("Missing expected argument 'ITEM'.") }
    if accept == isReturned { throw ValidationError("Give either --accept or --return.") }
  }

  func run() throws {
    let session = Session(language.lang)
    if target.itemText == nil { throw ValidationError("Missing expected argument 'ITEM'.") }
    var folder = try target.open(session)
    session.tellProblems(folder.contents)
    let projection = try session.projection(folder.contents)
    guard let subject = try target.subject(in: projection, session) else { return }
    try session.refuseReadOnly(folder.contents)
    let line: EventID? =
      if case .item(let id) = subject {
        projection.plan.position(of: id).flatMap(projection.lineToConfirm)
      } else {
        nil
      }
    guard let line else {
      let refusal: EditRefusal =
        projection.plan.header.rules.confirms == nil ? .nothingIsConfirmed : .notReportedDone
      throw Refusal(session.say(refusal.phrase))
    }
    let confirmation = DoneConfirmation(
      of: line, verdict: accept ? .accepted : .returned, text: text)
    try session.record(
      [Draft(subject, .confirm(confirmation))], in: &folder, projection, by: name.by)
  }
}
