/// A part of a whole, from none of it to all of it: progress, what was expected by now, a rate.
///
/// It is none or whole only where it is exactly so: what binary fractions lose makes it neither,
/// and keeps it from being neither. What people read of it is so many of a hundred, or of more;
/// there is no way to write the fraction itself (`Wording.percent`).
public struct Share: Hashable, Sendable, Comparable {
  /// 0 to 100, unrounded, for the rules; 0 and 100 only where it is exactly so.
  let points: Double

  public static let zero = Share(exactly: 0)
  public static let whole = Share(exactly: 100)

  private init(exactly points: Double) { self.points = points }

  public init(_ percent: Percent) { points = Double(percent.value) }

  /// So many of so many; nothing of nothing.
  public init?(_ part: Int, of total: Int) {
    guard total > 0 else { return nil }
    if part <= 0 {
      self = .zero
    } else if part >= total {
      self = .whole
    } else {
      self.init(within: 100 * Double(part) / Double(total))
    }
  }

  /// What is neither none nor whole, however near it comes.
  fileprivate init(within points: Double) {
    self.points = min(max(points, Double.leastNormalMagnitude), Self.whole.points.nextDown)
  }

  /// 0 to 1, unrounded, for what is drawn.
  public var fraction: Double { points / 100 }

  /// Whole per cents, as shown.
  public var shown: Percent { Percent(clamping: steps(of: 100)) }

  /// How many of `count` equal steps show it, rounded half up; but all of them only where it is
  /// whole and none only where it is none (design, section 2, Rules). Per cents are steps of 100,
  /// with a decimal of 1,000, and a bar's cells are steps too.
  public func steps(of count: Int) -> Int {
    guard count > 0, self != .zero else { return 0 }
    guard self != .whole else { return count }
    // What binary fractions lose below a millionth does not tip a half. Cut, not `rounded`: that
    // would make every program that links this module link libm as well.
    let rounded = Int(points * Double(count) / 100 + 0.5 + 1e-6)
    return count > 1 ? min(max(rounded, 1), count - 1) : min(rounded, 1)
  }

  public static func < (a: Self, b: Self) -> Bool { a.points < b.points }
}

/// A mean of shares by their weights: whole where all of them are, none where all of them are.
struct ShareMean {
  private var done = 0.0
  private var missing = 0.0

  init() {}

  mutating func add(_ share: Share, weight: Double) {
    done += weight * share.points
    missing += weight * (Share.whole.points - share.points)
  }

  /// Nothing without a share.
  var value: Share? {
    if done > 0, missing > 0 { return Share(within: 100 * done / (done + missing)) }
    if done > 0 { return .whole }
    return missing > 0 ? Share.zero : nil
  }
}

/// By how much progress falls short of what was expected by now.
public struct Shortfall: Hashable, Sendable {
  public let expected: Share
  public let progress: Share

  public init(expected: Share, progress: Share) {
    self.expected = expected
    self.progress = progress
  }

  /// Unrounded, for the rules; below 0 where progress is ahead.
  var points: Double { expected.points - progress.points }

  /// As it is said: the difference of the two values shown, never below 0.
  public var shownPoints: Int { shownSteps(of: 100) }

  /// The same in steps of which so many make the whole.
  public func shownSteps(of count: Int) -> Int {
    max(0, expected.steps(of: count) - progress.steps(of: count))
  }

  /// Whether there is anything to say of it, with as many decimals as anybody would read.
  public var isShown: Bool { shownSteps(of: 100_000_000) > 0 }

  /// With how many decimals it is told beside the rules: no more than it takes that what is shown
  /// lies on the side of every threshold on which the value itself lies.
  public func decimals(_ rules: Rules) -> Int {
    var scale = 1
    for decimals in 0..<6 {
      let shown = Double(shownSteps(of: 100 * scale)) / Double(scale)
      let isTold = [rules.riskPoints, rules.behindPoints].map(Double.init)
        .allSatisfy { (points >= $0) == (shown >= $0) }
      if isTold, isShown == (shown > 0) { return decimals }
      scale *= 10
    }
    return 6
  }
}
