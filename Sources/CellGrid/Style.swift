/// A colour as a face asks for it, packed in four bytes; the terminal's depth is applied later.
public struct Color: Hashable, Sendable {
  /// What a colour is, for a `switch`.
  public enum Kind: Hashable, Sendable {
    case terminalDefault
    case palette(UInt8)
    case rgb(UInt8, UInt8, UInt8)
  }

  /// The top byte says the kind (0 default, 1 palette, 2 RGB), the lower three hold its value.
  @usableFromInline let packed: UInt32

  @inlinable public static func == (one: Color, other: Color) -> Bool { one.packed == other.packed }

  /// The terminal's own foreground or background.
  public static let terminalDefault = Color(packed: 0)

  /// An entry of the xterm palette: 0 to 15 are the terminal's, then a 6x6x6 cube and 24 greys.
  public static func palette(_ index: UInt8) -> Color {
    Color(packed: 0x0100_0000 | UInt32(index))
  }

  public static func rgb(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Color {
    Color(packed: 0x0200_0000 | UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue))
  }

  /// A colour from `0xRRGGBB`; higher bits are ignored.
  public static func rgb(hex: UInt32) -> Color {
    Color(packed: 0x0200_0000 | hex & 0xFF_FFFF)
  }

  public var kind: Kind {
    switch packed >> 24 {
    case 1: .palette(UInt8(truncatingIfNeeded: packed))
    case 2:
      .rgb(
        UInt8(truncatingIfNeeded: packed >> 16), UInt8(truncatingIfNeeded: packed >> 8),
        UInt8(truncatingIfNeeded: packed))
    default: .terminalDefault
    }
  }
}

/// The weights and marks a cell can carry besides its colours.
public struct Attributes: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let bold = Attributes(rawValue: 1)
  public static let dim = Attributes(rawValue: 2)
  public static let italic = Attributes(rawValue: 4)
  public static let underline = Attributes(rawValue: 8)
  public static let reverse = Attributes(rawValue: 16)
}

/// How a cell looks: two colours and attributes.
public struct Style: Hashable, Sendable {
  public var foreground: Color
  public var background: Color
  public var attributes: Attributes

  public init(
    foreground: Color = .terminalDefault, background: Color = .terminalDefault,
    attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  @inlinable public static func == (one: Style, other: Style) -> Bool {
    one.foreground == other.foreground && one.background == other.background
      && one.attributes.rawValue == other.attributes.rawValue
  }

  /// The terminal's own colours, no attributes.
  public static let plain = Style()
}
