public import PlanDomain

/// Words that office tables are written in; compared without accents and case where nothing else is
/// said.
public enum SheetWords {
  /// A row that adds up others.
  public static let totals = [
    "Tổng cộng", "Tổng số", "Tổng", "Cộng", "Total", "Grand total", "Sum",
  ]
  /// What a row of totals may count, behind the word for it.
  public static let counted = [
    "nhiệm vụ", "công việc", "chỉ tiêu", "mục tiêu", "mục", "nhóm", "phần", "dự án", "đề án",
    "toàn bộ", "các mục", "các nhóm", "tasks", "items", "of", "for",
  ]
  /// Says that there is nothing to say.
  public static let blanks = [
    "không", "không có", "không có gì", "chưa có", "không phát sinh", "không vướng mắc", "-", "–",
    "—", "/", "x", "0", ".", "…", "...", "none", "no", "nil", "n/a",
  ]
  /// Stands for the cell above.
  public static let dittos = [
    "nt", "n.t", "như trên", "như dòng trên", "\"", "''", "\u{201D}", "\u{201C}", "\u{2033}",
    "\u{3003}",
    "ditto", "same as above", "as above",
  ]
  /// Before a day, and without a meaning for it.
  public static let beforeDay = [
    "trước ngày", "trước", "đến hết ngày", "đến hết", "đến ngày", "hết ngày", "chậm nhất ngày",
    "chậm nhất", "hoàn thành trước ngày", "hoàn thành trước", "hoàn thành trong", "trong", "ngày",
    "hết", "đến", "cuối", "giai đoạn", "by", "before", "until", "end of", "in",
  ]
  public static let beforeStart = ["từ ngày", "từ", "from"]
  public static let betweenDays = [" đến ngày ", " đến ", " - ", " – ", " to ", " until "]
  public static let month = ["tháng", "month"]
  public static let quarter = ["quý", "q", "quarter"]
  public static let year = ["năm", "year"]
  public static let firstHalf = ["6 tháng đầu năm", "06 tháng đầu năm", "first half of"]
  public static let secondHalf = ["6 tháng cuối năm", "06 tháng cuối năm", "second half of"]
  /// In English tables, by their first three letters.
  public static let monthNames = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  /// Work that comes again, whose next deadline a cell does not tell.
  public static let recurring = [
    "định kỳ", "hằng", "hàng", "mỗi", "every", "each", "weekly", "quarterly",
  ]
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
  /// Before a share that was not reached.
  public static let denials = ["không", "chưa", "not"]
  /// What a cell of departments says before a name that its heading says already.
  public static let roles = [
    "chủ trì", "cơ quan chủ trì", "đơn vị chủ trì", "phối hợp", "cơ quan phối hợp",
    "đơn vị phối hợp", "lead", "coordinating",
  ]
  /// In brackets behind a body's name: a person of it.
  public static let persons = [
    "ông", "bà", "đ/c", "đc", "đồng chí", "anh", "chị", "mr", "ms", "mrs", "đt", "sđt", "phụ trách",
  ]
  /// Who signs below a table, where a lead or a result would stand.
  public static let signers = [
    "người lập", "thủ trưởng", "chủ tịch", "phó chủ tịch", "giám đốc", "phó giám đốc",
    "chánh văn phòng", "phó chánh văn phòng", "trưởng phòng", "trưởng ban", "kế toán", "kt.", "tm.",
    "tl.", "tuq.", "(ký", "ký tên", "xác nhận", "người tổng hợp", "người báo cáo",
  ]
  /// Before the day that a column's results are of, in its heading.
  public static let asOf = ["tính đến", "lũy kế đến", "đến", "as of", "up to"]
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
        "theo tiến độ", "đúng", "đúng hạn", "trong hạn", "chưa đến hạn", "chưa hoàn thành",
        "chưa hoàn thành trong hạn", "in progress", "ongoing", "on-track", "open in time",
      ]
    case .atRisk: ["nguy cơ chậm", "nguy cơ", "có nguy cơ", "at-risk"]
    case .behind:
      [
        "chậm", "quá hạn", "trễ hạn", "chậm so với kế hoạch", "chưa hoàn thành quá hạn", "late",
        "delayed",
        "open overdue",
      ]
    case .done:
      [
        "đã hoàn thành", "hoàn thành đúng hạn", "hoàn thành trước hạn", "hoàn thành quá hạn",
        "xong",
        "đã xong", "completed", "complete", "finished",
      ]
    case .suspended:
      [
        "tạm hoãn", "tạm ngưng", "tạm ngừng", "dừng", "dừng lại", "dừng thực hiện", "hoãn", "ngừng",
        "on hold", "paused", "stopped",
      ]
    case .cancelled: ["đã hủy", "hủy bỏ", "đã hủy bỏ", "không thực hiện", "canceled", "dropped"]
    }
  }
}
