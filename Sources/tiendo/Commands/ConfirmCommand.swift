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
    if target.itemText == nil { throw ValidationError("Missing expected argument 'ITEM'.") }
    if accept == isReturned { throw ValidationError("Give either --accept or --return.") }
  }

  func run() throws {
    try target.record(language, by: name.by) { subject, plan in
      let line: EventID? =
        if case .item(let id) = subject {
          plan.projection.plan.position(of: id).flatMap(plan.projection.lineToConfirm)
        } else {
          nil
        }
      guard let line else {
        let rules = plan.projection.plan.header.rules
        let refusal: EditRefusal = rules.confirms == nil ? .nothingIsConfirmed : .notReportedDone
        throw Refusal(plan.session.say(refusal.phrase))
      }
      let confirmation = DoneConfirmation(
        of: line, verdict: accept ? .accepted : .returned, text: text)
      return [Draft(subject, .confirm(confirmation))]
    }
  }
}
