import CellGrid
import Phrases
import PlanDomain

/// What is said of one indicator: its value against where it should be, and where it is going.
struct IndicatorFacts {
  let id: String
  let title: String
  /// The newest value with its unit, and its day.
  let value: String
  let measuredOn: String?
  /// Whether it is as far as promised; nothing where nothing was promised.
  let isShort: Bool?
  /// The value that the newest one is held against.
  let promised: String?
  /// Baseline, target and which way is better; then the milestones.
  let way: String
  let milestones: String?
  let plot: Plot

  init(_ indicator: Int, in projection: Projection, _ say: Wording) {
    let fields = projection.plan.indicators[indicator].fields
    let unit = fields.unit.map { " \($0)" } ?? ""
    let actual = projection.actual(of: indicator)
    id = fields.id.text
    // Its values are made up where it is; they must not pass for the record's.
    let isMadeUp = fields.source == ItemFields.illustrative
    title = fields.title + (isMadeUp ? " (\(say(.illustrative)))" : "")
    value = actual.map { say.number($0.value) + unit } ?? say(.notMeasured)
    measuredOn = actual.map { say.day($0.on) }
    let promise = projection.promise(of: indicator)
    let isMissed = projection.isMissed(indicator)
    isShort = promise != nil || isMissed ? isMissed : nil
    promised = promise.map { say.number($0.value) }
    var parts: [String] = []
    if let baseline = fields.baseline { parts.append("\(say(.baseline)) \(say.number(baseline))") }
    if let target = fields.target {
      let due = fields.due.map { " (\(say.day($0)))" } ?? ""
      parts.append("\(say(.target)) \(say.number(target))\(unit)\(due)")
    }
    way = (parts + [say(fields.direction.phrase)]).joined(separator: " · ")
    let stones = fields.milestones.map { "\(say.number($0.value)) (\(say.day($0.on)))" }
    milestones =
      stones.isEmpty ? nil : "\(say(.milestones)) \(stones.joined(separator: ", "))"
    plot = Plot(indicator, in: projection)
  }

  /// `◆ chưa đạt  76 %  lẽ ra 78,3  (25/10/2026)`.
  func standing(_ say: Wording, _ glyphs: Glyphs) -> [Span] {
    var spans: [Span] = []
    if let isShort {
      let status: Status = isShort ? .atRisk : .onTrack
      let word = say(isShort ? .indicatorShort : .indicatorMet)
      spans.append(Span("\(glyphs.status(status)) \(word)  ", .status(status)))
    }
    spans.append(Span(value, .strong))
    if let promised { spans.append(Span("  \(say(.expected)) \(promised)", .text)) }
    if let measuredOn { spans.append(Span("  (\(measuredOn))", .dim)) }
    return spans
  }
}
