/// Who had read what when they wrote: the `seen` of all lines, to tell a change made in the
/// knowledge of another from one made beside it.
public struct Knowledge: Sendable {
  private struct Reading: Sendable {
    let at: Int
    let branch: Int
    let read: Int
  }

  /// Reader, then the writer read; each list rises by the reader's own seq once sorted.
  private var readings: [WriterID: [WriterID: [Reading]]] = [:]

  mutating func add(_ entry: JournalEntry) {
    let event = entry.event
    for (writer, seq) in entry.seen where writer != event.id.writer {
      let reading = Reading(at: event.id.seq, branch: event.branch, read: seq)
      let list = readings[event.id.writer]?[writer] ?? []
      let place = Self.firstIndex(in: list, after: reading.at)
      readings[event.id.writer, default: [:]][writer, default: []].insert(reading, at: place)
    }
  }

  /// Whether a line of `author`'s writer, written at its seq on its branch, had `other` read.
  public func had(_ author: Event, read other: Event) -> Bool {
    guard let list = readings[author.id.writer]?[other.id.writer] else { return false }
    // What is read only grows, so the last reading on the author's own way decides.
    let newest = list[..<Self.firstIndex(in: list, after: author.id.seq)].last {
      $0.branch == author.branch || $0.branch == 0
    }
    return (newest?.read ?? 0) >= other.id.seq
  }

  /// Whether `earlier` counts for nothing beside `later`: the same writer went on from it, or
  /// `later`'s writer had read it.
  public func supersedes(_ later: Event, _ earlier: Event) -> Bool {
    if later.id.writer == earlier.id.writer {
      return later.id.seq > earlier.id.seq
        && (earlier.branch == 0 || earlier.branch == later.branch)
    }
    return had(later, read: earlier)
  }

  private static func firstIndex(in list: [Reading], after seq: Int) -> Int {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if list[middle].at <= seq { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
