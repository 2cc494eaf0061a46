import CellGrid
import Phrases
import PlanDomain

extension Projection {
  /// All reasons for attention in their own words; what somebody said, as far as it is read in a
  /// list.
  func words(for reasons: [AttentionReason], _ say: Wording) -> String {
    say.listed(
      reasons.map { reason in
        let whole = say(phrase(for: reason))
        return TextWidth.fits(Sanitiser.line(whole), ColumnWidth.mostOfOneReason)
          ? whole : reason.shorterPhrases.first.map { say($0) } ?? whole
      })
  }

  /// The same in the wordings of a column so wide, the longest first: all of them, then less and
  /// less of them, the weightiest to the last, with a mark that there are more. One thing has one
  /// wording in all rows of a column, whatever else they say.
  func wordings(for reasons: [AttentionReason], in columns: Int, _ say: Wording) -> [String] {
    let words = reasons.map { reason in
      let wordings = [say(phrase(for: reason))] + reason.shorterPhrases.map { say($0) }
      return wordings.first { $0.columnsOfAnyNumber <= columns } ?? wordings.last ?? ""
    }
    let parts = (1..<max(words.count, 1)).reversed()
      .map { say.listed(Array(words.prefix($0))) + "…" }
    return [say.listed(words)] + parts + words.prefix(1)
  }
}

extension Wording {
  /// Two that are missed are one by their short words.
  fileprivate func listed(_ words: [String]) -> String {
    words.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      .joined(separator: "; ")
  }
}

extension String {
  /// Columns that it takes, as if its number had three digits.
  fileprivate var columnsOfAnyNumber: Int {
    let digits = utf8.count { (0x30...0x39).contains($0) }
    return TextWidth.displayWidth(self) + (digits > 0 ? max(0, 3 - digits) : 0)
  }
}

extension Column<WorkRow> {
  /// What needs a decision: why, by when, and who leads.
  static func decisions(_ state: State, in columns: Int) -> [Self] {
    [
      .status(state, words: false), .number(state, in: columns), .title(), reason(state),
      // Alone on a narrow page, where each row that scrolls in costs all of its bytes, it goes
      // without: the reason tells it where it matters.
      .deadline(
        state, in: columns,
        from: state.layout.showsDetailBeside ? ListWidth.leads : ListWidth.wide),
      .lead(state, in: columns),
    ]
  }

  /// The reason is the answer: it has its words whole, in one column for all.
  private static func reason(_ state: State) -> Self {
    Self(
      name: .reason, width: .rest(parts: 1, least: 16), wraps: true,
      cell: { row in
        let seen = row.isSeen ? "\(state.say(.seen)) · " : ""
        return .worded(
          seen + state.projection.words(for: row.reasons, state.say),
          in: { columns in
            state.projection.wordings(for: row.reasons, in: columns, state.say).map { seen + $0 }
          }, row.isSeen ? .dim : row.isUrgent ? .strong : .text)
      })
  }
}
