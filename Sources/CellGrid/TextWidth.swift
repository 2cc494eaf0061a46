/// Measuring and cutting text by the columns it takes on screen.
///
/// Wide and fullwidth characters take two columns, ambiguous ones one; text is never cut inside a
/// grapheme. Widths are those that `Grid.put` uses.
public enum TextWidth {
  public enum Alignment: Sendable {
    case leading
    case trailing
    case center
  }

  public static func displayWidth(_ text: String) -> Int {
    var simple = SimpleScalars(text)
    var width = 0
    while simple.next() != nil { width += 1 }
    for cluster in Clusters(text, from: simple.end) { width += cluster.width }
    return width
  }

  /// Whether the text takes at most so many columns.
  public static func fits(_ text: String, _ columns: Int) -> Bool {
    prefix(of: text, columns: columns).isWhole
  }

  /// The text if it fits, else as much as fits with an ellipsis after it.
  ///
  /// Never wider than `columns`; an ellipsis that does not fit itself is cut too.
  public static func truncated(
    _ text: String, to columns: Int, ellipsis: String = "…"
  ) -> String {
    let (end, isWhole) = prefix(of: text, columns: columns)
    guard !isWhole else { return text }
    let room = columns.clampedDifference(displayWidth(ellipsis))
    guard room >= 0 else { return String(text[..<end]) }
    var kept = text[..<prefix(of: text, columns: room).end]
    while kept.last == " " { kept.removeLast() }
    return String(kept) + ellipsis
  }

  /// The text cut or filled with spaces to exactly `columns` (where a wide character allows it).
  public static func padded(
    _ text: String, to columns: Int, _ alignment: Alignment = .leading, ellipsis: String = "…"
  ) -> String {
    let text = truncated(text, to: columns, ellipsis: ellipsis)
    // Wider than any grid is never seen, and would only take memory.
    let missing = max(0, min(columns, Grid.maximumExtent) - displayWidth(text))
    let before =
      switch alignment {
      case .leading: 0
      case .trailing: missing
      case .center: missing / 2
      }
    return String(repeating: " ", count: before) + text
      + String(repeating: " ", count: missing - before)
  }

  /// The text in lines of at most `width` columns, broken at spaces, long words between graphemes.
  ///
  /// Line feeds start a new line, also when they follow a CR. A text without any gives one line.
  /// The first line may have another width, where something stands beside it.
  public static func wrapped(_ text: String, width: Int, first: Int? = nil) -> [String] {
    var lines: [String] = []
    for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isLineFeed) {
      wrap(String(paragraph), max(1, width), first: max(1, first ?? width), into: &lines)
    }
    return lines
  }

  /// The same in at most so many lines; the last then holds all the rest, and is cut where it is
  /// drawn.
  public static func wrapped(
    _ text: String, width: Int, first: Int? = nil, atMost limit: Int
  ) -> [String] {
    let lines = wrapped(text, width: width, first: first)
    guard lines.count > limit, limit > 0 else { return lines }
    return lines[..<(limit - 1)] + [lines[(limit - 1)...].joined(separator: " ")]
  }

  private static func wrap(
    _ paragraph: String, _ further: Int, first: Int, into lines: inout [String]
  ) {
    var width: Int { lines.isEmpty ? first : further }
    var line = ""
    var lineWidth = 0
    for word in words(of: paragraph) {
      let wordWidth = displayWidth(word)
      if !line.isEmpty || lineWidth > 0, lineWidth + 1 + wordWidth > width {
        lines.append(line)
        (line, lineWidth) = ("", 0)
      } else if !line.isEmpty {
        (line, lineWidth) = (line + " ", lineWidth + 1)
      }
      guard wordWidth > width else {
        (line, lineWidth) = (line + word, lineWidth + wordWidth)
        continue
      }
      for cluster in Clusters(word) {
        if lineWidth + cluster.width > width, !line.isEmpty {
          lines.append(line)
          (line, lineWidth) = ("", 0)
        }
        line += word[cluster.range]
        lineWidth += cluster.width
      }
    }
    lines.append(line)
  }

  /// What is never parted over two lines: a sign of per cent stays with its number.
  private static func words(of paragraph: String) -> [String] {
    var words: [String] = []
    for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) {
      if word.hasPrefix("%"), let last = words.last, !last.isEmpty {
        words[words.count - 1] = last + " " + word
      } else {
        words.append(String(word))
      }
    }
    return words
  }

  /// Where the longest prefix of at most `columns` ends, and whether that is the whole text.
  private static func prefix(of text: String, columns: Int) -> (end: String.Index, isWhole: Bool) {
    // Nothing takes more columns than bytes.
    if text.utf8.count <= columns { return (text.endIndex, true) }
    var simple = SimpleScalars(text)
    var width = 0
    while width < columns, simple.next() != nil { width += 1 }
    for cluster in Clusters(text, from: simple.end) {
      width += cluster.width
      if width > columns { return (cluster.range.lowerBound, false) }
    }
    return (text.endIndex, true)
  }
}

extension Character {
  fileprivate var isLineFeed: Bool { self == "\n" || self == "\r\n" }
}
