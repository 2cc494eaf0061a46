import CellGrid
import Phrases
import PlanDomain
import Testing

@testable import Dashboard

/// Plots as text: where values, the promised way, days and labels stand.
@Suite struct PlotTests {
  private func point(_ iso: String, _ value: Double) -> Plot.Point {
    Plot.Point(on: Day(iso: iso) ?? .first, value: value)
  }

  private var rising: Plot {
    Plot(
      measured: [point("2026-01-01", 0), point("2026-07-01", 40), point("2026-10-01", 50)],
      path: [point("2026-01-01", 0), point("2026-12-31", 100)], unit: "%",
      today: Day(iso: "2026-10-15") ?? .first)
  }

  private func picture(
    _ plot: Plot, _ columns: Int = 46, _ rows: Int = 11, _ glyphs: PlotGlyphs = .unicode,
    _ language: Language = .vietnamese
  ) -> [String] {
    PlotPicture(plot, columns: columns, rows: rows, glyphs: glyphs, say: Wording(language))
      .lines.map { line in
        var text = line.map(\.text).joined()
        while text.last == " " { text.removeLast() }
        return text
      }
  }

  @Test func aPlotInBlocks() {
    expectSnapshot(picture(rising).joined(separator: "\n"), "plot-unicode")
  }

  @Test func aPlotInASCII() {
    let lines = picture(rising, 46, 11, .ascii, .english)
    #expect(lines.joined().unicodeScalars.allSatisfy { $0.isASCII })
    expectSnapshot(lines.joined(separator: "\n"), "plot-ascii")
  }

  @Test func whatIsMeasuredAndWhatWasPromisedDifferInShape() {
    for glyphs in [PlotGlyphs.unicode, .ascii] {
      let marks = glyphs.path + [glyphs.corner, glyphs.point, glyphs.line, glyphs.today]
      #expect(Set(marks).count == marks.count)
      #expect(Set(marks).isDisjoint(with: [glyphs.axis, glyphs.base]))
    }
  }

  @Test func theAxisHasRoundMarksAroundAllValues() {
    let scale = PlotScale(rising, rows: 9)
    #expect(scale.marks == [0, 25, 50, 75, 100])
    #expect(scale.decimals == 0)
    let small = Plot(
      measured: [point("2026-01-01", 1.44)], path: [point("2026-02-01", 1.62)],
      today: Day(iso: "2026-03-01") ?? .first)
    let fine = PlotScale(small, rows: 9)
    #expect(fine.low <= 1.44 && fine.high >= 1.62)
    #expect(fine.decimals == 2 && fine.step == 0.05)
  }

  @Test func oneValueAloneHasAnAxisAroundIt() {
    for value in [0, 5, -3, 1e12, 1e-7, 1e308] {
      let plot = Plot(
        measured: [point("2026-01-01", value)], today: Day(iso: "2026-01-01") ?? .first)
      let scale = PlotScale(plot, rows: 5)
      #expect(scale.low < scale.high && scale.low <= value && value <= scale.high, "\(value)")
      #expect(picture(plot).count == 11)
    }
  }

  @Test func valuesWhoseDifferenceIsNoNumberAreDrawnAllTheSame() {
    let plot = Plot(
      measured: [point("2026-01-01", -1.7e308), point("2026-02-01", 1.7e308)],
      today: Day(iso: "2026-03-01") ?? .first)
    let scale = PlotScale(plot, rows: 9)
    #expect(scale.low.isFinite && scale.high.isFinite && scale.step.isFinite)
    #expect(scale.up(-1.7e308) < 0.1 && scale.up(1.7e308) > 0.9)
    #expect(scale.up(.nan) == 0 && scale.up(.infinity) == 1)
    #expect(picture(plot).count == 11)
  }

  @Test func everySizeIsFilledToTheRowAndNeverWiderThanAsked() {
    for columns in [0, 1, 12, 23, 24, 25, 40, 120, 200] {
      for rows in [0, 1, 4, 5, 6, 7, 8, 30] {
        let lines = picture(rising, columns, rows)
        #expect(lines.isEmpty || lines.count == rows, "\(columns)x\(rows)")
        for line in lines.dropFirst() {
          #expect(TextWidth.displayWidth(line) <= columns, "\(columns)x\(rows): \(line)")
        }
      }
    }
    #expect(!picture(rising, PlotPicture.minimum.columns, PlotPicture.minimum.rows).isEmpty)
  }

  @Test func farAwayDaysAndHugeValuesAreDrawnWithoutATrap() {
    let wild = Plot(
      measured: [point("0001-01-01", -1e14), point("9999-12-31", 1e14)],
      path: [point("2026-01-01", 0), point("2026-01-01", 5)],
      today: Day(iso: "2026-10-15") ?? .first)
    #expect(picture(wild, 60, 12).count == 12)
    #expect(picture(wild, 60, 12, .ascii).count == 12)
  }

  @Test func nothingToShowTakesNoRows() {
    #expect(picture(Plot(today: Day(iso: "2026-10-15") ?? .first)).isEmpty)
  }

  @Test func daysAreNamedInTheLanguageOfTheScreen() {
    #expect(picture(rising).last?.contains("hôm nay") == true)
    #expect(picture(rising).last?.contains("07/2026") == true)
    #expect(picture(rising, 46, 11, .unicode, .english).last?.contains("today") == true)
    #expect(picture(rising, 46, 11, .unicode, .english).last?.contains("2026-07") == true)
    let week = Plot(
      measured: [point("2026-10-02", 1), point("2026-10-08", 2)],
      today: Day(iso: "2026-10-08") ?? .first)
    #expect(picture(week).last?.contains("02/10/2026") == true)
  }

  @Test func aCanvasDrawsItWhereItIsTold() {
    var canvas = Canvas(
      size: Size(columns: 60, rows: 14), skin: .plain, say: Wording(.vietnamese))
    canvas.plot(rising, in: Rect(column: 7, row: 2, columns: 46, rows: 11))
    let drawn = canvas.finished().frame.grid.picture.split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(drawn[2].hasPrefix("       " + picture(rising)[0]))
    #expect(drawn[12].hasPrefix("       " + picture(rising)[10]))
    for row in [1, 13] { #expect(drawn[row].allSatisfy { $0 == " " }) }
  }
}
