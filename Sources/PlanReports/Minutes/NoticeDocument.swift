public import Phrases
public import PlanDomain

/// Thông báo kết luận: the day, the chair and who attended; then the conclusions, numbered, each
/// with who does what by when; its tasks once more as a table behind it. Its layout follows Nghị
/// định 30/2020/NĐ-CP. Nothing for a meeting that drew no conclusion: there is none to notify.
public func noticeDocument(
  _ projection: Projection, _ meeting: Meeting, _ say: Wording
) -> Document? {
  if meeting.conclusions.isEmpty { return nil }
  let record = MeetingRecord(projection: projection, meeting: meeting, say: say)
  let end = say(.noticeEnd(issuer: record.noticeIssuer)) + say(.endMark)
  let chair = record.chair?.inSubject(record.official.owner) ?? ""
  return Document(
    language: say.language, name: say(.noticeTitle),
    title: say(.noticeSubject(chair: chair, record.titleWithoutDay)), frame: record.noticeFrame,
    blocks: record.noticeOpening + record.numberedConclusions(as: .section, saysNone: false)
      + [.paragraph(end, .leadIn)],
    annexes: record.noticeAnnexes
  ).withoutMadeUpMarks
}

extension MeetingRecord {
  /// The day of issue is the clerk's to write, as is the number.
  fileprivate var noticeFrame: Frame {
    let official = official
    let year = (meeting.closedAt ?? meeting.openedAt).day(at: offset).civil.year
    return Frame(
      letterhead: official.letterhead, number: official.number("TB"),
      placeAndDay: official.place(and: say.blankDay(year)),
      recipients: official.recipients(official.usualRecipients(), bodies: concernedBodies),
      signatures: [official.signature(orBy: chair)])
  }

  /// Who notifies: the office of a People's Committee for it.
  fileprivate var noticeIssuer: String? {
    if let department = official.issuer { return department.name }
    let owner = official.owner
    guard !owner.inShort.isEmpty else { return nil }
    return owner.isCommittee ? say(.officeOf(owner.inShort)) : owner.inShort
  }

  fileprivate var noticeOpening: [Block] {
    let opening = meeting.opening
    let owner = official.owner
    var blocks: [Block] = [
      .paragraph(
        say(
          .noticeOpening(
            day: say.documentDay(meeting.openedAt.day(at: offset)), place: opening.place,
            chair: chair?.introduced(in: owner, say.language) ?? "", title: titleWithoutDay)))
    ]
    if !presentBodies.isEmpty {
      blocks.append(.paragraph(say(.noticeAttendance(presentBodies.joined(separator: "; ")))))
    }
    let again = chair?.again(in: owner, say.language) ?? ""
    return blocks + [.paragraph(say(.noticeLeadIn(chair: again)), .leadIn)]
  }

  /// The opening sentence says the day first: a title that ends in it would say it twice.
  fileprivate var titleWithoutDay: String {
    let title = meeting.opening.title
    let endings = Phrase.titleEndings(meeting.openedAt.day(at: offset))
    return endings.first(where: title.hasSuffix).map { String(title.dropLast($0.count)) } ?? title
  }

  /// One task needs no table.
  fileprivate var noticeAnnexes: [Part] {
    guard tasks.count > 1 else { return [] }
    let heading = say(.tasksHeading)
    return [.titled(heading, [.table(taskTable(heading))])].asAnnexes(say)
  }

  /// Who came and who has a task, each once, in the order of the plan.
  fileprivate var concernedBodies: [String] {
    let concerned = Set(
      attendance([.present, .delegate, .absent]).map { name($0.department) }
        + tasks.flatMap { bodies(of: $0.order) })
    return plan.departments.map(\.name).filter(concerned.contains)
  }
}
