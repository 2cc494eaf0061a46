import ArgumentParser
import Phrases
import PlanDomain
import PlanStorage

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a plan folder: one line a problem, FILE:LINE: what: remedy.",
    discussion: """
      Files are named relative to the plan's folder. Problems exit 1; notices, such as a missing \
      lead or a line about an id that the plan doesn't have, exit 0.
      """)

  @Argument(
    help: ArgumentHelp("The plan's folder or its plan.yaml.", valueName: "plan"),
    completion: .directory)
  var plan: String?
  @OptionGroup var language: LanguageArguments

  func run() throws {
    let session = Session(language.lang)
    var folder = try session.open(plan)
    folder.readWholeRecord()
    let projection = try session.projection(folder.contents)
    let evidence = EvidenceFiles(in: folder.path).notices(of: projection.evidence())
    let problems =
      folder.contents.problems + folder.noticesOfUnplaced(projection.unplacedEvents) + evidence
      + projection.standingProblems
    let notices = problems.count { $0.isNotice }
    try session.print(
      problems.map(session.line)
        + [session.say(.problemsFound(problems.count - notices, notices: notices))])
    if notices < problems.count { throw ExitCode(1) }
  }
}
