import CellGrid
import Phrases
import PlanDomain
import TestSupport

@testable import Dashboard

/// A seat with one list open, and all that can happen to it.
struct ListDesk {
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
    return view(tall, skin: .plain).targets.contains { tall.named($0.target) == row }
  }

  /// The row under the cursor as it is drawn.
  var highlighted: MouseTarget? {
    let rows = view(state, skin: .plain).targets.map(\.target).filter(isRow).map(state.named)
    var seen: [MouseTarget] = []
    for row in rows where !seen.contains(row) { seen.append(row) }
    return window.flatMap { seen[safely: $0.offset] }
  }

  /// Where the cursor stands in the list.
  var place: Int? { window?.selected }

  /// Moves it there by its keys, as far as there are rows.
  mutating func put(at place: Int) {
    guard let now = window?.selected else { return }
    let (on, back) = list == .matrixDepartments ? ("→", "←") : ("↓", "↑")
    for _ in 0..<abs(place - now) { state.press(place > now ? on : back) }
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
      (.timeline, .treeRow(_, toggle: false)), (.attention, .subject), (.week, .subject),
      (.directives, .subject), (.sheet, .subject),
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
    case .sheet: state.press("2", "Q", "↓", "↓")
    case .log: state.press("8")
    case .changes: state.press("V")
    case .meetings: state.press("M", "M")
    case .meetingChanges:
      state.press("M", "M", "↓", "V")
      compare()
    case .attendance: state.press("M", "H")
    case .agenda: state.press("M", "A")
    case .closing: state.press("M", "C")
    case .palette: state.press(":", "t")
    case .menu:
      state.press("2")
      events += DashboardFixture.conflict.suffix(2)
      load()
      if let item = state.plan.position(of: itemID("2.1.1")) { state.show(item) }
      state.press("c")
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
      if list == .meetings { events += foreignMeeting() }
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

  /// Plan.yaml without an item, or with other days and leads, or with its parts in another order,
  /// or as it was.
  private mutating func changePlan() {
    let old = DashboardFixture.text
    let changes = [
      ("due: 2026-10-13, progress: 40, status: at-risk", "due: 2027-10-13, status: done"),
      ("due: 2026-11-27, progress: 80", "due: 2026-01-02, progress: 10"),
      (
        "              - {id: 2.1.2, title: Tái tạo tài nguyên, due: 2026-06-30, status: done, progress: 100}\n",
        ""
      ),
      ("lead: japandesk", "lead: skhdt"), ("", ""),
      ("{id: 1.1.1,", "{id: 1.1.9,"),
      ("departments:\n", "departments:\n  - {id: an, name: An toàn, short: Tổ an toàn}\n"),
      (
        "strategies:\n          - id: \"1.1\"",
        "strategies:\n          - id: \"1.0\"\n            title: Thí điểm\n            lead: skhdt\n          - id: \"1.1\""
      ),
      (
        "              - {id: 2.1.1",
        "              - {id: 2.1.0, title: Thí điểm}\n              - {id: 2.1.1"
      ),
    ]
    let swaps = [
      (old.part(from: "  - id: \"1\"", to: "  - id: \"2\""), old.part(from: "  - id: \"2\"")),
      (
        old.part(from: "          - id: \"2.1\"", to: "          - id: \"2.2\""),
        old.part(from: "          - id: \"2.2\"")
      ),
      (
        old.part(from: "  - {id: stnmt", to: "  - {id: skhdt"),
        old.part(from: "  - {id: skhdt", to: "objectives:")
      ),
    ]
    text = old
    if random.next() % 3 == 0, let (first, second) = swaps.randomElement(using: &random) {
      text = text.replacingFirst(first + second, with: second.closed + first)
    }
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
      let column = sorted.columns().randomElement(using: &random)
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
    // What an office wrote before may come later: it stands among the lines that were there.
    let seconds = (list != .log && random.next() % 3 == 0 ? -900 : 10) + events.count
    // The log's key takes back only what is one's own.
    let isOwn = list == .log && random.next() % 2 == 0
    let writer = isOwn ? "hop-1" : ["tn-1", "sx-1", "ty-1"].randomElement(using: &random) ?? "tn-1"
    return Event(
      id: EventID(writer: writerID(writer), seq: events.count + 100),
      at: (Instant(iso: "2026-11-23T02:20:00.000Z") ?? DashboardFixture.now)
        .adding(milliseconds: Int64(seconds) * 1_000),
      by: isOwn ? state.settings.name : "Sở TN&MT", subject: subject, body: body, why: "lý do",
      meeting: meeting)
  }

  /// A meeting that another office held, on a day of its own.
  private mutating func foreignMeeting() -> [Event] {
    let day = "2026-0\(1 + random.next() % 9)-1\(random.next() % 9)"
    guard let id = MeetingID(day) else { return [] }
    return [
      MeetingRecordFixture.step(
        events.count + 1_000, "\(day)T01:00:00.000Z", id,
        .open(MeetingRecordFixture.opening("Họp ngày \(day)", minutes: 60))),
      MeetingRecordFixture.step(events.count + 1_001, "\(day)T02:00:00.000Z", id, .close),
    ]
  }

  private mutating func order() -> DirectiveOrder {
    DirectiveOrder(
      number: Int(random.next() % 9) + 1, to: [departmentID("skhdt")], item: nil,
      text: "Báo cáo", due: Day(iso: "2026-1\(random.next() % 3)-01"))
  }
}

extension String {
  /// What stands from one word up to another, or to the end.
  fileprivate func part(from start: String, to end: String? = nil) -> String {
    guard let first = firstRange(of: start)?.lowerBound else { return "" }
    let rest = self[first...]
    return String(end.flatMap(rest.firstRange(of:)).map { rest[..<$0.lowerBound] } ?? rest)
  }

  /// With an end of line.
  fileprivate var closed: String { hasSuffix("\n") ? self : self + "\n" }
}
