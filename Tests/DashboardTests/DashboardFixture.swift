import CellGrid
import Phrases
import PlanDomain
import PlanStorage
import TestSupport

@testable import Dashboard

/// A small plan in the middle of its life, and the ways in which tests look at it.
enum DashboardFixture {
  static let plan = PlanID(folder: "/kh/pbeg")
  static let now = Instant(iso: "2026-11-23T02:41:00.000Z") ?? Instant(milliseconds: 0)

  static let text = """
    format: tiendo/1
    id: pbeg
    title: Phát triển Kinh tế dựa trên tiềm năng, lợi thế của tỉnh
    short: PBEG
    basis: {number: 2511/QĐ-UBND, date: 2018-09-10}
    declares: {objectives: 2, strategies: 3}
    departments:
      - {id: stnmt, name: Sở Tài nguyên và Môi trường, short: Sở TN&MT}
      - {id: skhdt, name: Sở Kế hoạch và Đầu tư, short: Sở KH&ĐT}
      - {id: japandesk, name: Văn phòng Japandesk, short: Japandesk, kind: partner}
    objectives:
      - id: "1"
        title: Kiện toàn cơ cấu ngành
        lead: skhdt
        status: on-track
        strategies:
          - id: "1.1"
            title: Công nghiệp hỗ trợ
            actions:
              - {id: 1.1.1, title: Danh mục dự án, start: 2026-01-01, due: 2026-12-31, progress: 95, status: on-track}
              - {id: 1.1.2, title: Xúc tiến đầu tư, start: 2026-11-01, due: 2026-11-27, progress: 80, status: on-track}
      - id: "2"
        title: Tỉnh tiên tiến về tăng trưởng xanh của vùng kinh tế phía Nam
        lead: stnmt
        coordinating: [skhdt, japandesk]
        status: on-track
        indicators:
          - {id: 2.CT1, title: Nước thải được xử lý, unit: "%", baseline: 40, target: 100, due: 2026-12-31}
        strategies:
          - id: "2.1"
            title: Công nghệ thân thiện với môi trường
            actions:
              - {id: 2.1.1, title: Kiểm soát ô nhiễm, start: 2026-01-01, due: 2026-10-13, progress: 40, status: at-risk, deliverable: Báo cáo}
              - {id: 2.1.2, title: Tái tạo tài nguyên, due: 2026-06-30, status: done, progress: 100}
          - id: "2.2"
            title: Khu công nghiệp kiểu mẫu
            lead: japandesk
            actions:
              - {id: 2.2.1, title: Chọn khu công nghiệp, source: illustrative}
    """

  /// The same text with every Vietnamese letter taken apart, as some systems type it.
  static var decomposedText: String {
    var text = ""
    for scalar in Self.text.unicodeScalars {
      for part in Decomposition.parts(of: scalar) { text.unicodeScalars.append(part) }
    }
    return text
  }

  static func snapshot(
    text: String = text, events: [Event] = events, access: Access = .readWrite,
    internalNotes: InternalNotes = .atDesk
  ) -> Snapshot {
    let reading = readPlan(Array(text.utf8), file: "plan.yaml")
    let ledger = Ledger(events.map { JournalEntry(event: $0) })
    let moment = Moment.now(now, offset: .indochina)
    return Snapshot(
      projection: Projection(
        plan: reading.plan, ledger: ledger, moment: moment, internalNotes: internalNotes),
      problems: reading.problems, access: access, ownWriters: Set(events.map(\.id.writer)),
      revision: PlanRevision("\(text.utf8.count)"))
  }

  static func state(
    _ columns: Int = 120, _ rows: Int = 40, language: Language = .vietnamese,
    snapshot: Snapshot = snapshot()
  ) -> State {
    State(
      of: plan, snapshot: snapshot,
      settings: Settings(language: language, name: "Văn phòng UBND"),
      now: now, size: Size(columns: columns, rows: rows))
  }

  static let events: [Event] = [
    event(1, "2026-10-01T02:00:00.000Z", "1.1.1", .set(Change(progress: Percent(90)))),
    event(
      2, "2026-11-20T03:15:00.000Z", "2.1.1", .set(Change(status: .atRisk, progress: Percent(45)))),
    event(
      3, "2026-11-22T08:05:00.000Z", "2.1.1",
      .obstacle(Obstacle(text: "Chưa có ý kiến của đơn vị thực hiện"))),
    event(
      4, "2026-11-23T01:30:00.000Z", "2.1.1", .note(Note(text: "Đã gửi công văn đôn đốc lần 2"))),
    event(5, "2026-09-15T03:00:00.000Z", "2.1.1", order(1, to: "stnmt", due: "2026-11-01")),
    event(6, "2026-09-15T03:01:00.000Z", "1.1.2", order(2, to: "skhdt", due: "2026-12-15")),
  ]

  private static func order(_ number: Int, to department: String, due: String) -> EventBody {
    .directive(
      DirectiveOrder(
        number: number, to: [DepartmentID(department)].compactMap(\.self),
        item: ItemID(number == 1 ? "2.1.1" : "1.1.2"),
        text: "Báo cáo kết quả kiểm soát ô nhiễm tại các khu công nghiệp", due: Day(iso: due)))
  }

  static func event(
    _ seq: Int, _ at: String, _ item: String, _ body: EventBody, by name: String = "Văn phòng UBND",
    writer: String = "vp-1"
  ) -> Event {
    Event(
      id: EventID(writer: WriterID(writer) ?? Self.writer, seq: seq), at: Instant(iso: at) ?? now,
      by: name,
      subject: Subject(item) ?? .plan, body: body)
  }

  /// Two offices that have set 2.1.1 without having seen each other's.
  static let conflict: [Event] =
    events + [
      event(
        5, "2026-11-23T01:40:00.000Z", "2.1.1",
        .set(Change(status: .behind, due: Day(iso: "2026-12-31"))), by: "Sở TN&MT", writer: "tn-1"),
      event(
        6, "2026-11-23T01:50:00.000Z", "2.1.1",
        .set(Change(status: .onTrack, due: Day(iso: "2027-01-31"))), by: "Japandesk",
        writer: "jd-1"),
    ]

  static var writer: WriterID { WriterID("vp-1") ?? fallback }
  private static var fallback: WriterID { writer }

  /// The first objective's.
  static var item: ItemID { snapshot().projection.plan.items[0].id }
}

/// Canonical decomposition of the Vietnamese letters, independent of the program's own table.
enum Decomposition {
  static func parts(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    // The standard library compares by canonical equivalence, so the marks can be searched for.
    guard scalar.value >= 0xC0, scalar.value < 0x1F00 else { return [scalar] }
    let whole = Character(scalar)
    for base in "aeiouyAEIOUY".unicodeScalars {
      for first in marks {
        if Character(base, [first]) == whole { return [base, first] }
        for second in marks where Character(base, [first, second]) == whole {
          return [base, first, second]
        }
      }
    }
    return [scalar]
  }

  private static let marks: [Unicode.Scalar] = [
    "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{306}", "\u{309}", "\u{31B}", "\u{323}",
  ]
}

extension Character {
  fileprivate init(_ base: Unicode.Scalar, _ marks: [Unicode.Scalar]) {
    var text = String(base)
    for mark in marks { text.unicodeScalars.append(mark) }
    self = text.first ?? " "
  }
}

/// What the plan folder is asked, as tests state it.
extension Effect {
  static func append(_ drafts: [Draft], token: Int) -> Effect {
    .storage(.append(drafts, token: token), of: DashboardFixture.plan)
  }

  static func editPlan(
    _ edit: PlanTextEdit, on revision: PlanRevision?, in meeting: MeetingID? = nil, token: Int
  ) -> Effect {
    .storage(.editPlan(edit, on: revision, in: meeting, token: token), of: DashboardFixture.plan)
  }

  static func takeBackPlanEdit(_ line: EventID, in meeting: MeetingID? = nil, token: Int) -> Effect
  {
    .storage(.takeBackPlanEdit(line, in: meeting, token: token), of: DashboardFixture.plan)
  }

  static func lookAt(_ day: Day?) -> Effect { .storage(.lookAt(day), of: DashboardFixture.plan) }

  static func compareWithLastMeeting(_ isWanted: Bool) -> Effect {
    .storage(.compareWithLastMeeting(isWanted), of: DashboardFixture.plan)
  }

  static func compareMeetings(_ first: MeetingID, _ second: MeetingID?) -> Effect {
    .storage(.compareMeetings(first, second), of: DashboardFixture.plan)
  }

  static func writeDocuments(
    _ meeting: MeetingID, _ format: DocumentFormat, _ language: Language
  ) -> Effect {
    .storage(.writeDocuments(meeting, format, language), of: DashboardFixture.plan)
  }

  static func openEditor(line: Int?, in meeting: MeetingID? = nil) -> Effect {
    .openEditor(line: line, in: meeting, of: DashboardFixture.plan)
  }

  static func copy(_ subject: Subject, _ language: Language) -> Effect {
    .copy(PlanSubject(subject, of: DashboardFixture.plan), language)
  }
}

extension Subject {
  /// Of the plan that tests look at.
  var here: PlanSubject { PlanSubject(self, of: DashboardFixture.plan) }
}

/// What the plan folder tells, as tests state it.
extension Message {
  static func loaded(_ snapshot: Snapshot) -> Message { news(.loaded(snapshot)) }
  static func written(token: Int) -> Message { news(.written(token: token)) }
  static func saved(token: Int) -> Message { news(.saved(token: token)) }
  static func notSaved(token: Int, _ why: Phrase) -> Message { news(.notSaved(token: token, why)) }
  static func planChangedMeanwhile(token: Int) -> Message {
    news(.planChangedMeanwhile(token: token))
  }
  static func savedWithoutRecord(token: Int, _ why: Phrase) -> Message {
    news(.savedWithoutRecord(token: token, why))
  }
  static func notTakenBack(_ line: EventID, token: Int, _ why: Phrase) -> Message {
    news(.notTakenBack(line, token: token, why))
  }
  static func editorClosed(problems: Int) -> Message { news(.editorClosed(problems: problems)) }
  static func storageSilent(since: Instant?) -> Message { news(.storageSilent(since: since)) }
  static func compared(_ changes: MeetingChanges?) -> Message { news(.compared(changes)) }
  static func documentsWritten(_ files: [String]) -> Message { news(.documentsWritten(files)) }
  static func onlyMinutesWritten(_ file: String) -> Message { news(.onlyMinutesWritten(file)) }

  private static func news(_ news: PlanNews) -> Message { .plan(news, of: DashboardFixture.plan) }
}

extension State {
  /// Presses keys by their names; `type:` sends characters one by one.
  @discardableResult
  mutating func press(_ keys: String...) -> [Effect] {
    keys.flatMap { name -> [Effect] in
      guard let key = Key(name) else { return [] }
      return update(&self, .terminal(.key(key)))
    }
  }

  /// A moment without a key.
  mutating func rest() { _ = update(&self, .time(now.adding(milliseconds: 1_000))) }

  mutating func type(_ text: String) {
    for character in text { _ = update(&self, .terminal(.key(Key(.character(character))))) }
  }

  /// The screen as text, once the hand rests.
  var picture: String {
    var state = self
    _ = update(&state, .time(now.adding(milliseconds: 300)))
    return view(state, skin: Skin(styles: .plain)).frame.grid.picture
  }
}
