import CellGrid
import Testing

@testable import Terminal

/// The numeric keypad, and the numbers that terminals send for keys where somebody asked for them.
@Suite struct KeyProtocols {
  @Test func theKeypadTypesItsDigitsAndSigns() {
    let sent = Array("pqrstuvwxyjklmnoX").map { "\u{1B}O\($0)" }
    for (sequence, typed) in zip(sent, "0123456789*+,-./=") {
      #expect(decoded(sequence) == [.key(Key(.character(typed)))], "\(sequence)")
    }
    #expect(decoded("\u{1B}OM\u{1B}OI\u{1B}O ") == keys("Enter", "Tab", "Space"))
    #expect(decoded("\u{1B}Ot\u{1B}Ou") == keys("4", "5"))
    #expect(decoded("\u{1B}O2t") == keys("4"))
  }

  /// What the same press is without such a protocol.
  @Test(arguments: [
    ("\u{1B}[115u", "s"), ("\u{1B}[115;1u", "s"), ("\u{1B}[115;1:1u", "s"),
    ("\u{1B}[115;1:2u", "s"),
    ("\u{1B}[115;65u", "s"), ("\u{1B}[115;129u", "s"), ("\u{1B}[115;193u", "s"),
    ("\u{1B}[115;2u", "S"), ("\u{1B}[115:83;2u", "S"), ("\u{1B}[49:33;2u", "!"),
    ("\u{1B}[417;2u", "Ơ"), ("\u{1B}[7879u", "ệ"), ("\u{1B}[0;;7879u", "ệ"),
    ("\u{1B}[97;1;225u", "á"), ("\u{1B}[114;5u", "Ctrl-R"), ("\u{1B}[27;5;114~", "Ctrl-R"),
    ("\u{1B}[27;2;83~", "S"), ("\u{1B}[105;5u", "Tab"), ("\u{1B}[109;5u", "Enter"),
    ("\u{1B}[91;5u", "Esc"), ("\u{1B}[32;5u", "Ctrl-Space"), ("\u{1B}[97;3u", "Alt-a"),
    ("\u{1B}[13u", "Enter"), ("\u{1B}[13;2u", "Enter"), ("\u{1B}[27u", "Esc"),
    ("\u{1B}[9;2u", "Shift-Tab"), ("\u{1B}[127u", "Backspace"), ("\u{1B}[32;2u", "Space"),
    ("\u{1B}[57404u", "5"), ("\u{1B}[57414u", "Enter"), ("\u{1B}[57409;129u", "."),
    ("\u{1B}[57417;5u", "Ctrl-←"), ("\u{1B}[1;65A", "↑"), ("\u{1B}[1;1:2B", "↓"),
    ("\u{1B}[5;129~", "PgUp"), ("\u{1B}[P", "F1"), ("\u{1B}[1;5S", "Ctrl-F4"),
  ])
  func aPressIsTheKeyThatItIsWithoutThem(_ sequence: String, _ key: String) {
    #expect(decoded(sequence) == keys(key))
  }
}
