public import Phrases
import PlanDomain

/// Why a file can't be read as a table; nothing of it is.
public struct SheetRefusal: Error, Hashable, Sendable {
  public let phrase: Phrase
}

/// The text of a spreadsheet's export, without a byte order mark.
func sheetText(_ bytes: [UInt8]) throws(SheetRefusal) -> ArraySlice<UInt8> {
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    throw SheetRefusal(phrase: .sheetUTF16)
  }
  if bytes.contains(0) {
    // UTF-16 without a mark: every other byte of its separators and digits is zero.
    let zeros = bytes.prefix(400).count { $0 == 0 }
    throw SheetRefusal(phrase: zeros > 20 ? .sheetUTF16 : .sheetNotText)
  }
  let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  // Decoding repairs what is broken, so it is looked for first.
  var line = 1
  for part in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
    guard String(validating: part, as: UTF8.self) != nil else {
      throw SheetRefusal(phrase: .sheetNotUTF8(line))
    }
    line += 1
  }
  return text
}

/// A heading or a name as it is compared: without case, accents and marks, `và` and `&` alike left
/// out.
func sheetKey(_ text: String) -> String {
  let links = Set(SheetWords.links.map(foldedKey))
  let words = foldedKey(text).unicodeScalars.split { scalar in
    !(scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "%"
      || scalar == "#")
  }
  return words.map { String(String.UnicodeScalarView($0)) }.filter { !links.contains($0) }
    .joined(separator: " ")
}

/// A cell without the spaces around it, line ends as LF, and without the apostrophe that makes a
/// formula inert.
func sheetCell(_ text: String) -> String {
  let isSpace = { (scalar: Unicode.Scalar) in
    scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
  }
  let scalars = importedCell(text).unicodeScalars
  let start = scalars.firstIndex { !isSpace($0) } ?? scalars.endIndex
  let end = scalars.lastIndex { !isSpace($0) }.map(scalars.index(after:)) ?? start
  let inner = String(String.UnicodeScalarView(scalars[start..<end]))
  return inner.replacing("\r\n", with: "\n")
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
