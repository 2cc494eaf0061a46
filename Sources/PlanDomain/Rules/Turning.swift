extension Difference {
  /// Which way something turned.
  public enum Turn: Hashable, Sendable {
    case worse
    case better
  }

  /// The tasks and directives that became worse or better, in the order of the entries; what stands
  /// above tasks follows from them. One of which one thing became worse and another better went the
  /// way of its status, or of the first of them.
  public func turned(_ turn: Turn, in plan: Plan) -> [Subject] {
    var turns: [Subject: Turn] = [:]
    var order: [Subject] = []
    for entry in entries where turns[entry.subject] == nil && plan.counts(entry.subject) {
      guard let turn = entry.matter.turn else { continue }
      turns[entry.subject] = turn
      order.append(entry.subject)
    }
    return order.filter { turns[$0] == turn }
  }
}

extension Plan {
  /// Whether it is a task or a directive, of which counts are.
  public func counts(_ subject: Subject) -> Bool {
    switch subject {
    case .item(let id): position(of: id).map(isLeaf) ?? false
    case .directive: true
    case .plan: false
    }
  }
}

extension Difference.Matter {
  /// Nothing where it says neither.
  var turn: Difference.Turn? {
    switch self {
    case .status(let then, let now), .reported(let then, let now):
      let (before, after) = (then.severity, now.severity)
      if before != after { return after < before ? .better : .worse }
      return then == .notStarted && now == .onTrack ? .better : nil
    case .progress(let then, let now):
      let (before, after) = (then?.value ?? 0, now?.value ?? 0)
      return before == after ? nil : after > before ? .better : .worse
    case .obstacles(let then, let now): return then == now ? nil : now < then ? .better : .worse
    case .reopened: return .worse
    default: return nil
    }
  }
}
