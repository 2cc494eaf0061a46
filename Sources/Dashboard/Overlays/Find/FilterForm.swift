import PlanDomain

/// The filter as it is put together: rows of choices, a text, and the filters that were saved.
struct FilterForm: Sendable {
  enum Row: CaseIterable, Hashable, Sendable {
    case status, deadline, department, role, mark, text, saved, name
  }

  enum Choice: Hashable, Sendable {
    case status(Status)
    case deadline(DeadlineClass)
    case department(DepartmentID)
    case role(ItemFilter.Role)
    case mark(ItemFilter.Mark)
    case saved(SavedFilter)
  }

  /// What held before, for leaving without a change.
  let before: ItemFilter
  private(set) var filter: ItemFilter
  private(set) var focus = Row.status
  /// The choice that the cursor is on, by row.
  private var places: [Row: Int] = [:]
  private(set) var text: TextField
  /// While the filter is being given a name.
  private(set) var name: TextField?

  init(_ filter: ItemFilter) {
    before = filter
    self.filter = filter
    text = TextField(filter.text, maximumBytes: 4 * SavedFilter.maximumTextLength)
  }

  /// Whether what is typed goes into a text.
  var isTyping: Bool { focus == .text || focus == .name }

  func rows(_ saved: [SavedFilter]) -> [Row] {
    Row.allCases.filter { row in
      switch row {
      case .saved: !saved.isEmpty
      case .name: name != nil
      default: true
      }
    }
  }

  func choices(of row: Row, _ plan: Plan, _ saved: [SavedFilter]) -> [Choice] {
    switch row {
    case .status: Status.allCases.map(Choice.status)
    case .deadline:
      [.overdue, .dueSoon, .inTime, .none, .doneOnTime, .doneLate].map(Choice.deadline)
    case .department:
      // A saved filter may know departments that this plan does not have.
      (plan.departments.map(\.id)
        + filter.departments.filter { plan.department($0) == nil }.sorted())
        .map(Choice.department)
    case .role: ItemFilter.Role.allCases.map(Choice.role)
    case .mark: ItemFilter.Mark.allCases.map(Choice.mark)
    case .saved: saved.map(Choice.saved)
    case .text, .name: []
    }
  }

  func place(in row: Row) -> Int { places[row] ?? 0 }

  /// Brings the cursor of every row back among the choices that it still has: another plan has
  /// other departments, and what only the filter knows goes when it is taken back.
  mutating func settle(_ plan: Plan, _ saved: [SavedFilter]) {
    for (row, place) in places {
      let count = choices(of: row, plan, saved).count
      places[row] = min(place, max(0, count - 1))
    }
  }

  func isOn(_ choice: Choice) -> Bool {
    switch choice {
    case .status(let status): filter.statuses.contains(status)
    case .deadline(let deadline): filter.deadlines.contains(deadline)
    case .department(let department): filter.departments.contains(department)
    case .role(let role): filter.role == role
    case .mark(let mark): filter.marks.contains(mark)
    case .saved(let saved): filter == saved.filter
    }
  }

  mutating func toggle(_ choice: Choice) {
    switch choice {
    case .status(let status): filter.statuses.formSymmetricDifference([status])
    case .deadline(let deadline): filter.deadlines.formSymmetricDifference([deadline])
    case .department(let department): filter.departments.formSymmetricDifference([department])
    case .role(let role): filter.role = role
    case .mark(let mark): filter.marks.formSymmetricDifference([mark])
    case .saved(let saved): take(saved.filter)
    }
  }

  mutating func take(_ filter: ItemFilter) {
    self.filter = filter
    text = TextField(filter.text, maximumBytes: text.maximumBytes)
  }

  /// Takes back the choices of the row with the cursor.
  mutating func clearRow() {
    switch focus {
    case .status: filter.statuses = []
    case .deadline: filter.deadlines = []
    case .department: filter.departments = []
    case .role: filter.role = .either
    case .mark: filter.marks = []
    case .text, .saved, .name: break
    }
  }

  mutating func moveFocus(by step: Int, _ saved: [SavedFilter]) {
    let rows = rows(saved)
    let place = rows.firstIndex(of: focus) ?? 0
    focus = rows[(place + step + rows.count) % rows.count]
  }

  mutating func moveChoice(by step: Int, count: Int) {
    guard count > 0 else { return }
    places[focus] = min(max(place(in: focus) + step, 0), count - 1)
  }

  mutating func point(at row: Row, _ place: Int) {
    focus = row
    places[row] = place
  }

  mutating func edit(_ change: (inout TextField) -> Void) {
    if focus == .name, var field = name {
      change(&field)
      name = field
      return
    }
    focus = .text
    change(&text)
    filter.text = text.text
  }

  /// Puts in what was typed before, which gives way to what is typed now.
  mutating func offer(_ typed: String) {
    text = .proposing(typed, maximumBytes: text.maximumBytes)
    filter.text = text.text
    focus = .text
  }

  mutating func beginNaming(offering typed: String?) {
    let bytes = 4 * SavedFilter.maximumNameLength
    name = name ?? TextField.proposing(typed ?? "", maximumBytes: bytes)
    focus = .name
  }

  mutating func endNaming(_ saved: [SavedFilter]) {
    name = nil
    focus = saved.isEmpty ? .status : .saved
  }
}
