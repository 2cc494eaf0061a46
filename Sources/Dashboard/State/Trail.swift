import PlanDomain

/// Where a person was: enough to go there again.
struct Place: Hashable, Sendable {
  /// What of a screen is open that has several lists.
  enum Part: Hashable, Sendable {
    case whole
    /// A department, or nobody, in the list or with its work.
    case department(Responsible, isOpened: Bool)
    /// A line of the log; nothing is the newest.
    case line(EventID?)
    case cell(row: ItemID?, column: DepartmentID?, isOpened: Bool)
  }

  let plan: PlanID
  let screen: Screen
  let item: ItemID?
  /// The item or the directive that was selected.
  let subject: Subject?
  let part: Part
}

/// The places visited, for going back and forward.
struct Trail: Sendable {
  private var past: [Place] = []
  private var future: [Place] = []
  private static let limit = 200

  var hasPast: Bool { !past.isEmpty }
  var hasFuture: Bool { !future.isEmpty }

  /// Notes a place that is being left for another; what was ahead is no longer.
  mutating func leave(_ place: Place) {
    future.removeAll()
    guard past.last != place else { return }
    past.append(place)
    if past.count > Self.limit { past.removeFirst() }
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
