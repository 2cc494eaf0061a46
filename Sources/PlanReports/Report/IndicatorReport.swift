import Phrases
import PlanDomain

extension Part {
  /// One indicator: what was promised and what came of it, in words and as a plot.
  init(indicator: Int, in projection: Projection, _ say: Wording) {
    let plan = projection.plan
    let fields = plan.indicators[indicator].fields
    func value(_ number: Double) -> String {
      say.measured(number, of: indicator, in: projection)
    }
    func onDay(_ number: Double, _ day: Day) -> String { "\(value(number)) (\(say.day(day)))" }
    let isMadeUp = fields.source == ItemFields.illustrative
    let title = fields.title + (isMadeUp ? " (\(say(.illustrative)))" : "")
    let owner = plan.items[plan.indicators[indicator].item]
    let promise = projection.promise(of: indicator)
    let isMissed = projection.isMissed(indicator)
    let status: Status = isMissed ? .atRisk : .onTrack
    let actual = projection.actual(of: indicator)
    let due = fields.due.map { " (\(say.day($0)))" } ?? ""
    let baseline = fields.baseline.map { "; \(say(.baseline)) \(value($0))" } ?? ""
    let assessment =
      promise == nil && !isMissed
      ? say(.notJudged) : "\(status.glyph) " + say(isMissed ? .indicatorShort : .indicatorMet)
    let target = (fields.target.map { value($0) + due } ?? say(.nothing)) + baseline
    let facts: [(Phrase, String)] = [
      (.assessmentColumn, assessment),
      (.resultColumn, actual.map { onDay($0.value, $0.on) } ?? say(.notMeasured)),
      (.expectedColumn, promise.map { onDay($0.value, $0.on) } ?? say(.nothing)),
      (.targetColumn, target + "; \(say(fields.direction.phrase))"),
    ]
    let measured = projection.measures[indicator].map { measure in
      "\(say.day(measure.on)): \(value(measure.value))"
        + (measure.source.map { " (\($0))" } ?? "")
    }
    let plot = Plot(indicator, in: projection)
    let words =
      measured.isEmpty
      ? nil : Fact(name: say(.measuredValues), value: measured.joined(separator: "; "))
    self.init(
      kind: .indicator, heading: Heading(text: title),
      blocks: [
        .paragraph(owner.title, .of),
        .facts(facts.map { Fact(name: say($0), value: $1) }),
      ] + (plot.isEmpty ? [] : [.figure(Figure(picture: .plot(plot, title: title), words: words))]))
  }
}
