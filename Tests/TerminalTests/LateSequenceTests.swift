import CellGrid
import Testing

@testable import Terminal

/// A key whose bytes come late, as on a poor line.
@Suite struct LateSequences {
  static let sequences: [(rest: String, key: String?)] = [
    ("OD", "←"), ("[D", "←"), ("OA", "↑"), ("OC", "→"), ("[1;5C", "Ctrl-→"), ("[3~", "Del"),
    ("[5~", "PgUp"), ("OH", "Home"), ("[Z", "Shift-Tab"), ("OP", "F1"), ("Ot", "4"),
    ("[<64;10;10M", nil),
  ]

  private func event(_ key: String?) -> [TerminalEvent] {
    guard let key else {
      return [.mouse(MouseReport(position: Point(column: 9, row: 9), kind: .wheelUp))]
    }
    return keys(key)
  }

  @Test(arguments: sequences, [60, 120, 190]) func withinTheWaitItIsTheKeyThatItWas(
    _ sequence: (rest: String, key: String?), _ pause: Int64
  ) {
    let bytes = Array(("\u{1B}" + sequence.rest).utf8)
    for place in 1..<bytes.count {
      var typing = Typing()
      let events =
        typing.send(Array(bytes[..<place])) + typing.send(Array(bytes[place...]), after: pause)
      #expect(events == event(sequence.key), "at \(place)")
    }
  }

  /// The Esc has counted; the rest of it does not count as well.
  @Test(arguments: sequences, [250, 600, 1_000]) func afterTheWaitItsRestIsSwallowed(
    _ sequence: (rest: String, key: String?), _ pause: Int64
  ) {
    var typing = Typing()
    #expect(typing.type("\u{1B}") == [])
    #expect(typing.type(sequence.rest, after: pause) == keys("Esc"))
    #expect(typing.type("q", after: 300) == keys("q"))
  }

  @Test func whatAPersonTypesBehindAnEscapeCounts() {
    for typed in ["q", "Q", "ệ", "\r", "3", "]", "P"] {
      var typing = Typing()
      let events = typing.type("\u{1B}") + typing.type(typed, after: 300) + typing.wait(600)
      #expect(events == keys("Esc") + decoded(typed), "\(typed)")
    }
    for (first, second) in [("O", "q"), ("O", "5"), ("O", "P"), ("P", "j")] {
      var typing = Typing()
      let events =
        typing.type("\u{1B}") + typing.type(first, after: 300) + typing.type(second, after: 120)
      #expect(events + typing.wait(600) == keys("Esc", first, second), "\(first)\(second)")
    }
    var typing = Typing()
    #expect(typing.type("\u{1B}") + typing.type("OD", after: 1_300) == keys("Esc", "O", "D"))
    #expect(typing.wait(300) == [])
    #expect(typing.type("\u{1B}") + typing.type("O", after: 1_300) == keys("Esc", "O"))
  }

  @Test func aPasteThatComesLateIsStillText() {
    var typing = Typing()
    #expect(
      typing.type("\u{1B}") + typing.type("[200~s4\u{1B}[201~", after: 400) == keys("Esc") + [
        .paste("s4")
      ])
  }

  @Test func anEscapeIsWaitedForLongerOverANetworkAndAsLongAsAsked() {
    func wait(_ variables: [String: String]) -> Int64 {
      InputWaits(TerminalEnvironment(variables)).escape
    }
    #expect(wait([:]) == 200)
    for name in ["SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"] { #expect(wait([name: "x"]) == 400) }
    #expect(wait(["ESCDELAY": "75"]) == 75)
    #expect(wait(["ESCDELAY": "75", "SSH_TTY": "x"]) == 75)
    #expect(wait(["ESCDELAY": "0"]) == 20 && wait(["ESCDELAY": "-5"]) == 20)
    #expect(wait(["ESCDELAY": "99999"]) == 1_000)
    #expect(wait(["ESCDELAY": "soon"]) == 200 && wait(["ESCDELAY": ""]) == 200)
    for variables in [[:], ["SSH_TTY": "x"], ["ESCDELAY": "20"]] as [[String: String]] {
      var typing = Typing(variables)
      #expect(typing.type("\u{1B}") == [])
      #expect(typing.decoder.deadline == wait(variables))
      #expect(typing.wait(wait(variables) + 1) == keys("Esc"))
    }
  }
}
