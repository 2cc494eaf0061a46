// How well a colour is read on another, after WCAG 2.2 (success criteria 1.4.3 and 1.4.11).
extension Color {
  /// Relative luminance: 0 for black, 1 for white; nil for the terminal's own default.
  public var luminance: Double? {
    guard let (red, green, blue) = components else { return nil }
    return 0.2126 * Self.linear[Int(red)] + 0.7152 * Self.linear[Int(green)]
      + 0.0722 * Self.linear[Int(blue)]
  }

  /// The contrast ratio, 1 to 21; nil where one of the two is the terminal's own default.
  public func contrast(with other: Color) -> Double? {
    guard let mine = luminance, let theirs = other.luminance else { return nil }
    return (max(mine, theirs) + 0.05) / (min(mine, theirs) + 0.05)
  }

  /// This colour with a share, 0 to 1, of another; itself where one is the terminal's default.
  public func mixed(with other: Color, share: Double) -> Color {
    guard let (red, green, blue) = components, let (red2, green2, blue2) = other.components
    else { return self }
    let share = min(max(share, 0), 1)
    func mix(_ mine: UInt8, _ theirs: UInt8) -> UInt8 {
      UInt8(clamping: Int((Double(mine) * (1 - share) + Double(theirs) * share).rounded()))
    }
    return .rgb(mix(red, red2), mix(green, green2), mix(blue, blue2))
  }

  /// The light that each of the 256 steps of a channel gives: the transfer curve of sRGB.
  private static let linear: [Double] = (0...255).map { step in
    let value = Double(step) / 255
    guard value > 0.04045 else { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    // To the power of 2.4, that is 12/5.
    let square = base * base
    let sixth = square * square * square
    return fifthRoot(of: sixth * sixth)
  }

  /// By Newton's steps from above, which end where they no longer come down.
  private static func fifthRoot(of value: Double) -> Double {
    var root = max(value, 1)
    while true {
      let fourth = root * root * root * root
      let next = (4 * root + value / fourth) / 5
      guard next < root else { return root }
      root = next
    }
  }
}
