/// Lines that were read together, by one thread: several batches are made side by side.
///
/// What can be worked out of a line alone is worked out here, so that little is left to do when the
/// batches come together.
public struct JournalBatch: Sendable {
  /// What the numbers given to `append` stand for.
  public var subjects: [Subject] = []
  public var names: [String] = []
  /// By line, with the numbers that writer and subject have here; -1 for a subject without one.
  private(set) var rows: [EventRow] = []
  /// By line.
  private(set) var words = EventWords()
  private(set) var writers: [WriterID] = []
  /// The lines whose writers had newly read something.
  private(set) var readings: [Reading] = []
  /// A journal is one writer's, so the next line's is most often the last one's.
  private var lastWriter = 0

  struct Reading: Sendable {
    let line: Int
    let seen: [(writer: WriterID, seq: Int)]
  }

  public init(_ entries: [JournalEntry] = []) {
    var (subjects, names) = (Numbering<Subject>(), Numbering<String>())
    for entry in entries {
      append(
        entry, subject: Int(subjects.number(of: entry.event.subject)),
        name: Int(names.number(of: entry.event.by)))
    }
    (self.subjects, self.names) = (subjects.values, names.values)
  }

  public var count: Int { rows.count }

  public mutating func reserveCapacity(_ count: Int) {
    rows.reserveCapacity(count)
    words.reserveCapacity(count)
  }

  /// `subject` and `name` are the numbers that these will have in `subjects` and `names`.
  public mutating func append(_ entry: JournalEntry, subject: Int?, name: Int?) {
    let event = entry.event
    rows.append(
      EventRow(event, writer: number(of: event.id.writer), subject: subject ?? -1))
    note(entry.seen.map { ($0.key, $0.value) })
    guard subject != nil, let name else { return words.append(event) }
    switch event.plainText {
    case .none: words.append(name: name, text: nil)
    case .text(var text) where words.hasRoom(for: text.utf8.count):
      text.withUTF8 { words.append(name: name, text: $0) }
    case .text, .more: words.append(event)
    }
  }

  /// The same of a change or a note that no event was made of; false where there is no room for
  /// its text, which is to be kept as others are.
  public mutating func append(_ line: PlainLine, of writer: WriterID) -> Bool {
    guard words.hasRoom(for: line.text?.count ?? 0) else { return false }
    rows.append(EventRow(line, writer: number(of: writer)))
    words.append(name: line.name, text: line.text)
    note(line.seen)
    return true
  }

  private mutating func note(_ seen: [(writer: WriterID, seq: Int)]) {
    if !seen.isEmpty { readings.append(Reading(line: rows.count - 1, seen: seen)) }
  }

  private mutating func number(of writer: WriterID) -> Int {
    if writers.isEmpty || writers[lastWriter] != writer {
      lastWriter = writers.firstIndex(of: writer) ?? writers.count
      if lastWriter == writers.count { writers.append(writer) }
    }
    return lastWriter
  }

  /// What a line without a number for it is about.
  func unnumberedSubject(at line: Int) -> Subject {
    if case .whole(let event) = words[line] { event.subject } else { .plan }
  }

  /// Takes back what was appended since there were so many.
  public mutating func removeLines(from count: Int) {
    guard count < rows.count else { return }
    words.removeLast(rows.count - count)
    rows.removeSubrange(count...)
    readings.removeAll { $0.line >= count }
  }

  /// Leaves out all lines of these.
  public mutating func removeLines(of others: Set<WriterID>) {
    let isLeftOut = writers.map(others.contains)
    guard isLeftOut.contains(true) else { return }
    let kept = rows.indices.filter { !isLeftOut[Int(rows[$0].writer)] }
    let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    rows = kept.map { rows[$0] }
    words.keep(kept)
    readings = readings.compactMap { reading in
      places[reading.line].map { Reading(line: $0, seen: reading.seen) }
    }
  }
}

/// A change or a note as it stands in a journal, its names and ids as numbers, its text as bytes
/// that are UTF-8: what most lines are, and an event is made of only when somebody asks for one.
public struct PlainLine {
  public enum Saying {
    case set(Change)
    case note(isInternal: Bool)
  }

  public let seq: Int
  public let at: Instant
  public let counter: Int
  /// The numbers in the batch that it is put into.
  public let name: Int
  public let subject: Int
  public let saying: Saying
  public let on: Day?
  /// What a note says, or why a change was made.
  public let text: UnsafeBufferPointer<UInt8>?
  /// No writer twice.
  public let seen: [(writer: WriterID, seq: Int)]

  public init(
    seq: Int, at: Instant, counter: Int, name: Int, subject: Int, saying: Saying, on: Day?,
    text: UnsafeBufferPointer<UInt8>?, seen: [(writer: WriterID, seq: Int)]
  ) {
    self.seq = seq
    self.at = at
    self.counter = counter
    self.name = name
    self.subject = subject
    self.saying = saying
    self.on = on
    self.text = text
    self.seen = seen
  }
}

private enum PlainText {
  case none
  case text(String)
  /// It says more than a plain line can.
  case more
}

extension Event {
  /// The one text of what a plain line can say.
  fileprivate var plainText: PlainText {
    guard meeting == nil, batch == nil else { return .more }
    switch body {
    case .set: return why.map(PlainText.text) ?? .none
    case .note(let note): return why == nil ? .text(note.text) : .more
    default: return .more
    }
  }
}
