import Phrases
import PlanDomain

/// Rows of a list that were marked, for one edit of all of them.
struct Marks: Sendable {
  private var subjects: Set<Subject> = []
  /// The list that they were marked in, as it was asked for.
  private var rows: AskedRows?
  private var range: Range?

  /// The rows from one to another, and what was marked without them.
  private struct Range {
    let start: Subject
    var end: Subject
    let others: Set<Subject>
  }

  var isEmpty: Bool { subjects.isEmpty }

  func has(_ subject: Subject, on state: State) -> Bool {
    !subjects.isEmpty && subjects.contains(subject) && rows == state.askedRows
  }

  /// Those that are rows now, in the order in which they stand: what a branch hides is not edited.
  func subjects(on state: State) -> [Subject] {
    guard !subjects.isEmpty, rows == state.askedRows else { return [] }
    return (state.listPage.markable(in: state) ?? []).filter(subjects.contains)
  }

  mutating func toggle(_ subject: Subject, on rows: AskedRows) {
    if self.rows != rows { self = Marks(rows: rows) }
    if subjects.remove(subject) == nil { subjects.insert(subject) }
    range = Range(start: subject, end: subject, others: subjects)
  }

  /// Whether a step from the row goes on with the range.
  func ends(at subject: Subject) -> Bool { range?.end == subject }

  /// A range begins at the row; what was marked stays so.
  mutating func begin(at subject: Subject, on rows: AskedRows) {
    if self.rows != rows { self = Marks(rows: rows) }
    range = Range(start: subject, end: subject, others: subjects)
  }

  /// Marks all rows of `list` from where the range began to this one, and no longer those that it
  /// had beyond.
  mutating func extend(to subject: Subject, among list: [Subject]) {
    guard let range, let start = list.firstIndex(of: range.start),
      let end = list.firstIndex(of: subject)
    else { return }
    self.range?.end = subject
    subjects = range.others.union(list[min(start, end)...max(start, end)])
  }

  private init(rows: AskedRows) { self.rows = rows }

  init() {}

  mutating func forget() { self = Marks() }
}

extension State {
  /// `*`: marks the row, or takes its mark away; by its key it goes on to the next.
  mutating func markRow(goingOn: Int = 1) {
    guard let (subject, _) = markedNow() else { return }
    marks.toggle(subject, on: askedRows)
    page.move(&self, by: goingOn)
    tellMarks()
  }

  /// Shift and an arrow: marks the row, and the one above or below, going there; back again takes
  /// these marks away.
  mutating func markOn(by step: Int) {
    guard let (subject, rows) = markedNow() else { return }
    if !marks.ends(at: subject) { marks.begin(at: subject, on: askedRows) }
    page.move(&self, by: step)
    marks.extend(to: selectedSubject ?? subject, among: rows)
    tellMarks()
  }

  /// Marks all rows from the one that was marked last to this one; where none is, from the one that
  /// was selected `before` it.
  mutating func markToHere(from before: Subject?) {
    guard let (subject, rows) = markedNow() else { return }
    if marks.subjects(on: self).isEmpty {
      marks.begin(at: before.flatMap { rows.contains($0) ? $0 : nil } ?? subject, on: askedRows)
    }
    marks.extend(to: subject, among: rows)
    tellMarks()
  }

  /// The selected row and all that can be marked; says why where none can.
  private mutating func markedNow() -> (Subject, [Subject])? {
    if case .readOnly(let reason) = snapshot.access {
      _ = refuse(.readOnly(reason))
      return nil
    }
    if let day = lookedAtDay {
      _ = refuse(.lookingBack(day))
      return nil
    }
    guard isBrowsing, changeList == nil, let subject = selectedSubject,
      let rows = listPage.markable(in: self), rows.contains(subject)
    else {
      messages.say(.nothingToMark, .refusal, at: now)
      return nil
    }
    return (subject, rows)
  }

  private mutating func tellMarks() {
    messages.say(.marked(marks.subjects(on: self).count), .information, at: now)
  }

  /// What an edit is of: the marked rows where there are some, else the one that is selected.
  func markedSubjects(else subject: Subject) -> [Subject] {
    let marked = marks.subjects(on: self)
    return marked.isEmpty ? [subject] : marked
  }

  /// Takes all marks away, where there are some.
  mutating func forgetMarks() -> Bool {
    guard isBrowsing, !marks.subjects(on: self).isEmpty else { return false }
    marks.forget()
    messages.say(.marked(0), .information, at: now)
    return true
  }
}
