import CellGrid
import Phrases
import PlanDomain

// Where a page is too small to be shown, nothing is done that nobody can see: what is left is to
// quit, to suspend, and to go on typing into what is typed into.
extension State {
  /// Whether nothing of the page can be seen.
  var isUnseen: Bool { PageLayout(size: size).isTooSmall }

  mutating func press(unseen key: Key) -> [Effect] {
    saves.stopTelling()
    quitsOnceSaved = false
    // What an input method rewrites was begun where it could be seen, or it counts for nothing.
    _ = inputMethod.keys(for: .breakKey)
    switch keymap.resolve(mode, key) {
    case .interrupt?: return quitUnseen { $0.askToQuit() }
    case .quit?: return quitUnseen { $0.quit() }
    case let command? where command == .suspend || command == .redraw: return run(command)
    case let command? where mode.takesText && command.isOfField:
      if held.isEmpty { runInField(command) }
    case nil where mode.takesText:
      if held.isEmpty, !isOnBox, let typed = key.typed { editField { $0.insert(typed) } }
    case .some, nil: break
    }
    return []
  }

  private mutating func quitUnseen(_ quit: (inout State) -> [Effect]) -> [Effect] {
    lastMessage = messages.current
    messages.clear()
    return quit(&self)
  }

  /// A box is checked by the key that types a space.
  private var isOnBox: Bool { if case .form(let form)? = overlay { form.isOnBox } else { false } }
}

extension Command {
  /// Moves within the text of a field, or changes it.
  fileprivate var isOfField: Bool {
    switch self {
    case .fieldLeft, .fieldRight, .fieldWordLeft, .fieldWordRight, .fieldStart, .fieldEnd,
      .fieldBackspace, .fieldDelete, .fieldDeleteWord, .fieldClearToStart:
      true
    default: false
    }
  }
}
