import CellGrid
import Phrases
import PlanDomain

/// What changed between two meetings, or one and now.
struct MeetingChangesPage: PageOfMeeting {
  func mode(in state: State) -> Mode { .meetings }

  func settle(_ state: inout State, _ layout: PageLayout) {
    let rows = state.comparedRows
    state.meeting.comparing?.selection.settle(rows, height: layout.bodyHeight - 1)
  }

  func move(_ state: inout State, by rows: Int) {
    let listed = state.comparedRows
    state.meeting.comparing?.selection.move(by: rows, in: listed)
  }

  func drill(_ state: inout State) -> [Effect] {
    state.followMeetingChange()
    return []
  }

  func back(_ state: inout State) {
    state.meeting.page = state.meeting.comparing.map(\.from) ?? .list
  }

  func click(_ target: MouseTarget, _ state: inout State) {
    guard case .change(let id) = target else { return }
    let rows = state.comparedRows
    state.meeting.comparing?.selection.select(id, in: rows)
  }

  func hints(in state: State) -> [Command] {
    let turned = state.meeting.comparing?.turn != nil
    return [.drill] + (turned ? [.compareMeetings] : []) + [.back, .help]
  }

  func hintName(of command: Command, in state: State) -> Phrase? {
    guard command == .compareMeetings, let turn = state.meeting.comparing?.turn else { return nil }
    return .whatTurned(turn == .worse ? .better : .worse)
  }

  func draw(_ state: State, _ layout: PageLayout, on canvas: inout Canvas) {
    drawMeetingChanges(state, layout, on: &canvas)
  }
}

extension State {
  fileprivate var comparedRows: [Difference.Entry.ID] { meeting.comparing?.rows ?? [] }
}

/// What changed between two meetings, or between one and now.
func drawMeetingChanges(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  let say = state.say
  guard let comparing = state.meeting.comparing, let changes = comparing.changes else {
    drawMeetingHeading(.changesTitle, "", right: [], page, on: &canvas)
    canvas.put(say(.comparing), page.margin, page.body.row, .dim)
    return
  }
  let between = say(
    .changesBetween(
      changes.projection.phrase(forDayOf: changes.from.id),
      changes.to.map { changes.projection.phrase(forDayOf: $0.id) }))
  drawMeetingHeading(.changesTitle, between, right: [], page, on: &canvas)
  let source = ChangeSource(entries: comparing.entries, projection: changes.projection)
  drawChanges(
    source, heading(comparing, changes), comparing.selection.window, state, page, on: &canvas)
}

private func heading(_ comparing: MeetingState.Comparing, _ changes: MeetingChanges) -> Phrase {
  if let turn = comparing.turn {
    let subjects = Set(comparing.entries.map(\.subject))
    let tasks = subjects.count(where: \.isItem)
    return .turned(turn, tasks, subjects.count - tasks)
  }
  return comparing.entries.isEmpty ? .nothingChangedBetween : changes.difference.counts
}
