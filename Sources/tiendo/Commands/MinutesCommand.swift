import ArgumentParser
import Phrases
import PlanDomain
import PlanStorage

struct MinutesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minutes",
    abstract: "Print a closed meeting's minutes or conclusion notice, ready to sign.",
    discussion: """
      The layout follows Decree 30/2020/ND-CP. MEETING is its date, or DATE-2 for the second of \
      a day; without it the last closed one. --write puts the document into the plan's minutes/ \
      under a new name; a document that is there is never overwritten.
      """)

  @Argument(
    help: ArgumentHelp("The plan's folder or its plan.yaml.", valueName: "plan"),
    completion: .directory)
  var first: String?
  @Argument(help: ArgumentHelp("A meeting, YYYY-MM-DD or YYYY-MM-DD-2.", valueName: "meeting"))
  var second: String?
  @Option(help: "The minutes, or the notice of the conclusions.")
  var document = MeetingDocument.minutes
  @Option(help: "How to print it.") var format = DocumentFormatOption.md
  @Flag(help: "Write it into the plan's minutes/ under a new name.") var write = false
  @OptionGroup var language: LanguageArguments

  func run() throws {
    let session = Session(language.lang)
    let folder = try session.open(planPath)
    session.tellProblems(folder.contents)
    try session.refuseNotUnderstood(folder.contents)
    let projection = try session.projection(folder.contents)
    let meeting = try closedMeeting(in: projection, session)
    let none = Refusal(session.say(.nothingToNotify(meeting.id.description)))
    guard write else {
      guard let bytes = document.bytes(projection, meeting, format.format, session.say) else {
        throw none
      }
      return try session.print(document: bytes)
    }
    let written: String?
    do throws(DocumentFailure) {
      written = try folder.write(document, of: meeting, projection, format.format, session.say)
    } catch {
      throw Refusal(session.say(.notWritten(folder.path + "/" + error.file, error.reason)))
    }
    guard let written else { throw none }
    try? session.print([session.say(.documentWritten(folder.path + "/" + written))])
  }

  /// A lone argument that reads as a meeting and is no path is a meeting of the plan that is meant
  /// without one.
  private var isMeetingAlone: Bool {
    guard let first, second == nil else { return false }
    return MeetingID(first) != nil && !PlanPlace.isPresent(first)
  }

  private var planPath: String? { isMeetingAlone ? nil : first }

  private func closedMeeting(in projection: Projection, _ session: Session) throws(Refusal)
    -> Meeting
  {
    guard let text = isMeetingAlone ? first : second else {
      guard let last = projection.lastClosedMeeting else {
        throw Refusal(session.say(.noClosedMeeting))
      }
      return last
    }
    guard let id = MeetingID(text), let meeting = projection.meeting(id) else {
      let known = projection.meetings.map(\.id.description).joined(separator: ", ")
      throw Refusal(session.say(.unknownMeeting(text, known: known)))
    }
    if meeting.isOpen { throw Refusal(session.say(.meetingStillOpen(text))) }
    return meeting
  }
}

extension MeetingDocument: ExpressibleByArgument {}

enum DocumentFormatOption: String, CaseIterable, ExpressibleByArgument {
  case md, html

  var format: DocumentFormat {
    switch self {
    case .md: .md
    case .html: .html
    }
  }
}
