import Phrases
import PlanDomain

/// Rows of a list that were marked, for one edit of all of them.
struct Marks: Sendable {
  private var subjects: Set<Subject> = []
  /// The list that they were marked in, as it was asked for.
  private var rows: AskedRows?

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
    if self.rows != rows { (subjects, self.rows) = ([], rows) }
    if subjects.remove(subject) == nil { subjects.insert(subject) }
  }

  mutating func forget() { self = Marks() }
}

extension State {
  /// `*`: marks the row, or takes its mark away, and goes to the next.
  mutating func markRow() {
    if case .readOnly(let reason) = snapshot.access {
      _ = refuse(.readOnly(reason))
      return
    }
    if let day = lookedAtDay {
      _ = refuse(.lookingBack(day))
      return
    }
    guard isBrowsing, changeList == nil, let subject = selectedSubject,
      listPage.markable(in: self)?.contains(subject) ?? false
    else {
      messages.say(.nothingToMark, .refusal, at: now)
      return
    }
    marks.toggle(subject, on: askedRows)
    page.move(&self, by: 1)
    let count = marks.subjects(on: self).count
    messages.say(.marked(count), .information, at: now)
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
