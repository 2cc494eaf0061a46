extension TerminalScreen {
  /// A colour as the program asked for it: none, one of the terminal's palette, or red, green, blue.
  public enum Colour: Hashable, Sendable {
    case standard
    case palette(Int)
    case rgb(red: Int, green: Int, blue: Int)
  }

  /// How a cell is drawn: its colours and attributes, as SGR sequences set them.
  public struct Style: Hashable, Sendable {
    public var foreground: Colour = .standard
    public var background: Colour = .standard
    public var isBold = false
    public var isDim = false
    public var isItalic = false
    public var isUnderlined = false
    public var isBlinking = false
    public var isReversed = false
    public var isHidden = false
    public var isStruckThrough = false

    public init() {}
  }
}

extension TerminalScreen.Style {
  /// Carries out one `CSI … m`; colons and semicolons both separate the parts of a long colour.
  mutating func select(_ parameters: [[Int?]]) {
    var rest = parameters[...]
    if rest.isEmpty { self = Self() }
    while let parts = rest.popFirst() {
      let code = (parts.first ?? 0) ?? 0
      switch code {
      case 38, 48, 58:
        let colour = longColour(Array(parts.dropFirst()), &rest)
        if code == 38 { foreground = colour ?? foreground }
        if code == 48 { background = colour ?? background }
      case 4: isUnderlined = parts.count < 2 || parts[1] != 0
      default: select(code)
      }
    }
  }

  private mutating func select(_ code: Int) {
    switch code {
    case 0: self = Self()
    case 1: isBold = true
    case 2: isDim = true
    case 3: isItalic = true
    case 5, 6: isBlinking = true
    case 7: isReversed = true
    case 8: isHidden = true
    case 9: isStruckThrough = true
    case 21: isUnderlined = true
    case 22: (isBold, isDim) = (false, false)
    case 23: isItalic = false
    case 24: isUnderlined = false
    case 25: isBlinking = false
    case 27: isReversed = false
    case 28: isHidden = false
    case 29: isStruckThrough = false
    case 30...37: foreground = .palette(code - 30)
    case 39: foreground = .standard
    case 40...47: background = .palette(code - 40)
    case 49: background = .standard
    case 90...97: foreground = .palette(code - 90 + 8)
    case 100...107: background = .palette(code - 100 + 8)
    default: break
    }
  }

  /// The colour after 38, 48 or 58: `5;n` or `2;r;g;b` from the parameters that follow, or the same
  /// in parts of one parameter, where ITU T.416 puts a colour space before the red.
  private func longColour(
    _ parts: [Int?], _ rest: inout ArraySlice<[Int?]>
  ) -> TerminalScreen.Colour? {
    var values = parts.map { $0 ?? 0 }
    if values.isEmpty {
      let kind = rest.popFirst()?.first.flatMap { $0 } ?? 0
      let count = kind == 5 ? 1 : kind == 2 ? 3 : 0
      values = [kind] + rest.prefix(count).map { $0.first.flatMap { $0 } ?? 0 }
      rest = rest.dropFirst(count)
    } else if values.count >= 5 {
      values.remove(at: 1)
    }
    return switch (values.first, values.count) {
    case (5, 2...): .palette(values[1])
    case (2, 4...): .rgb(red: values[1], green: values[2], blue: values[3])
    default: nil
    }
  }
}
