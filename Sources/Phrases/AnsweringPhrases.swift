public import PlanDomain

// What is answered for (design, section 8): confirmed, asked for, shown, paid, published.
extension Phrase {
  public static let reportedDone = Phrase("báo cáo hoàn thành", "reported done")
  public static let accepted = Phrase("đã xác nhận", "accepted")
  public static let returned = Phrase("trả lại, yêu cầu làm tiếp", "returned, to go on")
  public static func returnedTimes(_ count: Int) -> Phrase {
    Phrase("trả lại \(count) lần", count == 1 ? "returned once" : "returned \(count) times")
  }
  static func returnedToGoOn(_ text: String) -> Phrase {
    text.isEmpty ? .returned : Phrase("trả lại: \(text.clause)", "returned: \(text.clause)")
  }
  static func awaitsConfirmation(by name: String, days: Int) -> Phrase {
    Phrase("báo cáo hoàn thành, chờ \(name) xác nhận ", "reported done, waits for \(name) ")
      + .lasting(days)
  }
  static func returnedCount(_ count: Int) -> Phrase {
    Phrase("\(count) việc bị trả lại", "\(count) returned")
  }
  static func awaitingCount(_ count: Int) -> Phrase {
    Phrase("\(count) việc chờ xác nhận", "\(count) to be confirmed")
  }
  static func askingCount(_ count: Int) -> Phrase {
    counted(count, "đề nghị gia hạn chờ trả lời", "extension asked", "extensions asked")
  }
  public static let completion = Phrase("Xác nhận", "Confirmation")

  public static let extensionAsked = Phrase("đề nghị gia hạn", "extension asked")
  static func extensionAskedFor(_ due: Day, days: Int) -> Phrase {
    Phrase("đề nghị gia hạn đến ", "asks for ") + .named(due)
      + Phrase(", chờ trả lời ", ", waits ") + .lasting(days)
  }
  public static let extensionGranted = Phrase("đồng ý", "granted")
  public static let extensionRefused = Phrase("không đồng ý", "refused")
  public static let extensionRequests = Phrase("Đề nghị gia hạn", "Extensions asked")
  public static let deadlineUnasked = Phrase(
    "đổi thời hạn mà không đề nghị", "deadline changed without asking")
  static func overExtended(_ grants: Int, limit: Int) -> Phrase {
    Phrase(
      "đã gia hạn \(grants) lần, quy định tối đa \(limit)",
      "extended \(grants) times, \(limit) allowed")
  }

  public static let evidence = Phrase("Tài liệu chứng minh", "Evidence")
  public static let documentNumber = Phrase("Số, ký hiệu", "Number")
  public static let documentFile = Phrase("Tệp", "File")
  public static let evidenceChanged = Phrase(
    "tệp đã đổi từ khi ghi", "the file has changed since it was recorded")
  public static let evidenceGone = Phrase(
    "không đọc được tệp", "the file can't be read")

  public static let budget = Phrase("Kế hoạch vốn", "Budget")
  public static let spent = Phrase("Giải ngân", "Spent")
  static func spentIn(_ year: Int, _ amount: Double, _ currency: String?) -> Phrase {
    Phrase("giải ngân năm \(year): ", "spent in \(year): ")
      + .inEach { $0.number(amount) + (currency.map { " \($0)" } ?? "") }
  }

  public static let after = Phrase("Sau khi xong", "After")
  public static let waitingOn = Phrase("đang chờ", "waits for")
  static func holdsUp(_ count: Int) -> Phrase {
    Phrase(
      "\(count) việc khác phải chờ", count == 1 ? "holds up 1 other" : "holds up \(count) others")
  }
  public static let heldUp = Phrase("Việc phải chờ", "Held up by it")
  public static let longestChain = Phrase("Chuỗi việc dài nhất", "Longest chain")
  public static let forecast = Phrase("Dự báo", "Forecast")
  public static let atThisPace = Phrase(
    "theo tiến độ hiện nay", "at the present pace")
  static func forecastLate(_ days: Int) -> Phrase {
    Phrase("dự báo theo tiến độ hiện nay: chậm ", "forecast at this pace: late by ") + .days(days)
  }

  public static let closedPeriods = Phrase("Kỳ đã chốt", "Closed periods")
  public static func periodClosed(_ period: Period) -> Phrase {
    Phrase("chốt kỳ \(period)", "closed \(period)")
  }
  /// A figure of a closed period that is another one by what is known now.
  public static func published(_ count: Int, now: Int) -> Phrase {
    Phrase("đã công bố \(count), nay \(now)", "published \(count), now \(now)")
  }
  /// Lines that would have closed a period once more.
  public static func closedAgain(_ lines: String) -> Phrase {
    Phrase("chốt lại, không tính: \(lines)", "closed again, not counted: \(lines)")
  }

  public static let updateRound = Phrase("Đợt cập nhật", "Update round")
  /// How many of a department's tasks were updated.
  public static func updated(_ count: Int, of total: Int) -> Phrase {
    Phrase("đã cập nhật \(count)/\(total)", "\(count) of \(total) updated")
  }
  public static let notUpdated = Phrase("chưa cập nhật", "not updated")
  public static let waitingForLeadership = Phrase("Chờ lãnh đạo", "Waiting for leadership")
  public static func waits(_ days: Int) -> Phrase { Phrase("chờ ", "waits ") + .lasting(days) }
  /// For how long something has been so.
  private static func lasting(_ days: Int) -> Phrase {
    days > 0 ? .days(days) : Phrase("từ hôm nay", "since today")
  }
  public static let proposalOpen = Phrase("đề xuất", "proposal")
}

// Why something of it is not recorded.
extension Phrase {
  static let refusedDueByAsking = Phrase(
    "thời hạn chỉ đổi trong cuộc họp hoặc theo đề nghị gia hạn: dùng “tiendo ask”",
    "a deadline changes in a meeting or by asking for it: use “tiendo ask”")
  public static func noSuchAsk(_ text: String) -> Phrase {
    Phrase(
      "“\(text)” không phải dòng đề nghị gia hạn: xem “tiendo show” để lấy mã dòng",
      "“\(text)” is not a line that asked for an extension: see “tiendo show” for its id")
  }
  public static func evidenceOutside(_ file: String) -> Phrase {
    Phrase(
      "“\(file)” không nằm trong thư mục kế hoạch: chép tệp vào đó và ghi đường dẫn từ đó",
      "“\(file)” does not lie in the plan's folder: copy it there and name it from there")
  }
  public static func evidenceNotRead(_ file: String, _ reason: Phrase) -> Phrase {
    Phrase("không đọc được “\(file)” (", "“\(file)” can't be read (") + reason
      + Phrase("): kiểm tra tệp rồi ghi lại", "): look at the file, then record it again")
  }
  public static let notARegularFile = Phrase("không phải tệp thường", "not a regular file")
  public static func largerThan(_ bytes: Int) -> Phrase {
    Phrase("lớn hơn \(bytes >> 20) MiB", "larger than \(bytes >> 20) MiB")
  }
  static let refusedAskAnswered = Phrase(
    "đề nghị này đã được trả lời: gửi đề nghị mới nếu cần",
    "this has been answered: ask anew if need be")
  static func refusedAskNotLater(_ due: Day, _ now: Day) -> Phrase {
    .named(due) + Phrase(" không sau thời hạn hiện nay ", " is no later than the deadline of now, ")
      + .named(now) + Phrase(": ghi một ngày sau đó", ": give a day after it")
  }
  static let refusedAskOfDone = Phrase(
    "việc này đã báo cáo hoàn thành, không cần gia hạn: sửa trạng thái trước nếu chưa xong",
    "this is reported done and needs no more time: if it isn't done, mend its status first")
  static func refusedYearNotBegun(_ year: Int) -> Phrase {
    Phrase(
      "chưa đến năm \(year) nên chưa có giải ngân của năm đó: sửa --year hoặc --on",
      "nothing is spent of \(year) yet, as it has not begun: mend --year or --on")
  }
  static let refusedNothingIsConfirmed = Phrase(
    "kế hoạch không quy định ai xác nhận: ghi rules: {confirms: …}",
    "the plan names nobody who confirms: add rules: {confirms: …}")
  static let refusedNotReportedDone = Phrase(
    "mục này không có báo cáo hoàn thành nào chờ xác nhận",
    "nothing that was reported done waits to be confirmed here")
  static let refusedReturnNeedsReason = Phrase(
    "trả lại cần nêu phải làm tiếp việc gì: ghi nội dung",
    "what is returned needs a word on what is to be done: give a text")
  static func refusedPeriodClosed(_ period: Period) -> Phrase {
    Phrase(
      "kỳ \(period) đã chốt: số liệu mới được nêu bên cạnh số đã công bố",
      "\(period) is closed: what is known now is told beside what was published")
  }
  static func refusedPeriodNotOver(_ period: Period, _ last: Day) -> Phrase {
    Phrase("kỳ \(period) chưa hết: chốt sau ngày ", "\(period) is not over: close it after ")
      + .named(last)
  }
  static func refusedPeriodBeforePlan(_ period: Period, _ first: Day) -> Phrase {
    Phrase(
      "kỳ \(period) hết trước khi kế hoạch có gì để tính: kế hoạch bắt đầu từ ngày ",
      "\(period) was over before there was anything to count: the plan begins on ")
      + .named(first)
  }
}

extension EventBody {
  /// What a line of these kinds says, its texts left out; nothing of any other.
  public func answer(currency: String?) -> Phrase? {
    switch self {
    case .confirm(let confirmation): confirmation.verdict.phrase
    case .ask(let due): .extensionAsked + .verbatim(" → ") + .named(due)
    case .answer(let answer):
      .extensionAsked + .verbatim(": ") + answer.verdict.phrase
    case .evidence: .evidence
    case .spend(let spending):
      .spentIn(spending.year, spending.amount, currency)
    case .period(let closing): .periodClosed(closing.period)
    case .set, .note, .obstacle, .resolution, .directive, .measure, .planEdit, .meeting, .undo,
      .unknown:
      nil
    }
  }

  /// The text of such a line.
  public var answerText: String? {
    switch self {
    case .confirm(let confirmation): confirmation.text
    case .answer(let answer): answer.text
    case .evidence(let evidence): evidence.title
    default: nil
    }
  }
}

extension AnswerConflict {
  public var phrase: Phrase {
    switch matter {
    case .completion: .conflictOn(.completion)
    case .extensionAsked: .conflictOn(.extensionRequests)
    case .spent(let year): .conflictOn(.spent + .verbatim(" \(year)"))
    }
  }
}

extension ItemFacts {
  /// What offices differ on, each by its name.
  public var conflictPhrases: [Phrase] {
    Field.allCases.filter { !self[$0].conflict.isEmpty }.map { .conflictOn($0.phrase) }
      + answerConflicts.map(\.phrase)
  }
}

extension PeriodCounts {
  /// Each count with its words, as an official report has them.
  public static let phrases: [(phrase: Phrase, count: any WritableKeyPath<Self, Int> & Sendable)] =
    [
      (Phrase("hoàn thành đúng hạn", "done on time"), \.doneOnTime),
      (Phrase("hoàn thành quá hạn", "done late"), \.doneLate),
      (Phrase("chưa hoàn thành trong hạn", "open in time"), \.openInTime),
      (Phrase("chưa hoàn thành quá hạn", "open overdue"), \.openOverdue),
    ]
}

extension Completion {
  public var phrase: Phrase {
    switch self {
    case .reported: .reportedDone
    case .accepted: .accepted
    case .returned: .returned
    }
  }
}

extension DoneConfirmation.Verdict {
  public var phrase: Phrase {
    switch self {
    case .accepted: .accepted
    case .returned: .returned
    }
  }
}

extension ExtensionAnswer.Verdict {
  public var phrase: Phrase {
    switch self {
    case .granted: .extensionGranted
    case .refused: .extensionRefused
    }
  }
}

extension ExtensionAsk.State {
  public var phrase: Phrase {
    switch self {
    case .waiting: Phrase("chờ trả lời", "waiting")
    case .granted: .extensionGranted
    case .refused: .extensionRefused
    }
  }
}
