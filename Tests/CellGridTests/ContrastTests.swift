import CellGrid
import Testing

@Suite struct ContrastTests {
  /// Worked examples of the WCAG understanding documents.
  @Test(
    arguments: [
      (0x000000, 0xFFFFFF, 21.0), (0x767676, 0xFFFFFF, 4.54), (0x949494, 0xFFFFFF, 3.03),
      (0x595959, 0xFFFFFF, 7.0), (0xFF0000, 0xFFFFFF, 4.0), (0x0000FF, 0xFFFFFF, 8.59),
      (0x123456, 0x123456, 1.0),
    ] as [(UInt32, UInt32, Double)])
  func theRatioIsThatOfTheGuidelines(first: UInt32, second: UInt32, ratio: Double) throws {
    let (first, second) = (Color.rgb(hex: first), Color.rgb(hex: second))
    let found = try #require(first.contrast(with: second))
    #expect(abs(found - ratio) < 0.005, "\(found)")
    #expect(found == second.contrast(with: first))
  }

  @Test func nobodyKnowsTheContrastOfTheTerminalsOwn() {
    #expect(Color.terminalDefault.contrast(with: .rgb(0, 0, 0)) == nil)
    #expect(Color.rgb(0, 0, 0).contrast(with: .terminalDefault) == nil)
  }

  @Test func aMixtureGoesFromTheOneToTheOther() {
    let (black, white) = (Color.rgb(0, 0, 0), Color.rgb(255, 255, 255))
    #expect(black.mixed(with: white, share: 0) == black)
    #expect(black.mixed(with: white, share: 2) == white)
    #expect(black.mixed(with: white, share: 0.5) == .rgb(128, 128, 128))
    #expect(Color.terminalDefault.mixed(with: white, share: 0.5) == .terminalDefault)
  }

  @Test func theTwoBluesOfTheTerminalAreTheirOwn() {
    #expect(Color.palette(4).components.map { [$0.red, $0.green, $0.blue] } == [0, 0, 238])
    #expect(Color.palette(12).components.map { [$0.red, $0.green, $0.blue] } == [92, 92, 255])
  }
}
