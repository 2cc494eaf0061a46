import PlanDomain

/// The place of a line among its writer's, and what the writer had newly read.
struct LinePlace {
  let id: EventID
  let at: Instant
  let counter: Int
  let seen: [WriterID: Int]
  /// The lines that stood there, of as many of these writers as are known.
  var witness: [WriterID: WriterHead] = [:]
  /// Whose the writer is; said by its first line.
  var key: PublicKey?
  /// The number of the first line of its batch, where it is of one.
  var batch: Int?
  let prev: LineHash
}

/// Why a draft can't be written as a line.
enum LineRefusal: Error, Hashable {
  case textTooLong
  case lineTooLong
  /// A measured value that is infinite or no number.
  case notANumber
}

/// Writes a draft as one line of version 1, without its LF, keys in the order of the design.
struct LineEncoder {
  private var bytes: [UInt8] = [UInt8(ascii: "{")]
  private var longest = 0

  /// `undoneKind` is the kind of the line that an undoing line takes back. `offset` is the plan's:
  /// `on` is left out when it is the day of `at`.
  static func line(
    _ draft: Draft, by name: String, at place: LinePlace, offset: UTCOffset, undoneKind: String
  ) throws(LineRefusal) -> [UInt8] {
    switch draft.body {
    case .measure(let measure) where !Measure.holds(measure.value): throw .notANumber
    case .spend(let spending) where !Measure.holds(spending.amount): throw .notANumber
    default: break
    }
    var encoder = LineEncoder()
    encoder.write(draft, name, place, offset, undoneKind)
    encoder.bytes.append(UInt8(ascii: "}"))
    if encoder.longest > JournalLimits.textBytes { throw .textTooLong }
    if encoder.bytes.count > JournalLimits.lineBytes { throw .lineTooLong }
    return encoder.bytes
  }

  private mutating func write(
    _ draft: Draft, _ name: String, _ place: LinePlace, _ offset: UTCOffset, _ undoneKind: String
  ) {
    number(.version, 1)
    number(.seq, place.id.seq)
    text(.at, place.at.iso)
    number(.counter, place.counter)
    text(.by, name)
    if case .undo = draft.body {
      text(.kind, undoneKind)
    } else {
      text(.kind, draft.body.eventBody.kind)
    }
    text(.item, item(of: draft))
    write(draft.body)
    if case .measure(let measure) = draft.body {
      text(.on, measure.on.iso)
    } else if let on = draft.on, on != place.at.day(at: offset) {
      text(.on, on.iso)
    }
    text(.why, draft.why)
    text(.meeting, draft.meeting?.description)
    if let batch = place.batch { number(.batch, batch) }
    write(seen: place.seen)
    write(witness: place.witness)
    text(.prev, place.prev.hex)
    guard place.id.seq == 1 else { return }
    text(.writer, place.id.writer.text)
    text(.publicKey, place.key?.text)
  }

  /// The item that the line names: a step's own, or the draft's subject.
  private func item(of draft: Draft) -> String? {
    switch draft.body {
    case .measure: nil
    case .directive(let order): order.item?.text
    case .meeting(.turn(let subject)), .meeting(.postpone(let subject)): subject.text
    case .meeting(.conclude(let conclusion)): conclusion.item.text
    case .meeting, .period: nil
    default: draft.subject.text
    }
  }

  private mutating func write(_ body: DraftBody) {
    switch body {
    case .set(let change):
      key(LineKey.set.word)
      object { encoder in
        if let status = change.status { encoder.text(Field.status.rawValue, status.rawValue) }
        if let progress = change.progress {
          encoder.number(Field.progress.rawValue, progress.value)
        }
        if let due = change.due { encoder.text(Field.due.rawValue, due.iso) }
      }
    case .note(let note):
      text(.text, note.text)
      if note.isInternal { word(.isInternal, "true") }
    case .obstacle(let obstacle):
      text(.text, obstacle.text)
      text(.cause, obstacle.cause)
      text(.proposal, obstacle.proposal)
    case .resolution(let id, let words):
      text(.resolves, id.description)
      text(.text, words)
    case .directive(let order):
      number(.number, order.number)
      list(.to, order.to) { $0.append(text: $1.text) }
      text(.text, order.text)
      text(.due, order.due?.iso)
    case .measure(let measure):
      text(.indicator, measure.indicator.text)
      word(.value, Self.decimal(measure.value))
      text(.source, measure.source)
    case .planEdit(let edit):
      text(.was, edit.was)
      text(.now, edit.now)
    case .meeting(let step): write(step)
    case .confirm(let confirmation):
      text(.of, confirmation.of.description)
      text(.verdict, confirmation.verdict.rawValue)
      text(.text, confirmation.text)
    case .ask(let due): text(.due, due.iso)
    case .answer(let answer):
      text(.asks, answer.asks.description)
      text(.verdict, answer.verdict.rawValue)
      text(.due, answer.due?.iso)
      text(.text, answer.text)
    case .evidence(let evidence):
      text(.title, evidence.title)
      text(.documentNumber, evidence.number)
      text(.file, evidence.file)
      text(.sha256, evidence.sha256)
      text(.url, evidence.url)
    case .spend(let spending):
      number(.year, spending.year)
      word(.amount, Self.decimal(spending.amount))
    case .period(let closing): write(closing)
    case .undo(let id): text(.undoes, id.description)
    }
  }

  private mutating func write(_ step: MeetingStep) {
    text(.step, step.word)
    switch step {
    case .open(let opening):
      text(.title, opening.title)
      text(.place, opening.place)
      text(.chair, opening.chair)
      text(.secretary, opening.secretary)
      if let minutes = opening.minutes { number(.minutes, minutes) }
    case .attend(let attendance):
      text(.department, attendance.department.text)
      text(.state, attendance.state.rawValue)
      text(.name, attendance.name)
    case .agenda(let entries):
      list(.items, entries) { encoder, entry in
        encoder.object {
          $0.text("item", entry.item.text)
          $0.number("minutes", entry.minutes)
          $0.text("reason", entry.reason)
        }
      }
    case .conclude(let conclusion):
      number(.number, conclusion.number)
      text(.text, conclusion.text)
      if conclusion.directives.isEmpty {
        word(.none, "true")
      } else {
        list(.directives, conclusion.directives) { $0.append(text: $1.description) }
      }
    case .supplement(let words): text(.text, words)
    case .turn, .postpone, .close: break
    }
  }

  private mutating func write(seen: [WriterID: Int]) {
    guard !seen.isEmpty else { return }
    key(LineKey.seen.word)
    object { encoder in
      for (writer, seq) in seen.sorted(by: { $0.key < $1.key }) {
        encoder.number(writer.text, seq)
      }
    }
  }

  private mutating func write(witness: [WriterID: WriterHead]) {
    guard !witness.isEmpty else { return }
    key(LineKey.witness.word)
    object { encoder in
      for (writer, head) in witness.sorted(by: { $0.key < $1.key }) {
        encoder.text(writer.text, head.text)
      }
    }
  }

  /// Whole numbers without a fraction, as people write them.
  private static func decimal(_ value: Double) -> String {
    abs(value) < 1e15 && value.rounded() == value ? String(Int(value)) : value.description
  }
}

/// The pieces of JSON.
extension LineEncoder {
  mutating func key(_ name: String) {
    if let last = bytes.last, last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    JSONText.append(name, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func append(text: String) {
    longest = max(longest, text.utf8.count)
    JSONText.append(text, to: &bytes)
  }

  mutating func text(_ name: String, _ text: String?) {
    guard let text else { return }
    key(name)
    append(text: text)
  }

  mutating func text(_ name: LineKey, _ text: String?) { self.text(name.word, text) }

  mutating func number(_ name: String, _ number: Int) {
    key(name)
    bytes += String(max(0, number)).utf8
  }

  mutating func number(_ name: LineKey, _ number: Int) { self.number(name.word, number) }

  private mutating func word(_ name: LineKey, _ word: String) {
    key(name.word)
    bytes += word.utf8
  }

  mutating func object(_ members: (inout LineEncoder) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    members(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func list<Element>(
    _ name: LineKey, _ elements: [Element], _ write: (inout LineEncoder, Element) -> Void
  ) {
    key(name.word)
    bytes.append(UInt8(ascii: "["))
    for (place, element) in elements.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      write(&self, element)
    }
    bytes.append(UInt8(ascii: "]"))
  }
}
