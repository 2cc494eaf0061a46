import ArgumentParser
import Phrases
import PlanDomain
import PlanStorage

struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Ask for a later deadline of an item or a directive.",
    usage: "tiendo ask [PLAN] ITEM --due DATE --why TEXT [--by NAME] [--lang vi|en]",
    discussion: """
      The deadline stays until it is granted with 'tiendo answer', by the line that this prints in \
      brackets.
      """)

  @OptionGroup var target: PlanAndItem
  @Option(help: ArgumentHelp("The deadline asked for, YYYY-MM-DD.", valueName: "date"))
  var due: DayArgument
  @Option(help: ArgumentHelp("Why it is needed.", valueName: "text")) var why: String
  @OptionGroup var name: ByArguments
  @OptionGroup var language: LanguageArguments

  func validate() throws {
    if target.first == nil { throw ValidationError("Missing expected argument 'ITEM'.") }
  }

  func run() throws {
    let session = Session(language.lang)
    if target.itemText == nil { throw ValidationError("Missing expected argument 'ITEM'.") }
    var folder = try target.open(session)
    session.tellProblems(folder.contents)
    let projection = try session.projection(folder.contents)
    guard let subject = try target.subject(in: projection, session) else { return }
    try session.refuseReadOnly(folder.contents)
    try session.record(
      [Draft(subject, .ask(due: due.day), why: why)], in: &folder, projection, by: name.by)
  }
}
