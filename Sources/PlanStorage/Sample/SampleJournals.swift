internal import PlanDomain

extension SampleJournal {
  /// Turns the script into journals, as if all offices had read one another before each line, but
  /// for the lines that say otherwise. Also the numbers of lines that could not be understood.
  static func journals(
    of script: SampleScript, today: Day, now: Instant
  ) -> (journals: [SampleJournal], misread: [Int]) {
    var context = SampleContext(today: today)
    var clock = SampleClock(now: now)
    var seqs: [WriterID: Int] = [:]
    var read: [WriterID: [WriterID: Int]] = [:]
    var journals: [WriterID: SampleJournal] = [:]
    var misread = script.misread
    for (line, day, at) in inOrder(script.lines, today: today) {
      let writer = line.writer
      let seq = seqs[writer, default: 0] + 1
      let id = EventID(writer: writer, seq: seq)
      guard let name = script.name(of: writer, on: day),
        let draft = line.draft(as: id, on: day, &context)
      else {
        misread.append(line.number)
        continue
      }
      let stamp = clock.stamp(at)
      var seen: [WriterID: Int] = [:]
      if !line.isUnread {
        for (other, newest) in seqs where other != writer && read[writer]?[other] != newest {
          seen[other] = newest
          read[writer, default: [:]][other] = newest
        }
      }
      seqs[writer] = seq
      journals[writer, default: SampleJournal(writer: writer, entries: [])].entries.append(
        SampleEntry(
          id: id, by: name, at: stamp.at, counter: stamp.counter, seen: seen, draft: draft))
    }
    return (journals.values.sorted { $0.writer < $1.writer }, misread)
  }

  /// The lines with their days and times, by time; those of one time as the script has them.
  private static func inOrder(
    _ lines: [SampleLine], today: Day
  ) -> [(line: SampleLine, day: Day, at: Instant)] {
    lines.map { line in
      let day = line.day.day(from: today)
      // Seconds that are not all zero, since nobody works by the full minute.
      let seconds = line.number * 37 % 60
      let time = Int64((line.minutes * 60 + seconds) * 1_000 + line.number * 61 % 1_000)
      return (line, day, UTCOffset.indochina.start(of: day).adding(milliseconds: time))
    }
    .sorted { ($0.2, $0.0.number) < ($1.2, $1.0.number) }
  }
}

/// Stamps that rise from line to line and never lie ahead of now (design, section 2).
private struct SampleClock {
  let now: Instant
  private var last: (at: Instant, counter: Int)?

  init(now: Instant) { self.now = now }

  mutating func stamp(_ wanted: Instant) -> (at: Instant, counter: Int) {
    let at = min(wanted, now)
    var stamp = (at: at, counter: 0)
    if let last, last.at >= at { stamp = (last.at, last.counter + 1) }
    last = stamp
    return stamp
  }
}
