public import PlanDomain

// Looking back: the plan as it stood on an earlier day.
extension Phrase {
  public static let lookBackPrompt = Phrase("Xem lại ngày", "As of")
  public static let lookBackHint = Phrase(
    "31/12, 31/12/2025, -7; trống: hiện tại", "2025-12-31, 31/12, -7; empty: back to now")
  public static let lookBackHintNow = Phrase(
    "31/12, 31/12/2025 hoặc -7 (7 ngày trước)", "2025-12-31, 31/12 or -7 (7 days ago)")
  public static let lookBackRefusedDay = Phrase(
    "không phải ngày: viết 31/12/2025, 31/12, 2025-12-31 hoặc -7",
    "not a day: write 2025-12-31, 31/12/2025, 31/12 or -7")
  /// Typed for now, as `today` is.
  public static let lookBackNow = Phrase("nay", "now")
  public static let backToNow = Phrase("đã về hiện tại", "back to now")
  public static let alreadyNow = Phrase("đang ở hiện tại", "this is now")
  public static let noEarlierMeeting = Phrase(
    "không có cuộc họp nào trước đó", "there is no earlier meeting")
  public static let lookBackWorking = Phrase("đang tính…", "working…")
  public static let changesNeedADay = Phrase(
    "đang ở hiện tại: bấm \(key: .lookBack) rồi gõ một ngày để xem thay đổi từ đó",
    "this is now: press \(key: .lookBack) and type a day to see what changed since")
  public static let nothingChangedSince = Phrase(
    "Không có gì thay đổi từ đó đến nay", "Nothing has changed since")

  public static let lookBackTitle = Phrase("XEM LẠI", "AS OF")
  public static let structureIsTodays = Phrase(
    "cấu trúc kế hoạch là của hôm nay", "the structure is today's")
  public static let structureIsTodaysShort = Phrase("cấu trúc: hôm nay", "today's structure")
  public static let structureIsTodaysShortest = Phrase("cấu trúc mới", "structure: now")
  public static let lookBackReturn = Phrase(
    "\(key: .lookBack) \(key: .accept): về hiện tại",
    "\(key: .lookBack) \(key: .accept): back to now")
  public static let lookBackReturnShort = Phrase(
    "\(key: .lookBack) \(key: .accept): về nay", "\(key: .lookBack) \(key: .accept): now")
  public static let changedSince = Phrase("đã khác", "differ now")

  static let matterObstacles = Phrase("Vướng mắc", "Obstacles")
  static let matterReopened = Phrase("Mở lại", "Reopened")
  static let matterGiven = Phrase("chỉ đạo mới", "new directive")
  static let matterWithdrawn = Phrase("chỉ đạo đã rút", "directive taken back")
  /// Of a change that no line made.
  public static let byRules = Phrase("hệ thống tính", "computed")

  public static func dayAfterToday(_ day: Day) -> Phrase {
    .named(day)
      + Phrase(" chưa đến: chọn ngày trước đây", " is still to come: choose a day gone by")
  }
  public static func lookingAtMeeting(_ title: String) -> Phrase {
    Phrase("sau cuộc họp: \(title)", "after the meeting: \(title)")
  }
  /// The heading of the list.
  public static func changesSince(_ day: Day, _ counts: Phrase) -> Phrase {
    Phrase("Từ ", "Since ") + .named(day) + Phrase(" đến nay: ", ": ") + counts
  }
  /// The heading in an item's detail.
  public static func since(_ day: Day) -> Phrase {
    Phrase("Từ ", "Since ") + .named(day) + Phrase(" đến nay", "")
  }
  /// A day as each language writes it.
  static func named(_ day: Day) -> Phrase {
    .inEach { $0.day(day) }
  }
}

extension Difference.Matter {
  /// What differs; `indicator` is the title of the one measured.
  public func phrase(indicator: String = "") -> Phrase {
    switch self {
    case .status: .status
    case .reported: Phrase.reported.capitalised
    case .progress: .progress
    case .due: .deadline
    case .measured: .verbatim(indicator)
    case .obstacles: .matterObstacles
    case .notes: .notes
    case .given: .matterGiven
    case .withdrawn: .matterWithdrawn
    case .reopened: .matterReopened
    // It is the reported one, which need not be the one that is shown.
    case .still(.status): Phrase.reported.capitalised
    case .settled(.status): .status
    case .still(.progress), .settled(.progress): .progress
    case .still(.due), .settled(.due): .deadline
    }
  }
}

extension Wording {
  /// How it was and how it became, in words; nothing where there are no two sides.
  public func sides(of matter: Difference.Matter) -> (then: String, now: String)? {
    switch matter {
    case .status(let then, let now): (self(then.phrase), self(now.phrase))
    case .reopened(let now): (self(Status.done.phrase), self(now.phrase))
    case .reported(let then, let now):
      (value(then.map(FieldValue.status)), value(now.map(FieldValue.status)))
    case .progress(let then, let now): (percent(then), percent(now))
    case .due(let then, let now):
      (value(then.map(FieldValue.due)), value(now.map(FieldValue.due)))
    case .measured(_, let then, let now): (numberOrNothing(then), numberOrNothing(now))
    case .obstacles(let then, let now), .notes(let then, let now): ("\(then)", "\(now)")
    case .given, .withdrawn, .still, .settled: nil
    }
  }

  /// `đúng tiến độ, vẫn như trước`: a value that was said again.
  public func saidAgain(_ value: FieldValue) -> String {
    "\(self.value(value)), \(self(.stillSo))"
  }

  /// `đúng tiến độ, đã thống nhất số liệu`: a value that offices had reported differently.
  public func settled(_ value: FieldValue) -> String {
    "\(self.value(value)), \(self(.conflictSettled))"
  }

  private func numberOrNothing(_ value: Double?) -> String {
    value.map { number($0) } ?? self(.nothing)
  }
}
