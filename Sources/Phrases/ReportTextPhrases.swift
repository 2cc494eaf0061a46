// The sentences of a report that is sent up.
extension Phrase {
  public static let reportResults = Phrase("Kết quả thực hiện", "Results")
  public static let reportLate = Phrase(
    "Hạn chế, khó khăn, vướng mắc và nguyên nhân", "What is late, and why")
  public static let reportNext = Phrase("Nhiệm vụ trọng tâm kỳ tới", "What comes next")
  public static let reportProposals = Phrase("Đề xuất, kiến nghị", "Proposals")

  public static func reportSubject(_ plan: String) -> Phrase {
    Phrase("Tình hình thực hiện \(plan.asPlanName)", "Progress of \(plan)")
  }
  public static func basisOf(_ number: String, _ day: String?) -> Phrase {
    Phrase(
      "Quyết định số \(number)" + (day.map { " ngày \($0)" } ?? ""),
      "Decision \(number)" + (day.map { " of \($0)" } ?? ""))
  }
  public static func reportOpening(basis: String?, owner: String?, _ plan: String) -> Phrase {
    Phrase(
      (basis.map { "Thực hiện \($0), " } ?? "")
        + (owner.map { "\($0) báo cáo" } ?? (basis == nil ? "Báo cáo" : "báo cáo"))
        + " tình hình thực hiện \(plan.asPlanName) như sau:",
      (basis.map { "Under \($0), " } ?? "")
        + (owner.map { "\($0) reports" } ?? "this reports") + " on \(plan) as follows:")
  }
  public static func reportEnd(_ plan: String) -> Phrase {
    Phrase(
      "Trên đây là báo cáo tình hình thực hiện \(plan.asPlanName)",
      "This is the report on \(plan)")
  }
  public static func doneOfTasks(_ done: Int, of all: Int) -> Phrase {
    Phrase("hoàn thành \(done)/\(all) nhiệm vụ", "\(done) of \(actions(all).english) done")
  }
  /// How many indicators are where they should be, and which are not.
  public static func indicatorsJudged(
    met: Int, of all: Int, missed names: [String], more: Int
  ) -> Phrase {
    let list = names.joined(separator: "; ")
    let rest = more > 0 ? " (+\(more))" : ""
    return Phrase(
      "Chỉ tiêu: \(met)/\(all) chỉ tiêu đạt mức phải đạt đến nay"
        + (names.isEmpty ? "." : "; chưa đạt: \(list)\(rest)."),
      "Indicators: \(met) of \(all) are where they should be by now"
        + (names.isEmpty ? "." : "; not so: \(list)\(rest)."))
  }
  public static func changesCounted(
    better: Int, done: Int, worse: Int, putOff: Int, directives: Int
  ) -> Phrase {
    var words = [
      Phrase(
        "\(better) nhiệm vụ chuyển biến tốt hơn"
          + (done > 0 ? " (trong đó \(done) hoàn thành)" : ""),
        "\(better) better" + (done > 0 ? " (\(done) of them done)" : "")),
      Phrase("\(worse) nhiệm vụ xấu đi", "\(worse) worse"),
    ]
    if putOff > 0 { words.append(Phrase("\(putOff) nhiệm vụ lùi hạn", "\(putOff) put off")) }
    if directives > 0 {
      words.append(Phrase("\(directives) chỉ đạo mới", "\(directives) new directives"))
    }
    return words.dropFirst().reduce(words[0]) { $0 + .verbatim("; ") + $1 }
  }
  public static func becameWorse(_ names: String, more: Int) -> Phrase {
    let rest = more > 0 ? " (+\(more))" : ""
    return Phrase("Xấu đi: \(names)\(rest).", "Worse: \(names)\(rest).")
  }
  public static func overdueSummed(tasks: Int, directives: Int) -> Phrase {
    let parts = [
      tasks > 0 ? actions(tasks) : nil,
      directives > 0
        ? Phrase(
          "\(directives) chỉ đạo", "\(directives) \(directives == 1 ? "directive" : "directives")")
        : nil,
    ].compactMap(\.self)
    let counted = parts.dropFirst().reduce(parts.first ?? actions(0)) {
      $0 + Phrase(" và ", " and ") + $1
    }
    return Phrase("Đã quá hạn, chưa hoàn thành: ", "Past the deadline and not done: ") + counted
      + .verbatim(":")
  }
  /// Who is late, with what deadline, by how many days.
  public static func lateSince(_ who: String, _ day: String, _ days: Int) -> Phrase {
    Phrase(
      "\(who); hạn \(day), quá hạn \(days) ngày",
      "\(who); due \(day), \(days) \(days == 1 ? "day" : "days") late")
  }
  public static let causesGathered = Phrase("Nguyên nhân đã nêu", "Causes that were given")
  public static func causesUnsaid(_ count: Int) -> Phrase {
    Phrase(
      "\(count) nhiệm vụ quá hạn chưa nêu nguyên nhân.",
      "Of \(actions(count).english) that \(count == 1 ? "is" : "are") late no cause is given.")
  }
  public static func finishWhatIsLate(_ count: Int) -> Phrase {
    Phrase(
      "Tập trung hoàn thành dứt điểm \(count) nhiệm vụ, chỉ đạo đã quá hạn.",
      "First of all what is late is to be finished: \(count).")
  }
  public static func dueUntil(_ count: Int, _ day: String) -> Phrase {
    Phrase(
      "Đến hạn từ nay đến ngày \(day): \(count) nhiệm vụ, chỉ đạo:",
      "Due from now until \(day): \(count):")
  }
  public static func nothingDueUntil(_ day: String) -> Phrase {
    Phrase(
      "Không có nhiệm vụ nào đến hạn từ nay đến ngày \(day).", "Nothing falls due until \(day).")
  }
  public static func dueLine(_ who: String, _ what: String, _ day: String) -> Phrase {
    Phrase("\(who): \(what); trước ngày \(day).", "\(who): \(what); by \(day).")
  }
  public static func proposedTo(_ body: String) -> Phrase {
    Phrase("Đối với \(body)", "To \(body)")
  }
  public static let proposedGenerally = Phrase("Kiến nghị khác", "Others")
  public static let noProposals = Phrase("Không có.", "None.")
  public static func moreInAnnexes(_ count: Int) -> Phrase {
    Phrase("và \(count) nội dung khác tại Phụ lục.", "and \(count) more in the annexes.")
  }
  /// Whom proposals are for, beside the departments of the plan.
  public static let higherBodies = [
    "Thủ tướng Chính phủ", "Chính phủ", "Quốc hội", "Ban Thường vụ Tỉnh ủy",
    "Thường trực Tỉnh ủy", "Tỉnh ủy", "Thường trực HĐND tỉnh", "HĐND tỉnh",
    "Hội đồng nhân dân tỉnh", "UBND tỉnh", "Ủy ban nhân dân tỉnh", "Chủ tịch UBND tỉnh",
  ]
  /// What stands before the field of an office in its name.
  public static let kindsOfOffice = ["Bộ", "Sở"]
}
