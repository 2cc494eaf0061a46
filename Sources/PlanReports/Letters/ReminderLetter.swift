public import Phrases
public import PlanDomain

/// Công văn đôn đốc: to all that have something past its deadline, or to one of them, with what it
/// is as a table behind. Nothing where nothing is late.
public func reminderLetter(
  _ projection: Projection, to department: DepartmentID? = nil, _ say: Wording
) -> Document? {
  let projection = projection.withoutInternalNotes
  let plan = projection.plan
  let late = LateTasks(projection: projection, say: say, only: department)
  guard !late.rows.isEmpty else { return nil }
  let official = OfficialFrame(plan: plan, say: say)
  let names = late.bodies
  let frame = Frame(
    letterhead: official.letterhead, number: official.letterNumber, about: say(.reminderAbout),
    placeAndDay: official.place(and: say.blankDay(projection.moment.today.civil.year)),
    addressees: Recipients(
      heading: say(.addressed),
      names: names.enumerated().map { $1 + ($0 == names.count - 1 ? "." : ";") }),
    recipients: official.recipients(official.usualRecipients(ofLetter: true)),
    signatures: [official.signature()])
  let heading = say(.reminderTable)
  return Document(
    language: say.language, name: "", title: say(.reminderAbout), frame: frame,
    blocks: [
      .paragraph(
        say(
          .reminderOpening(
            plan.header.title,
            basis: plan.header.basis.map { say(.basisOf($0.number, $0.date.map(say.dayInText))) },
            on: say.dayInText(projection.moment.today), tasks: late.rows.count))),
      .paragraph(say(.reminderAsks(plan.header.owner.map(OwnerName.writtenOut))), .leadIn),
      .list(Phrase.reminderRequests.map { say($0) }),
      .paragraph(say(.reminderEnd) + say(.endMark), .leadIn),
    ],
    annexes: [Part.titled(heading, [.table(late.table(heading))])].asAnnexes(say)
  ).withoutMadeUpMarks
}

/// What is past its deadline, by the bodies that answer for it.
private struct LateTasks {
  struct Row {
    let body: String
    let text: String
    let due: Day
  }

  let projection: Projection
  let say: Wording
  let rows: [Row]

  init(projection: Projection, say: Wording, only department: DepartmentID?) {
    self.projection = projection
    self.say = say
    let plan = projection.plan
    let tasks = projection.overdueLeaves.compactMap { item -> (DepartmentID?, Row)? in
      plan.leader(of: item).map { leader in
        (
          leader.id,
          Row(
            body: plan.presentName(of: leader), text: plan.items[item].title,
            due: projection.due(of: item))
        )
      }
    }
    let orders = projection.overdueDirectives.flatMap { directive in
      plan.addressees(of: directive.order).map { body in
        (
          Optional(body.id),
          Row(
            body: plan.presentName(of: body), text: directive.order.text,
            due: directive.due ?? projection.moment.today)
        )
      }
    }
    let order = Dictionary(
      plan.departments.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    rows = (tasks + orders).filter { department == nil || $0.0 == department }.map(\.1)
      .enumerated().sorted { a, b in
        let (first, second) = (order[a.element.body] ?? .max, order[b.element.body] ?? .max)
        return (first, a.element.due, a.offset) < (second, b.element.due, b.offset)
      }.map(\.element)
  }

  /// Each once, in the order of the plan.
  var bodies: [String] {
    var seen: Set<String> = []
    return rows.map(\.body).filter { seen.insert($0).inserted }
  }

  func table(_ caption: String) -> Table {
    Table(
      caption: caption,
      columns: [
        .init(say(.ordinalColumn), .count, percent: 8, .centre),
        .init(say(.whoColumn), percent: 25), .init(say(.taskColumn), percent: 39),
        .init(say(.deadline), .day, percent: 15, .centre),
        .init(say(.lateByColumn), .count, percent: 13, .centre),
      ],
      rows: rows.enumerated().map { place, row in
        Table.Row(cells: [
          .init(place + 1), .init(row.body), .init(row.text), .init(row.due, say),
          .init(days: projection.moment.today.days(since: row.due), say),
        ])
      })
  }
}
