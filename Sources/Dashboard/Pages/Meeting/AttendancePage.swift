import CellGrid
import Phrases
import PlanDomain

/// Who is there.
struct AttendancePage: PageOfMeeting, PageOfRows {
  func mode(in state: State) -> Mode { .attendance }

  var cursor: WritableKeyPath<State, Selection<DepartmentID>> { \.meeting.attendance.selection }
  func rows(in state: State) -> [DepartmentID] { state.attendanceRows }

  func row(at target: MouseTarget) -> DepartmentID? {
    if case .department(let department) = target { department } else { nil }
  }

  func table(in state: State, _ layout: PageLayout, _ glyphs: Glyphs) -> Table<AttendanceRow> {
    let place = MeetingLayout(layout)
    let rows = state.attendanceRows.compactMap(state.plan.department)
    return Table(
      .attendance, Column.attendance(state, in: place.area.columns, glyphs), in: place.area,
      headRows: place.headRows, count: rows.count,
      from: state.meeting.attendance.selection.window.top
    ) { index in
      AttendanceRow(
        department: rows[index],
        word: state.joinedMeeting.flatMap {
          state.meeting.attendance.word(on: rows[index].id, in: $0)
        })
    }
  }

  func sortedList(in state: State) -> SortedList? {
    SortedList(.attendance, Column.attendance(state, in: 200, .unicode))
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
  drawMeetingHeading(
    .attendanceTitle, joined.opening.title, right: state.attendanceCounts(joined), page,
    on: &canvas)
  AttendancePage().drawList(state, page, on: &canvas)
}

/// A department, and what is said of it.
struct AttendanceRow: TableRow {
  let department: Department
  let word: Attendance?

  var click: MouseTarget { .department(department.id) }
}

extension Column<AttendanceRow> {
  static func attendance(_ state: State, in columns: Int, _ glyphs: Glyphs) -> [Self] {
    // How each attends stands beside the names, not across an empty page.
    let hasNames = columns >= ListWidth.attendees
    return [
      Self(
        name: .department, width: hasNames ? .fitting(0...columns / 2) : .rest(parts: 1), gap: 2,
        isName: true, wraps: true,
        cell: { .text($0.department.name, $0.word?.state == .absent ? .dim : .text) },
        key: { .name($0.department.name) }),
      Self(
        name: .attends, width: .exactly(columns >= ListWidth.names ? 19 : 11),
        cell: { row in
          let (mark, face) = attendanceMark(row.word?.state, glyphs)
          let said = row.word?.state.shortPhrase ?? .notSaidYet
          return .text("\(mark) \(state.say(said))", face)
        }, key: { .name($0.word.map { state.say($0.state.shortPhrase) } ?? "") }),
      Self(
        name: .attendee, width: .rest(parts: 1), from: ListWidth.attendees,
        cell: { .text($0.word?.name ?? "", .text) }, key: { .name($0.word?.name ?? "") }),
    ]
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
  /// The departments, by what the record says: while it is filled in, no row moves.
  var attendanceRows: [DepartmentID] {
    sorted(
      plan.presentDepartments, of: .attendance, by: Column.attendance(self, in: 200, .unicode),
      row: { department in
        let recorded = joinedMeeting?.attendance.first { $0.department == department.id }
        return AttendanceRow(department: department, word: recorded)
      }
    ).map(\.id)
  }

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
    guard size.columns >= PageWidth.words else {
      return [Span("\(present)/\(words.count)\(isChanged ? " *" : "")", .strong)]
    }
    let text = say(.attendanceCount(present, words.count { $0 == .absent }, of: words.count))
    return [Span(text, .strong)] + (isChanged ? [Span("  \(say(.notRecordedYet))", .dim)] : [])
  }
}
