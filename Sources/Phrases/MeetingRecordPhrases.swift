// The list of meetings, and what two of them left.
extension Phrase {
  /// `3 hoàn thành · 2 còn lại`, beside the meeting.
  public static func conclusionsDone(_ done: Int) -> Phrase {
    Phrase("\(done) hoàn thành", "\(done) done")
  }
  public static func conclusionsOpen(_ open: Int) -> Phrase {
    Phrase("\(open) còn lại", "\(open) open")
  }
  public static let noConclusions = Phrase("không có", "none")
  public static let noMeetingYet = Phrase(
    "Chưa có cuộc họp nào kết thúc", "No meeting has been closed yet")
  public static let chooseAMeeting = Phrase(
    "chọn một cuộc họp đã kết thúc", "choose a meeting that is closed")
  public static func meetingMarked(_ key: String) -> Phrase {
    Phrase(
      "đã đánh dấu: chọn cuộc họp kia rồi bấm \(key)",
      "marked: choose the other meeting and press \(key)")
  }
  public static let meetingUnmarked = Phrase("đã bỏ dấu", "unmarked")
  public static let markTwoMeetings = Phrase(
    "chọn hai thời điểm khác nhau: một cuộc họp và cuộc khác, hoặc hiện tại",
    "choose two different ones: a meeting, and another or now")
  public static let changesTitle = Phrase("THAY ĐỔI", "CHANGES")
  public static let comparing = Phrase("đang so sánh…", "comparing…")
  public static let notComparable = Phrase(
    "không so sánh được: một cuộc họp không còn trong nhật ký",
    "can't compare: one of the meetings is not in the journals any more")

  /// The heading of what changed between two meetings, or a meeting and now.
  public static func changesBetween(_ from: Phrase, _ to: Phrase?) -> Phrase {
    Phrase("Từ kỳ họp ", "From the meeting of ") + from
      + (to.map { Phrase(" đến kỳ họp ", " to that of ") + $0 }
        ?? Phrase(" đến nay", " until now"))
  }
  public static func changeCount(_ changes: Int, _ subjects: Int) -> Phrase {
    counted(changes, "thay đổi", "change", "changes") + Phrase(" ở ", " on ")
      + counted(subjects, "mục", "item", "items")
  }
  public static let nothingChangedBetween = Phrase(
    "Không có gì thay đổi giữa hai lần đó", "Nothing changed between the two")
}

// The record of one meeting.
extension Phrase {
  public static let recordTitle = Phrase("HỒ SƠ CUỘC HỌP", "RECORD OF A MEETING")
  public static let recordTime = Phrase("Thời gian", "Time")
  public static func tookMinutes(_ minutes: Int, planned: Int?) -> Phrase {
    .minutes(minutes)
      + (planned.map { Phrase(", dự kiến \($0)", ", planned \($0)") } ?? .verbatim(""))
  }
  public static let recordAttendance = Phrase("Thành phần tham dự", "Attendance")
  public static let recordAgenda = Phrase("Chương trình", "Agenda")
  public static let recordConclusions = Phrase("Kết luận", "Conclusions")
  /// Of a conclusion that came with directives.
  public static let tasksTakenBack = Phrase(
    "chỉ đạo kèm theo đã rút, không còn nhiệm vụ nào",
    "its directives were taken back, no task is left")
  public static let recordChanges = Phrase("Đã ghi trong cuộc họp", "Recorded in the meeting")
  public static let recordSupplements = Phrase("Bổ sung sau cuộc họp", "Supplements")
  public static let recordCameAfter = Phrase(
    "Đến sau khi kết thúc, không thuộc biên bản", "Came after closing, part of no document")
  public static let nothingRecorded = Phrase("không có", "nothing")
  public static let neverSettled = Phrase("chưa giải quyết", "left unsettled")
  public static func minutes(_ count: Int) -> Phrase { counted(count, "phút", "minute", "minutes") }
}

// Closing a meeting.
extension Phrase {
  public static let closingTitle = Phrase("KẾT THÚC CUỘC HỌP", "CLOSE THE MEETING")
  public static let closeTheMeeting = Phrase(
    "Kết thúc cuộc họp: khóa lại, chỉ còn ghi được bổ sung",
    "Close the meeting: it is locked, only supplements can be added")
  public static func stillUnsettled(_ count: Int) -> Phrase {
    Phrase(
      "Chưa kết thúc được: còn \(count) mục chưa kết luận, chưa hoãn",
      "Not yet: \(count) \(count == 1 ? "item is" : "items are") neither concluded nor postponed")
  }
  public static let closesWithoutAgenda = Phrase(
    "Chương trình chưa chốt: cuộc họp sẽ đóng mà không có mục nào",
    "No agenda was accepted: the meeting would close without an item")
  public static let nothingKeepsItOpen = Phrase(
    "Mọi mục của chương trình đã kết luận hoặc hoãn",
    "Every item of the agenda is concluded or postponed")
  public static func recordedCount(_ count: Int) -> Phrase {
    Phrase(
      "đã ghi \(count) việc", "\(count) \(count == 1 ? "thing" : "things") recorded")
  }
  public static let reviewHeading = Phrase(
    "Đã ghi trong cuộc họp, cũ và mới, do ai", "Recorded in this meeting: old and new, and by whom")
  public static let nothingToReview = Phrase(
    "Chưa ghi thay đổi nào trong cuộc họp này", "Nothing was recorded in this meeting")
  public static let nothingToTakeBack = Phrase(
    "chọn một việc đã ghi để lấy lại", "choose something recorded to take back")
  public static func meetingClosedNow(documents key: String) -> Phrase {
    Phrase(
      "đã kết thúc và khóa cuộc họp: \(key) lập biên bản, thông báo",
      "the meeting is closed and locked: \(key) writes its documents")
  }
  public static let closeItNow = Phrase("kết thúc và khóa", "close and lock")
  public static let readRecord = Phrase("hồ sơ", "its record")
  public static let changesUntilNow = Phrase("thay đổi đến nay", "changes until now")
  public static let bringBackHint = Phrase("khôi phục", "bring back")
}

// Its documents, and what is added later.
extension Phrase {
  public static let documentsHeading = Phrase(
    "Lập biên bản và thông báo kết luận", "Write the minutes and the notice")
  public static let documentsWord = Phrase(
    "Word (.docx): để ký, sửa được", "Word (.docx): to sign, can be edited")
  public static let documentsHTML = Phrase(
    "HTML: in khổ A4, mở bằng LibreOffice", "HTML: prints to A4, opens in LibreOffice")
  public static let documentsMarkdown = Phrase("Markdown: văn bản thuần", "Markdown: plain text")
  public static let writeThem = Phrase("lập", "write")
  public static let writingDocuments = Phrase("đang lập văn bản…", "writing the documents…")
  public static func documentsWritten(_ files: [String]) -> Phrase {
    let names = files.joined(separator: ", ")
    return Phrase("đã ghi \(names)", "wrote \(names)")
  }
  public static func onlyMinutesWritten(_ file: String) -> Phrase {
    Phrase(
      "đã ghi \(file); cuộc họp không có kết luận để thông báo",
      "wrote \(file); the meeting drew no conclusion to notify")
  }
  public static let supplementHeading = Phrase(
    "Bổ sung cho cuộc họp đã kết thúc", "Supplement to the closed meeting")
  public static let supplementText = Phrase("Bổ sung", "Supplement")
  public static let hintSupplement = Phrase(
    "đính chính hoặc ghi thêm điều gì", "what is corrected or added")
}
