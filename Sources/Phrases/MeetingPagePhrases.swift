public import PlanDomain

// The pages of a meeting: the list, who is there, the agenda.
extension Phrase {
  public static let meetingsTitle = Phrase("CÁC CUỘC HỌP", "MEETINGS")
  public static let openNewMeeting = Phrase("Mở cuộc họp mới", "Open a new meeting")
  public static func joinOpenMeeting(_ title: String) -> Phrase {
    Phrase("Vào cuộc họp đang mở: \(title)", "Join the open meeting: \(title)")
  }
  public static func meetingCount(_ count: Int) -> Phrase {
    counted(count, "cuộc họp", "meeting", "meetings")
  }
  public static func meetingIsOn(_ key: String) -> Phrase {
    Phrase("ĐANG HỌP · \(key) vào họp", "MEETING ON · \(key) joins")
  }
  public static func inTheMeeting(_ key: String) -> Phrase {
    Phrase("ĐANG HỌP · \(key) trở lại", "IN THE MEETING · \(key) goes back")
  }
  public static func noMeetingOpen(_ key: String) -> Phrase {
    Phrase("chưa vào cuộc họp nào: bấm \(key)", "you are in no meeting: press \(key)")
  }
  public static func meetingResumed(_ title: String) -> Phrase {
    Phrase("tiếp tục cuộc họp: \(title)", "going on with the meeting: \(title)")
  }
  public static let meetingHasClosed = Phrase(
    "cuộc họp đã kết thúc", "the meeting has been closed")
  public static let meetingNotOpenYet = Phrase("chưa mở họp", "no meeting is open yet")

  public static let attendanceTitle = Phrase("THÀNH PHẦN THAM DỰ", "ATTENDANCE")
  public static let departmentColumn = Phrase("Cơ quan", "Department")
  public static let notSaidYet = Phrase("chưa ghi", "not recorded")
  public static let notRecordedYet = Phrase("chưa lưu", "not saved yet")
  public static func attendanceCount(_ present: Int, _ absent: Int, of all: Int) -> Phrase {
    Phrase(
      "\(present)/\(all) có mặt · \(absent) vắng", "\(present) of \(all) there · \(absent) absent")
  }

  public static let agendaTitle = Phrase("CHƯƠNG TRÌNH", "AGENDA")
  public static let agendaProposedTitle = Phrase("CHƯƠNG TRÌNH ĐỀ XUẤT", "PROPOSED AGENDA")
  public static let agendaWorking = Phrase("đang lập đề xuất…", "preparing it…")
  public static let nothingProposed = Phrase(
    "Không có gì cần đưa ra họp: tìm mục để thêm", "Nothing needs a meeting: search to add items")
  public static func minutesOf(_ sum: Int, _ planned: Int) -> Phrase {
    Phrase("tổng \(sum)/\(planned) phút", "\(sum) of \(planned) minutes")
  }
  public static func minutesOver(_ minutes: Int) -> Phrase {
    Phrase("vượt \(minutes) phút", "\(minutes) over")
  }
  public static func minutesLeft(_ minutes: Int) -> Phrase {
    Phrase("còn \(minutes) phút", "\(minutes) left")
  }
  public static let agendaCurrent = Phrase("đang bàn", "now")
  public static let agendaConcluded = Phrase("kết luận", "concluded")
  public static let agendaPostponed = Phrase("hoãn", "postponed")
  public static let agendaIsEmpty = Phrase(
    "chương trình phải có ít nhất một mục", "an agenda needs at least one item")
  public static func alreadyOnAgenda(_ number: Int) -> Phrase {
    Phrase("đã là mục \(number) của chương trình", "it is item \(number) of the agenda already")
  }
  public static let addedToAgenda = Phrase("bổ sung", "added")
  public static let openTheMeeting = Phrase("mở họp", "open the meeting")
  public static let acceptTheAgenda = Phrase("thông qua và bắt đầu", "accept and begin")
  public static let goToAgendaItem = Phrase("đến mục này", "go to it")
}

extension Attendance.State {
  /// At most 8 columns, for tables.
  public var shortPhrase: Phrase {
    switch self {
    case .present: Phrase("có mặt", "present")
    case .absent: Phrase("vắng", "absent")
    case .delegate: Phrase("dự thay", "delegate")
    }
  }
}

// The forms of a meeting.
extension Phrase {
  public static let openingHeading = Phrase("Mở cuộc họp", "Open a meeting")
  public static let meetingTitle = Phrase("Tên cuộc họp", "Title")
  public static let meetingMinutes = Phrase("Dự kiến (phút)", "Planned (min)")
  public static let hintMeetingTitle = Phrase("cuộc họp về việc gì", "what it is about")
  public static let hintChair = Phrase("họ và tên", "name")
  public static let hintChairPost = Phrase(
    "như Phó Chủ tịch UBND tỉnh; đứng trong thông báo kết luận",
    "such as Vice Chair; it stands in the notice")
  public static let hintMinutes = Phrase("số phút", "minutes")
  public static func meetingTitleProposed(_ plan: String, _ day: String) -> Phrase {
    Phrase(
      "Họp rà soát tiến độ thực hiện kế hoạch \(plan) ngày \(day)",
      "Progress review of the plan \(plan), \(day)")
  }
  /// How a title ends that names its day, in either language, as the proposed ones do; the longest
  /// first.
  public static func titleEndings(_ day: Day) -> [String] {
    Language.allCases.flatMap { language in
      let date = Wording(language).day(day)
      return [" ngày \(date)", ", \(date)", " \(date)"]
    }
  }
  public static let refusedMinutes = Phrase(
    "số phút là một số nguyên từ 1 đến 1440", "minutes are a whole number from 1 to 1440")

  public static let conclusionText = Phrase("Kết luận", "Conclusion")
  public static let hintConclusion = Phrase("cuộc họp kết luận gì", "what was concluded")
  public static let noTaskArises = Phrase("không phát sinh nhiệm vụ", "no task arises")
  public static let refusedNoTask = Phrase(
    "giao chỉ đạo trước, hoặc đánh dấu: không phát sinh nhiệm vụ",
    "give a directive first, or check that no task arises")
  public static let boxHint = Phrase("Space: đánh dấu hoặc bỏ", "Space checks and clears")
  public static let noteIsInternal = Phrase(
    "nội bộ: không chiếu, không văn bản",
    "internal: not for room or papers")

  public static let agendaMinutesLabel = Phrase("Số phút", "Minutes")
  public static let attendeeName = Phrase("Người dự", "Who came")
  public static let hintAttendee = Phrase("họ tên, chức vụ", "name and office")
}

// The presenter.
extension Phrase {
  public static let agendaItem = Phrase("Mục", "Item")
  public static let itemClock = Phrase("mục", "item")
  public static let meetingClock = Phrase("họp", "meeting")
  /// Beside the item's clock, where there is little room.
  public static let meetingClockShort = Phrase("họp", "total")
  public static let overrun = Phrase("quá", "over")
  public static let ownWayMark = Phrase(" XEM RIÊNG ", " OWN VIEW ")
  public static let agendaNotAccepted = Phrase(
    "Chương trình chưa chốt", "The agenda is not accepted yet")
  public static func givenAtMeeting(_ day: String) -> Phrase {
    Phrase("giao tại cuộc họp \(day)", "given at the meeting of \(day)")
  }
  public static func concludedAtMeeting(_ day: String) -> Phrase {
    Phrase("Kết luận kỳ họp \(day)", "Concluded on \(day)")
  }
  public static let fullTitle = Phrase("Tên đầy đủ", "Full title")
  public static let fullText = Phrase("Toàn văn", "Full text")
  public static let belowIt = Phrase("Bên dưới", "Below it")
  public static func sinceMeeting(_ day: String) -> Phrase {
    Phrase("Từ kỳ họp \(day)", "Since \(day)")
  }
  public static let noneRecorded = Phrase("không có", "none")
  public static let unchanged = Phrase("không thay đổi", "unchanged")
  public static func otherIndicators(_ count: Int) -> Phrase {
    Phrase("và \(count) chỉ tiêu khác", count == 1 ? "and 1 other" : "and \(count) others")
  }
  public static let newMark = Phrase("mới giao", "new")
  public static let conclusionLabel = Phrase("Kết luận", "Conclusion")
  public static func conclusionNumber(_ number: Int) -> Phrase {
    Phrase("Kết luận \(number)", "Conclusion \(number)")
  }
  public static let notConcludedYet = Phrase("chưa có", "none yet")
  /// Beside the status that leads a page: the one that the rules make, and the one reported.
  public static let accordingToRules = Phrase("theo tính toán:", "computed:")
  public static let accordingToReport = Phrase("theo báo cáo:", "reported:")
  /// The same where there is little room.
  public static let accordingToRulesShort = Phrase("tính toán:", "computed:")
  public static let accordingToReportShort = Phrase("báo cáo:", "reported:")
  public static let postponedToLater = Phrase(
    "chuyển sang cuộc họp sau", "left for the next meeting")

  public static let agendaEnds = Phrase("đã là mục cuối của chương trình", "this is the last item")
  public static let agendaBegins = Phrase(
    "đây là mục đầu của chương trình", "this is the first item")
  public static func noSuchAgendaItem(_ number: Int, _ count: Int) -> Phrase {
    Phrase(
      "chương trình có \(count) mục, không có mục \(number)",
      "the agenda has \(count == 1 ? "1 item" : "\(count) items"), no item \(number)")
  }
  public static let followingAgain = Phrase("theo cuộc họp", "following the meeting")
  public static let goingOwnWay = Phrase(
    "xem riêng: cuộc họp không đổi mục theo", "on your own: the meeting stays where it is")
  public static let leaveFollowing = Phrase("xem riêng", "look elsewhere")
  public static let followAgain = Phrase("theo họp", "follow again")
  public static let alreadyPostponed = Phrase("mục này đã hoãn", "it is postponed already")
  public static let alreadyConcluded = Phrase("mục này đã kết luận", "it is concluded already")
  public static let acceptAgendaFirst = Phrase(
    "Chương trình chưa chốt: bấm Enter ở chương trình trước",
    "The agenda is not accepted yet: press Enter on the agenda first")
  public static let notOnTheAgenda = Phrase(
    "mục này không có trong chương trình", "it is not on the agenda")
}
