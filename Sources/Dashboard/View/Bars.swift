import CellGrid
import Phrases
import PlanDomain

extension Canvas {
  /// A bar of `columns` cells: how far it is, and by a mark how far it should be.
  mutating func bar(
    _ column: Int, _ row: Int, columns: Int, progress: Double?, expected: Double?, face: Face,
    over background: Face? = nil
  ) {
    guard columns > 0 else { return }
    let full = progress.map { Int((Double(columns) * min(max($0, 0), 100) / 100).rounded()) } ?? 0
    put(
      String(repeating: glyphs.barFull, count: full), column, row, face, over: background)
    put(
      String(repeating: glyphs.barEmpty, count: columns - full), column + full, row, .barEmpty,
      over: background)
    guard let expected, progress != nil else { return }
    let place = min(Int(Double(columns) * min(max(expected, 0), 100) / 100), columns - 1)
    put(glyphs.barMark, column + place, row, .barMark, over: background)
  }

  /// A status: glyph, and where there is room its word.
  @discardableResult
  mutating func status(
    _ status: Status, _ column: Int, _ row: Int, word: StatusWord, over background: Face? = nil,
    limit: Int = .max
  ) -> Int {
    let text =
      switch word {
      case .none: glyphs.status(status)
      case .short: "\(glyphs.status(status)) \(say(status.shortPhrase))"
      case .full: "\(glyphs.status(status)) \(say(status.title))"
      }
    return put(text, column, row, .status(status), over: background, limit: limit)
  }
}

extension Glyphs {
  /// Values from 0 to 100 as small columns; a space where there is none.
  func spark(_ values: [Double?]) -> String {
    values.map { value in
      guard let value else { return " " }
      let step = Int((min(max(value, 0), 100) / 100 * Double(sparks.count - 1)).rounded())
      return sparks[min(max(step, 0), sparks.count - 1)]
    }
    .joined()
  }

  /// Values between their own lowest and highest, for series in any unit.
  func spark(scaled values: [Double]) -> String {
    guard let low = values.min(), let high = values.max() else { return "" }
    return spark(values.map { high > low ? ($0 - low) / (high - low) * 100 : 50 })
  }
}

enum StatusWord {
  case none, short, full
}
