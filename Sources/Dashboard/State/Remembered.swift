/// What is selected in a list that changes by itself. It is known by what it is and not by its
/// place, for what a person edits next must be what they had selected.
struct Remembered<ID: Hashable & Sendable>: Sendable {
  private(set) var id: ID?

  init() {}

  /// After the selection moved; a list that is empty for now takes nothing back.
  mutating func note(_ id: ID?) { if let id { self.id = id } }

  /// What stands there already when a list is first on screen.
  mutating func noteFirst(_ id: ID?) { if self.id == nil { self.id = id } }

  /// Selects it wherever it is in a list that became another; where it is gone, what took its place
  /// is selected from now on.
  mutating func reselect(_ window: inout ListWindow, count: Int, id: (Int) -> ID) {
    guard let wanted = self.id, count > 0 else { return }
    window.selected = min(max(window.selected, 0), count - 1)
    guard id(window.selected) != wanted else { return }
    if let place = (0..<count).first(where: { id($0) == wanted }) { window.selected = place }
    self.id = id(window.selected)
  }
}
