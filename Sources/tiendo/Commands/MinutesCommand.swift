import ArgumentParser
import Phrases
import PlanDomain
import PlanStorage

struct MinutesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minutes",
    abstract: "Print a closed meeting's minutes, conclusion notice or supplement, ready to sign.",
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
  @Option(help: "The minutes, the notice of the conclusions, or what was added since.")
  var document = MeetingDocument.minutes
  @Option(help: "How to print it: md, html or docx.") var format: PaperFormat?
  @Flag(help: "Write it into the plan's minutes/ under a new name.") var write = false
  @OptionGroup var paper: PaperArguments
  @OptionGroup var language: LanguageArguments

  func validate() throws {
    _ = try paper.format(format, else: PaperFormat.md)
    if write, paper.output != nil { throw ValidationError("Give either --write or --output.") }
  }

  func run() throws {
    let session = Session(language.lang)
    let format = try paper.format(format, else: PaperFormat.md)
    let folder = try session.open(planPath)
    session.tellProblems(folder.contents)
    try session.refuseNotUnderstood(folder.contents)
    let projection = try session.projection(folder.contents)
    let meeting = try closedMeeting(in: projection, session)
    let none = Refusal(
      session.say(
        document == .supplement
          ? .nothingAdded(meeting.id.description) : .nothingToNotify(meeting.id.description)))
    guard write else {
      guard let bytes = document.bytes(projection, meeting, format.format, session.say) else {
        throw none
      }
      return try paper.put(bytes, isText: format.isText, session)
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
