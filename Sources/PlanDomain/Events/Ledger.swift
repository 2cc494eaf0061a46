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
  public private(set) var events: [Event] = []
  public private(set) var knowledge = Knowledge()
  /// For each writer the positions of its events, by seq; kept for finding an event by its id.
  private var positions: [WriterID: [Int]] = [:]

  public init() {}

  public init(_ entries: [JournalEntry]) { merge(entries) }

  /// Takes in lines in any order; the caller hands each line once.
  public mutating func merge(_ entries: [JournalEntry]) {
    guard !entries.isEmpty else { return }
    let old = events.count
    events.reserveCapacity(old + entries.count)
    for entry in entries {
      events.append(entry.event)
      if !entry.seen.isEmpty { knowledge.add(entry) }
    }
    let isInOrder = events.indices.dropFirst(max(old, 1)).allSatisfy {
      !Event.precedes(events[$0], events[$0 - 1])
    }
    if !isInOrder { events.sort(by: Event.precedes) }
    index(from: isInOrder ? old : 0)
  }

  /// The position of the event in the one order; of a fork's twins the first branch's.
  public func position(of id: EventID) -> Int? {
    guard let own = positions[id.writer] else { return nil }
    var low = 0
    var high = own.count
    while low < high {
      let middle = (low + high) / 2
      if events[own[middle]].id.seq < id.seq { low = middle + 1 } else { high = middle }
    }
    guard low < own.count, events[own[low]].id.seq == id.seq else { return nil }
    return own[low]
  }

  public func event(_ id: EventID) -> Event? { position(of: id).map { events[$0] } }

  /// How many events of the one order lie at or before `instant`.
  public func count(upTo instant: Instant) -> Int {
    var low = 0
    var high = events.count
    while low < high {
      let middle = (low + high) / 2
      if events[middle].at <= instant { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func index(from first: Int) {
    if first == 0 { positions.removeAll(keepingCapacity: true) }
    var unsorted: Set<WriterID> = []
    var place = first
    while place < events.count {
      // Journals come in runs of one writer: look its list up once a run.
      let writer = events[place].id.writer
      var own = positions.removeValue(forKey: writer) ?? []
      while place < events.count, events[place].id.writer == writer {
        if let last = own.last, events[last].id.seq > events[place].id.seq {
          unsorted.insert(writer)
        }
        own.append(place)
        place += 1
      }
      positions[writer] = own
    }
    for writer in unsorted {
      positions[writer]?.sort { (events[$0].id.seq, $0) < (events[$1].id.seq, $1) }
    }
  }
}
