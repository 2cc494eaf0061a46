import CellGrid
import Phrases
import PlanDomain

/// What stands in one cell of a list.
enum TableCell {
  case text(String, Face)
  /// A text behind what leads to it: its place in a tree, its number. Further lines of it begin
  /// where it does.
  case led(String, String, Face)
  /// A text in its own words where all of the list has room for them; else in the wordings of a
  /// column so wide, the longest first: the first that has room.
  case worded(String, in: (_ columns: Int) -> [String], Face)
  /// Pieces in faces of their own.
  case spans([Span])
  /// Its glyph, and where the column has room for it its word.
  case status(Status?)
  /// What no words say: a bar, a stretch of a calendar.
  case drawn((Rect, inout Canvas) -> Void)
  /// What the next column says begins here.
  case none

  /// How far something is, and should be.
  static func bar(_ progress: Share?, _ expected: Share?, _ status: Status?) -> TableCell {
    .drawn { area, canvas in
      canvas.bar(
        area.column, area.row, columns: area.columns, progress: progress, expected: expected,
        face: .status(status))
    }
  }

  /// What of it may go on in further lines, and how many columns stand before it.
  var wrapping: (text: String, face: Face, indent: Int)? {
    switch self {
    case .text(let text, let face): (text, face, 0)
    case .led(let lead, let text, let face): (text, face, TextWidth.displayWidth(lead))
    case .worded(let text, _, let face): (text, face, 0)
    case .spans, .status, .drawn, .none: nil
    }
  }

  /// Lines that it takes where it goes on in a column so wide.
  func lines(in columns: Int) -> Int {
    if case .spans(let spans) = self { return spans.flowing(in: columns).count }
    guard let (text, _, indent) = wrapping, indent < columns else { return 1 }
    return TextWidth.wrapped(Sanitiser.line(text), width: max(1, columns - indent)).count
  }
}

extension TableCell {
  /// Columns that it takes on one line.
  var width: Int {
    switch self {
    case .text(let text, _): TextWidth.displayWidth(text)
    case .led(let lead, let text, _): TextWidth.displayWidth(lead + text)
    case .worded(let text, _, _): TextWidth.displayWidth(text)
    case .spans(let spans): spans.columns
    case .status: 1
    case .drawn, .none: 0
    }
  }
}
