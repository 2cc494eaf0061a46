public import Phrases
public import PlanDomain

/// `tiendo log`: a heading line for each journal line and, indented below it, what it says; newest
/// first. `positions` are those of `Projection.logPositions`. Lines are sanitised.
public func logText(
  _ projection: Projection, _ positions: [Int], _ say: Wording
) -> [String] {
  if positions.isEmpty { return [say(.emptyLog)] }
  return projection.histories(at: positions).reversed().flatMap { entry in
    LogEntry(projection: projection, entry: entry, say: say).lines
  }
}

/// The lines about one item, for its own page: the item is not named again.
func historyText(_ projection: Projection, of item: Int, _ say: Wording) -> [String] {
  projection.histories(at: projection.events(of: item)).reversed().flatMap { entry in
    LogEntry(projection: projection, entry: entry, say: say, page: item).lines
  }
}

/// The same about one line, to be heard: changes in words, without its number.
func changeText(_ projection: Projection, _ position: Int, _ say: Wording) -> [String] {
  let entry = projection.history(at: position)
  return LogEntry(projection: projection, entry: entry, say: say, voice: .heard).lines
}

private struct LogEntry {
  /// Whether it is looked at, where marks help, or heard, where they are in the way.
  enum Voice { case seen, heard }

  let projection: Projection
  let entry: HistoryEntry
  let say: Wording
  /// The item whose page it stands on.
  var page: Int?
  var voice = Voice.seen

  private var event: Event { entry.event }

  var lines: [String] {
    var page = TextPage()
    let heading = [when, event.by, subject].compactMap(\.self)
    page.line(
      voice == .heard
        ? heading.joined(separator: ", ")
        : (heading + ["[\(event.id)]"]).joined(separator: "  "))
    page.indented(by: 4) { page in
      let isWordTakenBack = entry.takesBackAWord
      if isWordTakenBack { page.line(say(Phrase.undoesStillSo.capitalised)) }
      for change in entry.changes where !isWordTakenBack {
        page.line("\(say(change.field.phrase.capitalised)): \(told(change))")
      }
      writeBody(to: &page)
      if let on = event.on, on != event.at.day(at: projection.plan.header.offset) {
        page.line("\(say(.trueOn)): \(say.day(on))")
      }
      if isUnasked { page.line(say(.deadlineUnasked)) }
      if let why = event.why { page.text("\(say(.reason)): ", why) }
      if let meeting = event.meeting {
        let time =
          projection.timeTelling(meeting) == nil
          ? "" : " (\(say(projection.phrase(forDayOf: meeting))))"
        page.line("\(say(.meeting)): \(meeting)\(time)")
      }
      if case .undo(let target) = event.body { page.line(undoes(target)) }
      if entry.isUndone { page.line(undone) }
      if let refusal = entry.refusal {
        page.line("\(say(.doesNotCount)): \(say(refusal.phrase))")
      }
    }
    return page.lines
  }

  private var when: String {
    let offset = projection.plan.header.offset
    return say.day(event.at.day(at: offset)) + " " + say.time(event.at, offset: offset)
  }

  private var subject: String? {
    if let item = entry.item {
      if item == page { return nil }
      let fields = projection.plan.items[item].fields
      return "\(fields.id) \(fields.title)"
    }
    if let directive = projection.directive(of: event) {
      return say(.directiveNumber(projection.name(of: directive)).capitalised)
    }
    return event.subject.text ?? say(event.meeting == nil ? .wholePlan : .meeting)
  }

  /// What the line takes back; whose that is where it can't, and who wrote it where that is another
  /// writer of the same name.
  private func undoes(_ target: EventID) -> String {
    let line = say(.undoesLine(target.description))
    if projection.isVain(entry.position), let other = projection.ledger.event(target)?.by {
      return "\(line): \(say(.takesBackNothing(of: other)))"
    }
    let isOwn = target.writer == event.id.writer
    return isOwn ? line : "\(line) (\(say(.byAnotherWriter(event.id.writer.text))))"
  }

  /// Whether it changes a deadline that the plan has asked for first.
  private var isUnasked: Bool {
    guard case .set(let change) = event.body else { return false }
    return change.due != nil && event.meeting == nil
      && projection.plan.header.rules.asksForExtensions
  }

  private var undone: String {
    let line = projection.undoingLine(of: entry.position)
    return say(.undoneBy(line.map { projection.ledger.events.id(at: $0).description } ?? ""))
  }

  private func writeBody(to page: inout TextPage) {
    if let heading { page.line(heading) }
    for (place, text) in event.body.recordedTexts.enumerated() {
      let label = agendaLabel(place) ?? text.label ?? mainLabel
      page.text(label.map { say($0) + ": " } ?? "", attendee(place) ?? text.text)
    }
  }

  /// The name of the department whose attendance the line records, where that is what it says.
  private func attendee(_ place: Int) -> String? {
    guard place == 0, case .meeting(.attend(let word)) = event.body else { return nil }
    return projection.plan.department(word.department)?.name
  }

  private func name(of subject: Subject) -> String {
    say(.named(projection.name(of: subject)))
  }

  /// What the entry of an agenda is about.
  private func agendaLabel(_ place: Int) -> Phrase? {
    guard case .meeting(.agenda(let entries)) = event.body, entries.indices.contains(place) else {
      return nil
    }
    return .named(projection.name(of: entries[place].item))
  }

  /// What the main text is.
  private var mainLabel: Phrase? {
    switch event.body {
    case .note: .note
    case .evidence: .evidence
    case .obstacle: .obstacle
    case .resolution: .resolved.capitalised
    case .directive: projection.name(ofDirective: event.id).map { .directiveNumber($0).capitalised }
    case .meeting(.conclude): .conclusion.capitalised
    case .meeting(.supplement): .supplement.capitalised
    default: nil
    }
  }

  /// A line that says what happened, where no text or change says it.
  private var heading: String? {
    switch event.body {
    case .measure(let measure):
      let position = projection.plan.indicatorPosition(of: measure.indicator)
      let indicator = position.map { projection.plan.indicators[$0] }
      let before = projection.valueBefore(measure, at: entry.position)
      let unit = indicator?.unit.map { " \($0)" } ?? ""
      return "\(measure.indicator) \(indicator?.title ?? ""): "
        + sides(
          before.map { say.number($0) + unit } ?? say(.nothing),
          say.number(measure.value) + unit)
    case .planEdit(let edit): return "\(say(.planEdited)): \(sides(edit.was, edit.now))"
    case .unknown(let kind): return say(.unknownKind(kind))
    case .confirm, .ask, .answer, .spend, .period:
      return event.body.answer(currency: projection.plan.header.currency).map {
        say($0.capitalised)
      }
    case .meeting(.open): return say(.meetingOpened)
    case .meeting(.agenda(let entries)): return say(.agendaOf(entries.count))
    case .meeting(.turn(let subject)): return say(.turnTo(name(of: subject)))
    case .meeting(.postpone(let subject)): return say(.postponed(name(of: subject)))
    case .meeting(.close): return say(.meetingClosed)
    default: return nil
    }
  }

  /// What the line made of one field.
  private func told(_ change: FieldChange) -> String {
    switch entry.effect(on: change) {
    case .repeated(let value): return "\(shown(value)), \(say(.stillSo))"
    case .settled(let value): return "\(shown(value)), \(say(.conflictSettled))"
    case .notCounted(let value): return "\(shown(value)) (\(say(.notCounted)))"
    case .changed:
      let told =
        change.before == nil && voice == .heard
        ? shown(change.after) : sides(shown(change.before), shown(change.after))
      return change.settles ? "\(told), \(say(.conflictSettled))" : told
    }
  }

  private func sides(_ before: String, _ after: String) -> String {
    voice == .heard ? say(.fromTo(before, after)) : "\(before) → \(after)"
  }

  private func shown(_ value: FieldValue?) -> String {
    if voice == .heard { return value == nil ? say(.unset) : say.value(value) }
    if case .status(let status)? = value { return say.marked(status) }
    return say.value(value)
  }
}
