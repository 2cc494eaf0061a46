public import PlanDomain

// The fixed words of a meeting's documents, after the forms of Nghị định 30/2020/NĐ-CP.
extension Phrase {
  public static let republic = Phrase(
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM")
  public static let motto = Phrase(
    "Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness")
  public static let minutesTitle = Phrase("BIÊN BẢN", "MINUTES")
  public static let noticeTitle = Phrase("THÔNG BÁO", "NOTICE")
  public static let supplementTitle = Phrase("BIÊN BẢN BỔ SUNG", "SUPPLEMENT")
  public static let recipients = Phrase("Nơi nhận:", "Recipients:")
  /// Who keeps the file copy; the secretariat where nothing else is said.
  public static func archive(_ keep: String?) -> Phrase {
    let keep = keep ?? "VT"
    return Phrase("Lưu: \(keep).", "Archive: \(keep).")
  }
  public static let recipientsAttending = Phrase("Như thành phần tham dự", "All who attended")
  public static let recipientsAbove = Phrase("Như trên", "As above")
  /// To whom a province's office reports what it issues.
  public static let recipientsOfProvince = [
    Phrase(
      "Thường trực Tỉnh ủy, Thường trực HĐND tỉnh (để b/c)",
      "The standing committees of the province's Party Committee and People's Council (to report)"),
    Phrase(
      "Chủ tịch và các Phó Chủ tịch UBND tỉnh (để b/c)",
      "The chairman and the vice chairmen of the People's Committee (to report)"),
  ]
  public static let signatureHint = Phrase("(Ký, ghi rõ họ tên)", "(Signature and full name)")
  public static let secretarySigns = Phrase("THƯ KÝ", "SECRETARY")
  public static let chairSigns = Phrase("CHỦ TRÌ", "CHAIR")
  public static let byOrderOfChairman = Phrase("TL. CHỦ TỊCH", "BY ORDER OF THE CHAIRMAN")
  public static let chiefOfOffice = Phrase("CHÁNH VĂN PHÒNG", "CHIEF OF OFFICE")
  /// What the clerk fills in.
  public static let placeUnknown = Phrase("…", "…")

  public static let timeOpened = Phrase("Thời gian bắt đầu", "Opened")
  public static let attendees = Phrase("Thành phần tham dự", "Attendance")
  public static let absentees = Phrase("Vắng mặt", "Absent")
  public static let proceedings = Phrase("NỘI DUNG CUỘC HỌP", "PROCEEDINGS")
  public static let conclusionsHeading = Phrase("KẾT LUẬN", "CONCLUSIONS")
  public static let tasksHeading = Phrase("NHIỆM VỤ ĐƯỢC GIAO", "TASKS ASSIGNED")
  public static let annex = Phrase("Phụ lục", "Annex")
  public static let dueBy = Phrase("thời hạn", "due")
  public static let otherTasks = Phrase("Nhiệm vụ khác", "Other tasks")
  public static let noConclusion = Phrase(
    "Cuộc họp không có kết luận.", "The meeting drew no conclusion.")
  public static let noTask = Phrase("Không phát sinh nhiệm vụ.", "No task arises.")
  public static let noTaskLeft = Phrase(
    "Ý kiến chỉ đạo kèm theo kết luận này đã được rút lại; không còn nhiệm vụ nào.",
    "The directives that came with this conclusion were withdrawn; no task is left.")
  public static let opinion = Phrase("Ý kiến", "Remark")

  public static let ordinalColumn = Phrase("STT", "No.")
  public static let whoColumn = Phrase("Cơ quan thực hiện", "Who")
  public static let taskColumn = Phrase("Nội dung nhiệm vụ", "Task")
  public static let byWhenColumn = Phrase("Thời hạn", "By when")

  /// `Số: …/TB-UBND`: the number is the clerk's to give, so its place is dotted; so is the body's
  /// abbreviation where the plan does not say it.
  public static func documentNumber(_ kind: String?, _ body: String?) -> Phrase {
    let sign = [kind, body ?? "…"].compactMap(\.self).joined(separator: "-")
    return Phrase("Số: …/\(sign)", "No.: …/\(sign)")
  }

  public static func minutesSubject(_ title: String) -> Phrase { .verbatim(title) }
  public static func noticeSubject(chair: String, _ title: String) -> Phrase {
    Phrase(
      "Kết luận" + (chair.isEmpty ? "" : " của \(chair)") + " tại \(meetingName(title))",
      "Conclusions" + (chair.isEmpty ? "" : " of \(chair)") + " at the meeting “\(title)”")
  }
  /// What a supplement belongs to: which meeting, and of which day.
  public static func supplementSubject(_ title: String, on day: Phrase) -> Phrase {
    Phrase(
      "Bổ sung Biên bản \(meetingName(title)), ", "Supplement to the minutes of “\(title)”, ") + day
  }
  /// `Về cảng cạn`: what a conclusion is about.
  public static func about(_ title: String) -> Phrase {
    Phrase(title.lowercased().hasPrefix("về ") ? title : "Về \(title.asContinued)", title)
  }

  public static func agendaReason(_ reason: String) -> Phrase {
    Phrase("Lý do xem xét: \(reason)", "Considered because: \(reason)")
  }
  public static func changedInMeeting(_ field: Phrase, _ before: String, _ after: String) -> Phrase
  {
    field + Phrase(": \(after) (trước cuộc họp: \(before))", ": \(after) (before: \(before))")
  }
  public static func firstSaidInMeeting(_ field: Phrase, _ value: String) -> Phrase {
    field + .verbatim(": \(value)")
  }
  public static func keptInMeeting(_ field: Phrase, _ value: String) -> Phrase {
    field + Phrase(": vẫn là \(value)", ": still \(value)")
  }
  public static func deadlineMovedInMeeting(_ before: String, _ after: String) -> Phrase {
    Phrase(
      "Điều chỉnh thời hạn hoàn thành từ \(before) sang \(after)",
      "The deadline is moved from \(before) to \(after)")
  }
  public static let progressReported = Phrase("Tiến độ thực hiện", "Progress")
  public static let statusJudged = Phrase("Đánh giá tiến độ", "Status")
  /// How a thing stands as it comes before the meeting.
  public static func standingReported(_ words: String) -> Phrase {
    Phrase("Báo cáo tình hình: \(words)", "Reported: \(words)")
  }
  /// `before` is what had been measured last.
  public static func measuredInMeeting(
    _ indicator: String, _ value: String, on day: String, before: String?, source: String?
  ) -> Phrase {
    Phrase(
      "Chỉ tiêu \(indicator): \(value), ngày \(day)", "Indicator \(indicator): \(value) on \(day)")
      + (before.map { Phrase("; lần đo trước: \($0)", "; measured before: \($0)") }
        ?? .verbatim(""))
      + (source.map { Phrase("; nguồn: \($0)", "; source: \($0)") } ?? .verbatim(""))
  }
  public static func resolvedInMeeting(_ obstacle: String, _ text: String) -> Phrase {
    Phrase("Đã tháo gỡ vướng mắc “\(obstacle)”: \(text)", "Resolved “\(obstacle)”: \(text)")
  }
  public static func because(_ why: String) -> Phrase {
    Phrase("; lý do: \(why)", "; reason: \(why)")
  }
  public static func delegated(_ department: String, _ name: String?) -> Phrase {
    Phrase(
      department + " (cử người dự thay\(name.map { ": \($0)" } ?? ""))",
      department + " (by a delegate\(name.map { ": \($0)" } ?? ""))")
  }
  public static let postponedInMeeting = Phrase(
    "Nội dung này được chuyển sang cuộc họp sau.", "Postponed to the next meeting.")
  public static let withdrawnInMeeting = Phrase(
    "Ý kiến chỉ đạo này đã được rút lại.", "This directive was withdrawn.")
  public static func minutesEnd(_ time: String) -> Phrase {
    Phrase("Cuộc họp kết thúc vào \(time)", "The meeting closed at \(time)")
  }
  /// Who added something after the close, and when; the text follows.
  public static func supplementHead(_ day: Phrase, by name: String) -> Phrase {
    day.capitalised + .verbatim(", \(name): ")
  }
  /// Stands after the last word of an official text.
  public static let endMark = Phrase("./.", "./.")

  /// Who met, when and where, as the notice opens; whoever chairs has been introduced.
  public static func noticeOpening(day: Phrase, place: String?, chair: String, title: String)
    -> Phrase
  {
    let here = place.map { Phrase(", tại \($0)", ", at \($0)") } ?? .verbatim("")
    let meeting = meetingName(title)
    let what =
      chair.isEmpty
      ? Phrase(" đã diễn ra \(meeting).", ", the meeting “\(title)” was held.")
      : Phrase(", \(chair) chủ trì \(meeting).", ", \(chair) chaired the meeting “\(title)”.")
    return Phrase("", "On ") + day.capitalised + here + what
  }
  /// A title that says itself what kind of meeting it is needs no other word for it.
  private static func meetingName(_ title: String) -> String {
    let kinds = [
      ("Họp ", "cuộc họp "), ("Cuộc họp ", "cuộc họp "), ("Phiên họp ", "phiên họp "),
      ("Hội nghị ", "hội nghị "), ("Giao ban ", "cuộc họp giao ban "),
    ]
    for (start, name) in kinds where title.hasPrefix(start) {
      return name + title.dropFirst(start.count)
    }
    return "cuộc họp “\(title)”"
  }
  public static func noticeAttendance(_ names: String) -> Phrase {
    Phrase("Tham dự cuộc họp có đại diện: \(names).", "Attending: \(names).")
  }
  public static func noticeLeadIn(chair: String) -> Phrase {
    Phrase(
      "Sau khi nghe báo cáo và ý kiến thảo luận của các đại biểu dự họp, "
        + (chair.isEmpty ? "cuộc họp kết luận" : "\(chair) kết luận, chỉ đạo") + " như sau:",
      "After the reports and the discussion, "
        + (chair.isEmpty ? "the meeting concluded" : "\(chair) concluded") + " as follows:")
  }
  /// `Giao Sở X chủ trì, phối hợp với Sở Y trình lại quy hoạch; hoàn thành trước ngày 01/03/2026.`
  public static func officialTask(
    lead: String?, with others: String, _ text: String, by day: String?
  ) -> Phrase {
    let saysWho = text.hasPrefix("Giao ")
    let who: Phrase =
      lead.map { lead in
        saysWho
          ? .verbatim("")
          : others.isEmpty
            ? Phrase("Giao \(lead) ", "\(lead): ")
            : Phrase(
              "Giao \(lead) chủ trì, phối hợp với \(others) ", "\(lead), together with \(others): ")
      } ?? .verbatim("")
    let what = Phrase(lead == nil || saysWho ? text : text.asContinued, text)
    let when =
      day.map { Phrase("; hoàn thành trước ngày \($0).", "; to be done by \($0).") }
      ?? .verbatim(".")
    return who + what + when
  }
  /// How a notice closes; nobody is named who is not known.
  public static func noticeEnd(issuer: String?) -> Phrase {
    Phrase(
      (issuer.map { "\($0) thông báo" } ?? "Thông báo")
        + " để các cơ quan, đơn vị biết, triển khai thực hiện",
      (issuer.map { "\($0) notifies" } ?? "This is to notify")
        + " the bodies concerned, to be known and carried out")
  }
  public static func officeOf(_ owner: String) -> Phrase {
    Phrase("Văn phòng \(owner)", "The office of \(owner)")
  }
}

extension Wording {
  /// `ngày 05 tháng 02 năm 2026`: days under ten and the months 1 and 2 take a leading zero (Nghị
  /// định 30/2020/NĐ-CP, Phụ lục I); in English `05 February 2026`.
  public func documentDay(_ day: Day) -> Phrase {
    let (year, month, date) = day.civil
    return Phrase(
      "ngày \(twoDigits(date)) tháng \(month < 3 ? twoDigits(month) : String(month)) năm \(year)",
      "\(twoDigits(date)) \(Self.english(month)) \(year)")
  }

  /// T12 or Dec, for a column.
  public func monthName(_ day: Day) -> String {
    let month = day.civil.month
    return self(Phrase("T\(month)", String(Self.english(month).prefix(3))))
  }

  private static func english(_ month: Int) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return names[min(max(month - 1, 0), 11)]
  }

  /// `ngày … tháng … năm 2026`: the day of issue is the clerk's to write.
  public func blankDay(_ year: Int) -> Phrase {
    Phrase("ngày … tháng … năm \(year)", "… \(year)")
  }

  /// `05/02/2026`; in English in words, since a line may break at a hyphen.
  public func dayInText(_ day: Day) -> String {
    language == .vietnamese ? self.day(day) : self(documentDay(day))
  }

  /// The text with the mark of the end in place of its full stop.
  public func ended(_ text: String) -> String {
    text.clause + self(.endMark)
  }

  /// `08 giờ 00 phút, ngày 24 tháng 8 năm 2026`.
  public func documentTime(_ instant: Instant, offset: UTCOffset) -> Phrase {
    let time = instant.timeOfDay(at: offset)
    return Phrase(
      "\(twoDigits(time.hour)) giờ \(twoDigits(time.minute)) phút, ",
      "\(twoDigits(time.hour)):\(twoDigits(time.minute)), ")
      + documentDay(instant.day(at: offset))
  }
}

// What `tiendo minutes` says.
extension Phrase {
  public static let noClosedMeeting = Phrase(
    "kế hoạch chưa có cuộc họp nào đã kết thúc: kết thúc cuộc họp trong bảng điều hành trước",
    "the plan has no closed meeting: close one in the dashboard first")
  public static func unknownMeeting(_ text: String, known: String) -> Phrase {
    Phrase(
      "không có cuộc họp “\(text)”: các cuộc họp có là \(known.isEmpty ? "–" : known)",
      "there is no meeting “\(text)”: those there are: \(known.isEmpty ? "–" : known)")
  }
  public static func meetingStillOpen(_ meeting: String) -> Phrase {
    Phrase(
      "cuộc họp \(meeting) chưa kết thúc: văn bản chỉ lập khi đã kết thúc",
      "the meeting \(meeting) is still open: close it first")
  }
  public static func nothingToNotify(_ meeting: String) -> Phrase {
    Phrase(
      "cuộc họp \(meeting) không có kết luận nên không có thông báo kết luận: lập biên bản",
      "the meeting \(meeting) drew no conclusion, so there is no notice: write its minutes")
  }
  public static func nothingAdded(_ meeting: String) -> Phrase {
    Phrase(
      "cuộc họp \(meeting) không có bổ sung nào sau khi kết thúc",
      "nothing was added to the meeting \(meeting) after its close")
  }
  public static let notForATerminal = Phrase(
    "tệp này không đọc được trên màn hình: thêm --output TÊN_TỆP",
    "such a file can't be read in a terminal: add --output FILE")
  public static func documentWritten(_ path: String) -> Phrase {
    Phrase("đã ghi \(path)", "wrote \(path)")
  }
}
