public import PlanDomain

// The page of what is due, week by week.
extension Phrase {
  public static func dueBetween(_ first: Day, _ last: Day) -> Phrase {
    Phrase("Chưa hoàn thành, hạn ", "Open, due ") + .named(first) + .verbatim(" – ") + .named(last)
  }
  /// The same where there is little room.
  public static func dueBetweenShort(_ first: Day, _ last: Day, today: Day) -> Phrase {
    func day(_ day: Day) -> Phrase {
      .inEach {
        day.civil.year == today.civil.year ? $0.shortDay(day, today: today) : $0.tightDay(day)
      }
    }
    return Phrase("Chưa xong, hạn ", "Open, due ") + day(first) + .verbatim(" – ") + day(last)
  }
  public static let columnWeek = Phrase("tuần", "week")
  public static let nothingDue = Phrase("Không có việc nào đến hạn.", "Nothing is due.")
  public static let weekEarlier = Phrase("tuần trước", "week before")
  public static let weekLater = Phrase("tuần sau", "week after")
  public static let moreWeeks = Phrase("thêm tuần", "more weeks")
  public static let thisWeek = Phrase("tuần này", "this week")
  public static let backToAttention = Phrase("cần chú ý", "attention")
  public static let fromDay = Phrase("từ ngày", "from")
  public static let toDay = Phrase("đến ngày", "to")
  public static let refusedDaysBackwards = Phrase(
    "ngày cuối phải sau ngày đầu", "the last day is before the first")
  public static let byWeek = Phrase("theo tuần", "by week")
}
