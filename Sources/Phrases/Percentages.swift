public import PlanDomain

// Per cents, and the points between them. Nothing else writes a per cent sign before people, and
// nothing but a value that knows whether it is exact gets one (design, section 2, Rules).
extension Wording {
  public func percent(_ percent: Percent) -> String { sign("\(percent.value)") }

  /// `58 %`; with decimals, those that are zero at the end left out, `58,3 %`.
  public func percent(_ share: Share, decimals: Int = 0) -> String {
    sign(decimal(share.steps(of: 100 * scale(decimals)), decimals: decimals))
  }

  /// With one decimal wherever it is not whole: `99,5 %`, `67,0 %`, `50 %`.
  public func percent(_ rate: OnTimeRate) -> String {
    if rate.isWhole { return percent(rate.share) }
    let (whole, tenth) = rate.share.steps(of: 1_000).quotientAndRemainder(dividingBy: 10)
    return sign("\(whole)\(decimalMark)\(tenth)")
  }

  /// A share that nothing is known of is told so.
  public func percent(_ share: Share?) -> String { share.map { percent($0) } ?? self(.nothing) }
  public func percent(_ rate: OnTimeRate?) -> String { rate.map { percent($0) } ?? self(.nothing) }
  public func percent(_ value: Percent?) -> String { value.map { percent($0) } ?? self(.nothing) }

  /// Whether a unit is per cents, which are written with their sign even where other units are not.
  public static func isPercent(unit: String?) -> Bool { unit == percentSign }

  /// A measured value in per cents: it keeps its own digits.
  public func measuredPercent(_ value: Double, decimals: Int) -> String {
    sign(number(value, decimals: decimals))
  }

  private func sign(_ digits: String) -> String { "\(digits) \(Self.percentSign)" }

  private static var percentSign: String { "%" }

  fileprivate func decimal(_ steps: Int, decimals: Int) -> String {
    number(Double(steps) / Double(scale(decimals)), decimals: decimals)
  }

  fileprivate func scale(_ decimals: Int) -> Int {
    (0..<decimals).reduce(1) { scale, _ in scale * 10 }
  }
}

extension Phrase {
  /// Points of progress.
  public static func points(_ count: Int) -> Phrase {
    counted(count, "điểm phần trăm", "point", "points")
  }

  /// By how many points something is short, with so many decimals.
  public static func points(_ shortfall: Shortfall, decimals: Int) -> Phrase {
    let (vietnamese, english) = (Wording(.vietnamese), Wording(.english))
    let steps = shortfall.shownSteps(of: 100 * english.scale(decimals))
    let number = english.decimal(steps, decimals: decimals)
    return Phrase(
      "\(vietnamese.decimal(steps, decimals: decimals)) điểm phần trăm",
      "\(number) \(number == "1" ? "point" : "points")")
  }
}
