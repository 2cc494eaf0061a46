import CellGrid
import Phrases
import PlanDomain

/// What was searched for, and where it was found.
struct SearchState: Sendable {
  /// What was found in what a screen lists.
  struct Rows: Hashable, Sendable {
    let list: String
    /// Indices among the rows, as they stand on screen.
    let found: [Int]
  }

  private(set) var pattern = SearchPattern("")
  private(set) var text = ""
  /// Positions of the items found, in plan order.
  private(set) var matches: [Int] = []
  /// Of the list that was looked through last, until it becomes another.
  fileprivate(set) var rows: Rows?
  /// Where the person was when the search began.
  var origin: Place?
  /// The row that was selected then.
  fileprivate var originRow = 0
  /// The filter that held then, and the one that was cleared before.
  var filters: (current: ItemFilter, cleared: ItemFilter?)?

  /// What grows is looked for only among what was found before.
  mutating func look(for text: String, in snapshot: Snapshot) {
    let before = pattern
    self.text = text
    pattern = SearchPattern(text)
    let grows = pattern.narrows(before)
    if !grows { rows = nil }
    find(in: snapshot, among: grows ? matches : nil)
  }

  /// Looks anew, for the plan is another one.
  mutating func refresh(_ snapshot: Snapshot) {
    rows = nil
    find(in: snapshot, among: nil)
  }

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

  /// Rows may have become others: by a filter, a language, another department's list.
  mutating func forgetRows() { rows = nil }
}

/// The text that is looked for, typed in place of the footer.
struct SearchField: OverlayPart {
  private(set) var field: TextField

  var mode: Mode { .field }
  var hints: [Command] { [.accept, .cancel, .nextField] }

  func edit(_ state: inout State, _ change: (inout TextField) -> Void) {
    var field = field
    change(&field)
    state.overlay = .searchField(field)
    state.searchAsTyped(field.text)
  }

  func accept(_ state: inout State) -> [Effect] {
    state.overlay = nil
    state.kept.forget(.search)
    state.acceptSearch()
    return []
  }

  func cancel(_ state: inout State) {
    state.leaveText { state in
      state.overlay = nil
      state.abandonSearch()
    }
  }

  func keepTyped(_ state: inout State) -> Bool { state.keep(field, .search) }

  func draw(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
    drawPrompt(.searchPrompt, field, state, page, count: state.searchCount, on: &canvas)
  }
}

/// Looking for a text: in what the screen lists, and where that has none of it, in the tree.
extension State {
  /// Shows the first match from where the search began, while it is typed.
  mutating func searchAsTyped(_ text: String) {
    if search.origin == nil {
      search.origin = place
      search.originRow = searchedRows?.selected ?? 0
      search.filters = (filtering.current, filtering.cleared)
      search.forgetRows()
    }
    giveBackFilter()
    if let origin = search.origin, screen != origin.screen { restore(origin) }
    search.look(for: text, in: snapshot)
    guard !search.pattern.isEmpty else { return }
    let named = snapshot.item(typed: text)
    if let list = searchedRows {
      let found = lookThrough(list, narrowing: true)
      let own = named.flatMap { item in found.first { list.item?($0) == item } }
      let nearest = found.first { $0 >= search.originRow } ?? found.first
      if let row = own ?? (named != nil && list.item != nil ? nil : nearest) {
        return list.select(row, &self)
      }
      if named != nil { search.forgetRows() }
    }
    let origin = search.origin?.item.flatMap(plan.position(of:)) ?? 0
    let matches = nearestMatches
    if let named {
      goTo(named)
    } else if let first = matches.first(where: { $0 >= origin }) ?? matches.first {
      goTo(first)
    }
  }

  /// How many places `n` goes through.
  var searchCount: Int {
    if let rows = search.rows?.found, !rows.isEmpty { return rows.count }
    return search.matches.count
  }

  /// What was found among what the filter shows; only where that is nothing, all that was found.
  private var nearestMatches: [Int] {
    guard let shown = snapshot.matches?.isShown else { return search.matches }
    let near = search.matches.filter { shown[$0] }
    return near.isEmpty ? search.matches : near
  }

  /// The rows of a list that were found; looked for when the list was another before.
  private mutating func lookThrough(_ list: SearchedRows, narrowing: Bool) -> [Int] {
    let known = search.rows?.list == list.list ? search.rows?.found : nil
    if !narrowing, let known { return known }
    let isWhole = known.map { $0.count < SearchedRows.mostFound } ?? false
    let found = list.rows(with: search.pattern, among: isWhole ? known : nil)
    search.rows = SearchState.Rows(list: list.list, found: found)
    return found
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
    if searchCount == 0, !search.pattern.isEmpty {
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
    guard !search.pattern.isEmpty else {
      messages.say(.nothingSearched(search: keymap.key(for: .search)), .refusal, at: now)
      return
    }
    if let list = searchedRows, case let found = lookThrough(list, narrowing: false),
      !found.isEmpty
    {
      let row = next(in: found, from: list.selected, step)
      return jump(saying: found.firstIndex(of: row) ?? 0, of: found.count) {
        list.select(row, &$0)
      }
    }
    let matches = nearestMatches
    guard !matches.isEmpty else {
      messages.say(.nothingFound(search.text), .refusal, at: now)
      return
    }
    let item = next(in: matches, from: selectedItem ?? 0, step)
    jump(saying: matches.firstIndex(of: item) ?? 0, of: matches.count) { $0.goTo(item) }
  }

  /// Of places in rising order, of which there are some, the next before or behind one; then round.
  private func next(in places: [Int], from current: Int, _ step: Int) -> Int {
    step > 0
      ? places.first { $0 > current } ?? places[0]
      : places.last { $0 < current } ?? places[places.count - 1]
  }

  private mutating func jump(saying place: Int, of count: Int, _ go: (inout State) -> Void) {
    let before = self.place
    go(&self)
    if self.place != before { trail.leave(before) }
    messages.say(.matchOf(place + 1, count), .information, at: now)
  }

  private mutating func goTo(_ item: Int) {
    screen = .objectives
    show(item)
  }
}
