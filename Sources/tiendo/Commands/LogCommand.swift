import ArgumentParser
import PlanDomain
import PlanReports
import PlanStorage

struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Print what happened: who, when, before and after.",
    discussion: """
      Text is newest first, JSON oldest first. With ITEM only what is about that item and all \
      below it, or about one directive.
      """)

  @OptionGroup var target: PlanAndItem
  @Option(help: "How to print it.") var format = FormatOption.text
  @OptionGroup var notes: InternalNotesArguments
  @OptionGroup var language: LanguageArguments

  func run() throws {
    let session = Session(language.lang)
    let folder = try target.open(session)
    session.tellProblems(folder.contents)
    let projection = try session.projection(folder.contents, internalNotes: notes.notes)
    let subject = try target.subject(in: projection, session)
    let positions = projection.logPositions(about: subject)
    switch format {
    case .json: try session.print(document: logJSON(projection, positions))
    case .text: try session.print(logText(projection, positions, session.say))
    }
  }
}
