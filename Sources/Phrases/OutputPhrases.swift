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
  public static let chairPost = Phrase("Chức vụ", "Chair's post")
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
    let rate = say.percent(counts.onTimeRate)
    return Phrase(
      "\(counts.total) nhiệm vụ: \(counts.doneOnTime) hoàn thành đúng hạn, "
        + "\(counts.doneLate) hoàn thành quá hạn, \(counts.openInTime) chưa hoàn thành trong hạn, "
        + "\(counts.openOverdue) chưa hoàn thành quá hạn; tỷ lệ đúng hạn \(rate)",
      "\(actions(counts.total).english): \(counts.doneOnTime) done on time, "
        + "\(counts.doneLate) done late, \(counts.openInTime) open in time, "
        + "\(counts.openOverdue) open overdue; on-time rate \(rate)"
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

extension Status? {
  public var glyph: String { self?.glyph ?? "–" }
}

// What `check`, `set`, `new` and finding the plan say.
extension Phrase {
  public static func problemsFound(_ problems: Int, notices: Int) -> Phrase {
    counted(problems, "vấn đề", "problem", "problems") + .verbatim(", ")
      + counted(notices, "lưu ý", "notice", "notices")
  }
  public static func journalsRead(_ files: Int, lines: Int) -> Phrase {
    counted(files, "nhật ký", "journal", "journals") + .verbatim(", ")
      + counted(lines, "dòng", "line", "lines") + .verbatim(": ")
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
      "không có kế hoạch ở “\(path)” (\(reason)): chỉ đúng thư mục của plan.yaml, tạo mới bằng "
        + "“tiendo new THƯ_MỤC”, hoặc lấy kế hoạch mẫu bằng “tiendo new THƯ_MỤC --sample”",
      "there is no plan at “\(path)” (\(reason)): name the folder of a plan.yaml, make one with "
        + "“tiendo new DIR”, or get the sample with “tiendo new DIR --sample”"
    )
  }
  public static func notAPlanFile(_ path: String) -> Phrase {
    Phrase(
      "“\(path)” không phải kế hoạch: chỉ thư mục của plan.yaml",
      "“\(path)” is not a plan: name the folder of its plan.yaml")
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
  public static func documentExists(_ path: String) -> Phrase {
    Phrase(
      "“\(path)” đã có: đặt tên khác, không ghi đè",
      "“\(path)” is there already: give another name, nothing is overwritten")
  }
  public static func notWritten(_ path: String, _ reason: String) -> Phrase {
    Phrase(
      "không ghi được “\(path)” (\(reason)): kiểm tra quyền ghi và dung lượng đĩa",
      "“\(path)” could not be written (\(reason)): check its permissions and the disk's space")
  }
  public static func outputNotWritten(_ reason: String) -> Phrase {
    Phrase(
      "không ghi hết được ra đầu ra chuẩn (\(reason)): kiểm tra nơi nhận rồi chạy lại",
      "standard output could not be written whole (\(reason)): look at where it goes, then run it "
        + "again")
  }
  public static func dayToCome(_ day: Day) -> Phrase { EditRefusal.dayInFuture(day).phrase }
}

// Why something was not saved, and what to do.
extension Phrase {
  public static let saveNeedsNumber = Phrase(
    "giá trị đo phải là một số ít hơn 16 chữ số: nhập lại",
    "a measured value has to be a number of less than 16 digits: enter it again")
  public static let nameNotSeen = Phrase(
    "tên người ghi trống hoặc không nhìn thấy được: thêm --by TÊN, hoặc đặt “name” trong "
      + "config.yaml",
    "the name to record under is blank or can't be seen: add --by NAME, or set “name” in "
      + "config.yaml")
  public static let keptInPart = Phrase(
    "; một dòng ghi dở còn lại và được bỏ qua", "; a torn line was left, which is skipped")
  public static let keptUnconfirmed = Phrase(
    "; dòng đã ghi nhưng đĩa chưa xác nhận, lưu lại cũng không bị tính hai lần",
    "; the line is there but the disk did not confirm it, and saving again won't count twice")

  public static func folderGone(_ path: String) -> Phrase {
    Phrase(
      "thư mục “\(path)” không còn ở đó: nối lại ổ đĩa hoặc mở lại kế hoạch rồi lưu lần nữa",
      "the folder “\(path)” is gone: bring its disk back or open the plan anew, then save again")
  }
  public static func pathKeepsChanging(_ file: String) -> Phrase {
    Phrase(
      "“\(file)” liên tục bị chương trình khác thay: tạm dừng đồng bộ rồi lưu lại",
      "another program keeps replacing “\(file)”: pause what syncs the folder, then save again")
  }
  public static func cannotMakeFolder(_ file: String, _ reason: String) -> Phrase {
    Phrase(
      "không tạo được thư mục “\(file)” (\(reason)): kiểm tra quyền ghi rồi lưu lại",
      "the folder “\(file)” can't be made (\(reason)): check the permissions, then save again")
  }
  public static func cannotOpen(_ file: String, _ reason: String) -> Phrase {
    Phrase(
      "không mở được “\(file)” để ghi (\(reason)): kiểm tra quyền ghi rồi lưu lại",
      "“\(file)” can't be opened for writing (\(reason)): check its permissions, then save again")
  }
  public static func cannotRead(_ file: String, _ reason: String) -> Phrase {
    Phrase(
      "không đọc được “\(file)” (\(reason)): kiểm tra ổ đĩa rồi lưu lại",
      "“\(file)” can't be read (\(reason)): check the disk, then save again")
  }
  public static func cannotWrite(_ file: String, _ reason: String) -> Phrase {
    Phrase(
      "không ghi được “\(file)” (\(reason)): dọn chỗ trên đĩa rồi lưu lại",
      "“\(file)” can't be written (\(reason)): make room on the disk, then save again")
  }
  public static func cannotSync(_ file: String, _ reason: String) -> Phrase {
    Phrase(
      "đĩa chưa xác nhận đã lưu “\(file)” (\(reason)): kiểm tra đĩa rồi lưu lại",
      "the disk did not confirm “\(file)” (\(reason)): check the disk, then save again")
  }
  public static func cannotRegister(_ file: String, _ reason: String) -> Phrase {
    Phrase(
      "không ghi được “\(file)” của bạn (\(reason)): kiểm tra XDG_STATE_HOME rồi lưu lại",
      "your own “\(file)” can't be written (\(reason)): check XDG_STATE_HOME, then save again")
  }
  public static func sampleLineUnwritable(_ line: String) -> Phrase {
    Phrase(
      "dòng \(line) của kế hoạch mẫu không ghi được: báo lỗi này cho người làm tiendo",
      "line \(line) of the sample can't be written: report this to the makers of tiendo")
  }
}

// What is wrong with config.yaml.
extension Phrase {
  public static let configNotYAML = Phrase(
    "không phải các dòng “khóa: giá trị”: sửa lại dòng này",
    "not lines of “key: value”: mend this line")

  public static let configUnread = Phrase(
    "không đọc được hoặc lớn hơn 64 KiB: kiểm tra quyền đọc, viết ngắn lại",
    "can't be read or is over 64 KiB: check its permissions, shorten it")

  public static func configUnknownKey(_ key: String) -> Phrase {
    Phrase(
      "không biết khóa “\(key)”: có language, theme, start, name, input, keys",
      "unknown key “\(key)”: there are language, theme, start, name, input, keys")
  }
  public static func configBadValue(_ key: String, _ found: String, _ examples: String) -> Phrase {
    Phrase(
      "“\(key)”: “\(found)” không dùng được: viết như \(examples)",
      "“\(key)”: “\(found)” can't be used: write one like \(examples)")
  }
}
