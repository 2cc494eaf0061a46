/// What people call a directive: its number, and where others of the plan have that number too,
/// what tells it from them.
public struct DirectiveName: Hashable, Sendable {
  /// The least that tells it from the others of its number.
  public enum Mark: Hashable, Sendable {
    case none
    case year
    /// The day without its year.
    case dayOfYear
    case day
    /// Which it is of those of one number and one day, from 1.
    case place(Int)
  }

  public let number: Int
  public let mark: Mark
  /// The day of its meeting, else the one on which it was given.
  public let day: Day
  public let isOfMeeting: Bool
}

/// What people call the subject of a line.
public enum SubjectName: Hashable, Sendable {
  case item(ItemID)
  case directive(DirectiveName)
  /// The plan, or the id of what this folder has no line of.
  case other(String)
}

extension Projection {
  public func name(of subject: Subject) -> SubjectName {
    switch subject {
    case .item(let id): .item(id)
    case .directive(let id):
      name(ofDirective: id).map(SubjectName.directive) ?? .other(id.description)
    case .plan: .other("")
    }
  }

  /// What a directive is called; nothing for a line that gives none. One that does not count, taken
  /// back or not yet given at this moment, is told from one that does by its day.
  public func name(ofDirective id: EventID) -> DirectiveName? {
    if let directive = directive(id) { return name(of: directive) }
    guard let event = ledger.event(id), case .directive(let order) = event.body else { return nil }
    let twins = directives.contains { $0.order.number == order.number }
    return DirectiveName(order, of: event, twins ? .day : .none, offset: plan.header.offset)
  }

  /// Whether any two directives have one number.
  public var sharesDirectiveNumbers: Bool { !directiveMarks.isEmpty }

  public func name(of directive: Directive) -> DirectiveName {
    DirectiveName(directive, directiveMarks[directive.id] ?? .none, offset: plan.header.offset)
  }
}

extension DirectiveName {
  fileprivate init(_ directive: Directive, _ mark: Mark, offset: UTCOffset) {
    number = directive.order.number
    day = directive.calledAfter(offset)
    isOfMeeting = directive.meeting != nil
    self.mark = mark
  }

  fileprivate init(_ order: DirectiveOrder, of event: Event, _ mark: Mark, offset: UTCOffset) {
    number = order.number
    day = event.meeting?.day ?? event.at.day(at: offset)
    isOfMeeting = event.meeting != nil
    self.mark = mark
  }

  /// What tells those apart that have a number in common with another.
  static func marks(_ directives: [Directive], offset: UTCOffset) -> [EventID: Mark] {
    var marks: [EventID: Mark] = [:]
    for twins in Dictionary(grouping: directives, by: \.order.number).values where twins.count > 1 {
      let days = twins.map { $0.calledAfter(offset) }
      let shared = mark(telling: days)
      for (place, twin) in twins.enumerated() {
        let before = days[..<place].count { $0 == days[place] }
        marks[twin.id] = shared ?? .place(before + 1)
      }
    }
    return marks
  }

  /// The least of a day that differs among all of these; nothing where two are the same day.
  private static func mark(telling days: [Day]) -> Mark? {
    func differ(_ part: (Day) -> Int) -> Bool { Set(days.map(part)).count == days.count }
    if differ({ $0.civil.year }) { return .year }
    if differ({ $0.civil.month * 100 + $0.civil.day }) { return .dayOfYear }
    return Set(days).count == days.count ? .day : nil
  }
}

extension Directive {
  fileprivate func calledAfter(_ offset: UTCOffset) -> Day { meeting?.day ?? given.day(at: offset) }
}

extension DirectiveOrder {
  /// The number in at least two digits: `02`.
  public var digits: String { number < 10 ? "0\(number)" : "\(number)" }
}
