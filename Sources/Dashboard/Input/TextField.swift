internal import PlanDomain

/// A text being edited: what is in it and where the cursor stands, counted in graphemes.
///
/// The text never holds what could not be shown (controls, bidi and zero-width characters), nor
/// more marks on a base than a cell takes; a mark typed alone joins the grapheme before the cursor,
/// so decomposed input edits like composed input. After any edit the cursor is between two
/// graphemes.
public struct TextField: Hashable, Sendable {
  public enum Shape: Hashable, Sendable {
    case oneLine
    case severalLines
  }

  /// A journal line's text takes at most this many bytes.
  public static let journalTextBytes = 8 * 1_024

  public let shape: Shape
  public let maximumBytes: Int
  public private(set) var text: String
  /// Graphemes before the cursor, 0 to `text.count`.
  public internal(set) var cursor: Int {
    didSet { isProposal = false }
  }
  /// Whether the whole text gives way to what is typed or pasted next, as a number or a date does.
  /// A move of the cursor, even one that leads nowhere, keeps the text to be edited.
  public private(set) var isProposal = false
  /// Invisible characters that were typed at a place and left out: some input methods send one just
  /// to erase it, and its Backspace must not take a letter.
  private var leftOut = LeftOut()

  /// A field with the cursor at its end. What can't be shown, and what is too long, is left out.
  public init(
    _ text: String = "", shape: Shape = .oneLine, maximumBytes: Int = TextField.journalTextBytes
  ) {
    self.shape = shape
    self.maximumBytes = max(maximumBytes, 0)
    self.text = ""
    cursor = 0
    paste(text)
  }

  /// A field whose text stands until something else is typed.
  static func proposing(_ text: String, maximumBytes: Int = journalTextBytes) -> TextField {
    var field = TextField(text, maximumBytes: maximumBytes)
    field.isProposal = !field.isEmpty
    return field
  }

  public var isEmpty: Bool { text.isEmpty }

  /// Types one character. False when it is not for this field or no more fits.
  @discardableResult
  public mutating func insert(_ character: Character) -> Bool {
    let typed = showable(String(character), in: shape)
    if typed.isEmpty, isFiller(character) {
      leftOut = LeftOut(count: min(leftOutHere + 1, 64), cursor: cursor)
      return false
    }
    leftOut.count = 0
    return !typed.isEmpty && replace(typedOver, with: typed)
  }

  /// Types several characters as one text; false when not all of it fitted.
  ///
  /// In a one-line field line ends become a space, and those around the text are left out. A
  /// terminal sends a pasted line end as CR. What exceeds the limit is cut between graphemes.
  @discardableResult
  public mutating func paste(_ pasted: String) -> Bool {
    let cleaned = showable(pasted, in: shape)
    if cleaned.isEmpty || replace(typedOver, with: cleaned) { return true }
    var room = maximumBytes - (isProposal ? 0 : text.utf8.count)
    let fitting = cleaned.prefix { character in
      room -= character.utf8.count
      return room >= 0
    }
    _ = replace(typedOver, with: String(fitting))
    return false
  }

  /// What the next typed text takes the place of.
  private var typedOver: Range<Int> { isProposal ? 0..<text.count : cursor..<cursor }

  public mutating func backspace() {
    guard leftOutHere == 0 else {
      leftOut.count -= 1
      return
    }
    isProposal ? clear() : delete(from: cursor - 1, to: cursor)
  }

  private var leftOutHere: Int { leftOut.cursor == cursor ? leftOut.count : 0 }

  public mutating func deleteForward() {
    isProposal ? clear() : delete(from: cursor, to: cursor + 1)
  }

  /// Deletes back to the start of the word before the cursor.
  public mutating func deleteWord() { delete(from: wordStart(before: cursor), to: cursor) }

  /// Deletes back to the start of the line.
  public mutating func deleteToStart() { delete(from: lineStart(before: cursor), to: cursor) }

  public mutating func clear() { delete(from: 0, to: text.count) }

  private mutating func delete(from lower: Int, to upper: Int) {
    let count = text.count
    let lower = min(max(lower, 0), count)
    let upper = min(max(upper, lower), count)
    _ = replace(lower..<upper, with: "")
  }

  /// The one way in which the text changes. Neighbours may join into other graphemes, so the cursor
  /// is found again by bytes: the first boundary not before the end of what was put in.
  private mutating func replace(_ range: Range<Int>, with insertion: String) -> Bool {
    let head = capped(String(text.prefix(range.lowerBound)) + insertion)
    let whole = capped(head + String(text.dropFirst(range.upperBound)))
    guard insertion.isEmpty || whole.utf8.count <= maximumBytes else { return false }
    let headBytes = head.utf8.count
    var bytes = 0
    var graphemes = 0
    for character in whole {
      if bytes >= headBytes { break }
      bytes += character.utf8.count
      graphemes += 1
    }
    let isUnchanged = !insertion.isEmpty && whole.utf8.elementsEqual(text.utf8)
    text = whole
    cursor = graphemes
    return !isUnchanged
  }
}

private struct LeftOut: Hashable {
  var count = 0
  var cursor = 0
}

/// Only marks are left to mend in a text that went through `showable`.
private func capped(_ text: String) -> String { Sanitiser.lines(text) }

private func showable(_ text: String, in shape: TextField.Shape) -> String {
  var kept = String.UnicodeScalarView()
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\r": kept.append("\n")
    case "\n": if previous != "\r" { kept.append("\n") }
    case "\t": kept.append(" ")
    default: if Sanitiser.isShowable(scalar) { kept.append(scalar) }
    }
    previous = scalar
  }
  guard shape == .oneLine else { return String(kept) }
  let lines = kept.split(separator: "\n").map { String($0) }
  return lines.joined(separator: " ")
}
