import CellGrid
import Phrases
import PlanDomain

extension Canvas {
  /// A bar of `columns` cells: how far it is, and by a mark how far it should be. Full only where
  /// all is done, and empty only where nothing is, as its per cents are (`Share.steps`); none where
  /// there is nothing to tell.
  mutating func bar(
    _ column: Int, _ row: Int, columns: Int, progress: Share?, expected: Share?, face: Face,
    over background: Face? = nil
  ) {
    // Nothing is known of it: an empty bar would say that nothing is done.
    guard columns > 0, let progress else { return }
    let full = progress.steps(of: columns)
    put(
      String(repeating: glyphs.barFull, count: full), column, row, face, over: background)
    put(
      String(repeating: glyphs.barEmpty, count: columns - full), column + full, row, .barEmpty,
      over: background)
    guard let expected else { return }
    let place = min(Int(Double(columns) * expected.fraction), columns - 1)
    put(glyphs.barMark, column + place, row, .barMark, over: background)
  }

  /// A status: glyph, and where there is room its word.
  @discardableResult
  mutating func status(
    _ status: Status?, _ column: Int, _ row: Int, word: StatusWord, over background: Face? = nil,
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
  /// Shares as small columns; a space where there is none.
  func spark(_ shares: [Share?]) -> String {
    shares.map { share in
      guard let share else { return " " }
      return sparks[min(share.steps(of: sparks.count - 1), sparks.count - 1)]
    }
    .joined()
  }

  /// Values between their own lowest and highest, for series in any unit.
  func spark(scaled values: [Double]) -> String {
    guard let low = values.min(), let high = values.max() else { return "" }
    return values.map { value in
      let height = high > low ? (value - low) / (high - low) : 0.5
      let step = Int((height * Double(sparks.count - 1)).rounded())
      return sparks[min(max(step, 0), sparks.count - 1)]
    }
    .joined()
  }
}

enum StatusWord {
  case none, short, full

  /// Columns of the longest short one, with its glyph.
  static func columns(_ say: Wording) -> Int {
    2 + (Status.allCases.map { TextWidth.displayWidth(say($0.shortPhrase)) }.max() ?? 0)
  }
}
