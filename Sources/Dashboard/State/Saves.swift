import Phrases
import PlanDomain

/// What is not on the disk of an edit, for its row to say until that is settled.
enum SaveMark: Hashable, Sendable {
  case saving
  case notSaved(Phrase)
}

/// Edits on their way to the disk, and what is said of them: at their rows what is not saved, and
/// in a place of its own, for a moment, that something was.
struct Saves: Sendable {
  private(set) var marks: [PlanSubject: SaveMark] = [:]
  private var pending: [Int: [PlanSubject]] = [:]
  /// Of these, those that are on the disk and only not shown.
  private var written: Set<Int> = []
  /// When the newest edit was saved, for so long as that is told.
  private(set) var justSaved: Instant?
  private var nextToken = 1

  /// How long it is told where no key comes.
  private static let toldMilliseconds: Int64 = 4_000

  var isPending: Bool { !pending.isEmpty }

  /// Whether something may still be lost.
  var isWriting: Bool { pending.count > written.count }

  /// Whether something was meant to be saved, and was not.
  var hasFailed: Bool { marks.values.contains { $0 != .saving } }

  /// The token that the answer will carry.
  mutating func begin(_ subject: PlanSubject) -> Int { begin([subject]) }

  /// The same for one edit of several.
  mutating func begin(_ subjects: [PlanSubject]) -> Int {
    let token = nextToken
    nextToken += 1
    pending[token] = subjects
    for subject in subjects { marks[subject] = .saving }
    justSaved = nil
    return token
  }

  /// It is on the disk; what stands on the screen does not have it yet.
  mutating func write(_ token: Int, at now: Instant) {
    guard pending[token] != nil else { return }
    written.insert(token)
    if !isWriting { justSaved = now }
  }

  mutating func succeed(_ token: Int, at now: Instant) {
    guard end(token) != nil else { return }
    justSaved = now
  }

  /// What was not saved is not meant any more.
  mutating func abandon(_ subject: PlanSubject) {
    if case .notSaved? = marks[subject] { marks[subject] = nil }
  }

  /// It is asked for anew before anything is written.
  mutating func abandon(_ token: Int) { _ = end(token) }

  mutating func fail(_ token: Int, because reason: Phrase) {
    for subject in end(token) ?? [] { marks[subject] = .notSaved(reason) }
  }

  /// Another edit of the same subject may still be on its way.
  private mutating func end(_ token: Int) -> [PlanSubject]? {
    guard let subjects = pending.removeValue(forKey: token) else { return nil }
    written.remove(token)
    for subject in subjects {
      marks[subject] = pending.values.contains { $0.contains(subject) } ? .saving : nil
    }
    return subjects
  }

  /// A key was pressed: what was saved has been told.
  mutating func stopTelling() { justSaved = nil }

  /// The same once its time is over.
  mutating func settle(at now: Instant) {
    if patienceMilliseconds(at: now) == 0 { justSaved = nil }
  }

  /// Milliseconds until it is told no longer.
  func patienceMilliseconds(at now: Instant) -> Int64? {
    justSaved.map { saved in
      let waited = now.milliseconds - saved.milliseconds
      return waited < 0 ? 0 : max(0, Self.toldMilliseconds - waited)
    }
  }
}
