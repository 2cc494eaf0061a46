/// The request that puts a text on the clipboard of the terminal's user: OSC 52 of xterm.
///
/// Nil where the terminal has no such thing or the text is too long for it. Inside tmux and GNU
/// screen it is wrapped to be passed through.
func clipboardRequest(_ text: String, _ environment: TerminalEnvironment) -> [UInt8]? {
  // xterm takes 100,000 bytes of base 64; others take less.
  let maximumBytes = 65_536
  let bytes = Array(text.utf8)
  guard bytes.count <= maximumBytes else { return nil }
  let request = "\u{1B}]52;c;\(base64(bytes))\u{07}"
  switch environment.clipboardRoute {
  case .none: return nil
  case .direct: return Array(request.utf8)
  case .tmux:
    // tmux takes the plain one with `set-clipboard on`, the wrapped one with `allow-passthrough
    // on`.
    let wrapped = "\u{1B}Ptmux;\u{1B}\(request)\u{1B}\\"
    return Array((request + wrapped).utf8)
  case .screen:
    // screen cuts strings at 768 bytes, so they go in pieces.
    var pieces: [UInt8] = []
    var rest = Array(request.utf8)[...]
    while !rest.isEmpty {
      pieces += Array("\u{1B}P".utf8) + rest.prefix(700) + Array("\u{1B}\\".utf8)
      rest = rest.dropFirst(700)
    }
    return pieces
  }
}
