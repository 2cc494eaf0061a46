public import Phrases
public import PlanDomain

/// Thông báo kết luận: the day, the chair and who attended; then the conclusions, numbered, each
/// with who does what by when, and what was added since. Its layout follows Nghị định
/// 30/2020/NĐ-CP. Nothing for a meeting that drew no conclusion: there is none to notify.
public func noticeDocument(
  _ projection: Projection, _ meeting: Meeting, _ say: Wording
) -> OfficialDocument? {
  if meeting.conclusions.isEmpty { return nil }
  let record = MeetingRecord(projection: projection, meeting: meeting, say: say)
  let chair = meeting.opening.chair
  return OfficialDocument(
    language: say.language, letterhead: record.letterhead, number: say(.noticeNumber),
    placeAndDay: record.placeAndDay(meeting.closedAt ?? meeting.openedAt),
    name: say(.noticeTitle),
    subject: say(.noticeSubject(chair: chair, meeting.opening.title)),
    body: record.noticeOpening + record.noticeConclusions + record.noticeTasks
      + record.noticeSupplements
      + [
        .paragraph(
          say(.noticeEnd(issuer: record.issuingDepartment?.name)) + say(.endMark))
      ],
    recipients: record.recipients(record.noticeRecipients),
    signatures: [record.noticeSignature])
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

  fileprivate var noticeOpening: [DocumentBlock] {
    let opening = meeting.opening
    var blocks: [DocumentBlock] = [
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

  fileprivate var noticeConclusions: [DocumentBlock] {
    [.paragraph(say(.noticeLeadIn(chair: meeting.opening.chair)))] + numberedConclusions
  }

  fileprivate var noticeTasks: [DocumentBlock] {
    let tasks = tasks
    if tasks.isEmpty { return [] }
    return [.heading(say(.noticeTasksHeading)), .table(taskTable(tasks))]
  }

  fileprivate var noticeSupplements: [DocumentBlock] {
    let added = supplements
    if added.isEmpty { return [] }
    return [.heading(say(.noticeSupplementsHeading))] + added.map { .dash(sentence($0)) }
  }

  /// Who came and who has a task, each once, in the order of the plan.
  fileprivate var noticeRecipients: [String] {
    let concerned = Set(attendance([.present, .delegate, .absent]).map(\.department))
      .union(tasks.flatMap(\.order.to))
    let known = plan.departments.filter { concerned.contains($0.id) }.map(\.name)
    return known
  }
}
