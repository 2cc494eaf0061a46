import CellGrid
import Phrases
import PlanDomain

/// Where the parts of a meeting's list pages lie; the presenter has all of the screen.
struct MeetingLayout {
  let page: PageLayout
  /// Column heads.
  let heads: Rect
  let list: Rect
  /// What is selected, in full; empty where there is no room.
  let detail: Rect

  init(_ page: PageLayout) {
    self.page = page
    let split = page.body.splitTop(page.body.rows >= 10 ? 1 : 0)
    heads = split.top
    let detailRows = page.body.rows >= 24 ? 5 : page.body.rows >= 14 ? 4 : 0
    let lower = split.rest.splitBottom(detailRows)
    list = lower.rest
    detail = lower.bottom
  }

  /// Rows of a list that has nothing below it.
  var rows: Int { max(1, list.rows + detail.rows) }
  var agendaRows: Int { max(1, list.rows) }
}

func drawMeetingPage(
  _ meetingPage: MeetingPage, _ state: State, _ page: PageLayout, on canvas: inout Canvas
) {
  switch meetingPage {
  case .list: drawMeetingList(state, page, on: &canvas)
  case .attendance: drawAttendance(state, page, on: &canvas)
  case .agenda: drawAgenda(state, page, on: &canvas)
  case .presenter: drawPresenter(state, page, on: &canvas)
  case .closing: drawClosing(state, page, on: &canvas)
  case .record(let id): drawRecord(id, state, page, on: &canvas)
  case .changes: drawMeetingChanges(state, page, on: &canvas)
  }
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
