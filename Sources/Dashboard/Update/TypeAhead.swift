import CellGrid
import PlanDomain

extension State {
  /// Keeps what is typed while a form is on its way to the disk: it is for what comes after. Keys
  /// that leave or redraw are never kept.
  mutating func hold(_ event: TerminalEvent) -> Bool {
    let isSaving = if case .form(let form)? = overlay { form.token != nil } else { false }
    guard isSaving || !held.isEmpty else { return false }
    if case .key(let key) = event,
      [.interrupt, .suspend, .redraw].contains(keymap.resolve(mode, key))
    {
      return false
    }
    if held.count < Self.heldLimit { held.append(event) }
    return true
  }

  /// The save is done: what was typed meanwhile goes on from there, in its order.
  mutating func releaseHeld() -> [Effect] {
    let events = held
    held = []
    var effects: [Effect] = []
    for event in events {
      switch event {
      case .key(let key): effects += press(key)
      case .paste(let text): paste(text)
      default: break
      }
    }
    return effects
  }

  private static let heldLimit = 1_024
}
