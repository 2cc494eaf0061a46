import TestSupport
import Testing

/// The sample's next meeting from its opening to its signed-ready documents, by keys alone.
@Suite(.waiting) struct MeetingWalkTests {
  private let meetingTitle = "Họp rà soát tiến độ thực hiện kế hoạch PBEG"

  /// Up to the first of six agenda items: three orders of earlier meetings, three late actions.
  private func begun(_ sandbox: Sandbox) throws -> PseudoTerminal {
    let terminal = try sandbox.open("p", "--lang", "vi", columns: 120, rows: 40)
    try terminal.sees("PBEG")
    try terminal.sees("VỪA THAY ĐỔI")
    try terminal.type("M")
    try terminal.sees("Mở cuộc họp mới")
    try terminal.press(.enter)
    try terminal.seesRow("Tên cuộc họp", meetingTitle)
    try terminal.press(.enter)
    try terminal.sees("THÀNH PHẦN THAM DỰ")
    try terminal.type("2j3")
    try terminal.seesRow("Người dự", "│")
    try terminal.type("Ông An\ra")
    try terminal.sees("14/15 có mặt · 1 vắng")
    try terminal.press(.enter)
    try terminal.sees("CHƯƠNG TRÌNH ĐỀ XUẤT")
    try terminal.seesRow(" 1 ", "CĐ 02", "quá hạn")
    try terminal.type("gjjjjjjDDDDDDD")
    try terminal.sees("tổng 45/120 phút")
    try terminal.press(.enter)
    try terminal.sees("Mục 1 / 6")
    return terminal
  }

  /// Concludes what is shown; `rest` goes on from the form's text field.
  private func conclude(_ terminal: PseudoTerminal, _ text: String, then rest: String) throws {
    try terminal.type("K")
    try terminal.sees("cuộc họp kết luận gì")
    try terminal.type(text + rest)
    try terminal.seesRow("Kết luận 1", text)
    try terminal.sees("✓ kết luận")
  }

  private func order(_ terminal: PseudoTerminal, _ keys: String, as number: String) throws {
    try terminal.type("x")
    try terminal.sees("Giao chỉ đạo")
    try terminal.type(keys)
    try terminal.seesRow(number, "mới giao")
  }

  @Test func theNextMeetingIsHeldAndItsDocumentsAreComplete() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.makeSample()
    let terminal = try begun(sandbox)

    // Two keys set a status, and the room sees it saved; nothing else of the screen moves. What
    // changed since the last meeting is worked out beside, and comes by itself.
    try terminal.seesRow("Từ kỳ họp", "→")
    // All of the frame, not its first rows.
    try terminal.rest(sandbox)
    let before = terminal.screen.lines
    try terminal.type("s3")
    try terminal.seesRow("CÓ NGUY CƠ CHẬM", "theo tính toán")
    try terminal.sees("đã lưu")
    try terminal.rest(sandbox)
    let moved = terminal.screen.lines.indices.filter { terminal.screen.lines[$0] != before[$0] }
    let status = try #require(before.firstIndex { $0.contains("báo cáo: ●") })
    // What was judged is told with what changed since the last meeting, too.
    let since = try #require(before.firstIndex { $0.contains("Từ kỳ họp") })
    let told = [0, status, before.count - 1] + Array(since...since + 2)
    #expect(moved.allSatisfy(told.contains), "\(terminal.screen)")
    try conclude(terminal, "Hoàn thành trong tháng sau.", then: "\t \r")
    try terminal.type(" ")
    try terminal.sees("Mục 2 / 6")
    try terminal.type("P")
    try terminal.sees("‖ hoãn")
    try terminal.type(" ")
    try terminal.sees("Mục 3 / 6")
    try conclude(terminal, "Ghi nhận kết quả", then: "\t \r")

    // An action: its status, its deadline with the reason, and an order to two departments.
    try terminal.type(" ")
    try terminal.sees("Mục 4 / 6")
    try terminal.sees("Nhiệm vụ 2.1.2")
    try terminal.type("s3")
    try terminal.seesRow("CÓ NGUY CƠ CHẬM", "theo tính toán")
    try terminal.sees("đã lưu")
    try terminal.type("t")
    try terminal.sees("Lý do")
    try terminal.type("+45\tChờ xác định quỹ đất\r")
    try terminal.sees("gia hạn 2 lần")
    try order(terminal, "Trình phương án\t+14\u{1B}[Z\u{1B}[Z, so xay dung\r", as: "CĐ 06")
    try terminal.seesRow("CĐ 06", "Sở NN&MT, Sở XD")
    try conclude(terminal, "Đồng ý lùi thời hạn.", then: "\r")
    try terminal.seesRow("→ CĐ 06", "Sở NN&MT, Sở XD")

    // Another: one order, and a note that is for nobody in the room.
    try terminal.type(" ")
    try terminal.sees("Mục 5 / 6")
    try order(terminal, "Báo cáo kết quả\t+7\r", as: "CĐ 07")
    try terminal.type("m")
    try terminal.sees("nội bộ: không chiếu")
    try terminal.type("Chuyện riêng\t \r")
    try terminal.seesNo("nội bộ: không chiếu")
    try conclude(terminal, "Thống nhất.", then: "\r")

    // And one whose approved text is mended.
    try terminal.type(" ")
    try terminal.sees("Mục 6 / 6")
    try terminal.sees("Nhiệm vụ 2.1.5")
    try terminal.type("e")
    try terminal.sees("Sửa nhiệm vụ 2.1.5")
    try terminal.type(" và cộng đồng\r")
    try terminal.sees("VÀ CỘNG ĐỒNG")
    try terminal.type("P")
    try terminal.sees("‖ hoãn")

    try review(terminal)
    try terminal.type("g")
    try terminal.press(.enter)
    try terminal.sees("HỒ SƠ CUỘC HỌP")
    try terminal.sees("đã kết thúc và khóa cuộc họp")
    try documents(sandbox, terminal)
    #expect(try terminal.quit() == .exited(0))
  }

  /// All that was recorded stands there, old to new; one line is taken back.
  private func review(_ terminal: PseudoTerminal) throws {
    try terminal.type("C")
    try terminal.sees("Mọi mục của chương trình đã kết luận hoặc hoãn")
    try terminal.seesRow("2.1.2", "→ ◆ nguy cơ")
    try terminal.seesRow("2.1.2", "Chờ xác định")
    try terminal.seesRow("2.1.5", "chuyển sang cuộc họp sau")
    try terminal.seesRow("2.1.5", "tên ")
    #expect(!terminal.screen.contains("Chuyện riêng"))
    // The fifth is the status of 2.1.2: after that of the first order, its conclusion, the
    // postponement and the conclusion of the third.
    try terminal.type("jjjjj")
    try terminal.sees("u lấy lại")
    try terminal.type("u")
    try terminal.seesRow("2.1.2", "→ ◆ nguy cơ", "↶ đã hoàn tác")
  }

  /// Both documents in both forms and languages, from the key and from the command, say the same.
  private func documents(_ sandbox: Sandbox, _ terminal: PseudoTerminal) throws {
    for language in ["vi", "en"] {
      for (key, form) in [("1", "html"), ("2", "md")] {
        try terminal.type("d")
        try terminal.sees("Markdown")
        try terminal.type(key)
        let suffix = language == "vi" ? "" : "-en"
        try terminal.sees("notice\(suffix).\(form)")
        for document in ["minutes", "notice"] {
          let name = try #require(
            sandbox.names(in: "p/minutes").first { $0.hasSuffix("\(document)\(suffix).\(form)") })
          let printed = try sandbox.run(
            "minutes", "p", "--document", document, "--format", form, "--lang", language)
          #expect(try sandbox.bytes(of: "p/minutes/" + name) == Array(printed.standardOutput.utf8))
        }
      }
      if language == "vi" { try terminal.type("L") }
    }
    let minutes = try sandbox.run("minutes", "p", "--lang", "vi").standardOutput
    let expected = [
      "Sở Nông nghiệp và Môi trường (cử người dự thay: Ông An)", "**Vắng mặt:**",
      "- Đánh giá tiến độ: có nguy cơ chậm (trước cuộc họp: đúng tiến độ)",
      "; lý do: Chờ xác định quỹ đất.", "- Nội dung này được chuyển sang cuộc họp sau.",
      "- Không phát sinh nhiệm vụ.",
      "- Giao Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Sở Xây dựng trình phương án; ",
      "- Sửa nội dung kế hoạch: Tên: ", " và cộng đồng",
      "| 1 | Trình phương án | Sở Nông nghiệp và Môi trường | Sở Xây dựng |",
      "| 2 | Báo cáo kết quả | Sở Kế hoạch và Đầu tư |  |",
      "| **THƯ KÝ** | **CHỦ TRÌ** |",
    ]
    for text in expected { #expect(minutes.contains(text), "\(text)\n\(minutes)") }
    #expect(
      minutes.ranges(of: "Đánh giá tiến độ: có nguy cơ chậm").count == 1, "one was taken back")
    #expect(!minutes.contains("Chuyện riêng"))
    let notice = try sandbox.run("minutes", "p", "--document", "notice", "--lang", "vi")
    #expect(notice.standardOutput.contains("tại cuộc họp rà soát tiến độ thực hiện kế hoạch PBEG"))
    #expect(notice.standardOutput.contains("## 4. Về lập Quỹ hỗ trợ"))
    #expect(notice.standardOutput.contains("./."))
  }
}
