import CellGrid
import Testing

@Suite struct Rectangles {
  let rect = Rect(column: 2, row: 3, columns: 10, rows: 4)

  @Test func splittingKeepsEveryCell() {
    let (top, rest) = rect.splitTop(1)
    #expect(top == Rect(column: 2, row: 3, columns: 10, rows: 1))
    #expect(rest == Rect(column: 2, row: 4, columns: 10, rows: 3))
    let (right, left) = rect.splitRight(3)
    #expect(right == Rect(column: 9, row: 3, columns: 3, rows: 4))
    #expect(left == Rect(column: 2, row: 3, columns: 7, rows: 4))
    #expect(rect.line(3) == Rect(column: 2, row: 6, columns: 10, rows: 1))
    #expect(rect.line(4).isEmpty)
    #expect(rect.line(-1).isEmpty)
  }

  @Test func askingForTooMuchGivesWhatIsThere() {
    #expect(rect.splitBottom(.max).bottom == rect)
    #expect(rect.splitLeft(.min).left.isEmpty)
    #expect(rect.inset(columns: 6).isEmpty)
    #expect(rect.inset(columns: .max, rows: .max).isEmpty)
  }

  @Test func extremesDoNotTrap() {
    let all = Rect(column: .min, row: .min, columns: .max, rows: .max)
    #expect(all.intersection(rect).isEmpty)
    let far = Rect(column: .max, row: .max, columns: .max, rows: .max)
    #expect(!far.contains(Point(column: .max, row: .max)))
    #expect(far.intersection(rect).isEmpty)
    #expect(Rect(column: 0, row: 0, columns: -5, rows: 1).isEmpty)
  }

  @Test func aRectangleContainsItsCornersAndNotItsEnds() {
    #expect(rect.contains(Point(column: 2, row: 3)))
    #expect(rect.contains(Point(column: 11, row: 6)))
    #expect(!rect.contains(Point(column: 12, row: 6)))
    #expect(!rect.contains(Point(column: 2, row: 7)))
  }
}
