import Dashboard
import PlanDomain

/// A plan with two indicators in the middle of their way, one of them better when lower.
enum IndicatorFixture {
  static let text = DashboardFixture.text.replacingFirst(
    """
        indicators:
          - {id: 2.CT1, title: Nước thải được xử lý, unit: "%", baseline: 40, target: 100, due: 2026-12-31}
    """,
    with: """
          start: 2026-01-01
          indicators:
            - {id: 2.CT1, title: Nước thải được xử lý, unit: "%", baseline: 40, target: 100, due: 2027-12-31,
               targets: [{on: 2026-06-30, value: 55}]}
            - {id: 2.CT2, title: Chất thải rắn phải chôn lấp, unit: tấn/ngày, baseline: 480, target: 300,
               direction: down, due: 2027-06-30}
      """)

  static let events: [Event] =
    DashboardFixture.events + [
      measure(7, "2026-03-01", "2.CT1", 44, "Báo cáo quý I"),
      measure(8, "2026-06-30", "2.CT1", 56, "Báo cáo quý II"),
      measure(9, "2026-09-30", "2.CT1", 58.5, "Báo cáo quý III"),
      measure(10, "2026-06-30", "2.CT2", 410, nil),
      measure(11, "2026-10-31", "2.CT2", 350, "Công ty môi trường đô thị"),
    ]

  static func state(
    _ columns: Int = 120, _ rows: Int = 40, events: [Event] = events,
    access: Access = .readWrite
  ) -> State {
    DashboardFixture.state(columns, rows, snapshot: snapshot(events: events, access: access))
  }

  static func snapshot(events: [Event] = events, access: Access = .readWrite) -> Snapshot {
    DashboardFixture.snapshot(text: text, events: events, access: access)
  }

  static func measure(
    _ seq: Int, _ on: String, _ indicator: String, _ value: Double, _ source: String?
  ) -> Event {
    let body = EventBody.measure(
      Measure(
        indicator: ItemID(indicator) ?? DashboardFixture.item, value: value,
        on: Day(iso: on) ?? .first, source: source))
    return DashboardFixture.event(seq, "\(on)T03:00:00.000Z", indicator, body)
  }
}
