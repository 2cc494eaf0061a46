import PlanDomain

/// The marks that the screens are drawn with, each one cell wide.
public struct Glyphs: Hashable, Sendable {
  let statuses: [String]
  let barFull, barEmpty, barMark: String
  let horizontal, vertical, teeDown: String
  /// Of a panel: top left and right, bottom left and right.
  let corners: [String]
  let opened, closed: String
  let selection: String
  let arrow, separator, ellipsis, crumb: String
  let earlier, later: String
  /// What has come to stand otherwise since the day looked at.
  let changed: String
  /// Of a row that was marked, of the column that a list is sorted by, of how far it is scrolled.
  let marked, ascending, descending, scrollMark: String
  /// Before what was taken back.
  let undone: String
  /// Of a branch on the timeline, lighter than a bar; and a deadline that was moved.
  let branchFull, branchEmpty, pastDue: String
  /// Eight heights, lowest first.
  let sparks: [String]
  let plot: PlotGlyphs
  /// What stands for punctuation and arrows where only ASCII can be shown; empty elsewhere.
  var substitutes: [Character: Character] = [:]
  /// Names of keys that are written as arrows elsewhere.
  var keyNames: [String: String] = [:]

  func plain(_ text: String) -> String {
    substitutes.isEmpty ? text : String(text.map { substitutes[$0] ?? $0 })
  }

  func key(_ name: String) -> String {
    keyNames.reduce(name) { $0.replacing($1.key, with: $1.value) }
  }

  /// Of what there is nothing to judge, a stroke.
  func status(_ status: Status?) -> String {
    guard let status else { return plain("–") }
    return statuses[min(status.digit, statuses.count) - 1]
  }

  public static let unicode = Glyphs(
    statuses: ["○", "●", "◆", "▲", "✓", "‖", "×"],
    barFull: "━", barEmpty: "─", barMark: "┃",
    horizontal: "─", vertical: "│", teeDown: "┬", corners: ["┌", "┐", "└", "┘"],
    opened: "▾", closed: "▸", selection: "▌",
    arrow: "→", separator: "·", ellipsis: "…", crumb: "›", earlier: "‹", later: "›",
    changed: "≠", marked: "*", ascending: "↑", descending: "↓", scrollMark: "┃", undone: "↶",
    branchFull: "┅", branchEmpty: "┄", pastDue: "┆",
    sparks: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"], plot: .unicode)

  public static let ascii = Glyphs(
    statuses: ["o", "*", "!", "A", "v", "=", "x"],
    barFull: "#", barEmpty: ".", barMark: "|",
    horizontal: "-", vertical: "|", teeDown: "+", corners: ["+", "+", "+", "+"],
    opened: "-", closed: "+", selection: ">",
    arrow: ">", separator: "-", ellipsis: "~", crumb: ">", earlier: "<", later: ">",
    changed: "^", marked: "*", ascending: "^", descending: "v", scrollMark: "|", undone: "<",
    branchFull: "=", branchEmpty: "-", pastDue: ":",
    sparks: ["_", "_", ".", ".", "-", "-", "=", "#"], plot: .ascii,
    substitutes: [
      "·": "-", "–": "-", "—": "-", "…": "~", "×": "x", "“": "\"", "”": "\"", "›": ">", "→": ">",
      "≠": "^", "↶": "<",
    ],
    keyNames: ["↑": "Up", "↓": "Down", "←": "Left", "→": "Right"])
}

/// How this terminal is drawn on: the style of each face, and the marks.
public struct Skin: Sendable {
  public var styles: FaceStyles
  public var glyphs: Glyphs

  public init(styles: FaceStyles, glyphs: Glyphs = .unicode) {
    self.styles = styles
    self.glyphs = glyphs
  }

  static let plain = Skin(styles: FaceStyles([]))
}

extension Face {
  static func status(_ status: Status?) -> Face {
    switch status {
    case .notStarted: .statusNotStarted
    case .onTrack: .statusOnTrack
    case .atRisk: .statusAtRisk
    case .behind: .statusBehind
    case .done: .statusDone
    case .suspended: .statusSuspended
    case .cancelled: .statusCancelled
    case nil: .dim
    }
  }
}
