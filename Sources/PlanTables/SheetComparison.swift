import Phrases
import PlanDomain

/// What the rows of a table change in a plan that has them already, and what they add to it.
struct SheetComparison {
  private let projection: Projection
  private let placement: ItemPlacement
  private let wishes: ImportWishes
  private let say: Wording
  /// Every obstacle that was ever recorded, by item: one that was resolved is not new.
  private let obstacles: [Int: [Obstacle]]

  init(
    _ projection: Projection, _ placement: ItemPlacement, _ wishes: ImportWishes, _ say: Wording
  ) {
    self.projection = projection
    self.placement = placement
    self.wishes = wishes
    self.say = say
    var obstacles: [Int: [Obstacle]] = [:]
    for event in projection.ledger.events {
      guard case .obstacle(let obstacle) = event.body, case .item(let id) = event.subject,
        let position = projection.plan.position(of: id)
      else { continue }
      obstacles[position, default: []].append(obstacle)
    }
    self.obstacles = obstacles
  }

  private var plan: Plan { projection.plan }

  func write(into result: inout SheetImport, _ sheet: Sheet) {
    var refused: Set<ItemID> = []
    for item in placement.placed {
      if let position = plan.position(of: item.id) {
        compare(item, at: position, &result, sheet)
      } else if let why = refusal(ofNew: item, refused) {
        refused.insert(item.id)
        result.problems.append(sheet.problem(why, row: item.row, .number))
      } else {
        add(item, to: &result)
      }
    }
  }

  /// Why a new item can't be added with all that its row says of it.
  private func refusal(ofNew item: ResolvedItem, _ refused: Set<ItemID>) -> Phrase? {
    if let parent = item.parent, refused.contains(parent) { return .parentWasSkipped(parent.text) }
    for draft in item.recordedTexts(known: nil) {
      switch projection.refusal(of: draft) {
      case nil, .unknownItem?: continue
      case .textTooLong(let limit)?: return .textTooLong(limit)
      case let why?: return why.phrase
      }
    }
    return nil
  }

  private func add(_ item: ResolvedItem, to result: inout SheetImport) {
    var values = ItemValues(item.fields)
    if values.lead == lead(above: item) { values.lead = nil }
    values.status = item.values.status
    values.progress = placement.isParent(item.id) ? nil : item.values.percent
    result.edits.append(.add(item.id, values, below: item.parent))
    let texts = item.recordedTexts(known: nil)
    result.drafts += texts
    result.changes.append(
      SheetImport.ItemChange(
        id: item.id,
        what: [.newItem(ItemKind(depth: depth(of: item))) + .verbatim(": \(values.title)")]
          + texts.map(told)))
  }

  private func depth(of item: ResolvedItem) -> Int {
    var depth = 0
    var parent = item.parent
    while let id = parent, depth < 16 {
      depth += 1
      if let position = plan.position(of: id) { return depth + plan.items[position].depth }
      parent = placement.placed.first { $0.id == id }?.parent
    }
    return depth
  }

  /// The lead that holds without one of its own.
  private func lead(above item: ResolvedItem) -> DepartmentID? {
    var parent = item.parent
    for _ in 0..<16 {
      guard let id = parent else { return nil }
      if let position = plan.position(of: id) { return plan.lead(of: position) }
      guard let above = placement.placed.first(where: { $0.id == id }) else { return nil }
      if let lead = above.lead { return lead }
      parent = above.parent
    }
    return nil
  }

  private func compare(
    _ item: ResolvedItem, at position: Int, _ result: inout SheetImport, _ sheet: Sheet
  ) {
    let fields = plan.items[position].fields
    let was = ItemValues(fields)
    let now = edited(was, by: item, lead: plan.lead(of: position))
    var what = was.changes(to: now).map { told($0, was, now) }
    let facts = projection.facts[position]
    var change = Change()
    if let status = item.values.status, status != facts.reportedStatus,
      !(status == .notStarted && facts.reportedStatus == nil)
    {
      change.status = status
      what.append(
        .textChange(
          .status, say.value(facts.reportedStatus.map(FieldValue.status)), say(status.phrase)))
    }
    // What is done takes none, and its 100 is no news.
    let isDone = (item.values.status ?? facts.reportedStatus) == .done
    if !placement.isParent(item.id), let percent = item.values.percent,
      percent != facts.reportedProgress,
      !isDone || item.values.status == nil && percent != .whole
    {
      change.progress = percent
      what.append(
        .textChange(
          .progress, say.value(facts.reportedProgress.map(FieldValue.progress)),
          say.percent(percent)))
    }
    if let due = item.values.due, due != facts.currentDue {
      guard let why = wishes.why, !Sanitiser.showsNothing(why) else {
        result.problems.append(
          sheet.problem(.dueNeedsWhy(facts.currentDue, due), row: item.row, .due))
        return
      }
      change.due = due
      what.append(
        .textChange(.deadline, say.value(facts.currentDue.map(FieldValue.due)), say.day(due)))
    }
    if let refusal = refusal(of: now, was, change, facts) {
      result.problems.append(sheet.problem(refusal, row: item.row, .due))
      return
    }
    var drafts: [Draft] = []
    if !change.isEmpty {
      drafts.append(
        Draft(.item(fields.id), .set(change), why: reason(for: change, fields.id)))
    }
    let known = (obstacles[position] ?? [], projection.noteTexts(of: position))
    let texts = item.recordedTexts(known: known).map { Draft(.item(fields.id), $0.body) }
    drafts += texts
    what += texts.map(told)
    for draft in drafts {
      if let refusal = projection.refusal(of: draft) {
        var why = refusal.phraseOfCommand
        if case .textTooLong(let limit) = refusal { why = .textTooLong(limit) }
        result.problems.append(sheet.problem(why, row: item.row, .number))
        return
      }
    }
    tellWhatGoesBack(item, change, facts, &result, sheet)
    if !was.changes(to: now).isEmpty { result.edits.append(.change(fields.id, was: was, now: now)) }
    result.drafts += drafts
    if !what.isEmpty { result.changes.append(SheetImport.ItemChange(id: fields.id, what: what)) }
  }

  /// The reason given for the whole table, where the row can't be taken without one.
  private func reason(for change: Change, _ id: ItemID) -> String? {
    let refusal = projection.refusal(of: Draft(.item(id), .set(change)))
    return change.due != nil || refusal?.asksForReason == true ? wishes.why : nil
  }

  /// A start behind the deadline, whichever of them the row has.
  private func refusal(
    of now: ItemValues, _ was: ItemValues, _ change: Change, _ facts: ItemFacts
  ) -> Phrase? {
    guard now.start != was.start || change.due != nil, let start = now.start,
      let due = change.due ?? facts.currentDue, due < start
    else { return nil }
    return .dueBeforeStartInRow(start, due)
  }

  /// A table that was written before others recorded more would take that back: it is told.
  private func tellWhatGoesBack(
    _ item: ResolvedItem, _ change: Change, _ facts: ItemFacts, _ result: inout SheetImport,
    _ sheet: Sheet
  ) {
    func tell(_ what: Phrase, _ column: SummaryColumn) {
      let place = sheet.columns[column] == nil ? .progress : column
      result.notices.append(
        sheet.problem(.goesBack(item.id.text, what), row: item.row, place))
    }
    if let now = change.status, let was = facts.reportedStatus,
      now == .notStarted || was == .done && now != .cancelled
    {
      tell(.textChange(.status, say(was.phrase), say(now.phrase)), .status)
    }
    if let now = change.progress, let was = facts.reportedProgress, now.value < was.value {
      tell(.textChange(.progress, say.percent(was), say.percent(now)), .percent)
    }
  }

  /// The item's fields as the row has them; what reads the same stays as it is written.
  private func edited(
    _ was: ItemValues, by item: ResolvedItem, lead: DepartmentID?
  ) -> ItemValues {
    var now = was
    let values = item.values
    if !values.title.isEmpty, !isSame(values.title, was.title) { now.title = values.title }
    if let named = item.lead, named != lead { now.lead = named }
    if let named = item.coordinating, named != was.coordinating { now.coordinating = named }
    if let text = values.deliverable, !isSame(text, was.deliverable ?? "") {
      now.deliverable = text
    }
    if let text = values.source, !isSame(text, was.source ?? "") {
      let isStillMadeUp =
        text == ItemFields.illustrative && Phrase.saysIllustrative(was.source ?? "")
      if !isStillMadeUp { now.source = text }
    }
    if let start = values.start { now.start = start }
    return now
  }

  /// Normal forms and white space make no difference, nor what the export had to make visible.
  private func isSame(_ a: String, _ b: String) -> Bool {
    words(a) == words(b) || words(a) == words(Sanitiser.lines(b))
  }

  private func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

  private func told(_ key: ItemValues.Key, _ was: ItemValues, _ now: ItemValues) -> Phrase {
    switch key {
    case .title: .textChange(.itemTitle, was.title, now.title)
    case .lead: .textChange(.lead, name(was.lead), name(now.lead))
    case .coordinating:
      .textChange(
        .coordinating, was.coordinating.map { name($0) }.joined(separator: ", "),
        now.coordinating.map { name($0) }.joined(separator: ", "))
    case .deliverable: .textChange(.deliverable, was.deliverable ?? "", now.deliverable ?? "")
    case .source: .textChange(.source, was.source ?? "", now.source ?? "")
    case .start:
      .textChange(.start, was.start.map(say.day) ?? "", now.start.map(say.day) ?? "")
    case .due: .textChange(.deadline, was.due.map(say.day) ?? "", now.due.map(say.day) ?? "")
    case .weight: .textChange(.weight, say.number(was.weight), say.number(now.weight))
    }
  }

  private func told(_ draft: Draft) -> Phrase {
    switch draft.body {
    case .obstacle(let obstacle): .obstacles + .verbatim(": \(obstacle.text)")
    case .note(let note): .note + .verbatim(": \(note.text)")
    default: .verbatim("")
    }
  }

  private func name(_ id: DepartmentID?) -> String {
    id.map { plan.department($0)?.short ?? $0.text } ?? ""
  }
}
