import Phrases
import PlanDomain

/// The form that records a measured value.
extension Form {
  static func measure(_ indicator: Int, in projection: Projection, say: Wording) -> Form {
    let fields = projection.plan.indicators[indicator]
    let item = projection.plan.items[fields.item]
    var form = Form(
      kind: .measure(fields.id), subject: .item(item.id),
      fields: [
        Field(label: .measuredValue, hint: .hintValue, text: TextField(), columns: 20),
        proposal(
          .measuredOn, .hintMeasuredOn, say.day(projection.moment.today), columns: 20),
        Field(label: .source, hint: .hintMeasureSource, text: TextField(), columns: 60),
      ])
    form.heading = .measureHeading(fields.id.text, fields.title)
    return form
  }

  func measure(of id: ItemID, today: Day, plan: Plan) -> Result<Draft, FormRefusal> {
    let unit = plan.indicatorPosition(of: id).flatMap { plan.indicators[$0].unit }
    guard let value = ValueInput.read(texts[0], unit: unit) else {
      return .failure(FormRefusal(field: 0, why: .refusedValue))
    }
    guard Measure.holds(value) else {
      return .failure(FormRefusal(field: 0, why: EditRefusal.valueTooLarge.phrase))
    }
    guard let on = DayInput.read(texts[1], today: today) else {
      return .failure(FormRefusal(field: 1, why: .refusedDay))
    }
    guard on <= today else {
      return .failure(FormRefusal(field: 1, why: EditRefusal.dayInFuture(on).phrase))
    }
    let source = texts[2].trimmed
    let measure = Measure(
      indicator: id, value: value, on: on, source: source.isEmpty ? nil : source)
    return .success(Draft(.item(id), .measure(measure)))
  }

  /// How what is typed stands to the promised way; before that, what was measured last.
  func measureAdvice(_ id: ItemID, _ projection: Projection, _ say: Wording) -> String? {
    guard let indicator = projection.plan.indicatorPosition(of: id) else { return nil }
    let fields = projection.plan.indicators[indicator]
    let unit = fields.unit.map { " \($0)" } ?? ""
    func text(_ value: Double) -> String { say.number(value, decimals: 6) + unit }
    var parts: [String] = []
    let day = DayInput.read(texts[1], today: projection.moment.today)
    if let value = ValueInput.read(texts[0], unit: fields.unit) {
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

/// Numbers as people type them.
public enum ValueInput {
  /// Reads 76,5 and 76.5; 1.234,5 and 1,234.5 and 1 234,5; -3; with the unit after it or not.
  ///
  /// One mark alone parts the decimals; of two kinds the last does; one kind several times groups.
  public static func read(_ text: String, unit: String?) -> Double? {
    var text = text.trimmed
    if let unit, text.lowercased().hasSuffix(unit.lowercased()) {
      text = String(text.dropLast(unit.count)).trimmed
    }
    var isNegative = false
    if let first = text.first, "-−+".contains(first) {
      isNegative = first != "+"
      text.removeFirst()
    }
    let digits = text.filter { $0 != " " && $0 != "\u{A0}" }
    let marks = digits.filter { $0 == "," || $0 == "." }
    var decimalMark = marks.last
    if Set(marks).count == 1, marks.count > 1 { decimalMark = nil }
    let end = decimalMark.flatMap(digits.lastIndex) ?? digits.endIndex
    guard let whole = ungrouped(digits[..<end]) else { return nil }
    let fraction = end < digits.endIndex ? digits[digits.index(after: end)...] : ""
    guard isPlain(fraction), end == digits.endIndex || !fraction.isEmpty,
      whole.count + fraction.count <= 24, let value = Double("\(whole).\(fraction)0")
    else { return nil }
    return isNegative && value > 0 ? -value : value
  }

  /// The digits without the marks between groups of three.
  private static func ungrouped(_ text: Substring) -> String? {
    let groups = text.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "," || $0 == "." })
    guard let first = groups.first, !first.isEmpty, groups.allSatisfy(isPlain),
      groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.count == 1 || first.count <= 3
    else { return nil }
    return groups.joined()
  }

  private static func isPlain(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
