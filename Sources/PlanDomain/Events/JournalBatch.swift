/// Lines that were read together, by one thread: several batches are made side by side.
///
/// What can be worked out of a line alone is worked out here, so that little is left to do when the
/// batches come together.
public struct JournalBatch: Sendable {
  public private(set) var entries: [JournalEntry] = []
  /// What the numbers given to `append` stand for.
  public var subjects: [Subject] = []
  /// By entry, with the numbers that writer and subject have here; -1 for a subject without one.
  private(set) var rows: [EventRow] = []
  private(set) var writers: [WriterID] = []
  /// The entries whose writers had newly read something.
  private(set) var readings: [Int] = []
  /// A journal is one writer's, so the next line's is most often the last one's.
  private var lastWriter = 0

  public init(_ entries: [JournalEntry] = []) {
    for entry in entries { append(entry, subject: nil) }
  }

  public mutating func reserveCapacity(_ count: Int) {
    entries.reserveCapacity(count)
    rows.reserveCapacity(count)
  }

  /// `subject` is the number in `subjects` that the entry's subject will have.
  public mutating func append(_ entry: JournalEntry, subject: Int?) {
    let writer = entry.event.id.writer
    if writers.isEmpty || writers[lastWriter] != writer {
      lastWriter = writers.firstIndex(of: writer) ?? writers.count
      if lastWriter == writers.count { writers.append(writer) }
    }
    rows.append(
      EventRow(
        entry.event, writer: Int32(truncatingIfNeeded: lastWriter),
        subject: subject.map { Int32(truncatingIfNeeded: $0) } ?? -1))
    if !entry.seen.isEmpty { readings.append(entries.count) }
    entries.append(entry)
  }

  /// Takes back what was appended since there were so many.
  public mutating func removeEntries(from count: Int) {
    guard count < entries.count else { return }
    entries.removeSubrange(count...)
    rows.removeSubrange(count...)
    readings.removeAll { $0 >= count }
  }
}
