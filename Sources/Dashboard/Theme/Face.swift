/// A role that something on screen plays; themes give roles their looks, never screens.
public enum Face: String, CaseIterable, Hashable, Sendable {
  /// Content.
  case text
  /// Context: labels, hints, what can be passed over.
  case dim
  /// A heading, the title of what is looked at.
  case title
  /// What needs a decision, and figures that count.
  case strong
  /// Lines that separate.
  case rule
  case tab
  case tabCurrent = "tab-current"
  /// The one mark of the selection.
  case accent
  /// The text of the selected row.
  case selection
  case statusNotStarted = "status-not-started"
  case statusOnTrack = "status-on-track"
  case statusAtRisk = "status-at-risk"
  case statusBehind = "status-behind"
  case statusDone = "status-done"
  case statusSuspended = "status-suspended"
  case statusCancelled = "status-cancelled"
  /// The part of a bar that is not filled, and the mark of what was expected.
  case barEmpty = "bar-empty"
  case barMark = "bar-mark"
  /// A key named in the footer or the help.
  case key
  /// A menu or a form over the page.
  case panel
  case panelTitle = "panel-title"
  case panelDim = "panel-dim"
  case panelSelection = "panel-selection"
  /// Where text is typed.
  case field
  /// What a search found.
  case match
  case saved
  case error
  /// What everybody must know of this screen: read only, looking back.
  case banner
  /// What narrows a list, and how many are left of it: a filter.
  case badge
}
