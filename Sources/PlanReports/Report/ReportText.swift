import Phrases
import PlanDomain

/// The four parts of a report in words: short enough for four pages whatever the plan's size, since
/// all of it stands in the tables behind.
struct ReportText {
  private static let mostObjectives = 10
  private static let mostLate = 8
  private static let mostCauses = 5
  private static let mostNext = 10
  /// Letters of a recorded text; the rest stands in the tables.
  private static let mostLetters = 140

  let projection: Projection
  let say: Wording

  private var plan: Plan { projection.plan }
  private var today: Day { projection.moment.today }

  // I

  var results: [Block] {
    let orders = projection.directiveCounts()
    var blocks: [Block] = [.paragraph(say(.countsLine(projection.counts(), say)) + ".")]
    if orders.total > 0 { blocks.append(.paragraph(say(.directivesLine(orders)) + ".")) }
    let all = Array(plan.children(of: nil))
    let lines = all.prefix(Self.mostObjectives).map(objective)
    blocks.append(.led(by: say(.reportOfAll(plan.header.phrase(for: .objective))) + ":"))
    blocks.append(.list(lines + more(all.count - lines.count)))
    return blocks + indicators
  }

  private func objective(_ item: Int) -> String {
    let status = projection.effectiveStatus(of: item)
    let outcome = projection.outcomes[item]
    let counts = projection.counts(under: item)
    var words: [String] = []
    if let status { words.append(say(status.phrase)) }
    if let progress = outcome.progress {
      words.append(
        say(
          .progressAgainst(
            say.percent(progress), expected: outcome.expected.map { say.percent($0) })))
    }
    if counts.total > 0 {
      words.append(say(.doneOfTasks(counts.done, of: counts.total)))
      if counts.openOverdue > 0 { words.append(say(.overdueCount(counts.openOverdue))) }
    }
    let what = words.isEmpty ? say(.nothing) : words.joined(separator: "; ")
    return "\(shortened(plan.items[item].title)): \(what)."
  }

  private var indicators: [Block] {
    let judged = plan.indicators.indices.filter { projection.promise(of: $0) != nil }
    guard !judged.isEmpty else { return [] }
    let missed = judged.filter(projection.isMissed)
    var seen: Set<String> = []
    let names = missed.map { plan.indicators[$0].fields.title }
      .filter { seen.insert($0).inserted }.prefix(Self.mostCauses)
    return [
      .paragraph(
        say(
          .indicatorsJudged(
            met: judged.count - missed.count, of: judged.count, missed: Array(names),
            more: missed.count - names.count)))
    ]
  }

  // II

  var late: [Block] {
    let tasks = projection.overdueLeaves
    let orders = projection.overdueDirectives
    guard !tasks.isEmpty || !orders.isEmpty else {
      return [.paragraph(say(.reportNothingOverdue))]
    }
    let lines = tasks.map(task) + orders.map(order)
    let shown = Array(lines.prefix(Self.mostLate))
    return [
      .paragraph(say(.overdueSummed(tasks: tasks.count, directives: orders.count))),
      .list(shown + more(lines.count - shown.count)),
    ] + causes(of: tasks)
  }

  private func task(_ item: Int) -> String {
    let due = projection.due(of: item)
    let lead = plan.leader(of: item).map(plan.presentName) ?? say(.noLead)
    let obstacle = projection.openObstacles(of: item).first?.text
    let why = (obstacle ?? projection.lastWord(of: item)).map { ": " + shortened($0) } ?? ""
    let late = say(.lateSince(lead, say.dayInText(due), today.days(since: due)))
    return sentence(shortened(plan.items[item].title) + " (\(late))" + why)
  }

  private func order(_ directive: Directive) -> String {
    let due = directive.due ?? today
    let names = plan.addressees(of: directive.order).map(plan.presentName).joined(separator: ", ")
    let late = say(.lateSince(names, say.dayInText(due), today.days(since: due)))
    return sentence(shortened(directive.order.text) + " (\(late))")
  }

  /// What was recorded as causes, each once with how many tasks it holds up, the most first.
  private func causes(of tasks: [Int]) -> [Block] {
    var order: [String] = []
    var found: [String: (text: String, count: Int)] = [:]
    var unexplained = 0
    for item in tasks {
      let texts = projection.openObstacles(of: item).map { $0.cause ?? $0.text }
      if texts.isEmpty { unexplained += 1 }
      for (key, text) in Set(texts.map(foldedKey)).sorted().map({ key in
        (key, texts.first { foldedKey($0) == key } ?? "")
      }) {
        if found[key] == nil { order.append(key) }
        found[key, default: (text, 0)].count += 1
      }
    }
    let sorted = order.compactMap { found[$0] }.enumerated()
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
    var lines = sorted.prefix(Self.mostCauses).map { cause in
      sentence("\(shortened(cause.text)) (\(say(.actions(cause.count))))")
    }
    if unexplained > 0 { lines.append(say(.causesUnsaid(unexplained))) }
    return [.led(by: say(.causesGathered) + ":"), .list(lines)]
  }

  // III

  /// What falls due in the period that follows: of the same kind, else the next thirty days.
  func next(after period: Period?) -> [Block] {
    let days = following(period)
    let tasks = plan.items.indices.filter { item in
      plan.isLeaf(item) && projection.effectiveStatus(of: item).isOpen
        && projection.facts[item].currentDue.map(days.contains) ?? false
    }.sorted { (projection.due(of: $0), $0) < (projection.due(of: $1), $1) }
    let orders = projection.directives.filter {
      $0.status.isOpen && $0.due.map(days.contains) ?? false
    }
    let late = projection.overdueLeaves.count + projection.overdueDirectives.count
    var blocks: [Block] = []
    if late > 0 { blocks.append(.paragraph(say(.finishWhatIsLate(late)))) }
    let lines =
      tasks.map { item in
        let lead = plan.leader(of: item).map(plan.presentName) ?? say(.noLead)
        return dueLine(lead, plan.items[item].title, projection.due(of: item))
      }
      + orders.map { order in
        dueLine(
          plan.addressees(of: order.order).map(plan.presentName).joined(separator: ", "),
          order.order.text, order.due ?? today)
      }
    guard !lines.isEmpty else {
      return blocks + [.paragraph(say(.nothingDueUntil(say.dayInText(days.upperBound))))]
    }
    let shown = Array(lines.prefix(Self.mostNext))
    return blocks + [
      .paragraph(say(.dueUntil(lines.count, say.dayInText(days.upperBound)))),
      .list(shown + more(lines.count - shown.count)),
    ]
  }

  private func following(_ period: Period?) -> ClosedRange<Day> {
    let start = today.adding(days: 1)
    let monthStarts = plan.header.rules.monthStarts
    if let period, let next = Period(period.kind, containing: start, monthStarts: monthStarts) {
      let last = next.days(monthStarts: monthStarts).upperBound
      if last >= start { return start...last }
    }
    return start...today.adding(days: 30)
  }

  private func dueLine(_ who: String, _ what: String, _ due: Day) -> String {
    // It goes on with the day: what ends as a sentence ends none here.
    let words = String(shortened(what).reversed().drop { $0 == "." }.reversed())
    return say(.dueLine(who, words, say.dayInText(due)))
  }

  // IV

  var proposals: [Block] {
    let groups = Proposals(projection: projection, say: say).groups
    if groups.isEmpty { return [.paragraph(say(.noProposals))] }
    return groups.flatMap { group -> [Block] in
      [
        .led(by: group.heading + ":"),
        .list(group.lines.map { sentence(shortened($0, to: 2 * Self.mostLetters)) }),
      ]
    }
  }

  private func more(_ count: Int) -> [String] { count > 0 ? [say(.moreInAnnexes(count))] : [] }

  /// On one line, ended between two words.
  private func shortened(_ text: String, to letters: Int = mostLetters) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard line.count > letters else { return line }
    let start = line.prefix(letters)
    return (start.lastIndex(of: " ").map { String(start[..<$0]) } ?? String(start)) + "…"
  }
}
