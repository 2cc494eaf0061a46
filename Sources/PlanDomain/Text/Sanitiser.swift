/// Makes untrusted text safe to show: nothing that steers a terminal or hides passes unseen.
///
/// Every byte of data that leaves for a screen, standard error, a command's output or a document
/// for others goes through here. What is unsafe is replaced by a visible stand-in, never dropped,
/// so that a reader sees that something odd is in the data:
/// - C0 controls and DEL become their control pictures (ESC is `␛`);
/// - C1 controls, bidi controls, zero-width and other invisible characters, line and paragraph
///   separators, private and unassigned code points become `‹U+202E›`;
/// - more than four marks on one base are cut off, and a mark without a base sits on `◌`.
///
/// Joiners (U+200C, U+200D) are made visible like the rest: no script or emoji of this program
/// needs them. Both forms are linear in the text, idempotent, and return clean text as it is.
public enum Sanitiser {
  /// A terminal cell holds one base and this many marks.
  public static let marksPerBase = 4

  /// One line: each run of line ends and tabs becomes one space. CR LF is a line end, CR alone is
  /// not.
  ///
  /// `limit` is in characters; what is longer ends in `…` within the limit.
  public static func line(_ text: String, limit: Int = .max) -> String {
    cleaned(text, keepingLineEnds: false, limit: limit)
  }

  /// Several lines: LF stays, CR LF becomes LF, a tab becomes a space. `limit` as in `line`.
  public static func lines(_ text: String, limit: Int = .max) -> String {
    cleaned(text, keepingLineEnds: true, limit: limit)
  }

  /// Whether a scalar can be shown as itself. Line ends and tabs can not.
  public static func isShowable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: return true
    case 0x00...0x9F: return false
    default: break
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned: return false
    case .lineSeparator, .paragraphSeparator: return false
    default: return !properties.isDefaultIgnorableCodePoint
    }
  }

  /// Whether nothing of a text can be seen: it is empty, or only blanks of whatever kind,
  /// characters that hide or steer, and marks without a letter. Such a text is no name.
  public static func showsNothing(_ text: String) -> Bool {
    !text.unicodeScalars.contains { scalar in
      isShowable(scalar) && !scalar.properties.isWhitespace && !isMark(scalar)
        && !blankLetters.contains(scalar)
    }
  }

  /// Letters and signs by their category, and nothing on any screen: the braille pattern without
  /// dots, the musical null notehead, the blanks of Egyptian hieroglyphs.
  private static let blankLetters: Set<Unicode.Scalar> = [
    "\u{2800}", "\u{1D159}", "\u{13441}", "\u{13442}",
  ]

  private static func cleaned(_ text: String, keepingLineEnds: Bool, limit: Int) -> String {
    // No text has more characters than bytes, so a short one needs no counting.
    if text.utf8.count <= limit, isPlain(text, keepingLineEnds: keepingLineEnds) { return text }
    var writer = StandInWriter(keepingLineEnds: keepingLineEnds, limit: limit)
    for scalar in text.unicodeScalars where !writer.isFull { writer.write(scalar) }
    return writer.finished()
  }
}

/// Whether the bytes are only what nearly all plan text and every screen consists of: ASCII, Latin
/// letters up to U+02FF, Vietnamese letters in either normal form, common punctuation, arrows,
/// lines, blocks and signs. A no means: look closer.
private func isPlain(_ text: String, keepingLineEnds: Bool) -> Bool {
  let bytes = text.utf8Span.span
  var index = 0
  // How many more marks the last base can bear.
  var room = 0
  while index < bytes.count {
    let first = bytes[index]
    if first >= 0x20, first < 0x7F {
      index += 1
      room = Sanitiser.marksPerBase
      continue
    }
    // A Swift string is valid UTF-8, so the bytes of a sequence are all there; the guards keep it
    // total.
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
    switch first {
    case 0x0A where keepingLineEnds:
      index += 1
      room = 0
      continue
    case 0xCC...0xCD where first == 0xCC || second <= 0xAF && second != 0x8F:
      // Combining marks, but not the joiner that hides.
      index += 2
      room -= 1
      if room < 0 { return false }
      continue
    case 0xC2 where second >= 0xA0 && second != 0xAD: index += 2
    case 0xC3...0xCB: index += 2
    case 0xE1 where second >= 0xB8 && second <= 0xBB: index += 3
    case 0xE2 where isPlainSign(second, third): index += 3
    default: return false
    }
    room = Sanitiser.marksPerBase
  }
  return true
}

/// Of the characters U+2000 to U+2FFF, by their last two bytes: punctuation, arrows, operators,
/// lines and blocks, dingbats, braille.
private func isPlainSign(_ second: UInt8, _ third: UInt8) -> Bool {
  switch second {
  case 0x80: third >= 0x90 && third <= 0xA7
  case 0x86: third >= 0x90
  case 0x87...0x8B, 0x94...0x97, 0x9C...0x9D, 0xA0...0xA3: true
  default: false
  }
}

/// Writes scalars one after the other, replacing, capping and cutting.
private struct StandInWriter {
  let keepingLineEnds: Bool
  let limit: Int
  private(set) var isFull = false
  private var output = ""
  private var characters = 0
  /// Where the text can be cut so that an ellipsis still fits, in bytes.
  private var cut = 0
  /// Marks on the current base, or nil when there is nothing that a mark could sit on.
  private var marks: Int?
  private var hasPendingReturn = false
  private var endsInBreak = false

  init(keepingLineEnds: Bool, limit: Int) {
    self.keepingLineEnds = keepingLineEnds
    self.limit = max(limit, 0)
  }

  mutating func write(_ scalar: Unicode.Scalar) {
    let followsReturn = hasPendingReturn
    hasPendingReturn = false
    if followsReturn, scalar != "\n" { put("␍", width: 1, bears: false) }
    switch scalar {
    case "\r": hasPendingReturn = true
    case "\n" where keepingLineEnds: put("\n", width: 1, bears: false)
    case "\t" where keepingLineEnds: put(" ", width: 1, bears: false)
    case "\n", "\t":
      if !endsInBreak { put(" ", width: 1, bears: false) }
      endsInBreak = true
    default:
      if !Sanitiser.isShowable(scalar) {
        let text = standIn(for: scalar)
        put(text, width: text.unicodeScalars.count, bears: false)
      } else if isMark(scalar) {
        putMark(scalar)
      } else {
        put(String(scalar), width: 1, bears: true)
      }
    }
  }

  mutating func finished() -> String {
    if hasPendingReturn { put("␍", width: 1, bears: false) }
    guard isFull else { return output }
    let end = output.utf8.index(output.startIndex, offsetBy: cut)
    return limit == 0 ? "" : output[..<end] + "…"
  }

  private mutating func put(_ text: String, width: Int, bears: Bool) {
    endsInBreak = false
    if characters < limit { cut = output.utf8.count }
    guard !isFull, width <= limit - characters else {
      isFull = true
      return
    }
    output.unicodeScalars.append(contentsOf: text.unicodeScalars)
    characters += width
    marks = bears ? 0 : nil
  }

  private mutating func putMark(_ mark: Unicode.Scalar) {
    if marks == nil { put("◌", width: 1, bears: true) }
    guard !isFull, let count = marks, count < Sanitiser.marksPerBase else { return }
    output.unicodeScalars.append(mark)
    marks = count + 1
  }
}

private func isMark(_ scalar: Unicode.Scalar) -> Bool {
  guard scalar.value >= 0x300 else { return false }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .spacingMark, .enclosingMark: return true
  default: return false
  }
}

private func standIn(for scalar: Unicode.Scalar) -> String {
  switch scalar.value {
  case 0x7F: return "␡"
  case 0x00..<0x20: return Unicode.Scalar(0x2400 + scalar.value).map { String($0) } ?? "␀"
  default:
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "‹U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "›"
  }
}
