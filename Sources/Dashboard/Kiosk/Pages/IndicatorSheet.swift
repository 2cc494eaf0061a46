import Phrases
import PlanDomain

extension KioskWriter {
  /// One sheet an indicator that has a way to show; those that are short of it first.
  var indicators: [KioskSheet] {
    let shown = plan.indicators.indices.filter { !Plot($0, in: projection).isEmpty }
    return (shown.filter(projection.isMissed) + shown.filter { !projection.isMissed($0) })
      .map(indicator)
  }

  private func indicator(_ index: Int) -> KioskSheet {
    let fields = plan.indicators[index].fields
    let facts = IndicatorFacts(index, in: projection, say)
    var sheet = KioskSheet(
      id: KioskSheetID(section: .indicators, item: fields.id),
      heading: say(.kioskIndicator(fields.id.text)))
    sheet.title = facts.title
    sheet.status = facts.isShort.map { $0 ? .atRisk : .onTrack }
    sheet.word = facts.isShort.map { say($0 ? .indicatorShort : .indicatorMet) }
    let notes = [
      fields.unit.flatMap { Wording.isPercent(unit: $0) ? nil : $0 },
      facts.measuredOn.map { "\(say(.measuredOn).lowercased()) \($0)" },
    ]
    .compactMap(\.self)
    if !notes.isEmpty { sheet.note = notes.joined(separator: " · ") }
    let face = sheet.status.map(Face.status) ?? .strong
    let actual = projection.actual(of: index)
    let promise = projection.promise(of: index)
    func number(_ value: Double) -> String {
      say.measuredNumber(value, of: index, in: projection)
    }
    sheet.figures = [
      KioskFigure(
        text: actual.map { number($0.value) } ?? say(.nothing),
        caption: say(actual == nil ? .notMeasured : .actual), face: face)
    ]
    if let promise {
      sheet.figures.append(
        KioskFigure(text: number(promise.value), caption: say(.expected), face: .text))
    }
    if let target = fields.target {
      let caption =
        fields.due.map { Phrase.kioskTarget(say.month($0, isYear: true)) } ?? .target
      sheet.figures.append(
        KioskFigure(text: number(target), caption: say(caption), face: .text))
    }
    sheet.plot = facts.plot
    return sheet
  }
}
