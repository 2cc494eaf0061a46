import Foundation
import PlanDomain
import Testing

@Test func writesWhatATerminalWouldObeyOrHideAsEscapes() {
  #expect(JSONText.quoted("Tiến độ \"x\" \\") == #""Tiến độ \"x\" \\""#)
  #expect(JSONText.quoted("\n\r\t\u{0}\u{1B}\u{7F}\u{9B}") == #""\n\r\t\u0000\u001b\u007f\u009b""#)
  #expect(
    JSONText.quoted("\u{202E}\u{2066}\u{200B}\u{FEFF}\u{2028}")
      == #""\u202e\u2066\u200b\ufeff\u2028""#)
  #expect(JSONText.quoted("\u{E0041}😀") == #""\udb40\udc41😀""#)
}

@Test func everyCharacterComesBack() throws {
  var text = String.UnicodeScalarView()
  for value in UInt32(0)...0x3000 { Unicode.Scalar(value).map { text.append($0) } }
  for value in UInt32(0xFE00)...0x10100 { Unicode.Scalar(value).map { text.append($0) } }
  let whole = String(text)
  let read = try JSONDecoder().decode(String.self, from: Data(JSONText.quoted(whole).utf8))
  #expect(Array(read.unicodeScalars) == Array(whole.unicodeScalars))
}
