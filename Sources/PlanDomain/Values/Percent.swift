/// A whole number from 0 to 100: a reported progress, and what is shown of a share.
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

  public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}
