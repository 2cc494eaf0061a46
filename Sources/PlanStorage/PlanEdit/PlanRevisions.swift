import PlanDomain

/// What plan.yaml was right after each of this user's own edits of it: an edit may be taken back
/// while it still is that. Kept beside the writers' records, for the journal says only what changed.
struct PlanRevisions {
  private static let mostBytes = 32_768
  private static let mostLines = 500

  let path: String

  /// Nothing where it is not known, as for another user's edits.
  func revision(after edit: EventID) -> PlanRevision? {
    lines.last { $0.seq == edit.seq }.map { PlanRevision($0.revision) }
  }

  /// That it may fail costs no more than that the edit can't be taken back by a key.
  func note(_ revision: PlanRevision, after edit: EventID) {
    let all = lines + [(edit.seq, revision.text)]
    let text = all.suffix(Self.mostLines).map { "\($0.seq) \($0.revision)\n" }.joined()
    writeSmallFile(path, Array(text.utf8))
  }

  private var lines: [(seq: Int, revision: String)] {
    (readSmallFile(path, limitBytes: Self.mostBytes) ?? []).split(separator: 0x0A).compactMap {
      let words = String(decoding: $0, as: UTF8.self).split(separator: " ")
      guard words.count == 2, let seq = Int(words[0]) else { return nil }
      return (seq, String(words[1]))
    }
  }
}
