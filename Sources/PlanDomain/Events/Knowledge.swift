/// Who had read what when they wrote: the `seen` of all lines, to tell a change made in the
/// knowledge of another from one made beside it. Writers go by their numbers in the ledger.
struct Knowledge: Sendable {
  private struct Reading: Sendable {
    let at: Int
    let branch: Int
    let read: Int
  }

  /// By reader, then by the writer read; each list rises by the reader's own seq.
  private var readings: [[[Reading]]] = []

  /// Notes that the line `row` was written with `other` read up to `seq`.
  mutating func add(_ row: EventRow, read seq: Int, of other: Int32) {
    guard row.writer != other else { return }
    let (reader, read) = (Int(row.writer), Int(other))
    while readings.count <= reader { readings.append([]) }
    while readings[reader].count <= read { readings[reader].append([]) }
    let reading = Reading(at: row.seq, branch: row.branch, read: seq)
    if readings[reader][read].last.map({ $0.at <= row.seq }) ?? true {
      readings[reader][read].append(reading)
    } else {
      let place = readings[reader][read].boundary(where: { $0.at > row.seq })
      readings[reader][read].insert(reading, at: place)
    }
  }

  /// Whether `earlier` counts for nothing beside `later`: the same writer went on from it, or
  /// `later`'s writer had read it.
  func supersedes(_ later: EventRow, _ earlier: EventRow) -> Bool {
    if later.writer == earlier.writer {
      return later.seq > earlier.seq && (earlier.branch == 0 || earlier.branch == later.branch)
    }
    return had(later, read: earlier)
  }

  private func had(_ author: EventRow, read other: EventRow) -> Bool {
    let (reader, read) = (Int(author.writer), Int(other.writer))
    guard reader < readings.count, read < readings[reader].count else { return false }
    var place = readings[reader][read].boundary(where: { $0.at > author.seq }) - 1
    // What is read only grows, so the last reading on the author's own way decides.
    while place >= 0 {
      let reading = readings[reader][read][place]
      if reading.branch == author.branch || reading.branch == 0 {
        return reading.read >= other.seq
      }
      place -= 1
    }
    return false
  }
}
