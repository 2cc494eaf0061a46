public import PlanDomain

// The headings and fixed words of `tiendo report`.
extension Phrase {
  public static let reportName = Phrase("BÁO CÁO", "REPORT")
  public static let reportCounts = Phrase("Kết quả chung", "Overall result")
  public static let reportByLead = Phrase("Kết quả theo cơ quan", "Result by department")
  /// What a report of a period is of, and by what is known.
  public static func reportOfPeriod(_ period: Period, isClosed: Bool, to day: Day) -> Phrase {
    Phrase(
      "Kỳ \(period)\(isClosed ? "" : ", chưa chốt"): đến hết ngày ",
      "Period \(period)\(isClosed ? "" : ", not closed"): to the end of ")
      + .named(day)
      + Phrase(
        ", theo dữ liệu hiện có (cấu trúc kế hoạch là của hôm nay)",
        ", by all that is known now (with today's structure of the plan)")
  }
  /// How the items of the first level stand, by what the plan calls them.
  public static func reportOfAll(_ level: Phrase) -> Phrase {
    Phrase(
      "Tình hình các \(level.vietnamese.lowercased())",
      "The \(level.english.lowercased().englishPlural)")
  }
  public static let reportOverdue = Phrase(
    "Nhiệm vụ quá hạn và lý do", "What is overdue, and why")
  public static let reportNothingOverdue = Phrase(
    "Không có nhiệm vụ nào quá hạn.", "Nothing is overdue.")
  public static let reportIndicators = Phrase("Chỉ tiêu", "Indicators")
  public static let reportSummary = Phrase(
    "Biểu tổng hợp tình hình thực hiện", "Summary of all tasks")
  public static let reportNothingChanged = Phrase(
    "Không có gì thay đổi.", "Nothing has changed.")

  /// Sheets of the workbook, and what its tables have besides.
  /// Names of sheets, of which a workbook takes 31 letters.
  public static let summarySheet = Phrase("Biểu tổng hợp", "Summary")
  public static let chartsSheet = Phrase("Biểu đồ chỉ tiêu", "Indicator charts")
  public static let bodiesSheet = Phrase("Cơ quan", "Departments")
  public static let countsSheet = Phrase("Số liệu", "Counts")
  public static let unitColumn = Phrase("Đơn vị tính", "Unit")
  public static let dayColumn = Phrase("Ngày", "Day")

  public static let scopeColumn = Phrase("Phạm vi", "Scope")
  public static let totalColumn = Phrase("Tổng số", "Total")
  public static let doneOnTimeColumn = Phrase("Hoàn thành đúng hạn", "Done on time")
  public static let doneLateColumn = Phrase("Hoàn thành quá hạn", "Done late")
  public static let openInTimeColumn = Phrase("Chưa hoàn thành, trong hạn", "Open, in time")
  public static let openOverdueColumn = Phrase("Chưa hoàn thành, quá hạn", "Open, overdue")
  public static let behindColumn = Phrase("Trong đó: chậm", "Of these behind")
  public static let atRiskColumn = Phrase("Trong đó: có nguy cơ chậm", "Of these at risk")
  public static let directivesColumn = Phrase("Chỉ đạo được giao", "Directives given")
  public static let directivesOverdueColumn = Phrase("Chỉ đạo quá hạn", "Directives overdue")
  public static let directivesBehindColumn = Phrase("Chỉ đạo chậm", "Directives behind")
  public static let directivesAtRiskColumn = Phrase(
    "Chỉ đạo có nguy cơ chậm", "Directives at risk")
  public static let rateColumn = Phrase("Tỷ lệ đúng hạn", "On-time rate")
  public static let expectedColumn = Phrase("Kế hoạch đến nay", "Expected")
  public static let lateByColumn = Phrase("Quá hạn", "Overdue by")
  public static let reasonsColumn = Phrase("Lý do, vướng mắc", "Why")
  public static let resultColumn = Phrase("Kết quả", "Result")
  public static let assessmentColumn = Phrase("Đánh giá", "Assessment")
  public static let targetColumn = Phrase("Mục tiêu", "Target")
  public static let noReason = Phrase("chưa ghi lý do", "no reason recorded")
  public static let computedMark = Phrase("theo tính toán", "computed")
  public static let notJudged = Phrase("chưa có căn cứ", "nothing promised")

  public static let rateRule = Phrase(
    "Tỷ lệ đúng hạn = số hoàn thành / (số hoàn thành + số chưa hoàn thành quá hạn). "
      + "Nhiệm vụ tạm dừng tính là chưa hoàn thành; nhiệm vụ hủy không tính.",
    "On-time rate = done / (done + open overdue). "
      + "Suspended tasks count as open; cancelled ones are not counted.")
  public static let lateRule = Phrase(
    "Nhiệm vụ tính cho cơ quan chủ trì; chậm và có nguy cơ chậm chỉ tính nhiệm vụ chưa quá hạn. "
      + "Chỉ đạo tính riêng, cho từng cơ quan được giao.",
    "Tasks count for the department that leads; behind and at risk are of those not overdue. "
      + "Directives count apart, for each department they were given to.")
  public static func reportChanges(since day: Day, meeting: String?) -> Phrase {
    Phrase("Thay đổi từ ", "What changed since ") + .named(day)
      + (meeting.map { Phrase(" (sau cuộc họp: \($0))", " (after the meeting: \($0))") }
        ?? .verbatim(""))
  }
  public static func progressAgainst(_ progress: String, expected: String?) -> Phrase {
    Phrase(
      progress + (expected.map { ", kế hoạch đến nay \($0)" } ?? ""),
      progress + (expected.map { ", expected \($0)" } ?? ""))
  }
  public static func plotLabel(_ title: String) -> Phrase {
    Phrase("Biểu đồ: \(title)", "Plot: \(title)")
  }
  public static func statusReported(_ status: Status) -> Phrase {
    Phrase("báo cáo: ", "reported: ") + status.phrase
  }
}

// What `tiendo report` refuses.
extension Phrase {
  public static let workbookNotMade = Phrase(
    "không lập được tệp .xlsx: kiểm tra chỗ trống của thư mục tạm rồi chạy lại",
    "the .xlsx could not be made: look at the room in the folder of temporaries, then try again")
  public static func writerLibraryMissing(_ library: String) -> Phrase {
    Phrase(
      "máy thiếu thư viện \(library) để ghi .xlsx: cài đặt nó (apt install \(library)), hoặc dùng "
        + "--format csv",
      "the machine lacks the library \(library) to write .xlsx: install it (apt install "
        + "\(library)), or use --format csv")
  }
  public static func sinceUnknown(_ text: String, meetings: String) -> Phrase {
    Phrase(
      "“\(text)” không phải ngày, cũng không phải cuộc họp: viết 2026-08-20, hoặc một trong "
        + (meetings.isEmpty ? "–" : meetings),
      "“\(text)” is neither a day nor a meeting: write 2026-08-20, or one of "
        + (meetings.isEmpty ? "–" : meetings))
  }
  public static func sinceNotBefore(_ since: Day, _ day: Day) -> Phrase {
    Phrase("mốc so sánh ", "the day to compare with, ") + .named(since)
      + Phrase(" không ở trước ngày báo cáo ", ", is not before the day of the report, ")
      + .named(day) + Phrase(": chọn ngày sớm hơn", ": choose an earlier one")
  }
}
