public import PlanDomain

/// Words that office tables are written in; compared without accents and case.
public enum SheetWords {
  /// A row that adds up others.
  public static let totals = [
    "Tổng cộng", "Tổng số", "Tổng", "Cộng", "Total", "Grand total", "Sum",
  ]
  /// Before a day, and without a meaning for it.
  public static let beforeDay = [
    "trước ngày", "trước", "đến hết ngày", "đến hết", "đến ngày", "hết ngày", "chậm nhất ngày",
    "chậm nhất", "hoàn thành trước ngày", "hoàn thành trước", "hoàn thành trong", "trong", "ngày",
    "hết", "đến", "by", "before", "until", "end of", "in",
  ]
  public static let beforeStart = ["từ ngày", "từ", "from"]
  public static let betweenDays = [" đến ngày ", " đến ", " - ", " – ", " to ", " until "]
  public static let month = ["tháng", "month"]
  public static let quarter = ["quý", "q", "quarter"]
  public static let year = ["cuối năm", "năm", "year"]
  public static let firstHalf = ["6 tháng đầu năm", "06 tháng đầu năm", "first half of"]
  /// Work without an end, so without a deadline.
  public static let withoutEnd = [
    "thường xuyên", "hằng năm", "hàng năm", "hằng tháng", "hàng tháng", "hằng quý", "hàng quý",
    "không hạn", "không thời hạn", "ongoing", "continuous", "yearly", "monthly", "no deadline", "-",
    "–",
  ]
  /// Before a percentage that says how far the work is.
  public static let beforePercent = [
    "hoàn thành", "đạt", "được", "khoảng", "tiến độ", "ước đạt", "thực hiện", "done", "complete",
    "completed", "about", "progress",
  ]
  /// Between the departments of one cell, besides commas, semicolons and line breaks.
  public static let andWords = [" và ", " and "]
  /// How the names of bodies begin; what follows a comma is another body only when it begins so.
  public static let bodies = [
    "Sở", "Ban", "UBND", "Ủy ban", "Văn phòng", "VP", "Công an", "Bộ", "Cục", "Chi cục", "Hội",
    "Liên đoàn", "Thanh tra", "Trung tâm", "Công ty", "Tổng công ty", "BQL", "Viện", "Trường",
    "Đài", "Báo", "Tỉnh", "Thành", "Mặt trận", "Kho bạc", "Ngân hàng", "Các", "Phòng", "Hiệp hội",
    "Quỹ", "BCH", "Department", "Office", "Committee", "Agency", "Bank", "JICA", "Đơn vị",
  ]
  /// Left out where a body's name is shortened to letters.
  public static let links = ["và", "and", "of", "the"]
}

extension Status {
  /// How people write it in a table, besides its words in both languages.
  public var writtenForms: [String] {
    switch self {
    case .notStarted:
      ["chưa triển khai", "chưa bắt đầu", "chưa", "not begun", "not-started", "pending"]
    case .onTrack:
      [
        "đang thực hiện", "đang triển khai", "đang tiến hành", "đảm bảo tiến độ", "bảo đảm tiến độ",
        "theo tiến độ", "đúng", "in progress", "ongoing", "on-track",
      ]
    case .atRisk: ["nguy cơ chậm", "nguy cơ", "có nguy cơ", "at-risk"]
    case .behind: ["chậm", "quá hạn", "trễ hạn", "chậm so với kế hoạch", "late", "delayed"]
    case .done:
      [
        "đã hoàn thành", "hoàn thành đúng hạn", "hoàn thành trước hạn", "hoàn thành quá hạn",
        "xong",
        "đã xong", "completed", "complete", "finished",
      ]
    case .suspended: ["tạm hoãn", "tạm ngưng", "tạm ngừng", "on hold", "paused"]
    case .cancelled: ["đã hủy", "huỷ", "không thực hiện", "canceled", "dropped"]
    }
  }
}
