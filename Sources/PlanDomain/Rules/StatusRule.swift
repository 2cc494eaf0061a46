/// Which of the rules gave an item its computed status (design, section 2, Rules).
///
/// The roll-up applies these very cases, so that an explanation can't tell another story.
public enum StatusRule: Hashable, Sendable {
  /// Of a leaf that is done, suspended or cancelled, and of a parent that is cancelled as a whole.
  case standsAsReported(Status)
  /// The position of the nearest item above that is cancelled.
  case cancelledAbove(Int)

  // Of a leaf.
  case overdue(days: Int)
  /// Points short of what was expected, unrounded.
  case farBehindExpected(points: Double)
  case behindExpected(points: Double)
  /// Reported so, or never reported, and with no progress.
  case notStarted
  /// Points short, too few to count, unrounded; nothing without both dates.
  case asExpected(points: Double?)

  // Of a parent, over its children that are not cancelled.
  case someChildBehind
  case someChildAtRisk
  /// All of them done, suspended or not started.
  case allChildren(Status)
  case mixedChildren
  case allChildrenCancelled

  public var status: Status {
    switch self {
    case .standsAsReported(let status), .allChildren(let status): status
    case .cancelledAbove, .allChildrenCancelled: .cancelled
    case .overdue, .farBehindExpected, .someChildBehind: .behind
    case .behindExpected, .someChildAtRisk: .atRisk
    case .notStarted: .notStarted
    case .asExpected, .mixedChildren: .onTrack
    }
  }
}

extension StatusRule {
  /// The rule for a leaf reported `status`, from 0 to 100 done and expected.
  static func ofLeaf(
    _ status: Status, progress: Double, expected: Double?, due: Day?, today: Day, rules: Rules
  ) -> StatusRule {
    if [.done, .suspended, .cancelled].contains(status) { return .standsAsReported(status) }
    if let due, due < today { return .overdue(days: today.days(since: due)) }
    let shortfall = expected.map { $0 - progress }
    if let shortfall, shortfall >= Double(rules.behindPoints) {
      return .farBehindExpected(points: shortfall)
    }
    if let shortfall, shortfall >= Double(rules.riskPoints) {
      return .behindExpected(points: shortfall)
    }
    if status == .notStarted, progress == 0 { return .notStarted }
    return .asExpected(points: shortfall.map { max(0, $0) })
  }

  /// The rule for a parent whose children that are not cancelled stand so.
  static func ofParent(_ children: [Status]) -> StatusRule {
    guard let first = children.first else { return .allChildrenCancelled }
    if children.contains(.behind) { return .someChildBehind }
    if children.contains(.atRisk) { return .someChildAtRisk }
    let isUniform = children.allSatisfy { $0 == first }
    return isUniform && [.done, .suspended, .notStarted].contains(first)
      ? .allChildren(first) : .mixedChildren
  }
}
