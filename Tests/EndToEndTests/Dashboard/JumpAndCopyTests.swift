import TestSupport
import Testing

/// The palette, the reasons of a colour and the clipboard, in the real program.
@Suite(.waiting) struct JumpAndCopyTests {
  @Test func thePaletteFindsItemsAndCommandsInEitherLanguage() throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    let terminal = try sandbox.open(folder, "--lang", "en", columns: 80, rows: 24)
    try terminal.sees("PBEG")
    try terminal.sees("JUST CHANGED")
    try terminal.type(":2.3.1")
    try terminal.seesRow("2.3.1", "Dự án mẫu")
    try terminal.type("\r")
    try terminal.waitUntil("2.3.1 is selected", timeout: patience) { _ in
      terminal.breadcrumb.contains("2.3.1")
    }
    try terminal.type(":nhat ky")
    try terminal.seesRow("Log", "8")
    try terminal.type("\r")
    try terminal.seesRow("day", "recorded")
    try terminal.type("<")
    try terminal.waitUntil("back at 2.3.1", timeout: patience) { _ in
      terminal.breadcrumb.contains("2.3.1")
    }
    try terminal.type(":zoom in")
    try terminal.seesRow("Zoom in", "not on this screen")
    try terminal.type("\r")
    try terminal.sees("not on this screen")
    #expect(try terminal.quit() == .exited(0))
    #expect(try sandbox.ownLines() == [])
  }

  @Test func thePaletteSetsAStatusAsTheKeysDo() throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    let terminal = try sandbox.open(folder)
    try terminal.drillToAction()
    // What the input method sends for "trạng thái": letters, Backspaces, and letters anew.
    try terminal.type(":tra\u{7F}ạng thai\u{7F}\u{7F}ái\r3")
    try terminal.seesRow("2.4.1", "◆")
    try terminal.sees("đã lưu")
    #expect(try terminal.quit() == .exited(0))
    #expect(try sandbox.ownLines().count == 1)
  }

  @Test func whyTellsTheRuleAndLeadsToTheChildren() throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    for (columns, rows) in [(40, 12), (80, 24), (120, 40)] {
      let terminal = try sandbox.open(folder, columns: columns, rows: rows)
      try terminal.sees("PBEG")
      try terminal.sees("Tổng quan")
      try terminal.type("jw")
      try terminal.sees("Vì sao có màu này")
      try terminal.sees("Quy định")
      try terminal.type("\r")
      try terminal.seesNo("Vì sao có màu này")
      try terminal.sees("▾ 2")
      try terminal.type("<")
      try terminal.sees("Tổng quan")
      #expect(try terminal.quit() == .exited(0))
    }
  }

  @Test(arguments: [false, true])
  func copyingSendsTheItemToTheClipboardAlsoInsideTmux(_ isInsideTmux: Bool) throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    if isInsideTmux {
      sandbox.environment["TMUX"] = "/tmp/tmux-0/default,1,0"
      sandbox.environment["TERM"] = "tmux-256color"
    }
    let terminal = try sandbox.open(folder)
    try terminal.drillToAction()
    try terminal.settle(timeout: patience)
    let before = terminal.output.count
    try terminal.type("y")
    try terminal.sees("đã gửi 2.4.1 vào bộ nhớ tạm")
    let written = Array(terminal.output[before...])
    let plain = try #require(request(in: written, opening: "\u{1B}]52;c;"))
    let text = try #require(decodeBase64(plain))
    #expect(text.hasPrefix("Nhiệm vụ 2.4.1  "), "\(text)")
    for label in ["Trạng thái", "Tiến độ", "Chủ trì", "Thời hạn"] {
      #expect(text.contains(label), "\(text)")
    }
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    let wrapped = request(in: written, opening: "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;")
    #expect(wrapped == (isInsideTmux ? plain : nil))
    #expect(try terminal.quit() == .exited(0))
    #expect(terminal.isGivenBack)
    #expect(try sandbox.ownLines() == [])
  }

  @Test func aTerminalWithoutAClipboardIsToldOf() throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    sandbox.environment["TERM"] = "linux"
    let terminal = try sandbox.open(folder, "--lang", "en")
    try terminal.sees("OBJECTIVE 1")
    try terminal.type("y")
    try terminal.sees("this terminal takes nothing for the clipboard")
    #expect(request(in: terminal.output, opening: "\u{1B}]52;") == nil)
  }
}

/// What stands between an opening and the BEL after it.
private func request(in bytes: [UInt8], opening: String) -> [UInt8]? {
  let opening = Array(opening.utf8)
  guard bytes.count > opening.count else { return nil }
  for start in 0..<(bytes.count - opening.count)
  where bytes[start..<start + opening.count].elementsEqual(opening) {
    return Array(bytes[(start + opening.count)...].prefix { $0 != 7 })
  }
  return nil
}

/// Base 64 by RFC 4648, independent of the program's encoder; nothing for what is no such text.
private func decodeBase64(_ bytes: [UInt8]) -> String? {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  guard bytes.count % 4 == 0 else { return nil }
  var decoded: [UInt8] = []
  var bits: UInt32 = 0
  var count = 0
  for byte in bytes where byte != UInt8(ascii: "=") {
    guard let value = alphabet.firstIndex(of: byte) else { return nil }
    bits = bits << 6 | UInt32(value)
    count += 6
    if count >= 8 {
      count -= 8
      decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
  }
  return String(validating: decoded, as: UTF8.self)
}
