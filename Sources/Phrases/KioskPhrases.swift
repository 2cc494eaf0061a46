import PlanDomain

// The wall screen: what its pages say beyond the plan's own words, its keys, and what holds it.
extension Phrase {
  public static let groupKiosk = Phrase("Màn hình tường", "Wall screen")

  public static let kioskOverview = Phrase("Toàn cảnh", "The plan")
  public static let kioskDepartments = Phrase("Tỷ lệ đúng hạn", "On-time rate")
  public static let kioskTimeline = Phrase("Dòng thời gian", "Timeline")
  public static let kioskAttention = Phrase("Việc cần chú ý", "Needs attention")
  public static let kioskDirectives = Phrase("Ý kiến chỉ đạo", "Directives")
  public static let kioskChanges = Phrase("Tuần qua", "The past week")

  public static let kioskNews = Phrase("VỪA THAY ĐỔI", "JUST NOW")
  public static let kioskHeld = Phrase("ĐANG GIỮ TRANG", "HELD")
  public static let kioskWaiting = Phrase("Đang chờ kế hoạch", "Waiting for the plan")
  public static let kioskNoPages = Phrase("Chưa có gì để chiếu", "Nothing to show yet")

  public static let kioskDepartmentsLate = Phrase("cơ quan có việc quá hạn", "with overdue tasks")
  public static let kioskDepartmentsOrders = Phrase(
    "cơ quan có chỉ đạo quá hạn", "with overdue directives")
  public static let kioskOpenDirectives = Phrase("chưa hoàn thành", "open")
  public static let kioskNewlyLate = Phrase(
    "việc mới chậm hoặc có nguy cơ", "tasks newly late or at risk")
  public static let kioskOrdersLate = Phrase(
    "chỉ đạo mới chậm hoặc có nguy cơ", "directives newly late or at risk")
  public static let kioskRecovered = Phrase("việc trở lại đúng tiến độ", "tasks back on track")
  public static let kioskOrdersRecovered = Phrase(
    "chỉ đạo trở lại đúng tiến độ", "directives back on track")
  public static let kioskNewlyDone = Phrase("việc mới hoàn thành", "tasks newly done")
  public static let kioskOrdersDone = Phrase("chỉ đạo mới hoàn thành", "directives newly done")
  public static let kioskNewDirectives = Phrase("chỉ đạo mới", "new directives")
  public static let kioskExtended = Phrase("việc gia hạn", "tasks extended")
  public static let kioskOrdersExtended = Phrase("chỉ đạo gia hạn", "directives extended")
  public static let kioskNothingOverdue = Phrase("không có việc chậm", "nothing late")
  public static let kioskNothingDue = Phrase("chưa có nhiệm vụ đến hạn", "no task due so far")
  public static let kioskUrgent = Phrase("việc cần chú ý", "tasks need attention")
  public static let kioskOrdersUrgent = Phrase("chỉ đạo cần chú ý", "directives need attention")

  /// The caption of a figure: English says of one what it says of several in other words.
  public func captioning(_ count: Int) -> Phrase {
    let nouns = ["tasks": "task", "directives": "directive", "new directives": "new directive"]
    guard count == 1, let (many, one) = nouns.first(where: { english.hasPrefix($0.key) }) else {
      return self
    }
    let rest = english.dropFirst(many.count)
    return Phrase(
      vietnamese, one + (rest.hasPrefix(" need ") ? " needs" + rest.dropFirst(5) : rest))
  }

  public static func kioskPart(_ part: Int, _ parts: Int) -> Phrase {
    Phrase("(\(part)/\(parts))", "(\(part)/\(parts))")
  }
  public static func kioskMore(_ count: Int) -> Phrase {
    Phrase("và \(count) mục nữa", "and \(count) more")
  }
  public static func kioskTarget(_ year: String) -> Phrase {
    Phrase("mục tiêu \(year)", "target \(year)")
  }
  /// When the newest record was made, and how long ago that is.
  public static func kioskData(_ moment: String, _ age: Phrase) -> Phrase {
    Phrase("số liệu đến \(moment) · ", "data as of \(moment) · ") + age
  }
  public static let kioskNoData = Phrase("chưa có ghi nhận nào", "nothing recorded yet")

  /// How long ago, in the largest unit that says enough.
  public static func ago(minutes: Int) -> Phrase {
    switch max(0, minutes) {
    case 0: Phrase("vừa xong", "just now")
    case 1..<60: counted(minutes, "phút trước", "minute ago", "minutes ago")
    case 60..<2_880: counted(minutes / 60, "giờ trước", "hour ago", "hours ago")
    default: counted(minutes / 1_440, "ngày trước", "day ago", "days ago")
    }
  }

  public static func kioskKept(_ moment: String, _ age: Phrase) -> Phrase {
    Phrase(
      "KHÔNG ĐỌC ĐƯỢC KẾ HOẠCH: đang chiếu bản tốt lúc \(moment) (",
      "THE PLAN CAN'T BE READ: showing the last good one of \(moment) (") + age
      + Phrase(")", ")")
  }
  public static func kioskSilent(_ moment: String, _ age: Phrase) -> Phrase {
    Phrase(
      "THƯ MỤC KHÔNG TRẢ LỜI: đang chiếu bản tốt lúc \(moment) (",
      "THE FOLDER DOES NOT ANSWER: showing the last good plan of \(moment) (") + age
      + Phrase(")", ")")
  }
  public static let kioskInPart = Phrase(
    "MỚI ĐỌC ĐƯỢC MỘT PHẦN KẾ HOẠCH", "ONLY PART OF THE PLAN COULD BE READ")

  /// A page and of how many, as `--once` heads it.
  public static func kioskPage(_ page: Int, _ pages: Int, _ name: String) -> Phrase {
    Phrase("[\(page)/\(pages)] \(name)", "[\(page)/\(pages)] \(name)")
  }
  public static func kioskNeedsTerminal(_ reason: Phrase) -> Phrase {
    reason + Phrase("; --once in các trang ra văn bản", "; --once prints the pages as text")
  }
  public static let kioskNoPlan = Phrase(
    "chưa rõ chiếu kế hoạch nào: ghi thư mục, đặt TIENDO_PLAN, hoặc chạy “tiendo” một lần để có "
      + "kế hoạch mẫu",
    "no plan to show: name its folder, set TIENDO_PLAN, or run “tiendo” once for the sample")
}

// The sections as headings; indicators are headed by their numbers.
extension Phrase {
  public static func kioskIndicator(_ number: String) -> Phrase {
    .indicator + .verbatim(" " + number)
  }
}

extension CommandWords {
  public static let holdPage = CommandWords(
    "giữ trang", "hold",
    help: Phrase("Giữ trang đang chiếu, hoặc thôi giữ", "Hold the page, or let it turn again"))
  public static let previousPage = CommandWords(
    "trang trước", "page before", help: Phrase("Về trang trước", "To the page before"))
  public static let nextPage = CommandWords(
    "trang sau", "next page", help: Phrase("Sang trang sau", "To the next page"))
  public static let leaveKiosk = CommandWords(
    "thoát", "quit", help: Phrase("Thôi chiếu", "End the wall screen"))
}

// What `doctor` says of the protection below the wall screen.
extension Phrase {
  public static let doctorKiosk = Phrase("Màn hình tường", "Wall screen")
  public static let doctorNoWriting = Phrase("Không ghi tệp", "No writing")
  public static let doctorNoPrograms = Phrase("Không chạy gì khác", "No programs")
  public static let doctorNoPrivileges = Phrase("Không thêm quyền", "No privileges")
  public static let doctorHoldsByDesign = Phrase(
    "chỉ do mã chương trình: nhân hệ thống không giúp được",
    "by the program's own making only: the kernel here has nothing for it")
  public static func doctorLandlock(_ version: Int) -> Phrase {
    Phrase("Landlock \(version)", "Landlock \(version)")
  }
  public static let doctorSystemCalls = Phrase("bộ lọc lệnh gọi hệ thống", "system call filter")
  public static let doctorTried = Phrase("đã thử: nhân từ chối", "tried: the kernel refuses")
  public static let doctorNotHeld = Phrase(
    "đã thử: nhân không từ chối", "tried: the kernel does not refuse")
}
