// What the columns of lists are called, over them and where one is chosen to sort by.
extension Phrase {
  public static let columnDepartment = Phrase("cơ quan", "department")
  public static let columnNumber = Phrase("mã", "no.")
  public static let columnContent = Phrase("nội dung", "what")
  public static let columnStatus = Phrase("trạng thái", "status")
  public static let columnProgress = Phrase("tiến độ", "progress")
  public static let columnDeadline = Phrase("thời hạn", "deadline")
  public static let columnLead = Phrase("chủ trì", "lead")
  public static let columnRole = Phrase("vai trò", "role")
  public static let columnReason = Phrase("lý do", "reason")
  public static let columnTo = Phrase("giao cho", "given to")
  public static let columnDay = Phrase("ngày", "day")
  public static let columnRecorded = Phrase("ghi nhận", "recorded")
  public static let columnAuthor = Phrase("người ghi", "by")
  public static let columnMeeting = Phrase("cuộc họp", "meeting")
  public static let columnConclusions = Phrase("kết luận", "conclusions")
  public static let columnAttends = Phrase("tham dự", "attends")
  public static let columnAttendee = Phrase("người dự", "by whom")
  public static let columnMix = Phrase("các việc", "tasks")
  public static let columnNote = Phrase("ghi chú", "note")
  public static let columnMinutes = Phrase("phút", "min")

  /// Of the menu that sorts a list.
  public static let sortHeading = Phrase("Sắp xếp theo", "Sort by")
  public static let sortOwn = Phrase("thứ tự mặc định", "the list's own order")
  public static let sortsNothing = Phrase(
    "Danh sách này không sắp xếp theo cột được.", "This list can't be sorted by columns.")
  /// `Đã sắp xếp theo cột “thời hạn”, tăng dần.`
  public static func sortedBy(_ column: Phrase, isDescending: Bool) -> Phrase {
    Phrase("Đã sắp xếp theo cột “", "Sorted by “") + column
      + (isDescending
        ? Phrase("”, giảm dần.", "”, largest first.")
        : Phrase("”, tăng dần.", "”, smallest first."))
  }
  public static let sortedAsOwn = Phrase(
    "Trở lại thứ tự mặc định.", "Back to the list's own order.")
}

// Of rows that were marked for one edit of all of them.
extension Phrase {
  public static let nothingToMark = Phrase(
    "Không có dòng nào để đánh dấu ở đây.", "There is no row to mark here.")
  /// `Đã đánh dấu 3 dòng: s, p, t, m sửa tất cả.`
  public static func marked(_ count: Int) -> Phrase {
    count == 0
      ? Phrase("Không còn dòng nào được đánh dấu.", "Nothing is marked any more.")
      : counted(
        count, "dòng được đánh dấu; lệnh sửa áp dụng cho tất cả.",
        "row marked; an edit is of all of them.", "rows marked; an edit is of all of them.")
  }

  /// `Ghi 4/5 dòng; còn lại: …`
  public static func recordedInPart(_ count: Int, of all: Int, _ why: Phrase) -> Phrase {
    Phrase("Ghi \(count)/\(all) dòng; còn lại: ", "\(count) of \(all) rows recorded; else: ") + why
  }

  public static func rows(_ count: Int) -> Phrase { counted(count, "dòng", "row", "rows") }

  /// `2 dòng đánh dấu`
  public static func markedShort(_ count: Int) -> Phrase {
    counted(count, "dòng đánh dấu", "row marked", "rows marked")
  }
}
