import Phrases
import PlanDomain

// What both documents of a meeting have in common.
extension MeetingRecord {
  /// It carries the day of the close.
  func frame(number: Phrase, recipients names: [String], _ signatures: [Signature]) -> Frame {
    Frame(
      letterhead: letterhead, number: say(number),
      placeAndDay: placeAndDay(meeting.closedAt ?? meeting.openedAt),
      recipients: Recipients(
        // Each line ends in a semicolon, and the last, the archive's, in a full stop.
        heading: say(.recipients), names: names.map { $0 + ";" } + [say(.archive)]),
      signatures: signatures)
  }

  /// Top left: the plan's owner as the parent body, and the department under whose name the meeting
  /// was opened as the issuing one. A name that is no department of the plan is a person's: then
  /// the owner issues.
  private var letterhead: Letterhead {
    let owner = OwnerName(plan.header.owner).inFull
    let issuer = issuingDepartment.map { $0.name.uppercased() }
    // A plan need not say whose it is: then the clerk does.
    let parent = owner.isEmpty ? nil : owner.uppercased()
    return Letterhead(
      parent: issuer == nil ? nil : parent, issuer: issuer ?? parent ?? say(.placeUnknown),
      republic: say(.republic), motto: say(.motto))
  }

  var issuingDepartment: Department? {
    let opening = meeting.events.first {
      if case .meeting(.open) = event($0).body { true } else { false }
    }
    guard let by = opening.map({ event($0).by }) else { return nil }
    return plan.departments.first { $0.name == by || $0.short == by }
  }

  /// The place that the document names before its day.
  private func placeAndDay(_ instant: Instant) -> String {
    let place = OwnerName(plan.header.owner).place ?? say(.placeUnknown)
    return "\(place), \(say(say.documentDay(instant.day(at: offset))))"
  }

  /// The table of tasks: who, what, by when; with the number that a directive has in the plan.
  var taskTable: Table {
    Table(
      caption: say(.tasksHeading),
      columns: [
        .init(say(.ordinalColumn), .count, percent: 8, .centre),
        .init(say(.whoColumn), percent: 30), .init(say(.taskColumn), percent: 44),
        .init(say(.byWhenColumn), .day, percent: 18, .centre),
      ],
      rows: tasks.enumerated().map { place, task in
        Table.Row(cells: [
          .init(place + 1), .init(names(task.order.to)),
          .init(phrase(task.order) + (number(task.id).map { " (\($0))" } ?? "")),
          .init(
            text: task.order.due.map(say.dayInText) ?? say(.nothing),
            value: task.order.due.map(Table.Cell.Value.day)),
        ])
      })
  }

  /// Numbered over the whole document, each with who does what by when.
  var numberedConclusions: [Block] {
    meeting.conclusions.enumerated().flatMap { place, conclusion -> [Block] in
      let orders = orders(of: conclusion).map { order in
        Phrase.noticeTask(
          to: names(order.to), sentence(order.text), by: order.due.map(say.dayInText))
      }
      // A task that was taken back is not the same as none having been meant.
      let none = conclusion.directives.isEmpty ? Phrase.noTask : .noTaskLeft
      return [
        .led(by: "\(place + 1). \(name(of: conclusion.item)): ", sentence(conclusion.text)),
        .list((orders.isEmpty ? [none] : orders).map { say($0) }),
      ]
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
