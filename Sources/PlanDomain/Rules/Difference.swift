/// What stands otherwise at a later moment than it stood at an earlier one.
///
/// Statuses compared are those shown, so that what only the calendar changed is listed too.
public struct Difference: Sendable {
  /// The items in plan order, then the directives in the order they were given.
  public let entries: [Entry]
  /// How many entries are changes: that something is still so is told, and is none.
  public let changeCount: Int
  /// How many items and directives differ.
  public let subjectCount: Int

  private let ranges: [Subject: Range<Int>]

  /// One thing of one item or directive.
  public struct Entry: Hashable, Sendable {
    public let subject: Subject
    public let matter: Matter
    /// Position in the ledger of the line that made it so: of a value the first from which it
    /// stands unbroken, so that who says it again is not named for it. Nothing where only days
    /// passed, or where it was worked out from what stands below.
    public let line: Int?

    /// What an entry is, whatever became of it since: of what, and which thing of it.
    public struct ID: Hashable, Sendable {
      public let subject: Subject
      fileprivate let matter: Int
    }

    public var id: ID { ID(subject: subject, matter: matter.number) }
  }

  /// What differs, as it was and as it became.
  public enum Matter: Hashable, Sendable {
    /// The status that is shown.
    case status(then: Status?, now: Status?)
    /// The reported status, where the one that is shown is the same.
    case reported(then: Status?, now: Status?)
    /// As shown.
    case progress(then: Percent?, now: Percent?)
    case due(then: Day?, now: Day?)
    /// In the unit of the indicator at this position of the plan.
    case measured(indicator: Int, then: Double?, now: Double?)
    /// Obstacles that nothing had resolved.
    case obstacles(then: Int, now: Int)
    /// Notes that count.
    case notes(then: Int, now: Int)
    /// A directive that was not there yet.
    case given
    /// A directive that was taken back.
    case withdrawn
    /// It was done since, and was opened again, and is shown as it was.
    case reopened(now: Status?)
    /// What was reported before and was said again since.
    case still(FieldValue)
    /// What offices had reported differently, and somebody settled since: as it counted before.
    case settled(FieldValue)

    public var isChange: Bool { if case .still = self { false } else { true } }

    /// Tells the matters of one subject apart.
    fileprivate var number: Int {
      switch self {
      case .status: -1
      case .reported: -2
      case .progress: -3
      case .due: -4
      case .obstacles: -5
      case .notes: -6
      case .given: -7
      case .withdrawn: -8
      case .reopened: -12
      case .settled(.status): -13
      case .settled(.progress): -14
      case .settled(.due): -15
      case .still(.status): -9
      case .still(.progress): -10
      case .still(.due): -11
      case .measured(let indicator, _, _): indicator
      }
    }
  }

  /// Both are of one plan and one ledger, and `then` is the earlier.
  public init(from then: Projection, to now: Projection) {
    var comparison = Comparison(then: then, now: now)
    for item in now.plan.items.indices { comparison.compare(item: item) }
    comparison.compareDirectives()
    self.init(comparison)
  }

  /// What differs on one item or directive, and on nothing else.
  public init(of subject: Subject, from then: Projection, to now: Projection) {
    var comparison = Comparison(then: then, now: now)
    switch subject {
    case .item(let id): if let item = now.plan.position(of: id) { comparison.compare(item: item) }
    case .directive(let id): comparison.compareDirectives { $0 == id }
    case .plan: break
    }
    self.init(comparison)
  }

  private init(_ comparison: Comparison) {
    entries = comparison.entries
    let changes = entries.filter(\.matter.isChange)
    changeCount = changes.count
    subjectCount = Set(changes.map(\.subject)).count
    var ranges: [Subject: Range<Int>] = [:]
    for (index, entry) in comparison.entries.enumerated() {
      let first = ranges[entry.subject]?.lowerBound ?? index
      ranges[entry.subject] = first..<index + 1
    }
    self.ranges = ranges
  }

  /// What differs on one item or directive.
  public func entries(of subject: Subject) -> ArraySlice<Entry> {
    ranges[subject].map { entries[$0] } ?? []
  }

  public func differs(_ subject: Subject) -> Bool {
    entries(of: subject).contains(where: \.matter.isChange)
  }
}

/// Collects the entries, one subject after another.
private struct Comparison {
  let then: Projection
  let now: Projection
  private(set) var entries: [Difference.Entry] = []
  private var subject = Subject.plan

  init(then: Projection, now: Projection) {
    self.then = then
    self.now = now
  }

  mutating func compare(item: Int) {
    subject = .item(now.plan.items[item].id)
    let (before, after) = (then.facts[item], now.facts[item])
    let (shownThen, shownNow) = (then.effectiveStatus(of: item), now.effectiveStatus(of: item))
    let lines = now.placement.events(of: item)
    let isLeaf = now.plan.isLeaf(item)
    let causes = Causes(lines, of: item, then: then, now: now)
    if shownThen != shownNow {
      add(.status(then: shownThen, now: shownNow), causes.shownStatus(shownNow))
    } else if before.reportedStatus != after.reportedStatus {
      add(
        .reported(then: before.reportedStatus, now: after.reportedStatus), causes.first(.status))
    } else if let line = causes.reopening {
      add(.reopened(now: shownNow), line)
    }
    let hadNews = entries.last?.subject == subject
    let progress = (
      then: then.outcomes[item].progress?.shown,
      now: now.outcomes[item].progress?.shown
    )
    if progress.then != progress.now {
      // A parent's comes from below.
      add(.progress(then: progress.then, now: progress.now), isLeaf ? causes.progress : nil)
    } else if !hadNews {
      compareWord(lines, before, after, tellsProgress: isLeaf)
    }
    compareDue(lines, before.currentDue, after, causes)
    for indicator in now.plan.items[item].indicators { compare(indicator: indicator) }
    if before.openObstacles != after.openObstacles {
      let line = newest(lines) { $0 == .obstacle || $0 == .resolution }
      add(.obstacles(then: before.openObstacles.count, now: after.openObstacles.count), line)
    }
    let notes = (then: then.notes(of: item), now: now.notes(of: item))
    if notes.then != notes.now {
      let line = newest(now.told(lines)) { $0 == .note }
      add(.notes(then: notes.then.count, now: notes.now.count), line)
    }
  }

  /// That status or progress stand as before, where somebody has said so since: a line that
  /// repeats what stood when it was written.
  private mutating func compareWord(
    _ lines: some RandomAccessCollection<Int>, _ before: ItemFacts, _ after: ItemFacts,
    tellsProgress: Bool
  ) {
    var (status, progress) = (before.reportedStatus, before.reportedProgress)
    var word: (value: FieldValue, line: Int)?
    for position in lines where isSince(position) && !now.undoing.leavesOut(position) {
      let change = after.change(at: position, now.ledger)
      if let said = change.status {
        if said == after.reportedStatus, said == status || isSettled(.status, by: position) {
          word = (.status(said), position)
        }
        status = said
      }
      if let said = change.progress {
        if tellsProgress, change.status == nil, said == after.reportedProgress,
          said == progress || isSettled(.progress, by: position)
        {
          word = (.progress(said), position)
        }
        progress = said
      }
    }
    guard let word else { return }
    add(
      isSettled(word.value.field, by: word.line) ? .settled(word.value) : .still(word.value),
      word.line)
  }

  private mutating func compareDue(
    _ lines: some RandomAccessCollection<Int>, _ before: Day?, _ facts: ItemFacts,
    _ causes: Causes
  ) {
    let after = facts.currentDue
    if before != after {
      add(.due(then: before, now: after), causes.first(.due))
    } else if let after, isSettled(.due, by: nil) {
      let line = lines.last { position in
        isSince(position) && !now.undoing.leavesOut(position)
          && facts.change(at: position, now.ledger).due == after
      }
      add(.settled(.due(after)), line)
    }
  }

  /// Whether offices differed then and do not now, or did until this line.
  private func isSettled(_ field: Field, by line: Int?) -> Bool {
    guard now.conflict(on: field, of: subject) == nil else { return false }
    if then.conflict(on: field, of: subject) != nil { return true }
    let changes = line.map { now.history(at: $0).changes } ?? []
    return changes.contains { $0.field == field && $0.settles }
  }

  private mutating func compare(indicator: Int) {
    let (before, after) = (then.actual(of: indicator), now.actual(of: indicator))
    guard before?.value != after?.value else { return }
    let since = after.flatMap { isSince($0.position) ? $0.position : nil }
    add(.measured(indicator: indicator, then: before?.value, now: after?.value), since)
  }

  /// Compares those directives that are meant.
  mutating func compareDirectives(where isMeant: (EventID) -> Bool = { _ in true }) {
    let before = Dictionary(
      then.directives.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for directive in now.directives where isMeant(directive.id) {
      subject = .directive(directive.id)
      if let earlier = before[directive.id] {
        compare(earlier, directive)
      } else {
        add(.given, now.ledger.position(of: directive.id))
      }
    }
    let left = Set(now.directives.map(\.id))
    for directive in then.directives where !left.contains(directive.id) && isMeant(directive.id) {
      subject = .directive(directive.id)
      let line = now.ledger.position(of: directive.id).flatMap(now.undoingLine)
      add(.withdrawn, line)
    }
  }

  private mutating func compare(_ earlier: Directive, _ later: Directive) {
    let lines = now.placement.byDirective[later.id] ?? []
    let (before, after) = (then.standing(of: earlier), now.standing(of: later))
    let causes = Causes(
      lines, before, after, ApprovedValues(later.order), then: then, now: now)
    let shown = (then: earlier.effectiveStatus, now: later.effectiveStatus)
    if shown.then != shown.now {
      add(.status(then: shown.then, now: shown.now), shownStatus(earlier, later, causes))
    } else if earlier.status != later.status {
      add(.reported(then: earlier.status, now: later.status), causes.first(.status))
    } else if let line = causes.reopening {
      add(.reopened(now: shown.now), line)
    }
    let hadNews = entries.last?.subject == subject
    if earlier.progress != later.progress {
      // Of one that was never asked how far it is, done says it all.
      let isTold = before.reportedStatus != .done || after.reportedProgress != nil
      let wasTold = after.reportedStatus != .done || before.reportedProgress != nil
      if isTold, wasTold {
        add(.progress(then: earlier.progress, now: later.progress), causes.progress)
      }
    } else if !hadNews {
      compareWord(lines, before, after, tellsProgress: true)
    }
    compareDue(lines, earlier.due, after, causes)
  }

  /// What is past its deadline is behind by the days, whatever was reported.
  private func shownStatus(
    _ earlier: Directive, _ later: Directive, _ causes: Causes
  ) -> Int? {
    guard later.isLateByDays, later.status != .behind, earlier.status.isOpen else {
      return causes.first(.status) ?? causes.first(.due)
    }
    let wasAhead = earlier.due.map { $0 >= now.moment.today } ?? true
    return wasAhead ? causes.first(.due) : nil
  }

  private mutating func add(_ matter: Difference.Matter, _ line: Int?) {
    entries.append(Difference.Entry(subject: subject, matter: matter, line: line))
  }

  private func isSince(_ position: Int) -> Bool { !then.sees(position) }

  /// The newest line since then of a kind, or one that takes such a line back.
  private func newest(
    _ lines: some RandomAccessCollection<Int>, of isMeant: (EventRow.Kind) -> Bool
  ) -> Int? {
    for position in lines.reversed() where isSince(position) {
      let row = now.ledger.rows[now.undone(by: position) ?? position]
      if !now.undoing.leavesOut(position), isMeant(row.kind) { return position }
    }
    return nil
  }
}
