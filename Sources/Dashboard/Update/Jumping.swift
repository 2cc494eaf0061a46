import Phrases
import PlanDomain

/// Going somewhere at once: by the palette, to an item, to a department, and back again.
extension State {
  mutating func openPalette() {
    openPalette(for: .going)
  }

  /// Does what was chosen as its key would: what this screen forbids is refused with the reason.
  mutating func choose(in palette: Palette) -> [Effect] {
    guard let row = palette.selected, let target = snapshot.catalog.target(row.number, in: plan)
    else { return [] }
    overlay = nil
    kept.forget(.palette(palette.purpose))
    if palette.purpose == .agenda {
      guard case .item(let id) = target else { return [] }
      return addToAgenda(id)
    }
    recent.note(target)
    switch target {
    case .command(let command):
      if let hindrance = hindrance(to: command) {
        messages.say(hindrance, .refusal, at: now)
        return []
      }
      return run(command)
    case .department(let id): goToDepartment(id)
    case .item(let id): if let item = plan.position(of: id) { goToTree(item) }
    }
    return []
  }

  mutating func goToTree(_ item: Int) {
    trail.leave(place)
    closeMeetingPage()
    screen = .objectives
    show(item)
    if plan.hasChildren(item) { expand(item) }
  }

  private mutating func goToDepartment(_ id: DepartmentID) {
    trail.leave(place)
    closeMeetingPage()
    screen = .departments
    openDepartment(Responsible(department: id))
  }

  private mutating func openDepartment(_ wanted: Responsible) {
    departments.select(wanted, in: snapshot)
    DepartmentsPage().open(&self)
  }

  var place: Place {
    let subject = selectedSubject
    return Place(
      plan: planID, screen: screen, item: selectedItem.map { plan.items[$0].id }, subject: subject,
      part: screenPage.part(in: self))
  }

  mutating func travel(_ step: (inout State) -> Place?) {
    guard let target = step(&self) else { return }
    closeChanges()
    restore(target)
  }

  /// Shows a place as it was left, as far as the plan still has what was selected there.
  mutating func restore(_ place: Place) {
    screen = place.screen
    screenPage.restore(place, &self)
  }
}
