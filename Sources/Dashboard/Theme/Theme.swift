public import CellGrid
public import Phrases

/// One colour as a theme gives it: for direct colour, for 256 and for 16 colours.
struct ThemeColor: Hashable, Sendable {
  var direct: Color
  var palette256: Color?
  var palette16: Color?

  func color(at depth: ColorDepth) -> Color {
    switch depth {
    case .trueColor: direct
    case .palette256: (palette256 ?? direct).mapped(to: depth)
    case .palette16, .palette8: (palette16 ?? palette256 ?? direct).mapped(to: depth)
    case .none: .terminalDefault
    }
  }
}

/// A face as a theme gives it, every colour named.
struct FaceLook: Hashable, Sendable {
  var foreground: ThemeColor
  var background: ThemeColor
  var attributes: Attributes
}

/// The looks of all faces, at every depth of colour; complete, since missing faces inherit.
public struct Theme: Sendable {
  /// What it is called in settings and on the command line.
  public let name: String
  public let title: Phrase
  /// One line on what it is good for; empty where a file says nothing.
  public let about: Phrase
  let looks: [Face: FaceLook]

  /// The styles of all faces at one depth of colour.
  public func styles(at depth: ColorDepth) -> FaceStyles {
    FaceStyles(
      Face.allCases.map { face in
        guard let look = looks[face] else { return .plain }
        var attributes = look.attributes
        if depth == .none { attributes.formUnion(Self.withoutColour[face] ?? []) }
        return Style(
          foreground: look.foreground.color(at: depth),
          background: look.background.color(at: depth), attributes: attributes)
      })
  }

  /// What colour said is said by attributes where there is none.
  private static let withoutColour: [Face: Attributes] = [
    .selection: .reverse, .accent: .bold, .tabCurrent: .reverse,
    .panelSelection: [.bold, .underline],
    .field: .underline, .match: .underline, .error: [.bold, .reverse], .banner: .reverse,
    .statusBehind: .bold, .statusAtRisk: .bold, .strong: .bold, .title: .bold, .key: .bold,
    .panel: .reverse, .panelTitle: [.bold, .reverse], .panelDim: .reverse, .badge: .reverse,
  ]
}

/// The style of each face on one terminal.
public struct FaceStyles: Sendable, Equatable {
  private let styles: [Style]

  init(_ styles: [Style]) { self.styles = styles }

  public subscript(face: Face) -> Style {
    guard let place = Self.places[face], place < styles.count else { return .plain }
    return styles[place]
  }

  /// A face drawn on the background of another.
  ///
  /// A colour that would be hard to read there gives way to the other's own.
  func style(_ face: Face, over background: Face, for use: FaceUse) -> Style {
    var style = self[face]
    let under = self[background]
    style.background = under.background
    if under.attributes.contains(.reverse) {
      // Turned round, a colour of its own would become a patch of background.
      style.foreground = under.foreground
      style.attributes.insert(.reverse)
      return style
    }
    // The other way round it would be a patch too.
    style.attributes.remove(.reverse)
    if let contrast = style.foreground.contrast(with: under.background),
      contrast < use.leastContrast
    {
      style.foreground = under.foreground
    }
    return style
  }

  /// The terminal's own look, where there is no theme.
  public static let plain = FaceStyles([])

  private static let places = Dictionary(
    uniqueKeysWithValues: Face.allCases.enumerated().map { ($1, $0) })
}

/// What a face is drawn for.
enum FaceUse: Sendable {
  case text, marks

  /// Bars, rules and glyphs are marks; letters, digits and punctuation are text.
  init(_ text: String) {
    let isText = text.unicodeScalars.contains { scalar in
      scalar.isASCII ? scalar != " " : scalar.properties.isAlphabetic
    }
    self = isText ? .text : .marks
  }

  /// WCAG 2.2: 1.4.3 and 1.4.11.
  var leastContrast: Double { self == .text ? 4.5 : 3 }
}
