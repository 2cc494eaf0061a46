import Phrases
import PlanDomain

// What the documents of a meeting have in common.
extension MeetingRecord {
  /// The department under whose name the meeting was opened issues. A name that is no department of
  /// the plan is a person's: then the owner issues.
  var official: OfficialFrame { OfficialFrame(plan: plan, say: say, issuer: issuingDepartment) }

  private var issuingDepartment: Department? {
    let opening = meeting.events.first {
      if case .meeting(.open) = event($0).body { true } else { false }
    }
    guard let by = opening.map({ event($0).by }) else { return nil }
    let department = plan.departments.first { $0.name == by || $0.short == by }
    // The office of a People's Committee issues for it, and in its name.
    let owner = OwnerName(plan.header.owner)
    return department.map { owner.hasOffice($0.name) } ?? false ? nil : department
  }

  /// Who wrote the minutes: a person, whom the plan may name where the meeting only names a body.
  var secretary: String? {
    let said = meeting.opening.secretary
    return PersonName(said).inFull.isEmpty ? settings.secretary ?? said : said
  }

  /// Of minutes and of what is added to them: who wrote them left, who chaired right.
  func frameOfMinutes(on instant: Instant) -> Frame {
    let official = official
    return Frame(
      letterhead: official.letterhead, number: official.number("BB"),
      placeAndDay: official.place(and: say.documentDay(instant.day(at: offset))),
      recipients: official.recipients([say(.recipientsAttending)]),
      signatures: [
        official.signature(.secretarySigns, secretary),
        official.signature(.chairSigns, meeting.opening.chair),
      ])
  }

  var settings: DocumentSettings { plan.header.documents }

  /// Who chaired, with the post where the plan or the opening says it.
  var chair: PersonPost? { official.known(PersonPost(meeting.opening.chair)) }

  /// The table of tasks: who, what, by when.
  func taskTable(_ caption: String) -> Table {
    Table(
      caption: caption,
      columns: [
        .init(say(.ordinalColumn), .count, percent: 8, .centre),
        .init(say(.taskColumn), percent: 38), .init(say(SummaryColumn.lead.title), percent: 20),
        .init(say(SummaryColumn.coordinating.title), percent: 18),
        .init(say(.byWhenColumn), .day, percent: 16, .centre),
      ],
      rows: tasks.enumerated().map { place, task in
        Table.Row(cells: [
          .init(place + 1), .init(phrase(task.order)),
          .init(bodies(of: task.order).first ?? say(.nothing)),
          .init(bodies(of: task.order).dropFirst().joined(separator: ", ")),
          .init(
            text: task.order.due.map(say.dayInText) ?? say(.nothing),
            value: task.order.due.map(Table.Cell.Value.day)),
        ])
      })
  }

  /// Numbered over the whole document, each below a heading, with who does what by when; what was
  /// ordered besides them stands last. A task stands once, with the first conclusion that names it.
  func numberedConclusions(as kind: Part.Kind, saysNone: Bool) -> [Block] {
    var said: Set<EventID> = []
    var blocks: [Block] = []
    for (place, conclusion) in meeting.conclusions.enumerated() {
      let orders = orders(of: conclusion).filter { said.insert($0.id).inserted }
      var lines = orders.map { official($0.order) }
      if lines.isEmpty, saysNone {
        // A task that was taken back is not the same as none having been meant.
        lines = [say(conclusion.directives.isEmpty ? .noTask : .noTaskLeft)]
      }
      let heading = say(.about(title(of: conclusion.item)))
      let said = [Block.paragraph(sentence(conclusion.text), lines.isEmpty ? .text : .leadIn)]
      blocks.append(
        .part(
          .titled(
            "\(place + 1). \(heading)", said + (lines.isEmpty ? [] : [.list(lines)]), as: kind)))
    }
    let others = tasks.filter { !said.contains($0.id) }
    guard !others.isEmpty else { return blocks }
    let list = Block.list(others.map { official($0.order) })
    if meeting.conclusions.isEmpty { return [list] }
    let heading = "\(meeting.conclusions.count + 1). \(say(.otherTasks))"
    return blocks + [.part(.titled(heading, [list], as: kind))]
  }

  private func official(_ order: DirectiveOrder) -> String {
    let names = bodies(of: order)
    return say(
      .officialTask(
        lead: names.first, with: names.dropFirst().joined(separator: ", "), phrase(order),
        by: order.due.map(say.dayInText)))
  }
}
