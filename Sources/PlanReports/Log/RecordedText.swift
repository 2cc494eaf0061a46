import Phrases
import PlanDomain

/// One text that someone recorded, with what it is where the line's kind does not say it.
struct RecordedText {
  let text: String
  /// For people.
  let label: Phrase?
  /// For programs, in every language the same.
  let key: String?

  init(_ text: String, _ label: Phrase? = nil, key: String? = nil) {
    self.text = text
    self.label = label
    self.key = key
  }
}

extension EventBody {
  /// Whether its text is to be marked as not for others.
  var isInternalNote: Bool { if case .note(let note) = self { note.isInternal } else { false } }

  /// All texts of the line, each once, the main one first.
  var recordedTexts: [RecordedText] {
    switch self {
    case .set, .undo, .planEdit, .unknown, .ask, .spend, .period: return []
    case .confirm(let confirmation):
      return [confirmation.text.map { RecordedText($0) }].compactMap(\.self)
    case .answer(let answer): return [answer.text.map { RecordedText($0) }].compactMap(\.self)
    case .evidence(let evidence):
      return [RecordedText(evidence.title)]
        + [
          evidence.number.map { RecordedText($0, .documentNumber, key: "number") },
          evidence.file.map { RecordedText($0, .documentFile, key: "file") },
          evidence.url.map { RecordedText($0, .verbatim("URL"), key: "url") },
        ].compactMap(\.self)
    case .note(let note) where note.isInternal:
      let label: Phrase = .note + .verbatim(" (") + .internalNote + .verbatim(")")
      return [RecordedText(note.text, label, key: "internal")]
    case .note(let note): return [RecordedText(note.text)]
    case .resolution(_, let text): return [RecordedText(text)]
    case .directive(let order): return [RecordedText(order.text)]
    case .measure(let measure):
      return [measure.source.map { RecordedText($0, .source, key: "source") }].compactMap(\.self)
    case .obstacle(let obstacle):
      return [
        RecordedText(obstacle.text),
        obstacle.cause.map { RecordedText($0, .cause, key: "cause") },
        obstacle.proposal.map { RecordedText($0, .proposal, key: "proposal") },
      ].compactMap(\.self)
    case .meeting(let step): return step.recordedTexts
    }
  }
}

extension MeetingStep {
  var recordedTexts: [RecordedText] {
    switch self {
    case .open(let opening):
      return [
        RecordedText(opening.title),
        opening.place.map { RecordedText($0, .meetingPlace, key: "place") },
        opening.chair.map { RecordedText($0, .meetingChair, key: "chair") },
        opening.secretary.map { RecordedText($0, .meetingSecretary, key: "secretary") },
      ].compactMap(\.self)
    case .attend(let attendance):
      let word = attendance.state
      return [RecordedText(attendance.department.text, word.phrase, key: word.rawValue)]
        + [attendance.name.map { RecordedText($0) }].compactMap(\.self)
    case .agenda(let entries):
      return entries.map { entry in
        let subject = entry.item.text ?? ""
        return RecordedText(entry.reason, .verbatim(subject), key: subject)
      }
    case .conclude(let conclusion): return [RecordedText(conclusion.text)]
    case .supplement(let text): return [RecordedText(text)]
    case .turn, .postpone, .close: return []
    }
  }
}
