import PlanDomain

/// The kinds of version 1.
enum LineKind: String, CaseIterable, Sendable {
  case set
  case note
  case obstacle
  case directive
  case measure
  case plan
  case meeting
  case confirm
  case ask
  case answer
  case evidence
  case spend
  case period

  /// The keys that this kind has beside those of every line.
  var keys: LineKeys {
    switch self {
    case .set: LineKeys(.set)
    case .note: LineKeys(.text, .isInternal)
    case .obstacle: LineKeys(.text, .cause, .proposal, .resolves)
    case .directive: LineKeys(.number, .to, .text, .due)
    case .measure: LineKeys(.indicator, .value, .source)
    case .plan: LineKeys(.was, .now)
    case .meeting:
      LineKeys(
        .step, .title, .place, .chair, .secretary, .minutes, .department, .state, .name, .items,
        .number, .text, .directives, .none)
    case .confirm: LineKeys(.of, .verdict, .text)
    case .ask: LineKeys(.due)
    case .answer: LineKeys(.asks, .verdict, .due, .text)
    case .evidence: LineKeys(.title, .documentNumber, .file, .sha256, .url)
    case .spend: LineKeys(.year, .amount)
    case .period: LineKeys(.period, .step, .counts, .objectives, .departments, .plan)
    }
  }
}

extension JournalDecoder {
  /// What a line of `kind` says. `subject` is what `item` names, else the plan.
  mutating func says(
    _ kind: LineKind, _ reader: LineReader, subject: inout Subject, on: Day?,
    _ notices: inout [JournalProblem]
  ) throws(LineFault) -> EventBody {
    switch kind {
    case .set:
      _ = try reader.needed(.item)
      return try change(reader, &notices)
    case .note:
      _ = try reader.needed(.item)
      return .note(
        Note(text: try reader.string(.text), isInternal: try reader.yes(.isInternal)))
    case .obstacle:
      let text = try reader.string(.text)
      if slots[.resolves] != nil {
        return .resolution(of: try reader.event(.resolves), text: text)
      }
      _ = try reader.needed(.item)
      return .obstacle(
        Obstacle(
          text: text, cause: try reader.textIfAny(.cause),
          proposal: try reader.textIfAny(.proposal)))
    case .directive: return .directive(try order(reader, about: subject))
    case .measure:
      let measure = try measure(reader, on: on)
      subject = .item(measure.indicator)
      return .measure(measure)
    case .plan:
      return .planEdit(
        PlanEdit(was: try reader.string(.was), now: try reader.string(.now)))
    case .meeting:
      _ = try reader.needed(.meeting)
      return try step(reader, &notices)
    case .confirm: return .confirm(try confirmation(reader))
    case .ask: return try request(reader)
    case .answer: return .answer(try answer(reader))
    case .evidence: return .evidence(try evidence(reader))
    case .spend: return .spend(try spending(reader))
    case .period: return try closing(reader, &notices)
    }
  }

  /// The change of a `set`, read in one walk, for it is what journals are full of.
  private func change(
    _ reader: LineReader, _ notices: inout [JournalProblem]
  ) throws(LineFault) -> EventBody {
    let slot = try reader.needed(.set)
    guard slot.shape == .mapping else { throw reader.bad(.set) }
    var change = Change()
    var cursor = JSONCursor(reader.bytes, inside: slot)
    try cursor.enterMapping()
    var isFirst = true
    while let (key, value) = try cursor.nextMember(isFirst: isFirst) {
      isFirst = false
      let bad = { (field: Field) in LineFault.refused(.badValue(key: field.rawValue)) }
      switch reader.bytes.withText(key, fields.value) {
      case .status?:
        guard change.status == nil, let status = status(value, of: reader.bytes) else {
          throw bad(.status)
        }
        change.status = status
      case .progress?:
        guard change.progress == nil,
          let percent = reader.bytes.number(value, upTo: 100).flatMap({ Percent($0) })
        else { throw bad(.progress) }
        change.progress = percent
      case .due?:
        guard change.due == nil, value.isText,
          let due = reader.bytes.withText(value, LineTime.day)
        else { throw bad(.due) }
        change.due = due
      case nil: notices.append(.unknownField(reader.bytes.text(key)))
      }
    }
    if isFirst { throw reader.bad(.set) }
    return change.isEmpty ? .unknown(kind: LineKind.set.rawValue) : .set(change)
  }

  private func order(
    _ reader: LineReader, about subject: Subject
  ) throws(LineFault) -> DirectiveOrder {
    var departments: [DepartmentID] = []
    if try reader.needed(.to).isText {
      departments = [try reader.department(.to)]
    } else {
      for element in try reader.elements(.to) {
        guard element.isText, let id = DepartmentID(reader.bytes.text(element)) else {
          throw reader.bad(.to)
        }
        departments.append(id)
      }
    }
    var item: ItemID?
    if slots[.item] != nil {
      guard case .item(let id) = subject else { throw reader.bad(.item) }
      item = id
    }
    return DirectiveOrder(
      number: try reader.number(.number) ?? 0, to: departments, item: item,
      text: try reader.string(.text), due: try reader.day(.due))
  }

  private func measure(_ reader: LineReader, on: Day?) throws(LineFault) -> Measure {
    guard let on else { throw .refused(.missing(key: LineKey.on.word)) }
    let indicator = try reader.bounded(.indicator) { ItemID(String(decoding: $0, as: UTF8.self)) }
    guard let value = reader.bytes.decimal(try reader.needed(.value)) else {
      throw reader.bad(.value)
    }
    return Measure(
      indicator: indicator, value: value, on: on, source: try reader.textIfAny(.source))
  }
}
