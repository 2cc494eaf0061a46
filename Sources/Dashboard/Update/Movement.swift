import CellGrid
import Phrases
import PlanDomain

extension State {
  /// Rows that a page key moves by: one less than are seen, so that one stays.
  var pageRows: Int {
    let layout = layout
    if case .palette? = overlay { return max(1, PaletteLayout(layout).listRows - 1) }
    return max(1, page.height(in: self, layout) - 1)
  }

  mutating func move(by rows: Int) {
    movedAt = now
    // What a panel is about stays selected under it.
    if let part = overlay?.part { part.move(&self, by: rows) } else { page.move(&self, by: rows) }
  }

  /// To the item of a row; a directive leads to what it is about, one about nothing to itself.
  mutating func openSelected() {
    if selectedItem == nil, case .directive(let id)? = selectedSubject {
      guard let item = item(of: .directive(id)) else { return go(to: .directive(id)) }
      return goToTree(item)
    }
    openInTree(selectedItem)
  }

  /// Goes to the item where a row is about one.
  mutating func openInTree(_ item: Int?) {
    guard let item else {
      messages.say(.nothingToOpen, .refusal, at: now)
      return
    }
    goToTree(item)
  }

  /// Gives the keys to the detail of an item, in the tree where it stands.
  mutating func openDetail(of item: Int?) {
    openInTree(item)
    if item != nil { objectives.pane = .detail }
  }

  mutating func open(_ target: Screen) {
    closeChanges()
    closeMeetingPage()
    guard target != screen else { return }
    trail.leave(place)
    screenPage.leave(&self)
    screen = target
    screenPage.enter(&self)
  }

  /// Selects the item in the tree, opening what is above it.
  mutating func show(_ item: Int) {
    objectives.pane = .tree
    unhide(item)
    objectives.reveal(item, snapshot)
  }

  mutating func rebuildObjectives() {
    objectives.rebuild(snapshot)
  }

  mutating func expand(_ item: Int) {
    objectives.expanded.insert(plan.items[item].id)
    rebuildObjectives()
  }
}
