import Phrases
import PlanDomain

/// Records a measured value of an indicator.
struct MeasureForm: FormKind {
  static let command = Command.recordMeasure
  let id: ItemID
  let subject: Subject
  let heading: Phrase?

  init(_ indicator: Int, in plan: Plan) {
    let fields = plan.indicators[indicator]
    id = fields.id
    subject = .item(plan.items[fields.item].id)
    heading = .measureHeading(fields.id.text, fields.title)
  }

  private var value: FormField<Double> {
    FormField(
      name: "value", label: .measuredValue, hint: .hintValue, columns: 20, advice: standing,
      read: { text, context in
        let unit = context.plan.indicatorPosition(of: id).flatMap {
          context.plan.indicators[$0].unit
        }
        guard let value = ValueInput.read(text, unit: unit) else { return .refused(.refusedValue) }
        return Measure.holds(value) ? .value(value) : .refused(EditRefusal.valueTooLarge.phrase)
      })
  }

  private static let on = FormField<Day>(
    name: "on", label: .measuredOn, hint: .hintMeasuredOn, columns: 20, givesWay: true,
    filled: { $0.say.day($0.today) },
    read: { text, context in
      guard let day = DayInput.read(text, today: context.today) else {
        return .refused(.refusedDay)
      }
      return day <= context.today ? .value(day) : .refused(EditRefusal.dayInFuture(day).phrase)
    })

  private static let source = FormField.text(
    "source", .source, .hintMeasureSource, columns: 60)

  var fields: [any FormInput] { [value, Self.on, Self.source] }
  var part: String? { id.text }

  func content(_ values: FormValues) throws(FormRefusal) -> FormContent {
    let measure = Measure(
      indicator: id, value: try values.read(value), on: try values.read(Self.on),
      source: try values.readIfAny(Self.source))
    return .draft(Draft(.item(id), .measure(measure)))
  }

  /// How what is typed stands to the promised way; before that, what was measured last.
  private func standing(_ value: Double?, _ values: FormValues) -> String? {
    let (projection, say) = (values.context.projection, values.context.say)
    guard let indicator = projection.plan.indicatorPosition(of: id) else { return nil }
    let fields = projection.plan.indicators[indicator]
    let unit = fields.unit.map { " \($0)" } ?? ""
    func text(_ value: Double) -> String { say.number(value, decimals: 6) + unit }
    var parts: [String] = []
    let day = values[Self.on]
    if let value {
      parts.append(text(value))
      if let day, let promised = projection.expectedValue(of: indicator, on: day) {
        let isShort = fields.direction.isShort(value, of: promised)
        parts.append(say(isShort ? .indicatorShort : .indicatorMet))
        parts.append("\(say(.expected)) \(say.measured(promised, of: indicator, in: projection))")
      }
    } else if let last = projection.actual(of: indicator) {
      parts.append(say(.lastValue(text(last.value), say.day(last.on))))
    }
    if let old = projection.measures[indicator].first(where: { $0.on == day }) {
      parts.append(say(.replacesValue(text(old.value))))
    }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }
}
