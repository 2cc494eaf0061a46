import Phrases
import PlanDomain

/// Filling in who is there; all of it is recorded in one write.
extension State {
  mutating func run(inAttendance command: Command) -> [Effect] {
    guard let joined = joinedMeeting else { return [] }
    switch command {
    case .attendPresent: attend(.present, in: joined)
    case .attendAbsent: attend(.absent, in: joined)
    case .attendDelegate:
      attend(.delegate, in: joined)
      beginName(in: joined)
    case .attendNext:
      attend(selectedAttendance(in: joined)?.state.next ?? .present, in: joined)
    case .attendAll:
      for department in plan.presentDepartments
      where meeting.attendance.word(on: department.id, in: joined) == nil {
        meeting.attendance.set(Attendance(department: department.id, state: .present))
      }
    case .attendName: beginName(in: joined)
    case .recordAttendance: return recordAttendance(in: joined)
    default: break
    }
    return []
  }

  mutating func set(nameOfAttendee name: String, of department: DepartmentID) {
    guard let joined = joinedMeeting else { return }
    let state = meeting.attendance.word(on: department, in: joined)?.state ?? .present
    meeting.attendance.set(
      Attendance(department: department, state: state, name: name.isEmpty ? nil : name))
  }

  private var selectedDepartment: DepartmentID? {
    meeting.attendance.selection.id(in: attendanceRows)
  }

  private func selectedAttendance(in joined: Meeting) -> Attendance? {
    selectedDepartment.flatMap { meeting.attendance.word(on: $0, in: joined) }
  }

  /// Says it of the selected department; a name stays with who comes.
  private mutating func attend(_ state: Attendance.State, in joined: Meeting) {
    guard let department = selectedDepartment else { return }
    let name = state == .absent ? nil : selectedAttendance(in: joined)?.name
    meeting.attendance.set(Attendance(department: department, state: state, name: name))
  }

  private mutating func beginName(in joined: Meeting) {
    guard let department = selectedDepartment else { return }
    open(AttendeeForm(department: department, now: selectedAttendance(in: joined)?.name ?? ""))
  }

  private mutating func recordAttendance(in joined: Meeting) -> [Effect] {
    let words = meeting.attendance.words(plan, in: joined)
    let (effects, token) = record(words.map(MeetingStep.attend), in: joined.id)
    if token != nil || words.isEmpty {
      show(joined.agenda.isEmpty ? .agenda : .presenter)
    }
    return effects
  }
}
