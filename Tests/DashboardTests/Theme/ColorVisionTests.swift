import CellGrid
import PlanDomain
import Testing

@testable import Dashboard

@Suite struct ColorVisionTests {
  /// Pairs from the supplementary test data of Sharma, Wu and Dalal.
  @Test(arguments: [
    ([50.0, 2.6772, -79.7751], [50.0, 0, -82.7485], 2.0425),
    ([50, -1.3802, -84.2814], [50, 0, -82.7485], 1.0),
    ([50, 2.5, 0], [73, 25, -18], 27.1492), ([50, 2.5, 0], [50, 0, -2.5], 4.3065),
    ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
    ([90.8027, -2.0831, 1.441], [91.1528, -1.6435, 0.0447], 1.4441),
    ([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082),
  ])
  func theDifferenceIsThePublishedOne(first: [Double], second: [Double], wanted: Double) {
    let found = lab(first).difference(from: lab(second))
    #expect(abs(found - wanted) < 0.0001, "\(found)")
  }

  @Test func redAndGreenFallTogetherWithoutTheConesForThem() throws {
    let (red, green) = (Color.rgb(0xB2, 0x5A, 0x00), Color.rgb(0x7A, 0x77, 0x00))
    func difference(_ vision: ColorVision) throws -> Double {
      try #require(vision.lab(red)).difference(from: #require(vision.lab(green)))
    }
    #expect(try difference(.common) > 20)
    #expect(try difference(.deuteranopia) < 8)
    let greys = ColorVision.allCases.compactMap { $0.lab(.rgb(128, 128, 128)) }
    #expect(greys.count == 4 && greys.allSatisfy { abs($0.lightness - 53.6) < 0.5 })
  }

  /// The least CIEDE2000 between any two of the seven statuses, for every kind of vision. Two is
  /// just noticed side by side; ten is told apart from memory, as a legend is.
  @Test(arguments: ShippedThemes.colored, [ColorDepth.trueColor, .palette256])
  func theSevenStatusesAreToldApart(name: String, depth: ColorDepth) throws {
    let styles = try ShippedThemes.theme(name).styles(at: depth)
    let least = ShippedThemes.isColourBlindSafe(name) ? 10.0 : 7
    for vision in ColorVision.allCases {
      for first in Status.allCases {
        for second in Status.allCases where second.digit > first.digit {
          let colors = [first, second].compactMap { vision.lab(styles[.status($0)].foreground) }
          try #require(colors.count == 2)
          let found = colors[0].difference(from: colors[1])
          #expect(found >= least, "\(vision): \(first), \(second) \(found)")
        }
      }
    }
  }

  private func lab(_ parts: [Double]) -> Lab { Lab(lightness: parts[0], a: parts[1], b: parts[2]) }
}
