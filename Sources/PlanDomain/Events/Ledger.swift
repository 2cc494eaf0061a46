/// One line as a journal holds it: the event and what its writer had newly read.
public struct JournalEntry: Sendable {
  public var event: Event
  /// For each other writer the newest seq read, where that changed since this writer's last line.
  public let seen: [WriterID: Int]

  public init(event: Event, seen: [WriterID: Int] = [:]) {
    self.event = event
    self.seen = seen
  }
}

/// The union of all journals: every event once, in the one order, and who had read what.
public struct Ledger: Sendable {
  public private(set) var events = EventList()
  private(set) var knowledge = Knowledge()
  /// The newest line of each writer, in their order, where storage knows it.
  public var heads: [JournalHead] = []
  /// Whose the lines are; nothing where nobody looked.
  public var vouching: Vouching?
  private(set) var growth = LedgerGrowth()
  /// By writer the positions of its events, by seq; kept for finding an event by its id.
  private var positions: [[Int]] = []

  public init() {}

  public init(_ entries: [JournalEntry]) { self.init([JournalBatch(entries)]) }

  public init(_ batches: [JournalBatch]) { merge(batches) }

  /// By position, what the folds look at.
  var rows: [EventRow] { events.rows }

  /// What the rows' numbers stand for.
  var subjects: [Subject] { events.subjects.values }

  /// Takes in lines in any order and in batches as they were read; the caller hands each line once.
  public mutating func merge(_ batches: [JournalBatch]) {
    let fresh = take(batches)
    let order = order(of: fresh)
    guard let first = order.first else { return }
    let place = firstPosition(after: fresh[first])
    growth.add(first: place, goesOn: goesOn(fresh))
    let late = Array(rows[place...])
    events.rows.removeLast(late.count)
    events.rows.reserveCapacity(rows.count + late.count + fresh.count)
    var behind: [Int] = []
    behind.reserveCapacity(order.count)
    var passed = 0
    for index in order {
      while passed < late.count, !precedes(fresh[index], late[passed]) {
        events.rows.append(late[passed])
        passed += 1
      }
      behind.append(passed)
      events.rows.append(fresh[index])
    }
    events.rows += late[passed...]
    events.insert(batches, order: order, from: place, behind: behind)
    index(from: late.isEmpty ? place : 0)
  }

  /// The same, with what internal notes say or without it.
  func telling(internalNotes isTold: Bool) -> Ledger {
    var ledger = self
    ledger.events.hidesInternalNotes = !isTold
    return ledger
  }

  /// Whether the line is an internal note, or takes one back, or brings one back.
  func isAboutInternalNote(_ position: Int) -> Bool {
    var position = position
    for _ in 0..<8 {
      let row = rows[position]
      guard row.kind == .undo else { return row.isInternal }
      guard case .undo(let target) = events[position].body, let aim = self.position(of: target),
        aim != position
      else { return false }
      position = aim
    }
    return false
  }

  /// The position of the event in the one order; of a fork's twins the first branch's.
  public func position(of id: EventID) -> Int? { twins(of: id).first }

  /// The positions of all lines with this id: several where its writer forked.
  func twins(of id: EventID) -> ArraySlice<Int> {
    guard let writer = events.writers.known(id.writer) else { return [] }
    let own = positions[writer]
    // A journal without holes has each line at its seq.
    let guess = id.seq - 1
    if own.indices.contains(guess), rows[own[guess]].seq == id.seq,
      guess == 0 || rows[own[guess - 1]].seq < id.seq
    {
      return own[guess...].prefix { rows[$0].seq == id.seq }
    }
    let first = own.boundary(where: { rows[$0].seq >= id.seq })
    return own[first...].prefix { rows[$0].seq == id.seq }
  }

  /// The position of the line that was written under this name about this, and has this id: of a
  /// fork's twins the one of its author, on the newest branch.
  public func position(of id: EventID, by name: String, about subject: Subject) -> Int? {
    let twins = twins(of: id)
    if twins.count == 1 { return twins.first }
    return twins.last { events.name(at: $0) == name && events.subject(at: $0) == subject }
      ?? twins.last
  }

  public func event(_ id: EventID) -> Event? { position(of: id).map { events[$0] } }

  /// How many events of the one order lie at or before `instant`.
  public func count(upTo instant: Instant) -> Int {
    rows.boundary(where: { $0.at > instant })
  }

  /// Whether the event at `earlier` counts for nothing beside the one at `later`.
  public func supersedes(_ later: Int, _ earlier: Int) -> Bool {
    knowledge.supersedes(rows[later], rows[earlier])
  }

  /// The rows of all batches, numbered as the ledger numbers.
  private mutating func take(_ batches: [JournalBatch]) -> [EventRow] {
    var fresh: [EventRow] = []
    fresh.reserveCapacity(batches.reduce(0) { $0 + $1.count })
    for batch in batches {
      let first = fresh.count
      let writerNumbers = batch.writers.map { events.writers.number(of: $0) }
      var subjectNumbers = [Int32](repeating: -1, count: batch.subjects.count)
      for (place, row) in batch.rows.enumerated() {
        var row = row
        row.writer = writerNumbers[Int(row.writer)]
        let own = Int(row.subject)
        if own < 0 {
          row.subject = events.subjects.number(of: batch.unnumberedSubject(at: place))
        } else {
          if subjectNumbers[own] < 0 {
            subjectNumbers[own] = events.subjects.number(of: batch.subjects[own])
          }
          row.subject = subjectNumbers[own]
        }
        fresh.append(row)
      }
      for reading in batch.readings {
        for (other, seq) in reading.seen {
          knowledge.add(
            fresh[first + reading.line], read: seq, of: events.writers.number(of: other))
        }
      }
    }
    return fresh
  }

  /// Whether each of these has a number above all that its writer had, and above those before it.
  private func goesOn(_ fresh: [EventRow]) -> Bool {
    let rows = rows
    var newest = positions.map { $0.last.map { rows[$0].seq } ?? 0 }
    newest += [Int](repeating: 0, count: events.writers.values.count - newest.count)
    for row in fresh {
      let writer = Int(row.writer)
      if row.seq <= newest[writer] { return false }
      newest[writer] = row.seq
    }
    return true
  }

  private func order(of fresh: [EventRow]) -> [Int] {
    var order = Array(fresh.indices)
    order.sortRuns { precedes(fresh[$0], fresh[$1]) }
    return order
  }

  /// The one order of all events (design, section 2): clock, counter, writer, seq, branch.
  private func precedes(_ a: EventRow, _ b: EventRow) -> Bool {
    if a.at != b.at { return a.at < b.at }
    if a.counter != b.counter { return a.counter < b.counter }
    if a.writer != b.writer {
      return events.writers.values[Int(a.writer)] < events.writers.values[Int(b.writer)]
    }
    if a.seq != b.seq { return a.seq < b.seq }
    return a.branch < b.branch
  }

  private func firstPosition(after row: EventRow) -> Int {
    rows.boundary(where: { precedes(row, $0) })
  }

  private mutating func index(from first: Int) {
    if first == 0 { positions = positions.map { _ in [] } }
    while positions.count < events.writers.values.count { positions.append([]) }
    var unsorted: Set<Int> = []
    for place in first..<rows.count {
      let writer = Int(rows[place].writer)
      if let last = positions[writer].last, rows[last].seq > rows[place].seq {
        unsorted.insert(writer)
      }
      positions[writer].append(place)
    }
    let rows = rows
    for writer in unsorted {
      positions[writer].sort { (rows[$0].seq, $0) < (rows[$1].seq, $1) }
    }
  }
}
