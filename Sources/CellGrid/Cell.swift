/// One place of the grid: what it shows and how.
///
/// A frame compares tens of thousands of them, in another module: so that is inlined there.
public struct Cell: Hashable, Sendable {
  @usableFromInline var glyph: Glyph
  public var style: Style

  init(glyph: Glyph, style: Style) {
    self.glyph = glyph
    self.style = style
  }

  @inlinable public static func == (one: Cell, other: Cell) -> Bool {
    one.glyph == other.glyph && one.style == other.style
  }

  /// A space in this style.
  public static func blank(_ style: Style = .plain) -> Cell { Cell(glyph: .blank, style: style) }

  /// Columns taken: 1 or 2, and 0 for the right half of a wide cell.
  @inlinable public var width: Int { Int(glyph.width) }

  @inlinable public var isBlank: Bool { glyph.isBlank }

  /// The base scalar and up to four marks; empty for the right half of a wide cell.
  public var scalars: [Unicode.Scalar] { glyph.scalars }

  /// The base scalar's value without allocating; 0 for the right half of a wide cell.
  @inlinable public var base: UInt32 { glyph.base }

  @inlinable public var hasMarks: Bool { glyph.marks != 0 }

  public var text: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: glyph.scalars)
    return String(text)
  }
}
