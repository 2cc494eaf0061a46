import PlanDomain

/// Where a person was: enough to go there again.
struct Place: Hashable, Sendable {
  let screen: Screen
  let item: ItemID?
}

/// The places visited, for going back and forward.
struct Trail: Sendable {
  private var past: [Place] = []
  private var future: [Place] = []
  private static let limit = 200

  mutating func leave(_ place: Place) {
    guard past.last != place else { return }
    past.append(place)
    if past.count > Self.limit { past.removeFirst() }
    future.removeAll()
  }

  mutating func back(from place: Place) -> Place? {
    guard let target = past.popLast() else { return nil }
    future.append(place)
    return target
  }

  mutating func forward(from place: Place) -> Place? {
    guard let target = future.popLast() else { return nil }
    past.append(place)
    return target
  }
}
