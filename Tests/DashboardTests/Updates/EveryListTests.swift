import CellGrid
import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// Whatever comes between two keys, what a key does is about the row that was highlighted when it
/// was pressed: on every list with a cursor, while others write, plan.yaml changes, and filters,
/// languages and sizes do.
@Suite struct EveryListTests {
  @Test(arguments: ListName.allCases)
  func aKeyIsAboutTheRowThatWasHighlighted(list: ListName) {
    var (acted, kept) = (0, 0)
    for seed in 0..<UInt64(Effort.count(short: 12, long: 500)) {
      var desk = Desk(list, seed: seed)
      for step in 0..<14 {
        let before = desk.highlighted
        let isMoved = desk.disturb()
        guard let highlighted = desk.highlighted else { continue }
        if let before, !isMoved, desk.lists(before) {
          #expect(highlighted == before, "\(list), seed \(seed), step \(step)")
          kept += 1
        }
        guard let about = desk.about() else { continue }
        #expect(about == highlighted, "\(list), seed \(seed), step \(step)")
        acted += 1
      }
    }
    #expect(acted >= 10 && kept >= 10)
  }
}

/// A seat with one list open, and all that can happen to it.
private struct Desk {
  private let list: ListName
  private var random: SplitMix
  private var state: State
  private var events = MeetingRecordFixture.open
  private var text = DashboardFixture.text

  init(_ list: ListName, seed: UInt64) {
    self.list = list
    random = SplitMix(seed: seed)
    state = DashboardFixture.state(110, 34)
    load()
    open()
  }

  // MARK: what it shows and does

  /// Whether the row is in the list, in sight or not.
  func lists(_ row: MouseTarget) -> Bool {
    var tall = state
    _ = update(&tall, .terminal(.resize(Size(columns: state.size.columns, rows: 400))))
    return view(tall, skin: .plain).targets.contains { $0.target == row }
  }

  /// The row under the cursor as it is drawn.
  var highlighted: MouseTarget? {
    let rows = view(state, skin: .plain).targets.map(\.target).filter(isRow)
    var seen: [MouseTarget] = []
    for row in rows where !seen.contains(row) { seen.append(row) }
    return window.flatMap { seen[safely: $0.offset] }
  }

  /// The row that the list's key acts on, pressed on a copy: the list stays as it is.
  func about() -> MouseTarget? {
    var copy = state
    return copy.act(on: list)
  }

  private func isRow(_ target: MouseTarget) -> Bool {
    switch (list, target) {
    case (.overview, .overviewRow), (.overview, .subject), (.tree, .treeRow(_, toggle: false)),
      (.departments, .departmentRow), (.departmentWork, .subject),
      (.timeline, .item), (.attention, .subject), (.week, .subject), (.directives, .subject),
      (.log, .line), (.changes, .change), (.matrixItems, .subject),
      (.meetings, .meetingRow), (.meetingChanges, .change), (.attendance, .department),
      (.agenda, .subject), (.closing, .closingRow), (.palette, .paletteRow), (.themes, .menuRow),
      (.menu, .menuRow):
      true
    case (.matrixStrategies, .matrixCell(_, let column)):
      column == state.matrix.column.id
    case (.matrixDepartments, .matrixCell(let row, _)): row == state.matrix.row.id
    default: false
    }
  }

  private var window: ListWindow? { state.window(of: list) }

  // MARK: what happens

  /// Opens the list from wherever the seat is.
  private mutating func open() {
    switch list {
    case .overview: state.press("1", "↓", "↓", "↓")
    case .tree: state.press("2", "↓", "→")
    case .departments: state.press("3")
    case .departmentWork: state.press("3", "Enter")
    case .matrixStrategies, .matrixDepartments: state.press("4")
    case .matrixItems: state.press("4", "Enter")
    case .timeline: state.press("5")
    case .attention: state.press("6")
    case .week: state.press("6", "Tab", "-", "-", "-")
    case .directives: state.press("7")
    case .log: state.press("8")
    case .changes: state.press("V")
    case .meetings: state.press("M", "M")
    case .meetingChanges:
      state.press("M", "M", "↓", "V")
      compare()
    case .attendance: state.press("M", "H")
    case .agenda: state.press("M", "A")
    case .closing: state.press("M", "C")
    case .palette: state.press(":")
    case .menu: state.press("2", "↓", "s")
    case .themes:
      state.press("T")
      findThemes()
    }
  }

  /// True where it was the person who moved.
  mutating func disturb() -> Bool {
    var isMoved = false
    switch random.next() % 11 {
    case 0, 1, 2, 3:
      for _ in 0...Int(random.next() % 3) { events.append(foreignLine()) }
      load()
    case 4: changePlan()
    case 5, 6:
      state.press(["↓", "↓", "↑", "End", "Home", "PgDn"].randomElement(using: &random) ?? "↓")
      isMoved = true
    case 7:
      let size = [(110, 34), (80, 24), (150, 40), (60, 16)].randomElement(using: &random)
      if let size {
        _ = update(&state, .terminal(.resize(Size(columns: size.0, rows: size.1))))
      }
    case 8: filter()
    case 9: sort()
    default:
      state.press("→")
      isMoved = true
    }
    if state.window(of: list) == nil {
      open()
      isMoved = true
    }
    return isMoved
  }

  /// Plan.yaml without an item, or with other days and leads, or as it was.
  private mutating func changePlan() {
    let changes = [
      ("due: 2026-10-13, progress: 40, status: at-risk", "due: 2027-10-13, status: done"),
      ("due: 2026-11-27, progress: 80", "due: 2026-01-02, progress: 10"),
      (
        "              - {id: 2.1.2, title: Tái tạo tài nguyên, due: 2026-06-30, status: done, progress: 100}\n",
        ""
      ),
      ("lead: japandesk", "lead: skhdt"), ("", ""),
    ]
    text = DashboardFixture.text
    if let (old, new) = changes.randomElement(using: &random), !old.isEmpty {
      text = text.replacingFirst(old, with: new)
    }
    load()
  }

  private mutating func filter() {
    guard ![.overview, .palette, .themes, .menu].contains(list), state.overlay == nil else {
      return
    }
    var filter = ItemFilter()
    filter.statuses = [[], [.behind], [.done]].randomElement(using: &random) ?? []
    state.apply(filter)
  }

  /// By one of the columns that the list can be sorted by.
  private mutating func sort() {
    guard state.overlay == nil, let sorted = state.listPage.sortedList(in: state),
      let column = sorted.columns.randomElement(using: &random)
    else { return }
    _ = state.sort(sorted.name, by: random.next() % 4 == 0 ? nil : column)
    state.settle()
  }

  /// The themes that a folder has now: one more or one less, in another order.
  private mutating func findThemes() {
    let names = Set(["a", "b", "c", "d", "e", "f", state.settings.theme]).sorted()
      .shuffled(using: &random)
    let found = names.dropLast(Int(random.next() % 3)).map {
      ThemeChoice(name: $0, title: .verbatim($0), about: .verbatim($0), isOwn: true)
    }
    _ = update(&state, .themes(found, fault: nil))
  }

  private mutating func load() {
    if list == .themes { return findThemes() }
    let plain = DashboardFixture.snapshot(text: text, events: events)
    let day = list == .changes ? Day(iso: "2026-10-01") : nil
    let lookBack = day.map { DashboardFixture.snapshot(like: plain, asOf: $0) }
    state.wantedDay = day
    _ = update(
      &state,
      .loaded(
        lookBack
          ?? Snapshot(
            projection: plain.projection, ownWriters: [writerID("hop-1")],
            revision: plain.revision, comparison: MeetingComparison(with: plain.projection))))
    if list == .meetingChanges { compare() }
  }

  private mutating func compare() {
    guard let comparing = state.meeting.comparing else { return }
    let changes = MeetingChanges(
      between: comparing.first, and: comparing.second, in: state.projection)
    _ = update(&state, .compared(changes))
  }

  /// A line of another office: about an item, a directive, or the meeting that is on.
  private mutating func foreignLine() -> Event {
    let item =
      ["1.1.1", "1.1.2", "2.1.1", "2.1.2", "2.2.1", "2.1", "1"]
      .randomElement(using: &random).flatMap { Subject($0) } ?? .plan
    let statuses = Status.allCases
    let bodies: [(Subject, EventBody, MeetingID?)] = [
      (item, .set(Change(status: statuses.randomElement(using: &random))), nil),
      (item, .set(Change(progress: Percent(Int(random.next() % 101)))), nil),
      (item, .set(Change(due: Day(iso: "2026-0\(1 + random.next() % 9)-15"))), nil),
      (item, .note(Note(text: "ghi chú")), nil),
      (item, .obstacle(Obstacle(text: "vướng")), nil),
      (item, .directive(order()), nil),
      (.plan, .meeting(.postpone(item)), MeetingRecordFixture.today),
      (
        .plan,
        .meeting(.conclude(Conclusion(item: item, number: 1, text: "Thống nhất", directives: []))),
        MeetingRecordFixture.today
      ),
      (item, .set(Change(status: .behind)), MeetingRecordFixture.today),
    ]
    let (subject, body, meeting) = bodies[Int(random.next() % UInt64(bodies.count))]
    let seconds = 10 + events.count
    // The log's key takes back only what is one's own.
    let isOwn = list == .log && random.next() % 2 == 0
    return Event(
      id: EventID(writer: writerID(isOwn ? "hop-1" : "tn-1"), seq: events.count + 100),
      at: (Instant(iso: "2026-11-23T02:20:00.000Z") ?? DashboardFixture.now)
        .adding(milliseconds: Int64(seconds) * 1_000),
      by: isOwn ? state.settings.name : "Sở TN&MT", subject: subject, body: body, why: "lý do",
      meeting: meeting)
  }

  private mutating func order() -> DirectiveOrder {
    DirectiveOrder(
      number: Int(random.next() % 9) + 1, to: [departmentID("skhdt")], item: nil,
      text: "Báo cáo", due: Day(iso: "2026-1\(random.next() % 3)-01"))
  }
}

extension State {
  /// The part of a list that is seen, while the list is on screen.
  fileprivate func window(of list: ListName) -> ListWindow? {
    switch (list, overlay) {
    case (.palette, .palette(let palette)?): return palette.selection.window
    case (.themes, .menu(let menu)?), (.menu, .menu(let menu)?): return menu.selection.window
    case (.changes, .changes(let changes)?): return changes.selection.window
    case (_, .some): return nil
    default: break
    }
    if let page = meeting.page {
      return switch (list, page) {
      case (.meetings, .list): meeting.list.window
      case (.meetingChanges, .changes): meeting.comparing?.selection.window
      case (.attendance, .attendance): meeting.attendance.selection.window
      case (.agenda, .agenda): meeting.agenda.selection.window
      case (.closing, .closing): meeting.closing.selection.window
      default: nil
      }
    }
    return switch (list, screen) {
    case (.overview, .overview): overview.selection.window
    case (.tree, .objectives): objectives.selection.window
    case (.departments, .departments): departments.isOpened ? nil : departments.selection.window
    case (.departmentWork, .departments): departments.isOpened ? departments.work.window : nil
    case (.matrixStrategies, .matrix): matrix.isOpened ? nil : matrix.row.window
    case (.matrixDepartments, .matrix): matrix.isOpened ? nil : matrix.column.window
    case (.matrixItems, .matrix): matrix.isOpened ? matrix.item.window : nil
    case (.timeline, .timeline): timeline.selection.window
    case (.attention, .attention): week.isOpened ? nil : attention.selection.window
    case (.week, .attention): week.isOpened ? week.selection.window : nil
    case (.directives, .directives): directives.selection.window
    case (.log, .log): log.selection.window
    default: nil
    }
  }
}

extension State {
  /// Presses the key that does something with the selected row, and tells what that was about.
  fileprivate mutating func act(on list: ListName) -> MouseTarget? {
    switch list {
    case .overview:
      guard let subject = noted() else { return nil }
      // An item may stand among the objectives and among the decisions.
      guard case .objective? = overview.row(in: whole), case .item(let id) = subject else {
        return .subject(subject)
      }
      return .overviewRow(.objective(id))
    case .tree: return noted()?.item.map { .treeRow($0, toggle: false) }
    case .departmentWork: return noted().map { .subject($0) }
    case .matrixItems: return noted().map { .subject($0) }
    case .timeline: return noted()?.item.map { .item($0) }
    case .attention, .week: return noted().map { .subject($0) }
    case .directives: return noted().map { .subject($0) }
    case .log: return tookBack().map { .line($0) }
    case .closing: return closed()
    case .departments:
      press("Enter")
      return departments.isOpened
        ? departments.responsibility(in: snapshot).map { .departmentRow($0.responsible) } : nil
    case .matrixStrategies, .matrixDepartments:
      press("Enter")
      guard matrix.isOpened, let row = matrix.cell.row, let column = matrix.cell.column else {
        return nil
      }
      return .matrixCell(row: row, column: column)
    case .changes, .meetingChanges: return followed(list)
    case .meetings:
      press("Enter")
      if case .record(let id)? = meeting.page { return .meetingRow(.past(id)) }
      return .meetingRow(.next)
    case .attendance:
      let before = meeting.attendance.changed
      press("3", "Esc", "2")
      let changed = meeting.attendance.changed.first { before[$0.key] != $0.value }
      return changed.map { .department($0.key) }
    case .agenda:
      let before = agendaEntries
      press("+")
      let after = agendaEntries
      return zip(before, after).first { $0 != $1 }.map { .subject($1.item) }
    case .palette:
      press("Enter")
      return recent.targets.first.flatMap { snapshot.catalog.number(of: $0, in: plan) }
        .map { .paletteRow(Palette.Row(number: $0, name: nil)) }
    case .themes:
      press("Enter")
      return .menuRow(.theme(settings.theme))
    case .menu: return chosen()
    }
  }

  /// What a note is about that is written now.
  private mutating func noted() -> Subject? {
    press("m")
    guard case .form? = overlay else { return nil }
    type("ghi")
    return press("Enter").drafts.first?.subject
  }

  /// The status that Enter in the menu records, with a reason where one is asked for.
  private mutating func chosen() -> MouseTarget? {
    var drafts = press("Enter").drafts
    if case .form? = overlay {
      type("vì")
      drafts = press("Enter").drafts
    }
    guard let draft = drafts.first, case .set(let change) = draft.body, let status = change.status
    else { return nil }
    return .menuRow(.status(status, of: draft.subject.here))
  }

  private mutating func tookBack() -> EventID? {
    guard case .undo(let id)? = press("u").drafts.first?.body else { return nil }
    return id
  }

  /// Enter on what keeps a meeting open, `u` on what was recorded in it.
  private mutating func closed() -> MouseTarget? {
    if case .recorded? = closingRow {
      guard let id = tookBack() else { return nil }
      if case .undo(let target)? = projection.ledger.event(id)?.body {
        return .closingRow(.recorded(target))
      }
      return .closingRow(.recorded(id))
    }
    for draft in press("Enter").drafts {
      if case .meeting(.turn(let subject)) = draft.body { return .closingRow(.unsettled(subject)) }
      if case .meeting(.close) = draft.body { return .closingRow(.close) }
    }
    return nil
  }

  /// Where Enter on a change leads; which of its lines it was is told by the list alone.
  private mutating func followed(_ list: ListName) -> MouseTarget? {
    let id: Difference.Entry.ID? =
      if case .changes(let changes)? = overlay {
        changes.selection.id(in: snapshot.changeIDs)
      } else {
        meeting.comparing.flatMap { $0.selection.id(in: $0.rows) }
      }
    press("Enter")
    guard let id, overlay == nil, meeting.page == nil else { return nil }
    let went = selectedSubject
    return went == id.subject ? .change(id) : nil
  }
}

extension Subject {
  fileprivate var item: ItemID? { if case .item(let id) = self { id } else { nil } }
}

extension [Effect] {
  fileprivate var drafts: [Draft] {
    flatMap { effect -> [Draft] in
      if case .storage(.append(let drafts, _), _) = effect { drafts } else { [] }
    }
  }
}
