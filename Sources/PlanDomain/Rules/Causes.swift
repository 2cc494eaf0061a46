/// Which lines made an item or a directive stand otherwise than at an earlier moment.
struct Causes {
  private let then: Projection
  private let now: Projection
  private let before: ItemFacts
  private let after: ItemFacts
  /// Position of the item; nothing of a directive.
  private let item: Int?
  /// All lines about it, in the one order.
  private let lines: [Int]
  /// Of these, those since then.
  private let since: [Int]
  private let approved: ApprovedValues

  init(_ lines: some Collection<Int>, of item: Int, then: Projection, now: Projection) {
    self.init(
      lines, then.facts[item], now.facts[item], now.plan.items[item].fields.approved, of: item,
      then: then, now: now)
  }

  init(
    _ lines: some Collection<Int>, _ before: ItemFacts, _ after: ItemFacts,
    _ approved: ApprovedValues, of item: Int? = nil, then: Projection, now: Projection
  ) {
    self.then = then
    self.now = now
    self.before = before
    self.after = after
    self.item = item
    self.approved = approved
    self.lines = Array(lines)
    since = lines.filter { !then.sees($0) }
  }

  /// The first line from which the value of a field stands unbroken; one that repeats it is not
  /// asked. Nothing where no line since then made it what it is.
  func first(_ field: Field) -> Int? {
    first(field) { $0 == after.value(of: field) }
  }

  /// The first line from which such values stand unbroken.
  private func first(_ field: Field, where stands: (FieldValue?) -> Bool) -> Int? {
    guard before.value(of: field) != after.value(of: field) else { return nil }
    guard let winner = after[field].winner?.position, !then.sees(winner) else {
      return newestUndoing(of: field)
    }
    var first = winner
    for position in since.reversed() where position < winner {
      if now.undoing.leavesOut(position) { continue }
      if isUndoing(position, of: field) {
        let left = now.standing(lines, before: position + 1, approved, confirming)
        guard stands(left.value(of: field)) else { return first }
        first = position
        continue
      }
      guard let said = after.change(at: position, now.ledger)[field] else { continue }
      guard stands(said) else { return first }
      first = position
    }
    return first
  }

  /// The line that made the progress that is shown: whole by being done, and no more so by being
  /// opened again.
  var progress: Int? {
    if after.reportedStatus == .done { return first(.status) }
    return [first(.progress), opening].compactMap(\.self).max()
  }

  /// What let progress be reported at all, where it was done.
  private var opening: Int? {
    reopening ?? (before.reportedStatus == .done ? first(.status) : nil)
  }

  /// The line that opened it again after it was done since then, or had been.
  var reopening: Int? {
    guard after.reportedStatus != .done else { return nil }
    var wasDone = before.reportedStatus == .done
    var line: Int?
    for position in since where !now.undoing.leavesOut(position) {
      guard let status = after.change(at: position, now.ledger).status else { continue }
      if wasDone, status != .done { line = position }
      wasDone = status == .done
    }
    return line
  }

  /// Of an item: the line from which on this status would be shown, and would not be without it.
  /// Nothing where the days or what stands below made it so.
  func shownStatus(_ shown: Status?) -> Int? {
    guard let item else { return nil }
    if before.completion != after.completion, let verdict = newestVerdict { return verdict }
    let lines = Field.allCases.compactMap { field -> Int? in
      let was = before.value(of: field)
      guard was != after.value(of: field) else { return nil }
      if field == .status, after.reportedStatus == shown { return first(.status) }
      guard status(of: item, with: field, was) != shown else { return nil }
      let line = first(field) { status(of: item, with: field, $0) == shown }
      return field == .progress ? [line, opening].compactMap(\.self).max() : line
    }
    return lines.max()
  }

  /// The status that would be shown now with another value of one field.
  private func status(of item: Int, with field: Field, _ value: FieldValue?) -> Status? {
    var (reported, progress) = (after.reportedStatus, after.reportedProgress)
    var due = after.currentDue
    switch field {
    case .status: reported = value?.status
    case .progress: progress = value?.progress
    case .due: due = value?.due
    }
    let outcome = now.outcomes[item]
    guard now.plan.isLeaf(item), after.reportedStatus == .cancelled || !isCancelledAbove(item)
    else { return Status.worse(reported: reported, computed: outcome.computed) }
    let rule = StatusRule.ofLeaf(
      reported ?? .notStarted,
      progress: Share(reported == .done ? .whole : progress ?? .zero),
      expected: ExpectedProgress.on(
        now.moment.today, start: now.plan.items[item].start, due: due),
      due: due, today: now.moment.today, rules: now.plan.header.rules,
      reportedOn: reported == .done ? after.waitsSince : nil)
    return Status.worse(reported: reported, computed: rule.status)
  }

  private var confirming: Confirming? { item.flatMap { Confirming($0, in: now.plan) } }

  /// The newest verdict since then, or what took one back.
  private var newestVerdict: Int? {
    since.last { position in
      !now.undoing.leavesOut(position)
        && now.ledger.rows[now.undone(by: position) ?? position].kind == .confirm
    }
  }

  private func isCancelledAbove(_ item: Int) -> Bool { now.outcomes[item].computed == .cancelled }

  private func newestUndoing(of field: Field) -> Int? {
    since.last { !now.undoing.leavesOut($0) && isUndoing($0, of: field) }
  }

  /// Whether the line takes back what had stood then and set the field. What was written and taken
  /// back since is as if never written.
  private func isUndoing(_ position: Int, of field: Field) -> Bool {
    guard now.ledger.rows[position].kind == .undo, let aim = now.undone(by: position) else {
      return false
    }
    return now.ledger.rows[aim].change.sets(field)
      && (then.sees(aim) || !now.undoing.leavesOut(aim))
  }
}

extension Projection {
  /// The line that this one takes back in the end, itself where it is no undoing line; through
  /// undone undoings, so many.
  func undone(by position: Int) -> Int? {
    var position = position
    for _ in 0..<8 {
      guard case .undo(let id) = ledger.events[position].body,
        let aim = ledger.position(of: id), aim != position
      else { return ledger.rows[position].kind == .undo ? nil : position }
      position = aim
    }
    return nil
  }
}
