/// Events in the one order, as columns: what the folds look at as rows, what is said as bytes, and
/// an `Event` made of both for who asks for it. What was read lies where it was read: a hundred
/// thousand are never moved, and one more does not copy the others.
public struct EventList: RandomAccessCollection, Sendable {
  /// A batch, and the place in it.
  private struct Place: Sendable {
    let batch: Int32
    let index: Int32
  }

  /// Whether internal notes are read out without what they say.
  var hidesInternalNotes = false
  /// By position.
  var rows: [EventRow] = []
  var subjects = Numbering<Subject>()
  var writers = Numbering<WriterID>()
  private var names = Numbering<String>()
  private var batches: [EventWords] = []
  private var places: [Place] = []

  /// A batch that is shorter takes what is read next; more of them would be many.
  private static let shortBatch = 256

  public var startIndex: Int { 0 }
  public var endIndex: Int { rows.count }

  public subscript(position: Int) -> Event {
    let row = rows[position]
    let place = places[position]
    let (name, text): (Int, String?)
    switch batches[Int(place.batch)][Int(place.index)] {
    case .whole(let event):
      return hidesInternalNotes && event.isInternal ? event.silenced : event
    case .words(let who, let words): (name, text) = (who, words)
    }
    let isNote = row.kind == .note
    let event = Event(
      id: EventID(writer: writers.values[Int(row.writer)], seq: row.seq), branch: row.branch,
      at: row.at, counter: row.counter, by: names.values[name],
      subject: subjects.values[Int(row.subject)],
      body: isNote
        ? .note(Note(text: text ?? "", isInternal: row.isInternal)) : .set(row.change),
      on: row.on, why: isNote ? nil : text)
    return hidesInternalNotes && row.isInternal ? event.silenced : event
  }

  /// The id alone, without making an event.
  public func id(at position: Int) -> EventID {
    EventID(writer: writers.values[Int(rows[position].writer)], seq: rows[position].seq)
  }

  func subject(at position: Int) -> Subject { subjects.values[Int(rows[position].subject)] }

  /// Who said it.
  func name(at position: Int) -> String {
    let place = places[position]
    let number = batches[Int(place.batch)].name(at: Int(place.index))
    return number >= 0 ? names.values[Int(number)] : self[position].by
  }

  /// Puts what new batches say among what is said from `first` on, each behind so many of these as
  /// `behind` tells; the rows lie so already.
  ///
  /// `order` numbers the lines through all of `fresh`; `behind` goes by that order and rises.
  mutating func insert(_ fresh: [JournalBatch], order: [Int], from first: Int, behind: [Int]) {
    let added = take(fresh)
    let late = Array(places[first...])
    places.removeLast(late.count)
    places.reserveCapacity(places.count + late.count + order.count)
    var passed = 0
    for (number, count) in zip(order, behind) {
      while passed < count {
        places.append(late[passed])
        passed += 1
      }
      places.append(added[number])
    }
    places += late[passed...]
  }

  private mutating func take(_ fresh: [JournalBatch]) -> [Place] {
    var added: [Place] = []
    added.reserveCapacity(fresh.reduce(0) { $0 + $1.count })
    for batch in fresh where batch.count > 0 {
      // Only those that are named: a reader's numbers are of all that it ever read.
      var numbers = [Int32](repeating: -1, count: batch.names.count)
      if batches.last.map({ $0.count + batch.count > Self.shortBatch }) ?? true {
        batches.append(EventWords())
      }
      let number = batches.count - 1
      let start = batches[number].count
      batches[number].append(batch.words) { name in
        if numbers[name] < 0 { numbers[name] = names.number(of: batch.names[name]) }
        return numbers[name]
      }
      for index in start..<(start + batch.count) {
        added.append(
          Place(
            batch: Int32(truncatingIfNeeded: number), index: Int32(truncatingIfNeeded: index)))
      }
    }
    return added
  }
}
