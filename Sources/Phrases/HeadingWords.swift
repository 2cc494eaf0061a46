public import PlanDomain

/// How headings that are none of the usual ones are known: by the words that they begin with or
/// have in them; compared without accents, case and marks, whole words only.
public enum HeadingWords {
  public struct Rule: Sendable {
    /// Nothing for what is left aside, such as the day that something was done on.
    public let column: SummaryColumn?
    public let begins: [String]
    public let contains: [String]
    public let excludes: [String]
    /// Only where nothing better is.
    public let isWeak: Bool

    init(
      _ column: SummaryColumn?, begins: [String] = [], contains: [String] = [],
      excludes: [String] = [], isWeak: Bool = false
    ) {
      self.isWeak = isWeak
      self.column = column
      self.begins = begins
      self.contains = contains
      self.excludes = excludes
    }
  }

  /// The first that fits counts.
  public static let rules: [Rule] = [
    Rule(
      nil, begins: ["ước", "so với", "so sánh", "đơn vị tính", "kinh phí", "last updated"],
      contains: [
        "thực tế", "ban hành", "theo dõi", "thẩm định", "phê duyệt", "actual start", "actual end",
        "date completed", "last updated", "cập nhật", "đơn vị tính", "budget", "cost", "người nhập",
      ]),
    Rule(
      .start,
      begins: [
        "bắt đầu", "ngày giao", "ngày được giao", "khởi công", "khởi đầu", "start", "starts",
        "begin", "given", "date assigned", "assigned on", "date given",
      ], contains: ["bắt đầu", "start date", "start"], excludes: ["kết thúc", "end", "status"]),
    Rule(
      .due,
      begins: [
        "hạn", "thời hạn", "thời gian hoàn thành", "thời gian thực hiện", "thời điểm hoàn thành",
        "ngày hoàn thành", "ngày kết thúc", "ngày phải hoàn thành", "mốc thời gian", "lộ trình",
        "mốc hoàn thành", "dự kiến hoàn thành", "deadline", "deadlines", "due", "target date",
        "end", "end date", "ends", "by when", "timeline", "timeframe", "time frame", "finish",
        "completion date", "target completion", "expected completion", "when", "target year",
        "milestone date", "milestone dates",
      ],
      contains: [
        "thời hạn", "kết thúc", "đến hạn", "hạn xử lý", "hạn hoàn thành", "hạn chót", "due date",
        "end date", "deadline", "thời gian hoàn thành", "completion date",
      ], excludes: ["hạn chế", "quá hạn"]),
    Rule(
      .percent, begins: ["%", "phần trăm", "percent", "percentage"],
      contains: [
        "tỷ lệ hoàn thành", "tỉ lệ hoàn thành", "phần trăm", "% hoàn thành", "% complete",
        "mức độ hoàn thành", "tiến độ %", "percent",
      ]),
    Rule(
      .coordinating,
      contains: [
        "phối hợp", "support", "supporting", "supported", "partner", "partners", "coordinating",
        "coordination", "stakeholder", "stakeholders", "liên quan", "collaborating", "actors",
        "collaborators",
      ], excludes: ["chủ trì", "lead", "document", "documents", "văn bản"]),
    Rule(
      .lead,
      begins: ["đơn vị được giao", "cơ quan được giao", "who", "phân công", "dri", "champion"],
      contains: [
        "chủ trì", "đầu mối", "chịu trách nhiệm", "đơn vị thực hiện", "cơ quan thực hiện",
        "đơn vị được giao", "cơ quan được giao", "đơn vị xử lý", "cơ quan xử lý",
        "đơn vị tham mưu", "cơ quan tham mưu", "đơn vị phụ trách", "cơ quan phụ trách",
        "đơn vị triển khai", "cơ quan triển khai", "lead", "responsible", "responsibility", "owner",
        "owners", "implementing", "accountable", "assigned to", "assignee", "agency", "department",
      ], excludes: ["nhiệm vụ", "email"]),
    Rule(
      .lead, begins: ["đơn vị", "cơ quan", "bộ phận", "phòng ban"],
      excludes: [
        "tính", "đo", "giao việc", "kiểm tra", "giám sát", "cấp trên", "tiếp nhận", "báo cáo",
        "đề xuất", "tổng hợp", "nhận",
      ], isWeak: true),
    Rule(
      .deliverable,
      contains: ["sản phẩm", "đầu ra", "deliverable", "deliverables", "output", "outputs"]),
    Rule(
      .obstacles, begins: ["nguyên nhân", "lý do"],
      contains: [
        "khó khăn", "vướng mắc", "tồn tại", "hạn chế", "obstacle", "obstacles", "challenge",
        "challenges", "barrier", "barriers", "issue", "issues", "risks",
      ]),
    Rule(
      .proposals,
      contains: ["kiến nghị", "đề xuất", "recommendation", "recommendations", "proposal"]),
    Rule(
      .status, begins: ["trạng thái", "tình trạng", "state"], contains: ["status", "trạng thái"]),
    Rule(
      .progress,
      begins: [
        "kết quả", "tiến độ", "tình hình", "progress", "result", "results", "completion",
        "đánh giá", "nội dung báo cáo", "đã thực hiện", "update", "updates",
      ],
      contains: [
        "kết quả thực hiện", "tiến độ thực hiện", "kết quả xử lý", "completion", "progress",
      ]),
    Rule(
      .source,
      begins: [
        "văn bản", "số văn bản", "số vb", "vb", "số quyết định",
        "số hiệu", "số ký hiệu", "ký hiệu", "căn cứ", "nguồn",
        "quyết định", "công văn", "thông báo", "legal basis",
      ]),
    Rule(
      .number,
      begins: [
        "stt", "tt", "số tt", "số thứ tự", "mã", "mã số", "ref", "code", "id", "commitment number",
        "commitment no", "commitment id",
      ]),
    Rule(
      .note,
      begins: ["commitment description", "commitment summary", "brief description", "summary"]),
    Rule(.note, begins: ["ghi chú", "note", "notes", "remark", "remarks", "comment", "comments"]),
    Rule(.strategy, begins: ["nhóm nhiệm vụ", "nhóm giải pháp", "chiến lược", "strategies"]),
    Rule(
      .objective,
      begins: [
        "nhóm", "mục tiêu", "lĩnh vực", "trụ cột", "chương trình", "goal", "goals", "pillar",
        "theme", "priority", "priorities", "focus area", "commitment", "commitments", "objective",
        "objectives", "outcome", "outcomes", "strategic goal", "strategic objective",
        "strategic priority", "key area",
      ]),
    Rule(.strategy, begins: ["strategy", "strategic initiative"]),
    Rule(.step, begins: ["bước", "step", "steps", "subtask", "sub-task", "subtasks"]),
    Rule(
      .action,
      begins: [
        "nhiệm vụ cụ thể", "hành động", "hoạt động", "action", "actions", "activity", "activities",
        "milestone", "milestones", "key result", "key results", "kr", "krs", "initiative",
        "initiatives",
      ], contains: ["milestone", "milestones"], excludes: ["taken"]),
    Rule(
      .title,
      begins: [
        "nhiệm vụ", "nội dung", "tên nhiệm vụ", "tên công việc", "tên việc", "công việc", "chỉ đạo",
        "ý kiến chỉ đạo", "ý kiến", "kết luận", "mô tả", "việc", "đầu việc", "giải pháp", "yêu cầu",
        "project", "projects", "task", "tasks", "description", "work", "trích yếu",
      ],
      contains: [
        "nội dung chỉ đạo", "ý kiến chỉ đạo", "nội dung nhiệm vụ", "nhiệm vụ giao",
        "nhiệm vụ được giao", "nội dung giao", "nội dung công việc",
      ]),
  ]

  /// The title where nothing better is, else another column: `Nội dung thực hiện` beside an order
  /// is what has been done.
  public static let weakTitles: [(word: String, other: SummaryColumn?)] = [
    ("Nội dung thực hiện", .progress), ("Nội dung", nil), ("Mô tả", .note),
    ("Mô tả chi tiết", .note), ("Chi tiết", .note), ("Description", .note), ("Details", .note),
    ("Name", nil), ("Item", nil), ("Ý kiến", .note), ("Kết luận", nil), ("Yêu cầu", nil),
    ("Giải pháp", nil), ("Work", nil), ("OKR", nil), ("OKRs", nil),
    ("Objectives and key results", nil),
  ]
  /// The same of others: the deadline, unless one is named as such.
  public static let weakDues = [
    "Thời gian", "Thời gian thực hiện", "Lộ trình", "Mốc thời gian", "When", "Timeline", "Time",
  ]

  /// The lead, unless one is named as such.
  public static let weakLeads = ["Đơn vị", "Cơ quan", "Cơ quan, đơn vị", "Organization", "Team"]

  /// Over columns of days: what stands below is when it begins and when it ends.
  public static let times = ["thời gian", "thời hạn", "ngày", "time", "date", "dates", "schedule"]
  public static let begins = [
    "bắt đầu", "bđ", "từ", "từ ngày", "khởi công", "khởi đầu", "start", "from", "begin",
  ]
  public static let ends = [
    "hoàn thành", "kết thúc", "kt", "ht", "đến", "đến ngày", "xong", "end", "to", "finish", "due",
  ]
  /// Over columns of bodies.
  public static let assignments = [
    "phân công", "phân công thực hiện", "cơ quan thực hiện", "đơn vị thực hiện", "trách nhiệm",
    "tổ chức thực hiện", "phân công trách nhiệm", "responsibility", "responsible",
  ]
  /// Columns for a status each, below a name that says what they are: `Đã`, `Đang`, `Chưa`.
  public static let shortStatuses: [(word: String, status: Status)] = [
    ("Đã", .done), ("Đã HT", .done), ("HT", .done), ("Rồi", .done), ("Done", .done), ("Yes", .done),
    ("Đang", .onTrack), ("Đang TH", .onTrack), ("ĐTH", .onTrack), ("Chưa TH", .notStarted),
    ("Chưa HT", .onTrack), ("CTH", .notStarted), ("No", .notStarted),
  ]
  /// What is put below a status that has columns of its own.
  public static let marks = ["x", "✓", "✔", "√", "v", "●", "☑", "☒", "■", "+", "yes", "có", "true"]

  /// A table whose rows are figures.
  public static let indicators = [
    "chỉ tiêu", "tên chỉ tiêu", "nội dung chỉ tiêu", "chỉ số", "tên chỉ số", "chỉ tiêu chủ yếu",
    "chỉ tiêu, nhiệm vụ", "indicator", "indicators", "kpi", "kpis", "measure",
    "performance measure",
    "metric", "performance indicator", "outcome indicator",
  ]
  public static let units = ["đơn vị tính", "đvt", "đơn vị", "unit", "unit of measure", "units"]
  public static let baselines = [
    "năm gốc", "mức cơ sở", "giá trị cơ sở", "hiện trạng", "cơ sở", "gốc", "số gốc", "baseline",
    "ban đầu", "giá trị gốc",
  ]
  public static let targets = [
    "kế hoạch", "kh", "mục tiêu", "chỉ tiêu", "target", "targets", "plan", "goal", "giao",
    "chỉ tiêu giao", "kế hoạch giao", "mức phấn đấu", "phấn đấu",
  ]
  public static let actuals = [
    "thực hiện", "th", "kết quả", "kết quả thực hiện", "đạt", "đã đạt", "actual", "actuals",
    "result", "results", "achieved", "current", "lũy kế",
  ]
  /// Figures that are neither: estimates, comparisons, growth.
  public static let otherFigures = [
    "ước", "so với", "so sánh", "tăng", "giảm", "estimate", "forecast", "vs", "cùng kỳ", "variance",
    "versus", "tỷ lệ", "đạt %", "% hoàn thành", "% thực hiện", "so kế hoạch", "% đạt", "% kế hoạch",
    "% of target", "th kh", "% th",
  ]
  /// In the title of an indicator that is to fall.
  public static let falling = ["giảm", "hộ nghèo", "reduce", "decrease", "poverty", "tử vong"]
}
