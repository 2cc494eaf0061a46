/// Lines that were read together, by one thread: several batches are made side by side.
///
/// What they are about may be numbered as they are read, so that the ledger need not compare ten
/// thousand ids a hundred thousand times.
public struct JournalBatch: Sendable {
  public private(set) var entries: [JournalEntry] = []
  /// What the numbers of `append` stand for.
  public var subjects: [Subject] = []
  /// By entry, the number of its subject; -1 for one without. Empty where none was numbered.
  private var numbers: [Int32] = []

  public init(_ entries: [JournalEntry] = []) { self.entries = entries }

  public mutating func reserveCapacity(_ count: Int) {
    entries.reserveCapacity(count)
    numbers.reserveCapacity(count)
  }

  /// `subject` is the number in `subjects` that the entry's subject will have.
  public mutating func append(_ entry: JournalEntry, subject: Int?) {
    entries.append(entry)
    numbers.append(subject.map { Int32(truncatingIfNeeded: $0) } ?? -1)
  }

  func subjectNumber(of entry: Int) -> Int? {
    guard entry < numbers.count, subjects.indices.contains(Int(numbers[entry])) else { return nil }
    return Int(numbers[entry])
  }
}
