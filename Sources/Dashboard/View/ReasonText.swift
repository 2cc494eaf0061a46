import CellGrid
import Phrases
import PlanDomain

extension Projection {
  /// Reasons for attention in wordings, the longest first: all of them, by shorter and shorter
  /// words; then less and less of them, the weightiest to the last, with a mark that there are
  /// more.
  func wordings(for reasons: [AttentionReason], _ say: Wording) -> [String] {
    let words = reasons.map { [say(phrase(for: $0))] + $0.shorterPhrases.map { say($0) } }
    let levels = 0..<(words.map(\.count).max() ?? 0)
    func text(of count: Int, at level: Int) -> String {
      // Two that are missed are one by their short words.
      words.prefix(count).compactMap { $0[safely: min(level, $0.count - 1)] }
        .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        .joined(separator: "; ")
    }
    let whole = levels.map { text(of: words.count, at: $0) }
    let parts = (1..<max(words.count, 1)).reversed().flatMap { count in
      levels.map { text(of: count, at: $0) + "…" }
    }
    return whole + parts + [words.first?.last ?? ""]
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
        let words = state.projection.wordings(for: row.reasons, state.say)
        guard row.isSeen else { return .worded(words, row.isUrgent ? .strong : .text) }
        return .worded(words.map { "\(state.say(.seen)) · \($0)" }, .dim)
      })
  }
}
