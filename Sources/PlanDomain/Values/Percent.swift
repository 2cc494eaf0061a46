/// A reported progress: a whole number from 0 to 100.
public struct Percent: Hashable, Sendable, Comparable, CustomStringConvertible {
  // One byte, so that a hundred thousand changes stay small.
  private let stored: UInt8

  public var value: Int { Int(stored) }

  public static let zero = Percent(clamping: 0)
  public static let whole = Percent(clamping: 100)

  public init?(_ value: Int) {
    guard (0...100).contains(value) else { return nil }
    stored = UInt8(value)
  }

  public init(clamping value: Int) { stored = UInt8(min(max(value, 0), 100)) }

  public var description: String { "\(value)" }

  /// A mean from 0 to 100, rounded half up for showing (design, section 2, Rules). What binary
  /// fractions lose below a millionth does not tip a half.
  public static func shown(_ mean: Double) -> Int {
    // Cut, not `rounded`: that would make every program that links this module link libm as well.
    guard mean > 0 else { return 0 }
    return Int(min(mean, 100) + 0.5 + 1e-6)
  }

  public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}
