import Phrases
import PlanDomain

/// What was searched for, and where it was found.
struct SearchState: Sendable {
  private(set) var pattern = SearchPattern("")
  private(set) var text = ""
  /// Positions of the items found, in plan order.
  private(set) var matches: [Int] = []
  /// Where the person was when the search began.
  var origin: Place?
  /// The filter that held then, and the one that was cleared before.
  var filters: (current: ItemFilter, cleared: ItemFilter?)?

  /// What grows is looked for only among what was found before.
  mutating func look(for text: String, in snapshot: Snapshot) {
    let before = pattern
    self.text = text
    pattern = SearchPattern(text)
    find(in: snapshot, among: pattern.narrows(before) ? matches : nil)
  }

  /// Looks anew, for the plan is another one.
  mutating func refresh(_ snapshot: Snapshot) { find(in: snapshot, among: nil) }

  private mutating func find(in snapshot: Snapshot, among items: [Int]?) {
    let plan = snapshot.projection.plan
    let (pattern, catalog) = (pattern, snapshot.catalog)
    let isMatch = { (item: Int) in catalog.title(of: item, in: plan, has: pattern) }
    matches =
      pattern.isEmpty
      ? [] : items.map { $0.filter(isMatch) } ?? plan.items.indices.filter(isMatch)
    if let named = snapshot.item(typed: text), !matches.risingContains(named) {
      matches = (matches + [named]).sorted()
    }
  }
}

extension State {
  /// Shows the first match from where the search began, while it is typed.
  mutating func searchAsTyped(_ text: String) {
    if search.origin == nil {
      search.origin = place
      search.filters = (filtering.current, filtering.cleared)
    }
    giveBackFilter()
    search.look(for: text, in: snapshot)
    let origin = search.origin?.item.flatMap(plan.position(of:)) ?? 0
    let matches = nearestMatches
    if let named = snapshot.item(typed: text) {
      goTo(named)
    } else if let first = matches.first(where: { $0 >= origin }) ?? matches.first {
      goTo(first)
    }
  }

  /// What was found among what the filter shows; only where that is nothing, all that was found.
  private var nearestMatches: [Int] {
    guard let shown = snapshot.matches?.isShown else { return search.matches }
    let near = search.matches.filter { shown[$0] }
    return near.isEmpty ? search.matches : near
  }

  /// The filter of before the search, where going to a match has cleared it.
  private mutating func giveBackFilter() {
    guard let filters = search.filters, filters.current != filtering.current else { return }
    messages.clear()
    apply(filters.current)
    filtering.cleared = filters.cleared
  }

  mutating func acceptSearch() {
    if let origin = search.origin, origin != place { trail.leave(origin) }
    (search.origin, search.filters) = (nil, nil)
    if search.matches.isEmpty, !search.pattern.isEmpty {
      messages.say(.nothingFound(search.text), .refusal, at: now)
    }
  }

  mutating func abandonSearch() {
    defer { (search.origin, search.filters) = (nil, nil) }
    giveBackFilter()
    search.look(for: "", in: snapshot)
    guard let origin = search.origin else { return }
    restore(origin)
  }

  mutating func searchStep(_ step: Int) {
    guard !search.matches.isEmpty else {
      let isUntried = search.text.isEmpty
      messages.say(
        isUntried
          ? .nothingSearched(search: keymap.key(for: .search)) : .nothingFound(search.text),
        .refusal, at: now)
      return
    }
    let current = selectedItem ?? 0
    let matches = nearestMatches
    let next =
      step > 0
      ? matches.first { $0 > current } ?? matches[0]
      : matches.last { $0 < current } ?? matches[matches.count - 1]
    let before = place
    goTo(next)
    if place != before { trail.leave(before) }
    let index = (matches.firstIndex(of: next) ?? 0) + 1
    messages.say(.matchOf(index, matches.count), .information, at: now)
  }

  private mutating func goTo(_ item: Int) {
    screen = .objectives
    show(item)
  }
}
