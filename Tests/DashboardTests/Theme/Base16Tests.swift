import CellGrid
import Phrases
import Testing

@testable import Dashboard

@Suite struct Base16Tests {
  static let digits = [
    "181818", "282828", "383838", "585858", "b8b8b8", "d8d8d8", "e8e8e8", "f8f8f8",
    "ab4642", "dc9656", "f7ca88", "a1b56c", "86c1b9", "7cafc2", "ba8baf", "a16946",
  ]

  static func names() -> [String] {
    (0..<16).map { "base0" + String($0, radix: 16, uppercase: true) }
  }

  static func flat(_ digits: [String]) -> String {
    "scheme: \"Ngày, mới\"\nauthor: \"Lan\"\n"
      + zip(names(), digits).map { "\($0): \"\($1)\"" }.joined(separator: "\n")
  }

  static func nested(_ digits: [String]) -> String {
    "system: base16\nname: Grey 8\nvariant: dark\npalette:\n"
      + zip(names(), digits).map { "  \($0): \"#\($1)\"" }.joined(separator: "\n")
  }

  private func reading(_ text: String) -> ThemeReading { readTheme(Array(text.utf8)) }

  @Test func bothFormsAreThemesWithNamesThatCanBeTyped() throws {
    let flat = try #require(reading(Self.flat(Self.digits)).theme)
    #expect(flat.name == "ngày-mới")
    #expect(flat.title.english == "Ngày, mới")
    #expect(flat.about.english.contains("Lan"))
    let nested = try #require(reading(Self.nested(Self.digits)).theme)
    #expect(nested.name == "grey-8")
    for depth in ColorDepth.allCases {
      #expect(nested.styles(at: depth) == flat.styles(at: depth))
    }
  }

  @Test func theColoursAreWhereTheyBelong() throws {
    let styles = try #require(reading(Self.flat(Self.digits)).theme).styles(at: .trueColor)
    #expect(
      styles[.text] == Style(foreground: .rgb(hex: 0xD8D8D8), background: .rgb(hex: 0x181818)))
    #expect(styles[.statusOnTrack].foreground == .rgb(hex: 0xA1B56C))
    #expect(styles[.accent].foreground == .rgb(hex: 0x7CAFC2))
    #expect(styles[.panel].background == .rgb(hex: 0x282828))
    #expect(styles[.title].foreground == .rgb(hex: 0xF8F8F8))
  }

  /// The scheme, the same turned to light, and one so faint that nothing can be read as it stands.
  static let schemes: [(name: String, digits: [String])] = [
    ("dark", digits), ("light", Array(digits[..<8].reversed()) + digits[8...]),
    ("faint", (0..<16).map { String(repeating: String(0x30 + 2 * $0, radix: 16), count: 3) }),
  ]

  @Test(arguments: schemes.indices, [ColorDepth.trueColor, .palette256, .palette16])
  func everythingIsReadOnThePageHoweverFaintTheScheme(index: Int, depth: ColorDepth) throws {
    let scheme = Self.schemes[index]
    let styles = try #require(reading(Self.nested(scheme.digits)).theme).styles(at: depth)
    for pair in DrawnPairs.all {
      let style = pair.style(in: styles)
      let contrast = try #require(style.foreground.contrast(with: style.background))
      #expect(contrast >= (pair.isText ? 4.5 : 3), "\(scheme.name): \(pair): \(style)")
    }
  }

  /// On a page of middle grey nothing reaches 4.5: black or white is as far as it goes.
  @Test func aMiddleGreyPageGetsTheBetterOfBlackAndWhite() throws {
    let digits = Array(repeating: "777777", count: 16)
    let styles = try #require(reading(Self.flat(digits)).theme).styles(at: .trueColor)
    let contrast = try #require(
      styles[.statusBehind].foreground.contrast(with: styles[.text].background))
    #expect(contrast > 4)
  }

  @Test func aFaultNamesLineKeyAndRemedy() throws {
    var lines = Self.flat(Self.digits).split(separator: "\n").map(String.init)
    lines[4] = "base02: #383838"
    let bad = try #require(reading(lines.joined(separator: "\n")).faults.first)
    #expect(bad.line == 5)
    #expect(bad.message.english.contains("base02") && bad.message.english.contains("quotes"))
    lines.remove(at: 4)
    let missing = try #require(reading(lines.joined(separator: "\n")).faults.first)
    #expect(missing.message.vietnamese.contains("base02: \"rrggbb\""))
    let nameless = reading(lines.dropFirst(2).joined(separator: "\n"))
    #expect(nameless.theme == nil)
    #expect(nameless.faults.contains { $0.message.english.contains("scheme: NAME") })
  }
}
