import CellGrid
import Testing

@Suite struct MappingColors {
  @Test(arguments: [
    (Color.rgb(hex: 0xFF0000), 196), (.rgb(hex: 0x5F87AF), 67), (.rgb(hex: 0x808080), 244),
    (.rgb(hex: 0x000000), 16), (.rgb(hex: 0xFFFFFF), 231), (.rgb(hex: 0xEEEEEE), 255),
  ])
  func aPaletteOf256GivesTheNearestShade(_ color: Color, _ index: Int) {
    #expect(color.mapped(to: .palette256) == .palette(UInt8(index)))
  }

  @Test func everyPaletteShadeIsNearestToItself() {
    for index in UInt8(16)...255 {
      let color = Color.palette(index)
      guard let (red, green, blue) = color.components else { continue }
      let back = Color.rgb(red, green, blue).mapped(to: .palette256)
      // Some greys are also in the cube; then the shade, not the number, must be the same.
      #expect(back.components.map { [$0.red, $0.green, $0.blue] } == [red, green, blue])
    }
  }

  @Test(arguments: [
    (Color.rgb(hex: 0xFF5555), 9, 1), (.rgb(hex: 0xA03030), 1, 1), (.rgb(hex: 0x50FA7B), 10, 2),
    (.rgb(hex: 0xE5C07B), 11, 3), (.rgb(hex: 0x1E1E2E), 0, 0), (.rgb(hex: 0x888888), 8, 7),
    (.rgb(hex: 0xFFFFFF), 15, 7), (.palette(12), 12, 4),
  ])
  func fewColorsGoByHueAndGreysByLightness(_ color: Color, _ sixteen: Int, _ eight: Int) {
    #expect(color.mapped(to: .palette16) == .palette(UInt8(sixteen)))
    #expect(color.mapped(to: .palette8) == .palette(UInt8(eight)))
  }

  @Test func theDefaultStaysAndNoColorsLeaveNone() {
    for depth in ColorDepth.allCases {
      #expect(Color.terminalDefault.mapped(to: depth) == .terminalDefault)
    }
    #expect(Color.rgb(1, 2, 3).mapped(to: .none) == .terminalDefault)
    #expect(Color.rgb(1, 2, 3).mapped(to: .trueColor) == .rgb(1, 2, 3))
  }
}
