import Phrases
import PlanDomain

// What both documents of a meeting have in common.
extension MeetingRecord {
  /// Top left: the plan's owner as the parent body, and the department under whose name the meeting
  /// was opened as the issuing one. A name that is no department of the plan is a person's: then
  /// the owner issues.
  var letterhead: Letterhead {
    let owner = OwnerName(plan.header.owner).inFull
    let issuer = issuingDepartment.map { $0.name.uppercased() }
    // A plan need not say whose it is: then the clerk does.
    let parent = owner.isEmpty ? nil : owner.uppercased()
    return Letterhead(
      parent: issuer == nil ? nil : parent, issuer: issuer ?? parent ?? say(.placeUnknown),
      republic: say(.republic), motto: say(.motto))
  }

  /// Each line ends in a semicolon, and the last, the archive's, in a full stop.
  func recipients(_ names: [String]) -> Recipients {
    Recipients(heading: say(.recipients), names: names.map { $0 + ";" } + [say(.archive)])
  }

  var issuingDepartment: Department? {
    let opening = meeting.events.first {
      if case .meeting(.open) = event($0).body { true } else { false }
    }
    guard let by = opening.map({ event($0).by }) else { return nil }
    return plan.departments.first { $0.name == by || $0.short == by }
  }

  /// The place that the document names before its day.
  func placeAndDay(_ instant: Instant) -> String {
    let place = OwnerName(plan.header.owner).place ?? say(.placeUnknown)
    return "\(place), \(say(say.documentDay(instant.day(at: offset))))"
  }

  /// The table of tasks: who, what, by when; with the number that a directive has in the plan.
  func taskTable(_ tasks: [Order]) -> DocumentTable {
    DocumentTable(
      columns: [
        .init(title: say(.ordinalColumn), percent: 8, isCentred: true),
        .init(title: say(.whoColumn), percent: 30, isCentred: false),
        .init(title: say(.taskColumn), percent: 44, isCentred: false),
        .init(title: say(.byWhenColumn), percent: 18, isCentred: true),
      ],
      rows: tasks.enumerated().map { place, task in
        [
          String(place + 1), names(task.order.to),
          phrase(task.order) + (number(task.id).map { " (\($0))" } ?? ""),
          task.order.due.map(say.dayInText) ?? say(.nothing),
        ]
      })
  }

  /// Numbered over the whole document, each with who does what by when.
  var numberedConclusions: [DocumentBlock] {
    meeting.conclusions.enumerated().flatMap { place, conclusion -> [DocumentBlock] in
      let point = DocumentBlock.point(
        "\(place + 1). \(name(of: conclusion.item)): ", sentence(conclusion.text))
      // A task that was taken back is not the same as none having been meant.
      if conclusion.directives.isEmpty { return [point, .dash(say(.noTask))] }
      let orders = orders(of: conclusion)
      if orders.isEmpty { return [point, .dash(say(.noTaskLeft))] }
      return [point]
        + orders.map { order in
          .dash(
            say(
              .noticeTask(
                to: names(order.to), sentence(order.text), by: order.due.map(say.dayInText))))
        }
    }
  }

  /// What was added after the close: when, by whom, and the text.
  var supplements: [String] {
    meeting.supplements.compactMap { position in
      let event = event(position)
      guard case .meeting(.supplement(let text)) = event.body else { return nil }
      let day = say.documentDay(event.at.day(at: offset))
      return say(.supplementHead(day, by: event.by)) + text
    }
  }

  /// Whoever signs writes the name where only an office is known.
  func signature(_ role: Phrase, _ person: String?) -> Signature {
    Signature(role: say(role), hint: say(.signatureHint), name: PersonName(person).inFull)
  }
}
