import CellGrid
import Phrases
import PlanDomain

/// The item of now, as the room sees it.
struct PresenterPage: PageOfMeeting {
  func mode(in state: State) -> Mode { .presenter }

  func subject(in state: State) -> Subject? { state.presented }

  func settle(_ state: inout State, _ layout: PageLayout) {
    state.meeting.presenter.top = min(
      state.meeting.presenter.top, state.presenterOverflow(layout))
  }

  func move(_ state: inout State, by rows: Int) {
    state.meeting.presenter.top = max(0, state.meeting.presenter.top + rows)
  }

  func drill(_ state: inout State) -> [Effect] { state.jumpToTypedNumber() }

  func hints(in state: State) -> [Command] {
    guard state.snapshot.access == .readWrite else {
      return [.follow, .nextItem, .agenda, .back]
    }
    // Once nothing keeps the meeting open, closing it is what is left to do.
    let isDone = state.joinedMeeting.map { !$0.agenda.isEmpty && $0.unsettled.isEmpty } ?? false
    return (isDone ? [.closeMeeting] : []) + [
      .nextItem, .editStatus, .giveDirective, .conclude, .postpone, .editProgress, .editDeadline,
      .agenda, .closeMeeting, .help, .follow, .addNote,
    ]
  }

  func hintName(of command: Command, in state: State) -> Phrase? {
    guard command == .follow else { return nil }
    return state.meeting.isFollowing ? .leaveFollowing : .followAgain
  }

  func draw(_ state: State, _ layout: PageLayout, on canvas: inout Canvas) {
    drawPresenter(state, layout, on: &canvas)
  }
}

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
    audience.scrollKey = keymap.key(for: .down, in: .presenter)
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
