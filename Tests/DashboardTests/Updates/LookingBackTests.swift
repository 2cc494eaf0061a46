import CellGrid
import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

@Suite struct LookingBackTests {
  @Test func aTypedDayIsAskedForAndShownWhenItHasCome() {
    var state = DashboardFixture.state()
    let before = state.picture
    #expect(state.look("1/10") == [.lookAt(Day(iso: "2026-10-01"))])
    #expect(state.picture.contains("đang tính…"))
    #expect(!state.picture.contains("XEM LẠI"), "the present until the day has come")
    state.answer()
    #expect(state.picture.contains("XEM LẠI thứ Năm 01/10/2026"))
    #expect(state.picture.contains("cấu trúc kế hoạch là của hôm nay"))
    #expect(state.projection.moment.today == Day(iso: "2026-10-01"))
    #expect(!state.picture.contains("đang tính…"))
    #expect(state.look("") == [.lookAt(nil)])
    state.answer()
    state.press("g")
    #expect(state.picture == before)
  }

  @Test(arguments: [
    ("2026-10-01", "2026-10-01"), ("1/10/2026", "2026-10-01"), ("1/10", "2026-10-01"),
    ("31/12", "2025-12-31"), ("31.12.25", "2025-12-31"), ("29/2", "2024-02-29"),
    ("-7", "2026-11-16"), (" 23/10 ", "2026-10-23"),
  ])
  func daysAreReadAsPeopleTypeThem(typed: String, day: String) {
    var state = DashboardFixture.state()
    #expect(state.look(typed) == [.lookAt(Day(iso: day))])
  }

  @Test(arguments: ["", "0", "23/11", "2026-11-23", "hôm nay", "-0"])
  func nothingZeroAndTodayAreNow(typed: String) {
    var state = DashboardFixture.lookingBack("2026-10-01")
    #expect(state.look(typed) == [.lookAt(nil)])
    state.answer()
    #expect(state.snapshot.lookBack == nil)
  }

  @Test(arguments: ["24/11/2026", "2027-01-01", "+1"])
  func aDayAfterTodayIsRefusedWithAReason(typed: String) {
    var state = DashboardFixture.state()
    #expect(state.look(typed) == [])
    #expect(state.picture.contains("chưa đến"))
    #expect(state.mode == .field, "what was typed stays to be mended")
    state.press("Backspace")
    #expect(!state.picture.contains("chưa đến"))
  }

  @Test(arguments: ["x", "32/1", "1/13/2026", "30/2", "2026-02-30", "-", "99999999999999999999"])
  func whatIsNoDayIsRefused(typed: String) {
    var state = DashboardFixture.state()
    #expect(state.look(typed) == [])
    #expect(state.picture.contains("không phải ngày"))
  }

  @Test func theEscapeKeyLeavesTheDayAsItWas() {
    var state = DashboardFixture.lookingBack("2026-10-01")
    state.press("v")
    state.type("1/9")
    #expect(state.press("Esc") == [])
    #expect(state.projection.moment.today == Day(iso: "2026-10-01"))
  }

  @Test func everyEditIsRefusedAndTheSelectionStays() {
    var state = DashboardFixture.lookingBack("2026-11-21")
    state.press("2", "↓", "→", "→", "→", "→")
    let item = state.selectedItem
    for row in CommandTable.rows where row.command.isEdit {
      state.messages.clear()
      #expect(state.press(row.keyNames[0]) == [], "\(row.command)")
      #expect(state.messages.current?.level == .refusal, "\(row.command)")
      #expect(state.picture.contains("đang xem lại ngày 21/11/2026: chỉ xem"), "\(row.command)")
      #expect(state.overlay == nil, "\(row.command)")
      #expect(state.selectedItem == item)
    }
  }

  @Test func anEditWhileTheDayIsOnItsWayIsRefusedToo() {
    var state = DashboardFixture.state()
    state.press("2", "↓", "→", "→", "→", "→")
    state.look("1/10")
    #expect(state.press("s") == [])
    #expect(state.overlay == nil)
    #expect(state.messages.current?.level == .refusal)
  }

  @Test func anEditTypedOnTheWayBackIsMadeInThePresent() {
    var state = DashboardFixture.lookingBack("2026-11-19")
    state.press("2", "↓", "→", "→", "→", "→")
    state.look("")
    #expect(state.press("s", "4") == [], "the present is on its way")
    let effects = state.answer()
    let draft = Draft(
      .item(ItemID("2.1.1") ?? state.plan.items[0].id), .set(Change(status: .behind)))
    #expect(effects == [.append([draft], token: 1)])
  }

  @Test func commasAndPeriodsStepByMeetingAndAtTheEndComeBackToNow() {
    var state = DashboardFixture.state(snapshot: DashboardFixture.snapshot(events: meetings))
    #expect(state.press(".") == [])
    #expect(state.picture.contains("đang ở hiện tại"))
    #expect(state.press(",") == [.lookAt(Day(iso: "2026-11-10"))])
    #expect(state.picture.contains("sau cuộc họp: Họp tháng 11"))
    #expect(state.press(",") == [.lookAt(Day(iso: "2026-10-10"))], "before the first has come")
    state.answer()
    #expect(state.press(",") == [])
    #expect(state.picture.contains("không có cuộc họp nào trước đó"))
    #expect(state.press(".") == [.lookAt(Day(iso: "2026-11-10"))])
    state.answer()
    #expect(state.press(".") == [.lookAt(nil)])
    state.answer()
    #expect(state.snapshot.lookBack == nil)
  }

  @Test func anAnswerToAnEarlierQuestionIsNotTakenForTheNewest() {
    var state = DashboardFixture.state()
    state.look("1/10")
    state.look("1/9")
    state.answer(asOf: Day(iso: "2026-10-01"))
    #expect(state.isChangingDay)
    state.answer()
    #expect(!state.isChangingDay)
    #expect(state.projection.moment.today == Day(iso: "2026-09-01"))
  }

  @Test func aDayThatTheStartAskedForAndThatIsToComeIsRefused() {
    var state = State(
      of: DashboardFixture.plan, snapshot: .loading, settings: Settings(),
      now: DashboardFixture.now,
      size: Size(columns: 120, rows: 40), asOf: Day(iso: "2026-11-24"))
    let effects = state.answer()
    #expect(effects == [.lookAt(nil)])
    #expect(state.picture.contains("24/11/2026 chưa đến"))
  }

  @Test func theListSaysWhatChangedAndEnterGoesToTheItem() {
    var state = DashboardFixture.lookingBack("2026-11-19")
    state.press("V")
    #expect(state.picture.contains("Từ 19/11/2026 đến nay"))
    #expect(state.picture.contains("40 % → 45 %"))
    let place = state.snapshot.changes.firstIndex {
      $0.subject == .item(ItemID("2.1.1") ?? state.plan.items[0].id)
    }
    for _ in 0..<(place ?? 0) { state.press("↓") }
    state.press("Enter")
    #expect(state.screen == .objectives)
    #expect(state.selectedItem.map { state.plan.items[$0].id.text } == "2.1.1")
    #expect(state.picture.contains("≠ Từ 19/11/2026 đến nay"))
    state.press("V", "Esc")
    #expect(state.selectedItem.map { state.plan.items[$0].id.text } == "2.1.1")
  }

  @Test func theListFollowsTheDay() {
    var state = DashboardFixture.lookingBack("2026-11-19")
    state.press("V", "G")
    state.look("22/11")
    state.answer()
    #expect(state.picture.contains("Từ 22/11/2026 đến nay"))
    state.look("")
    state.answer()
    #expect(state.overlay == nil)
    state.press("V")
    #expect(state.picture.contains("bấm v rồi gõ một ngày"))
  }

  @Test func themeLanguageSearchAndFilterKeepTheDay() {
    var state = DashboardFixture.lookingBack("2026-11-19")
    state.press("L")
    #expect(state.picture.contains("AS OF Thu 2026-11-19"))
    state.press("T", "/")
    state.type("tai")
    state.press("Enter")
    state.press("f")
    state.type("kiem soat")
    state.press("Enter")
    #expect(state.picture.contains("AS OF"))
    #expect(state.snapshot.matches?.count == 1)
    #expect(state.projection.moment.today == Day(iso: "2026-11-19"))
  }

  @Test(arguments: Screen.allCases, Language.allCases)
  func everyScreenSaysItAtEverySize(screen: Screen, language: Language) {
    for (columns, rows) in [(40, 12), (52, 14), (60, 17), (80, 24), (120, 40), (200, 60)] {
      var state = DashboardFixture.lookingBack("2026-11-19", columns, rows, language: language)
      state.open(screen)
      let first = state.picture.split(separator: "\n").first.map(String.init) ?? ""
      #expect(first.contains("PBEG"))
      #expect(first.contains(language == .vietnamese ? "XEM LẠI" : "AS OF"))
      #expect(first.contains(language == .vietnamese ? "19/11/2026" : "2026-11-19"))
      #expect(first.contains(language == .vietnamese ? "cấu trúc" : "structure"), "\(first)")
      let wayBack = language == .vietnamese ? "v Enter: về" : "v Enter:"
      #expect(state.picture.contains(wayBack), "\(columns)x\(rows)")
    }
  }

  @Test func changedItemsAreMarkedWhereverTheyStand() {
    for screen in [Screen.overview, .objectives, .matrix, .timeline, .attention] {
      var state = DashboardFixture.lookingBack("2026-10-20")
      state.open(screen)
      let rows = state.picture.split(separator: "\n").dropFirst()
      #expect(rows.contains { $0.contains("≠") }, "\(screen)")
    }
    var state = DashboardFixture.state()
    state.press("2")
    #expect(!state.picture.contains("≠"))
  }

  private var meetings: [Event] {
    DashboardFixture.events
      + [("2026-10-10", "Họp tháng 10"), ("2026-11-10", "Họp tháng 11")]
      .enumerated().map { index, meeting in
        Event(
          id: EventID(writer: DashboardFixture.writer, seq: 20 + index),
          at: Instant(iso: "\(meeting.0)T02:00:00Z") ?? DashboardFixture.now, by: "Văn phòng UBND",
          subject: .plan, body: .meeting(.open(MeetingOpening(title: meeting.1))),
          meeting: MeetingID(meeting.0))
      }
  }
}

extension DashboardFixture {
  /// What the storage thread answers when it is asked for a day.
  static func snapshot(like present: Snapshot, asOf day: Day?) -> Snapshot {
    let now = Projection(
      plan: present.projection.plan, ledger: present.projection.ledger,
      moment: .now(Self.now, offset: .indochina))
    let past = day.flatMap { day in
      day < now.moment.today
        ? Projection(plan: now.plan, ledger: now.ledger, moment: .asOf(day, offset: .indochina))
        : nil
    }
    return Snapshot(
      projection: past ?? now, access: present.access, ownWriters: present.ownWriters,
      revision: present.revision, askedDay: day,
      lookBack: past.map { LookBack(from: $0, to: now) })
  }

  /// The small plan as of a day.
  static func lookingBack(
    _ day: String, _ columns: Int = 120, _ rows: Int = 40, language: Language = .vietnamese
  ) -> State {
    var state = state(columns, rows, language: language)
    state.look(day)
    state.answer()
    return state
  }
}

extension State {
  /// Types a day into the field for it.
  @discardableResult
  mutating func look(_ day: String) -> [Effect] {
    press("v")
    type(day)
    return press("Enter")
  }

  /// Takes what the storage thread answers to the newest question.
  @discardableResult
  mutating func answer() -> [Effect] { answer(asOf: wantedDay) }

  @discardableResult
  mutating func answer(asOf day: Day?) -> [Effect] {
    let present = snapshot.isLoading ? DashboardFixture.snapshot() : snapshot
    return update(&self, .loaded(DashboardFixture.snapshot(like: present, asOf: day)))
  }
}
