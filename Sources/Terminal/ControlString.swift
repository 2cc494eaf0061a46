/// A string that a terminal sends (OSC, DCS, APC, PM, SOS of ECMA-48) on its way to its end: the
/// answer to a question, perhaps another program's. None of it is a key.
struct ControlString {
  /// What is longer has most likely lost its end: it is waited for no longer than a press.
  static let maximumBytes = 4_096

  private var count = 0
  private var isAfterEscape = false
  /// The first byte of a character, and how many are still to follow: in those 0x9C is no end.
  private var lead: UInt8 = 0
  private var following = 0

  /// How long nothing more may come before the string is taken to be over.
  func quiet(_ waits: InputWaits) -> Int64 {
    count > Self.maximumBytes ? waits.together : waits.string
  }

  /// Takes one more byte; whether that was the end: ST, BEL, or what cancels.
  mutating func ends(with byte: UInt8) -> Bool {
    count += count > Self.maximumBytes ? 0 : 1
    defer { isAfterEscape = byte == 0x1B }
    if isAfterEscape, byte == UInt8(ascii: "\\") { return true }
    if following > 0, (0x80...0xBF).contains(byte) {
      following -= 1
      return lead == 0xC2 && byte == 0x9C
    }
    following = 0
    switch byte {
    case 0x07, 0x18, 0x1A, 0x9C: return true
    case 0xC2...0xF4:
      lead = byte
      following = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
    default: break
    }
    return false
  }
}
