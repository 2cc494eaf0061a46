public import Phrases
public import PlanDomain

/// What was added to a meeting after its close, as a document of its own that names the meeting:
/// the minutes stay as they were signed. Nothing where nothing was added.
public func supplementDocument(
  _ projection: Projection, _ meeting: Meeting, _ say: Wording
) -> Document? {
  let record = MeetingRecord(projection: projection, meeting: meeting, say: say)
  let added = record.supplements
  guard let last = added.last else { return nil }
  let day = say.documentDay(meeting.openedAt.day(at: record.offset))
  let lines = added.dropLast().map { Line(sentence($0.text)) }
  return Document(
    language: say.language, name: say(.supplementTitle),
    title: say(.supplementSubject(meeting.opening.title, on: day)),
    frame: record.frameOfMinutes(on: last.at),
    blocks: [.list(lines + [Line(say.ended(last.text), .leadIn)])]
  ).withoutMadeUpMarks
}

extension MeetingRecord {
  /// What was added after the close: when, by whom, and the text.
  fileprivate var supplements: [(at: Instant, text: String)] {
    meeting.supplements.compactMap { position in
      let event = event(position)
      guard case .meeting(.supplement(let text)) = event.body else { return nil }
      let day = say.documentDay(event.at.day(at: offset))
      return (event.at, say(.supplementHead(day, by: event.by)) + text)
    }
  }
}
