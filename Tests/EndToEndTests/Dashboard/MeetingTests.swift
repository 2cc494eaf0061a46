import Glibc
import TestSupport
import Testing

/// A meeting in the real program: opened, walked through, killed and gone on with, by two seats.
@Suite(.waiting) struct MeetingTests {
  /// Opens the sample's next meeting up to its first item.
  private func begun(_ sandbox: Sandbox, _ folder: String) throws -> PseudoTerminal {
    let terminal = try sandbox.open(folder, "--lang", "vi")
    try terminal.sees("PBEG")
    try terminal.sees("VỪA THAY ĐỔI")
    try terminal.type("M")
    try terminal.sees("Mở cuộc họp mới")
    try terminal.press(.enter)
    try terminal.sees("Tên cuộc họp")
    try terminal.press(.enter)
    try terminal.sees("THÀNH PHẦN THAM DỰ")
    try terminal.type("a\r")
    try terminal.sees("CHƯƠNG TRÌNH ĐỀ XUẤT")
    try terminal.seesRow("1", "CĐ 02", "quá hạn")
    try terminal.press(.enter)
    try terminal.sees("Mục 1 /")
    return terminal
  }

  @Test func aMeetingKilledInTheMiddleGoesOnAtItsItemWithItsTime() throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    let terminal = try begun(sandbox, folder)
    // To the first item after the orders of the last meeting.
    try terminal.type(" ")
    try terminal.sees("Mục 2 /")
    try terminal.type("4")
    try terminal.sees("Mục 4 /")
    try terminal.type("s3")
    try terminal.seesRow("CÓ NGUY CƠ CHẬM", "theo tính toán")
    try terminal.sees("đã lưu")
    try terminal.type("x")
    try terminal.sees("Giao chỉ đạo")
    try terminal.type("Báo cáo trước kỳ họp sau\t+14\r")
    try terminal.seesRow("CĐ 06", "mới giao")
    try terminal.type("KThống nhất gia hạn\r")
    try terminal.seesRow("Kết luận 1", "Thống nhất gia hạn")
    try terminal.type(" ")
    try terminal.sees("Mục 5 /")
    try terminal.type("P")
    try terminal.sees("chuyển sang cuộc họp sau")
    // Killed right after a save, while the next thing is being typed.
    try terminal.type("KNửa chừng")
    try terminal.sees("Nửa chừng")
    let clocks = try #require(seconds(of: terminal))
    terminal.signal(SIGKILL)
    #expect(try terminal.waitForExit(timeout: patience) == .signalled(SIGKILL))

    let lines = try sandbox.ownLines()
    #expect(lines.contains { $0.contains(#""status":"at-risk""#) && $0.contains(#""meeting":"#) })
    #expect(lines.last?.contains(#""do":"postpone""#) == true, "what was acknowledged is there")
    #expect(!lines.contains { $0.contains("Nửa chừng") })
    // Another person's machine on the same plan goes on at the same item with its time.
    let state = sandbox.environment["XDG_STATE_HOME"]
    sandbox.environment["XDG_STATE_HOME"] = sandbox.directory + "/second"
    let other = try sandbox.open(folder, "--lang", "vi", "--by", "Lãnh đạo")
    try other.sees("ĐANG HỌP")
    try other.type("M")
    try other.sees("chuyển sang cuộc họp sau")
    try holds(clocks, in: other)
    #expect(try other.quit() == .exited(0))
    // And so does the one that was killed, by itself.
    sandbox.environment["XDG_STATE_HOME"] = state
    let again = try sandbox.open(folder, "--lang", "vi")
    try again.sees("tiếp tục cuộc họp")
    try again.sees("chuyển sang cuộc họp sau")
    try holds(clocks, in: again)
    try again.type("4")
    try again.sees("Mục 4 /")
    try again.seesRow("Kết luận 1", "Thống nhất gia hạn")
    try again.seesRow("CĐ 06", "mới giao")
    try again.sees("đã lưu")
    #expect(try again.quit() == .exited(0))
    #expect(try sandbox.ownLines().count == lines.count + 1)
  }

  @Test func aSecondSeatFollowsEditsAndGoesItsOwnWay() throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    let first = try begun(sandbox, folder)
    // Another person's machine: a state folder of its own on the same plan.
    sandbox.environment["XDG_STATE_HOME"] = sandbox.directory + "/second"
    let second = try sandbox.open(folder, "--lang", "en", "--by", "Lãnh đạo")
    try second.sees("MEETING ON")
    try second.type("M")
    try second.sees("Item 1 /")
    try first.type(" ")
    try second.sees("Item 2 /")
    try second.type("4")
    try first.sees("Mục 4 /")
    // Each sees what the other records.
    try second.type("s3")
    try first.seesRow("CÓ NGUY CƠ CHẬM", "theo tính toán")
    try first.type("mĐã nghe báo cáo\r")
    try second.sees("Đã nghe báo cáo")
    // On its own it moves nobody, and nobody moves it.
    try second.type("f")
    try second.sees("OWN VIEW")
    try second.type(" ")
    try second.sees("Item 5 /")
    try first.type("1")
    try first.sees("Mục 1 /")
    #expect(second.screen.contains("Item 5 /"))
    try second.type("f")
    try second.sees("Item 1 /")
    #expect(try second.quit() == .exited(0))
    #expect(try first.quit() == .exited(0))
  }

  @Test func thePresenterCountsSecondsAndTheScreensAreAtRest() throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    let terminal = try begun(sandbox, folder)
    // The mark of the last save goes by itself; what is worked out beside comes late.
    try terminal.seesRow("Space mục sau", "đã lưu")
    try terminal.seesRow("Từ kỳ họp", "→")
    try terminal.seesNo("đã lưu")
    let before = terminal.screen.lines
    try terminal.waitUntil("the clock moves", timeout: patience) { screen in
      screen.lines[0] != before[0]
    }
    #expect(terminal.screen.lines.dropFirst() == before.dropFirst())
    try terminal.press(.escape)
    try terminal.sees("ĐANG HỌP")
    try terminal.rest(sandbox, quiet: 1)
    #expect(terminal.outputWhileIdle(seconds: 3) == [])
    #expect(try terminal.quit() == .exited(0))
  }

  /// The same item, and both clocks have gone on from where they were.
  private func holds(
    _ clocks: (item: Int, meeting: Int), in terminal: PseudoTerminal
  ) throws {
    try terminal.sees("Mục 5 /")
    let now = try #require(seconds(of: terminal))
    #expect(now.meeting >= clocks.meeting && now.item >= clocks.item)
    // Each clock drops what is less than a second.
    let drift = (now.meeting - now.item) - (clocks.meeting - clocks.item)
    #expect(abs(drift) <= 1, "the item began when it did")
  }

  /// What the clocks of the item and the meeting show, in seconds.
  private func seconds(of terminal: PseudoTerminal) -> (item: Int, meeting: Int)? {
    let words = terminal.screen.text(0).split(separator: " ").map(String.init)
    func seconds(after word: String) -> Int? {
      guard let place = words.lastIndex(of: word), words.indices.contains(place + 1) else {
        return nil
      }
      let parts = words[place + 1].split(separator: ":").compactMap { Int($0) }
      return parts.isEmpty ? nil : parts.reduce(0) { $0 * 60 + $1 }
    }
    guard let item = seconds(after: "mục"), let meeting = seconds(after: "họp") else { return nil }
    return (item, meeting)
  }
}
