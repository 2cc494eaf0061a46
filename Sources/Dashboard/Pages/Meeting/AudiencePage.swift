import CellGrid
import Phrases
import PlanDomain

/// What the room reads of one item, as lines for each region of the page.
struct AudiencePage {
  let audience: Audience
  let layout: AudienceLayout
  /// What it is, then its title as large as there is room for.
  let head: [[Span]]
  let status: [Span]
  let bar: Bar?
  private(set) var facts: [[Span]] = []
  private(set) var side: [[Span]] = []
  private(set) var decisions: [[Span]] = []

  /// How far it is and how far it should be.
  struct Bar: Hashable, Sendable {
    let progress: Share?
    let expected: Share?
    let status: Status?

    /// `  22 %   kế hoạch đến nay 57 %`; where there is little room the bar's mark says the second.
    func note(_ say: Wording, isFull: Bool) -> [Span] {
      let shown = say.percent(progress)
      let number = Span(TextWidth.padded(shown, to: 8, .trailing), .strong)
      guard isFull else { return [number] }
      let should = expected.map { "   \(say(.expected)) \(say.percent($0))" }
      return [number, Span(should ?? "")]
    }

    /// Columns that the longest note takes, so that the bars of all items have one length.
    static func noteColumns(_ say: Wording, isFull: Bool) -> Int {
      Bar(progress: .whole, expected: .whole, status: .done).note(say, isFull: isFull)
        .reduce(0) { $0 + TextWidth.displayWidth($1.text) }
    }
  }

  init(_ audience: Audience, in area: Rect, glyphs: Glyphs, say: Wording) {
    self.audience = audience
    let margin = AudienceLayout.margin(area)
    let columns = area.columns - 2 * margin
    let writer = AudienceWriter(audience, glyphs: glyphs, say: say)
    let rows =
      area.rows >= PageHeight.largeTitles
      ? 4 : area.rows >= PageHeight.air ? 3 : area.rows >= 6 ? 2 : 1
    let head = writer.head(columns: columns, rows: rows)
    self.head = head.lines
    status = writer.status(isFull: columns >= PageWidth.words)
    bar = writer.bar
    let layout = AudienceLayout(area, headRows: head.lines.count, hasBar: bar != nil)
    self.layout = layout
    decisions = writer.decisions(columns: layout.decisions.columns)
    facts = writer.facts(columns: layout.facts.columns)
    if !head.isWhole { facts += writer.wholeTitle(columns: layout.facts.columns) }
    let figures = writer.figures(
      columns: layout.facts.columns, rows: max(10, layout.facts.rows - facts.count - 1))
    if layout.side.columns > 0 {
      side = writer.side(columns: layout.side.columns)
    } else {
      if layout.decisions.rows == 0 { facts += writer.decisions(columns: layout.facts.columns) }
      facts += [[]] + writer.side(columns: layout.facts.columns)
    }
    guard !figures.isEmpty else { return }
    // At the foot of their region, where what is recorded above does not move them.
    let free = layout.side.columns > 0 ? layout.facts.rows - facts.count - figures.count : 0
    facts += Array(repeating: [], count: max(1, free)) + figures
  }

  /// How many lines of the facts are below their region.
  var overflow: Int { max(0, facts.count - layout.facts.rows) }
}
