internal import PlanDomain

extension SampleLine {
  /// A step of the meeting that the writer holds.
  func step(_ verb: Substring, _ context: SampleContext) -> MeetingStep? {
    switch verb {
    case "open": return opening.map(MeetingStep.open)
    case "attend":
      guard words.count == 3, let department = DepartmentID(String(words[1])),
        let state = Attendance.State(rawValue: String(words[2]))
      else { return nil }
      return .attend(Attendance(department: department, state: state))
    case "agenda":
      let entries = texts.compactMap(Self.agendaEntry)
      return entries.count == texts.count ? .agenda(entries) : nil
    case "turn": return ItemID(subject).map { .turn(.item($0)) }
    case "conclude": return conclusion(context).map(MeetingStep.conclude)
    case "close": return .close
    case "supplement": return texts.first.map(MeetingStep.supplement)
    default: return nil
    }
  }

  /// `open MINUTES | title | place | chair | secretary`; an empty text is unknown.
  private var opening: MeetingOpening? {
    guard texts.count == 4, words.count == 2, let minutes = Int(words[1]) else { return nil }
    let known = texts.map { $0.isEmpty ? nil : $0 }
    return MeetingOpening(
      title: texts[0], place: known[1], chair: known[2], secretary: known[3], minutes: minutes)
  }

  /// `ITEM MINUTES reason`.
  private static func agendaEntry(_ text: String) -> AgendaEntry? {
    let parts = text.split(separator: " ", maxSplits: 2)
    guard parts.count == 3, let item = ItemID(String(parts[0])), let minutes = Int(parts[1]) else {
      return nil
    }
    return AgendaEntry(item: .item(item), minutes: minutes, reason: String(parts[2]))
  }

  /// `conclude NUMBER LABEL,… | text`.
  private func conclusion(_ context: SampleContext) -> Conclusion? {
    guard words.count == 3, let number = Int(words[1]), let item = ItemID(subject),
      let text = texts.first
    else { return nil }
    let labels = words[2].split(separator: ",")
    let directives = labels.compactMap { context.labels[$0]?.id }
    guard directives.count == labels.count else { return nil }
    return Conclusion(item: .item(item), number: number, text: text, directives: directives)
  }
}
