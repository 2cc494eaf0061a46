import CellGrid
import Phrases
import PlanDomain

/// What is said of one indicator: its value against where it should be, and where it is going.
struct IndicatorFacts {
  let id: String
  let title: String
  /// The newest value, and its day; the unit stands with the promised value where there is one.
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
    let actual = projection.actual(of: indicator)
    id = fields.id.text
    // Its values are made up where it is; they must not pass for the record's.
    let isMadeUp = fields.source == ItemFields.illustrative
    title = fields.title + (isMadeUp ? " (\(say(.illustrative)))" : "")
    func told(_ value: Double) -> String { say.measured(value, of: indicator, in: projection) }
    func number(_ value: Double) -> String {
      say.measuredNumber(value, of: indicator, in: projection)
    }
    measuredOn = actual.map { say.day($0.on) }
    let promise = projection.promise(of: indicator)
    let isMissed = projection.isMissed(indicator)
    isShort = promise != nil || isMissed ? isMissed : nil
    promised = promise.map { told($0.value) }
    // Of two values side by side the second names the unit.
    value =
      actual.map { promise == nil ? told($0.value) : number($0.value) } ?? say(.notMeasured)
    var parts: [String] = []
    if let baseline = fields.baseline { parts.append("\(say(.baseline)) \(number(baseline))") }
    if let target = fields.target {
      let due = fields.due.map { " (\(say.day($0)))" } ?? ""
      parts.append("\(say(.target)) \(told(target))\(due)")
    }
    way = (parts + [say(fields.direction.phrase)]).joined(separator: " · ")
    let stones = fields.milestones.map { "\(number($0.value)) (\(say.day($0.on)))" }
    milestones =
      stones.isEmpty ? nil : "\(say(.milestones)) \(stones.joined(separator: ", "))"
    plot = Plot(indicator, in: projection)
  }

  /// `◆ chưa đạt  76 %  kế hoạch 78,3 % (25/10/2026)`.
  func standing(_ say: Wording, _ glyphs: Glyphs) -> [Span] {
    var spans: [Span] = []
    if let isShort {
      let status: Status = isShort ? .atRisk : .onTrack
      let word = say(isShort ? .indicatorShort : .indicatorMet)
      spans.append(Span("\(glyphs.status(status)) \(word)  ", .status(status)))
    }
    spans.append(Span(value, .strong))
    if let promised { spans.append(Span("  \(say(.expectedShort)) \(promised)", .text)) }
    if let measuredOn { spans.append(Span(" (\(measuredOn))", .dim)) }
    return spans
  }
}
