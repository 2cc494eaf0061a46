public import Phrases
public import PlanDomain

/// Phiếu giao việc: what a department has to do by when, as it leads, by directives, and in
/// coordination with others. Nothing for one that has nothing open.
public func assignmentSheet(
  _ projection: Projection, for department: DepartmentID, _ say: Wording
) -> Document? {
  guard let body = projection.plan.department(department) else { return nil }
  let tasks = OpenTasks(projection: projection.withoutInternalNotes, body: body, say: say)
  let parts = tasks.parts
  guard !parts.isEmpty else { return nil }
  let plan = projection.plan
  let official = OfficialFrame(plan: plan, say: say)
  let year = projection.moment.today.civil.year
  let frame = Frame(
    letterhead: official.letterhead, number: official.number("PGV"),
    placeAndDay: official.place(and: say.blankDay(year)),
    recipients: official.recipients([], bodies: [say(.toCarryOut(body.name))] + tasks.helpers),
    signatures: [official.signature()])
  return Document(
    language: say.language, name: say(.assignmentTitle),
    title: say(.assignmentSubject(body.name, plan.header.title)), frame: frame,
    blocks: [
      .paragraph(
        say(
          .assignmentOpening(
            basis: plan.header.basis.map { say(.basisOf($0.number, $0.date.map(say.dayInText))) },
            owner: plan.header.owner.map(OwnerName.writtenOut), body.name)))
    ] + parts.numbered + [.paragraph(say(.assignmentEnd(body.name)) + say(.endMark), .leadIn)]
  ).withoutMadeUpMarks
}

/// What a department has open.
struct OpenTasks {
  let projection: Projection
  let body: Department
  let say: Wording

  private var plan: Plan { projection.plan }

  private var leads: [Int] {
    openLeaves.filter { plan.leader(of: $0)?.id == body.id }
  }

  private var coordinates: [Int] {
    openLeaves.filter { item in
      plan.leader(of: item)?.id != body.id
        && plan.coordinators(of: item).contains { $0.id == body.id }
    }
  }

  private var openLeaves: [Int] {
    plan.items.indices.filter { plan.isLeaf($0) && projection.effectiveStatus(of: $0).isOpen }
  }

  private var orders: [Directive] {
    projection.directives.filter { directive in
      directive.status.isOpen
        && plan.addressees(of: directive.order).contains { $0.id == body.id }
    }
  }

  /// Bodies that help with what it leads, to be told.
  var helpers: [String] {
    var seen: Set<String> = [body.name]
    return leads.flatMap(plan.coordinators).map(plan.presentName).filter {
      seen.insert($0).inserted
    }
  }

  var parts: [Part] {
    [
      part(.tasksLed, leads, with: SummaryColumn.coordinating.title) { item in
        plan.coordinators(of: item).map(plan.presentName).joined(separator: ", ")
      },
      ordered,
      part(.tasksHelped, coordinates, with: SummaryColumn.lead.title) { item in
        plan.leader(of: item).map(plan.presentName) ?? say(.nothing)
      },
    ].compactMap(\.self)
  }

  private func part(
    _ heading: Phrase, _ items: [Int], with other: Phrase, _ others: (Int) -> String
  ) -> Part? {
    guard !items.isEmpty else { return nil }
    var table = Table(
      caption: say(heading),
      columns: columns(other)
        + [
          .init(say(SummaryColumn.deliverable.title), percent: 20),
          .init(say(.deadline), .day, percent: 15, .centre),
        ])
    for (place, item) in items.enumerated() {
      let due = projection.facts[item].currentDue
      table.rows.append(
        Table.Row(cells: [
          .init(place + 1), .init(plan.items[item].title), .init(others(item)),
          .init(plan.items[item].fields.deliverable ?? ""),
          due.map { .init($0, say) } ?? .init(say(.nothing)),
        ]))
    }
    return Part.titled(say(heading), [.table(table)])
  }

  private func columns(_ other: Phrase) -> [Table.Column] {
    [
      .init(say(.ordinalColumn), .count, percent: 8, .centre),
      .init(say(.taskColumn), percent: 37), .init(say(other), percent: 20),
    ]
  }

  /// A directive may have as many addressees as it likes: the others are named.
  private var ordered: Part? {
    let orders = orders
    guard !orders.isEmpty else { return nil }
    var table = Table(
      caption: say(.directives),
      columns: [
        .init(say(.ordinalColumn), .count, percent: 8, .centre),
        .init(say(.taskColumn), percent: 52),
        .init(say(SummaryColumn.coordinating.title), percent: 25),
        .init(say(.deadline), .day, percent: 15, .centre),
      ])
    for (place, directive) in orders.enumerated() {
      let others = plan.addressees(of: directive.order).filter { $0.id != body.id }.map(
        plan.presentName)
      table.rows.append(
        Table.Row(cells: [
          .init(place + 1), .init(directive.order.text), .init(others.joined(separator: ", ")),
          directive.due.map { .init($0, say) } ?? .init(say(.nothing)),
        ]))
    }
    return Part.titled(say(.directives), [.table(table)])
  }
}
