public import PlanDomain

// Indicators: their page, their plot, and the form that records a value.
extension Phrase {
  public static let indicator = Phrase("Chỉ tiêu", "Indicator")
  public static let indicatorMet = Phrase("đạt", "met")
  public static let indicatorShort = Phrase("chưa đạt", "short")
  public static let plotMeasured = Phrase("thực hiện", "measured")
  public static let plotPath = Phrase("lộ trình", "planned path")
  public static let milestones = Phrase("mốc", "milestones")
  public static let recordValue = Phrase("ghi kết quả", "record a value")
  public static let choose = Phrase("chọn", "choose")
  public static let openIndicators = Phrase("chỉ tiêu", "indicators")
  public static let nextIndicator = Phrase("chỉ tiêu sau", "next indicator")
  public static let measuredValues = Phrase("Các lần đo", "Measured values")
  public static let noIndicators = Phrase(
    "mục này không có chỉ tiêu nào", "this item has no indicators")
  public static let pickIndicator = Phrase("Ghi kết quả của chỉ tiêu nào?", "A value of which one?")

  public static let measuredValue = Phrase("Kết quả", "Value")
  public static let measuredOn = Phrase("Ngày đo", "Measured on")
  public static let hintValue = Phrase("một số, như 76,5", "a number, like 76.5")
  public static let hintMeasuredOn = Phrase("không sau hôm nay", "not after today")
  public static let hintMeasureSource = Phrase("báo cáo, số liệu nào", "which report or data")
  public static let refusedValue = Phrase(
    "không phải số: viết 76,5 hoặc 76.5", "not a number: write 76.5 or 76,5")

  public static func measureHeading(_ id: String, _ title: String) -> Phrase {
    Phrase("Ghi kết quả \(id)  \(title)", "Record a value of \(id)  \(title)")
  }
  public static func lastValue(_ value: String, _ day: String) -> Phrase {
    Phrase("lần đo gần nhất \(value) (\(day))", "last measured \(value) (\(day))")
  }
  public static func replacesValue(_ value: String) -> Phrase {
    Phrase("thay kết quả \(value) của ngày đó", "replaces that day's \(value)")
  }
}

extension Wording {
  /// A value of an indicator with its unit: at most two decimals, or as many as it takes that its
  /// newest value, what that is held against and the target, where they differ, do not look equal.
  public func measured(_ value: Double, of indicator: Int, in projection: Projection) -> String {
    let unit = projection.plan.indicators[indicator].fields.unit.map { " \($0)" } ?? ""
    return number(value, decimals: decimals(of: indicator, in: projection)) + unit
  }

  /// The same where other units than per cents are named beside.
  public func measuredNumber(
    _ value: Double, of indicator: Int, in projection: Projection
  ) -> String {
    Self.isPercent(unit: projection.plan.indicators[indicator].fields.unit)
      ? measuredPercent(value, decimals: decimals(of: indicator, in: projection))
      : number(value, decimals: decimals(of: indicator, in: projection))
  }

  private func decimals(of indicator: Int, in projection: Projection) -> Int {
    let values = Set(
      [
        projection.actual(of: indicator)?.value, projection.promise(of: indicator)?.value,
        projection.plan.indicators[indicator].fields.target,
      ].compactMap(\.self))
    let most = 4
    return (2...most).first { decimals in
      Set(values.map { number($0, decimals: decimals) }).count == values.count
    } ?? most
  }
}

extension Direction {
  public var phrase: Phrase {
    switch self {
    case .up: Phrase("càng cao càng tốt", "higher is better")
    case .down: Phrase("càng thấp càng tốt", "lower is better")
    }
  }
}
