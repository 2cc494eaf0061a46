/// What a mouse did, in cells of the screen.
public struct MouseReport: Hashable, Sendable {
  public enum Button: Hashable, Sendable {
    case left, middle, right
  }

  public enum Kind: Hashable, Sendable {
    case press(Button)
    case release(Button)
    case wheelUp, wheelDown
  }

  public var position: Point
  public var kind: Kind
  public var modifiers: Key.Modifiers

  public init(position: Point, kind: Kind, modifiers: Key.Modifiers = []) {
    self.position = position
    self.kind = kind
    self.modifiers = modifiers
  }
}

/// What a terminal reports, in the order in which it happened.
///
/// Letters that arrive in one burst stay separate keys: an input method's replacements are told
/// apart by them. A paste is one text, whatever it contains.
public enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// Esc and a key that came together: Alt with the key, or the two of them on a slow line. Only
  /// what the keyboard is for can tell.
  case escaped(Key)
  case paste(String)
  case mouse(MouseReport)
  case resize(Size)
  /// The terminal is gone; nothing can be shown or read any more.
  case hangup
}
