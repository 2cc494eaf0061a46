/// What the folds look at of one event, without its texts: small and plain, so that a hundred
/// thousand of them are read in a few milliseconds.
struct EventRow: Sendable {
  enum Kind: UInt8, Sendable {
    case set
    case note
    case obstacle
    case resolution
    case directive
    case measure
    case planEdit
    case meeting
    case confirm
    case ask
    case answer
    case evidence
    case spend
    case period
    case undo
    case unknown
  }

  let at: Instant
  let counter: Int
  let seq: Int
  let branch: Int
  let change: Change
  let on: Day?
  /// The writer's number in the ledger, or before in the batch.
  var writer: Int32
  /// The subject's number in the ledger, or before in the batch.
  var subject: Int32
  let kind: Kind
  /// A step of a meeting, or a line written in one.
  let namesMeeting: Bool
  /// A note that is not for others.
  let isInternal: Bool

  /// `subject` is -1 for one without a number.
  init(_ event: Event, writer: Int, subject: Int) {
    at = event.at
    counter = event.counter
    seq = event.id.seq
    branch = event.branch
    if case .set(let change) = event.body { self.change = change } else { change = Change() }
    on = event.on
    self.writer = Int32(truncatingIfNeeded: writer)
    self.subject = Int32(truncatingIfNeeded: subject)
    kind = Kind(event.body)
    namesMeeting = event.meeting != nil
    isInternal = event.isInternal
  }

  init(_ line: PlainLine, writer: Int) {
    at = line.at
    counter = line.counter
    seq = line.seq
    branch = 0
    switch line.saying {
    case .set(let change): (kind, self.change, isInternal) = (.set, change, false)
    case .note(let isInternal):
      (kind, change, self.isInternal) = (.note, Change(), isInternal)
    }
    on = line.on
    self.writer = Int32(truncatingIfNeeded: writer)
    subject = Int32(truncatingIfNeeded: line.subject)
    namesMeeting = false
  }

  /// The day the thing was true, as `Event.day(at:)` has it.
  func day(at offset: UTCOffset) -> Day { on ?? at.day(at: offset) }

  func isSameAuthor(as other: EventRow) -> Bool {
    writer == other.writer && branch == other.branch
  }
}

extension EventRow.Kind {
  fileprivate init(_ body: EventBody) {
    switch body {
    case .set: self = .set
    case .note: self = .note
    case .obstacle: self = .obstacle
    case .resolution: self = .resolution
    case .directive: self = .directive
    case .measure: self = .measure
    case .planEdit: self = .planEdit
    case .meeting: self = .meeting
    case .confirm: self = .confirm
    case .ask: self = .ask
    case .answer: self = .answer
    case .evidence: self = .evidence
    case .spend: self = .spend
    case .period: self = .period
    case .undo: self = .undo
    case .unknown: self = .unknown
    }
  }
}
