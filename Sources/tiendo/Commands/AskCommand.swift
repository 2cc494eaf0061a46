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
    if target.itemText == nil { throw ValidationError("Missing expected argument 'ITEM'.") }
  }

  func run() throws {
    try target.record(language, by: name.by) { subject, _ in
      [Draft(subject, .ask(due: due.day), why: why)]
    }
  }
}
