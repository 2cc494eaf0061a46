public import CellGrid
import Phrases
import PlanDomain

/// What the screens draw on: a grid, the skin to draw with, and what a click on each part is on.
///
/// All text goes through `put`, and so through the sanitiser.
struct Canvas {
  private(set) var grid: Grid
  let skin: Skin
  let say: Wording
  var cursor: Point?
  /// Where the badges begin that stand at the right end of the header's second row.
  var headingEnd: Int?
  /// Whether a list says over a column that it is sorted by that.
  var showsSorting = false
  private var targets: [(rect: Rect, target: MouseTarget)] = []

  init(size: Size, skin: Skin, say: Wording) {
    grid = Grid(size, style: skin.styles[.text])
    self.skin = skin
    self.say = say
  }

  var glyphs: Glyphs { skin.glyphs }

  func style(_ face: Face) -> Style { skin.styles[face] }

  private func style(_ face: Face, over background: Face?, of text: String) -> Style {
    guard let background else { return skin.styles[face] }
    return skin.styles.style(face, over: background, for: FaceUse(text))
  }

  /// Writes one line, cut with an ellipsis to `limit` columns; says how many it took.
  @discardableResult
  mutating func put(
    _ text: String, _ column: Int, _ row: Int, _ face: Face = .text, over background: Face? = nil,
    limit: Int = .max
  ) -> Int {
    let room = min(limit, grid.size.columns - column)
    guard room > 0 else { return 0 }
    let clean = glyphs.plain(Sanitiser.line(text, limit: 4 * room + 64))
    let cut = TextWidth.truncated(clean, to: room, ellipsis: glyphs.ellipsis)
    return grid.put(
      cut, at: Point(column: column, row: row), style: style(face, over: background, of: cut),
      limit: room)
  }

  /// Writes so that the text ends just before `end`.
  @discardableResult
  mutating func putRight(
    _ text: String, endingAt end: Int, _ row: Int, _ face: Face = .text,
    over background: Face? = nil, limit: Int = .max
  ) -> Int {
    let width = min(TextWidth.displayWidth(Sanitiser.line(text)), limit)
    return put(text, end - width, row, face, over: background, limit: width)
  }

  /// Writes spans after one another within `limit` columns; where they end early, an ellipsis says
  /// so.
  @discardableResult
  mutating func put(
    _ spans: [Span], _ column: Int, _ row: Int, over background: Face? = nil, limit: Int = .max
  ) -> Int {
    let limit = min(limit, grid.size.columns - column)
    var used = 0
    for (index, span) in spans.enumerated() {
      guard used < limit else { break }
      let (start, room) = (column + used, limit - used)
      let isWhole = TextWidth.fits(Sanitiser.line(span.text), room)
      used += put(span.text, start, row, span.face, over: background, limit: room)
      // After an ellipsis nothing more is said.
      if !isWhole { break }
      if used == limit, spans[(index + 1)...].contains(where: \.isVisible) {
        put(span.text + glyphs.ellipsis, start, row, span.face, over: background, limit: room)
      }
    }
    return used
  }

  mutating func fill(_ rect: Rect, _ face: Face) { grid.fill(rect, style(face)) }

  mutating func horizontalRule(_ row: Int, from column: Int = 0, columns: Int? = nil) {
    let count = columns ?? grid.size.columns - column
    guard count > 0 else { return }
    put(String(repeating: glyphs.horizontal, count: count), column, row, .rule)
  }

  mutating func verticalRule(_ column: Int, rows: Range<Int>) {
    for row in rows { put(glyphs.vertical, column, row, .rule) }
  }

  /// Writes a line's part; over what is written there already, in its look.
  mutating func cross(_ glyph: String, _ column: Int, _ row: Int, _ face: Face) {
    let under = grid[column, row]
    let look = under.isBlank ? style(face) : under.style
    grid.put(glyph, at: Point(column: column, row: row), style: look)
  }

  /// Gives a stretch the look of the selection, keeping what is written there.
  mutating func select(_ rect: Rect, _ face: Face = .selection) {
    let look = style(face)
    grid.restyle(rect) { style in
      style.background = look.background
      style.attributes.formUnion(look.attributes)
      if look.foreground != .terminalDefault { style.foreground = look.foreground }
    }
  }

  mutating func mark(_ rect: Rect, _ target: MouseTarget) { targets.append((rect, target)) }

  func finished() -> Picture {
    Picture(frame: Frame(grid: grid, cursor: cursor), targets: targets)
  }
}

/// A piece of a line in one face.
struct Span: Hashable, Sendable {
  let text: String
  let face: Face

  init(_ text: String, _ face: Face = .text) {
    self.text = text
    self.face = face
  }

  /// Whether there is more to it than air.
  var isVisible: Bool { text.contains { $0 != " " } }
}

extension [Span] {
  /// Lines of so many columns: a span that has no room on one begins the next, and goes on where it
  /// is longer than one.
  func fitted(_ columns: Int) -> [[Span]] {
    var lines: [[Span]] = [[]]
    for span in self {
      let last = lines.count - 1
      if lines[last].columns + [span].columns <= columns {
        lines[last].append(span)
      } else {
        let text = Sanitiser.line(String(span.text.drop { $0 == " " }))
        if lines[last].isEmpty { lines.removeLast() }
        lines += TextWidth.wrapped(text, width: columns).map { [Span($0, span.face)] }
      }
    }
    return lines
  }
}

extension [Span] {
  /// Lines of so many columns, broken at spaces wherever those stand.
  func flowing(in columns: Int) -> [[Span]] {
    let letters = flatMap { span in Sanitiser.line(span.text).map { ($0, span.face) } }
    var place = 0
    return TextWidth.wrapped(String(letters.map(\.0)), width: columns).map { line in
      let end = Swift.min(place + line.count, letters.count)
      var spans: [Span] = []
      for (letter, face) in letters[place..<end] {
        let text = spans.last.map { $0.face == face ? $0.text : "" } ?? ""
        if !text.isEmpty { spans.removeLast() }
        spans.append(Span(text + String(letter), face))
      }
      place = end
      if place < letters.count, letters[place].0 == " " { place += 1 }
      return spans
    }
  }
}

/// A whole screen as drawn, and what its parts are to a click.
public struct Picture: Sendable {
  public let frame: Frame
  let targets: [(rect: Rect, target: MouseTarget)]

  /// The topmost target there; what is drawn later lies over what is drawn before.
  func target(at point: Point) -> MouseTarget? {
    targets.last { $0.rect.contains(point) }?.target
  }
}
