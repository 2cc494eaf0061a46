/// How many colours a terminal shows.
public enum ColorDepth: Int, Comparable, CaseIterable, Sendable {
  case none
  case palette8
  case palette16
  case palette256
  case trueColor

  public static func < (left: ColorDepth, right: ColorDepth) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension Color {
  /// The nearest colour that a terminal of this depth can show.
  ///
  /// Palette entries 0 to 15 belong to the terminal's owner, so nothing is compared with their
  /// shades: below 256 colours a grey goes by lightness and all else by hue.
  public func mapped(to depth: ColorDepth) -> Color {
    switch (kind, depth) {
    case (.terminalDefault, _), (_, .trueColor): self
    case (_, .none): .terminalDefault
    case (.palette, .palette256): self
    case (.palette(let index), .palette16) where index < 16: self
    case (.palette(let index), .palette8) where index < 16: .palette(index & 7)
    case (.palette(let index), _): Shade(palette: index).mapped(to: depth)
    case (.rgb(let red, let green, let blue), _):
      Shade(red: Int(red), green: Int(green), blue: Int(blue)).mapped(to: depth)
    }
  }

  /// The red, green and blue of this colour, with xterm's shades for palette entries.
  ///
  /// Nil for the terminal's default, which nobody but the terminal knows.
  public var components: (red: UInt8, green: UInt8, blue: UInt8)? {
    switch kind {
    case .terminalDefault: nil
    case .rgb(let red, let green, let blue): (red, green, blue)
    case .palette(let index):
      {
        (
          UInt8(truncatingIfNeeded: $0.red), UInt8(truncatingIfNeeded: $0.green),
          UInt8(truncatingIfNeeded: $0.blue)
        )
      }(Shade(palette: index))
    }
  }
}

/// A colour as numbers from 0 to 255.
private struct Shade {
  let red: Int
  let green: Int
  let blue: Int

  init(red: Int, green: Int, blue: Int) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// xterm's shade of a palette entry; its two blues are lighter than the pattern, to be seen.
  init(palette index: UInt8) {
    switch index {
    case 4: self.init(red: 0, green: 0, blue: 238)
    case 12: self.init(red: 92, green: 92, blue: 255)
    case 0..<16:
      let off = index == 8 ? 127 : 0
      let on = index < 7 ? 205 : index == 7 ? 229 : 255
      let bits = index == 8 ? 0 : index & 7
      self.init(
        red: bits & 1 != 0 ? on : off, green: bits & 2 != 0 ? on : off,
        blue: bits & 4 != 0 ? on : off)
    case 16..<232:
      let cube = Int(index) - 16
      self.init(
        red: Shade.level(cube / 36), green: Shade.level(cube / 6 % 6), blue: Shade.level(cube % 6))
    default:
      let grey = 8 + 10 * (Int(index) - 232)
      self.init(red: grey, green: grey, blue: grey)
    }
  }

  func mapped(to depth: ColorDepth) -> Color {
    switch depth {
    case .none: .terminalDefault
    case .palette8: .palette(UInt8(truncatingIfNeeded: sixteen & 7 == 0 ? grey8 : sixteen & 7))
    case .palette16: .palette(UInt8(truncatingIfNeeded: sixteen))
    case .palette256: .palette(UInt8(truncatingIfNeeded: cubeOrGrey))
    case .trueColor:
      .rgb(
        UInt8(truncatingIfNeeded: red), UInt8(truncatingIfNeeded: green),
        UInt8(truncatingIfNeeded: blue))
    }
  }

  private var strongest: Int { max(red, green, blue) }
  private var chroma: Int { strongest - min(red, green, blue) }
  private var lightness: Int { (red * 3 + green * 6 + blue) / 10 }

  /// White or black. A middle grey is nearly always text that should stay legible, hence white.
  private var grey8: Int { lightness < 88 ? 0 : 7 }

  private var sixteen: Int {
    // Tinted dark panels and tinted off-whites are greys to the eye.
    if chroma < 48 || strongest < 80 {
      return lightness < 64 ? 0 : lightness < 178 ? 8 : lightness < 242 ? 7 : 15
    }
    let bits = (red * 2 > threshold ? 1 : 0) | (green * 2 > threshold ? 2 : 0)
    return bits | (blue * 2 > threshold ? 4 : 0) | (strongest >= 220 ? 8 : 0)
  }

  /// Twice the middle between the strongest and the weakest part: what lies above it is "on".
  private var threshold: Int { strongest * 2 - chroma }

  private var cubeOrGrey: Int {
    let steps = (Shade.step(red), Shade.step(green), Shade.step(blue))
    let cube = Shade(
      red: Shade.level(steps.0), green: Shade.level(steps.1), blue: Shade.level(steps.2))
    let greyStep = min(max(0, ((red + green + blue) / 3 - 3) / 10), 23)
    let grey = Shade(red: 8 + 10 * greyStep, green: 8 + 10 * greyStep, blue: 8 + 10 * greyStep)
    return distance(to: grey) < distance(to: cube)
      ? 232 + greyStep : 16 + 36 * steps.0 + 6 * steps.1 + steps.2
  }

  private func distance(to other: Shade) -> Int {
    let (red, green, blue) = (red - other.red, green - other.green, blue - other.blue)
    return red * red + green * green + blue * blue
  }

  private static func level(_ step: Int) -> Int { step <= 0 ? 0 : 55 + 40 * step }

  /// The cube step whose level is nearest: the levels are 0, 95, 135, 175, 215, 255.
  private static func step(_ value: Int) -> Int {
    value < 48 ? 0 : value < 115 ? 1 : (value - 35) / 40
  }
}
