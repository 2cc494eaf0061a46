import Phrases
import PlanDomain

/// What became of the newest edit of each subject, until the next edit.
enum SaveMark: Hashable, Sendable {
  case saving
  case saved(Instant)
  case notSaved(Phrase)
}

/// Edits on their way to the disk, and what the rows say of them.
struct Saves: Sendable {
  private(set) var marks: [Subject: SaveMark] = [:]
  private var pending: [Int: Subject] = [:]
  private(set) var lastSaved: Instant?
  private var nextToken = 1

  var isPending: Bool { !pending.isEmpty }

  /// The token that the answer will carry.
  mutating func begin(_ subject: Subject) -> Int {
    let token = nextToken
    nextToken += 1
    pending[token] = subject
    marks = marks.filter { if case .notSaved = $0.value { true } else { false } }
    marks[subject] = .saving
    return token
  }

  mutating func succeed(_ token: Int, at now: Instant) {
    guard let subject = pending.removeValue(forKey: token) else { return }
    marks[subject] = .saved(now)
    lastSaved = now
  }

  /// What was not saved is not meant any more.
  mutating func abandon(_ subject: Subject) {
    if case .notSaved? = marks[subject] { marks[subject] = nil }
  }

  /// It is asked for anew before anything is written.
  mutating func abandon(_ token: Int) {
    guard let subject = pending.removeValue(forKey: token) else { return }
    marks[subject] = nil
  }

  mutating func fail(_ token: Int, because reason: Phrase) {
    guard let subject = pending.removeValue(forKey: token) else { return }
    marks[subject] = .notSaved(reason)
  }
}
