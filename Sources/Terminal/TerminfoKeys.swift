import CellGrid

/// The keys that the terminfo entry in use tells of, by their bytes.
///
/// Most terminals send what `EscapeSequence` knows anyway; this is for the others.
struct TerminfoKeys: Equatable {
  private var keys: [[UInt8]: Key] = [:]
  private var beginnings: Set<[UInt8]> = []

  /// No entry: what the standards say is all there is.
  init() {}

  /// `capability` gives the bytes of a string capability by its name, nothing where it is absent.
  init(_ capability: (String) -> [UInt8]?) {
    for (name, key) in Self.named {
      guard let bytes = capability(name), Self.isOwn(bytes), keys[bytes] == nil else { continue }
      keys[bytes] = key
      for count in 1..<max(1, bytes.count) { beginnings.insert(Array(bytes.prefix(count))) }
    }
  }

  func key(_ bytes: [UInt8]) -> Key? { keys[bytes] }

  /// Whether more could make a key of it.
  func isBeginning(_ bytes: [UInt8]) -> Bool { beginnings.contains(bytes) }

  /// Whether the entry may say what these bytes mean. It may not for the keypad, whose numbers are
  /// digits here and five places in most entries; for reports of the cursor, which some entries
  /// take for F3; and for control bytes that mean the same everywhere.
  private static func isOwn(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, first < 0x20 else { return false }
    guard first == 0x1B else {
      return bytes.count == 1 && ![0x03, 0x08, 0x09, 0x0D, 0x1A].contains(first)
    }
    guard bytes.count > 1 else { return false }
    if bytes.starts(with: [0x1B, UInt8(ascii: "[")]), bytes.last == UInt8(ascii: "R") {
      return false
    }
    return !(bytes.starts(with: [0x1B, UInt8(ascii: "O")]) && EscapeSequence.isKeypad(bytes))
  }

  /// Function keys beyond the twelfth are the twelve with modifiers.
  private static func function(_ number: Int) -> Key {
    let modifiers: [Key.Modifiers] = [[], .shift, .control, [.control, .shift], .alt]
    let level = (number - 1) / 12
    guard modifiers.indices.contains(level) else { return Key(.function(number)) }
    return Key(.function((number - 1) % 12 + 1), modifiers[level])
  }

  /// Extended capabilities are named after a key and xterm's modifier: `kUP5` is Ctrl-↑.
  private static let extended: [(String, Key.Code)] = [
    ("kUP", .up), ("kDN", .down), ("kLFT", .left), ("kRIT", .right), ("kHOM", .home),
    ("kEND", .end), ("kPRV", .pageUp), ("kNXT", .pageDown), ("kDC", .delete), ("kIC", .insert),
  ]

  private static let plain: [(String, Key)] = [
    ("kcuu1", Key(.up)), ("kcud1", Key(.down)), ("kcub1", Key(.left)), ("kcuf1", Key(.right)),
    ("khome", Key(.home)), ("kend", Key(.end)), ("kpp", Key(.pageUp)), ("knp", Key(.pageDown)),
    ("kich1", Key(.insert)), ("kdch1", Key(.delete)), ("kcbt", Key(.backTab)),
    ("kent", Key(.enter)), ("ka1", Key(.home)), ("ka3", Key(.pageUp)), ("kc1", Key(.end)),
    ("kc3", Key(.pageDown)), ("kll", Key(.end)), ("kfnd", Key(.home)), ("kslt", Key(.end)),
    ("kri", Key(.up, .shift)), ("kind", Key(.down, .shift)),
  ]

  private static let named: [(String, Key)] =
    plain + (1...63).map { ("kf\($0)", function($0)) }
    + extended.flatMap { name, code in
      [(name, Key(code, .shift))]
        + (3...8).map { ("\(name)\($0)", Key(code, Key.Modifiers(xterm: $0) ?? [])) }
    }
}
