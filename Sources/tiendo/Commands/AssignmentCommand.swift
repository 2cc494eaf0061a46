import ArgumentParser
import Phrases
import PlanDomain
import PlanReports
import PlanStorage

struct AssignmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assignment",
    abstract: "Print what one department has to do by when, ready to sign.",
    discussion: """
      DEPARTMENT is its id, its name or its short name. What it leads and has not done, the \
      directives given to it, and what it coordinates. Internal notes are left out.
      """)

  @Argument(
    help: ArgumentHelp("The plan's folder or its plan.yaml.", valueName: "plan"),
    completion: .directory)
  var plan: String
  @Argument(help: ArgumentHelp("A department.", valueName: "department")) var department: String
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
    let body = try session.department(department, in: projection.plan)
    guard let sheet = assignmentSheet(projection, for: body.id, session.say) else {
      throw Refusal(session.say(.nothingToAssign(body.name)))
    }
    try paper.put(format.format.bytes(of: sheet), isText: format.isText, session)
  }
}

extension Session {
  /// The department that a text names.
  func department(_ text: String, in plan: Plan) throws(Refusal) -> Department {
    let key = accentedKey(text)
    let found = plan.departments.first { department in
      [department.id.text, department.name, department.short].contains { accentedKey($0) == key }
    }
    if let found { return found }
    let near = nearestWords(to: text, among: plan.departments.map(\.id.text))
    throw Refusal(say(.noDepartment(text, near: near)))
  }
}
