/// A reported progress: a whole number from 0 to 100.
public struct Percent: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let value: Int

  public static let zero = Percent(clamping: 0)
  public static let whole = Percent(clamping: 100)

  public init?(_ value: Int) {
    guard (0...100).contains(value) else { return nil }
    self.value = value
  }

  public init(clamping value: Int) { self.value = min(max(value, 0), 100) }

  public var description: String { "\(value)" }

  /// A mean from 0 to 100, rounded half up for showing (design, section 2, Rules). What binary
  /// fractions lose below a millionth does not tip a half.
  public static func shown(_ mean: Double) -> Int {
    Int((min(max(mean, 0), 100) + 0.5 + 1e-6).rounded(.down))
  }

  public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}
