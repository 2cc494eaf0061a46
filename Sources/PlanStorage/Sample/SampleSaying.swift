internal import PlanDomain

/// What earlier lines of the script left for later ones to name.
struct SampleContext {
  let today: Day
  /// Obstacles and directives by their labels, and what they are about.
  var labels: [Substring: (id: EventID, subject: Subject)] = [:]
  /// The meeting each writer is in, or was last in.
  var meetings: [WriterID: MeetingID] = [:]
  /// Writers whose meeting goes on.
  var inMeeting: Set<WriterID> = []
}

extension SampleLine {
  /// What the line says as a draft; nothing where it can't be understood.
  func draft(as id: EventID, on day: Day, _ context: inout SampleContext) -> Draft? {
    let (verb, label) = labelled(words[0])
    guard let body = body(verb: verb, on: day, context) else { return nil }
    guard let subject = subject(of: body, context) else { return nil }
    if let label, verb != "resolve" { context.labels[label] = (id, subject) }
    var meeting: MeetingID?
    if case .meeting(let step) = body {
      if case .open = step {
        context.meetings[writer] = MeetingID(day.iso)
        context.inMeeting.insert(writer)
      }
      meeting = context.meetings[writer]
      if case .close = step { context.inMeeting.remove(writer) }
    } else if context.inMeeting.contains(writer) {
      meeting = context.meetings[writer]
    }
    let why = verb == "set" || verb == "ask" ? texts.first : nil
    return Draft(subject, body, why: why, meeting: meeting)
  }

  private func labelled(_ word: Substring) -> (verb: Substring, label: Substring?) {
    guard let mark = word.firstIndex(where: { $0 == "@" || $0 == "=" }) else { return (word, nil) }
    return (word[..<mark], word[word.index(after: mark)...])
  }

  private func subject(of body: DraftBody, _ context: SampleContext) -> Subject? {
    switch body {
    case .resolution(let id, _):
      return context.labels.values.first { $0.id == id }?.subject
    case .measure, .meeting: return .plan
    default: break
    }
    if subject == "-" { return .plan }
    if subject.first == "@" { return context.labels[subject.dropFirst()].map { .directive($0.id) } }
    return ItemID(subject).map(Subject.item)
  }

  private func body(verb: Substring, on day: Day, _ context: SampleContext) -> DraftBody? {
    switch verb {
    case "set": return change(context.today).map(DraftBody.set)
    case "note", "note!":
      return texts.first.map { .note(Note(text: $0, isInternal: verb == "note!")) }
    case "obstacle":
      guard texts.count == 3 else { return nil }
      return .obstacle(Obstacle(text: texts[0], cause: texts[1], proposal: texts[2]))
    case "resolve":
      guard let label = labelled(words[0]).label, let target = context.labels[label],
        let text = texts.first
      else { return nil }
      return .resolution(of: target.id, text: text)
    case "measure": return measure(context.today).map(DraftBody.measure)
    case "ask":
      guard words.count == 2, let due = SampleDay(words[1]), !texts.isEmpty else { return nil }
      return .ask(due: due.day(from: context.today))
    case "evidence":
      guard words.count == 2, let title = texts.first else { return nil }
      return .evidence(Evidence(title: title, number: String(words[1])))
    case "spend":
      guard words.count == 2, let amount = Double(words[1]) else { return nil }
      return .spend(Spending(year: day.civil.year, amount: amount))
    case "directive": return directive(context.today).map(DraftBody.directive)
    default: return step(verb, context).map(DraftBody.meeting)
    }
  }

  /// `on-track 40% due=+30`, each part at most once and at least one.
  private func change(_ today: Day) -> Change? {
    var change = Change()
    for word in words.dropFirst() {
      if let status = Status(rawValue: String(word)) {
        change.status = status
      } else if word.last == "%", let percent = Int(word.dropLast()).flatMap(Percent.init) {
        change.progress = percent
      } else if word.hasPrefix("due="), let day = SampleDay(word.dropFirst(4)) {
        change.due = day.day(from: today)
      } else {
        return nil
      }
    }
    return change.isEmpty ? nil : change
  }

  /// `measure INDICATOR VALUE DAY | source`.
  private func measure(_ today: Day) -> Measure? {
    guard words.count == 4, let indicator = ItemID(String(words[1])),
      let value = Double(words[2]), let on = SampleDay(words[3])
    else { return nil }
    return Measure(
      indicator: indicator, value: value, on: on.day(from: today), source: texts.first)
  }

  /// `directive=LABEL NUMBER DEPARTMENT,… DUE | text`; a due of `-` is none.
  private func directive(_ today: Day) -> DirectiveOrder? {
    guard words.count == 4, let number = Int(words[1]), let text = texts.first else { return nil }
    let to = words[2].split(separator: ",").compactMap { DepartmentID(String($0)) }
    return DirectiveOrder(
      number: number, to: to, item: ItemID(subject), text: text,
      due: SampleDay(words[3])?.day(from: today))
  }
}
