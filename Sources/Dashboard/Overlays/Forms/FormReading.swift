import Phrases
public import PlanDomain

/// What a form asks for: a line in the journal, or a change of plan.yaml.
enum FormContent: Hashable, Sendable {
  case draft(Draft)
  case planEdit(PlanTextEdit)
  /// Of an item on the agenda.
  case minutes(Int)
  case attendee(String, DepartmentID)
}

extension Form {
  /// What the form says; a refusal names the field to mend.
  func content(today: Day, plan: Plan) -> Result<FormContent, FormRefusal> {
    switch kind {
    case .item, .newItem: return planEdit(today: today, plan: plan).map(FormContent.planEdit)
    case .measure(let id):
      return measure(of: id, today: today, plan: plan).map(FormContent.draft)
    case .directive: return directive(today: today, plan: plan).map(FormContent.draft)
    case .opening(let id): return openingDraft(id).map(FormContent.draft)
    case .conclusion(let id, let number, let given):
      return conclusionDraft(id, number: number, given).map(FormContent.draft)
    case .agendaMinutes:
      guard let minutes = Form.minutes(texts[0]) else {
        return .failure(FormRefusal(field: 0, why: .refusedMinutes))
      }
      return .success(.minutes(minutes))
    case .supplement(let id):
      let text = texts[0].trimmed
      if text.showsNothing { return .failure(FormRefusal(field: 0, why: .refusedEmpty)) }
      return .success(.draft(Draft(.plan, .meeting(.supplement(text)), meeting: id)))
    case .attendee(let department): return .success(.attendee(texts[0].trimmed, department))
    case .progress:
      guard let percent = Form.percent(texts[0]) else {
        return .failure(FormRefusal(field: 0, why: .refusedPercent))
      }
      return .success(.draft(Draft(subject, .set(Change(progress: percent)))))
    case .reason(let status, let refusal):
      let why = texts[0].trimmed
      if why.showsNothing {
        return .failure(FormRefusal(field: 0, why: refusal.phraseAtDesk))
      }
      var change = Change(status: status)
      if let typed = texts[safely: 1], !typed.trimmed.isEmpty {
        guard let percent = Form.percent(typed) else {
          return .failure(FormRefusal(field: 1, why: .refusedPercent))
        }
        change.progress = percent
      }
      return .success(.draft(Draft(subject, .set(change), why: why)))
    case .deadline:
      guard let day = DayInput.read(texts[0], today: today) else {
        return .failure(FormRefusal(field: 0, why: .refusedDay))
      }
      let why = texts[1].trimmed
      if why.showsNothing { return .failure(FormRefusal(field: 1, why: .refusedNoReason)) }
      return .success(.draft(Draft(subject, .set(Change(due: day)), why: why)))
    case .note:
      if texts[0].showsNothing { return .failure(FormRefusal(field: 0, why: .refusedEmpty)) }
      let note = Note(text: texts[0].trimmed, isInternal: fields[1].isChecked == true)
      return .success(.draft(Draft(subject, .note(note))))
    case .obstacle:
      let parts = texts.map(\.trimmed)
      if parts[0].showsNothing { return .failure(FormRefusal(field: 0, why: .refusedEmpty)) }
      let obstacle = Obstacle(
        text: parts[0], cause: parts[1].isEmpty ? nil : parts[1],
        proposal: parts[2].isEmpty ? nil : parts[2])
      return .success(.draft(Draft(subject, .obstacle(obstacle))))
    }
  }
}

extension Form {
  /// 0 to 100, with or without its sign.
  fileprivate static func percent(_ text: String) -> Percent? {
    Int(text.filter { $0 != "%" && $0 != " " }).flatMap { Percent($0) }
  }
}

struct FormRefusal: Error, Hashable, Sendable {
  /// Index of the field to mend.
  let field: Int
  let why: Phrase
}

/// Days as people type them.
public enum DayInput {
  /// Reads 2026-12-31, 31/12/2026, 31/12 (of the year of `today`), or +14 (days from `today`).
  public static func read(_ text: String, today: Day) -> Day? {
    let text = text.trimmed
    if let day = Day(iso: text) { return day }
    if text.hasPrefix("+"), let days = Int(text.dropFirst()), (0...36_500).contains(days) {
      return today.adding(days: days)
    }
    let parts = text.split(whereSeparator: { "/.-".contains($0) }).map { Int($0) }
    guard (2...3).contains(parts.count), let date = parts[0], let month = parts[1] else {
      return nil
    }
    guard parts.count == 3 else {
      return Day(year: today.civil.year, month: month, day: date)
    }
    guard let year = parts[2] else { return nil }
    return Day(year: year < 100 ? 2_000 + year : year, month: month, day: date)
  }
}

extension String {
  /// Whether nothing of it can be seen: where a text is needed, that is none.
  var showsNothing: Bool { Sanitiser.showsNothing(self) }

  /// Without white space at either end.
  var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
