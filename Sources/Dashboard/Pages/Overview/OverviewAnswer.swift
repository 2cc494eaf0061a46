import CellGrid
import Phrases
import PlanDomain

/// Where the plan is stuck, what comes next and what waits for a word: as much of it as has room.
func drawAnswer(_ state: State, _ line: Rect, on canvas: inout Canvas) {
  let parts = state.answer
  let columns = line.columns - 2
  let texts = (1...max(parts.count, 1)).reversed()
    .map { parts.prefix($0).map { state.say($0) }.joined(separator: "; ") }
  let text = texts.first { TextWidth.fits(Sanitiser.line($0), columns) } ?? texts.last ?? ""
  canvas.put(text, line.column + 1, line.row, .title, limit: columns)
}

extension State {
  fileprivate var answer: [Phrase] {
    let (counts, orders) = (whole.counts, whole.directives.counts)
    var parts = [bottleneck].compactMap(\.self)
    if counts.dueSoon + orders.dueSoon > 0 {
      parts.append(
        .dueWithin(plan.header.rules.dueSoonDays, counts.dueSoon, orders.dueSoon))
    }
    if let longest = whole.waiting.first {
      parts.append(.waitForLeadership(whole.waiting.count, longest: longest.days))
    }
    return parts
  }

  /// Who has the most of what is overdue; of what counts nothing there is nothing to say.
  private var bottleneck: Phrase? {
    let total = whole.counts.openOverdue
    guard total > 0 else { return whole.counts.total > 0 ? .nothingOverdue : nil }
    let late = whole.responsibilities.filter { $0.counts.openOverdue > 0 }
      .sorted { $0.counts.openOverdue > $1.counts.openOverdue }
    guard let most = late.first, most.department != nil,
      most.counts.openOverdue > late[safely: 1]?.counts.openOverdue ?? 0
    else { return .overdueAmong(total, late.count) }
    return .bottleneck(most.shortName(in: self), most.counts.openOverdue, of: total)
  }
}

/// Which way things went since the last meeting, and the keys that list it.
func drawSince(_ state: State, _ line: Rect, on canvas: inout Canvas) {
  guard line.rows > 0, let meeting = state.whole.projection.lastClosedMeeting else { return }
  let (say, key) = (state.say, state.keymap.key(for: .listChanges))
  let day = say(.changesBetween(state.projection.phrase(forDayOf: meeting.id), nil))
  var spans = [Span("\(day):  ", .dim)]
  if let since = state.overview.since {
    func count(_ turn: Difference.Turn, _ count: Int, _ keys: String, _ status: Status) -> [Span] {
      let text = "\(canvas.glyphs.status(status)) \(say(.turnedCount(turn, count)))"
      return [Span("\(keys) ", .key), Span(text, count > 0 ? .status(status) : .dim)]
    }
    spans += count(.worse, since.worse, key, .behind) + [Span("   ")]
    spans += count(.better, since.better, key + key, .onTrack)
  } else {
    spans.append(Span(say(.comparing), .dim))
  }
  canvas.put(spans, line.column + 1, line.row, limit: line.columns - 2)
}
