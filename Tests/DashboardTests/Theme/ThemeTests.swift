import CellGrid
import Phrases
import Testing

@testable import Dashboard

@Suite struct ThemeTests {
  func reading(_ text: String) -> ThemeReading { readTheme(Array(text.utf8)) }

  @Test func aFaceTakesWhatItLeavesOutFromItsParent() throws {
    let theme = try #require(
      reading(
        """
        theme: t
        palette: {ink: ["#010203", 7, red]}
        faces:
          text: {fg: ink, bg: "#000000"}
          title: {attributes: bold}
        """
      ).theme)
    let styles = theme.styles(at: .trueColor)
    #expect(
      styles[.title]
        == Style(foreground: .rgb(1, 2, 3), background: .rgb(0, 0, 0), attributes: .bold))
    #expect(theme.styles(at: .palette256)[.text].foreground == .palette(7))
    #expect(theme.styles(at: .palette16)[.text].foreground == .palette(1))
    #expect(theme.styles(at: .none)[.text].foreground == .terminalDefault)
  }

  @Test(arguments: [
    ("theme: t\nfaces:\n  nonsense: {fg: red}\n", 3, "nonsense"),
    ("theme: t\nfaces:\n  text: {fg: redd}\n", 3, "redd"),
    ("theme: t\nfaces:\n  text: {colour: red}\n", 3, "colour"),
    ("theme: t\nfaces:\n  text: {attributes: blink}\n", 3, "blink"),
    ("theme: t\npalette:\n  ink: \"#12345\"\n", 3, "ink"),
    ("theme: t\nextra: 1\n", 2, "extra"),
    ("faces: {}\n", 1, "theme"),
  ])
  func aFaultNamesItsLineAndKey(text: String, line: Int, word: String) throws {
    let reading = reading(text)
    #expect(reading.theme == nil)
    let fault = try #require(reading.faults.first)
    #expect(fault.line == line)
    #expect(fault.message.english.contains(word))
    #expect(fault.message.vietnamese.contains(word))
  }

  @Test func aPaletteOfRolesGivesEveryFaceItsLook() throws {
    let theme = try #require(
      reading(
        """
        theme: t
        about: {vi: ngắn, en: short}
        palette: {paper: "#000000", ink: "#c0c0c0", bright: "#ffffff", behind: "#ff0000"}
        """
      ).theme)
    let styles = theme.styles(at: .trueColor)
    let black = Color.rgb(0, 0, 0)
    #expect(styles[.text] == Style(foreground: .rgb(hex: 0xC0C0C0), background: black))
    #expect(
      styles[.statusBehind]
        == Style(foreground: .rgb(hex: 0xFF0000), background: black, attributes: .bold))
    #expect(styles[.dim].foreground == styles[.text].foreground, "left out: its fallback")
    #expect(styles[.title].attributes == .bold)
    #expect(theme.about == Phrase("ngắn", "short"))
    #expect(theme.title == .verbatim("t"), "left out: the name")
  }

  @Test func aColourThatWouldBeLostGivesWay() throws {
    let theme = try #require(
      reading(
        """
        theme: t
        palette: {paper: "#000000", ink: "#ffffff", lifted: "#ffffff", lifted-ink: "#000000"}
        faces: {status-done: {fg: "#ffff00"}, status-behind: {fg: "#c00000"}}
        """
      ).theme)
    let styles = theme.styles(at: .trueColor)
    #expect(
      styles.style(.statusDone, over: .panelSelection, for: .marks).foreground == .rgb(0, 0, 0))
    #expect(
      styles.style(.statusBehind, over: .panelSelection, for: .marks).foreground
        == .rgb(hex: 0xC00000))
  }

  @Test(arguments: ShippedThemes.all)
  func everyThemeOfTheProjectSaysWhatItIsInBothLanguages(name: String) throws {
    let theme = try ShippedThemes.theme(name)
    #expect(theme.name == name)
    for phrase in [theme.title, theme.about] {
      #expect(!phrase.english.isEmpty && phrase.english != phrase.vietnamese)
      #expect(phrase.vietnamese.count <= 64 && phrase.english.count <= 64)
    }
  }

  @Test func facesThatLikeEachOtherInARingEnd() {
    #expect(
      reading("theme: t\nfaces:\n  text: {like: dim}\n  dim: {like: text}\n").theme != nil)
  }

  @Test func withoutColourTheSelectionAndTheDecisionsStandOut() throws {
    let theme = try #require(
      reading("theme: t\nfaces:\n  text: {fg: white, bg: black}\n").theme)
    let styles = theme.styles(at: .none)
    #expect(styles[.selection] != styles[.text])
    #expect(styles[.statusBehind] != styles[.text])
    #expect(styles[.tabCurrent] != styles[.tab])
    #expect(styles[.panelSelection] != styles[.panel])
    #expect(!styles[.statusBehind].attributes.isSuperset(of: styles[.selection].attributes))
  }

  /// What is turned round is a patch where the rest is not: a hint in a field, a key in the
  /// selected row of a menu.
  @Test func withoutColourAFaceIsTurnedRoundOnlyWithWhatItStandsOn() throws {
    let theme = try #require(
      reading("theme: t\nfaces:\n  text: {fg: white, bg: black}\n").theme)
    let styles = theme.styles(at: .none)
    for face in Face.allCases {
      for background in [Face.field, .panelSelection, .panel, .selection] {
        #expect(
          styles.style(face, over: background, for: .text).attributes.contains(.reverse)
            == styles[background].attributes.contains(.reverse), "\(face) on \(background)")
      }
    }
  }

  @Test func withoutColourTheSelectedCellOfTheMatrixIsTurnedRound() throws {
    let theme = try #require(
      reading("theme: t\nfaces:\n  text: {fg: white, bg: black}\n").theme)
    var state = DashboardFixture.state()
    state.press("4")
    let grid = view(state, skin: Skin(styles: theme.styles(at: .none))).frame.grid
    let rows = (3..<grid.size.rows - 1).filter { row in
      (0..<grid.size.columns).contains { grid[$0, row].style.attributes.contains(.reverse) }
    }
    #expect(rows.count == 1, "the cell, and nothing else below the tabs")
  }
}
