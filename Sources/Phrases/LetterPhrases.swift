// The sheet that assigns tasks, and the letter that reminds of what is late.
extension Phrase {
  public static let assignmentTitle = Phrase("PHIẾU GIAO VIỆC", "ASSIGNMENT SHEET")
  public static func assignmentSubject(_ body: String, _ plan: String) -> Phrase {
    Phrase(
      "Giao \(body) thực hiện \(plan.asPlanName)", "Tasks of \(body) in \(plan)")
  }
  public static func assignmentOpening(basis: String?, owner: String?, _ body: String) -> Phrase {
    Phrase(
      (basis.map { "Căn cứ \($0), " } ?? "")
        + (owner.map { "\($0) giao" } ?? (basis == nil ? "Giao" : "giao"))
        + " \(body) thực hiện các nhiệm vụ sau:",
      (basis.map { "Under \($0), " } ?? "")
        + (owner.map { "\($0) assigns" } ?? "these are assigned")
        + " to \(body):")
  }
  public static let tasksLed = Phrase("Nhiệm vụ chủ trì", "Tasks that it leads")
  public static let tasksHelped = Phrase("Nhiệm vụ phối hợp", "Tasks in coordination with others")
  public static func assignmentEnd(_ body: String) -> Phrase {
    Phrase(
      "Yêu cầu \(body) tổ chức thực hiện bảo đảm chất lượng, đúng thời hạn nêu trên và báo cáo kết "
        + "quả theo quy định",
      "\(body) carries these out by the deadlines above and reports on them")
  }
  public static func toCarryOut(_ body: String) -> Phrase {
    Phrase("\(body) (để thực hiện)", "\(body) (to carry out)")
  }

  public static let reminderAbout = Phrase(
    "V/v đôn đốc thực hiện nhiệm vụ quá hạn", "Re: tasks past their deadlines")
  public static let addressed = Phrase("Kính gửi:", "To:")
  public static let reminderTable = Phrase(
    "Nhiệm vụ quá hạn, chưa hoàn thành", "Tasks that are late")
  public static func reminderOpening(
    _ plan: String, basis: String?, on day: String, tasks: Int
  ) -> Phrase {
    Phrase(
      (basis.map { "Thực hiện \($0) về \(plan.asPlanName); qua" } ?? "Qua")
        + " theo dõi tình hình thực hiện, đến ngày \(day) có \(tasks) nhiệm vụ, ý kiến chỉ đạo "
        + "đã quá thời hạn nhưng chưa hoàn thành (chi tiết tại Phụ lục kèm theo).",
      (basis.map { "Under \($0) on \(plan), on" } ?? "On")
        + " \(day) "
        + (tasks == 1 ? "one task or directive is" : "\(tasks) tasks and directives are")
        + " past the deadline and not done (see the annex).")
  }
  public static func reminderAsks(_ owner: String?) -> Phrase {
    Phrase(
      (owner.map { "\($0) yêu cầu" } ?? "Đề nghị") + " các cơ quan, đơn vị nêu trên:",
      (owner.map { "\($0) asks" } ?? "We ask") + " the bodies named above:")
  }
  public static let reminderRequests = [
    Phrase(
      "Tập trung chỉ đạo, hoàn thành dứt điểm các nhiệm vụ đã quá hạn;",
      "to finish what is past its deadline;"),
    Phrase(
      "Báo cáo kết quả, nguyên nhân chậm và thời hạn hoàn thành từng nhiệm vụ trước ngày …;",
      "to report by … on each task: its result, why it is late and when it will be done;"),
    Phrase(
      "Kịp thời đề xuất biện pháp tháo gỡ khó khăn, vướng mắc vượt thẩm quyền.",
      "to propose in time what is needed where it is beyond their powers."),
  ]
  public static let reminderEnd = Phrase(
    "Đề nghị các cơ quan, đơn vị khẩn trương triển khai thực hiện",
    "The bodies are asked to act on this without delay")

  public static func noDepartment(_ name: String, near: [String]) -> Phrase {
    let list = near.isEmpty ? "–" : near.joined(separator: ", ")
    return Phrase(
      "kế hoạch không có cơ quan “\(name)”: viết mã như \(list)",
      "the plan has no department “\(name)”: write an id such as \(list)")
  }
  public static func nothingToAssign(_ body: String) -> Phrase {
    Phrase(
      "\(body) không còn nhiệm vụ nào đang mở: không lập phiếu giao việc",
      "\(body) has nothing open: no assignment sheet is made")
  }
  public static let nothingToRemindOf = Phrase(
    "không có nhiệm vụ nào quá hạn có cơ quan chủ trì: không lập công văn đôn đốc",
    "nothing that a department answers for is late: no reminder is made")
}
