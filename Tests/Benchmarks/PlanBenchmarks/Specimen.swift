import CellGrid
import Dashboard
import GeneratedPlan
import Glibc
import PlanDomain
import PlanStorage

/// A generated plan of one size, in every form that a benchmark begins from.
struct Specimen: Sendable {
  static let today = Day(clamping: 20_782)
  static let now = Instant(milliseconds: Int64(today.number) * 86_400_000)

  let items: Int
  let folder: String
  let planText: [UInt8]
  let plan: Plan
  let ledger: Ledger
  let projection: Projection

  /// Nothing when it can't be written below `parent`.
  init?(items: Int, in parent: String) {
    self.items = items
    folder = "\(parent)/plan-\(items)"
    let generated = GeneratedPlan(items: items, today: Self.today)
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST, generated.write(into: folder),
      let open = try? Self.open(folder)
    else { return nil }
    planText = generated.planText.bytes
    plan = open.contents.plan
    ledger = open.contents.ledger
    projection = Projection(plan: plan, ledger: ledger, moment: Self.moment)
  }

  static let moment = Moment.now(now, offset: .indochina)

  static func open(_ folder: String) throws(OpenFailure) -> PlanFolder {
    try PlanFolder(folder, environment(folder))
  }

  /// The journals alone: plan.yaml is passed over.
  func openJournals() -> PlanFolder? {
    try? PlanFolder(folder, Self.environment(folder), readsOnly: true) { _, _ in (.empty, []) }
  }

  private static func environment(_ folder: String) -> StorageEnvironment {
    StorageEnvironment(
      stateFolder: folder + "-state", machineID: "m", host: "h", user: "u", now: { Self.now },
      random: {
        var generator = SystemRandomNumberGenerator()
        return generator.next()
      })
  }

  /// The dashboard on one of its screens, at 120x40, a few rows down.
  func state(on screen: Screen) -> State {
    var state = State(
      of: PlanID(folder: "/"), snapshot: Snapshot(projection: projection), settings: Settings(),
      now: Self.now,
      size: Size(columns: 120, rows: 40), screen: screen)
    for key in "jjj" { _ = update(&state, .terminal(.key(Key(.character(key))))) }
    return state
  }
}
