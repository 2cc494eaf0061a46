public import PlanDomain

// What the overview answers first: where the plan is stuck, what comes next, what waits, and which
// way things went since the last meeting.
extension Phrase {
  public static let headingDecisions = Phrase("CẦN QUYẾT ĐỊNH", "NEEDS A DECISION")
  public static let headingWatched = Phrase("THEO DÕI", "TO WATCH")

  public static let nothingOverdue = Phrase("Không có việc quá hạn", "No task is overdue")
  /// Who has the most of what is overdue.
  public static func bottleneck(_ name: String, _ own: Int, of total: Int) -> Phrase {
    guard own == total else {
      return Phrase(
        "\(name) giữ \(own)/\(total) việc quá hạn", "\(name) holds \(own) of \(total) overdue tasks"
      )
    }
    return total == 1
      ? Phrase("1 việc quá hạn, của \(name)", "1 task overdue, with \(name)")
      : Phrase("\(total) việc quá hạn, đều của \(name)", "\(total) tasks overdue, all with \(name)")
  }
  /// The same where several have as many.
  public static func overdueAmong(_ total: Int, _ departments: Int) -> Phrase {
    .tasks(total) + Phrase(" quá hạn ở ", " overdue in ")
      + counted(departments, "cơ quan", "department", "departments")
  }
  public static func dueWithin(_ days: Int, _ tasks: Int, _ directives: Int) -> Phrase {
    work(tasks, directives) + Phrase(" đến hạn trong ", " due within ") + .days(days)
  }
  public static func waitForLeadership(_ count: Int, longest days: Int) -> Phrase {
    guard days > 0 else {
      return Phrase("\(count) việc chờ lãnh đạo", "\(count) waiting for leadership")
    }
    return Phrase(
      "\(count) việc chờ lãnh đạo, lâu nhất ", "\(count) waiting for leadership, up to ")
      + .days(days)
  }

  public static func turnedCount(_ turn: Difference.Turn, _ count: Int) -> Phrase {
    switch turn {
    case .worse: Phrase("xấu đi \(count)", "\(count) worse")
    case .better: Phrase("tốt lên \(count)", "\(count) better")
    }
  }
  public static func turned(_ turn: Difference.Turn, _ tasks: Int, _ directives: Int) -> Phrase {
    switch turn {
    case .worse: Phrase("Xấu đi: ", "Worse: ") + .work(tasks, directives)
    case .better: Phrase("Tốt lên: ", "Better: ") + .work(tasks, directives)
    }
  }
  public static func whatTurned(_ turn: Difference.Turn) -> Phrase {
    switch turn {
    case .worse: Phrase("việc xấu đi", "what is worse")
    case .better: Phrase("việc tốt lên", "what is better")
    }
  }
}

// The quick sheet.
extension Phrase {
  public static let sheetTitle = Phrase("NHẬP NHANH", "QUICK SHEET")
  public static let allOpenTasks = Phrase("các việc chưa hoàn thành", "all open tasks")
  public static let savesAndGoesDown = Phrase("lưu, xuống dòng", "save, next row")
  public static let sheetSaved = Phrase("đã lưu", "saved")
  public static let sheetNotSaved = Phrase(
    "có dòng chưa lưu: Enter để lưu, Esc lần nữa để bỏ",
    "a row is not saved: Enter saves it, Esc again drops it")
  public static let sheetReasonInNote = Phrase(
    " (ghi ở cột ghi chú)", " (write it in the note)")
  public static let nothingToUpdate = Phrase(
    "ở đây không có việc nào chưa hoàn thành", "there is no open task here")
}
