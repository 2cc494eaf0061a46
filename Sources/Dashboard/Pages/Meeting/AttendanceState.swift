import PlanDomain

/// Who is there, as it is being filled in; recorded together.
struct AttendanceState: Sendable {
  var selection = Selection<DepartmentID>(.attendance)
  /// What was changed, by department; the rest stands as recorded.
  private(set) var changed: [DepartmentID: Attendance] = [:]

  /// What is said of a department now.
  func word(on department: DepartmentID, in meeting: Meeting) -> Attendance? {
    changed[department] ?? meeting.attendance.first { $0.department == department }
  }

  mutating func set(_ word: Attendance) { changed[word.department] = word }

  /// Forgets what the record says too.
  mutating func forgetRecorded(in meeting: Meeting) {
    changed = changed.filter { !meeting.attendance.contains($0.value) }
  }

  /// What differs from the record, in the plan's order.
  func words(_ plan: Plan, in meeting: Meeting) -> [Attendance] {
    plan.departments.compactMap { changed[$0.id] }.filter { word in
      !meeting.attendance.contains(word)
    }
  }
}

extension Attendance.State {
  /// Present, absent, delegate, and present again.
  var next: Attendance.State {
    switch self {
    case .present: .absent
    case .absent: .delegate
    case .delegate: .present
    }
  }
}

extension Plan {
  /// The rows of who is there.
  var departmentIDs: LazyMapCollection<[Department], DepartmentID> {
    presentDepartments.lazy.map(\.id)
  }
}
