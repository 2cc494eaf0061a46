import Phrases
import PlanDomain

/// The text of a spreadsheet's export as UTF-8, without a byte order mark, and how it was read.
func tableText(_ bytes: [UInt8]) throws(SheetRefusal) -> (
  text: ArraySlice<UInt8>, notices: [Phrase]
) {
  if let wide = wideOrder(bytes) {
    guard let text = wideText(bytes, wide) else { throw SheetRefusal(phrase: .sheetNotText) }
    return (Array(text.utf8)[...], [.textConverted("UTF-16")])
  }
  if bytes.contains(0) { throw SheetRefusal(phrase: .sheetNotText) }
  let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  // Decoding repairs what is broken, so it is looked for first.
  var line = 1
  for part in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
    guard String(validating: part, as: UTF8.self) != nil else {
      return try legacyText(text, brokenAt: line)
    }
    line += 1
  }
  return (text, [])
}

/// Bytes of one of the code pages before Unicode, told by what letters come out.
private func legacyText(
  _ bytes: ArraySlice<UInt8>, brokenAt line: Int
) throws(SheetRefusal) -> (text: ArraySlice<UInt8>, notices: [Phrase]) {
  var text = String.UnicodeScalarView()
  for byte in bytes { text.append(Unicode.Scalar(byte)) }
  let latin = String(text)
  // The first lines tell; a whole file would be gone over three times.
  let sample = String(latin.prefix(40_000))
  guard let letters = LegacyLetters.best(of: sample) else {
    throw SheetRefusal(phrase: .sheetNotUTF8(line))
  }
  return (Array(letters.decode(latin).utf8)[...], [.textConverted(letters.rawValue)])
}

private enum WideOrder { case little, big }

/// UTF-16 by its mark; without one every other byte of its separators and digits is zero.
private func wideOrder(_ bytes: [UInt8]) -> WideOrder? {
  if bytes.starts(with: [0xFF, 0xFE]) { return .little }
  if bytes.starts(with: [0xFE, 0xFF]) { return .big }
  let sample = bytes.prefix(2_000)
  let zeros = sample.indices.filter { sample[$0] == 0 }
  guard zeros.count * 5 > sample.count, bytes.count % 2 == 0 else { return nil }
  let odd = zeros.count { $0 % 2 == 1 }
  if odd == zeros.count { return .little }
  return odd == 0 ? .big : nil
}

private func wideText(_ bytes: [UInt8], _ order: WideOrder) -> String? {
  guard bytes.count % 2 == 0 else { return nil }
  var units: [UInt16] = []
  units.reserveCapacity(bytes.count / 2)
  for place in stride(from: 0, to: bytes.count, by: 2) {
    let (a, b) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
    units.append(order == .little ? a | b << 8 : a << 8 | b)
  }
  if units.first == 0xFEFF { units.removeFirst() }
  return units.contains(0) ? nil : String(validating: units, as: UTF16.self)
}

extension SourceTable {
  /// Letters of a font that were taken for Latin ones, as in files made before Unicode.
  func readInUnicode() -> SourceTable {
    var sample = ""
    for row in rows where sample.utf8.count < 40_000 {
      for cell in row.cells where !cell.utf8.allSatisfy({ $0 < 0x80 }) { sample += cell + " " }
    }
    guard let letters = LegacyLetters.best(of: sample, among: [.tcvn3, .vni]) else { return self }
    var table = self
    table.rows = rows.map { row in
      var row = row
      row.cells = row.cells.map(letters.decode)
      return row
    }
    table.notices.append(.textConverted(letters.rawValue))
    return table
  }
}
