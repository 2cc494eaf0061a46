import CNcurses
import CellGrid

/// ncurses' numbers for pairs of colours, given out as they are first needed.
struct ColorPairs {
  private let depth: ColorDepth
  private let hasDefaults: Bool
  private var numbers: [UInt64: Int32] = [:]
  private var last: (key: UInt64, number: Int32) = (0, 0)

  /// Whether pairs ran out, and everything on screen has to be painted again.
  private(set) var didRunOut = false

  init(depth: ColorDepth, hasDefaults: Bool) {
    self.depth = depth
    self.hasDefaults = hasDefaults
  }

  mutating func number(_ style: Style) -> Int32 {
    guard depth > .none else { return 0 }
    let foreground = index(style.foreground, default: 7)
    let background = index(style.background, default: 0)
    let key = UInt64(UInt32(bitPattern: foreground)) << 32 | UInt64(UInt32(bitPattern: background))
    if key == last.key, !numbers.isEmpty { return last.number }
    let number = numbers[key] ?? allocate(foreground, background, key)
    last = (key, number)
    return number
  }

  /// Forgets every pair; what is on screen keeps its colours only until it is painted again.
  mutating func forget() {
    reset_color_pairs()
    numbers = [:]
    last = (0, 0)
    didRunOut = false
  }

  private mutating func allocate(_ foreground: Int32, _ background: Int32, _ key: UInt64) -> Int32 {
    if foreground < 0, background < 0 {
      numbers[key] = 0
      return 0
    }
    // One more, and ncurses would take a pair from cells that still show it.
    guard numbers.count < Int(tiendo_color_pairs()) - 1 else {
      didRunOut = true
      return 0
    }
    let number = max(0, alloc_pair(foreground, background))
    numbers[key] = number
    return number
  }

  /// A colour as ncurses numbers it; -1 is the terminal's default.
  private func index(_ color: Color, default fallback: Int32) -> Int32 {
    switch color.mapped(to: depth).kind {
    case .terminalDefault: hasDefaults ? -1 : fallback
    case .palette(let index): Int32(index)
    case .rgb(let red, let green, let blue):
      // Numbers below 256 mean palette entries, so the darkest blues take one step of green.
      Int32(red) << 16 | Int32(red == 0 && green == 0 ? 1 : green) << 8 | Int32(blue)
    }
  }
}
