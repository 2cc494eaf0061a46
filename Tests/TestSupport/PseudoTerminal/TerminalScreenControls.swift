extension TerminalScreen {
  mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x00, 0x7F: break
    case 0x07: bellCount += 1
    case 0x08: moveColumns(-1)
    case 0x09: moveTabs(1)
    case 0x0A, 0x0B, 0x0C: lineFeed()
    case 0x0D: moveColumns(-cursor.column)
    case 0x0E: shift = 1
    case 0x0F: shift = 0
    default: record(Unicode.Scalar(byte))
    }
  }

  mutating func escape(_ intermediates: [UInt8], _ final: UInt8) {
    switch (intermediates, final) {
    case ([], UInt8(ascii: "7")): saveCursor()
    case ([], UInt8(ascii: "8")): restoreCursor()
    case ([], UInt8(ascii: "=")): isKeypadInApplicationMode = true
    case ([], UInt8(ascii: ">")): isKeypadInApplicationMode = false
    case ([], UInt8(ascii: "D")): lineFeed()
    case ([], UInt8(ascii: "E")):
      lineFeed()
      cursor.column = 0
    case ([], UInt8(ascii: "M")): reverseLineFeed()
    case ([], UInt8(ascii: "H")): tabStops.insert(cursor.column)
    case ([], UInt8(ascii: "c")): resetFully()
    case ([], UInt8(ascii: "\\")): break
    case ([UInt8(ascii: "(")], let set): drawsLines[0] = set == UInt8(ascii: "0")
    case ([UInt8(ascii: ")")], let set): drawsLines[1] = set == UInt8(ascii: "0")
    case ([UInt8(ascii: "%")], _): break
    default: record([0x1B] + intermediates + [final])
    }
  }

  /// Keeps an OSC; of other strings (DCS, SOS, PM, APC) only the fact that they came.
  mutating func string(_ introducer: UInt8, _ bytes: [UInt8]) {
    guard introducer == UInt8(ascii: "]") else {
      record([0x1B, introducer] + bytes.prefix(80))
      return
    }
    if commands.count >= recordLimit { return }
    let digits = bytes.prefix { (0x30...0x39).contains($0) }
    let number = Int(String(decoding: digits, as: UTF8.self))
    var rest = bytes.dropFirst(digits.count)
    if number != nil, rest.first == UInt8(ascii: ";") { rest.removeFirst() }
    commands.append(Command(number: number, text: String(decoding: rest, as: UTF8.self)))
  }

  mutating func saveCursor() {
    saved = Saved(
      cursor: cursor, style: style, isOrigin: isOrigin, drawsLines: drawsLines, shift: shift)
  }

  mutating func restoreCursor() {
    (style, isOrigin, drawsLines, shift) =
      (saved.style, saved.isOrigin, saved.drawsLines, saved.shift)
    isWrapPending = false
    cursor = Position(
      column: min(saved.cursor.column, columns - 1), row: min(saved.cursor.row, rows - 1))
  }

  /// RIS. What was recorded stays: a reset must not hide a sequence from a test.
  mutating func resetFully() {
    var fresh = TerminalScreen(columns: columns, rows: rows)
    (fresh.commands, fresh.unrecognised, fresh.bellCount) = (commands, unrecognised, bellCount)
    self = fresh
  }

  mutating func record(_ bytes: [UInt8]) {
    if unrecognised.count >= recordLimit { return }
    let text = String(decoding: bytes, as: UTF8.self)
    unrecognised.append(text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined())
  }

  mutating func record(_ scalar: Unicode.Scalar) {
    record(Array(String(scalar).utf8))
  }
}
