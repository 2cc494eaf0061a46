import ArgumentParser
import Phrases
import PlanDomain
import PlanStorage

struct AnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Grant or refuse a later deadline that was asked for.",
    usage: """
      tiendo answer [PLAN] WRITER:SEQ --grant|--refuse [--due DATE] [--text TEXT] [--by NAME] \
      [--lang vi|en]
      """,
    discussion: "WRITER:SEQ is the line that asked, as 'tiendo show' and 'tiendo log' print it.")

  @OptionGroup var target: PlanAndItem
  @Flag(help: "The deadline is put off.") var grant = false
  @Flag(help: "The deadline stays.") var refuse = false
  @Option(
    help: ArgumentHelp(
      "The new deadline where it is not the one asked for, YYYY-MM-DD.", valueName: "date"))
  var due: DayArgument?
  @Option(help: ArgumentHelp("What is said with it.", valueName: "text")) var text: String?
  @OptionGroup var name: ByArguments
  @OptionGroup var language: LanguageArguments

  func validate() throws {
    if target.itemText == nil { throw ValidationError("Missing expected argument 'WRITER:SEQ'.") }
    if grant == refuse { throw ValidationError("Give either --grant or --refuse.") }
    if refuse, due != nil { throw ValidationError("A refusal takes no --due.") }
  }

  func run() throws {
    let session = Session(language.lang)
    guard let words = target.itemText else { return }
    var folder = try target.open(session)
    session.tellProblems(folder.contents)
    let projection = try session.projection(folder.contents)
    try session.refuseReadOnly(folder.contents)
    guard let asked = EventID(words), let line = projection.ledger.event(asked),
      case .ask = line.body
    else { throw Refusal(session.say(.noSuchAsk(words))) }
    let subject = projection.subject(of: line)
    let answer = ExtensionAnswer(
      asks: asked, verdict: grant ? .granted : .refused, due: due?.day, text: text)
    try session.record([Draft(subject, .answer(answer))], in: &folder, projection, by: name.by)
  }
}
