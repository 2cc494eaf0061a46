import PlanDomain

/// What is asked for on every screen but the overview, and what the clearing key brings back.
struct FilterState: Sendable {
  var current = ItemFilter()
  /// What was cleared last.
  var cleared: ItemFilter?
  /// Folded when the first text is typed, and until the plan changes.
  private var words: FilterWords?

  mutating func forgetWords() { words = nil }

  /// What the filter finds; nothing where it asks for nothing.
  mutating func matches(in projection: Projection) -> FilterMatches? {
    guard current.isActive else { return nil }
    guard !SearchPattern(current.text).isEmpty else {
      return FilterMatches(current, in: projection, .none)
    }
    let words = self.words ?? FilterWords(projection)
    self.words = words
    return FilterMatches(current, in: projection, words)
  }
}
