public import PlanDomain

/// Journals of several writers, written line by line on one clock that moves a minute a line.
public struct JournalFixture {
  /// What a line's writer had read of the others.
  public enum Sight {
    case nothing
    case everyone
    case upTo([String: Int])
  }

  public private(set) var entries: [JournalEntry] = []
  private var seqs: [WriterID: Int] = [:]
  private var clock = instant("2026-01-01")

  public init() {}

  public var ledger: Ledger { Ledger(entries) }

  /// Appends a line to the writer's journal.
  @discardableResult
  public mutating func write(
    _ name: String, _ subject: Subject, _ body: EventBody, at: String? = nil, by: String? = nil,
    on: String? = nil, why: String? = nil, meeting: String? = nil, batch: Int? = nil,
    seeing: Sight = .nothing
  ) -> EventID {
    let writer = writerID(name)
    clock = at.map(instant) ?? clock.adding(milliseconds: 60_000)
    let seen: [WriterID: Int] =
      switch seeing {
      case .nothing: [:]
      case .everyone: seqs.filter { $0.key != writer }
      case .upTo(let seqs):
        Dictionary(uniqueKeysWithValues: seqs.map { (writerID($0.key), $0.value) })
      }
    let seq = seqs[writer, default: 0] + 1
    seqs[writer] = seq
    let id = EventID(writer: writer, seq: seq)
    let event = Event(
      id: id, at: clock, by: by ?? name, subject: subject, body: body, on: on.map(day),
      why: why, meeting: meeting.map(meetingID), batch: batch)
    entries.append(JournalEntry(event: event, seen: seen))
    return id
  }

  @discardableResult
  public mutating func set(
    _ writer: String, _ item: String, _ status: Status? = nil, progress: Int? = nil,
    due: String? = nil, at: String? = nil, on: String? = nil, batch: Int? = nil,
    seeing: Sight = .nothing
  ) -> EventID {
    let change = Change(
      status: status, progress: progress.map(percent), due: due.map(day))
    return write(
      writer, .item(itemID(item)), .set(change), at: at, on: on, batch: batch, seeing: seeing)
  }

  /// Takes a line back, under the name that wrote it where no other is given.
  @discardableResult
  public mutating func undo(
    _ writer: String, _ target: EventID, about item: String = "a", at: String? = nil,
    by: String? = nil, seeing: Sight = .nothing
  ) -> EventID {
    let name = entries.first { $0.event.id == target }?.event.by
    return write(
      writer, .item(itemID(item)), .undo(target), at: at, by: by ?? name, seeing: seeing)
  }

  @discardableResult
  public mutating func meeting(
    _ writer: String, _ meeting: String, _ step: MeetingStep, at: String? = nil,
    seeing: Sight = .everyone
  ) -> EventID {
    write(writer, .plan, .meeting(step), at: at, meeting: meeting, seeing: seeing)
  }

  /// Splits the lines from `seq` on of one writer into the branch of a fork.
  public mutating func branch(_ writer: String, from seq: Int, as branch: Int) {
    for index in entries.indices
    where entries[index].event.id.writer.text == writer && entries[index].event.id.seq >= seq
      && entries[index].event.branch == 0
    {
      entries[index].event.branch = branch
    }
  }

  /// Has the writer go on from `seq` once more, as a restored backup does.
  public mutating func rewind(_ writer: String, to seq: Int) { seqs[writerID(writer)] = seq }

  public func projection(_ plan: Plan, now: String = "2026-11-23") -> Projection {
    Projection(plan: plan, ledger: ledger, moment: .now(instant(now), offset: plan.header.offset))
  }

  public func projection(_ plan: Plan, asOf date: String) -> Projection {
    Projection(plan: plan, ledger: ledger, moment: .asOf(day(date), offset: plan.header.offset))
  }
}

extension Projection {
  /// What is recorded on the item with this id; nothing on one that the plan lacks.
  public func facts(_ id: String) -> ItemFacts? {
    plan.position(of: itemID(id)).map { facts[$0] }
  }

  public func outcome(_ id: String) -> Outcome? {
    plan.position(of: itemID(id)).map { outcomes[$0] }
  }
}
