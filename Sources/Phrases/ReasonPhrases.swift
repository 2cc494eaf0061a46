public import PlanDomain

// Done, open again, and still so: what asks for a reason, and the ways out of a refusal.
extension Phrase {
  public static let hintDoneLate = Phrase(
    "vì sao hoàn thành khi đã quá hạn", "why it is done past its deadline")
  public static func hintReopening(_ status: Status) -> Phrase {
    Phrase("vì sao mở lại thành ", "why it is open again, as ") + status.phrase
  }
  public static let hintReopenedProgress = Phrase(
    "để trống: như trước khi hoàn thành", "empty: as before it was done")
  /// Of a value that was said again.
  public static let stillSo = Phrase("vẫn như trước", "still so")
  /// Of a value that offices had reported differently, where somebody said which is right.
  public static let conflictSettled = Phrase("đã thống nhất số liệu", "disagreement settled")
  public static func stillCount(_ count: Int) -> Phrase {
    Phrase("\(count) vẫn như trước", "\(count) still so")
  }
  /// Before what an undoing takes back: that something was still so.
  public static let undoesStillSo = Phrase("hoàn tác “vẫn như trước”", "undoes “still so”")
  /// Of a progress that was recorded on what is done, in the log.
  public static let notCounted = Phrase("không tính", "not counted")
}

extension Difference {
  /// How much changed, and how much was only said again.
  public var counts: Phrase {
    let still = entries.count - changeCount
    return .changeCount(changeCount, subjectCount)
      + (still == 0 ? Phrase("", "") : .verbatim(", ") + .stillCount(still))
  }
}

extension EditRefusal {
  /// Whether the edit is taken once it has a reason.
  public var asksForReason: Bool {
    switch self {
    case .doneNeedsReason, .reopeningNeedsReason: true
    default: false
    }
  }

  /// With the key that leads on, for who sits at the keyboard.
  public var phraseAtDesk: Phrase {
    switch self {
    case .progressOfDone:
      Phrase(
        "đã hoàn thành, không ghi tiến độ: bấm \(key: .editStatus) để mở lại trước",
        "what is done takes no progress: reopen it with \(key: .editStatus) first")
    case .nothingToRepeat: phrase + .verbatim(" (\(key: .editStatus))")
    case .conflictFirst: phrase + .verbatim(" (\(key: .settleConflict))")
    default: phrase
    }
  }

  /// With the option that leads on, for who types commands.
  public var phraseOfCommand: Phrase {
    switch self {
    case .returnNeedsReason: phrase + .verbatim(" (--text TEXT)")
    case .doneNeedsReason, .reopeningNeedsReason, .dueNeedsReason:
      phrase + .verbatim(" (--why TEXT)")
    case .progressOfDone: phrase + .verbatim(" (--status STATUS --why TEXT)")
    case .nothingToRepeat, .conflictFirst: phrase + .verbatim(" (--status STATUS)")
    default: phrase
    }
  }
}
