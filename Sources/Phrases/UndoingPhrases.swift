import PlanDomain

// Undoing lines that name another's line, and own ones by another machine.
extension Phrase {
  public static let vainUndoings = Phrase(
    "Hoàn tác không có hiệu lực", "Undoings that count for nothing")

  /// What it would remove follows.
  public static func vainUndoing(by name: String, of other: String) -> Phrase {
    Phrase(
      "\(name) hoàn tác lời của \(other), không có hiệu lực",
      "\(name) would take back what \(other) recorded, which counts for nothing")
  }
  /// Of an undoing line, in the log.
  public static func takesBackNothing(of name: String) -> Phrase {
    Phrase(
      "không có hiệu lực: dòng đó là của \(name)", "counts for nothing: that line is \(name)'s")
  }
  /// Of an undoing line by another writer of the same name, in the log.
  public static func byAnotherWriter(_ writer: String) -> Phrase {
    Phrase("ghi từ \(writer)", "written by \(writer)")
  }
}

extension Event {
  /// What it says, in a few words, for naming it where it does not stand.
  var gist: Phrase {
    switch body {
    case .set(let change):
      Field.allCases.compactMap { change[$0]?.phrase }
        .reduce(Phrase("", "")) { $0 == .verbatim("") ? $1 : $0 + .verbatim(", ") + $1 }
    case .note(let note):
      // The mark first: of a narrow line the end is cut.
      (note.isInternal ? .verbatim("(") + .internalNote + .verbatim(") ") : .verbatim(""))
        + .verbatim(note.text)
    case .obstacle(let obstacle): .verbatim(obstacle.text)
    case .resolution(_, let text): .verbatim(text)
    case .directive(let order): .verbatim(order.text)
    case .measure(let measure):
      .verbatim("\(measure.indicator) ")
        + .inEach { $0.number(measure.value) }
    case .planEdit(let edit): .verbatim(edit.now)
    case .meeting(.conclude(let conclusion)): .conclusion + .verbatim(": \(conclusion.text)")
    case .meeting(.postpone): .postponedToLater
    case .meeting(.supplement(let text)): .verbatim(text)
    case .confirm, .ask, .answer, .evidence, .spend, .period:
      (body.answer(currency: nil) ?? .verbatim(""))
        + .verbatim(body.answerText.map { ": \($0)" } ?? "")
    case .undo(let target): .undoesLine(target.description)
    case .meeting, .unknown: .verbatim(id.description)
    }
  }
}

extension FieldValue {
  fileprivate var phrase: Phrase {
    .inEach { $0.value(self) }
  }
}
