import CellGrid
import PlanDomain
import Testing

@testable import Dashboard

/// The dashboard is whole without a mouse: what any click does, keys do too.
@Suite struct ClicksAndKeysTests {
  typealias Way = (name: String, start: State, keys: [String])

  /// What a person sees after a key or a click, and what the program does.
  struct Outcome: Hashable {
    let cells: [Cell]
    let cursor: Point?
    let effects: String

    init(_ state: State, _ effects: [Effect]) {
      // Once the hand rests: a key that moves is told short at first.
      var state = state
      _ = update(&state, .time(state.now.adding(milliseconds: 300)))
      let frame = view(state, skin: Skin(styles: DrawnPairs.tracer)).frame
      cells = frame.grid.cells
      cursor = frame.cursor
      self.effects = "\(effects)"
    }
  }

  static let ways: [Way] = screens + overlays + meetings

  private static let screens: [Way] =
    [
      ["1"], ["2"], ["2", "→", "→"], ["3"], ["3", "Enter"], ["4"], ["5"], ["6"], ["7"], ["8"],
    ].map { ("narrow", DashboardFixture.state(80, 24), $0) }
    + [["1"], ["6"]].map { ("wide", DashboardFixture.state(120, 40), $0) }

  private static let overlays: [Way] =
    [
      ["2", "s"], [":"], ["2", "f"], ["2", "w"], ["4", "→", "Enter"], ["T"], ["?"],
    ].map { ("overlay", DashboardFixture.state(80, 24), $0) } + [
      (
        "conflict",
        DashboardFixture.state(
          80, 24, snapshot: DashboardFixture.snapshot(events: DashboardFixture.conflict)),
        ["6", "c"]
      ),
      ("indicators", IndicatorFixture.state(80, 24), ["2", "i"]),
      ("indicators", IndicatorFixture.state(80, 24), ["2", "Tab"]),
      ("as of", DashboardFixture.lookingBack("2026-10-20", 80, 24), ["V"]),
    ]

  private static let meetings: [Way] =
    [["A"], ["H"], ["s"], ["C"]].map { ("meeting", MeetingFixture.joined(80, 24), $0) }
    + [["M"], ["M", "↓", "d"]].map { keys in
      (
        "meetings",
        DashboardFixture.state(
          80, 24, snapshot: DashboardFixture.snapshot(events: MeetingRecordFixture.past)),
        keys
      )
    }

  @Test(arguments: ways.indices) func whatAClickDoesKeysDoToo(index: Int) {
    let way = Self.ways[index]
    var start = way.start
    for key in way.keys { start.press(key) }
    var clicks: [Outcome: MouseTarget] = [:]
    for (target, point) in targets(in: start) {
      var state = start
      let effects = update(
        &state, .terminal(.mouse(MouseReport(position: point, kind: .press(.left)))))
      clicks[Outcome(state, effects)] = target
    }
    #expect(!clicks.isEmpty, "\(way.name) \(way.keys)")
    for search in [digits, rows, oneKeyFromRows, alongRows, sorts, details] where !clicks.isEmpty {
      search(start) { outcome in
        clicks[outcome] = nil
        return clicks.isEmpty
      }
    }
    #expect(clicks.isEmpty, "\(way.name) \(way.keys): \(clicks.values)")
  }

  /// What can be clicked, each with a cell where a click is on it.
  private func targets(in state: State) -> [MouseTarget: Point] {
    let picture = view(state, skin: .plain)
    var found: [MouseTarget: Point] = [:]
    for row in 0..<state.size.rows {
      for column in 0..<state.size.columns {
        let point = Point(column: column, row: row)
        if let target = picture.target(at: point), found[target] == nil { found[target] = point }
      }
    }
    return found
  }

  /// A way to look for what keys lead to; it ends when it is told that all was found.
  private typealias Search = (_ start: State, _ isEnough: (Outcome) -> Bool) -> Void

  private func rows(_ start: State, _ isEnough: (Outcome) -> Bool) {
    for state in self.rows(from: start) where isEnough(Outcome(state, [])) { return }
  }

  /// By the menu of what a list can be sorted by.
  private func sorts(_ start: State, _ isEnough: (Outcome) -> Bool) {
    for place in 0..<14 {
      var state = start
      state.press("|")
      guard case .menu? = state.overlay else { return }
      for _ in 0..<place { state.press("↓") }
      let effects = state.press("Enter")
      if isEnough(Outcome(state, effects)) { return }
    }
  }

  /// Where the key of the next pane leads elsewhere, through the tree.
  private func details(_ start: State, _ isEnough: (Outcome) -> Bool) {
    var state = start
    state.press("Enter", "Tab")
    _ = isEnough(Outcome(state, []))
  }

  private func digits(_ start: State, _ isEnough: (Outcome) -> Bool) {
    for digit in 1...9 {
      var state = start
      let effects = state.press("\(digit)")
      if isEnough(Outcome(state, effects)) { return }
    }
  }

  private func oneKeyFromRows(_ start: State, _ isEnough: (Outcome) -> Bool) {
    let rows = self.rows(from: start)
    for key in ["Tab", "Enter", "→", "←", "Esc"] {
      for row in rows {
        var state = row
        let effects = state.press(key)
        if isEnough(Outcome(state, effects)) { return }
      }
    }
  }

  private func alongRows(_ start: State, _ isEnough: (Outcome) -> Bool) {
    for row in self.rows(from: start) {
      for place in chain(from: row, by: "→") + chain(from: row, by: "←") {
        if isEnough(Outcome(place, [])) { return }
        var state = place
        let effects = state.press("Space")
        if isEnough(Outcome(state, effects)) { return }
      }
    }
  }

  private func rows(from start: State) -> [State] {
    chain(from: start, by: "↓") + chain(from: start, by: "↑")
  }

  /// The states that one key leads through until it changes nothing more.
  private func chain(from start: State, by key: String) -> [State] {
    var states: [State] = []
    var (state, last) = (start, Outcome?.none)
    while states.count < 60 {
      let outcome = Outcome(state, [])
      if outcome == last { break }
      last = outcome
      states.append(state)
      state.press(key)
      state.messages.clear()
    }
    return states
  }
}
