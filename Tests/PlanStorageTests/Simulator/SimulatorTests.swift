import Glibc
import TestSupport
import Testing

@testable import PlanStorage

extension SimulatedWorld {
  /// A world of this seed, and what happened in it.
  static func run(seed: UInt64, _ steps: [SimulatedStep]) throws {
    let world = try SimulatedWorld(seed: seed)
    for step in steps { try world.take(step) }
    var chance = SplitMix(seed: ~seed)
    try world.finish(&chance)
  }

  static func steps(seed: UInt64) -> [SimulatedStep] {
    var chance = SplitMix(seed: seed)
    let weather = SimulatedWeather(&chance)
    var other = SplitMix(seed: seed ^ 0xA5A5)
    return weather.steps(Int.random(in: 12...60, using: &other), &other)
  }

  func take(_ step: SimulatedStep) throws {
    var chance = SplitMix(seed: step.seed)
    let office =
      weather.isHostile && step.other % 7 == 0 ? stranger : office(step.office)
    switch step.kind {
    case .open: _ = try open(office)
    case .close: if !office.programs.isEmpty { office.programs.removeLast() }
    case .refresh: try refresh(office, try program(office, step.other))
    case .look: _ = try look(office, try program(office, step.other))
    case .save, .cutWhileSaving:
      let isCut = step.kind == .cutWhileSaving
      try save(office, try program(office, step.other), cuts: isCut, &chance)
    case .send: send(from: step.office, &chance)
    case .deliver: deliver(to: self.office(step.office), isHalf: false, &chance)
    case .deliverHalf: deliver(to: self.office(step.office), isHalf: true, &chance)
    case .deliverOlder: deliverOlder(to: office, &chance)
    case .merge: merge(self.office(step.other), into: office, &chance)
    case .moveClock: moveClock(office, &chance)
    case .writeBack: office.disk.writeBack()
    case .backUp: office.backups.append(office.backUp())
    case .restoreHome: restore(office, below: "/home", &chance)
    case .restoreFolder: restore(office, below: "/plan/journal", &chance)
    case .restoreAll: restore(office, below: "", &chance)
    case .copyMachine: try copyMachine(office)
    case .reset: reset(office, to: self.office(step.other))
    case .forge: forge(at: step.other % 2 == 0 ? stranger : office, &chance)
    case .conquer: conquer(from: stranger, &chance)
    }
  }

  private func moveClock(_ office: SimulatedOffice, _ chance: inout SplitMix) {
    let hour: Int64 = 3_600_000
    let jumps = [-8_760 * hour, -24 * hour, -hour, hour / 12, hour, 24 * hour, 87_600 * hour]
    office.clock.move(milliseconds: jumps.randomElement(using: &chance) ?? hour)
  }

  private func restore(_ office: SimulatedOffice, below part: String, _ chance: inout SplitMix) {
    guard let backup = office.backups.randomElement(using: &chance) else { return }
    office.programs = []
    change(office) { office.restore(backup, below: part) }
    if part == "/plan/journal" { return }
    office.hasOldHome = true
    office.held = [:]
    office.ownHeads = [:]
  }

  private func copyMachine(_ other: SimulatedOffice) throws {
    guard offices.count < 6, other !== stranger else { return }
    let name = "office\(offices.count)"
    let copy = SimulatedOffice(
      name, user: other.user, in: root, seed: UInt64(offices.count) &* 7_919)
    change(copy) { try? copy.become(copyOf: other) }
    copy.everRead = other.everRead
    copy.hasOldHome = true
    other.hasOldHome = true
    copy.clock.set(other.clock.now)
    copy.disk.writeBack()
    offices.append(copy)
  }
}

/// Offices, a network, clocks, power cuts, backups and a stranger, all from one seed.
struct SimulatorTests {
  @Test func nothingSavedIsLostAllCopiesAreEqualAndEveryForgeryIsNamed() {
    let alone = setting("TIENDO_SEED")
    let first = alone ?? 1
    let count =
      setting("TIENDO_SEEDS") ?? (alone == nil ? Effort.count(short: 20, long: 10_000) : 1)
    var failures = 0
    for seed in UInt64(first)..<UInt64(first + count) where failures < 10 {
      guard let failure = SimulatedRun(seed: seed).failure else { continue }
      failures += 1
      Issue.record("\(failure)")
    }
  }

  private func setting(_ name: String) -> Int? {
    getenv(name).flatMap { Int(String(cString: $0)) }
  }
}

/// One seed, and where it fails the fewest steps by which it still does.
struct SimulatedRun {
  let failure: SimulationFailure?

  init(seed: UInt64) {
    var steps = SimulatedWorld.steps(seed: seed)
    guard var why = Self.failure(seed, steps) else {
      failure = nil
      return
    }
    var size = steps.count
    while size > 0 {
      var start = 0
      while start < steps.count {
        let fewer = Array(steps[..<start] + steps[min(start + size, steps.count)...])
        if let same = Self.failure(seed, fewer), Self.kind(of: same) == Self.kind(of: why) {
          (steps, why) = (fewer, same)
        } else {
          start += size
        }
      }
      size /= 2
    }
    let told = steps.map { "  \($0)" }.joined(separator: "\n")
    failure = SimulationFailure("seed \(seed): \(why)\n\(told)")
  }

  private static func failure(_ seed: UInt64, _ steps: [SimulatedStep]) -> String? {
    do {
      try SimulatedWorld.run(seed: seed, steps)
      return nil
    } catch {
      return "\(error)"
    }
  }

  /// What a failure says, without names and numbers.
  private static func kind(of failure: String) -> String {
    String(failure.prefix { $0 != "\n" }.filter { !$0.isNumber }.prefix(20))
  }
}
