import Phrases
import PlanDomain

/// What lists have columns of. By its raw value a sorting is remembered.
public enum ColumnName: String, CaseIterable, Hashable, Sendable {
  case number, content, status, progress, deadline, lead, role, reason, to
  case week
  case department, overdue, behind
  case atRisk = "at-risk"
  case ordersOverdue = "orders-overdue"
  case orders
  case dueSoon = "due-soon"
  case done, rate, leads, coordinates, load, mix
  /// Of the last those before the note have no heads.
  case day, recorded, author, meeting, conclusions, attends, attendee, minutes
  case hour, place, standing, what, note

  var phrase: Phrase {
    switch self {
    case .number: .columnNumber
    case .content: .columnContent
    case .status: .columnStatus
    case .progress: .columnProgress
    case .deadline: .columnDeadline
    case .lead: .columnLead
    case .role: .columnRole
    case .reason: .columnReason
    case .to: .columnTo
    case .week: .columnWeek
    case .department: .columnDepartment
    case .overdue: .classOverdue
    case .behind: .lateShort
    case .atRisk: .atRiskShort
    case .ordersOverdue: .columnOrdersOverdue
    case .orders: .columnOrdersOpen
    case .dueSoon: .columnDueSoon
    case .done: .columnDone
    case .rate: .onTimeRate
    case .leads: .columnLeads
    case .coordinates: .columnCoordinates
    case .load: .columnLoad
    case .mix: .columnMix
    case .day: .columnDay
    case .recorded: .columnRecorded
    case .author: .columnAuthor
    case .meeting: .columnMeeting
    case .conclusions: .columnConclusions
    case .attends: .columnAttends
    case .attendee: .columnAttendee
    case .minutes: .columnMinutes
    case .note: .columnNote
    case .hour, .place, .standing, .what: .verbatim("")
    }
  }
}

/// What a list is sorted by, and which way.
public struct Sorting: Hashable, Sendable {
  public let column: ColumnName
  public let isDescending: Bool

  public init(_ column: ColumnName, isDescending: Bool = false) {
    self.column = column
    self.isDescending = isDescending
  }
}

/// What one cell sorts by: text as Vietnamese dictionaries have it, numbers by their size. What
/// says nothing stands last, whichever way the list is sorted.
enum SortKey: Comparable {
  case number(Double)
  case text(String)
  case nothing

  static func name(_ text: String) -> SortKey {
    text.isEmpty ? .nothing : .text(dictionaryKey(text))
  }

  static func count(_ count: Int) -> SortKey { .number(Double(count)) }

  static func day(_ day: Day?) -> SortKey {
    day.map { .number(Double($0.number)) } ?? .nothing
  }
}

extension Array {
  /// Sorted by a key; elements that are alike in it stay as they stood.
  func sorted(descending isDescending: Bool, by key: (Element) -> SortKey) -> [Element] {
    let keys = map(key)
    let order = indices.sorted { a, b in
      let (first, second) = (keys[a], keys[b])
      if first == second { return a < b }
      if first == .nothing || second == .nothing { return second == .nothing }
      return isDescending ? second < first : first < second
    }
    return order.map { self[$0] }
  }
}

extension State {
  /// What the list that is shown is sorted by; nothing for its own order.
  func sorting(of list: ListName) -> Sorting? { settings.sorting[list] }

  /// `|`: by which column; nothing to choose where rows have an order that can't be another.
  mutating func beginSorting() {
    guard let list = listPage.sortedList(in: self) else {
      messages.say(.sortsNothing, .refusal, at: now)
      return
    }
    overlay = .menu(
      Menu(
        [.sort(list.name, nil)] + list.columns().map { .sort(list.name, $0) }, title: .sortHeading,
        at: .sort(list.name, sorting(of: list.name)?.column)))
  }

  /// Sorts a list by a column; by the same again the other way; by nothing in its own order.
  mutating func sort(_ list: ListName, by column: ColumnName?) -> [Effect] {
    let before = sorting(of: list)
    settings.sorting[list] = column.map { column in
      let turns = before?.column == column && before?.isDescending == column.startsDescending
      return Sorting(
        column, isDescending: turns ? !column.startsDescending : column.startsDescending)
    }
    giveUpOrder()
    narrow()
    messages.say(
      settings.sorting[list].map { .sortedBy($0.column.phrase, isDescending: $0.isDescending) }
        ?? .sortedAsOwn, .information, at: now)
    return [.remember(settings)]
  }

  /// What a list shows, in the order that was asked for; `row` is what its columns say of one.
  func sorted<Element, Row>(
    _ elements: [Element], of list: ListName, by columns: [Column<Row>], row: (Element) -> Row
  ) -> [Element] {
    guard let sorting = sorting(of: list),
      let key = columns.first(where: { $0.name == sorting.column })?.key
    else { return elements }
    return elements.sorted(descending: sorting.isDescending) { key(row($0)) }
  }
}

extension ColumnName {
  /// Of counts the largest are looked for, of names and days the first.
  var startsDescending: Bool {
    switch self {
    case .status, .overdue, .behind, .atRisk, .ordersOverdue, .orders, .dueSoon, .done, .leads,
      .coordinates, .load, .mix, .conclusions:
      true
    default: false
    }
  }
}

extension Glyphs {
  /// Which way a list is sorted.
  func sorted(_ sorting: Sorting?) -> String {
    sorting.map { $0.isDescending ? descending : ascending } ?? ""
  }
}

/// A list that can be sorted, and by what.
struct SortedList {
  let name: ListName
  /// Worked out when somebody wants to sort by them: each frame asks only which list it is.
  let columns: () -> [ColumnName]

  init<Row>(_ name: ListName, _ columns: @autoclosure @escaping () -> [Column<Row>]) {
    self.name = name
    self.columns = { columns().filter { $0.key != nil }.map(\.name) }
  }
}
