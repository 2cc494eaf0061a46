public import PlanDomain

// The form that gives a directive.
extension Phrase {
  public static let directiveHeading = Phrase("Giao chỉ đạo", "Give a directive")
  public static let directiveNo = Phrase("Số", "No.")
  public static let directiveTo = Phrase("Giao cho", "To")
  public static let directiveText = Phrase("Nội dung", "What")
  public static let directiveAbout = Phrase("Về mục", "About item")
  public static let hintDirectiveNo = Phrase("số thứ tự", "its number")
  public static let hintDirectiveText = Phrase("việc phải làm", "what is to be done")
  public static let hintDirectiveDue = Phrase(
    "ngày/tháng, hoặc +14; để trống: không hạn", "a day, or +14; empty: none")
  public static let hintAbout = Phrase("mã hoặc tên; để trống: chung", "id or title; empty: none")

  public static let refusedNumber = Phrase(
    "số chỉ đạo là một số nguyên từ 1 đến 9999", "the number is a whole one from 1 to 9999")
  public static let refusedNobody = Phrase(
    "giao cho ai: gõ một phần tên cơ quan", "to whom: type part of a department's name")
  public static func refusedAbout(_ text: String) -> Phrase {
    Phrase("không có mục nào khớp “\(text)”", "no item matches “\(text)”")
  }
  public static func numberTaken(_ number: Int) -> Phrase {
    Phrase(
      "đã có chỉ đạo số \(number): vẫn ghi được, nhưng dễ nhầm",
      "there is a directive \(number) already: allowed, but easily confused")
  }
  public static let dueIsPast = Phrase("thời hạn này đã qua", "that deadline is past")
  public static func directiveGiven(_ name: DirectiveName) -> Phrase {
    directiveGivenHere(name)
      + Phrase(": xem ở màn hình \(key: .showDirectives)", ": see screen \(key: .showDirectives)")
  }
  /// Where what was given is in sight.
  public static func directiveGivenHere(_ name: DirectiveName) -> Phrase {
    Phrase("đã giao ", "") + directiveNumber(name) + Phrase("", " is given")
  }
  public static func otherItems(_ count: Int) -> Phrase {
    Phrase("và \(count) mục khác", count == 1 ? "and 1 other" : "and \(count) others")
  }
  public static let directivesAbout = Phrase("Ý kiến chỉ đạo", "Directives")
  public static let nextDepartment = Phrase("lọc cơ quan", "filter by department")
}

// Departments, matrix and timeline: their legends.
extension Phrase {
  public static let columnLeads = Phrase("chủ trì", "leads")
  public static let totalCoordinating = Phrase("tổng số phối hợp", "coordinates in all")
  public static let byMonth = Phrase("theo tháng", "by month")
  public static let byQuarter = Phrase("theo quý", "by quarter")
  public static let byHalfYear = Phrase("theo nửa năm", "by half-year")
  public static let byYear = Phrase("theo năm", "by year")
  public static func daysACell(_ days: Int) -> Phrase {
    Phrase("1 ô = \(days) ngày", days == 1 ? "1 cell = 1 day" : "1 cell = \(days) days")
  }
}
