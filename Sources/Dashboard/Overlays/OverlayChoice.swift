import CellGrid
import PlanDomain

/// What is selected in what lies over the page stays selected and in sight.
extension State {
  /// What is explained and what is chosen stay, when the plan is read anew, as far as it has them.
  mutating func keepChoice(in snapshot: Snapshot) {
    switch overlay {
    case .palette(var palette)?:
      let target = palette.selected.flatMap { self.snapshot.catalog.target($0.number, in: plan) }
      palette.lookAgain(in: snapshot, recent: recent, selected: target)
      overlay = .palette(palette)
    case .why(let why)? where !snapshot.has(why.subject): overlay = nil
    default: break
    }
  }

  mutating func settleOverlay(_ page: PageLayout) {
    switch overlay {
    case .palette(var palette)?:
      palette.settle(height: PaletteLayout(page).listRows)
      overlay = .palette(palette)
    case .menu(var menu)?:
      menu.settle(height: MenuLayout(menu, self, page, .unicode).list.rows)
      overlay = .menu(menu)
    default: break
    }
  }
}

extension Snapshot {
  fileprivate func has(_ subject: Subject) -> Bool {
    switch subject {
    case .item(let id): projection.plan.position(of: id) != nil
    case .directive(let id): projection.directive(id) != nil
    case .plan: false
    }
  }
}
