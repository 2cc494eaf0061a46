/// Reads CSV as RFC 4180 has it, with any one-byte separator, CR LF or LF (or CR alone, in a file
/// without LF), spaces around quotes, and bare quotes inside an unquoted cell.
///
/// Our own, since one bad quote must cost one row and be told by row and column. SwiftCSV 0.10.0
/// gives up the whole file without a place, takes an unclosed quote for good, and drops an empty
/// last cell (`CSVReaderTests` shows it); it also needs all of Foundation, which the program does
/// without. On well-formed text the tests hold this reader to its answers.
///
/// Reading ends behind the `most` rows that are wanted.
func readCSV(
  _ bytes: some RandomAccessCollection<UInt8>, separator: UInt8, most: Int = .max
) -> [TableRow] {
  var reader = CSVReader(bytes: Array(bytes), separator: separator)
  return reader.rows(most)
}

private struct CSVReader {
  let bytes: [UInt8]
  let separator: UInt8
  private let breaksAtReturn: Bool
  private var place = 0

  private static let quote: UInt8 = 0x22

  init(bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    breaksAtReturn = !bytes.contains(0x0A)
  }

  mutating func rows(_ most: Int) -> [TableRow] {
    var rows: [TableRow] = []
    while place < bytes.count, rows.count < most {
      var row = TableRow(number: rows.count + 1)
      repeat { row.cells.append(cell(&row)) } while takeSeparator()
      takeBreak()
      rows.append(row)
    }
    return rows
  }

  private mutating func cell(_ row: inout TableRow) -> String {
    let start = place
    while place < bytes.count, bytes[place] == 0x20 { place += 1 }
    guard place < bytes.count, bytes[place] == Self.quote else {
      place = start
      return unquoted()
    }
    return quoted(&row)
  }

  private mutating func unquoted() -> String {
    let start = place
    while !isAtEnd { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func quoted(_ row: inout TableRow) -> String {
    var text: [UInt8] = []
    place += 1
    let start = place
    // Where the cell's first line ends, if it has more than one.
    var firstBreak: Int?
    while true {
      guard place < bytes.count else { return open(&row, from: start, to: firstBreak) }
      let byte = bytes[place]
      if firstBreak == nil, isAtBreak(byte) { firstBreak = place }
      place += 1
      if byte != Self.quote {
        text.append(byte)
      } else if place < bytes.count, bytes[place] == Self.quote {
        text.append(byte)
        place += 1
      } else {
        break
      }
    }
    let end = place
    while !isAtEnd { place += 1 }
    if bytes[end..<place].contains(where: { $0 != 0x20 }) {
      if firstBreak != nil { return open(&row, from: start, to: firstBreak) }
      row.faults.append(CellFault(kind: .textAfterQuote, column: row.cells.count))
      text += bytes[end..<place]
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// One stray quote must not take further rows with it, so reading goes on at the line's end.
  private mutating func open(_ row: inout TableRow, from start: Int, to end: Int?) -> String {
    row.faults.append(CellFault(kind: .openQuote, column: row.cells.count))
    place = end ?? bytes.count
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  /// At a separator, a line's break or the end of the file.
  private var isAtEnd: Bool {
    guard place < bytes.count else { return true }
    let byte = bytes[place]
    return byte == separator || isAtBreak(byte)
  }

  private func isAtBreak(_ byte: UInt8) -> Bool {
    if byte == 0x0A { return true }
    guard byte == 0x0D else { return false }
    return breaksAtReturn || place + 1 < bytes.count && bytes[place + 1] == 0x0A
  }

  private mutating func takeSeparator() -> Bool {
    guard place < bytes.count, bytes[place] == separator else { return false }
    place += 1
    return true
  }

  private mutating func takeBreak() {
    guard place < bytes.count else { return }
    if bytes[place] == 0x0D { place += 1 }
    if place < bytes.count, bytes[place] == 0x0A { place += 1 }
  }
}
