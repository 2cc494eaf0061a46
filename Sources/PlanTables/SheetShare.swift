import PlanDomain

/// A number as cells about progress have it: `40`, `40 %`, `0,4`, `.5`.
struct SheetShare: Hashable {
  /// What a column's numbers without a percent sign mean.
  enum Scale: Hashable {
    /// 40 is 40 %.
    case percents
    /// 0,4 is 40 % and 1 is 100 %, as spreadsheets keep percentages.
    case fractions
    /// 0,4 stands beside 40: 1 may be either.
    case unclear
  }

  let isMarked: Bool
  private let whole: Int
  /// The digits behind the comma.
  private let rest: [UInt8]

  init?(_ cell: some StringProtocol) {
    var digits = String(cell).filter { $0 != " " && $0 != "\u{A0}" }
    isMarked = digits.last == "%"
    if isMarked { digits.removeLast() }
    let parts = digits.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard let first = parts.first, parts.count <= 2, first.utf8.count <= 6,
      parts.contains(where: { !$0.isEmpty }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    whole = first.isEmpty ? 0 : Int(first) ?? 0
    rest = parts.count == 2 ? parts[1].utf8.map { $0 - 0x30 } : []
  }

  /// Nothing where it is no share from 0 to 100, or where it can't be told which it is.
  func percent(_ scale: Scale) -> Percent? {
    if !isMarked, scale == .fractions { return Percent(rounded(whole * 100, 2)) }
    if !isMarked, whole == 0, hasRest { return nil }
    if !isMarked, scale == .unclear, whole == 1, !hasRest { return nil }
    return Percent(rounded(whole, 0))
  }

  /// What the bare numbers of a column mean: fractions where one is and none is above 1.
  static func scale(_ cells: some Sequence<String>) -> Scale {
    let shares = cells.compactMap { SheetShare($0) }.filter { !$0.isMarked }
    let areFractions =
      shares.contains { !$0.rest.isEmpty }
      && shares.allSatisfy { $0.whole == 0 || $0.whole == 1 && !$0.hasRest }
    if areFractions { return .fractions }
    let isMixed = shares.contains { $0.whole == 0 && $0.hasRest }
    return isMixed ? .unclear : .percents
  }

  /// A 1 by itself, which stands for a mark where marks stand.
  var isOne: Bool { !isMarked && whole == 1 && !hasRest }

  /// Over a hundred, so that it counts something else.
  var isAmount: Bool { !isMarked && (whole > 100 || whole == 100 && hasRest) }

  private var hasRest: Bool { rest.contains { $0 != 0 } }

  /// `start` with so many digits of the rest, rounded half up.
  private func rounded(_ start: Int, _ digits: Int) -> Int {
    func digit(_ place: Int) -> Int { place < rest.count ? Int(rest[place]) : 0 }
    var value = 0
    for place in 0..<digits { value = value * 10 + digit(place) }
    return start + value + (digit(digits) >= 5 ? 1 : 0)
  }
}
