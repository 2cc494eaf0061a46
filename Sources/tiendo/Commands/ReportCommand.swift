import ArgumentParser
import Phrases
import PlanDomain
import PlanReports
import PlanStorage

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Print a report on the whole plan: a page, a document or a spreadsheet's table.",
    discussion: """
      With --period the figures that were published stand beside what is known now. docx is the \
      letter that is sent up, its tables behind it; html is one file that prints on A4 and needs \
      no network; xlsx is a workbook of its tables; csv is the summary table alone. \
      'tiendo import' reads the summary table back from both. What changed is told since the \
      last closed meeting, or --since. Internal notes are left out.
      """)

  @Argument(
    help: ArgumentHelp("The plan's folder or its plan.yaml.", valueName: "plan"),
    completion: .directory)
  var plan: String?
  @Option(help: "How to print it: md, html, docx, csv or xlsx.") var format: ReportFormatOption?
  @Option(help: ArgumentHelp("As of the end of a day, YYYY-MM-DD.", valueName: "date"))
  var asOf: DayArgument?
  @Option(
    help: ArgumentHelp(
      "Tell what changed since the end of a day or of a meeting, YYYY-MM-DD or YYYY-MM-DD-2.",
      valueName: "date|meeting"))
  var since: String?
  @Option(
    help: ArgumentHelp(
      "As of the last day of a period, 2026, 2026-Q3 or 2026-10, by all that is known now.",
      valueName: "period"))
  var period: String?
  @OptionGroup var paper: PaperArguments
  @OptionGroup var language: LanguageArguments

  func validate() throws {
    _ = try paper.format(format, else: ReportFormatOption.md)
    if let period, Period(period) == nil {
      throw ValidationError("--period takes 2026, 2026-Q3 or 2026-10.")
    }
    if period != nil, asOf != nil { throw ValidationError("Give either --period or --as-of.") }
  }

  func run() throws {
    let session = Session(language.lang)
    let format = try paper.format(format, else: ReportFormatOption.md)
    let folder = try session.open(plan)
    session.tellProblems(folder.contents)
    try session.refuseNotUnderstood(folder.contents)
    let now = try session.projection(folder.contents, asOf: asOf?.day)
    let period = period.flatMap { Period($0) }
    let projection = period.map(now.asKnown) ?? now
    if format == .csv {
      let table = csv(summarySheet(projection, session.say))
      return try paper.put(table, isText: true, session)
    }
    if format == .xlsx {
      return try paper.put(try workbook(projection, session), isText: false, session)
    }
    let start = try startOfChanges(in: projection, session)
    let page = PlanReports.report(
      projection, since: start?.projection, meeting: start?.meeting,
      of: period, closed: period.flatMap(now.closedPeriod), session.say)
    switch format {
    case .docx: try paper.put(docx(page), isText: false, session)
    case .html: try paper.put(html(page), isText: true, session)
    case .md, .csv, .xlsx: try paper.put(markdown(page), isText: true, session)
    }
  }

  private func workbook(
    _ projection: Projection, _ session: Session
  ) throws(Refusal) -> [UInt8] {
    do throws(WorkbookRefusal) {
      return try reportWorkbook(projection, session.say)
    } catch {
      throw Refusal(session.say(error.phrase))
    }
  }

  /// The plan that changes are told from, and the title of the meeting that left it so.
  private struct Start {
    let projection: Projection
    var meeting: String?
  }

  /// What --since names, else what the last closed meeting left.
  private func startOfChanges(
    in projection: Projection, _ session: Session
  ) throws(Refusal) -> Start? {
    guard let since else {
      return projection.lastClosedMeeting.map { start(of: $0, in: projection) }
    }
    // A meeting's id is its day; where there was one, its end is what is meant.
    if let id = MeetingID(since), let meeting = projection.meeting(id) {
      return start(of: meeting, in: projection)
    }
    guard let day = Day(iso: since) else {
      let known = projection.meetings.map(\.id.description).joined(separator: ", ")
      throw Refusal(session.say(.sinceUnknown(since, meetings: known)))
    }
    guard day < projection.moment.today else {
      throw Refusal(session.say(.sinceNotBefore(day, projection.moment.today)))
    }
    return Start(
      projection: earlier(projection, .asOf(day, offset: projection.plan.header.offset)))
  }

  /// What a closed meeting left; of one that is still on, what it found.
  private func start(of meeting: Meeting, in projection: Projection) -> Start {
    let offset = projection.plan.header.offset
    let left =
      meeting.isOpen
      ? earlier(projection, .after(meeting.openedAt, offset: offset))
      : projection.asLeft(by: meeting)
    return Start(projection: left, meeting: meeting.opening.title)
  }

  private func earlier(_ projection: Projection, _ moment: Moment) -> Projection {
    Projection(plan: projection.plan, ledger: projection.ledger, moment: moment)
  }
}

enum ReportFormatOption: String, CaseIterable, ExpressibleByArgument {
  case md, html, docx, csv, xlsx
}
