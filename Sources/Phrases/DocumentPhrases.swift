public import PlanDomain

// The fixed words of a meeting's documents, after the forms of Nghị định 30/2020/NĐ-CP.
extension Phrase {
  public static let republic = Phrase(
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM")
  public static let motto = Phrase(
    "Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness")
  public static let minutesTitle = Phrase("BIÊN BẢN", "MINUTES")
  public static let noticeTitle = Phrase("THÔNG BÁO", "NOTICE")
  public static let recipients = Phrase("Nơi nhận:", "Recipients:")
  public static let archive = Phrase("Lưu: VT.", "Archive.")
  public static let recipientsAttending = Phrase("Như thành phần tham dự", "All who attended")
  public static let signatureHint = Phrase("(Ký, ghi rõ họ tên)", "(Signature and full name)")
  public static let secretarySigns = Phrase("THƯ KÝ", "SECRETARY")
  public static let chairSigns = Phrase("CHỦ TRÌ", "CHAIR")
  public static let officeSigns = Phrase(
    "TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG", "BY ORDER OF THE CHAIRMAN\nCHIEF OF OFFICE")
  public static let placeUnknown = Phrase("…", "…")

  public static let timeOpened = Phrase("Thời gian bắt đầu", "Opened")
  public static let attendees = Phrase("Thành phần tham dự", "Attendance")
  public static let absentees = Phrase("Vắng mặt", "Absent")
  public static let proceedings = Phrase("NỘI DUNG CUỘC HỌP", "PROCEEDINGS")
  public static let conclusionsHeading = Phrase("KẾT LUẬN", "CONCLUSIONS")
  public static let tasksHeading = Phrase("NHIỆM VỤ ĐƯỢC GIAO", "TASKS ASSIGNED")
  public static let noticeTasksHeading = Phrase("Phân công nhiệm vụ", "Tasks assigned")
  public static let noConclusion = Phrase(
    "Cuộc họp không có kết luận.", "The meeting drew no conclusion.")
  public static let noTask = Phrase("Không phát sinh nhiệm vụ.", "No task arises.")
  public static let noTaskLeft = Phrase(
    "Ý kiến chỉ đạo kèm theo kết luận này đã được rút lại; không còn nhiệm vụ nào.",
    "The directives that came with this conclusion were withdrawn; no task is left.")
  public static let opinion = Phrase("Ý kiến", "Remark")
  public static let supplementsHeading = Phrase("BỔ SUNG SAU CUỘC HỌP", "SUPPLEMENTS")
  public static let noticeSupplementsHeading = Phrase("Bổ sung sau cuộc họp", "Supplements")

  public static let ordinalColumn = Phrase("STT", "No.")
  public static let whoColumn = Phrase("Cơ quan thực hiện", "Who")
  public static let taskColumn = Phrase("Nội dung nhiệm vụ", "Task")
  public static let byWhenColumn = Phrase("Thời hạn", "By when")

  /// The number is the clerk's to give, so its place is dotted.
  public static let minutesNumber = Phrase("Số: …/BB-…", "No.: …/BB-…")
  public static let noticeNumber = Phrase("Số: …/TB-…", "No.: …/TB-…")

  public static func minutesSubject(_ title: String) -> Phrase { .verbatim(title) }
  public static func noticeSubject(chair: String?, _ title: String) -> Phrase {
    let who = chair ?? ""
    return Phrase(
      "Kết luận" + (who.isEmpty ? "" : " của \(who)") + " tại \(meetingName(title))",
      "Conclusions" + (who.isEmpty ? "" : " of \(who)") + " at the meeting “\(title)”")
  }

  public static func agendaReason(_ reason: String) -> Phrase {
    Phrase("Lý do xem xét: \(reason)", "Considered because: \(reason)")
  }
  public static func changedInMeeting(_ field: Phrase, _ before: String, _ after: String) -> Phrase
  {
    field + Phrase(": từ “\(before)” thành “\(after)”", ": from “\(before)” to “\(after)”")
  }
  public static func keptInMeeting(_ field: Phrase, _ value: String) -> Phrase {
    field + Phrase(": giữ nguyên “\(value)”", ": kept at “\(value)”")
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

  /// Who met, when and where, as the notice opens.
  public static func noticeOpening(day: Phrase, place: String?, chair: String?, title: String)
    -> Phrase
  {
    let here = place.map { Phrase(", tại \($0)", ", at \($0)") } ?? .verbatim("")
    let meeting = meetingName(title)
    let what =
      chair.map {
        Phrase(", \($0) chủ trì \(meeting).", ", \($0) chaired the meeting “\(title)”.")
      } ?? Phrase(" đã diễn ra \(meeting).", ", the meeting “\(title)” was held.")
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
    Phrase("Tham dự cuộc họp có: \(names).", "Attending: \(names).")
  }
  public static func noticeAbsence(_ names: String) -> Phrase {
    Phrase("Vắng mặt: \(names).", "Absent: \(names).")
  }
  public static func noticeLeadIn(chair: String?) -> Phrase {
    Phrase(
      "Sau khi nghe báo cáo và ý kiến thảo luận, "
        + (chair.map { "\($0) kết luận" } ?? "cuộc họp kết luận") + " như sau:",
      "After the reports and the discussion, "
        + (chair.map { "\($0) concluded" } ?? "the meeting concluded") + " as follows:")
  }
  public static func noticeTask(to: String, _ text: String, by day: String?) -> Phrase {
    let who = to.isEmpty ? Phrase("", "") : Phrase("Giao \(to): ", "\(to): ")
    let when = day.map { Phrase(" Thời hạn: \($0).", " By \($0).") } ?? .verbatim("")
    return who + .verbatim(text) + when
  }
  public static func noticeEnd(issuer: String?) -> Phrase {
    Phrase(
      "Trên đây là kết luận tại cuộc họp; "
        + (issuer.map { "\($0) thông báo để" } ?? "đề nghị")
        + " các cơ quan, đơn vị liên quan biết, thực hiện",
      "These conclusions of the meeting are notified"
        + (issuer.map { " by \($0)" } ?? "")
        + " to the bodies concerned for information and action")
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

  /// `05/02/2026`; in English in words, since a line may break at a hyphen.
  public func dayInText(_ day: Day) -> String {
    language == .vietnamese ? self.day(day) : self(documentDay(day))
  }

  /// The text with the mark of the end in place of its full stop.
  public func ended(_ text: String) -> String {
    (text.hasSuffix(".") ? String(text.dropLast()) : text) + self(.endMark)
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
  public static func documentWritten(_ path: String) -> Phrase {
    Phrase("đã ghi \(path)", "wrote \(path)")
  }
}
