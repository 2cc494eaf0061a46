public import Phrases
public import PlanDomain

/// Thông báo kết luận: the day, the chair and who attended; then the conclusions, numbered, each
/// with who does what by when, and what was added since. Its layout follows Nghị định
/// 30/2020/NĐ-CP. Nothing for a meeting that drew no conclusion: there is none to notify.
public func noticeDocument(
  _ projection: Projection, _ meeting: Meeting, _ say: Wording
) -> Document? {
  if meeting.conclusions.isEmpty { return nil }
  let record = MeetingRecord(projection: projection, meeting: meeting, say: say)
  let chair = meeting.opening.chair
  let end = say(.noticeEnd(issuer: record.issuingDepartment?.name)) + say(.endMark)
  return Document(
    language: say.language, name: say(.noticeTitle),
    title: say(.noticeSubject(chair: chair, meeting.opening.title)),
    frame: record.frame(
      number: .noticeNumber, recipients: record.noticeRecipients, [record.noticeSignature]),
    blocks: record.noticeOpening + record.noticeConclusions + record.noticeTasks
      + record.noticeSupplements + [.paragraph(end, .leadIn)])
}

extension MeetingRecord {
  /// A province's People's Committee gives such notices by the head of its office, whose name and
  /// seal are the clerk's to put; for other bodies the chair signs.
  fileprivate var noticeSignature: Signature {
    if issuingDepartment == nil, OwnerName(plan.header.owner).isProvincial {
      return Signature(role: say(.officeSigns), hint: "", name: "")
    }
    return signature(.chairSigns, meeting.opening.chair)
  }

  fileprivate var noticeOpening: [Block] {
    let opening = meeting.opening
    var blocks: [Block] = [
      .paragraph(
        say(
          .noticeOpening(
            day: say.documentDay(meeting.openedAt.day(at: offset)), place: opening.place,
            chair: opening.chair, title: titleWithoutDay)))
    ]
    let (present, absent) = (presentNames, absentNames)
    if !present.isEmpty {
      blocks.append(.paragraph(say(.noticeAttendance(present.joined(separator: "; ")))))
    }
    if !absent.isEmpty {
      blocks.append(.paragraph(say(.noticeAbsence(absent.joined(separator: "; ")))))
    }
    return blocks
  }

  /// The opening sentence says the day first: a title that ends in it would say it twice.
  private var titleWithoutDay: String {
    let title = meeting.opening.title
    let endings = Phrase.titleEndings(meeting.openedAt.day(at: offset))
    return endings.first(where: title.hasSuffix).map { String(title.dropLast($0.count)) } ?? title
  }

  fileprivate var noticeConclusions: [Block] {
    [.paragraph(say(.noticeLeadIn(chair: meeting.opening.chair)))] + numberedConclusions
  }

  fileprivate var noticeTasks: [Block] {
    tasks.isEmpty ? [] : [.part(.titled(say(.noticeTasksHeading), [.table(taskTable)]))]
  }

  fileprivate var noticeSupplements: [Block] {
    let lines = supplements.map(sentence)
    return lines.isEmpty ? [] : [.part(.titled(say(.noticeSupplementsHeading), [.list(lines)]))]
  }

  /// Who came and who has a task, each once, in the order of the plan.
  fileprivate var noticeRecipients: [String] {
    let concerned = Set(attendance([.present, .delegate, .absent]).map(\.department))
      .union(tasks.flatMap(\.order.to))
    let known = plan.departments.filter { concerned.contains($0.id) }.map(\.name)
    return known
  }
}
