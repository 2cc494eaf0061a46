import CellGrid
import Phrases
import PlanDomain
import Testing

@testable import Dashboard

/// Where colour is no help, glyphs and words tell the statuses apart.
@Suite struct StatusDifferenceTests {
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)]

  private func picture(_ size: Size, _ skin: Skin) -> String {
    var state = DashboardFixture.state(
      size.columns, size.rows, snapshot: DashboardFixture.snapshot(text: Scenes.allStatuses))
    state.press("2", "→", "s")
    return view(state, skin: skin).frame.grid.picture
  }

  /// The glyphs of the tree's rows, in the order of the statuses.
  private func rowGlyphs(_ skin: Skin) -> [String] {
    let canvas = Canvas(size: Size(columns: 40, rows: 12), skin: skin, say: Wording(.vietnamese))
    return Status.allCases.map { status in
      var canvas = canvas
      canvas.status(status, 0, 0, word: .none)
      return canvas.finished().frame.grid.text(0)
    }
  }

  @Test(arguments: sizes)
  func everyStatusIsSeenInMonochrome(size: Size) throws {
    let styles = try ShippedThemes.theme("mono").styles(at: .none)
    let skin = Skin(styles: styles)
    expectSnapshot(picture(size, skin), "statuses-mono-\(size.columns)x\(size.rows)")
    #expect(Set(rowGlyphs(skin)).count == Status.allCases.count)
  }

  @Test(arguments: sizes)
  func everyStatusIsSeenInASCII(size: Size) throws {
    let styles = try ShippedThemes.theme("dark").styles(at: .trueColor)
    let skin = Skin(styles: styles, glyphs: .ascii)
    expectSnapshot(picture(size, skin), "statuses-ascii-\(size.columns)x\(size.rows)")
    let glyphs = rowGlyphs(skin)
    #expect(Set(glyphs).count == Status.allCases.count)
    #expect(glyphs.allSatisfy { $0.unicodeScalars.allSatisfy(\.isASCII) })
  }

  /// Words alone are enough too: each language has seven of each length.
  @Test(arguments: Language.allCases)
  func everyStatusHasAWordOfItsOwn(language: Language) {
    let say = Wording(language)
    #expect(Set(Status.allCases.map { say($0.title) }).count == 7)
    #expect(Set(Status.allCases.map { say($0.shortPhrase) }).count == 7)
  }
}
