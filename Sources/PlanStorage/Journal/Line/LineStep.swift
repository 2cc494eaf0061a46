import PlanDomain

/// The steps of a meeting.
extension JournalDecoder {
  mutating func step(
    _ reader: LineReader, _ notices: inout [JournalProblem]
  ) throws(LineFault) -> EventBody {
    let word = try reader.string(.step)
    switch word {
    case "open": return .meeting(.open(try opening(reader)))
    case "attend": return .meeting(.attend(try attendance(reader)))
    case "agenda": return .meeting(.agenda(try agenda(reader)))
    case "turn": return .meeting(.turn(try neededSubject(reader)))
    case "conclude": return .meeting(.conclude(try conclusion(reader)))
    case "postpone": return .meeting(.postpone(try neededSubject(reader)))
    case "close": return .meeting(.close)
    case "supplement": return .meeting(.supplement(try reader.string(.text)))
    default:
      notices.append(.unknownKind("meeting \(word)"))
      return .unknown(kind: LineKind.meeting.rawValue)
    }
  }

  private func opening(_ reader: LineReader) throws(LineFault) -> MeetingOpening {
    MeetingOpening(
      title: try reader.string(.title), place: try reader.textIfAny(.place),
      chair: try reader.textIfAny(.chair), secretary: try reader.textIfAny(.secretary),
      minutes: slots[.minutes] == nil ? nil : try reader.number(.minutes))
  }

  private func attendance(_ reader: LineReader) throws(LineFault) -> Attendance {
    let state = try reader.bounded(.state) {
      Attendance.State(rawValue: String(decoding: $0, as: UTF8.self))
    }
    return Attendance(
      department: try reader.department(.department), state: state,
      name: try reader.textIfAny(.name))
  }

  private mutating func agenda(_ reader: LineReader) throws(LineFault) -> [AgendaEntry] {
    let bad = reader.bad(.items)
    var entries: [AgendaEntry] = []
    for element in try reader.elements(.items) {
      let members = try reader.members(element, of: .items)
      guard let item = members["item"], item.isText,
        let subject = reader.bytes.withText(
          item, { subjects.value(for: $0, make: { Subject($0) }) }),
        let minutes = members["minutes"],
        let number = reader.bytes.number(minutes, upTo: Self.largestNumber)
      else { throw bad }
      let reason = members["reason"]
      guard reason?.isText ?? true, reason.map(reader.bytes.fits) ?? true else { throw bad }
      entries.append(
        AgendaEntry(
          item: subject, minutes: number, reason: reason.map(reader.bytes.text) ?? ""))
    }
    return entries
  }

  private mutating func neededSubject(_ reader: LineReader) throws(LineFault) -> Subject {
    try reader.bounded(.item) { subjects.value(for: $0, make: { Subject($0) }) }
  }

  /// Either `directives` with at least one, or `none: true`.
  private mutating func conclusion(_ reader: LineReader) throws(LineFault) -> Conclusion {
    var directives: [EventID] = []
    if try !reader.yes(.none) {
      for element in try reader.elements(.directives) {
        guard element.isText, let id = EventID(reader.bytes.text(element)) else {
          throw reader.bad(.directives)
        }
        directives.append(id)
      }
    }
    return Conclusion(
      item: try neededSubject(reader), number: try reader.number(.number) ?? 0,
      text: try reader.string(.text), directives: directives)
  }
}
