extension TerminalScreen {
  /// Carries out one CSI sequence.
  mutating func perform(_ sequence: ControlSequence) {
    let known =
      switch (sequence.prefix, sequence.intermediates) {
      case (nil, []): move(sequence) || edit(sequence) || other(sequence)
      case (UInt8(ascii: "?"), []): privately(sequence)
      case (UInt8(ascii: ">"), []), (UInt8(ascii: "<"), []), (UInt8(ascii: "="), []):
        "mucq".utf8.contains(sequence.final)
      case (nil, [UInt8(ascii: "!")]): softReset(sequence)
      case (nil, [UInt8(ascii: " ")]): sequence.final == UInt8(ascii: "q")
      default: false
      }
    if !known { record(sequence.bytes) }
  }

  private mutating func move(_ sequence: ControlSequence) -> Bool {
    let count = sequence.value(0, or: 1)
    switch Unicode.Scalar(sequence.final) {
    case "A": moveRows(-count)
    case "B", "e": moveRows(count)
    case "C", "a": moveColumns(count)
    case "D": moveColumns(-count)
    case "E":
      moveRows(count)
      cursor.column = 0
    case "F":
      moveRows(-count)
      cursor.column = 0
    case "G", "`": moveColumns(count - 1 - cursor.column)
    case "d": moveTo(column: cursor.column, row: count - 1)
    case "H", "f": moveTo(column: sequence.value(1, or: 1) - 1, row: count - 1)
    case "I": moveTabs(count)
    case "Z": moveTabs(-count)
    default: return false
    }
    return true
  }

  private mutating func edit(_ sequence: ControlSequence) -> Bool {
    let count = sequence.value(0, or: 1)
    switch Unicode.Scalar(sequence.final) {
    case "J": eraseDisplay(sequence.value(0, or: 0))
    case "K": eraseLine(sequence.value(0, or: 0))
    case "X":
      erase(row: cursor.row, columns: cursor.column..<cursor.column + count)
      isWrapPending = false
    case "@": insertBlanks(count)
    case "P": deleteCharacters(count)
    case "L":
      scrollDown(count, from: cursor.row)
      moveColumns(-cursor.column)
    case "M":
      scrollUp(count, from: cursor.row)
      moveColumns(-cursor.column)
    case "S": scrollUp(count, from: scrollTop)
    case "T": scrollDown(count, from: scrollTop)
    case "b":
      if let lastPrinted {
        for _ in 0..<min(count, columns * rows) { repeatLast(lastPrinted) }
      }
    default: return false
    }
    return true
  }

  private mutating func other(_ sequence: ControlSequence) -> Bool {
    switch Unicode.Scalar(sequence.final) {
    case "m": style.select(sequence.parameters)
    case "r":
      setScrollRegion(top: sequence.value(0, or: 1) - 1, bottom: sequence.value(1, or: rows) - 1)
    case "h": ansiModes.formUnion(sequence.numbers)
    case "l": ansiModes.subtract(sequence.numbers)
    case "g":
      if sequence.value(0, or: 0) == 3 { tabStops = [] } else { tabStops.remove(cursor.column) }
    case "s": saveCursor()
    case "u": restoreCursor()
    // Window reports, status reports and device attributes ask; this terminal stays silent.
    case "t", "n", "c": break
    default: return false
    }
    return true
  }

  /// The last character again, past the line-drawing set it came through.
  private mutating func repeatLast(_ scalar: Unicode.Scalar) {
    let (sets, current) = (drawsLines, shift)
    (drawsLines, shift) = ([false, false], 0)
    print(scalar)
    (drawsLines, shift) = (sets, current)
  }

  private mutating func eraseDisplay(_ kind: Int) {
    isWrapPending = false
    switch kind {
    case 0:
      eraseLine(0)
      eraseRows(cursor.row + 1..<rows)
    case 1:
      eraseLine(1)
      eraseRows(0..<cursor.row)
    case 2: eraseRows(0..<rows)
    default: break
    }
  }

  private mutating func eraseRows(_ range: Range<Int>) {
    for row in range { erase(row: row, columns: 0..<columns) }
  }

  private mutating func eraseLine(_ kind: Int) {
    isWrapPending = false
    switch kind {
    case 0: erase(row: cursor.row, columns: cursor.column..<columns)
    case 1: erase(row: cursor.row, columns: 0..<cursor.column + 1)
    case 2: erase(row: cursor.row, columns: 0..<columns)
    default: break
    }
  }
}

extension ControlSequence {
  /// The first part of each parameter that has one.
  var numbers: [Int] { parameters.compactMap { $0.first.flatMap { $0 } } }

  /// The sequence as it may have been written.
  var bytes: [UInt8] {
    let body = parameters.map { parts in
      parts.map { $0.map(String.init) ?? "" }.joined(separator: ":")
    }
    return [0x1B, UInt8(ascii: "[")] + (prefix.map { [$0] } ?? [])
      + Array(body.joined(separator: ";").utf8) + intermediates + [final]
  }
}
