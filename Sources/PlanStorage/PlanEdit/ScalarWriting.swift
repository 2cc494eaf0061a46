internal import LocatedYAML

/// Where a scalar is written: between brackets more letters have a meaning.
enum ScalarPlace {
  case block, flow
}

/// A text as YAML, on one line: in the style asked for where that can hold it, else plain where
/// that is safe, else in double quotes.
func written(_ text: String, in place: ScalarPlace, style: ScalarStyle = .plain) -> String {
  switch style {
  case .singleQuoted where text.unicodeScalars.allSatisfy(isHarmless):
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  case .singleQuoted, .doubleQuoted: doubleQuoted(text)
  case .plain, .literal, .folded: isPlain(text, place) ? text : doubleQuoted(text)
  }
}

/// Whether the text reads back as itself without quotes, by this reader and by those that type
/// what looks like a number or a truth value.
private func isPlain(_ text: String, _ place: ScalarPlace) -> Bool {
  let scalars = Array(text.unicodeScalars)
  guard let first = scalars.first, let last = scalars.last,
    !first.properties.isWhitespace, !last.properties.isWhitespace, last != ":",
    !"-?:,[]{}#&*!|>'\"%@`=<~".unicodeScalars.contains(first), scalars.allSatisfy(isHarmless),
    !isTyped(text)
  else { return false }
  for (index, scalar) in scalars.enumerated() {
    let next = index + 1 < scalars.count ? scalars[index + 1] : " "
    if scalar == ":", place == .flow || next == " " { return false }
    if scalar == " ", next == "#" { return false }
    if place == .flow, ",[]{}?".unicodeScalars.contains(scalar) { return false }
  }
  return true
}

/// Shown as it is by every editor, and no line end to any reader.
private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
  default: true
  }
}

/// Numbers, dates, truth values and nothing, as YAML 1.1 knows them.
private func isTyped(_ text: String) -> Bool {
  let words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
  if words.contains(text.lowercased()) { return true }
  let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
  guard let first = text.utf8.first, isDigit(first) || first == 0x2E || first == 0x2B else {
    return false
  }
  return text.utf8.allSatisfy { isDigit($0) || "+-.:_eExXaAbBcCdDfFoO".utf8.contains($0) }
}

private func doubleQuoted(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\":
      quoted += "\\"
      quoted.unicodeScalars.append(scalar)
    case "\n": quoted += "\\n"
    case "\r": quoted += "\\r"
    case "\t": quoted += "\\t"
    default:
      if isHarmless(scalar) {
        quoted.unicodeScalars.append(scalar)
      } else {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        quoted += "\\u" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
      }
    }
  }
  return quoted + "\""
}

/// A weight as the reader takes it: digits and at most one point.
func writtenWeight(_ weight: Double) -> String {
  if let whole = Int(exactly: weight) { return String(whole) }
  return "\(weight)"
}
