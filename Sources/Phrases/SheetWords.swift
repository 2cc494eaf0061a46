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
  /// The same where only a mark would say something.
  public static let nothings = ["không", "không có", "no", "none", "false"]
  /// Stands for the cell above.
  public static let dittos = [
    "nt", "n.t", "như trên", "như dòng trên", "\"", "''", "\u{201D}", "\u{201C}", "\u{2033}",
    "\u{3003}",
    "ditto", "same as above", "as above",
  ]
  /// Before the number of a heading that its row is called by: `GOAL 1: SAFE CITY`, `Phần II. …`.
  public static let sections = [
    "goal", "objective", "priority", "strategic priority", "pillar", "theme", "strategy",
    "focus area", "outcome", "chapter", "part", "mục tiêu", "nhóm", "phần", "trụ cột", "chương",
    "mục", "lĩnh vực", "chiến lược",
  ]
  /// Before a day, and without a meaning for it.
  public static let beforeDay = [
    "trước ngày", "trước", "đến hết ngày", "đến hết", "đến ngày", "hết ngày", "chậm nhất ngày",
    "chậm nhất là", "chậm nhất trong", "chậm nhất", "hoàn thành trước ngày", "hoàn thành trước",
    "hoàn thành trong", "hoàn thành", "xong trước", "xong", "trong", "ngày", "hết", "đến", "cuối",
    "giai đoạn", "không quá ngày", "trước khi hết", "by the end of", "by end of", "by", "before",
    "until", "the end of", "end of", "end", "in", "no later than", "during", "on",
    "eoy", "year end",
  ]
  /// Before a month, a quarter or a year that has then not begun.
  public static let beforePeriod = ["trước", "hoàn thành trước", "xong trước", "before"]
  public static let beforeStart = ["từ ngày", "từ", "from"]
  public static let betweenDays = [" đến ngày ", " đến ", " - ", " – ", " to ", " until "]
  public static let month = ["tháng", "thg", "month"]
  public static let quarter = ["quý", "quí", "q", "quarter"]
  /// A year that ends where an office's accounts do.
  public static let fiscalYear = ["fy", "fiscal year", "financial year"]
  /// By the month that each ends in; winter goes over two years, and a year alone does not tell.
  public static let seasons = [("spring", 5), ("summer", 8), ("fall", 11), ("autumn", 11)]
  public static let winter = ["winter"]
  /// The ordinals of quarters, in English.
  public static let quarterOrdinals = [
    ("1st", 1), ("first", 1), ("2nd", 2), ("second", 2), ("3rd", 3), ("third", 3), ("4th", 4),
    ("fourth", 4),
  ]
  /// Behind a year: there is no end.
  public static let andOn = [
    "và những năm tiếp theo", "và các năm tiếp theo", "và các năm sau", "và những năm sau",
    "trở đi",
    "và tiếp tục", "onwards", "onward", "and beyond", "and on",
  ]
  public static let year = ["năm", "year"]
  public static let firstHalf = [
    "6 tháng đầu năm", "06 tháng đầu năm", "6 tháng đầu", "nửa đầu năm", "giữa năm",
    "first half of", "h1", "1h", "mid", "the middle of", "middle of",
  ]
  public static let secondHalf = [
    "6 tháng cuối năm", "06 tháng cuối năm", "6 tháng cuối", "nửa cuối năm", "second half of",
    "h2", "2h",
  ]
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
    "–", "nhiệm vụ thường xuyên", "thực hiện thường xuyên", "thường xuyên hằng năm",
    "thường xuyên hàng năm", "thường xuyên, liên tục", "liên tục", "lâu dài", "hằng tuần",
    "hàng tuần", "hàng ngày", "annually", "annual", "quarterly", "recurring", "as needed", "tbd",
    "tba", "to be determined", "to be decided", "n/a", "chưa xác định", "không xác định",
  ]
  /// Before a percentage that says how far the work is.
  public static let beforePercent = [
    "hoàn thành", "đạt", "được", "khoảng", "tiến độ", "ước đạt", "thực hiện", "khối lượng", "ước",
    "đạt tỷ lệ", "tỷ lệ", "vượt", "gần", "trên", "hơn", "done", "complete", "completed", "about",
    "progress",
  ]
  /// Says that something was not reached, and not how it stands now.
  public static let unclear = [
    "không đạt", "chưa đạt", "không hoàn thành", "đạt một phần", "không đạt yêu cầu", "not met",
    "missed", "partial", "partially complete",
  ]
  /// Taken for a status, and told: they name none.
  public static let loose = [
    "đạt", "đã đạt", "cơ bản hoàn thành", "cơ bản xong", "không thực hiện", "limited",
    "substantial",
    "deferred", "planned", "upcoming", "green", "amber", "yellow", "red", "xanh", "vàng", "đỏ",
    "đang", "đã nghiệm thu", "active", "some progress", "minor disruption", "major disruption",
    "closed",
  ]
  /// Behind a status and a number: how long it is so.
  public static let lengths = ["ngày", "tuần", "tháng", "days", "weeks", "months"]
  /// In what is said of something done: by its deadline.
  public static let inTime = ["đúng hạn", "trước hạn", "trong hạn", "on time"]
  /// How an order is headed.
  public static let orders = [
    "chỉ đạo", "ý kiến chỉ đạo", "nội dung chỉ đạo", "kết luận", "directive", "trích yếu",
    "nội dung giao", "nội dung được giao",
  ]
  /// How the day of an order's document is headed: that on which it was given.
  public static let givenDays = ["ngày ban hành", "ngày văn bản", "ngày ký", "ngày tháng"]
  /// Before what is being done, and how far it is.
  public static let doing = ["đang", "tiếp tục", "currently"]
  /// Before a share that was not reached.
  public static let denials = ["không", "chưa", "not"]
  /// What a cell of departments says before a name that its heading says already.
  public static let roles = [
    "chủ trì", "cơ quan chủ trì", "đơn vị chủ trì", "phối hợp", "cơ quan phối hợp",
    "đơn vị phối hợp", "lead", "coordinating",
  ]
  /// Behind a body's name, or in brackets: it leads, or it helps.
  public static let leading = [
    "chủ trì", "đầu mối", "cơ quan chủ trì", "đơn vị chủ trì", "làm đầu mối", "lead", "leads",
    "leading",
  ]
  public static let helping = [
    "phối hợp", "phối hợp với", "phối hợp cùng", "phối hợp của", "cơ quan phối hợp",
    "đơn vị phối hợp", "phối hợp thực hiện", "ph", "support", "supporting", "supports",
  ]
  /// Between who leads and who helps, within a sentence.
  public static let together = [
    "cùng phối hợp với", "và phối hợp với", "phối hợp chặt chẽ với", "phối hợp với",
    "phối hợp cùng", "phối hợp",
    "in coordination with", "in cooperation with", "in partnership with", "with support from",
    "supported by", "together with",
  ]
  /// Before a body that is given something.
  public static let giving = ["giao", "đề nghị", "yêu cầu"]
  /// A person, where a body should stand.
  public static let leaders = [
    "đ/c", "đồng chí", "ông", "bà", "phó chủ tịch", "chủ tịch", "phó bí thư", "bí thư", "pct",
    "giám đốc", "phó giám đốc", "lãnh đạo", "mr", "ms", "mrs", "vice chair",
  ]
  /// A part of the body whose name stands before it.
  public static let units = [
    "phòng", "chi cục", "trung tâm", "bộ phận", "tổ", "ban", "văn phòng", "đội", "vp", "division",
    "section", "unit", "team", "p",
  ]
  /// Before a row of names that all are such offices: `Các sở: Tài chính, Nội vụ`.
  public static let manyOffices = ["Các sở", "Các Sở", "Sở", "các Sở", "các sở"]
  public static let officeStem = "Sở "
  /// Who stands for the whole body.
  public static let heads = ["chủ tịch UBND các", "chủ tịch UBND xã", "chủ tịch UBND phường"]
  /// What offices (sở) are for, the longest first where one begins another.
  public static let offices = [
    "Nông nghiệp và Phát triển nông thôn", "Nông nghiệp và Môi trường", "Tài nguyên và Môi trường",
    "Văn hóa, Thể thao và Du lịch", "Văn hóa và Thể thao", "Thông tin và Truyền thông",
    "Lao động - Thương binh và Xã hội", "Lao động, Thương binh và Xã hội", "Kế hoạch và Đầu tư",
    "Khoa học và Công nghệ", "Giáo dục và Đào tạo", "Giao thông vận tải", "Dân tộc và Tôn giáo",
    "Quy hoạch - Kiến trúc", "Tài chính", "Xây dựng", "Nội vụ", "Tư pháp", "Công Thương", "Y tế",
    "Ngoại vụ", "Du lịch", "NN&MT", "NN&PTNT", "TN&MT", "KH&CN", "KH&ĐT", "GD&ĐT", "VHTT&DL",
    "VHTTDL", "TT&TT", "LĐTB&XH", "GTVT", "DT&TG",
  ]
  /// What a spreadsheet puts in place of a value that it could not work out.
  public static let cellErrors = [
    "#ref!", "#n/a", "#name?", "#value!", "#div/0!", "#num!", "#null!", "#spill!", "err:502",
    "err:504", "err:508", "err:511", "err:522",
  ]
  /// In brackets behind a body's name: a person of it.
  public static let persons = [
    "ông", "bà", "đ/c", "đc", "đồng chí", "anh", "chị", "mr", "ms", "mrs", "đt", "sđt", "phụ trách",
    "bs", "ts", "ths", "gs", "pgs", "ks", "dr",
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
  public static let andWords = [" và ", " and ", " & "]
  public static let marksBetween: Set<Character> = [",", "/", "+", "|", "\\"]
  /// Between bodies of which one is to be chosen, or of which each follows the other.
  public static let unclearBetween = [" hoặc ", " or ", "→", "->", "|", "\\"]
  /// Several offices together, by one name.
  public static let jointly = ["liên sở", "liên ngành"]
  /// What begins as a body's name does and is a part of one: `Phòng Văn hóa - Xã hội`.
  public static let notBodies = [
    "Xã hội", "Nhà nước", "Nhà ở", "Phòng, chống", "Phòng chống", "Phòng cháy", "Báo chí",
    "Trường học", "Hội nhập", "Đoàn thể", "Thành phố thông minh", "Viện trợ", "Quỹ đất",
  ]
  public static let dashes = [" - ", " – "]
  /// How groups of bodies begin, within a sentence.
  public static let groups = [
    "các sở", "các cơ quan", "các đơn vị", "các địa phương", "các ngành", "các huyện", "các xã",
    "các phường", "các ban", "các bộ", "các hội", "các doanh nghiệp", "các trường",
  ]
  /// In the name of a group, which may have commas: `UBND các xã, phường`.
  public static let many = ["các", "cấp", "những", "toàn"]
  /// How English names of bodies end.
  public static let bodyEnds: Set = [
    "Authority", "Council", "Department", "Dept", "Office", "Committee", "Agency", "Bank", "Bureau",
    "Division", "Board", "Commission", "Ministry", "Services", "Works", "Police", "District",
  ]
  /// How the names of bodies begin; what follows a comma is another body only when it begins so.
  public static let bodies = [
    "Sở", "Ban", "UBND", "Ủy ban", "Văn phòng", "VP", "Công an", "Bộ", "Cục", "Chi cục", "Hội",
    "Liên đoàn", "Thanh tra", "Trung tâm", "Công ty", "Tổng công ty", "BQL", "Viện", "Trường",
    "Đài", "Báo", "Tỉnh", "Thành", "Mặt trận", "Kho bạc", "Ngân hàng", "Các", "Phòng", "Hiệp hội",
    "Quỹ", "BCH", "Thuế", "Chi nhánh", "Đảng ủy", "Hải quan", "Tòa án", "Viện kiểm sát", "Hội đồng",
    "HĐND", "Tỉnh ủy", "Thành ủy", "Đoàn", "Điện lực", "Bảo hiểm", "TT", "TAND", "VKSND", "CA",
    "Huyện", "Xã", "Phường", "Chủ đầu tư", "Nhà", "Bệnh viện", "Đại học", "Ministry", "Bureau",
    "Division", "Registry", "Authority", "Council", "Department", "Office", "Committee", "Agency",
    "Bank", "JICA", "Đơn vị",
  ]
  /// Left out where a body's name is shortened to letters.
  public static let links = ["và", "and", "of"]
}

extension Status {
  /// How people write it in a table, besides its words in both languages.
  public var writtenForms: [String] {
    switch self {
    case .notStarted:
      [
        "chưa triển khai", "chưa bắt đầu", "chưa", "chưa tiến hành", "yet to start", "no progress",
        "not begun", "not-started", "pending", "planned", "to do", "upcoming", "not yet started",
      ]
    case .onTrack:
      [
        "đang thực hiện", "đang triển khai", "đang tiến hành", "đảm bảo tiến độ", "bảo đảm tiến độ",
        "theo tiến độ", "đúng", "đúng hạn", "trong hạn", "chưa đến hạn", "chưa hoàn thành",
        "chưa hoàn thành trong hạn", "chưa xong", "tiếp tục thực hiện", "tiếp tục triển khai",
        "đang xử lý", "đang làm", "cơ bản hoàn thành", "cơ bản xong", "đang thực hiện trong hạn",
        "đạt tiến độ", "in progress", "ongoing", "on-track", "open in time", "on schedule",
        "underway", "under way", "started", "on target", "limited", "substantial", "green", "xanh",
        "đang", "active", "in process", "some progress", "progressing", "ahead of schedule",
      ]
    case .atRisk:
      [
        "nguy cơ chậm", "nguy cơ", "có nguy cơ", "at-risk", "amber", "yellow", "vàng",
        "minor disruption",
      ]
    case .behind:
      [
        "chậm", "quá hạn", "trễ hạn", "chậm muộn", "đang thực hiện quá hạn", "trễ",
        "chưa thực hiện quá hạn", "không đúng tiến độ", "không đảm bảo tiến độ", "behind schedule",
        "overdue", "off track", "off-track", "red", "đỏ", "past due", "major disruption",
        "chậm so với kế hoạch", "chưa hoàn thành quá hạn",
        "late",
        "delayed",
        "open overdue",
      ]
    case .done:
      [
        "đã hoàn thành", "hoàn thành đúng hạn", "hoàn thành trước hạn", "hoàn thành quá hạn",
        "hoàn thành chậm", "hoàn thành trễ hạn", "hoàn thành muộn", "hoàn thành trễ",
        "hoàn thành chậm tiến độ", "hoàn thành đúng tiến độ", "đã hoàn thành đúng hạn",
        "đã hoàn thành quá hạn", "đã hoàn thành chậm", "đã thực hiện", "đã thực hiện xong",
        "thực hiện xong", "đạt", "đã đạt", "hoàn thành vượt mức", "done late", "done on time",
        "xong",
        "đã xong", "completed", "complete", "finished", "achieved", "accomplished", "implemented",
        "closed", "hoàn thành sớm", "hoàn thành trước thời hạn", "hoàn thành đúng thời hạn",
        "đã hoàn thành trước hạn", "đã nghiệm thu",
      ]
    case .suspended:
      [
        "tạm hoãn", "tạm ngưng", "tạm ngừng", "dừng", "dừng lại", "dừng thực hiện", "hoãn", "ngừng",
        "tạm dừng thực hiện", "on hold", "paused", "stopped", "deferred", "postponed",
      ]
    case .cancelled:
      ["đã hủy", "hủy bỏ", "đã hủy bỏ", "không thực hiện", "canceled", "dropped", "withdrawn"]
    }
  }
}
