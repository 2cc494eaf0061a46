/// The digits of a number, rounded to so many decimals, those at the end left out that are zero.
struct DecimalDigits {
  private let isNegative: Bool
  private let whole: String
  private let fraction: String

  /// More decimals say nothing of a value that a person measured.
  private static let mostDecimals = 6
  /// What an `Int` holds for sure.
  private static let highest = 9e18
  /// Up to here a `Double` knows every unit; further decimals would be noise.
  private static let highestExact = 9e15

  /// Fewer decimals where not all would be sure; nothing for what no `Int` holds.
  init?(_ value: Double, decimals: Int) {
    let size = abs(value)
    // Not a number is not below it either.
    guard size < Self.highest else { return nil }
    var count = min(max(decimals, 0), Self.mostDecimals)
    while count > 0, size * Self.power(of: count) >= Self.highestExact { count -= 1 }
    let scale = Self.power(of: count)
    let scaled = Int((size * scale).rounded())
    let (whole, rest) = scaled.quotientAndRemainder(dividingBy: Int(scale))
    var fraction = count > 0 ? String(rest) : ""
    fraction = String(repeating: "0", count: max(0, count - fraction.utf8.count)) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    self.fraction = fraction
    self.whole = String(whole)
    isNegative = value < 0 && scaled > 0
  }

  func text(groupMark: String, decimalMark: String) -> String {
    var text = isNegative ? "-" : ""
    for (place, digit) in whole.enumerated() {
      if place > 0, (whole.utf8.count - place).isMultiple(of: 3) { text += groupMark }
      text.append(digit)
    }
    return fraction.isEmpty ? text : text + decimalMark + fraction
  }

  private static func power(of count: Int) -> Double {
    (0..<count).reduce(1.0) { power, _ in power * 10 }
  }
}
