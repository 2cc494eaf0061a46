import CellGrid
import Phrases
import PlanDomain

@testable import Dashboard

/// A face on the background of a face, as some screen draws it; words or only marks.
struct DrawnPair: Hashable, CustomStringConvertible {
  let face: Face
  let background: Face
  let isText: Bool

  var description: String {
    "\(face.rawValue) on \(background.rawValue)\(isText ? "" : " (marks)")"
  }

  func style(in styles: FaceStyles) -> Style {
    var style =
      face == background
      ? styles[face] : styles.style(face, over: background, for: isText ? .text : .marks)
    if style.attributes.contains(.reverse) {
      swap(&style.foreground, &style.background)
    }
    return style
  }
}

/// Every pair that the views draw, found by drawing all scenes with a skin in which each face has a
/// foreground and a background of its own, and reading the grids.
enum DrawnPairs {
  static let all: [DrawnPair] = {
    var pairs: Set<DrawnPair> = []
    for state in Scenes.all {
      for size in ScreenSnapshotTests.sizes {
        var state = state
        _ = update(&state, .terminal(.resize(size)))
        collect(view(state, skin: Skin(styles: tracer)).frame.grid, into: &pairs)
      }
    }
    return pairs.sorted { $0.description < $1.description }
  }()

  /// Light foregrounds on dark backgrounds, so that none gives way for want of contrast.
  static let tracer = FaceStyles(
    Face.allCases.indices.map { index in
      Style(
        foreground: .rgb(255, 255, UInt8(index)), background: .rgb(0, 0, UInt8(index)))
    })

  private static func collect(_ grid: Grid, into pairs: inout Set<DrawnPair>) {
    for cell in grid.cells where !cell.isBlank && cell.width > 0 {
      guard let face = face(cell.style.foreground),
        let background = self.face(cell.style.background)
      else { continue }
      pairs.insert(DrawnPair(face: face, background: background, isText: isText(cell)))
    }
  }

  private static func face(_ color: Color) -> Face? {
    color.components.map { Face.allCases[Int($0.blue)] }
  }

  /// Bars, rules, triangles, dots of a plot are marks; letters, digits, punctuation are text.
  private static func isText(_ cell: Cell) -> Bool {
    guard let first = cell.scalars.first, !first.isASCII else { return true }
    if Glyphs.unicode.statuses.contains(cell.text) { return false }
    switch first.properties.generalCategory {
    case .otherSymbol, .mathSymbol, .modifierSymbol: return false
    default: return true
    }
  }
}

/// States in which everything that can be drawn is drawn somewhere.
enum Scenes {
  static let all: [State] = snapshots.flatMap(states) + messages + saves + menus

  private static let snapshots = [
    DashboardFixture.snapshot(),
    DashboardFixture.snapshot(events: DashboardFixture.conflict),
    DashboardFixture.snapshot(text: allStatuses, events: []),
    DashboardFixture.snapshot(text: allStatuses, access: .readOnly(.asked)),
    DashboardFixture.snapshot(text: DashboardFixture.text + "\nwrong: 1\n"),
    DashboardFixture.snapshot(text: "format: tiendo/1\nid: p\ntitle: T\nobjectives: []\n"),
  ]

  private static func states(_ snapshot: Snapshot) -> [State] {
    let scenes = ScreenSnapshotTests.scenes.map(\.keys) + extraKeys
    return scenes.flatMap { keys -> [State] in
      var state = start(snapshot)
      for key in keys { state.press(key) }
      var states = [state]
      // Further down, for what only some rows draw.
      for _ in 0..<3 { state.press("↓") }
      states.append(state)
      return states
    }
  }

  private static let extraKeys: [[String]] = [
    ["T"], ["T", "↓"], ["6", "Space"], ["7", "Tab"], ["4", "→"], ["?", "Tab"], ["?", "Tab", "Tab"],
    ["2", "↓", "→", "→", "→", "→", "c"],
    ["2", "↓", "→", "→", "→", "→", "p", "9", "9", "9", "Enter"],
    ["2", "↓", "→", "→", "→", "→", "e", "Tab", "q", "q", "Enter"],
    ["2", "/", "t", "a", "i", "Enter", "n"], ["q"], ["Ctrl-C"], ["N"],
  ]

  static func start(_ snapshot: Snapshot) -> State {
    var state = DashboardFixture.state(snapshot: snapshot)
    _ = update(&state, .themes(ThemePickerTests.choices, fault: nil))
    return state
  }

  private static let messages: [State] = [
    Message.tell(.stillSaving(quit: "q")), .themes([], fault: .verbatim("x.yaml:3: nope")),
    .editorClosed(problems: 0), .editorClosed(problems: 2),
  ]
  .map { message in
    var state = start(DashboardFixture.snapshot())
    _ = update(&state, message)
    return state
  }

  private static let saves: [State] = {
    var saving = start(DashboardFixture.snapshot())
    saving.press("2", "↓", "→", "→", "→", "→", "s", "5")
    var saved = saving
    _ = update(&saved, .saved(token: 1))
    var failed = saving
    _ = update(&failed, .notSaved(token: 1, .verbatim("no room")))
    return [saving, saved, failed]
  }()

  /// The status menu at each of its rows.
  private static let menus: [State] = Status.allCases.indices.map { index in
    var state = start(DashboardFixture.snapshot())
    state.press("2", "↓", "→", "→", "→", "→", "s", "Home")
    for _ in 0..<index { state.press("↓") }
    return state
  }

  static let allStatuses = """
    format: tiendo/1
    id: all
    title: Mọi trạng thái
    short: ALL
    departments: [{id: a, name: Sở A}]
    objectives:
      - id: "1"
        title: Mọi mục
        strategies:
          - {id: s1, title: Một, lead: a, status: not-started}
          - {id: s2, title: Hai, lead: a, status: on-track, start: 2026-11-01, due: 2027-11-01}
          - {id: s3, title: Ba, lead: a, status: at-risk, due: 2026-11-25, progress: 90}
          - {id: s4, title: Bốn, lead: a, status: behind, start: 2026-01-01, due: 2026-10-01, progress: 10}
          - {id: s5, title: Năm, lead: a, status: done, due: 2026-06-30, progress: 100}
          - {id: s6, title: Sáu, lead: a, status: suspended, progress: 50}
          - {id: s7, title: Bảy, status: cancelled}
    """
}
