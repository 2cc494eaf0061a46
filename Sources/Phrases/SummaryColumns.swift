/// The columns of the usual summary table (biểu tổng hợp), and those that offices put beside them.
public enum SummaryColumn: String, CaseIterable, Hashable, Sendable {
  case number, title, source, lead, coordinating, due, deliverable, progress, obstacles, proposals
  case note
  // Read from a table, and written only where the levels can't be told without.
  case parent
  // Read from a table, never written.
  case start, status, percent
  case objective, strategy, action, step

  /// The table's own, in its order.
  public static let table: [SummaryColumn] = [
    .number, .title, .source, .lead, .coordinating, .due, .deliverable, .progress, .obstacles,
    .proposals, .note,
  ]

  /// Columns that hold one level each, so that a cell says which level its item is on.
  public static let levels: [SummaryColumn] = [.objective, .strategy, .action, .step]

  public var title: Phrase {
    switch self {
    case .number: Phrase("STT", "No.")
    case .title: Phrase("Nội dung nhiệm vụ", "Task")
    case .source: Phrase("Văn bản giao", "Assigned by")
    case .lead: Phrase("Cơ quan chủ trì", "Lead")
    case .coordinating: Phrase("Cơ quan phối hợp", "Coordinating")
    case .due: Phrase("Thời hạn hoàn thành", "Deadline")
    case .deliverable: Phrase("Sản phẩm", "Deliverable")
    case .progress: Phrase("Tiến độ, kết quả", "Progress, result")
    case .obstacles: Phrase("Khó khăn, vướng mắc", "Obstacles")
    case .proposals: Phrase("Đề xuất, kiến nghị", "Proposals")
    case .note: Phrase("Ghi chú", "Notes")
    case .parent: Phrase("Thuộc mục", "Part of")
    case .start: Phrase("Ngày bắt đầu", "Start")
    case .status: Phrase("Trạng thái", "Status")
    case .percent: Phrase("Tỷ lệ hoàn thành", "Percent done")
    case .objective: Phrase("Mục tiêu", "Objective")
    case .strategy: Phrase("Chiến lược", "Strategy")
    case .action: Phrase("Nhiệm vụ", "Action")
    case .step: Phrase("Bước thực hiện", "Step")
    }
  }

  /// How offices head it besides; compared without accents, case and marks.
  public var aliases: [String] {
    switch self {
    case .number:
      [
        "TT", "Số TT", "Số thứ tự", "No", "#", "Mã", "Mã số", "Mã nhiệm vụ", "Mục", "ID", "Ref",
        "Number",
      ]
    case .title:
      [
        "Nội dung", "Tên nhiệm vụ", "Nội dung công việc", "Công việc", "Nhiệm vụ, giải pháp",
        "Nội dung nhiệm vụ, giải pháp", "Nội dung thực hiện", "Nội dung, nhiệm vụ", "Tên công việc",
        "Nhiệm vụ được giao", "Nhiệm vụ trọng tâm", "Nội dung nhiệm vụ được giao", "Title",
        "Task description",
        "Description", "Item", "Name",
      ]
    case .source:
      [
        "Văn bản giao nhiệm vụ", "Văn bản chỉ đạo", "Văn bản", "Số văn bản", "Số, ngày văn bản",
        "Căn cứ", "Nguồn",
        "Source", "Document", "Basis",
      ]
    case .lead:
      [
        "Chủ trì", "Đầu mối", "Đơn vị chủ trì", "Cơ quan, đơn vị chủ trì",
        "Cơ quan chủ trì thực hiện",
        "Đơn vị chủ trì thực hiện", "Chủ trì thực hiện", "Đơn vị thực hiện", "Cơ quan thực hiện",
        "Cơ quan, đơn vị thực hiện", "Lead department", "Lead agency", "Responsible", "Owner",
      ]
    case .coordinating:
      [
        "Phối hợp", "Đơn vị phối hợp", "Cơ quan, đơn vị phối hợp",
        "Cơ quan, đơn vị phối hợp thực hiện", "Cơ quan phối hợp thực hiện",
        "Đơn vị phối hợp thực hiện", "Phối hợp thực hiện", "Coordinating departments",
        "Coordinating agencies", "Supporting", "Support",
      ]
    case .due:
      [
        "Thời hạn", "Hạn hoàn thành", "Thời gian hoàn thành", "Ngày hoàn thành", "Hạn",
        "Thời gian thực hiện", "Thời điểm hoàn thành", "Kết thúc", "Ngày kết thúc",
        "Thời gian kết thúc", "Ngày đến hạn", "Hạn xử lý", "Thời hạn thực hiện", "Due", "Due date",
      ]
    case .deliverable:
      [
        "Sản phẩm đầu ra", "Kết quả, sản phẩm", "Sản phẩm hoàn thành", "Sản phẩm, kết quả",
        "Sản phẩm dự kiến", "Deliverables", "Output",
      ]
    case .progress:
      [
        "Tiến độ", "Kết quả", "Kết quả thực hiện", "Tiến độ thực hiện", "Tình hình thực hiện",
        "Tiến độ, kết quả thực hiện", "Tình hình, kết quả thực hiện", "Kết quả đạt được",
        "Progress", "Result", "Results",
      ]
    case .obstacles:
      [
        "Vướng mắc", "Khó khăn", "Tồn tại, khó khăn", "Tồn tại, vướng mắc", "Tồn tại",
        "Khó khăn, vướng mắc, nguyên nhân",
        "Tồn tại, hạn chế", "Obstacle", "Issues", "Problems",
      ]
    case .proposals:
      ["Kiến nghị, đề xuất", "Đề xuất", "Kiến nghị", "Proposal", "Recommendations"]
    case .note: ["Note", "Remarks", "Comments", "Comment"]
    case .parent:
      [
        "Mã cha", "Mã mục cha", "STT cha", "Parent ID", "Thuộc", "Mục cha", "Thuộc nhiệm vụ",
        "Parent", "Belongs to",
      ]
    case .start:
      ["Bắt đầu", "Thời gian bắt đầu", "Thời điểm bắt đầu", "Start date"]
    case .status: ["Tình trạng", "State"]
    case .percent:
      [
        "Tỷ lệ", "% hoàn thành", "% HT", "Tỷ lệ HT", "Mức độ hoàn thành", "Phần trăm hoàn thành",
        "%", "Tiến độ %",
        "Tỷ lệ % hoàn thành", "Percent", "% complete", "% done",
      ]
    case .objective: ["Nhóm mục tiêu", "Objectives"]
    case .strategy: ["Nhóm nhiệm vụ", "Nhóm giải pháp", "Strategies"]
    case .action: ["Hành động", "Nhiệm vụ cụ thể", "Actions"]
    case .step: ["Bước", "Công việc cụ thể", "Steps"]
    }
  }
}
