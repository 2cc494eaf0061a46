import TestSupport

/// What happens in a world: at an office, with another, and by chance of its own, so that a step does
/// the same when others before it are left out.
struct SimulatedStep {
  enum Kind: CaseIterable {
    case open, close, refresh, look, save, cutWhileSaving
    case send, deliver, deliverHalf, deliverOlder, merge
    case moveClock, writeBack
    case backUp, restoreHome, restoreFolder, restoreAll, copyMachine, reset
    case forge, conquer
  }

  let kind: Kind
  let office: Int
  let other: Int
  let seed: UInt64
}

extension SimulatedStep: CustomStringConvertible {
  var description: String { "\(kind) \(office) \(other) \(seed)" }
}

/// What may befall a world besides work.
struct SimulatedWeather {
  var isSigned: Bool
  /// Whether somebody forges.
  var isHostile: Bool
  /// Whether tools that sync put older versions in place of newer ones.
  var losesLines: Bool
  /// Whether backups are restored, and machines copied.
  var restores: Bool

  init(_ chance: inout SplitMix) {
    isSigned = Bool.random(using: &chance)
    isHostile = Bool.random(using: &chance)
    losesLines = Int.random(in: 0..<3, using: &chance) == 0
    restores = Int.random(in: 0..<3, using: &chance) == 0
  }

  /// The kinds of steps that there are, the frequent ones several times.
  private var kinds: [SimulatedStep.Kind] {
    typealias Kind = SimulatedStep.Kind
    var kinds: [Kind] = [.open, .close, .moveClock, .writeBack, .deliverHalf, .merge, .backUp]
    for kind: Kind in [.refresh, .look, .cutWhileSaving] { kinds += [kind, kind] }
    kinds += [Kind](repeating: .save, count: 8) + [Kind](repeating: .send, count: 5)
    kinds += [Kind](repeating: .deliver, count: 5)
    if losesLines { kinds += [.deliverOlder, .deliverOlder, .restoreFolder, .reset] }
    if restores { kinds += [.restoreHome, .restoreAll, .copyMachine] }
    if isHostile { kinds += [Kind](repeating: .forge, count: 4) + [.conquer] }
    return kinds
  }

  func steps(_ count: Int, _ chance: inout SplitMix) -> [SimulatedStep] {
    let kinds = kinds
    return (0..<count).map { _ in
      SimulatedStep(
        kind: kinds[Int.random(in: 0..<kinds.count, using: &chance)],
        office: Int.random(in: 0..<60, using: &chance),
        other: Int.random(in: 0..<60, using: &chance), seed: chance.next())
    }
  }
}
