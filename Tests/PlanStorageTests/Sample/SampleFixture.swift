import PlanDomain

@testable import PlanStorage

/// The sample as it looks on the day it is made, at half past ten.
struct SampleOnDay {
  let files: SampleFiles
  let reading: PlanReading
  let projection: Projection

  init(_ iso: String) {
    let today = Day(iso: iso) ?? .first
    let now = UTCOffset.indochina.start(of: today).adding(milliseconds: 37_800_000)
    files = Sample.files(today: today, now: now)
    reading = PlanReading(Array(files.planText.utf8))
    projection = Projection(
      plan: reading.plan, ledger: files.ledger,
      moment: .now(now, offset: reading.plan.header.offset))
  }

  var plan: Plan { reading.plan }
  var leaves: [Int] { plan.items.indices.filter { plan.isLeaf($0) } }
  var entries: [SampleEntry] { files.journals.flatMap(\.entries) }

  func leaves(computed status: Status) -> [String] {
    leaves.filter { projection.outcomes[$0].computed == status }.map { plan.items[$0].id.text }
  }

  func leaves(_ deadline: DeadlineClass) -> [String] {
    leaves.filter { projection.outcomes[$0].deadline == deadline }.map { plan.items[$0].id.text }
  }

  func items(_ kind: ItemKind, flagged flag: Flags) -> [String] {
    plan.items.indices
      .filter { plan.items[$0].kind == kind && projection.outcomes[$0].flags.contains(flag) }
      .map { plan.items[$0].id.text }
  }

  /// Days on which the sample may be made: today's weekdays and the ends of long and short months.
  static let days = [
    "2026-11-23", "2026-11-28", "2026-11-29", "2027-01-01", "2027-02-28", "2028-02-29",
    "2028-12-31", "2031-07-16",
  ]
}
