import CellGrid
import Testing

@Suite struct KeyNotation {
  @Test(arguments: [
    "g", "G", "<", "?", "đ", "-", "Ctrl-R", "Ctrl--", "Alt-x", "Shift-→", "→", "Enter", "Esc",
    "Space", "Shift-Tab", "PgUp", "Home", "F5", "F12", "Del", "Backspace",
  ])
  func aKeyIsReadBackAsItIsShown(_ notation: String) throws {
    #expect(try #require(Key(notation)).description == notation)
  }

  @Test func otherSpellingsMeanTheSameKeys() {
    #expect(Key("Ctrl-r") == Key(.character("r"), .control))
    #expect(Key("Right") == Key(.right))
    #expect(Key("BackTab") == Key(.backTab))
    #expect(Key("F") == Key(.character("F")))
    #expect(Key("Space") == Key(.character(" ")))
  }

  @Test(arguments: ["", "F0", "F99", "Hyper-x", "Enterr", "Ctrl-"])
  func otherTextNamesNoKey(_ notation: String) {
    #expect(Key(notation) == nil)
  }

  @Test func onlyPlainCharactersAreTyped() {
    #expect(Key("ư")?.typed == "ư")
    #expect(Key("Ctrl-R")?.typed == nil)
    #expect(Key("Enter")?.typed == nil)
  }
}
