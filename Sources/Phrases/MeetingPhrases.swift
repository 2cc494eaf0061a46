public import PlanDomain

// What meetings say: why a step is refused, and why an item is on the agenda.
extension Phrase {
  static func meetingIsOpen(_ id: MeetingID) -> Phrase {
    Phrase(
      "cuộc họp \(id) đang mở: kết thúc trước khi mở cuộc họp khác",
      "the meeting \(id) is open: close it before opening another")
  }
  static func meetingIsClosed(_ id: MeetingID) -> Phrase {
    Phrase(
      "cuộc họp \(id) đã kết thúc: chỉ còn ghi được bổ sung",
      "the meeting \(id) is closed: only a supplement can be added")
  }
  static func meetingTakesNoSupplement(_ id: MeetingID) -> Phrase {
    Phrase(
      "cuộc họp \(id) chưa kết thúc: ghi thẳng vào cuộc họp",
      "the meeting \(id) is still open: record it there")
  }
  /// Names the first few of what is left.
  static func meetingHasUnsettled(_ subjects: [SubjectName]) -> Phrase {
    let shown = subjects.prefix(6).map(Phrase.named)
    let names = shown.dropFirst().reduce(shown.first ?? .verbatim("")) { $0 + .verbatim(", ") + $1 }
    let rest = Phrase.verbatim(subjects.count > 6 ? " …" : "")
    return Phrase("chưa kết thúc được: ", "can't be closed: ") + names + rest
      + Phrase(" chưa kết luận hoặc hoãn", " neither concluded nor postponed")
  }
}

extension AgendaReason {
  /// The reason in a few words, as it is recorded on the agenda.
  public func phrase(obstacle: String = "", indicator: String = "") -> Phrase {
    switch self {
    case .openDirective(let status, let days):
      guard let days else {
        return Phrase("chỉ đạo kỳ trước, ", "earlier directive, ") + status.phrase
      }
      return Phrase("chỉ đạo kỳ trước, quá hạn ", "earlier directive, overdue ") + .days(days)
    case .postponed(let day):
      return Phrase("chuyển từ cuộc họp ", "left by the meeting of ") + .named(day)
    case .newly(.atRisk): return Phrase("mới phát sinh nguy cơ chậm", "newly at risk")
    case .newly(let status): return Phrase("mới phát sinh ", "newly ") + status.phrase
    // The words go into the minutes, where nobody knows the short ones.
    case .attention(.betterThanComputed(let reported, let computed)):
      return Phrase("theo tính toán ", "computed ") + computed.phrase
        + Phrase("; theo báo cáo ", "; reported ") + reported.phrase
    case .attention(let reason): return reason.phrase(obstacle: obstacle, indicator: indicator)
    }
  }
}
