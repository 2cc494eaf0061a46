import TestSupport
import Testing

@Suite(.waiting) struct PointingAndTypingTests {
  @Test func aClickOpensATabAndSelectsARowAndTheWheelScrolls() throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    let terminal = try sandbox.open(folder)
    try terminal.sees("MỤC TIÊU 3")
    try terminal.click(on: "8 Nhật ký")
    try terminal.sees("sample-")
    let newest = terminal.screen.text(4)
    // The entry in full stands below; the list moves under the wheel when its end is passed.
    for _ in 0..<20 { try terminal.scroll(column: 30, row: 10, notches: 1) }
    try terminal.waitUntil("the log scrolls", timeout: patience) { $0.text(4) != newest }
    for _ in 0..<20 { try terminal.scroll(column: 30, row: 10, notches: -1) }
    try terminal.waitUntil("the log is back", timeout: patience) { $0.text(4) == newest }
    try terminal.click(on: "2 Mục tiêu")
    try terminal.sees("▾ 3")
    try terminal.click(on: "Trở thành trung tâm")
    try terminal.waitUntil("objective 3 is selected", timeout: patience) { _ in
      terminal.breadcrumb.contains("Mục tiêu 3")
    }
    try terminal.click(on: "▾ 1")
    try terminal.sees("▸ 1")
    #expect(try terminal.quit() == .exited(0))
    #expect(try sandbox.ownLines() == [])
  }

  @Test func aStatusIsPickedByAClick() throws {
    let (sandbox, terminal) = try openSmallPlan()
    try terminal.type("2lj")
    try terminal.sees("1.1  Strategy")
    try terminal.type("s")
    try terminal.sees("Suspended")
    try terminal.click(on: "Suspended")
    try terminal.seesRow("1.1", "‖")
    try terminal.sees("saved")
    #expect(try sandbox.journalLines().count == 1)
  }

  @Test func aPasteIsOneTextAndNeverCommands() throws {
    let (sandbox, terminal) = try openSmallPlan()
    try terminal.paste("2s3q\r")
    try terminal.type("2")
    try terminal.sees("▾ 1")
    try terminal.type("m")
    try terminal.sees("what to note")
    try terminal.paste("first\r\nsecond\u{1B}[2Jq\u{7}\u{202E}s3")
    try terminal.sees("first")
    try terminal.press(.enter)
    try terminal.sees("saved")
    #expect(try terminal.quit() == .exited(0))
    let lines = try sandbox.journalLines()
    #expect(lines.count == 1, "\(lines)")
    #expect(lines.first?.contains("first") == true)
    #expect(lines.first?.contains("second") == true)
    #expect(lines.first?.contains("\\u001b") == false, "\(lines)")
  }

  @Test func vietnameseIsTypedInEitherNormalForm() throws {
    let (sandbox, terminal) = try openSmallPlan()
    try terminal.type("2m")
    try terminal.sees("what to note")
    // NFC, then NFD: one Backspace takes one letter with all its marks.
    try terminal.type("Tiến te\u{302}\u{301}")
    try terminal.sees("Tiến tế")
    try terminal.press(.backspace)
    try terminal.sees("Tiến t")
    try terminal.type("ộ\r")
    try terminal.sees("saved")
    #expect(try terminal.quit() == .exited(0))
    let log = try sandbox.run("log", "p").standardOutput
    #expect(log.contains("Tiến tộ"), "\(log)")
  }

  @Test func searchIgnoresAccentsAndFilterLeavesWhatWasAskedFor() throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    let terminal = try sandbox.open(folder)
    try terminal.sees("MỤC TIÊU 3")
    try terminal.type("/dien mat troi")
    try terminal.waitUntil("the match is selected", timeout: patience) { _ in
      terminal.breadcrumb.contains("2.4.2")
    }
    try terminal.press(.enter)
    try terminal.seesNo("dien mat troi")
    try terminal.waitUntil("what was found is underlined in its row", timeout: patience) { screen in
      guard let row = screen.lines.firstIndex(where: { $0.hasPrefix("▌") && $0.contains("2.4.2") })
      else { return false }
      return (0..<40).contains { screen.cell(column: $0, row: row)?.style.isUnderlined == true }
    }

    try terminal.type("f")
    try terminal.type("nang luong")
    try terminal.sees("Lọc: “nang luong”")
    try terminal.press(.enter)
    try terminal.seesNo("Trạng thái   ○")
    #expect(!terminal.screen.contains("▾ 1"))
    try terminal.type("C")
    try terminal.sees("▾ 1")

    try terminal.type("/khôngcó")
    try terminal.sees("0 kết quả")
    try terminal.press(.enter)
    try terminal.sees("không tìm thấy “khôngcó”")
    #expect(try terminal.quit() == .exited(0))
  }
}
