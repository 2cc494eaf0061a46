/// What one cell shows: a base scalar and up to four combining marks, without any allocation.
@usableFromInline struct Glyph: Hashable, Sendable {
  static let blank = Glyph(base: Self.space, width: 1)
  static let replacement = Glyph(base: 0xFFFD, width: 1)
  /// The right half of a wide glyph.
  static let continuation = Glyph(base: 0, width: 0)

  @usableFromInline static let space: UInt32 = 0x20

  /// A terminal cell's limit in ncurses: one base and four marks.
  static let maximumMarks = 4

  @usableFromInline let base: UInt32
  @usableFromInline let width: UInt8
  /// Two marks a word, the first in the lower half; 0 where there is none.
  @usableFromInline private(set) var marks: UInt64 = 0
  @usableFromInline private(set) var furtherMarks: UInt64 = 0

  init(base: UInt32, width: UInt8) {
    self.base = base
    self.width = width
  }

  init(base: UInt32, width: UInt8, marks: [UInt32]) {
    self.init(base: base, width: width)
    for (place, mark) in marks.prefix(Self.maximumMarks).enumerated() {
      let part = UInt64(mark) << (32 * UInt64(place % 2))
      if place < 2 { self.marks |= part } else { furtherMarks |= part }
    }
  }

  @inlinable static func == (one: Glyph, other: Glyph) -> Bool {
    one.base == other.base && one.marks == other.marks && one.width == other.width
      && one.furtherMarks == other.furtherMarks
  }

  @inlinable var isBlank: Bool { base == Self.space && marks == 0 }

  var scalars: [Unicode.Scalar] {
    let words = [marks, furtherMarks]
    let all = [base] + words.flatMap { [UInt32(truncatingIfNeeded: $0), UInt32($0 >> 32)] }
    return all.filter { $0 != 0 }.compactMap { Unicode.Scalar($0) }
  }
}

/// One grapheme of a text as the cells it takes.
struct Cluster {
  let range: Range<String.Index>
  let first: Glyph
  /// Glyphs after the first: parts of an emoji sequence, or spacing vowel signs.
  var rest: [Glyph] = []

  var width: Int { rest.reduce(Int(first.width)) { $0 + Int($1.width) } }
}

/// The beginning of a text as far as each scalar is a grapheme of one column: all of most texts.
struct SimpleScalars: ~Copyable {
  private let text: String
  private var scalars: String.UnicodeScalarView.Iterator
  private var ahead: Unicode.Scalar?
  private var bytes = 0

  init(_ text: String) {
    self.text = text
    scalars = text.unicodeScalars.makeIterator()
    ahead = scalars.next()
  }

  /// Nothing at the end, and where a scalar or its neighbour needs a closer look.
  mutating func next() -> Unicode.Scalar? {
    guard let scalar = ahead, scalar.isSimple else { return nil }
    let after = scalars.next()
    if let after, !after.isSimple {
      ahead = nil
      return nil
    }
    bytes += UTF8.width(scalar)
    ahead = after
    return scalar
  }

  /// Where the scalars that were returned end.
  var end: String.Index { text.utf8.index(text.startIndex, offsetBy: bytes) }
}

/// Walks a text by grapheme, fast where neither controls nor combining marks are near.
struct Clusters: Sequence, IteratorProtocol {
  private let scalars: String.UnicodeScalarView
  private let text: String
  private var position: String.Index

  /// All of a text's, or those behind the beginning that was walked already.
  init(_ text: String, from start: String.Index? = nil) {
    self.text = text
    scalars = text.unicodeScalars
    position = start ?? text.startIndex
  }

  mutating func next() -> Cluster? {
    guard position < scalars.endIndex else { return nil }
    let start = position
    let scalar = scalars[start]
    let after = scalars.index(after: start)
    if scalar.isSimple, after == scalars.endIndex || scalars[after].isSimple {
      position = after
      return Cluster(range: start..<after, first: Glyph(base: scalar.value, width: 1))
    }
    position = text.index(after: start)
    let glyphs = Self.glyphs(of: scalars[start..<position])
    return Cluster(
      range: start..<position, first: glyphs.first ?? .replacement,
      rest: glyphs.count > 1 ? Array(glyphs.dropFirst()) : [])
  }

  /// A grapheme has at most so many cells; the longest emoji families have eight.
  private static let maximumGlyphs = 8

  private static func glyphs(of grapheme: Substring.UnicodeScalarView) -> [Glyph] {
    var parts: [(base: UInt32, width: UInt8, marks: [UInt32])] = []
    for scalar in grapheme {
      switch scalar.role {
      case .spacing(let width):
        parts.append((scalar.value, width, []))
      case .mark:
        if parts.isEmpty { parts.append((0x25CC, 1, [])) }
        // Composition may still swallow two marks, so a few more than fit are kept until then.
        if parts[parts.count - 1].marks.count < 2 * Glyph.maximumMarks {
          parts[parts.count - 1].marks.append(scalar.value)
        }
      case .ignorable:
        // Joiners have work to do in Indic, Arabic and emoji; in Latin text they only hide.
        let isVariation = (0xFE00...0xFE0F).contains(scalar.value)
        if parts.last.map({ $0.base < 0x0590 && !isVariation }) ?? true {
          parts.append((Glyph.replacement.base, 1, []))
        }
      case .undrawable:
        // CR LF is one grapheme and one replacement.
        if parts.last?.base != Glyph.replacement.base {
          parts.append((Glyph.replacement.base, 1, []))
        }
      }
      if parts.count > maximumGlyphs { break }
    }
    return parts.prefix(maximumGlyphs).map { part in
      guard !part.marks.isEmpty else { return Glyph(base: part.base, width: part.width) }
      let whole = Composition.compose(part.base, part.marks)
      return Glyph(base: whole.base, width: part.width, marks: whole.marks)
    }
  }
}
