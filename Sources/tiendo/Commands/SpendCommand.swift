import ArgumentParser
import Phrases
import PlanDomain
import PlanStorage

struct SpendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spend",
    abstract: "Record all that was spent on an item in a year, up to a day.",
    usage: """
      tiendo spend [PLAN] ITEM --year YEAR --amount N [--on DATE] [--by NAME] [--lang vi|en]
      """,
    discussion: """
      N is the whole amount of that year so far, in the plan's currency. The newest day of a year \
      counts; what is below an item is added to it.
      """)

  @OptionGroup var target: PlanAndItem
  @Option(help: ArgumentHelp("The year.", valueName: "year")) var year: Int
  @Option(help: ArgumentHelp("The amount, 12500 or 12500.5.", valueName: "n"))
  var amount: Double
  @Option(help: ArgumentHelp("The day it was true; today without it.", valueName: "date"))
  var on: DayArgument?
  @OptionGroup var name: ByArguments
  @OptionGroup var language: LanguageArguments

  func validate() throws {
    if target.first == nil { throw ValidationError("Missing expected argument 'ITEM'.") }
    if !Spending.years.contains(year) { throw ValidationError("--year takes 1900 to 2999.") }
    if !(amount >= 0) { throw ValidationError("--amount takes a number from 0.") }
  }

  func run() throws {
    let session = Session(language.lang)
    if target.itemText == nil { throw ValidationError("Missing expected argument 'ITEM'.") }
    var folder = try target.open(session)
    session.tellProblems(folder.contents)
    let projection = try session.projection(folder.contents)
    guard let subject = try target.subject(in: projection, session) else { return }
    try session.refuseReadOnly(folder.contents)
    let spending = Spending(year: year, amount: amount)
    try session.record(
      [Draft(subject, .spend(spending), on: on?.day)], in: &folder, projection, by: name.by)
  }
}
