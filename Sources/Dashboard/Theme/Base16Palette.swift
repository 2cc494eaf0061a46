import CellGrid

/// What each of the sixteen colours of a scheme is for here.
///
/// The styling guide of base16 names their uses: 00 to 03 from the page to comments, 04 to 07
/// foregrounds, 08 red, 09 orange, 0A yellow, 0B green, 0C cyan, 0D blue, 0E magenta. Where a
/// scheme is fainter than our rules of contrast allow, its colours are made lighter or darker
/// until they are read; hues stay.
struct Base16Palette {
  private let colors: [Color]
  private let isDark: Bool

  /// All sixteen colours, in order.
  init(_ colors: [Color]) {
    self.colors = colors
    isDark = (colors[0].luminance ?? 0) < (colors[5].luminance ?? 1)
  }

  var palette: [String: ThemeColor] {
    let (paper, raised, chosen) = (colors[0], colors[1], colors[2])
    // The strongest of the three foregrounds; light schemes have them the other way round.
    let bright =
      colors[5...7].max { contrast($0, on: paper) < contrast($1, on: paper) } ?? colors[5]
    let alarmInk = contrast(paper, on: colors[8]) > contrast(bright, on: colors[8]) ? paper : bright
    let grounds: [(ColorRole, Color)] = [
      (.paper, paper), (.raised, raised), (.chosen, chosen), (.lifted, chosen), (.deep, paper),
      (.alarm, colors[8]),
    ]
    // What is written or drawn, where, and how well it has to be seen there.
    let inks: [(ColorRole, Color, on: [Color], ratio: Double)] = [
      (.ink, colors[5], [paper, raised], Self.text), (.bright, bright, [paper, raised], Self.text),
      (.mute, colors[4], [paper], Self.text), (.haze, colors[4], [raised, paper], Self.text),
      (.line, colors[3], [paper], Self.mark), (.accent, colors[13], [paper], Self.text),
      (.chosenInk, bright, [chosen], Self.text), (.liftedInk, bright, [chosen], Self.text),
      (.alarmInk, alarmInk, [colors[8]], Self.text),
      (.notStarted, colors[5], [paper], Self.text), (.onTrack, colors[11], [paper], Self.text),
      (.atRisk, colors[10], [paper], Self.text), (.behind, colors[8], [paper], Self.text),
      (.done, colors[12], [paper], Self.text), (.suspended, colors[14], [paper], Self.text),
      (.cancelled, colors[4], [paper], Self.text),
    ]
    var palette: [String: ThemeColor] = [:]
    for (role, color) in grounds {
      palette[role.rawValue] = ThemeColor(
        direct: color, palette256: color.mapped(to: .palette256), palette16: sixteen(role))
    }
    for (role, color, on, ratio) in inks {
      palette[role.rawValue] = ThemeColor(
        direct: color.readable(on: on, ratio: ratio, at: .trueColor),
        palette256: color.readable(on: on, ratio: ratio, at: .palette256),
        palette16: sixteen(role))
    }
    return palette
  }

  private static let text = 4.5
  private static let mark = 3.0

  private func contrast(_ color: Color, on ground: Color) -> Double {
    color.contrast(with: ground) ?? 1
  }

  /// A scheme says nothing of the terminal's own sixteen colours: they are those of our themes.
  private func sixteen(_ role: ColorRole) -> Color {
    let index: UInt8 =
      switch role {
      case .paper, .deep: isDark ? 0 : 15
      case .ink, .mute, .line, .haze, .notStarted, .cancelled: isDark ? 7 : 0
      case .bright: isDark ? 15 : 0
      case .accent: isDark ? 14 : 4
      case .chosen: isDark ? 4 : 14
      case .chosenInk: isDark ? 15 : 0
      case .raised: isDark ? 4 : 7
      case .lifted: isDark ? 6 : 4
      case .liftedInk: isDark ? 0 : 15
      case .alarm: 1
      case .alarmInk: 15
      case .onTrack: isDark ? 2 : 0
      case .atRisk: isDark ? 11 : 5
      case .behind: isDark ? 9 : 1
      case .done: isDark ? 6 : 4
      case .suspended: isDark ? 13 : 5
      }
    return .palette(index)
  }
}

extension Color {
  /// This colour, or the nearest to it on the way to white or to black that has this contrast on
  /// all grounds at a depth; where none has, the end of the better way.
  func readable(on grounds: [Color], ratio: Double, at depth: ColorDepth) -> Color {
    let grounds = grounds.map { $0.mapped(to: depth) }
    func least(_ color: Color) -> Double {
      grounds.compactMap { color.mapped(to: depth).contrast(with: $0) }.min() ?? 1
    }
    let (white, black) = (Color.rgb(255, 255, 255), Color.rgb(0, 0, 0))
    let pole = least(white) >= least(black) ? white : black
    for step in 0...32 {
      let color = mixed(with: pole, share: Double(step) / 32)
      if least(color) >= ratio { return color.mapped(to: depth) }
    }
    return pole.mapped(to: depth)
  }
}
