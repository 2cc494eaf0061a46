/// Events in the one order. Each lies where it was read: a hundred thousand are never moved, and
/// one more does not copy the others.
public struct EventList: RandomAccessCollection, Sendable {
  /// A batch, and the place in it.
  fileprivate struct Place: Sendable {
    let batch: Int32
    let index: Int32
  }

  /// Whether internal notes are read out without what they say.
  var hidesInternalNotes = false
  private var batches: [[JournalEntry]] = []
  private var places: [Place] = []

  /// A batch that is shorter takes what is read next; more of them would be many.
  private static let shortBatch = 256

  public var startIndex: Int { 0 }
  public var endIndex: Int { places.count }

  public subscript(position: Int) -> Event {
    let place = places[position]
    let event = batches[Int(place.batch)][Int(place.index)].event
    return hidesInternalNotes && event.isInternal ? event.silenced : event
  }

  /// Puts new entries among those from `first` on, each behind so many of these as `behind` tells.
  ///
  /// `order` numbers the entries through all of `fresh`; `behind` goes by that order and rises.
  mutating func insert(_ fresh: [[JournalEntry]], order: [Int], from first: Int, behind: [Int]) {
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

  private mutating func take(_ fresh: [[JournalEntry]]) -> [Place] {
    var added: [Place] = []
    added.reserveCapacity(fresh.reduce(0) { $0 + $1.count })
    for batch in fresh where !batch.isEmpty {
      var start = 0
      if let last = batches.indices.last, batches[last].count + batch.count <= Self.shortBatch {
        start = batches[last].count
        batches[last] += batch
      } else {
        batches.append(batch)
      }
      let number = Int32(truncatingIfNeeded: batches.count - 1)
      for index in start..<(start + batch.count) {
        added.append(Place(batch: number, index: Int32(truncatingIfNeeded: index)))
      }
    }
    return added
  }
}
