public import PlanDomain

// The domain's own words, both languages side by side (domain, Words).
extension Phrase {
  public static let today = Phrase("hôm nay", "today")
  static let yesterday = Phrase("hôm qua", "yesterday")
  public static let nothing = Phrase("–", "–")

  public static let lead = Phrase("Chủ trì", "Lead")
  public static let coordinating = Phrase("Phối hợp", "Coordinating")
  public static let inCharge = Phrase("Lãnh đạo phụ trách", "In charge")
  public static let officer = Phrase("Chuyên viên theo dõi", "Officer")
  public static let deadline = Phrase("Thời hạn", "Deadline")
  public static let start = Phrase("Bắt đầu", "Start")
  public static let deliverable = Phrase("Sản phẩm", "Deliverable")
  public static let source = Phrase("Nguồn", "Source")
  public static let weight = Phrase("Trọng số", "Weight")
  public static let status = Phrase("Trạng thái", "Status")
  public static let progress = Phrase("Tiến độ", "Progress")
  public static let basis = Phrase("Căn cứ", "Basis")
  public static let indicators = Phrase("Chỉ tiêu", "Indicators")
  public static let obstacles = Phrase("Khó khăn, vướng mắc", "Obstacles")
  public static let cause = Phrase("Nguyên nhân", "Cause")
  public static let proposal = Phrase("Đề xuất", "Proposal")
  public static let notes = Phrase("Ghi chú", "Notes")
  public static let note = Phrase("Ghi chú", "Note")
  public static let history = Phrase("Quá trình", "History")
  public static let reason = Phrase("Lý do", "Reason")
  public static let illustrative = Phrase("minh họa", "illustrative")
  public static let noLead = Phrase("chưa có chủ trì", "no lead")
  public static func unknownLead(_ name: String) -> Phrase {
    Phrase("không rõ chủ trì “\(name)”", "unknown lead “\(name)”")
  }
  public static let noDeadline = Phrase("không hạn", "no deadline")
  public static let reported = Phrase("theo báo cáo", "reported")
  public static let computed = Phrase("theo tính toán", "computed")
  public static let expected = Phrase("kế hoạch đến nay", "expected")
  /// Where there is little room, beside the value that is held against it.
  public static let expectedShort = Phrase("kế hoạch", "expected")
  public static let baseline = Phrase("cơ sở", "baseline")
  public static let target = Phrase("mục tiêu", "target")
  public static let actual = Phrase("thực hiện", "actual")
  public static let notMeasured = Phrase("chưa đo", "not measured")
  public static let internalNote = Phrase("nội bộ", "internal")
  public static let resolved = Phrase("đã tháo gỡ", "resolved")
  public static let directive = Phrase("Chỉ đạo", "Directive")
  public static let meeting = Phrase("Cuộc họp", "Meeting")

  public static func days(_ count: Int) -> Phrase { counted(count, "ngày", "day", "days") }
  public static func actions(_ count: Int) -> Phrase {
    counted(count, "nhiệm vụ", "action", "actions")
  }
  public static func overdueCount(_ count: Int) -> Phrase {
    Phrase("\(count) quá hạn", "\(count) overdue")
  }
  public static func extensions(_ count: Int) -> Phrase {
    Phrase("gia hạn \(count) lần", count == 1 ? "extended once" : "extended \(count) times")
  }
  /// Before the deadlines that held earlier: how often it was put off, if it was.
  public static func movedDeadline(extensions count: Int) -> Phrase {
    count > 0 ? extensions(count) : Phrase("hạn trước đây", "earlier deadline")
  }
  public static func decision(_ number: String) -> Phrase {
    Phrase("QĐ \(number)", "Decision \(number)")
  }
}

extension Phrase {
  /// A text without the word in brackets that marks what a sample made up: a paper that is signed
  /// has none.
  public static func withoutIllustrative(_ text: String) -> String {
    // Few texts have any, and there are many texts.
    guard text.utf8.contains(UInt8(ascii: "(")) else { return text }
    let word = Phrase.illustrative
    return [word.vietnamese, word.english].reduce(text) { $0.replacing(" (\($1))", with: "") }
  }

  /// Whether a source that somebody wrote says that there is none, in either language.
  public static func saysIllustrative(_ source: String) -> Bool {
    let word = Phrase.illustrative
    return [word.vietnamese, word.english].contains { foldedKey($0) == foldedKey(source) }
  }
}

extension Status {
  public var phrase: Phrase {
    switch self {
    case .notStarted: Phrase("chưa thực hiện", "not started")
    case .onTrack: Phrase("đúng tiến độ", "on track")
    case .atRisk: Phrase("có nguy cơ chậm", "at risk")
    case .behind: Phrase("chậm tiến độ", "behind")
    case .done: Phrase("hoàn thành", "done")
    case .suspended: Phrase("tạm dừng", "suspended")
    case .cancelled: Phrase("hủy", "cancelled")
    }
  }

  /// At most 14 columns, for tables.
  public var shortPhrase: Phrase {
    switch self {
    case .atRisk: Phrase("nguy cơ chậm", "at risk")
    case .behind: Phrase("chậm", "behind")
    case .notStarted, .onTrack, .done, .suspended, .cancelled: phrase
    }
  }

  /// As the beginning of a line.
  public var title: Phrase { phrase.capitalised }
}

/// Of what there is nothing to judge: an objective without strategies.
extension Status? {
  public var phrase: Phrase { self?.phrase ?? Phrase("chưa có chiến lược", "no strategies yet") }
  public var shortPhrase: Phrase { self?.shortPhrase ?? Phrase("trống", "empty") }
  public var title: Phrase { phrase.capitalised }
}

extension Phrase {
  /// With a capital first letter in both languages.
  public var capitalised: Phrase {
    Phrase(
      vietnamese.prefix(1).uppercased() + vietnamese.dropFirst(),
      english.prefix(1).uppercased() + english.dropFirst())
  }

  public var upperCased: Phrase { Phrase(vietnamese.uppercased(), english.uppercased()) }
}

extension DeadlineClass {
  public var phrase: Phrase {
    switch self {
    case .inTime: Phrase("trong hạn", "in time")
    case .dueSoon: Phrase("sắp đến hạn", "due soon")
    case .overdue: Phrase("quá hạn", "overdue")
    case .none: Phrase("không hạn", "no deadline")
    case .doneOnTime: Phrase("hoàn thành đúng hạn", "done on time")
    case .doneLate: Phrase("hoàn thành quá hạn", "done late")
    }
  }
}

extension ItemKind {
  public var phrase: Phrase {
    switch self {
    case .objective: Phrase("Mục tiêu", "Objective")
    case .strategy: Phrase("Chiến lược", "Strategy")
    case .action: Phrase("Nhiệm vụ", "Action")
    case .step: Phrase("Bước", "Step")
    }
  }
}

extension Field {
  public var phrase: Phrase {
    switch self {
    case .status: .status
    case .progress: .progress
    case .due: .deadline
    }
  }
}

extension AttentionReason {
  /// The reason in a few words; `indicator` is the missed indicator's name, `said` who is waited
  /// for or what was said.
  public func phrase(obstacle: String = "", indicator: String = "", said: String = "") -> Phrase {
    switch self {
    case .overdue(let days), .directiveOverdue(let days):
      Phrase("quá hạn ", "overdue ") + .days(days)
    case .conflict: Phrase("số liệu hai cơ quan chưa thống nhất", "two offices disagree")
    case .vainUndoing:
      Phrase("có dòng hoàn tác không có hiệu lực", "an undoing that counts for nothing")
    case .behind(let points):
      Phrase("thấp hơn kế hoạch ", "") + .points(points)
        + Phrase("", " behind plan")
    case .reportedLate(let status):
      Phrase("báo cáo ", "reported ") + status.phrase
    case .betterThanComputed(let reported, let computed):
      .computed + .verbatim(": ") + computed.shortPhrase
        + .verbatim("; ") + .reported + .verbatim(": ") + reported.shortPhrase
    case .indicatorMissed:
      Phrase("chưa đạt: \(indicator.clause)", "missed: \(indicator.clause)")
    case .openObstacle:
      Phrase("vướng mắc: \(obstacle.clause)", "obstacle: \(obstacle.clause)")
    case .returned: .returnedToGoOn(said)
    case .extensionAsked: .extensionAsked
    case .awaitsConfirmation(let days): .awaitsConfirmation(by: said, days: days)
    case .unaskedDeadline: .deadlineUnasked
    case .overExtended(let grants, let limit): .overExtended(grants, limit: limit)
    case .holdsUp(let count): .holdsUp(count)
    case .forecastLate(let days): .forecastLate(days)
    case .dueSoon(let days):
      days == 0
        ? Phrase("đến hạn hôm nay", "due today")
        : Phrase("còn ", "due in ") + .days(days) + Phrase(" đến hạn", "")
    case .noLead: .noLead
    case .unknownLead(let name): .unknownLead(name)
    case .stale(let days):
      Phrase("", "no update for ") + .days(days) + Phrase(" chưa cập nhật", "")
    }
  }

  /// The same where there is less and less room: the last of them at most 16 columns. Nothing where
  /// it is as short already.
  public var shorterPhrases: [Phrase] {
    switch self {
    case .overdue, .directiveOverdue, .noLead: []
    case .behind(let points):
      [
        Phrase("thấp hơn KH \(points) đpt", "\(points) points short"),
        Phrase("kém KH \(points) đpt", "\(points) points short"),
      ]
    case .conflict: [Phrase("chưa thống nhất", "offices disagree")]
    case .reportedLate(let status): [Phrase("báo ", "reported ") + status.shortPhrase]
    case .betterThanComputed(let reported, _):
      [
        Phrase("báo cáo: ", "report: ") + reported.shortPhrase,
        Phrase("báo cáo tốt hơn", "report is better"),
      ]
    case .dueSoon(let days): [.dueIn(days)]
    case .vainUndoing: [Phrase("hoàn tác vô hiệu", "void undoing")]
    case .returned: [.returned, Phrase("trả lại", "returned")]
    case .extensionAsked: [.extensionAsked]
    case .awaitsConfirmation: [.reportedDone, Phrase("chờ xác nhận", "to be confirmed")]
    case .unaskedDeadline: [Phrase("tự đổi thời hạn", "deadline moved")]
    case .overExtended(let grants, _):
      [Phrase("gia hạn \(grants) lần", "extended \(grants)×")]
    case .indicatorMissed: [Phrase("chưa đạt", "target missed")]
    case .openObstacle: [Phrase("vướng mắc", "obstacle")]
    case .holdsUp(let count): [Phrase("\(count) việc phải chờ", "\(count) others wait")]
    case .forecastLate(let days):
      [
        Phrase("dự báo chậm ", "forecast late by ") + .days(days),
        Phrase("dự báo +\(days) ngày", "forecast +\(days) d"),
      ]
    case .unknownLead: [Phrase("chủ trì không rõ", "unknown lead")]
    case .stale(let days):
      [
        Phrase("\(days) ngày chưa báo", "silent for \(days) d"),
        Phrase("lâu chưa báo", "long silent"),
      ]
    }
  }
}

// The deadline classes as headings of figures, and what happens in meetings.
extension Phrase {
  public static let classOverdue = Phrase("quá hạn", "overdue")
  public static let classDueSoon = Phrase("sắp đến hạn", "due soon")
  public static let classInTime = Phrase("trong hạn", "in time")
  public static let classDone = Phrase("hoàn thành", "done")

  public static let meetingShort = Phrase("họp", "meeting")
  public static let conclusion = Phrase("kết luận", "conclusion")
  public static let supplement = Phrase("bổ sung", "supplement")
  public static let meetingClosed = Phrase("kết thúc", "closed")
  public static let planEdited = Phrase("sửa nội dung kế hoạch", "edited the plan's text")

  public static func agendaOf(_ count: Int) -> Phrase {
    Phrase(
      "chương trình \(count) nội dung", count == 1 ? "agenda of 1 item" : "agenda of \(count) items"
    )
  }
  public static func turnTo(_ item: String) -> Phrase { Phrase("bàn \(item)", "turned to \(item)") }
  public static func postponed(_ item: String) -> Phrase {
    Phrase("hoãn \(item)", "postponed \(item)")
  }
  public static func unknownKind(_ kind: String) -> Phrase {
    Phrase("loại bản ghi chưa biết: \(kind)", "a kind of record not known here: \(kind)")
  }
}

extension Attendance.State {
  public var phrase: Phrase {
    switch self {
    case .present: Phrase("có mặt", "present")
    case .absent: Phrase("vắng", "absent")
    case .delegate: Phrase("cử người dự thay", "sent a delegate")
    }
  }
}
