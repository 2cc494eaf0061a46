public import PlanDomain

/// A plan of one objective, one strategy and two actions on 2026-11-23, with lines as a test needs.
public struct ReportFixture {
  public static let today = Day(clamping: 20_780)
  public static let writer = WriterID("vp-1")

  private let plan: Plan
  private var entries: [JournalEntry] = []

  public init(title: String = "Cảng cạn") throws { plan = try Self.plan(title: title) }

  /// Adds a line at nine o'clock of `day` (plan time), the seq counting from 1.
  public mutating func add(
    _ body: EventBody, on item: String? = "1.1.1", day: String, why: String? = nil,
    meeting: String? = nil, by: String = "Sở GTVT"
  ) {
    guard let writer = Self.writer, let day = Day(iso: day) else { return }
    let at = UTCOffset.indochina.start(of: day).adding(milliseconds: 9 * 3_600_000)
    entries.append(
      JournalEntry(
        event: Event(
          id: EventID(writer: writer, seq: entries.count + 1), at: at, by: by,
          subject: item.flatMap { Subject($0) } ?? .plan, body: body, why: why,
          meeting: meeting.flatMap { MeetingID($0) })))
  }

  public var projection: Projection { projection(.now(noon, offset: .indochina)) }

  public func projection(_ moment: Moment) -> Projection {
    Projection(plan: plan, ledger: Ledger(entries), moment: moment)
  }

  private var noon: Instant {
    UTCOffset.indochina.start(of: Self.today).adding(milliseconds: 12 * 3_600_000)
  }

  private static func plan(title: String) throws -> Plan {
    var objective = try fields("1", "Logistics")
    objective.lead = DepartmentID("gtvt")
    var action = try fields("1.1.1", title)
    action.start = Day(iso: "2026-01-01")
    action.due = Day(iso: "2026-12-31")
    action.coordinating = [DepartmentID("jica")].compactMap(\.self)
    action.deliverable = "Quy hoạch"
    action.formerIDs = [try id("cu")]
    var late = try fields("1.1.2", "Đường liên cảng")
    late.due = Day(iso: "2026-11-01")
    late.source = ItemFields.illustrative
    var indicator = IndicatorFields(id: try id("1.CT1"), title: "Thông quan")
    indicator.unit = "giờ"
    indicator.baseline = 48
    indicator.target = 24
    indicator.direction = .down
    return Plan(
      header: PlanHeader(
        id: "pbeg", title: "Kế hoạch", short: "PBEG",
        declares: Declaration(objectives: 3, strategies: 9)),
      departments: [("gtvt", "Sở Giao thông vận tải", "Sở GTVT"), ("jica", "JICA", "JICA")]
        .compactMap { text, name, short in
          DepartmentID(text).map { Department(id: $0, name: name, short: short) }
        },
      objectives: [
        ItemDraft(
          objective, indicators: [indicator],
          children: [
            ItemDraft(try fields("1.1", "Hạ tầng"), children: [ItemDraft(action), ItemDraft(late)])
          ])
      ])
  }

  private static func fields(_ text: String, _ title: String) throws -> ItemFields {
    ItemFields(id: try id(text), title: title)
  }

  private static func id(_ text: String) throws -> ItemID {
    guard let id = ItemID(text) else { throw HarnessFailure("no id: \(text)") }
    return id
  }
}

/// Bytes that hold UTF-8.
public func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
