import Phrases
import PlanDomain

// What is answered for (design, section 8), in `tiendo show`.

/// How a line names items: by their ids for whoever works with the plan, and by their titles in
/// what is signed, where a long list is a number.
enum ItemNaming { case ids, titles }

extension Projection {
  /// How far being done has come: confirmed or not, how often returned, and with what words.
  func completionLine(of item: Int, _ say: Wording) -> String? {
    let facts = facts[item]
    var parts = [facts.completion.map { say($0.phrase) }].compactMap(\.self)
    if facts.returns > 0 { parts.append(say(.returnedTimes(facts.returns))) }
    if let line = facts.reports.last?.verdictLine {
      let event = ledger.events[line]
      let text = ledger.confirmation(at: line)?.text.map { ": \($0)" } ?? ""
      parts.append("\(event.by), \(say.day(event.day(at: plan.header.offset)))\(text)")
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// `2026: 8.000 / 12.500 triệu đồng (64 %)`, a line a year.
  func moneyLines(of item: Int?, _ say: Wording) -> [String] {
    let currency = plan.header.currency.map { " \($0)" } ?? ""
    return money(of: item).map { year in
      let spent = year.spent.map { say.number($0) } ?? say(.nothing)
      guard let budget = year.budget else {
        return "\(year.year): \(say(.spent).lowercased()) \(spent)\(currency)"
      }
      let share = year.spentShare.map { " (\(say.percent($0)))" } ?? ""
      return "\(year.year): \(say(.spent).lowercased()) \(spent) / \(say.number(budget))"
        + "\(currency)\(share)"
    }
  }

  /// What must be done first, each with whether it is.
  func afterLine(of item: Int, _ say: Wording) -> String? {
    let waiting = Set(waitingOn(item))
    let parts = plan.after(item).map { before in
      let id = plan.items[before].id.text
      return waiting.contains(before) ? "\(id) (\(say(.waitingOn)))" : id
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  func ids(_ items: [Int]) -> String {
    items.map { plan.items[$0].id.text }.joined(separator: ", ")
  }

  /// Who answered what, and with what words.
  func answerLine(_ position: Int, _ say: Wording) -> String {
    let event = ledger.events[position]
    let text = event.body.answerText.map { ": \($0)" } ?? ""
    return "\(say.day(event.at.day(at: plan.header.offset)))  \(event.by): "
      + (event.body.answer(currency: plan.header.currency).map { say($0) } ?? "") + text
  }

  /// What was asked for, by whom, why, and what was answered.
  func askLine(_ ask: ExtensionAsk, _ say: Wording) -> String {
    let event = ledger.events[ask.position]
    var parts = [
      "[\(ask.id)]  \(say.day(event.at.day(at: plan.header.offset)))  \(event.by): "
        + say.day(ask.due)
    ]
    if let why = event.why { parts.append(why) }
    var state = say(ask.state.phrase)
    if let due = ask.granted, due != ask.due { state += " \(say.day(due))" }
    if let line = ask.answer {
      let answer = ledger.events[line]
      state += " (\(answer.by), \(say.day(answer.at.day(at: plan.header.offset))))"
      if let text = ledger.answer(at: line)?.text { state += ": \(text)" }
    }
    return (parts + [state]).joined(separator: "; ")
  }

  /// A document, and whether its file is still what it was.
  func evidenceLine(_ position: Int, _ say: Wording, _ files: [EventID: EvidenceFile]) -> String {
    let event = ledger.events[position]
    guard case .evidence(let evidence) = event.body else { return "" }
    var parts = [
      "\(say.day(event.day(at: plan.header.offset)))  \(event.by): \(evidence.title)",
      evidence.number, evidence.file, evidence.url,
    ].compactMap(\.self)
    switch files[event.id] {
    case .changed?: parts.append(say(.evidenceChanged))
    case .unreadable?: parts.append(say(.evidenceGone))
    case .unchanged?, nil: break
    }
    return parts.joined(separator: "; ")
  }
}

extension Projection {
  /// What was published of a period, and beside it what is known now where that differs.
  func periodLine(_ closed: ClosedPeriod, _ say: Wording) -> String {
    let published = closed.closing.figures.whole
    let known = PeriodCounts(asKnown(of: closed.period).counts())
    let event = ledger.events[closed.line]
    let day = say.day(event.at.day(at: plan.header.offset))
    let figures = PeriodCounts.phrases.map { phrase, count in
      let (then, now) = (published[keyPath: count], known[keyPath: count])
      return "\(say(phrase)) "
        + (then == now ? say.number(Double(then)) : say(.published(then, now: now)))
    }
    let others = closed.others.map { ledger.events.id(at: $0).description }
    let again = others.isEmpty ? [] : [say(.closedAgain(others.joined(separator: ", ")))]
    return "\(closed.period)  \(event.by), \(day): "
      + (figures + again).joined(separator: "; ")
  }

  /// A line for each part of what is answered for that the plan has anything of: what waits for
  /// leadership, the longest chain, money, closed periods, the update round.
  func answeringSections(
    _ say: Wording, naming: ItemNaming = .ids
  ) -> [(heading: Phrase, lines: [String])] {
    var sections: [(heading: Phrase, lines: [String])] = []
    // Of a plan that knows nobody who decides, what is proposed stands with its items alone.
    let matters = waitingMatters
    if plan.header.rules.namesAnswers || matters.contains(where: { $0.kind != .proposal }) {
      sections.append((.waitingForLeadership, matters.map { matterLine($0, naming, say) }))
    }
    let chain = longestChain
    if !chain.isEmpty {
      let days = chain.reduce(0) { $0 + self.days(of: $1) }
      let names = chain.map { name(of: $0, naming) }.joined(separator: " → ")
      sections.append((.longestChain, ["\(names) (\(say(.days(days))))"]))
    }
    sections.append((.budget, moneyLines(of: nil, say)))
    sections.append((.closedPeriods, periods.map { periodLine($0, say) }))
    if plan.header.rules.namesAnswers, let month = presentMonth {
      sections.append(
        (.updateRound + .verbatim(" \(month)"), updateLines(month, naming, say)))
    }
    return sections.filter { !$0.lines.isEmpty }
  }

  private func name(of item: Int, _ naming: ItemNaming) -> String {
    naming == .ids ? plan.items[item].id.text : plan.items[item].title
  }

  private func name(
    of subject: Subject, _ naming: ItemNaming, _ say: Wording
  ) -> String {
    guard naming == .titles else { return say(.named(name(of: subject))) }
    switch subject {
    case .item(let id): return plan.position(of: id).map { plan.items[$0].title } ?? id.text
    case .directive(let id): return directive(id)?.order.text ?? say(.directive)
    case .plan: return plan.header.title
    }
  }

  private func matterLine(
    _ matter: WaitingMatter, _ naming: ItemNaming, _ say: Wording
  ) -> String {
    let what: Phrase =
      switch matter.kind {
      case .confirmation: .reportedDone
      case .extensionAsked: .extensionAsked
      case .proposal: .proposalOpen
      }
    return "\(name(of: matter.subject, naming, say)): \(say(what)), \(say(.waits(matter.days)))"
  }

  /// Of each body how many of its tasks were updated in a period, and which were not.
  func updateLines(
    _ period: Period, _ naming: ItemNaming = .ids, _ say: Wording
  ) -> [String] {
    updateRound(period).bodies.map { body in
      let total = body.updated.count + body.silent.count
      let name = plan.department(body.department)?.name ?? body.department.text
      let which = naming == .ids ? ids(body.silent) : say(.actions(body.silent.count))
      let silent = body.silent.isEmpty ? "" : "; \(say(.notUpdated)): \(which)"
      return "\(name): \(say(.updated(body.updated.count, of: total)))\(silent)"
    }
  }
}
