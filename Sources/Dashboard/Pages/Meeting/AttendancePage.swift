import CellGrid
import Phrases
import PlanDomain

/// Who is there.
struct AttendancePage: PageOfMeeting {
  func mode(in state: State) -> Mode { .attendance }

  func settle(_ state: inout State, _ layout: PageLayout) {
    state.meeting.attendance.selection.settle(
      state.plan.departmentIDs, height: MeetingLayout(layout).rows)
  }

  func move(_ state: inout State, by rows: Int) {
    state.meeting.attendance.selection.move(by: rows, in: state.plan.departmentIDs)
  }

  func click(_ target: MouseTarget, _ state: inout State) {
    guard case .department(let department) = target else { return }
    state.meeting.attendance.selection.select(department, in: state.plan.departmentIDs)
  }

  func hints(in state: State) -> [Command] {
    [
      .attendPresent, .attendAbsent, .attendDelegate, .attendAll, .attendName, .recordAttendance,
      .back,
    ]
  }

  func draw(_ state: State, _ layout: PageLayout, on canvas: inout Canvas) {
    drawAttendance(state, layout, on: &canvas)
  }
}

/// The plan's departments, and what is said of each: present, absent, or who came instead.
func drawAttendance(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  guard let joined = state.joinedMeeting else { return }
  let say = state.say
  let layout = MeetingLayout(page)
  drawMeetingHeading(
    .attendanceTitle, joined.opening.title, right: state.attendanceCounts(joined), page,
    on: &canvas)
  let area = layout.list.inset(columns: page.margin - 1)
  let start = area.column + 2
  let room = area.endColumn - start - 1
  let stateColumns = page.size.columns >= 60 ? 20 : 12
  let nameColumns = page.size.columns >= 80 ? room / 4 : 0
  let standing = area.endColumn - 1 - nameColumns - stateColumns
  if layout.heads.rows > 0 {
    canvas.put(say(.departmentColumn), start, layout.heads.row, .dim)
    canvas.put(say(.attendanceColumn), standing, layout.heads.row, .dim)
    if nameColumns > 0 {
      canvas.put(say(.attendeeColumn), standing + stateColumns, layout.heads.row, .dim)
    }
  }
  let window = state.meeting.attendance.selection.window
  let departments = state.plan.presentDepartments
  for index in window.visible(count: departments.count, height: layout.rows) {
    let row = layout.list.row + index - window.top
    let department = departments[index]
    let word = state.meeting.attendance.word(on: department.id, in: joined)
    let isSelected = index == window.selected
    if isSelected { canvas.put(canvas.glyphs.selection, area.column, row, .accent) }
    let shown = canvas.put(
      department.name, start, row, word?.state == .absent ? .dim : .text,
      limit: standing - start - 2)
    if isSelected { canvas.select(Rect(column: start, row: row, columns: shown, rows: 1)) }
    let (mark, face) = attendanceMark(word?.state, canvas.glyphs)
    let said = word.map { say($0.state.shortPhrase) } ?? say(.notSaidYet)
    canvas.put("\(mark) \(said)", standing, row, face, limit: stateColumns - 1)
    if let name = word?.name {
      if nameColumns > 0 {
        canvas.put(name, standing + stateColumns, row, .text, limit: nameColumns)
      }
    }
    canvas.mark(
      Rect(column: area.column, row: row, columns: area.columns, rows: 1),
      .department(department.id))
  }
}

private func attendanceMark(_ state: Attendance.State?, _ glyphs: Glyphs) -> (String, Face) {
  switch state {
  case .present?: (glyphs.status(.done), .text)
  case .absent?: (glyphs.status(.cancelled), .dim)
  case .delegate?: (glyphs.arrow, .text)
  case nil: (glyphs.separator, .dim)
  }
}

extension State {
  /// Whether the page of who is there is open with something that is not recorded. Once sent, it is
  /// being saved.
  var showsUnsavedAttendance: Bool { meeting.page == .attendance && hasUnsavedAttendance }

  var hasUnsavedAttendance: Bool {
    guard !saves.isPending, let joined = joinedMeeting else { return false }
    return !meeting.attendance.words(plan, in: joined).isEmpty
  }

  fileprivate func attendanceCounts(_ joined: Meeting) -> [Span] {
    let words = plan.presentDepartments.map {
      meeting.attendance.word(on: $0.id, in: joined)?.state
    }
    let isChanged = showsUnsavedAttendance
    let present = words.count { $0 == .present || $0 == .delegate }
    guard size.columns >= 60 else {
      return [Span("\(present)/\(words.count)\(isChanged ? " *" : "")", .strong)]
    }
    let text = say(.attendanceCount(present, words.count { $0 == .absent }, of: words.count))
    return [Span(text, .strong)] + (isChanged ? [Span("  \(say(.notRecordedYet))", .dim)] : [])
  }
}
