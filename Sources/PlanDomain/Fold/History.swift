/// One line of the log: an event and what it changed.
public struct HistoryEntry: Sendable {
  /// Position of the event in the ledger.
  public let position: Int
  public let event: Event
  /// The position of the item it is about, where it is about one.
  public let item: Int?
  /// What counted before and what counted after it, for each field that it could change.
  public let changes: [FieldChange]
  public let isUndone: Bool
  /// Whether it takes back a line that had only said again what stood.
  public let takesBackAWord: Bool
  /// Why the line doesn't count in a signed plan.
  public let refusal: StandingRefusal?
}

/// What one event did to one field; equal sides where it changed nothing that counts.
public struct FieldChange: Hashable, Sendable {
  public let field: Field
  public let before: FieldValue?
  public let after: FieldValue?
  /// Whether offices differed on the field before it and did not after it.
  public let settles: Bool

  public init(field: Field, before: FieldValue?, after: FieldValue?, settles: Bool = false) {
    self.field = field
    self.before = before
    self.after = after
    self.settles = settles
  }
}

/// What a line made of one field.
public enum FieldEffect: Hashable, Sendable {
  case changed
  /// It said again what stood.
  case repeated(FieldValue)
  /// It said what counted already, and so settled what offices differed on.
  case settled(FieldValue)
  /// It said this, which does not count: what is done takes no progress, the future yields.
  case notCounted(FieldValue)
}

extension HistoryEntry {
  public func effect(on change: FieldChange) -> FieldEffect { change.effect(of: event.body) }
}

extension FieldChange {
  /// What a line that says this made of the field.
  fileprivate func effect(of body: EventBody) -> FieldEffect {
    guard case .set(let set) = body, let said = set[field] else { return .changed }
    if said != after { return .notCounted(said) }
    if before != after { return .changed }
    return settles ? .settled(said) : .repeated(said)
  }
}

/// Whose lines tell what a line changed.
private enum ChangedSubject: Hashable {
  case item(Int)
  case directive(EventID)
  case none
}

extension Projection {
  /// What the event at `position` changed, found by folding its subject just before and just after.
  public func history(at position: Int) -> HistoryEntry {
    histories(at: [position])[0]
  }

  /// The same of many lines, in their order: the lines about one subject are walked through once.
  public func histories(at positions: [Int]) -> [HistoryEntry] {
    var wanted: [ChangedSubject: [Int]] = [:]
    for position in positions {
      // What was taken back is looked at too, to tell a word from a change.
      for line in [position, takenBack(by: position)].compactMap(\.self) {
        wanted[changedSubject(of: line), default: []].append(line)
      }
    }
    var changes: [Int: [FieldChange]] = [:]
    for (subject, lines) in wanted {
      guard var walk = walk(about: subject) else { continue }
      for line in Set(lines).sorted() { changes[line] = self.changes(at: line, by: &walk) }
    }
    return positions.map { position in
      let event = ledger.events[position]
      return HistoryEntry(
        position: position, event: event, item: itemPosition(of: event),
        changes: changes[position] ?? [], isUndone: isUndone(position),
        takesBackAWord: takenBack(by: position).map { isAWord(changes[$0], at: $0) } ?? false,
        refusal: standings?.refused[position])
    }
  }

  /// The line that the one at `position` takes back.
  private func takenBack(by position: Int) -> Int? {
    guard ledger.rows[position].kind == .undo, !isVain(position),
      case .undo(let id) = ledger.events[position].body, let target = ledger.position(of: id),
      target != position
    else { return nil }
    return target
  }

  /// Whether a line with these changes only said again what stood.
  private func isAWord(_ changes: [FieldChange]?, at position: Int) -> Bool {
    guard let changes, !changes.isEmpty else { return false }
    let body = ledger.events[position].body
    return changes.allSatisfy { change in
      if case .repeated = change.effect(of: body) { true } else { false }
    }
  }

  private func changedSubject(of position: Int) -> ChangedSubject {
    let (item, directive) =
      switch ledger.rows[position].kind {
      case .undo, .resolution, .measure, .directive:
        subject(of: ledger.events[position], hops: 0)
      default: presentSubject(ledger.events.subject(at: position))
      }
    if let item { return .item(item) }
    return directive.map(ChangedSubject.directive) ?? .none
  }

  private func walk(about subject: ChangedSubject) -> StandingWalk? {
    switch subject {
    case .item(let item):
      StandingWalk(
        self, Array(placement.events(of: item)), plan.items[item].fields.approved,
        Confirming(item, in: plan))
    case .directive(let id):
      if case .directive(let order)? = ledger.event(id)?.body {
        StandingWalk(self, placement.byDirective[id] ?? [], ApprovedValues(order), nil)
      } else {
        StandingWalk(self, placement.byDirective[id] ?? [], ApprovedValues(), nil)
      }
    case .none: nil
    }
  }

  /// The item that an event is about; an undoing line's is its target's.
  public func itemPosition(of event: Event) -> Int? { subject(of: event, hops: 0).item }

  /// The directive that an event is about; an undoing line's is its target's.
  public func directive(of event: Event) -> Directive? {
    subject(of: event, hops: 0).directive.flatMap(directive)
  }

  /// What an event is about, an item under its present id; an undoing or resolving line is about
  /// what its target is about.
  public func subject(of event: Event) -> Subject {
    let (item, directive) = subject(of: event, hops: 0)
    if let item { return .item(plan.items[item].id) }
    return directive.map(Subject.directive) ?? event.subject
  }

  private func subject(of event: Event, hops: Int) -> (item: Int?, directive: EventID?) {
    switch event.body {
    case .undo(let target), .resolution(of: let target, _):
      guard hops < 8, let aim = ledger.event(target), aim.id != event.id else { break }
      return subject(of: aim, hops: hops + 1)
    case .measure(let measure):
      let indicator = plan.indicatorPosition(of: measure.indicator)
      return (indicator.map { plan.indicators[$0].item }, nil)
    case .directive(let order): return (order.item.flatMap(plan.position(of:)), event.id)
    default: break
    }
    return presentSubject(event.subject)
  }

  private func presentSubject(_ subject: Subject) -> (item: Int?, directive: EventID?) {
    switch plan.presentSubject(subject) {
    case .item(let id): (plan.position(of: id), nil)
    case .directive(let id): (nil, id)
    case .plan: (nil, nil)
    }
  }

  private func changes(at position: Int, by walk: inout StandingWalk) -> [FieldChange] {
    let event = ledger.events[position]
    let fields = isVain(position) ? [] : fieldsTouched(by: event, hops: 0)
    guard !fields.isEmpty else { return [] }
    let before = walk.standing(before: position)
    let after = walk.standing(before: position + 1)
    // What is reopened with a progress had one that was set aside with the done.
    let isReopened = before.reportedStatus == .done && after.reportedStatus != .done
    let isSaid = if case .set = event.body { true } else { false }
    let changes = fields.map { field in
      let setAside = field == .progress && isReopened ? before.progressBeforeDone : nil
      return FieldChange(
        field: field, before: before.value(of: field) ?? setAside.map(FieldValue.progress),
        after: after.value(of: field),
        settles: isSaid && !before[field].conflict.isEmpty && after[field].conflict.isEmpty)
    }
    // A verdict and an answer say something else, and change a field or do not.
    let isAnswer =
      switch event.body {
      case .confirm, .answer: true
      default: false
      }
    return isAnswer ? changes.filter { $0.before != $0.after } : changes
  }

  /// The line that last opened an item again after it was done; nothing of what is done.
  public func reopening(of item: Int) -> Int? {
    var spans = DoneSpans(plan.items[item].fields.approved)
    for position in placement.events(of: item) where !undoing.leavesOut(position) {
      let row = ledger.rows[position]
      if row.kind == .set { spans.take(position, facts[item].change(at: position, ledger)) }
    }
    return spans.isDone ? nil : spans.reopening
  }

  /// A directive as its lines leave it, with what nobody has to report.
  func standing(of directive: Directive) -> ItemFacts {
    standing(
      placement.byDirective[directive.id] ?? [], before: visibleEvents.upperBound,
      ApprovedValues(directive.order))
  }

  /// What lines about one subject come to, those before a position in the ledger.
  func standing(
    _ about: [Int], before limit: Int, _ approved: ApprovedValues, _ confirming: Confirming? = nil
  ) -> ItemFacts {
    let visible = about.prefix { $0 < limit }
    let undoing = undoing(
      limit: limit, undoingLines: visible.filter { ledger.rows[$0].kind == .undo })
    var folds = FieldFolds()
    return ItemFacts.fold(
      visible, undoing, from: approved, confirming: confirming, ledger: ledger, moment: moment,
      offset: plan.header.offset, with: &folds)
  }

  /// What these lines take back of those before `limit`.
  func undoing(limit: Int, undoingLines: [Int]) -> Undoing {
    Undoing(
      ledger, limit: limit, undoingLines: undoingLines, moment: moment, standings: standings)
  }

  private func fieldsTouched(by event: Event, hops: Int) -> [Field] {
    switch event.body {
    case .set(let change): Field.allCases.filter { change[$0] != nil }
    case .confirm: [.status, .progress]
    case .answer: [.due]
    case .undo(let target):
      hops < 8 ? ledger.event(target).map { fieldsTouched(by: $0, hops: hops + 1) } ?? [] : []
    default: []
    }
  }
}

extension ApprovedValues {
  /// A directive begins as not started.
  init(_ order: DirectiveOrder) { self.init(status: .notStarted, due: order.due) }
}

extension ItemFacts {
  func value(of field: Field) -> FieldValue? {
    switch field {
    case .status: reportedStatus.map(FieldValue.status)
    case .progress: reportedProgress.map(FieldValue.progress)
    case .due: currentDue.map(FieldValue.due)
    }
  }
}
