public import PlanDomain

// What the commands print around the plan's own words.
extension Phrase {
  public static let itemColumn = Phrase("Mục", "Item")
  public static let belongsTo = Phrase("thuộc", "in")
  public static let attention = Phrase("Cần chú ý", "Attention")
  public static let directives = Phrase("Ý kiến chỉ đạo", "Directives")
  public static let below = Phrase("Bên dưới", "Below it")
  public static let wholePlan = Phrase("Kế hoạch", "The plan")
  public static let trueOn = Phrase("Tính từ ngày", "True on")
  public static let meetingOpened = Phrase("khai mạc", "opened")
  public static let meetingPlace = Phrase("Địa điểm", "Place")
  public static let meetingChair = Phrase("Người chủ trì", "Chair")
  public static let meetingSecretary = Phrase("Thư ký", "Secretary")

  public static func dayOfReport(_ day: Phrase) -> Phrase { Phrase("Ngày ", "On ") + day }
  public static func asOfBanner(_ day: Phrase) -> Phrase {
    Phrase("Tính đến hết ngày ", "As of the end of ") + day
      + Phrase(" (cấu trúc kế hoạch là của hôm nay)", " (the plan's structure is today's)")
  }
  public static func undoneBy(_ line: String) -> Phrase {
    Phrase("đã hoàn tác bởi \(line)", "taken back by \(line)")
  }
  public static func undoesLine(_ line: String) -> Phrase {
    Phrase("hoàn tác \(line)", "takes back \(line)")
  }

  /// The four counts of an official report, their total and the rate.
  public static func countsLine(_ counts: Counts, _ say: Wording) -> Phrase {
    let rate = counts.onTimeRateHundredths.map(say.rate(hundredths:)) ?? say(.nothing)
    return Phrase(
      "\(counts.total) nhiệm vụ: \(counts.doneOnTime) hoàn thành đúng hạn, "
        + "\(counts.doneLate) hoàn thành quá hạn, \(counts.openInTime) chưa hoàn thành trong hạn, "
        + "\(counts.openOverdue) chưa hoàn thành quá hạn; tỷ lệ đúng hạn \(rate)",
      "\(counts.total) actions: \(counts.doneOnTime) done on time, \(counts.doneLate) done late, "
        + "\(counts.openInTime) open in time, \(counts.openOverdue) open overdue; on-time rate \(rate)"
    )
  }
}

extension Status {
  /// One cell, beside the word and never instead of it.
  public var glyph: String {
    switch self {
    case .notStarted: "○"
    case .onTrack: "●"
    case .atRisk: "◆"
    case .behind: "▲"
    case .done: "✓"
    case .suspended: "‖"
    case .cancelled: "×"
    }
  }
}

// What `check`, `set`, `new` and finding the plan say.
extension Phrase {
  public static func problemsFound(_ problems: Int, notices: Int) -> Phrase {
    counted(problems, "vấn đề", "problem", "problems") + .verbatim(", ")
      + counted(notices, "lưu ý", "notice", "notices")
  }
  public static func recorded(_ count: Int) -> Phrase {
    Phrase("đã lưu ", "saved ") + counted(count, "dòng", "line", "lines")
  }
  public static func planIsAt(_ folder: String) -> Phrase {
    Phrase("kế hoạch ở \(folder)", "the plan is in \(folder)")
  }
  public static func sampleWritten(_ folder: String) -> Phrase {
    Phrase(
      "chưa có kế hoạch nào: đã tạo kế hoạch mẫu ở \(folder)",
      "there was no plan: the sample was written to \(folder)")
  }
  public static func noPlan(_ path: String, _ reason: String) -> Phrase {
    Phrase(
      "không mở được kế hoạch ở “\(path)” (\(reason)): chỉ đúng thư mục, hoặc tạo bằng “tiendo new THƯ_MỤC”",
      "there is no plan at “\(path)” (\(reason)): name its folder, or make one with “tiendo new DIR”"
    )
  }
  public static func notAPlanFile(_ path: String) -> Phrase {
    Phrase(
      "“\(path)” không phải kế hoạch: chỉ thư mục của plan.yaml",
      "“\(path)” is no plan: name the folder of its plan.yaml")
  }
  public static func neitherPlanNorItem(_ text: String) -> Phrase {
    Phrase(
      "“\(text)” không phải thư mục kế hoạch, cũng không phải một mục: viết THƯ_MỤC MỤC",
      "“\(text)” is neither a plan's folder nor an item: write PLAN ITEM")
  }
  public static func planExists(_ path: String) -> Phrase {
    Phrase(
      "“\(path)” đã có: chọn thư mục khác, không ghi đè",
      "“\(path)” is there already: choose another folder, nothing is overwritten")
  }
  public static func notWritten(_ path: String, _ reason: String) -> Phrase {
    Phrase(
      "không ghi được “\(path)” (\(reason)): kiểm tra quyền ghi và dung lượng đĩa",
      "“\(path)” could not be written (\(reason)): check its permissions and the disk's space")
  }
  public static func dayToCome(_ day: Day) -> Phrase { EditRefusal.dayInFuture(day).phrase }
}
