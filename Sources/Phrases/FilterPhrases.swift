public import PlanDomain

// What the filter says of itself.
extension Phrase {
  public static let filterDepartment = Phrase("Cơ quan", "Department")
  public static let filterRole = Phrase("Vai trò", "Role")
  public static let filterMarks = Phrase("Dấu hiệu", "Marks")
  public static let filterText = Phrase("Có chữ", "Text")
  public static let filterSavedRow = Phrase("Đã lưu", "Saved")
  public static let filterName = Phrase("Lưu với tên", "Save as")
  public static let hintFilterText = Phrase(
    "số, tên, sản phẩm hoặc cơ quan", "number, title, deliverable or department")
  public static let hintFilterName = Phrase("tên để gọi lại", "a name to call it up by")

  public static let filterCleared = Phrase("đã bỏ lọc", "the filter is cleared")
  public static let filterIsEmpty = Phrase("bộ lọc còn trống", "the filter asks for nothing yet")
  public static func filterSaved(_ name: String) -> Phrase {
    Phrase("đã lưu bộ lọc “\(name)”", "the filter “\(name)” is kept")
  }
  public static func filterDropped(_ name: String) -> Phrase {
    Phrase("đã xóa bộ lọc “\(name)”", "the filter “\(name)” is removed")
  }
  public static func filterNameNeeded(_ most: Int) -> Phrase {
    Phrase(
      "cần một tên, dài nhất \(most) chữ", "it needs a name of at most \(most) characters")
  }
  public static func tooManyFilters(_ most: Int) -> Phrase {
    Phrase(
      "đã có \(most) bộ lọc: xóa bớt bằng Del", "there are \(most) filters: remove one with Del")
  }
  public static func itemsOf(_ some: Int, _ all: Int) -> Phrase {
    Phrase("\(some)/\(all) mục", "\(some) of \(all) items")
  }
  public static func nothingMatches(clear: String, change: String) -> Phrase {
    Phrase(
      "Không có mục nào khớp bộ lọc: \(clear) để bỏ lọc, \(change) để sửa",
      "Nothing matches the filter: \(clear) clears it, \(change) changes it")
  }
}

extension ItemFilter.Role {
  public var phrase: Phrase {
    switch self {
    case .either: Phrase("chủ trì hoặc phối hợp", "lead or coordinating")
    case .lead: Phrase("chủ trì", "lead")
    case .coordinating: Phrase("phối hợp", "coordinating")
    }
  }
}

extension ItemFilter.Mark {
  public var phrase: Phrase {
    switch self {
    case .stale: Phrase("lâu chưa cập nhật", "stale")
    case .conflict: Phrase("số liệu chưa thống nhất", "offices disagree")
    case .obstacle: Phrase("có vướng mắc", "obstacle")
    case .betterThanComputed: Phrase("lệch với báo cáo", "report differs")
    case .extended: Phrase("đã gia hạn", "extended")
    case .noLead: .noLead
    case .illustrative: .illustrative
    }
  }
}
