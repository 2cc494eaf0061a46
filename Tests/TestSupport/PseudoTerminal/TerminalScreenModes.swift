extension TerminalScreen {
  /// Carries out a private sequence (`CSI ? …`): modes set and reset; cursor shapes and queries pass.
  mutating func privately(_ sequence: ControlSequence) -> Bool {
    switch Unicode.Scalar(sequence.final) {
    case "h": for mode in sequence.numbers { setMode(mode) }
    case "l": for mode in sequence.numbers { resetMode(mode) }
    case "c", "n", "u", "m": break
    default: return false
    }
    return true
  }

  private mutating func setMode(_ mode: Int) {
    let isNew = modes.insert(mode).inserted
    switch mode {
    case 6:
      isOrigin = true
      moveTo(column: 0, row: 0)
    case 47, 1047: showAlternate()
    case 1048: saveCursor()
    case 1049 where isNew:
      saveCursor()
      showAlternate()
      eraseAll()
    default: break
    }
  }

  private mutating func resetMode(_ mode: Int) {
    let wasSet = modes.remove(mode) != nil
    switch mode {
    case 6:
      isOrigin = false
      moveTo(column: 0, row: 0)
    case 47, 1047: showMain()
    case 1048: restoreCursor()
    case 1049 where wasSet:
      showMain()
      restoreCursor()
    default: break
    }
  }

  private mutating func showAlternate() {
    if isAlternate { return }
    isAlternate = true
    hiddenMain = grid
    eraseAll()
  }

  private mutating func showMain() {
    guard let main = hiddenMain else { return }
    isAlternate = false
    grid = main
    hiddenMain = nil
  }

  private mutating func eraseAll() {
    for row in 0..<rows { erase(row: row, columns: 0..<columns) }
  }

  /// DECSTR: modes, style, region and character sets go back; cells and cursor stay.
  mutating func softReset(_ sequence: ControlSequence) -> Bool {
    guard sequence.final == UInt8(ascii: "p") else { return false }
    modes.insert(25)
    modes.subtract([1, 6])
    ansiModes.remove(4)
    modes.insert(7)
    isKeypadInApplicationMode = false
    isOrigin = false
    style = Style()
    (drawsLines, shift) = ([false, false], 0)
    (scrollTop, scrollBottom) = (0, rows - 1)
    saved = Saved()
    return true
  }
}
