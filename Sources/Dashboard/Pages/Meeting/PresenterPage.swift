import CellGrid
import Phrases
import PlanDomain

/// The item of now over the whole screen but the footer: what the room sees, and the mark of what
/// was saved.
func drawPresenter(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  guard let audience = state.audience else { return }
  drawAudience(audience, in: state.presenterArea(page), on: &canvas)
}

extension State {
  func presenterArea(_ page: PageLayout) -> Rect {
    page.size.bounds.splitBottom(1).rest
  }

  /// What the room sees of the meeting that this seat takes part in.
  var audience: Audience? {
    guard let joined = joinedMeeting else { return nil }
    var audience = Audience(
      projection: projection, meeting: joined, subject: presented,
      earlier: snapshot.comparison?.earlier, now: meetingNow)
    audience.entries = agendaEntries
    audience.top = meeting.presenter.top
    audience.typedNumber = meeting.presenter.number?.value
    audience.isOwnWay = !meeting.isFollowing
    audience.mark = presented.flatMap(saveMark).map { Span($0.text, $0.face) }
    return audience
  }

  /// How many lines of the facts are below the end of the screen.
  func presenterOverflow(_ page: PageLayout) -> Int {
    guard let audience else { return 0 }
    return AudiencePage(audience, in: presenterArea(page), glyphs: .unicode, say: say).overflow
  }
}
