import Phrases
import PlanDomain

extension IndicatorCard {
  init(_ indicator: Int, in projection: Projection, _ say: Wording) {
    let plan = projection.plan
    let fields = plan.indicators[indicator].fields
    func value(_ number: Double) -> String {
      say.measured(number, of: indicator, in: projection)
    }
    id = fields.id.text
    let isMadeUp = fields.source == ItemFields.illustrative
    title = fields.title + (isMadeUp ? " (\(say(.illustrative)))" : "")
    let owner = plan.items[plan.indicators[indicator].item]
    item = "\(owner.id)  \(owner.title)"
    let promise = projection.promise(of: indicator)
    let isMissed = projection.isMissed(indicator)
    isShort = promise != nil || isMissed ? isMissed : nil
    let status: Status = isMissed ? .atRisk : .onTrack
    assessment =
      isShort.map { "\(status.glyph) " + say($0 ? .indicatorShort : .indicatorMet) }
      ?? say(.notJudged)
    let actual = projection.actual(of: indicator)
    self.value =
      actual.map { "\(value($0.value)) (\(say.day($0.on)))" } ?? say(.notMeasured)
    promised = promise.map { "\(value($0.value)) (\(say.day($0.on)))" } ?? say(.nothing)
    let due = fields.due.map { " (\(say.day($0)))" } ?? ""
    let baseline = fields.baseline.map { "; \(say(.baseline)) \(value($0))" } ?? ""
    target =
      (fields.target.map { value($0) + due } ?? say(.nothing)) + baseline
      + "; \(say(fields.direction.phrase))"
    measured = projection.measures[indicator].map { measure in
      "\(say.day(measure.on)): \(value(measure.value))"
        + (measure.source.map { " (\($0))" } ?? "")
    }
    plot = Plot(indicator, in: projection)
  }
}
