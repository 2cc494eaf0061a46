import ArgumentParser
import Phrases
import PlanDomain
import PlanStorage

struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "Name a document that shows what was done.",
    usage: """
      tiendo evidence [PLAN] ITEM --title TEXT [--file FILE] [--number NUMBER] [--url URL] \
      [--on DATE] [--by NAME] [--lang vi|en]
      """,
    discussion: """
      FILE lies in the plan's folder and is named from there. Its hash is recorded, so that 'show' \
      and 'check' tell when it is not what it was.
      """)

  @OptionGroup var target: PlanAndItem
  @Option(help: ArgumentHelp("What it is.", valueName: "text")) var title: String
  @Option(help: ArgumentHelp("Its file, from the plan's folder.", valueName: "file"))
  var file: String?
  @Option(help: ArgumentHelp("Its number and sign.", valueName: "number")) var number: String?
  @Option(help: ArgumentHelp("Where else it is found.", valueName: "url")) var url: String?
  @Option(help: ArgumentHelp("Its day; today without it.", valueName: "date"))
  var on: DayArgument?
  @OptionGroup var name: ByArguments
  @OptionGroup var language: LanguageArguments

  func validate() throws {
    if target.itemText == nil { throw ValidationError("Missing expected argument 'ITEM'.") }
  }

  func run() throws {
    try target.record(language, by: name.by) { subject, plan in
      [Draft(subject, .evidence(try evidence(in: plan)), on: on?.day)]
    }
  }

  private func evidence(in plan: PlanToRecord) throws(Refusal) -> Evidence {
    var evidence = Evidence(title: title, number: number, file: file, url: url)
    if let file {
      do throws(EvidenceRefusal) {
        evidence.sha256 = try EvidenceFiles(in: plan.path).hash(of: file)
      } catch {
        throw Refusal(plan.session.say(error.phrase(file)))
      }
    }
    return evidence
  }
}
