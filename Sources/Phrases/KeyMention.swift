/// A command whose key a text names: the key is the reader's own, so it is filled in where the text
/// is said. Keys stand in the table of commands and in people's settings, never in a phrase.
public enum KeyMention: String, CaseIterable, Hashable, Sendable {
  case accept, cancel, openEditor, addItem, help, lookBack, editStatus, undo, redo, settleConflict,
    showDirectives

  // Of the private-use area, which no font and no plan has a meaning for.
  private static let open: Character = "\u{E000}"
  private static let close: Character = "\u{E001}"

  var mark: String { "\(Self.open)\(rawValue)\(Self.close)" }

  /// The text with the names of the keys in place of the marks; a key that is not known is named by
  /// its command.
  static func fill(_ text: String, with keys: [KeyMention: String]) -> String {
    // Every text of every frame comes by here: a byte tells that there is nothing to do.
    guard text.utf8.contains(0xEE), text.contains(open) else { return text }
    var filled = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: open) {
      filled += rest[..<start]
      rest = rest[start...].dropFirst()
      let name = rest.prefix { $0 != close }
      guard let mention = KeyMention(rawValue: String(name)) else { continue }
      filled += keys[mention] ?? mention.rawValue
      rest = rest.dropFirst(name.count + 1)
    }
    return filled + rest
  }
}

extension DefaultStringInterpolation {
  /// Names a key in a phrase: `"press \(key: .openEditor)"`.
  mutating func appendInterpolation(key mention: KeyMention) { appendInterpolation(mention.mark) }
}
