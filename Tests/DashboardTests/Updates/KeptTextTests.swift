import CellGrid
import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// What was typed is lost by no key: it is offered again until it is used or cleared.
@Suite struct KeptTextTests {
  /// A kind of form, and where it is opened by its key.
  struct Way: Sendable, CustomTestStringConvertible {
    enum Place { case leaf, objective, meetings, record, presenter, agenda, attendance, week }

    let kind: any FormKind.Type
    let place: Place
    /// What is typed into its first field.
    var typed = "Nửa chừng"

    var testDescription: String { "\(kind)" }
    var name: ObjectIdentifier { ObjectIdentifier(kind) }
  }

  /// All there are: the rules of the house name one that is missing.
  static let ways = [
    Way(kind: ProgressForm.self, place: .leaf, typed: "37"),
    Way(kind: ReasonForm.self, place: .leaf),
    Way(kind: DeadlineForm.self, place: .leaf),
    Way(kind: NoteForm.self, place: .leaf),
    Way(kind: ObstacleForm.self, place: .leaf),
    Way(kind: ItemForm.self, place: .leaf),
    Way(kind: NewItemForm.self, place: .leaf),
    Way(kind: DirectiveForm.self, place: .leaf),
    Way(kind: MeasureForm.self, place: .objective),
    Way(kind: OpeningForm.self, place: .meetings),
    Way(kind: SupplementForm.self, place: .record),
    Way(kind: ConclusionForm.self, place: .presenter),
    Way(kind: MinutesForm.self, place: .agenda, typed: "37"),
    Way(kind: AttendeeForm.self, place: .attendance),
    Way(kind: WeekDaysForm.self, place: .week, typed: "1/11/2026"),
  ]
  private static let note = ways[3]
  private static let directive = ways[7]

  private static func start(_ way: Way, _ size: Size) -> State {
    var state = DashboardFixture.state(
      size.columns, size.rows, snapshot: MeetingFixture.snapshot(MeetingFixture.closed))
    func press(_ keys: String...) { for key in keys { state.press(key) } }
    func select(_ id: String) {
      press("2")
      state.plan.position(of: itemID(id)).map { state.show($0) }
    }
    switch way.place {
    case .leaf: select("2.1.1")
    case .objective: select("2")
    case .meetings: press("M")
    case .week: press("6", "Tab")
    case .record: press("M", "↓")
    case .presenter, .agenda, .attendance:
      state = MeetingFixture.joined(size.columns, size.rows)
      if way.place == .agenda { state.open(.agenda) }
      if way.place == .attendance { state.open(.attendance) }
    }
    return state
  }

  private static func open(_ way: Way, _ state: inout State) {
    state.press(state.keymap.key(for: way.kind.command, in: state.mode) ?? "")
    // The item is overdue, so that done asks why.
    if way.kind == ReasonForm.self { state.press("5") }
  }

  /// What is typed, refused and kept goes by a field's name.
  @Test(arguments: ways) func noTwoFieldsOfAFormHaveOneName(way: Way) throws {
    var state = Self.start(way, Self.sizes[0])
    Self.open(way, &state)
    let names = try #require(state.form).fields.map(\.name)
    #expect(!names.isEmpty && Set(names).count == names.count)
  }

  private static let sizes = [Size(columns: 120, rows: 40), Size(columns: 40, rows: 12)]

  @Test(arguments: ways, sizes)
  func whatWasTypedIntoAFormComesBackUntilItIsSaved(way: Way, size: Size) throws {
    let typed = way.typed
    var state = Self.start(way, size)
    Self.open(way, &state)
    let fresh = try #require(state.form)
    #expect(type(of: fresh.kind) == way.kind)
    state.type(typed)
    state.press("Esc")
    #expect(state.overlay == nil)
    #expect(
      state.messages.current?.text == .textKept(again: state.keymap.key(for: way.kind.command)))
    state.rest()
    // Offered, and said.
    Self.open(way, &state)
    var form = try #require(state.form)
    #expect(form.texts.contains { $0.contains(typed) })
    #expect(state.messages.current?.text == state.offeredNotice)
    // Left as it is, it is kept on; cleared, it is gone.
    state.press("Esc")
    state.rest()
    Self.open(way, &state)
    state.press("Ctrl-U")
    form = try #require(state.form)
    #expect(form.texts == fresh.texts && form.focus == fresh.focus)
    state.press("Esc")
    state.rest()
    Self.open(way, &state)
    #expect(state.form?.texts == fresh.texts)
    // Once saved it is not offered again.
    state.type(typed)
    state.press("Esc")
    state.rest()
    Self.open(way, &state)
    form = try #require(state.form)
    #expect(state.kept[form.key] != nil)
    state.press("Enter")
    if var sent = state.form {
      sent.token = sent.token ?? 99
      state.overlay = .form(sent)
      _ = update(&state, .saved(token: sent.token ?? 99))
    }
    #expect(state.kept[form.key] == nil)
  }

  /// A hint is about the form that it came with, and goes with it however that goes.
  @Test(arguments: ["Enter", "Esc", "x", "Ctrl-C"], sizes)
  func theHintGoesWithItsForm(key: String, size: Size) throws {
    var state = Self.start(Self.note, size)
    Self.open(Self.note, &state)
    state.type("Nửa chừng")
    state.press("Esc")
    state.rest()
    Self.open(Self.note, &state)
    #expect(state.picture.contains("Ctrl-U xóa"))
    state.press(key)
    if key == "Enter" { _ = update(&state, .saved(token: 1)) }
    #expect(!state.picture.contains("Ctrl-U xóa"))
    #expect(key != "Enter" || state.picture.contains("đã lưu"))
  }

  @Test func eachSubjectHasItsOwn() {
    var state = Self.start(Self.note, Self.sizes[0])
    Self.open(Self.note, &state)
    state.type("Của việc này")
    state.press("Esc")
    state.rest()
    state.press("↑", "m")
    #expect(state.form?.texts == [""])
    state.type("Của việc khác")
    state.press("Esc")
    state.rest()
    state.press("b")
    #expect(state.form?.texts.first == "", "nor is it offered to another kind")
    state.press("Esc", "↓", "m")
    #expect(state.form?.texts == ["Của việc này"])
  }

  @Test func onlyWhatAPersonTypedIsKeptTheRestIsProposedAnew() {
    var state = Self.start(Self.directive, Self.sizes[0])
    Self.open(Self.directive, &state)
    state.type("Báo cáo")
    state.press("Esc")
    state.rest()
    let given = DashboardFixture.event(
      7, "2026-11-23T02:00:00.000Z", "2.1.1",
      .directive(
        DirectiveOrder(
          number: 3, to: [departmentID("stnmt")], item: nil, text: "Khác", due: nil)))
    _ = update(
      &state, .loaded(DashboardFixture.snapshot(events: DashboardFixture.events + [given])))
    Self.open(Self.directive, &state)
    #expect(state.form?.texts[0] == "04")
    #expect(state.form?.texts[2] == "Báo cáo")
  }

  @Test func aNoteThatIsNotForOthersIsNotOfferedBeforeThem() {
    var state = Self.start(Self.note, Self.sizes[0])
    Self.open(Self.note, &state)
    state.type("Chuyện riêng")
    state.press("Tab", "Space", "Esc")
    state.rest()
    func isOffered() -> Bool {
      var copy = state
      copy.press("2", "m")
      return copy.picture.contains("Chuyện riêng")
    }
    #expect(isOffered())
    _ = update(&state, .loaded(MeetingFixture.snapshot(MeetingFixture.underWay)))
    #expect(!isOffered())
    _ = update(&state, .loaded(MeetingFixture.snapshot(MeetingFixture.closed)))
    #expect(isOffered(), "it is there again once they are gone")
  }

  @Test func whatIsKeptIsBounded() {
    var kept = KeptTexts()
    for number in 0..<100 {
      kept.keep(
        ["text": .text("\(number)")],
        .form(Self.note.name, about: Subject.plan.here, part: "\(number)", isInternal: false))
    }
    #expect(
      kept[.form(Self.note.name, about: Subject.plan.here, part: "0", isInternal: false)] == nil)
    #expect(
      kept[.form(Self.note.name, about: Subject.plan.here, part: "99", isInternal: false)] != nil)
  }

  /// The keys that open a field, the last of them again.
  private static let fields: [[String]] = [
    ["/"], [":"], ["2", "f"], ["v"],
    ["M", "A", Keymap().key(for: .addToAgenda, in: .agenda) ?? ""],
  ]

  @Test(arguments: fields, sizes)
  func whatWasTypedIntoAFieldComesBack(keys: [String], size: Size) throws {
    var state = DashboardFixture.state(
      size.columns, size.rows, snapshot: MeetingFixture.snapshot(MeetingFixture.closed))
    for key in keys { state.press(key) }
    state.type("kiem")
    #expect(state.picture.contains("kiem"))
    state.press("Esc")
    #expect(!state.picture.contains("kiem"))
    #expect(state.picture.contains("mở lại chữ đã gõ"))
    state.rest()
    state.press(try #require(keys.last))
    #expect(state.picture.contains("kiem"))
    #expect(state.picture.contains("Ctrl-U xóa"))
    #expect(!state.picture.contains("chưa lưu"), "nothing of it is ever saved")
    // What is typed now takes its place, and cleared it is forgotten.
    state.type("x")
    #expect(!state.picture.contains("kiem"))
    state.press("Ctrl-U", "Esc")
    state.press(try #require(keys.last))
    #expect(!state.picture.contains("kiem"))
    #expect(!state.picture.contains("Ctrl-U xóa"))
  }

  @Test func theNameOfAFilterComesBack() {
    var state = DashboardFixture.state()
    state.press("2", "f", "Space", state.keymap.key(for: .saveFilter))
    state.type("Việc của tôi")
    state.press("Esc", state.keymap.key(for: .saveFilter))
    #expect(state.picture.contains("Việc của tôi"))
  }

  @Test func quittingAsksOnceForWordsAndNotForANumber() {
    var state = Self.start(Self.note, Self.sizes[0])
    state.press("p")
    state.type("37")
    state.press("Esc")
    state.rest()
    var other = state
    #expect(other.press("q") == [.quit])
    state.press("m")
    state.type("Nửa chừng")
    state.press("Esc")
    state.rest()
    #expect(state.press("q").isEmpty)
    #expect(state.messages.current?.text == .textsNotSaved(quit: "q"))
    other = state
    #expect(other.press("q") == [.quit])
    #expect(state.press("Ctrl-C") == [.quit])
  }

  @Test func quittingAsksOnceForWhoIsThereUnrecorded() {
    var state = MeetingFixture.joined()
    state.open(.attendance)
    state.press("2", "Esc", "Esc")
    #expect(state.press("q").isEmpty)
    #expect(state.press("q") == [.quit])
  }
}

/// Keys that come right behind the Esc that left a text were meant for the text.
@Suite struct TypedOnTests {
  private func leftConclusion() -> State {
    var state = MeetingFixture.joined()
    state.press("K")
    state.type("Thống nhất")
    state.press("Esc")
    return state
  }

  @Test func aSentenceTypedOnIsNoCommand() {
    var state = leftConclusion()
    let before = state.projection.ledger.events.count
    for character in "sq4 gia hạn, xong 3PD\t " {
      let key = character == "\t" ? Key(.tab) : Key(.character(character))
      #expect(update(&state, .terminal(.key(key))).isEmpty)
      _ = update(&state, .time(state.now.adding(milliseconds: 300)))
    }
    #expect(state.press("Enter", "Backspace").isEmpty)
    #expect(state.overlay == nil && state.meeting.page == .presenter)
    #expect(state.projection.ledger.events.count == before && !state.saves.isPending)
    #expect(state.messages.current?.text == .typedOnPassedOver)
    state.rest()
    state.press("K")
    #expect(state.picture.contains("Thống nhất"))
  }

  @Test func aSecondEscInTheSameBreathDoesNotLeaveThePresenter() {
    var state = leftConclusion()
    state.press("Esc")
    #expect(state.meeting.page == .presenter)
    state.rest()
    state.press("Esc")
    #expect(state.meeting.page == nil)
  }

  @Test func aCommandThatIsMeantIsHeard() {
    var state = leftConclusion()
    _ = update(&state, .time(state.now.adding(milliseconds: 700)))
    state.press("s")
    guard case .menu? = state.overlay else { return #expect(Bool(false), "no menu") }
    // A key that nobody types a text with ends the moment at once.
    state = leftConclusion()
    state.press("↓", "s")
    guard case .menu? = state.overlay else { return #expect(Bool(false), "no menu") }
    // Where nothing was typed nothing can be typed on.
    state = MeetingFixture.joined()
    state.press("K", "Esc", "s")
    guard case .menu? = state.overlay else { return #expect(Bool(false), "no menu") }
  }

  @Test(arguments: ["/", ":", "v", "f"]) func itHoldsForEveryField(key: String) {
    var state = DashboardFixture.state()
    state.press("2", key)
    state.type("kiem")
    state.press("Esc")
    #expect(state.press("q").isEmpty)
    state.rest()
    #expect(state.press("q") == [.quit])
  }

  @Test func aClockSetBackHoldsNoKeyForLonger() {
    var state = leftConclusion()
    _ = update(&state, .time(state.now.adding(milliseconds: -60_000)))
    state.press("s")
    guard case .menu? = state.overlay else { return #expect(Bool(false), "no menu") }
  }
}

extension Form {
  /// What stands in the fields that take a text, from the top.
  var texts: [String] { fields.filter { $0.isChecked == nil }.map(\.text.text) }
}

extension State {
  /// The form that is open.
  var form: Form? { if case .form(let form)? = overlay { form } else { nil } }

  /// A page of the meeting, as if a key had led there.
  mutating func open(_ page: MeetingPage) {
    show(page)
    settle()
  }
}
