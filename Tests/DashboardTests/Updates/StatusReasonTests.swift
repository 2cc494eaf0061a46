import CellGrid
import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// A status that needs a reason is asked for one, whichever key or click gave it.
@Suite struct StatusReasonTests {
  private static let late = Subject.item(itemID("2.1.1"))
  private static let done = Subject.item(itemID("2.1.2"))

  /// One way to give a status that is not taken without a reason.
  struct Way: Sendable, CustomTestStringConvertible {
    let name: String
    let start: State
    let keys: [String]
    let subject: Subject
    let status: Status
    var meeting: MeetingID?

    var testDescription: String { "\(name) \(keys)" }
  }

  private static func tree(_ events: [Event] = DashboardFixture.events) -> State {
    DashboardFixture.state(snapshot: DashboardFixture.snapshot(events: events))
  }

  /// Two offices: one says that 2.1.1 is done, which counts not, for the other is newer.
  private static let disputed =
    DashboardFixture.events + [
      DashboardFixture.event(
        1, "2026-11-23T01:40:00.000Z", "2.1.1", .set(Change(status: .done)), writer: "tn-1"),
      DashboardFixture.event(
        1, "2026-11-23T01:50:00.000Z", "2.1.1", .set(Change(status: .onTrack)), writer: "jd-1"),
    ]

  private static let cancelled =
    DashboardFixture.events + [
      DashboardFixture.event(
        7, "2026-11-23T01:40:00.000Z", "2.1.1", .set(Change(status: .cancelled)))
    ]

  static let ways: [Way] = [
    Way(
      name: "digit", start: tree(), keys: ["2", "↓", "→", "→", "→", "→", "s", "5"], subject: late,
      status: .done),
    Way(
      name: "arrows", start: tree(),
      keys: ["2", "↓", "→", "→", "→", "→", "s", "↓", "↓", "Enter"], subject: late, status: .done),
    Way(
      name: "reopened", start: tree(), keys: ["2", "↓", "→", "→", "→", "→", "↓", "s", "4"],
      subject: done, status: .behind),
    Way(
      name: "cancelled", start: tree(), keys: ["2", "↓", "→", "→", "→", "→", "↓", "s", "7"],
      subject: done, status: .cancelled),
    Way(
      name: "attention", start: tree(), keys: ["6", "s", "5"], subject: late, status: .done),
    Way(
      name: "directive", start: tree(), keys: ["7", "s", "5"],
      subject: .directive(eventID("vp-1:5")), status: .done),
    Way(
      name: "conflict", start: tree(disputed),
      keys: ["2", "↓", "→", "→", "→", "→", "c", "2"], subject: late, status: .done),
    Way(
      name: "by way of cancelled", start: tree(cancelled),
      keys: ["2", "↓", "→", "→", "→", "→", "s", "5"], subject: late, status: .done),
    Way(
      name: "meeting", start: MeetingFixture.joined(), keys: ["s", "5"],
      subject: MeetingFixture.late, status: .done, meeting: MeetingFixture.id),
    Way(
      name: "directive in a meeting", start: MeetingFixture.joined(), keys: ["←", "s", "5"],
      subject: MeetingFixture.overdueOrder, status: .done, meeting: MeetingFixture.id),
  ]

  private func asked(_ way: Way) -> (State, [Effect]) {
    var state = way.start
    var effects: [Effect] = []
    for key in way.keys { effects = state.press(key) }
    return (state, effects)
  }

  @Test(arguments: ways) func nothingIsWrittenBeforeThereIsAReason(way: Way) {
    var (state, effects) = asked(way)
    #expect(effects.isEmpty)
    guard case .form(let form)? = state.overlay else {
      Issue.record("\(way.name): \(String(describing: state.messages.current))")
      return
    }
    guard let kind = form.kind as? ReasonForm, kind.status == way.status else {
      Issue.record("\(way.name): \(form.kind)")
      return
    }
    let needed = kind.needed
    #expect(form.subject == way.subject.here && needed.asksForReason)
    // What is said is which reason is missing: no deadline changes here.
    for text in ["", "   ", "\u{200B}\u{2060}"] {
      state.paste(text)
      #expect(state.press("Enter").isEmpty)
      guard case .form(let form)? = state.overlay else { break }
      #expect(form.refusal == needed.phraseAtDesk)
      state.press("Ctrl-U")
    }
    state.type("Đã nhận đủ hồ sơ")
    let draft = Draft(
      way.subject, .set(Change(status: way.status)), why: "Đã nhận đủ hồ sơ", meeting: way.meeting)
    let sent = state.press("Enter")
    guard case .storage(.append(let drafts, _), _)? = sent.first else {
      Issue.record("\(way.name): \(sent)")
      return
    }
    #expect(drafts == [draft])
  }

  @Test(arguments: ways) func escWritesNothing(way: Way) {
    var (state, _) = asked(way)
    state.type("Vì")
    #expect(state.press("Esc").isEmpty)
    #expect(state.overlay == nil && state.saves.marks[way.subject.here] == nil)
  }

  /// Over every key that there is, with every digit behind it: what is written of a status stands
  /// under the rule, and nothing is written of the progress of what is done.
  @Test(arguments: [late, done]) func noKeyGoesRoundTheRule(subject: Subject) {
    var start = Self.tree()
    start.press("2", "↓", "→", "→", "→", "→")
    if subject == Self.done { start.press("↓") }
    let standing = subject == Self.done ? Status.done : .atRisk
    let digits = Status.allCases.map { "\($0.digit)" }
    for key in Set(CommandTable.rows.flatMap(\.keyNames)) {
      for next in digits + ["Enter", "↓"] {
        var state = start
        let effects = state.press(key, next, "Enter")
        for case .storage(.append(let drafts, _), _) in effects {
          for draft in drafts where draft.subject == subject {
            guard case .set(let change) = draft.body else { continue }
            let needsReason =
              standing == .done
              ? change.status != nil && change.status != .done : change.status == .done
            #expect(!needsReason || draft.why != nil, "\(key) \(next): \(draft)")
            let isDone = change.status ?? standing == .done
            #expect(!isDone || change.progress == nil, "\(key) \(next): \(draft)")
          }
        }
      }
    }
  }

  @Test func aClickOnAStatusAsksToo() {
    var state = Self.tree()
    state.press("2", "↓", "→", "→", "→", "→", "s")
    let picture = view(state, skin: .plain)
    let all = (0..<state.size.rows).flatMap { row in
      (0..<state.size.columns).map { Point(column: $0, row: row) }
    }
    let point = all.first { point in
      if case .menuRow(.status(.done, _))? = picture.target(at: point) { true } else { false }
    }
    guard let point else {
      Issue.record("no status to click")
      return
    }
    let report = MouseReport(position: point, kind: .press(.left))
    #expect(update(&state, .terminal(.mouse(report))).isEmpty)
    guard case .form(let form)? = state.overlay else {
      Issue.record("no form")
      return
    }
    #expect(form.kind is ReasonForm)
  }

  @Test func whatIsReopenedCanBeGivenItsProgressInTheSameLine() {
    var state = Self.tree()
    state.press("2", "↓", "→", "→", "→", "→", "↓", "s", "4")
    state.type("Trả lại")
    state.press("Tab")
    state.type("abc")
    #expect(state.press("Enter").isEmpty)
    state.press("Ctrl-U")
    state.type("70 %")
    let change = Change(status: .behind, progress: percent(70))
    let draft = Draft(Self.done, .set(change), why: "Trả lại")
    #expect(state.press("Enter") == [.append([draft], token: 1)])
  }

  @Test func progressOfWhatIsDoneIsRefusedWithTheWayOut() {
    var state = Self.tree()
    state.press("2", "↓", "→", "→", "→", "→", "↓")
    #expect(state.press("p").isEmpty)
    #expect(state.overlay == nil)
    #expect(state.messages.current?.text == EditRefusal.progressOfDone.phraseAtDesk)
    #expect(state.picture.contains("bấm s để mở lại trước"))
  }

  // MARK: Still so

  @Test func equalsRecordsWhatWasLastReported() {
    var state = Self.tree()
    state.press("2", "↓", "→", "→", "→", "→")
    let change = Change(status: .atRisk, progress: percent(45))
    #expect(state.press("=") == [.append([Draft(Self.late, .set(change))], token: 1)])
    _ = update(&state, .saved(token: 1))
    #expect(state.picture.contains("đã lưu 09:41"))
  }

  @Test func equalsOnADirectiveIsItsStatus() {
    var state = Self.tree()
    state.press("7")
    let draft = Draft(.directive(eventID("vp-1:5")), .set(Change(status: .notStarted)))
    #expect(state.press("=") == [.append([draft], token: 1)])
  }

  @Test func whatNobodyJudgedIsNotSaidAgain() {
    var state = Self.tree()
    state.press("2", "↓", "→", "→")
    #expect(state.selectedItem.map { state.plan.items[$0].id } == itemID("2.1"))
    #expect(state.press("=").isEmpty)
    #expect(state.messages.current?.text == EditRefusal.nothingToRepeat.phraseAtDesk)
  }

  @Test func whatWasSaidAgainReadsSoInTheLog() {
    let again = DashboardFixture.event(
      7, "2026-11-23T02:30:00.000Z", "2.1.1", .set(Change(status: .atRisk)))
    var state = Self.tree(DashboardFixture.events + [again])
    state.press("8")
    #expect(state.picture.contains("vẫn như trước"))
    #expect(!state.picture.contains("◆ → ◆"))
  }
}
