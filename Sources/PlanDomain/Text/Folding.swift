/// A letter as search sees it: its lower-case base and the marks it carries, in one word.
///
/// The base scalar takes the low 21 bits; eleven bits above it name marks. The eight Vietnamese
/// ones, the stroke of đ and the diaeresis have a bit each; all other marks share the last.
struct Letter: Hashable, Sendable {
  let bits: UInt32

  init(bits: UInt32) { self.bits = bits }

  var base: UInt32 { bits & 0x1F_FFFF }

  var isSpace: Bool { base == 0x20 }

  /// Letters and digits; everything from U+00C0 up counts, so that no word is cut at a foreign
  /// letter.
  var isOfWord: Bool {
    switch base {
    case 0x30...0x39, 0x61...0x7A: true
    case 0x2010...0x206F: false
    default: base >= 0xC0
    }
  }

  /// Whether this letter, as typed in a query, finds `other`: the same base with at least its
  /// marks.
  func finds(_ other: Letter) -> Bool {
    (bits ^ other.bits) & 0x1F_FFFF == 0 && bits & ~other.bits & 0xFFE0_0000 == 0
  }
}

/// The text as letters: case, normal form and invisible characters no longer tell texts apart.
///
/// Letters of other scripts fold by case only; there NFC and NFD stay different.
func letters(of text: String) -> [Letter] {
  var folded: [Letter] = []
  folded.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars { append(scalar, to: &folded) }
  return folded
}

/// The text in lower case and without marks, for comparing headings and names; đ becomes d.
///
/// Runs of white space become one space and none stands at an end.
public func foldedKey(_ text: String) -> String {
  var key = String.UnicodeScalarView()
  for letter in letters(of: text) {
    guard let base = Unicode.Scalar(letter.base) else { continue }
    if letter.isSpace, key.isEmpty || key.last == " " { continue }
    key.append(base)
  }
  if key.last == " " { key.removeLast() }
  return String(key)
}

/// The text as a Vietnamese dictionary has it in order: a before ă before â, d before đ, and tones
/// only where nothing else differs.
public func dictionaryKey(_ text: String) -> String {
  let (breve, first) = (Unicode.Scalar(0xE000 + 25), Unicode.Scalar(0xE000 + 20))
  guard let breve, let first else { return accentedKey(text) }
  let ordered = accentedKey(text).unicodeScalars.map { $0 == breve ? first : $0 }
  return String(String.UnicodeScalarView(ordered))
}

/// The text in lower case with its marks, for telling names apart that only accents tell apart.
///
/// Normal forms make no difference, nor which vowel of a word carries its tone: hoà is hòa.
public func accentedKey(_ text: String) -> String {
  let toneBits: UInt32 = 1 << 21 | 1 << 22 | 1 << 24 | 1 << 26 | 1 << 28
  var key = String.UnicodeScalarView()
  var tones: UInt32 = 0
  func mark(_ bits: UInt32) {
    for bit in UInt32(21)...31 where bits & (1 << bit) != 0 {
      // A private letter a mark: what the key holds is compared and never shown.
      if let scalar = Unicode.Scalar(0xE000 + bit) { key.append(scalar) }
    }
  }
  for letter in letters(of: text) {
    guard let base = Unicode.Scalar(letter.base) else { continue }
    if !letter.isOfWord {
      mark(tones)
      tones = 0
    }
    if letter.isSpace, key.isEmpty || key.last == " " { continue }
    key.append(base)
    mark(letter.bits & 0xFFE0_0000 & ~toneBits)
    tones |= letter.bits & toneBits
  }
  mark(tones)
  if key.last == " " { key.removeLast() }
  return String(key)
}

func append(_ scalar: Unicode.Scalar, to letters: inout [Letter]) {
  let value = scalar.value
  switch value {
  case 0x41...0x5A: letters.append(Letter(bits: value + 0x20))
  case 0x09...0x0D, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
    letters.append(Letter(bits: 0x20))
  case 0xAD: break
  case 0x00..<0xC0: letters.append(Letter(bits: value))
  case 0x300...0x36F: mark(letters: &letters, with: value)
  default:
    if let bits = LatinLetters.folded(value) {
      letters.append(Letter(bits: bits))
    } else {
      appendForeign(scalar, to: &letters)
    }
  }
}

private func mark(letters: inout [Letter], with value: UInt32) {
  guard let last = letters.popLast() else { return }
  letters.append(Letter(bits: last.bits | markBit(value)))
}

private func markBit(_ value: UInt32) -> UInt32 {
  switch value {
  case 0x300, 0x340: 1 << 21  // grave
  case 0x301, 0x341: 1 << 22  // acute
  case 0x302: 1 << 23  // circumflex
  case 0x303: 1 << 24  // tilde
  case 0x306: 1 << 25  // breve
  case 0x309: 1 << 26  // hook above
  case 0x31B: 1 << 27  // horn
  case 0x323: 1 << 28  // dot below
  case 0x335...0x338: 1 << 29  // stroke
  case 0x308: 1 << 30  // diaeresis
  case 0x344: 1 << 30 | 1 << 22  // diaeresis with acute
  case 0x34F: 0  // the grapheme joiner is no mark
  default: 1 << 31
  }
}

private func appendForeign(_ scalar: Unicode.Scalar, to letters: inout [Letter]) {
  let properties = scalar.properties
  if properties.isDefaultIgnorableCodePoint { return }
  switch properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .spacingMark:
    mark(letters: &letters, with: scalar.value)
  default:
    for lower in properties.lowercaseMapping.unicodeScalars {
      // Ohm, kelvin and ångström signs fold into the Latin and Greek blocks.
      letters.append(Letter(bits: LatinLetters.folded(lower.value) ?? lower.value))
    }
  }
}
