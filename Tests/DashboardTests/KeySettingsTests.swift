import CellGrid
import LocatedYAML
import Phrases
import Testing

@testable import Dashboard

@Suite struct KeySettingsTests {
  private func read(_ text: String) -> (keymap: Keymap, faults: [SettingFault]) {
    let root = readYAML(Array("keys:\n\(text)".utf8)).root
    return root?.entry("keys").map(readKeymap) ?? (Keymap(rows: []), [])
  }

  private func resolve(_ keymap: Keymap, _ mode: Mode, _ key: String) -> Command? {
    Key(key).flatMap { keymap.resolve(mode, $0) }
  }

  @Test func everyCommandHasANameOfItsOwnAndIsFoundByIt() {
    for command in Command.allCases {
      #expect(Command(name: command.name) == command)
      #expect(command.name.utf8.allSatisfy { $0 == 0x2D || (0x61...0x7A).contains($0) })
    }
    #expect(Command(name: "Undo") == nil)
  }

  /// Settings of people hold these: a name that goes breaks them.
  @Test func namesAreKept() {
    let names = """
      up down page-up page-down top bottom drill back history-back history-forward left right \
      show-overview show-objectives show-departments show-matrix show-timeline show-attention \
      show-directives show-log edit-status edit-progress edit-deadline add-note add-obstacle \
      settle-conflict undo redo edit-item add-item remove-item open-editor search search-next \
      search-previous filter zoom-in zoom-out go-to-today mark-seen next-pane switch-language \
      redraw help quit interrupt suspend accept cancel next-field previous-field
      """
    for name in names.split(separator: " ") {
      #expect(Command(name: String(name)) != nil, "\(name)")
    }
  }

  @Test func aRemappedKeyTakesThePlaceOfTheBuiltInOnes() {
    let (keymap, faults) = read("  undo: U\n  search: [/, Ctrl-F, F3]\n  quit: [B]\n")
    #expect(faults == [])
    #expect(resolve(keymap, .browse, "U") == .undo && resolve(keymap, .grid, "U") == .undo)
    #expect(resolve(keymap, .browse, "u") == nil && resolve(keymap, .browse, "q") == nil)
    for key in ["/", "Ctrl-F", "F3"] { #expect(resolve(keymap, .browse, key) == .search) }
    #expect(resolve(keymap, .help, "q") == .cancel)
    #expect(keymap.row(of: .search, in: .browse)?.keyNames == ["/", "Ctrl-F", "F3"])
    #expect(keymap.key(for: .quit) == "B")
  }

  @Test func twoCommandsMayExchangeTheirKeys() {
    let (keymap, faults) = read("  edit-status: p\n  edit-progress: s\n")
    #expect(faults == [])
    #expect(resolve(keymap, .browse, "p") == .editStatus)
    #expect(resolve(keymap, .browse, "s") == .editProgress)
  }

  /// → opens in a list and moves on the matrix; a new key opens in both.
  @Test func aKeyOfOneModeStaysThereAndANewOneGoesEverywhere() {
    let (keymap, faults) = read("  drill: [Enter, →, Ctrl-O]\n")
    #expect(faults == [])
    #expect(resolve(keymap, .browse, "→") == .drill && resolve(keymap, .grid, "→") == .right)
    #expect(resolve(keymap, .grid, "Ctrl-O") == .drill && resolve(keymap, .browse, "l") == nil)
  }

  @Test func aLetterGivesACommandWhereNoTextIsTypedAndTypesItselfElsewhere() {
    let (keymap, faults) = read("  accept: [y, F2]\n  redraw: [r, Ctrl-L]\n")
    #expect(faults == [])
    #expect(resolve(keymap, .choice, "y") == .accept && resolve(keymap, .field, "y") == nil)
    #expect(resolve(keymap, .field, "F2") == .accept && resolve(keymap, .browse, "r") == .redraw)
    #expect(keymap.key(for: .accept, in: .field) == "F2")
    #expect(keymap.key(for: .accept, in: .choice) == "y")
  }

  @Test(arguments: [
    ("  nonsense: x\n", 2, "“nonsense”"),
    ("  undo: U\n  redo: Hyper-R\n", 3, "“Hyper-R”"),
    ("  undo: gg\n", 2, "“gg”"),
    ("  undo: s\n", 2, "edit-status"),
    ("  undo: Y\n  redo: [Ctrl-R, Y]\n", 3, "undo"),
    ("  drill: [→]\n", 2, "drill"),
    ("  quit: []\n", 2, "quit"), ("  interrupt:\n", 2, "interrupt"),
    ("  accept: y\n", 2, "accept"), ("  interrupt: q\n", 2, "interrupt"),
    ("  up: [k, 7]\n", 2, "7"), ("  undo: ư\n", 2, "ư"),
    ("  undo: Alt-u\n", 2, "Esc"), ("  undo: Shift-u\n", 2, "Shift-u"),
    ("  undo: Ctrl-M\n", 2, "Ctrl-M"), ("  undo: Ctrl-1\n", 2, "Ctrl-1"),
    ("  undo: S\n", 2, "Telex"),
    ("  undo: Backspace\n", 2, "Backspace"),
    ("  undo: {a: b}\n", 2, "“”"),
    ("  - undo\n", 1, "undo: U"),
  ])
  func whatCannotBeIsRefusedWithItsLineAndTheBuiltInKeysStay(
    text: String, line: Int, words: String
  ) throws {
    let (keymap, faults) = read(text)
    let fault = try #require(faults.first)
    #expect(faults.count == 1 && fault.line == line, "\(faults)")
    #expect(fault.message.english.contains(words) && fault.message.vietnamese.contains(words))
    #expect(keymap.rows.map(\.keys) == CommandTable.rows.map(\.keys))
  }

  @Test func footerTabsHelpAndMessagesNameTheRemappedKeys() {
    let keymap = read(
      "  edit-status: Ctrl-S\n  show-log: F8\n  quit: F10\n  help: F1\n  search: [Ctrl-F, /]\n"
    ).keymap
    var state = DashboardFixture.state()
    state = State(
      of: DashboardFixture.plan, snapshot: state.snapshot, settings: state.settings, now: state.now,
      size: state.size,
      keymap: keymap)
    #expect(state.picture.contains("Ctrl-S trạng thái"))
    #expect(state.picture.contains("F8 Nhật ký"))
    state.press("n")
    #expect(state.picture.contains("chưa tìm gì: bấm Ctrl-F"))
    state.press("Ctrl-C")
    #expect(state.picture.contains("hoặc F10"))
    state.press("?")
    #expect(state.mode == .browse)
    state.press("F1")
    #expect(state.mode == .help && state.picture.contains("F8"))
  }

  @Test func aMessageTooLongForItsLineIsWholeAndAmongThePastOnes() {
    var state = DashboardFixture.state(60, 24)
    let text = (1...20).map { "word\($0)" }.joined(separator: " ")
    _ = update(&state, .tell(.verbatim(text)))
    #expect(state.picture.contains("word1 ") && state.picture.contains("word20"))
    state.press("?", "Tab")
    #expect(state.picture.contains("word1 ") && state.picture.contains("word20"))
  }

  /// Rewritten by the input method, a remapped letter still is the command: ă is a, then w.
  @Test func aRemappedLetterWorksUnderAnInputMethod() {
    let keymap = read("  help: w\n  why: E\n").keymap
    var state = DashboardFixture.state()
    state = State(
      of: DashboardFixture.plan, snapshot: state.snapshot, settings: state.settings, now: state.now,
      size: state.size,
      screen: .objectives, keymap: keymap)
    state.press("u")
    state.press("Backspace", "ư")
    #expect(state.mode == .help)
  }
}
