import ArgumentParser
import Phrases
import PlanDomain
import PlanStorage

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a plan's folder, with a short commented plan.yaml or the sample plan.")

  @Argument(
    help: ArgumentHelp("The folder to make.", valueName: "dir"), completion: .directory)
  var folder: String
  @Flag(help: "Write the sample plan, PBEG, with its journals.") var sample = false
  @OptionGroup var language: LanguageArguments

  func validate() throws {
    if folder.isEmpty { throw ValidationError("DIR must not be empty.") }
  }

  func run() throws {
    let session = Session(language.lang)
    let now = session.world.now()
    if sample {
      do throws(SampleRefusal) {
        try writeSample(into: folder, today: now.day(at: .indochina), now: now)
      } catch {
        throw Refusal(session.say(error.phrase))
      }
    } else {
      let text = Phrase.newPlan(year: now.day(at: .indochina).civil.year)
      do throws(NewPlanRefusal) {
        try writeNewPlan(session.say(text), into: folder)
      } catch {
        throw Refusal(session.say(error.phrase))
      }
    }
    try session.print([session.say(.planIsAt(folder))])
  }
}
