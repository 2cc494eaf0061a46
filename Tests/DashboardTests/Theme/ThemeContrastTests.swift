import CellGrid
import PlanDomain
import Testing

@testable import Dashboard

/// WCAG 2.2: text at 4.5 (1.4.3), marks at 3 (1.4.11); 7 for both in high contrast (1.4.6).
@Suite struct ThemeContrastTests {
  @Test(
    arguments: ShippedThemes.measured, [ColorDepth.trueColor, .palette256, .palette16])
  func everythingDrawnIsReadOnWhatItIsDrawnOn(name: String, depth: ColorDepth) throws {
    let styles = try ShippedThemes.theme(name).styles(at: depth)
    for pair in DrawnPairs.all {
      let style = pair.style(in: styles)
      let wanted = ShippedThemes.isHighContrast(name) ? 7 : pair.isText ? 4.5 : 3
      let contrast = try #require(style.foreground.contrast(with: style.background))
      #expect(contrast >= wanted, "\(pair): \(style)")
    }
  }

  /// At eight colours xterm's darker shades stand in for the bright ones.
  @Test(arguments: ShippedThemes.measured)
  func withEightColoursEverythingIsStillSeen(name: String) throws {
    let styles = try ShippedThemes.theme(name).styles(at: .palette8)
    for pair in DrawnPairs.all {
      let style = pair.style(in: styles)
      let contrast = try #require(style.foreground.contrast(with: style.background))
      #expect(contrast >= 3, "\(pair): \(style)")
    }
  }

  /// Colour means status: what marks the selection has none.
  @Test(arguments: ShippedThemes.measured, [ColorDepth.trueColor, .palette256, .palette16])
  func theMarkOfTheSelectionHasNoStatussColour(name: String, depth: ColorDepth) throws {
    let styles = try ShippedThemes.theme(name).styles(at: depth)
    #expect(styles[.accent].foreground == styles[.title].foreground)
    let colored = Status.allCases.filter { ![.notStarted, .cancelled].contains($0) }
    guard ShippedThemes.colored.contains(name), depth != .palette16 else { return }
    for status in colored {
      #expect(styles[.accent].foreground != styles[.status(status)].foreground, "\(status)")
    }
  }

  @Test func thePairsComeFromAllThatIsDrawn() {
    let pairs = Set(DrawnPairs.all)
    #expect(pairs.contains(DrawnPair(face: .text, background: .text, isText: true)))
    #expect(pairs.contains(DrawnPair(face: .statusBehind, background: .panel, isText: false)))
    #expect(
      pairs.contains(DrawnPair(face: .statusDone, background: .panelSelection, isText: false)))
    // A face that nothing draws would be measured by nobody.
    #expect(Set(Face.allCases).subtracting(pairs.map(\.face)) == [])
  }
}
