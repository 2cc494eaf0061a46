/// A paste on its way: everything between its two markers is text, whatever it is.
struct PastedText {
  /// Longer pastes are cut here; no field takes more.
  static let maximumBytes = 65_536

  private static let endMarker = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  /// The newest bytes, also where the paste is cut.
  private var end: [UInt8] = []

  /// Takes one more byte; whether the end is there with it.
  mutating func ends(with byte: UInt8) -> Bool {
    // The marker may begin where the paste is cut.
    if bytes.count < Self.maximumBytes + Self.endMarker.count { bytes.append(byte) }
    end.append(byte)
    if end.count > Self.endMarker.count { end.removeFirst() }
    guard end == Self.endMarker else { return false }
    if bytes.suffix(end.count).elementsEqual(end) { bytes.removeLast(end.count) }
    return true
  }

  /// An Esc came by itself, and the rest of the end marker did not.
  mutating func dropEscape() {
    if bytes.last == 0x1B { bytes.removeLast() }
  }

  /// The text: valid, its line ends LF, without other controls.
  var text: String {
    var text = String.UnicodeScalarView()
    var previous: UInt32 = 0
    for scalar in String(decoding: bytes.prefix(Self.maximumBytes), as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x0D: text.append("\n")
      case 0x0A: if previous != 0x0D { text.append("\n") }
      case 0x09, 0x20...0x7E, 0xA0...: text.append(scalar)
      default: break
      }
      previous = scalar.value
    }
    return String(text)
  }
}
