/// How a ledger came to be what it is, as far back as somebody may ask who knew it before: by that
/// what was worked out of the earlier one is worked out anew only where it changed.
struct LedgerGrowth: Sendable {
  /// One merge; known by itself, so that a ledger that went another way shares none of it.
  private final class Step: Sendable {
    /// The position of the first line that is new, or that moved.
    let first: Int
    /// Whether each new line goes on from all of its writer's others.
    let goesOn: Bool

    init(first: Int, goesOn: Bool) {
      self.first = first
      self.goesOn = goesOn
    }
  }

  private var steps = [Step(first: 0, goesOn: true)]

  private static let mostSteps = 16

  mutating func add(first: Int, goesOn: Bool) {
    steps = steps.suffix(Self.mostSteps - 1) + [Step(first: first, goesOn: goesOn)]
  }

  /// The position from which on all may be new since the ledger was `earlier`, before which all is
  /// as it was; nothing where that can't be told.
  func firstChange(since earlier: LedgerGrowth) -> Int? {
    guard let last = earlier.steps.last,
      let place = steps.lastIndex(where: { $0 === last })
    else { return nil }
    let later = steps[(place + 1)...]
    return later.allSatisfy(\.goesOn) ? later.map(\.first).min() ?? .max : nil
  }
}
