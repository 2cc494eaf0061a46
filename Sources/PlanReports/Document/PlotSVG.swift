import Phrases
import PlanDomain

/// A plot as inline SVG: measured values as a line with dots, the promised way as
/// dashes with squares, so that print without colour tells them apart too.
struct PlotSVG {
  private static let width = 720
  private static let height = 260
  private static let left = 64
  private static let right = 700
  private static let top = 30
  private static let bottom = 204

  let plot: Plot
  let title: String
  let say: Wording

  var markup: String {
    let scale = PlotScale(plot, rows: 9)
    let label = HTMLPage.escaped(Sanitiser.line(say(.plotLabel(title))))
    return "<svg class=\"plot\" viewBox=\"0 0 \(Self.width) \(Self.height)\" role=\"img\" "
      + "aria-label=\"\(label)\">\n"
      + values(scale) + days(scale) + today(scale) + way(scale) + measured(scale) + legend
      + "</svg>\n"
  }

  private func x(_ day: Day, _ scale: PlotScale) -> Int {
    Self.left + Int(scale.across(day) * Double(Self.right - Self.left) + 0.5)
  }

  private func y(_ value: Double, _ scale: PlotScale) -> Int {
    Self.bottom - Int(scale.up(value) * Double(Self.bottom - Self.top) + 0.5)
  }

  private func values(_ scale: PlotScale) -> String {
    scale.marks.map { mark in
      let row = y(mark, scale)
      return "<path d=\"M\(Self.left) \(row)H\(Self.right)\" stroke=\"#dcdfe3\"/>"
        + text(say.number(mark, decimals: scale.decimals), Self.left - 8, row + 4, "end")
    }.joined(separator: "\n") + "\n" + unit
  }

  private var unit: String {
    plot.unit.map { text($0, 4, 16, "start") + "\n" } ?? ""
  }

  private func days(_ scale: PlotScale) -> String {
    var marks = scale.dayMarks(most: 7).map {
      (day: $0.day, label: say.month($0.day, isYear: $0.isYear))
    }
    if marks.isEmpty { marks = [scale.first, scale.last].map { ($0, say.day($0)) } }
    return marks.map { mark in
      let column = x(mark.day, scale)
      let anchor = column < Self.left + 30 ? "start" : column > Self.right - 30 ? "end" : "middle"
      return "<path d=\"M\(column) \(Self.bottom)v5\" stroke=\"#16191d\"/>"
        + text(mark.label, column, Self.bottom + 20, anchor)
    }.joined(separator: "\n") + "\n<path d=\"M\(Self.left) \(Self.bottom)H\(Self.right)\" "
      + "stroke=\"#16191d\"/>\n"
  }

  private func today(_ scale: PlotScale) -> String {
    let column = x(plot.today, scale)
    let anchor = column > Self.right - 60 ? "end" : "start"
    return "<path d=\"M\(column) \(Self.top)V\(Self.bottom)\" stroke=\"#4a5260\" "
      + "stroke-dasharray=\"1 4\"/>"
      + text(say(.today), column + (anchor == "end" ? -4 : 4), Self.top + 8, anchor) + "\n"
  }

  private func way(_ scale: PlotScale) -> String {
    guard !plot.path.isEmpty else { return "" }
    let squares = plot.path.map { point in
      "<rect x=\"\(x(point.on, scale) - 3)\" y=\"\(y(point.value, scale) - 3)\" width=\"6\" "
        + "height=\"6\" fill=\"#fff\" stroke=\"#4a5260\"/>"
    }
    return line(plot.path, scale, "stroke=\"#4a5260\" stroke-dasharray=\"7 4\"")
      + squares.joined() + "\n"
  }

  private func measured(_ scale: PlotScale) -> String {
    guard !plot.measured.isEmpty else { return "" }
    let dots = plot.measured.map { point in
      "<circle cx=\"\(x(point.on, scale))\" cy=\"\(y(point.value, scale))\" r=\"4\" "
        + "fill=\"#1b4f9c\"/>"
    }
    return line(plot.measured, scale, "stroke=\"#1b4f9c\" stroke-width=\"2.5\"")
      + dots.joined() + "\n"
  }

  private func line(_ points: [Plot.Point], _ scale: PlotScale, _ look: String) -> String {
    let places = points.map { "\(x($0.on, scale)),\(y($0.value, scale))" }
    return "<polyline points=\"\(places.joined(separator: " "))\" fill=\"none\" \(look)/>\n"
  }

  private var legend: String {
    let row = Self.height - 12
    return "<path d=\"M\(Self.left) \(row - 4)h36\" stroke=\"#1b4f9c\" stroke-width=\"2.5\"/>"
      + "<circle cx=\"\(Self.left + 18)\" cy=\"\(row - 4)\" r=\"4\" fill=\"#1b4f9c\"/>"
      + text(say(.plotMeasured), Self.left + 44, row, "start")
      + "<path d=\"M\(Self.left + 200) \(row - 4)h36\" stroke=\"#4a5260\" "
      + "stroke-dasharray=\"7 4\"/>"
      + text(say(.plotPath), Self.left + 244, row, "start") + "\n"
  }

  private func text(_ words: String, _ x: Int, _ y: Int, _ anchor: String) -> String {
    "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\">"
      + "\(HTMLPage.escaped(Sanitiser.line(words)))</text>"
  }
}
