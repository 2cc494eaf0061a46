import TestSupport
import Testing

/// The way through the dashboard that all else rests on: look, drill in, change, take back.
@Suite(.waiting) struct MainPathTests {
  @Test func theFirstRunWritesTheSampleAndShowsItsThreeObjectives() throws {
    let sandbox = try Sandbox()
    let terminal = try sandbox.open()
    try terminal.sees("MỤC TIÊU 3")
    for text in ["PBEG", "MỤC TIÊU 1", "MỤC TIÊU 2", "CẦN QUYẾT ĐỊNH", "VỪA THAY ĐỔI"] {
      try terminal.sees(text)
    }
    #expect(!terminal.screen.contains("MỤC TIÊU 4"))
    let folder = sandbox.path("XDG_DATA_HOME", "tiendo", "pbeg")
    #expect(sandbox.names(in: folder) == ["journal", "plan.yaml"])
    #expect(try terminal.quit() == .exited(0))
    #expect(terminal.isGivenBack, "\(terminal.screen)")
    #expect(terminal.screen.unrecognised == [])

    let again = try sandbox.open()
    try again.sees("MỤC TIÊU 3")
    #expect(!again.hasWritten("đã tạo kế hoạch mẫu"), "the sample is written once")
  }

  @Test func aStatusSetInTwoKeysIsSavedSeenAndTakenBack() throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    let before = try sandbox.contents()

    let first = try sandbox.open(folder, "--by", "Văn phòng UBND")
    try first.drillToAction()
    try first.seesRow("▾ 2.4", "●")
    try first.type("s3")
    try first.sees("đã lưu")
    try first.seesRow("2.4.1", "◆")
    try first.seesRow("▾ 2.4", "◆")
    #expect(try first.quit() == .exited(0))
    #expect(first.isGivenBack)

    #expect(try sandbox.ownLines().count == 1)
    let after = try sandbox.contents()
    for (file, bytes) in before { #expect(after[file] == bytes, "\(file) is another's") }
    #expect(after.count == before.count + 2, "a journal, and its signatures")
    let log = try sandbox.run("log", folder, "2.4.1", "--lang", "en").standardOutput
    let entry = log.prefix { $0 != "\n" }
    #expect(entry.contains("Văn phòng UBND"), "\(log)")
    #expect(entry.contains(":"), "the time of day")
    #expect(log.contains("Status: ● on track → ◆ at risk"), "\(log)")

    let second = try sandbox.open(folder, "--by", "Văn phòng UBND")
    try second.drillToAction()
    try second.seesRow("2.4.1", "◆")
    try second.type("u")
    try second.sees("đã lưu")
    try second.seesRow("2.4.1", "●")
    try second.seesRow("▾ 2.4", "●")
    #expect(try second.quit() == .exited(0))

    let lines = try sandbox.ownLines()
    #expect(lines.count == 2)
    #expect(lines.last?.contains(#""undoes":""#) == true)
    let undone = try sandbox.run("log", folder, "2.4.1", "--lang", "en").standardOutput
    #expect(undone.contains("takes back "), "\(undone)")
    #expect(undone.contains("taken back by "), "\(undone)")
  }

  @Test func anEditThatIsTypedAllAtOnceIsTheSameEdit() throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    let terminal = try sandbox.open(folder)
    try terminal.drillToAction()
    try terminal.type("p\u{15}77\rmNắng nóng kéo dài\r")
    try terminal.sees("77 %")
    try terminal.sees("Nắng nóng kéo dài")
    try terminal.sees("đã lưu")
    #expect(try terminal.quit() == .exited(0))
    #expect(try sandbox.ownLines().count == 2)
  }
}
