import TestSupport
import Testing

@testable import Dashboard

/// Whatever comes between two keys, what a key does is about the row that was highlighted when it
/// was pressed: on every list with a cursor, while others write, plan.yaml changes, and filters,
/// languages and sizes do.
@Suite struct EveryListTests {
  @Test(arguments: ListName.allCases)
  func aKeyIsAboutTheRowThatWasHighlighted(list: ListName) {
    var walk = Walk(list, .byIdentity)
    for seed in 0..<UInt64(Effort.count(short: 12, long: 500)) { walk.go(seed) }
    #expect(walk.slips.isEmpty)
    #expect(walk.acted >= 10 && walk.kept >= 10)
  }

  /// The same walk with a cursor that stays in its place while rows come, go and sort: no list is so
  /// still that it would not be found out.
  @Test(arguments: ListName.allCases)
  func aCursorByPlaceIsNoticed(list: ListName) {
    var walk = Walk(list, .byPlace)
    for seed in UInt64(0)..<200 where walk.slips.isEmpty { walk.go(seed) }
    #expect(!walk.slips.isEmpty)
  }
}

/// What the cursor of the list does when rows change: what it does, or what one would do that is
/// known by its place alone.
private enum Cursor { case byIdentity, byPlace }

/// Goes through what may happen to a list, and keeps count.
private struct Walk {
  private let list: ListName
  private let cursor: Cursor
  private(set) var acted = 0
  private(set) var kept = 0
  /// Where another row was highlighted than before, or a key was about another than that.
  private(set) var slips: [String] = []

  init(_ list: ListName, _ cursor: Cursor) { (self.list, self.cursor) = (list, cursor) }

  mutating func go(_ seed: UInt64) {
    var desk = ListDesk(list, seed: seed)
    for step in 0..<14 {
      let (before, place) = (desk.highlighted, desk.place)
      let isMoved = desk.disturb()
      if cursor == .byPlace, !isMoved, let place { desk.put(at: place) }
      guard let highlighted = desk.highlighted else { continue }
      if let before, !isMoved, desk.lists(before) {
        kept += 1
        if highlighted != before { slips.append("seed \(seed), step \(step): moved") }
      }
      guard let about = desk.about() else { continue }
      acted += 1
      if about != highlighted { slips.append("seed \(seed), step \(step): \(about)") }
    }
  }
}
