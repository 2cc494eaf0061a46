// What may be recorded of what is answered for (design, section 8).

extension Projection {
  func refusal(of confirmation: DoneConfirmation, on subject: Subject) -> EditRefusal? {
    guard plan.header.rules.confirms != nil else { return .nothingIsConfirmed }
    guard case .item(let id) = subject, let item = plan.position(of: id) else {
      return .unknownItem(subject.text ?? "")
    }
    guard facts[item].completion == .reported || !(facts[item].reports.last?.conflict ?? []).isEmpty
    else { return .notReportedDone }
    let isNamed = facts[item].reports.last?.lines.contains {
      ledger.events.id(at: $0) == confirmation.of
    }
    guard isNamed == true else { return .notReportedDone }
    guard confirmation.verdict == .returned else { return nil }
    return confirmation.text.map(Sanitiser.showsNothing) ?? true ? .returnNeedsReason : nil
  }

  /// The newest line that reported the item done and waits for a verdict, or has several.
  public func lineToConfirm(of item: Int) -> EventID? {
    guard let report = facts[item].reports.last,
      facts[item].completion == .reported || !report.conflict.isEmpty
    else { return nil }
    return report.lines.last.map { ledger.events.id(at: $0) }
  }

  func refusal(ofAsking draft: Draft, due: Day) -> EditRefusal? {
    guard let standing = standing(of: draft.subject) else {
      return .unknownItem(draft.subject.text ?? "")
    }
    if standing.status == .done { return .askOfDone }
    if due == standing.due { return .nothingChanges }
    if let now = standing.due, due < now { return .askNotLater(due, now: now) }
    if case .item(let id) = draft.subject, let start = start(of: id), due < start {
      return .dueBeforeStart(due: due, start: start)
    }
    return draft.lacksReason ? .dueNeedsReason : nil
  }

  func refusal(of answer: ExtensionAnswer, on subject: Subject) -> EditRefusal? {
    guard let ask = asks(of: subject).first(where: { $0.id == answer.asks }) else {
      return .unknownItem(answer.asks.description)
    }
    guard ask.state == .waiting || !ask.conflict.isEmpty else { return .askAnswered }
    guard answer.verdict == .granted else { return nil }
    let due = answer.due ?? ask.due
    // Who settles a conflict may say again what one of the answers made of it.
    if ask.conflict.isEmpty, let now = standing(of: subject)?.due, due <= now {
      return .askNotLater(due, now: now)
    }
    if case .item(let id) = subject, let start = start(of: id), due < start {
      return .dueBeforeStart(due: due, start: start)
    }
    return nil
  }

  func refusal(of spending: Spending, on subject: Subject, by day: Day) -> EditRefusal? {
    if spending.year > day.civil.year { return .yearNotBegun(spending.year) }
    guard case .item(let id) = subject, plan.position(of: id) != nil else {
      return .unknownItem(subject.text ?? "")
    }
    guard Spending.years.contains(spending.year), Measure.holds(spending.amount),
      spending.amount >= 0
    else { return .valueTooLarge }
    return nil
  }

  func refusal(of closing: PeriodClosing) -> EditRefusal? {
    let period = closing.period
    if closedPeriod(period) != nil { return .periodClosed(period) }
    let last = period.days(monthStarts: plan.header.rules.monthStarts).upperBound
    if let first = firstDay, last < first { return .periodBeforePlan(period, first: first) }
    return moment.today <= last ? .periodNotOver(period, last: last) : nil
  }

  /// The first day that the plan says anything of: when something begins, is due or was recorded.
  private var firstDay: Day? {
    let planned = plan.items.flatMap { [$0.start, $0.fields.approved.due].compactMap(\.self) }
    let offset = plan.header.offset
    let recorded = ledger.events.first.map { [$0.on ?? $0.at.day(at: offset)] } ?? []
    return (planned + recorded + [plan.header.basis?.date].compactMap(\.self)).min()
  }

  /// What was asked for on an item or a directive.
  public func asks(of subject: Subject) -> [ExtensionAsk] {
    switch subject {
    case .item(let id): plan.position(of: id).map { facts[$0].asks } ?? []
    case .directive(let id): directive(id)?.asks ?? []
    case .plan: []
    }
  }
}
