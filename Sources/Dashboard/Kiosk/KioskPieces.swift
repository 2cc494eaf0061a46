import CellGrid
import Phrases
import PlanDomain

/// A part of a line, whose marks are chosen when it is drawn.
enum KioskPiece: Hashable, Sendable {
  case text(String, Face)
  /// Its mark, then its word in the language of the sheet.
  case status(Status?, word: String)
  case arrow
  /// Between two facts; a line may end here.
  case separator
}

extension [Span] {
  /// As wide as they are drawn.
  var columns: Int { reduce(0) { $0 + TextWidth.displayWidth(Sanitiser.line($1.text)) } }
}

extension [KioskPiece] {
  /// Facts, joined as a list is.
  init(parts: [[KioskPiece]]) {
    self = Array(parts.filter { !$0.isEmpty }.joined(separator: [.separator]))
  }

  /// As wide as they are drawn: every mark is one cell.
  var words: String {
    reduce(into: "") { words, piece in
      switch piece {
      case .text(let text, _): words += text
      case .status(_, let word): words += "  " + word
      case .arrow, .separator: words += "   "
      }
    }
  }

  var columns: Int { TextWidth.displayWidth(Sanitiser.line(words)) }

  /// In lines of so many columns: broken between facts, and within a fact only where it is longer
  /// than a line.
  /// Of more than `limit` lines the last holds all the rest, and is cut where it is drawn.
  func wrapped(_ width: Int, atMost limit: Int) -> [[KioskPiece]] {
    let lines = wrapped(width)
    guard lines.count > limit, limit > 0 else { return lines }
    return lines[..<(limit - 1)] + [[KioskPiece](parts: [[KioskPiece]](lines[(limit - 1)...]))]
  }

  private func wrapped(_ width: Int) -> [[KioskPiece]] {
    var lines: [[KioskPiece]] = []
    for fact in split(separator: .separator).map(Array.init) {
      if let last = lines.last, last.columns + 3 + fact.columns <= width {
        lines[lines.count - 1] += [.separator] + fact
      } else if fact.columns > width, fact.count == 1, case .text(let text, let face) = fact[0] {
        lines += TextWidth.wrapped(Sanitiser.line(text), width: Swift.max(width, 8))
          .map { [.text($0, face)] }
      } else {
        lines.append(fact)
      }
    }
    return lines
  }

  func spans(_ glyphs: Glyphs) -> [Span] {
    flatMap { piece -> [Span] in
      switch piece {
      case .text(let text, let face): [Span(text, face)]
      case .status(let status, let word):
        [Span("\(glyphs.status(status)) \(word)", .status(status))]
      case .arrow: [Span(" \(glyphs.arrow) ", .text)]
      case .separator: [Span(" \(glyphs.separator) ", .dim)]
      }
    }
  }

  /// In words alone.
  var plain: String {
    reduce(into: "") { text, piece in
      switch piece {
      case .text(let words, _), .status(_, let words): text += words
      case .arrow: text += " → "
      case .separator: text += "; "
      }
    }
  }
}
