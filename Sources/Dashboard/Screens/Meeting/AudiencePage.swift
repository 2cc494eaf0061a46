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
    let progress: Double?
    let expected: Double?
    let status: Status

    /// `  22 %   lẽ ra 57 %`.
    func note(_ say: Wording) -> [Span] {
      let shown = progress.map { say.percent(Percent.shown($0)) } ?? "–"
      let should = expected.map { "   \(say(.expected)) \(say.percent(Percent.shown($0)))" }
      return [Span("   \(shown)", .strong), Span(should ?? "", .text)]
    }
  }

  init(_ audience: Audience, in area: Rect, glyphs: Glyphs, say: Wording) {
    self.audience = audience
    let margin = AudienceLayout.margin(area)
    let columns = area.columns - 2 * margin
    let writer = AudienceWriter(audience, glyphs: glyphs, say: say)
    let rows = area.rows >= 28 ? 4 : area.rows >= 16 ? 3 : 2
    head = writer.head(columns: columns, rows: rows)
    status = writer.status
    bar = writer.bar
    let layout = AudienceLayout(area, headRows: head.count, hasBar: bar != nil)
    self.layout = layout
    decisions = writer.decisions(columns: layout.decisions.columns)
    if layout.side.columns > 0 {
      facts = writer.facts(columns: layout.facts.columns)
      side = writer.side(columns: layout.side.columns, rows: layout.side.rows)
    } else {
      facts = writer.facts(columns: layout.facts.columns)
      if layout.decisions.rows == 0 { facts += writer.decisions(columns: layout.facts.columns) }
      let below = writer.side(columns: layout.facts.columns, rows: 12)
      if !below.isEmpty { facts += [[]] + below }
    }
  }

  /// How many lines of the facts are below their region.
  var overflow: Int { max(0, facts.count - layout.facts.rows) }
}
