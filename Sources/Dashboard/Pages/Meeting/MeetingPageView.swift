import CellGrid
import Phrases
import PlanDomain

/// A page of a meeting; one lies in place of the screen while it is open.
protocol PageOfMeeting: Page {}

extension PageOfMeeting {
  func item(in state: State) -> Int? { subject(in: state).flatMap(state.item(of:)) }

  func subject(in state: State) -> Subject? { nil }

  var isReadByTheRoom: Bool { true }

  /// To the presenter where a meeting is under way, else to the screen.
  func back(_ state: inout State) {
    let isUnderWay = !(state.joinedMeeting?.agenda.isEmpty ?? true)
    state.meeting.page = isUnderWay && state.meeting.page != .presenter ? .presenter : nil
  }
}

/// Where the lists of a meeting's pages lie; the presenter has all of the screen.
struct MeetingLayout {
  /// With the heads of the columns.
  let area: Rect
  let headRows: Int

  init(_ page: PageLayout) {
    area = page.markedList(page.body)
    headRows = page.body.rows >= PageHeight.headings ? 1 : 0
  }

  /// The list below the heads.
  var list: Rect { area.splitTop(headRows).rest }
  /// Rows of a list that has nothing below it.
  var rows: Int { max(1, list.rows) }
}

/// In place of the tabs: which page of which meeting this is, and on the right what it adds up to.
func drawMeetingHeading(
  _ name: Phrase, _ title: String, right: [Span], _ page: PageLayout, on canvas: inout Canvas
) {
  let end = canvas.headingEnd ?? page.size.columns - page.margin + 1
  let width = right.reduce(0) { $0 + TextWidth.displayWidth($1.text) }
  let start = max(page.margin, end - width)
  canvas.put(right, start, 1, limit: end - start)
  var column = page.margin
  column += canvas.put(canvas.say(name), column, 1, .tabCurrent, limit: start - column - 1) + 3
  canvas.put(title, column, 1, .dim, limit: start - column - 2)
}

extension State {
  /// What people know a subject of the agenda by: `2.3`, `CĐ 05`.
  func number(of subject: Subject) -> String {
    say(.named(projection.name(of: subject)))
  }

  func title(of subject: Subject) -> String {
    switch subject {
    case .item(let id): plan.position(of: id).map { plan.items[$0].title } ?? id.text
    case .directive(let id): order(of: id)?.text ?? id.description
    case .plan: plan.header.title
    }
  }

  /// The status that is shown of a subject.
  func shownStatus(of subject: Subject) -> Status? {
    switch subject {
    case .item(let id): plan.position(of: id).flatMap(projection.effectiveStatus)
    case .directive(let id): projection.directive(id)?.effectiveStatus
    case .plan: nil
    }
  }
}
