import CellGrid
import Testing

@testable import Dashboard
@testable import Terminal

/// What a terminal says of itself changes nothing, whatever the keyboard is for; the keypad and
/// keys by number do what the others do.
@Suite struct InputThatIsNoKey {
  /// The keys that lead to each kind of place, with the text that is typed there.
  static let places: [(name: String, keys: [String], text: String)] = [
    ("overview", [], ""), ("list", ["2", "↓"], ""), ("matrix", ["4"], ""), ("log", ["8"], ""),
    ("status menu", ["2", "s"], ""), ("theme menu", ["T"], ""), ("note", ["2", "m"], "một hai"),
    ("progress", ["2", "l", "j", "l", "j", "p"], "4"), ("filter", ["f"], "tai"),
    ("search", ["/"], "tai"),
    ("palette", [":"], "nh"), ("day", ["v"], "1"), ("help", ["?"], ""), ("why", ["2", "w"], ""),
    ("meetings", ["M"], ""),
  ]

  static let replies = [
    "\u{1B}]52;c;s4s4\u{1B}\\", "\u{1B}]11;rgb:1111/2222/3333\u{7}", "\u{1B}P>|tmux 3.4\u{1B}\\",
    "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}^s4q\u{7}", "\u{1B}Xs4q\u{1B}\\", "\u{1B}[115;1:3u",
    "\u{1B}[113;9u", "\u{1B}[1;1:3A", "\u{1B}[1;9A", "\u{1B}[?62;22c", "\u{1B}[5;10R",
    "\u{1B}[?2026;2$y", "\u{1B}[I", "\u{1B}[O", "\u{1B}[8;24;80t", "\u{9D}52;c;s4\u{9C}",
  ]

  private func state(at place: (name: String, keys: [String], text: String)) -> State {
    var state = DashboardFixture.state()
    for key in place.keys { state.press(key) }
    state.type(place.text)
    return state
  }

  @Test(arguments: places) func aReplyDoesNothingWholeOrSplitAnywhere(
    _ place: (name: String, keys: [String], text: String)
  ) {
    let before = state(at: place)
    for reply in Self.replies {
      let bytes = Array(reply.utf8)
      for split in 0..<bytes.count {
        var state = before
        var decoder = InputDecoder(InputWaits(TerminalEnvironment([:])))
        let events =
          decoder.decode(bytes[..<split], at: 0) + decoder.expire(at: 60)
          + decoder.decode(bytes[split...], at: 60) + decoder.expire(at: 900)
        let effects = events.flatMap { update(&state, .terminal($0)) }
        #expect(effects == [] && events == [], "\(place.name): \(bytes) at \(split)")
        #expect(
          state.mode == before.mode && state.picture == before.picture, "\(bytes) at \(split)")
      }
    }
  }

  private func send(_ text: String, to state: inout State) -> [Effect] {
    var decoder = InputDecoder(InputWaits(TerminalEnvironment([:])))
    return (decoder.decode(Array(text.utf8), at: 0) + decoder.expire(at: 900))
      .flatMap { update(&state, .terminal($0)) }
  }

  @Test func theKeypadTypesInEveryFieldAndChoosesInEveryMenuAndList() {
    for (name, keys) in [
      ("note", ["2", "m"]), ("progress", ["2", "l", "j", "l", "j", "p"]), ("search", ["/"]),
      ("day", ["v"]),
      ("palette", [":"]),
    ] {
      var (typed, sent) = (state(at: (name, keys, "")), state(at: (name, keys, "")))
      typed.type("45")
      _ = send("\u{1B}Ot\u{1B}Ou", to: &sent)
      #expect(sent.picture == typed.picture && sent.picture.contains("45"), "\(name)")
    }
    // A list's screens, a menu's rows.
    var (typed, sent) = (state(at: ("list", ["2"], "")), state(at: ("list", ["2"], "")))
    typed.press("7")
    _ = send("\u{1B}Ow", to: &sent)
    #expect(sent.screen == .directives && sent.picture == typed.picture)
    var menu = state(at: ("menu", ["2", "s"], ""))
    #expect(!send("\u{1B}Ot", to: &menu).isEmpty)
    #expect(menu.overlay == nil)
    var opened = state(at: ("list", ["2"], ""))
    opened.press("Enter")
    var entered = state(at: ("list", ["2"], ""))
    _ = send("\u{1B}OM", to: &entered)
    #expect(entered.picture == opened.picture)
  }

  @Test func anArrowWhoseBytesComeLateIsTheArrowInAForm() {
    var state = state(at: ("note", ["2", "m"], "abc"))
    var decoder = InputDecoder(InputWaits(TerminalEnvironment([:])))
    let events =
      decoder.decode([0x1B], at: 0) + decoder.expire(at: 60)
      + decoder.decode(Array("OD".utf8), at: 60)
    for event in events { _ = update(&state, .terminal(event)) }
    guard case .form(let form)? = state.overlay else {
      Issue.record("the form is gone")
      return
    }
    #expect(form.fields[0].text.text == "abc" && form.fields[0].text.cursor == 2)
  }

  /// The Esc has counted, and the rest of the arrow does no more.
  @Test func anArrowThatComesTooLateIsAnEscapeAndNothingElse() {
    for (name, keys) in [("list", ["2", "↓"]), ("overview", []), ("menu", ["2", "s"])] {
      var (pressed, sent) = (state(at: (name, keys, "")), state(at: (name, keys, "")))
      pressed.press("Esc")
      for rest in ["OA", "OC", "OD", "[D", "[<64;10;10M", "[1;5C"] {
        var decoder = InputDecoder(InputWaits(TerminalEnvironment([:])))
        sent = state(at: (name, keys, ""))
        let events =
          decoder.decode([0x1B], at: 0) + decoder.expire(at: 300)
          + decoder.decode(Array(rest.utf8), at: 700) + decoder.expire(at: 2_000)
        for event in events { _ = update(&sent, .terminal(event)) }
        #expect(sent.picture == pressed.picture, "\(name) \(rest)")
      }
    }
  }
}
