public import PlanDomain

// What the dashboard says around the plan's own words.
extension Phrase {
  public static let obstacle = Phrase("Vướng mắc", "Obstacle")
  public static let hintProgress = Phrase("0–100", "0–100")
  public static let hintDay = Phrase("ngày/tháng/năm", "YYYY-MM-DD")
  public static let hintReason = Phrase("bắt buộc: lý do đổi thời hạn", "required: why it changes")
  public static let hintNote = Phrase("nội dung ghi chú", "what to note")
  public static let hintObstacle = Phrase("nội dung khó khăn, vướng mắc", "what is in the way")
  public static let hintOptional = Phrase("không bắt buộc", "optional")

  public static let refusedPercent = Phrase(
    "tiến độ là một số nguyên từ 0 đến 100", "progress is a whole number from 0 to 100")
  public static let refusedDay = Phrase(
    "không phải ngày: viết 31/12/2026, 31/12, 2026-12-31 hoặc +14",
    "not a day: write 2026-12-31, 31/12/2026, 31/12 or +14")
  public static let refusedNoReason = Phrase(
    "đổi hạn cần có lý do", "a new deadline needs a reason")
  public static let refusedEmpty = Phrase("chưa có nội dung", "nothing is written yet")

  public static let saving = Phrase("đang lưu…", "saving…")
  public static let notSavedShort = Phrase("CHƯA LƯU", "NOT SAVED")
  public static let nothingSelected = Phrase("chưa chọn mục nào", "nothing is selected")
  public static let nothingToOpen = Phrase(
    "dòng này không về mục nào", "this row is about no item")
  public static let nothingBeside = Phrase(
    "trang này chỉ có một phần: không có gì để chia lại", "nothing stands side by side here")
  public static let onlyForItems = Phrase(
    "đang chọn một chỉ đạo: lệnh này chỉ dùng cho mục",
    "a directive is selected: this is for items")
  public static func openDepartmentFirst(_ key: String) -> Phrase {
    Phrase(
      "bấm \(key) để mở cơ quan, rồi chọn mục",
      "open the department with \(key), then choose an item")
  }
  public static func readingSince(_ time: String) -> Phrase {
    Phrase("chờ thư mục từ \(time)", "reading since \(time)")
  }
  public static func folderSilent(_ time: String) -> Phrase {
    Phrase("thư mục không trả lời từ \(time)", "folder silent since \(time)")
  }
  public static func lastGood(_ time: String) -> Phrase {
    Phrase("bản tốt lúc \(time)", "last good plan of \(time)")
  }
  public static let readInPart = Phrase("mới đọc được một phần", "read in part")
  public static let readOnlyBadge = Phrase("CHỈ ĐỌC", "READ ONLY")
  /// Where there is little room.
  public static let readOnlyBadgeShort = Phrase("ĐỌC", "READ")
  public static let enlarge = Phrase("Cần ít nhất 40×12", "Needs at least 40×12")

  public static let headingAttention = Phrase("VIỆC CẦN CHÚ Ý", "NEEDS ATTENTION")
  public static let headingChanges = Phrase("VỪA THAY ĐỔI", "JUST CHANGED")
  public static let trendLabel = Phrase("Xu thế 12 tháng", "12-month trend")
  public static let nothingToDecide = Phrase(
    "Không có việc cần chú ý", "Nothing needs attention")
  public static let nothingCounted = Phrase(
    "Chưa có nhiệm vụ nào để theo dõi", "There are no tasks to follow yet")
  public static let noChanges = Phrase("Chưa có thay đổi nào", "No changes yet")
  public static let emptyPlan = Phrase(
    "Kế hoạch chưa có mục tiêu nào", "The plan has no objectives yet")
  public static let loading = Phrase("Đang mở kế hoạch…", "Opening the plan…")
  public static let emptyLog = Phrase("Nhật ký còn trống", "The log is empty")
  public static let helpKeys = Phrase("Phím", "Keys")
  public static let helpHere = Phrase("Ở trang này", "On this page")
  public static let helpMessages = Phrase("Thông báo", "Messages")
  public static let helpProblems = Phrase("Vấn đề", "Problems")
  public static let noMessages = Phrase("Chưa có thông báo nào", "No messages yet")
  public static let noProblems = Phrase("Không có vấn đề nào", "No problems")
  public static let searchPrompt = Phrase("Tìm", "Search")
  public static let filterPrompt = Phrase("Lọc", "Filter")
  public static let undoneMark = Phrase("đã hoàn tác", "undone")
  public static let undoes = Phrase("hoàn tác", "undoes")
  public static let onTimeRate = Phrase("đúng hạn", "on time")
  public static let conflict = Phrase("khác nhau", "conflict")
  public static let counted = Phrase("được tính", "counted")

  // Keys in a text are those of the person's keymap.
  public static func stillSaving(quit: String) -> Phrase {
    Phrase(
      "đang lưu, xong sẽ thoát; \(quit) lần nữa: thoát ngay",
      "quits once saved; \(quit) again quits at once"
    )
  }
  public static func textsNotSaved(quit: String) -> Phrase {
    Phrase(
      "chưa lưu chữ đã gõ; \(quit) lần nữa: thoát", "typed text not saved; \(quit) again quits")
  }
  public static func textKept(again: String) -> Phrase {
    Phrase(
      "giữ lại phần đã gõ: \(again) để viết tiếp", "typed text is kept: \(again) goes on with it")
  }
  public static func textOffered(clear: String) -> Phrase {
    Phrase("\(clear) xóa chữ gõ lần trước, chưa lưu", "\(clear) clears what you typed before")
  }
  /// Of what is searched for, and of a day: nothing of it is ever saved.
  public static func searchKept(again: String) -> Phrase {
    Phrase("\(again) mở lại chữ đã gõ", "\(again) brings back what you typed")
  }
  public static func typedOffered(clear: String) -> Phrase {
    Phrase("\(clear) xóa chữ gõ lần trước", "\(clear) clears what you typed before")
  }
  public static let typedOnPassedOver = Phrase(
    "đã rời ô nhập: bỏ qua phím gõ tiếp; phần đã gõ được giữ",
    "the field was left: keys typed on do nothing; what was typed is kept")
  public static let ofAnotherPlan = Phrase(
    "chưa lưu: việc này của kế hoạch khác, hãy mở kế hoạch đó rồi làm lại",
    "not saved: this is of another plan; open that one and do it there")
  public static let heldForgotten = Phrase(
    "bỏ những phím gõ trong lúc chờ lưu", "what was typed while saving is forgotten")
  public static func quitQuestion(interrupt: String, quit: String) -> Phrase {
    Phrase(
      "Thoát? Bấm \(interrupt) lần nữa, hoặc \(quit)", "Quit? \(interrupt) again, or \(quit)")
  }
  public static func nothingSearched(search: String) -> Phrase {
    Phrase("chưa tìm gì: bấm \(search)", "nothing searched for yet: press \(search)")
  }
  public static func notSaved(_ reason: Phrase) -> Phrase {
    Phrase("chưa lưu: ", "not saved: ") + reason
  }
  public static func savedAt(_ time: String) -> Phrase { Phrase("đã lưu \(time)", "saved \(time)") }
  public static func themeIs(_ title: Phrase) -> Phrase {
    Phrase("giao diện: ", "theme: ") + title
  }
  public static func nothingFound(_ text: String) -> Phrase {
    Phrase("không tìm thấy “\(text)”", "“\(text)” was not found")
  }
  public static func matchOf(_ index: Int, _ count: Int) -> Phrase {
    Phrase("kết quả \(index)/\(count)", "match \(index) of \(count)")
  }
  public static func columnsOf(_ shown: String, _ count: Int) -> Phrase {
    Phrase("cột \(shown)/\(count)", "columns \(shown) of \(count)")
  }
  public static func countOf(_ some: Int, _ all: Int) -> Phrase {
    Phrase("\(some)/\(all)", "\(some) of \(all)")
  }
  public static func undone(_ name: String) -> Phrase {
    Phrase("đã hoàn tác ở \(name)", "taken back on \(name)")
  }
  public static func redone(_ name: String) -> Phrase {
    Phrase("đã làm lại ở \(name)", "brought back on \(name)")
  }
  public static let chooseAtOnce = Phrase("chọn ngay", "choose at once")
  /// After the key that shows all of it.
  public static let inFull = Phrase("xem đầy đủ", "for all")
  public static func more(_ count: Int) -> Phrase { Phrase("còn \(count) dòng", "\(count) more") }
  public static func moreRecorded(_ count: Int) -> Phrase {
    Phrase("còn \(count) lần ghi, xem ở nhật ký", "\(count) more, in the log")
  }
  /// The same where a key shows them.
  public static func more(_ count: Int, by key: String) -> Phrase {
    more(count) + .verbatim(" (\(key))")
  }
  public static func problemCount(_ count: Int, help: String) -> Phrase {
    counted(count, "vấn đề trong tệp", "problem in the files", "problems in the files")
      + Phrase(": xem \(help)", ": see \(help)")
  }
  public static func illustrativeCount(_ some: Int, _ all: Int) -> Phrase {
    Phrase("\(some)/\(all) mục là minh họa", "\(some) of \(all) items are illustrative")
  }
  public static func declaredGap(_ declared: Int, _ entered: Int) -> Phrase {
    Phrase(
      "mới nhập \(entered)/\(declared) chiến lược", "\(entered) of \(declared) strategies entered")
  }
}

extension EditRefusal {
  public var phrase: Phrase {
    switch self {
    case .readOnly(.asked):
      Phrase(
        "chỉ đọc: mở lại không có --read-only để sửa", "read only: open without --read-only to edit"
      )
    case .readOnly(.refused(let reason)):
      Phrase(
        "chỉ đọc: không ghi được vào thư mục (\(reason))",
        "read only: the folder can't be written (\(reason))")
    case .lookingBack(let day):
      Phrase("đang xem lại ngày ", "looking back at ") + .named(day)
        + Phrase(
          ": chỉ xem; \(key: .lookBack) rồi \(key: .accept) để về hiện tại mà sửa",
          ": nothing can be edited; \(key: .lookBack), then \(key: .accept), goes back to now")
    case .unknownItem(let id):
      Phrase("kế hoạch không có mục “\(id)”", "the plan has no item “\(id)”")
    case .progressOfParent:
      Phrase(
        "tiến độ của mục này tính từ các mục bên dưới: ghi ở các mục đó",
        "its progress comes from what stands below it: record it there")
    case .progressOfEmptyObjective:
      Phrase(
        "mục tiêu chưa có chiến lược nên không có tiến độ: thêm chiến lược trước",
        "an objective without strategies has no progress: add a strategy first")
    case .progressOfDone:
      Phrase(
        "việc đã hoàn thành không ghi tiến độ: mở lại bằng trạng thái khác trước, kèm lý do",
        "what is done takes no progress: reopen it first with another status and a reason")
    case .doneNeedsReason(let days):
      Phrase("", "") + .overdueBy(days)
        + Phrase(
          ": hoàn thành việc quá hạn cần nêu lý do",
          ": what is overdue is not done without a reason: give one")
    case .reopeningNeedsReason:
      Phrase(
        "việc đã hoàn thành: mở lại cần nêu lý do",
        "it is done: reopening it needs a reason: give one")
    case .dueNeedsReason: .refusedNoReason
    case .dueBeforeStart(let due, let start):
      Phrase("hạn ", "") + .named(due) + Phrase(" trước ngày bắt đầu ", " is before the start ")
        + .named(start) + Phrase(": chọn ngày khác", ": choose another day")
    case .valueTooLarge:
      Phrase(
        "giá trị quá lớn: viết bằng đơn vị lớn hơn, ít hơn 16 chữ số",
        "the value is too large: use a larger unit, with less than 16 digits")
    case .dayInFuture(let day):
      Phrase(
        "\(day.iso) còn ở tương lai: ghi ngày hôm nay hoặc trước đó",
        "\(day.iso) is still to come: use today or an earlier day")
    case .textTooLong(let limit):
      Phrase(
        "dài quá \(limit / 1024) KiB: viết ngắn lại", "longer than \(limit / 1024) KiB: shorten it")
    case .emptyText: .refusedEmpty
    case .nothingChanges: Phrase("không có gì thay đổi", "nothing changes")
    case .nothingToRepeat:
      Phrase(
        "chưa ai báo cáo mục này: ghi trạng thái trước",
        "nobody has reported on this yet: record a status first")
    case .conflictFirst:
      Phrase(
        "số liệu hai cơ quan chưa thống nhất: chọn giá trị đúng trước",
        "two offices disagree on this: pick what is right first")
    case .lineOfAnother(let name):
      Phrase(
        "dòng này của \(name): chỉ \(name) hoàn tác được",
        "this line is \(name)'s: only \(name) can take it back")
    case .lineOfAnotherWriter(let writer):
      Phrase(
        "dòng này của bạn nhưng ghi từ máy khác (\(writer)): hoàn tác ở máy đó",
        "this line is yours, but from another machine (\(writer)): take it back there")
    case .lineAlreadyUndone:
      Phrase(
        "dòng này đã hoàn tác: \(key: .redo) để làm lại",
        "this line is taken back already: \(key: .redo) brings it back")
    case .lineUndoes:
      Phrase(
        "dòng này là một lần hoàn tác: \(key: .redo) để làm lại điều đã hoàn tác",
        "this line takes another back: \(key: .redo) brings that back")
    case .lineNotUndone:
      Phrase(
        "dòng này chưa hoàn tác: không có gì để làm lại",
        "this line is not taken back: there is nothing to bring back")
    case .lineStays:
      Phrase(
        "dòng này chỉ ghi diễn biến, không hoàn tác được",
        "this line only tells what went on: it can't be taken back")
    case .nothingToUndo:
      Phrase("bạn không còn thay đổi nào để hoàn tác", "you have nothing left to take back")
    case .nothingToRedo:
      Phrase("không có thay đổi nào để làm lại", "there is nothing to bring back")
    case .dueByAsking: .refusedDueByAsking
    case .askAnswered: .refusedAskAnswered
    case .askNotLater(let due, let now): .refusedAskNotLater(due, now)
    case .askOfDone: .refusedAskOfDone
    case .yearNotBegun(let year): .refusedYearNotBegun(year)
    case .nothingIsConfirmed: .refusedNothingIsConfirmed
    case .notReportedDone: .refusedNotReportedDone
    case .returnNeedsReason: .refusedReturnNeedsReason
    case .periodClosed(let period): .refusedPeriodClosed(period)
    case .periodNotOver(let period, let last): .refusedPeriodNotOver(period, last)
    case .periodBeforePlan(let period, let first): .refusedPeriodBeforePlan(period, first)
    case .meetingOpen(let id): .meetingIsOpen(id)
    case .meetingClosed(let id): .meetingIsClosed(id)
    case .meetingUnsettled(let subjects): .meetingHasUnsettled(subjects)
    case .meetingNotClosed(let id): .meetingTakesNoSupplement(id)
    }
  }
}

extension Phrase {
  public static func overdueBy(_ days: Int) -> Phrase {
    Phrase("quá hạn ", "overdue ") + .days(days)
  }
  public static func dueIn(_ days: Int) -> Phrase {
    days == 0 ? Phrase("hôm nay", "today") : Phrase("còn ", "in ") + .days(days)
  }
  public static func conflictOn(_ field: Phrase) -> Phrase {
    Phrase(
      "Số liệu hai cơ quan chưa thống nhất: \(field.vietnamese.lowercased())",
      "Two offices disagree: \(field.english.lowercased())")
  }
  public static func settingsNotKept(_ path: String) -> Phrase {
    Phrase(
      "không lưu được lựa chọn: không ghi được \(path)",
      "the choice can't be kept: \(path) can't be written")
  }
  public static func foundCount(_ count: Int) -> Phrase {
    Phrase("\(count) kết quả", count == 1 ? "1 match" : "\(count) matches")
  }
}

// Departments, attention and directives.
extension Phrase {
  public static let seen = Phrase("đã xem", "seen")
  public static let noDirectives = Phrase("Chưa có ý kiến chỉ đạo nào", "No directives yet")
  public static let partner = Phrase("đối tác", "partner")
  public static let columnDueSoon = Phrase("sắp đến hạn", "due soon")
  public static let columnOrdersOverdue = Phrase("CĐ quá hạn", "dir. overdue")
  public static let columnOrdersOpen = Phrase("CĐ chưa xong", "dir. open")
  /// Overdue tasks, and beside them overdue directives, where one column has to say both.
  public static func overdueWithOrders(_ tasks: Int, _ directives: Int) -> Phrase {
    let orders = Phrase("\(directives) CĐ", "\(directives) dir.")
    return tasks == 0 ? orders : .verbatim("\(tasks)+") + orders
  }
  public static let roleOrdered = Phrase("chỉ đạo", "directive")
  public static let columnDone = Phrase("hoàn thành", "done")
  public static let columnCoordinates = Phrase("phối hợp", "coord.")
  public static let emptyCell = Phrase(
    "cơ quan này không có việc ở đây", "this department has nothing to do here")
  public static let totalLead = Phrase("tổng số chủ trì", "leads in all")
  public static let roleLead = Phrase("chủ trì", "lead")
  public static let roleCoordinating = Phrase("phối hợp", "coord.")
  public static let columnLoad = Phrase("các tháng tới", "months to come")

  public static func attentionCount(_ tasks: Int, _ directives: Int) -> Phrase {
    work(tasks, directives)
      + Phrase(" cần chú ý", tasks + directives == 1 ? " needs attention" : " need attention")
  }
  public static func seenCount(_ count: Int) -> Phrase {
    Phrase("\(count) đã xem", "\(count) seen")
  }
  public static func leadsAndCoordinates(_ leads: Int, _ coordinates: Int) -> Phrase {
    leadsCount(leads) + .verbatim(", ") + coordinatesCount(coordinates)
  }
  static func leadsCount(_ count: Int) -> Phrase {
    Phrase("chủ trì \(count)", "leads \(count)")
  }
  static func coordinatesCount(_ count: Int) -> Phrase {
    Phrase("phối hợp \(count)", "coordinates \(count)")
  }
}
