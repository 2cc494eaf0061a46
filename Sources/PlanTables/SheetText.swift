public import Phrases
import PlanDomain

/// Why a file can't be read as a table; nothing of it is.
public struct SheetRefusal: Error, Hashable, Sendable {
  public let phrase: Phrase
}

/// A heading or a name as it is compared: without case, accents and marks, `và` and `&` alike left
/// out.
func sheetKey(_ text: String) -> String {
  let words = foldedKey(text).unicodeScalars.split { !isOfKey($0) }
  return words.map { String(String.UnicodeScalarView($0)) }.filter {
    !SheetKeys.linksSet.contains($0)
  }
  .joined(separator: " ")
}

/// What a key is made of; plain letters are most of it, and need not be looked up.
private func isOfKey(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "a"..."z", "0"..."9", "A"..."Z", "%", "#": true
  case _ where scalar.isASCII: false
  default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}

/// The same with its accents: `Sở Tư pháp` and `Sở Tu pháp` are two.
func accentedSheetKey(_ text: String) -> String {
  return text.split { !($0.isLetter || $0.isNumber || $0 == "%" || $0 == "#") }
    .map { accentedKey(String($0)) }.filter { !SheetKeys.accentedLinks.contains($0) }.joined(
      separator: " ")
}

/// A cell without the spaces around it, line ends as LF, and without the apostrophe that makes a
/// formula inert.
func sheetCell(_ text: String) -> String {
  let isSpace = { (scalar: Unicode.Scalar) in
    scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
  }
  let scalars = SheetCell.text(of: text).unicodeScalars
  let start = scalars.firstIndex { !isSpace($0) } ?? scalars.endIndex
  let end = scalars.lastIndex { !isSpace($0) }.map(scalars.index(after:)) ?? start
  let inner = String(String.UnicodeScalarView(scalars[start..<end]))
  return inner.utf8.contains(0x0D) ? inner.replacing("\r\n", with: "\n") : inner
}

/// Whether the cell is written in TCVN3, whose letters a font shows and whose bytes were then taken
/// for Latin: `C«ng nghÖ`. Two such letters beside plain ones, and none of Vietnamese, tell it.
func isTCVN3(_ cell: String) -> Bool {
  // All such letters begin with this byte, which most cells don't have.
  guard cell.utf8.contains(0xC2) else { return false }
  let scalars = Array(cell.unicodeScalars)
  let odd = scalars.indices.count { place in
    let value = scalars[place].value
    guard (0xA1...0xBE).contains(value), value != 0xB0, value != 0xB2, value != 0xB3 else {
      return false
    }
    // Quotation marks «…» stand outside a word; the letters that look like them do not.
    let sides = value == 0xAB ? [place - 1] : value == 0xBB ? [place + 1] : [place - 1, place + 1]
    return sides.contains { near in
      scalars.indices.contains(near) && scalars[near].isASCII
        && scalars[near].properties.isAlphabetic
    }
  }
  return odd >= 2 && !scalars.contains(where: isVietnameseOnly)
}

/// Letters and marks that TCVN3 read as Latin has none of.
private func isVietnameseOnly(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x1EA0...0x1EF9, 0x102, 0x103, 0x110, 0x111, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x300, 0x301: true
  default: false
  }
}

/// `A` for 0, `AA` for 26, as spreadsheets name columns.
func sheetColumnName(_ index: Int) -> String {
  var rest = index + 1
  var name = ""
  while rest > 0 {
    let letter = UInt8(0x41 + (rest - 1) % 26)
    name = String(Unicode.Scalar(letter)) + name
    rest = (rest - 1) / 26
  }
  return name
}
