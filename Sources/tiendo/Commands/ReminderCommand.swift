import ArgumentParser
import Phrases
import PlanDomain
import PlanReports
import PlanStorage

struct ReminderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reminder",
    abstract: "Print a letter that reminds departments of what is overdue, ready to sign.",
    discussion: """
      To all that answer for something overdue, or to DEPARTMENT alone: its id, its name or its \
      short name.
      """)

  @Argument(
    help: ArgumentHelp("The plan's folder or its plan.yaml.", valueName: "plan"),
    completion: .directory)
  var plan: String?
  @Argument(help: ArgumentHelp("A department.", valueName: "department")) var department: String?
  @Option(help: "How to print it: md, html or docx.") var format: PaperFormat?
  @OptionGroup var paper: PaperArguments
  @OptionGroup var language: LanguageArguments

  func validate() throws { _ = try paper.format(format, else: PaperFormat.md) }

  func run() throws {
    let session = Session(language.lang)
    let format = try paper.format(format, else: PaperFormat.md)
    let folder = try session.open(plan)
    session.tellProblems(folder.contents)
    try session.refuseNotUnderstood(folder.contents)
    let projection = try session.projection(folder.contents)
    var body: Department?
    if let department { body = try session.department(department, in: projection.plan) }
    guard let letter = reminderLetter(projection, to: body?.id, session.say) else {
      throw Refusal(session.say(.nothingToRemindOf))
    }
    try paper.put(format.format.bytes(of: letter), isText: format.isText, session)
  }
}
