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
  @Option(
    help: ArgumentHelp(
      "The amount, 12500 or 12500.5; 1.500 is refused, as it could be either.", valueName: "n"))
  var amount: AmountArgument
  @Option(help: ArgumentHelp("The day it was true; today without it.", valueName: "date"))
  var on: DayArgument?
  @OptionGroup var name: ByArguments
  @OptionGroup var language: LanguageArguments

  func validate() throws {
    if target.itemText == nil { throw ValidationError("Missing expected argument 'ITEM'.") }
    if !Spending.years.contains(year) { throw ValidationError("--year takes 1900 to 2999.") }
    if amount.value < 0 { throw ValidationError("--amount takes a number from 0.") }
  }

  func run() throws {
    try target.record(language, by: name.by) { subject, _ in
      [Draft(subject, .spend(Spending(year: year, amount: amount.value)), on: on?.day)]
    }
  }
}
