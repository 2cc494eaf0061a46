/// A key as the keymap names it.
public struct Key: Hashable, Sendable {
  public enum Code: Hashable, Sendable {
    case character(Character)
    case enter, escape, tab, backTab, backspace, delete, insert
    case up, down, left, right
    case home, end, pageUp, pageDown
    case function(Int)
  }

  public struct Modifiers: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let control = Modifiers(rawValue: 1)
    public static let alt = Modifiers(rawValue: 2)
    public static let shift = Modifiers(rawValue: 4)
  }

  public var code: Code
  public var modifiers: Modifiers

  /// Control with a letter is kept with the small letter, however it was written.
  public init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
    if modifiers.contains(.control), case .character(let letter) = code, letter.isASCII {
      self.code = .character(Character(letter.lowercased()))
    }
  }

  /// The character that this key types, if it types one.
  public var typed: Character? {
    guard case .character(let character) = code, modifiers.isSubset(of: .shift) else { return nil }
    return character
  }
}

// The notation of the key table: `g`, `Ctrl-R`, `→`, `PgUp`, `F5`, `Shift-→`, `Space`.
extension Key: CustomStringConvertible {
  /// Reads the notation; nil where it names no key.
  public init?(_ notation: String) {
    var rest = Substring(notation)
    var modifiers: Modifiers = []
    // `Shift-Tab` is a key of its own, so names come before prefixes.
    while !Self.names.contains(where: { $0.0 == rest }),
      let (prefix, modifier) = Self.prefixes.first(where: {
        rest.hasPrefix($0.0) && rest.count > $0.0.count
      })
    {
      modifiers.insert(modifier)
      rest.removeFirst(prefix.count)
    }
    if let named = Self.names.first(where: { $0.0 == rest }) {
      self.init(named.1, modifiers)
    } else if rest.count == 1, let character = rest.first {
      self.init(.character(character), modifiers)
    } else if rest.first == "F", let number = Int(rest.dropFirst()), (1...63).contains(number) {
      self.init(.function(number), modifiers)
    } else {
      return nil
    }
  }

  public var description: String {
    let prefix = Self.prefixes.filter { modifiers.contains($0.1) }.map(\.0).joined()
    if let named = Self.names.first(where: { $0.1 == code }) { return prefix + named.0 }
    return switch code {
    case .function(let number): prefix + "F\(number)"
    case .character(let letter) where modifiers.contains(.control): prefix + letter.uppercased()
    case .character(let character): prefix + String(character)
    default: prefix
    }
  }

  private static let prefixes: [(String, Modifiers)] = [
    ("Ctrl-", .control), ("Alt-", .alt), ("Shift-", .shift),
  ]

  // The first name of a key is the one that is shown.
  private static let names: [(String, Code)] = [
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("Shift-Tab", .backTab),
    ("BackTab", .backTab), ("Backspace", .backspace), ("Del", .delete), ("Ins", .insert),
    ("↑", .up), ("↓", .down), ("←", .left), ("→", .right),
    ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
    ("Home", .home), ("End", .end), ("PgUp", .pageUp), ("PgDn", .pageDown),
    ("Space", .character(" ")),
  ]
}
