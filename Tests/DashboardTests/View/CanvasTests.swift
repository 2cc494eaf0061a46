import CellGrid
import Phrases
import Testing

@testable import Dashboard

/// What is written on a canvas, and how it says that it is not all.
@Suite struct CanvasTests {
  private func line(_ spans: [Span], limit: Int = .max, columns: Int = 20) -> String {
    var canvas = Canvas(
      size: Size(columns: columns, rows: 1), skin: Skin(styles: .plain), say: Wording(.vietnamese))
    canvas.put(spans, 0, 0, limit: limit)
    return canvas.finished().frame.grid.picture
  }

  @Test func spansThatEndAtTheLimitSayThatMoreFollows() {
    let spans = [Span("70 % "), Span("→ "), Span("40 %", .strong)]
    #expect(line(spans, limit: 11).hasPrefix("70 % → 40 %"))
    #expect(line(spans, limit: 10).hasPrefix("70 % → 40…"))
    #expect(line(spans, limit: 7).hasPrefix("70 % →…"), "a whole span, and what it leads to cut")
    #expect(line(spans, limit: 5).hasPrefix("70 %…"))
    #expect(line([Span("70 %"), Span("  ")], limit: 4).hasPrefix("70 %"), "air is not missed")
  }

  @Test func theEndOfTheScreenIsALimitToo() {
    #expect(line([Span("mười"), Span(" hai")], columns: 4) == "mườ…")
  }
}
