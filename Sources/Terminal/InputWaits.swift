/// How long what has come so far is waited for, in milliseconds.
///
/// ESC is a key, and the first byte of most others; on a poor line the rest of those comes late.
struct InputWaits: Equatable, Sendable {
  /// From an ESC until it counts as the key Esc.
  let escape: Int64
  /// What a terminal sends for one press comes within this, and two presses of a person do not.
  let together: Int64

  /// The rest of a string that a terminal sends; ECMA-48 says nothing of its length. As much longer
  /// than an ESC is waited for as there is between the parts of an answer.
  let string: Int64
  /// The rest of a sequence that has begun, or whose ESC has counted as a key already.
  static let tail: Int64 = 1_000

  /// By ESCDELAY, as in other programs of ncurses; else longer where the keys come over a network.
  init(_ environment: TerminalEnvironment) {
    let asked = environment.variables["ESCDELAY"].flatMap { Int64($0) }
    let usual: Int64 = environment.isRemote ? 400 : 200
    escape = asked.map { min(max($0, 20), 1_000) } ?? usual
    together = min(50, escape)
    string = max(escape, 200) + 250
  }
}
