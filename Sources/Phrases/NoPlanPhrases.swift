public import PlanDomain

// What stands where a plan would: why there is none, and the ways to one.
extension PlanAbsence {
  public var title: Phrase {
    switch self {
    case .noFile: Phrase("Không có kế hoạch ở đây", "No plan here")
    case .notUnderstood: Phrase("Không hiểu được kế hoạch", "The plan can't be understood")
    case .noObjectives: .emptyPlan
    }
  }

  /// Why nothing can be recorded here, and the way to a plan.
  public var refusal: Phrase {
    switch self {
    case .noFile:
      Phrase(
        "không có kế hoạch: tiendo new THƯ_MỤC", "no plan: make one, tiendo new DIR")
    case .notUnderstood:
      Phrase(
        "chưa hiểu được: \(key: .openEditor) sửa plan.yaml",
        "not understood: \(key: .openEditor) mends plan.yaml")
    case .noObjectives:
      Phrase(
        "chưa có mục tiêu: \(key: .addItem) để thêm trước",
        "no objectives yet: \(key: .addItem) adds the first")
    }
  }

  /// What is the matter, then what can be done about it.
  public func lines(_ say: Wording) -> [String] {
    switch self {
    case .noFile:
      [.noPlanFile, .openAnother, .makePlan, .makeSample, .opensByItself].map { say($0) }
    case .notUnderstood(let problem):
      [problem.told(say), say(.mendPlan), say(.openAnother), say(.opensByItself)]
    case .noObjectives: [say(.addObjective), say(.importPlan)]
    }
  }
}

extension Phrase {
  fileprivate static let noPlanFile = Phrase(
    "Thư mục này không có plan.yaml.", "This folder has no plan.yaml.")
  fileprivate static let openAnother = Phrase(
    "Mở kế hoạch ở nơi khác: tiendo THƯ_MỤC", "Open a plan that lies elsewhere: tiendo PLAN")
  fileprivate static let makePlan = Phrase(
    "Tạo kế hoạch mới: tiendo new THƯ_MỤC", "Make a new plan: tiendo new DIR")
  fileprivate static let makeSample = Phrase(
    "Xem kế hoạch mẫu: tiendo new THƯ_MỤC --sample", "See the sample: tiendo new DIR --sample")
  fileprivate static let opensByItself = Phrase(
    "Có kế hoạch ở đây là màn hình tự hiện.", "Once there is a plan here it is shown by itself.")
  fileprivate static let mendPlan = Phrase(
    "Xem mọi vấn đề: tiendo check THƯ_MỤC", "See all problems: tiendo check PLAN")
  fileprivate static let addObjective = Phrase(
    "Thêm mục tiêu vào plan.yaml, dưới “objectives”.", "Add objectives to plan.yaml.")
  fileprivate static let importPlan = Phrase(
    "Hoặc đọc từ bảng tính: tiendo import TỆP.csv --into THƯ_MỤC",
    "Or read them from a table: tiendo import FILE.csv --into DIR")

  /// A plan that was meant for being shown or printed, of which nothing can be.
  public static let nothingUnderstood = Phrase(
    "không hiểu được gì của kế hoạch: sửa plan.yaml, xem mọi vấn đề bằng “tiendo check”",
    "nothing of the plan could be understood: mend plan.yaml, see all problems by “tiendo check”")
  public static let noPlanFileReason = Phrase("không có plan.yaml", "it has no plan.yaml")
}
