// What the plain mode says around the plan's own words.
extension Phrase {
  public static let plainDecisions = Phrase("Việc cần chú ý", "Needs attention")
  public static let departments = Phrase("Cơ quan", "Departments")
  public static let plainChanges = Phrase("Vừa thay đổi", "Just changed")
  public static let unset = Phrase("chưa ghi", "not recorded")

  public static func dueSoonCount(_ count: Int) -> Phrase {
    tasks(count) + Phrase(" sắp đến hạn", " due soon")
  }
  public static func fromTo(_ before: String, _ after: String) -> Phrase {
    Phrase("từ \(before) thành \(after)", "from \(before) to \(after)")
  }
  /// How to go deeper where no key does; `plan` as it was given, or nothing.
  public static func plainHint(_ plan: String) -> Phrase {
    Phrase(
      "Xem kỹ một mục: tiendo show \(plan)MÃ_MỤC", "One item in full: tiendo show \(plan)ITEM")
  }
}
