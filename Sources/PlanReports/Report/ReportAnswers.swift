import Phrases
import PlanDomain

/// What is answered for (design, section 8), as parts of the report: of a plan without such rules
/// and lines there are none.
struct ReportAnswers {
  let projection: Projection
  let say: Wording

  private var plan: Plan { projection.plan }

  var parts: [Part] {
    projection.answeringSections(say, naming: .titles).map { section in
      Part.titled(say(section.heading), [.list(section.lines)])
    }
  }

  /// The whole of a closed period in a sentence: as it was published, and as it is known now where
  /// that differs.
  func lines(of closed: ClosedPeriod) -> [Block] {
    let (then, now) = (
      closed.closing.figures.whole, projection.asKnown(of: closed.period).figures.whole
    )
    let words = PeriodCounts.phrases.map { name, count in
      let (was, known) = (then[keyPath: count], now[keyPath: count])
      let figure = was == known ? say.number(Double(was)) : say(.published(was, now: known))
      return "\(say(name)) \(figure)"
    }
    let heading = say(.periodClosed(closed.period).capitalised)
    return [.paragraph("\(heading): \(words.joined(separator: "; ")).")]
  }

  /// The figures of a closed period as they were published, and beside them what is known now where
  /// that differs: whole, by objective, by who leads.
  func figures(of closed: ClosedPeriod) -> Part {
    let known = projection.asKnown(of: closed.period)
    let (then, now) = (closed.closing.figures, known.figures)
    let event = projection.ledger.events[closed.line]
    let day = event.at.day(at: plan.header.offset)
    var table = Table(
      caption: say(.closedPeriods),
      columns: [.init(say(.scopeColumn), percent: 36)]
        + PeriodCounts.phrases.map { .init(say($0.phrase.capitalised), percent: 16) })
    for objective in plan.children(of: nil) {
      let fields = plan.items[objective].fields
      // An objective may have been published under an id that it had then.
      let was = ([fields.id] + fields.formerIDs).lazy.compactMap { then.objectives[$0] }.first
      table.rows.append(row(fields.title, was, now.objectives[fields.id]))
    }
    for department in plan.departments {
      let (was, known) = (then.departments[department.id], now.departments[department.id])
      if was != nil || known != nil { table.rows.append(row(department.name, was, known)) }
    }
    table.rows.append(row(say(.wholePlan), then.whole, now.whole))
    let heading = say(.periodClosed(closed.period).capitalised)
    return Part.titled(
      "\(say(.closedPeriods)) \(closed.period)",
      [
        .paragraph("\(heading): \(event.by), \(say.day(day))."), .table(table),
      ])
  }

  private func row(_ name: String, _ then: PeriodCounts?, _ now: PeriodCounts?) -> Table.Row {
    let none = PeriodCounts(doneOnTime: 0, doneLate: 0, openInTime: 0, openOverdue: 0)
    return Table.Row(
      cells: [.init(name)]
        + PeriodCounts.phrases.map { _, count in
          let was = (then ?? none)[keyPath: count]
          let known = (now ?? none)[keyPath: count]
          return .init(was == known ? say.number(Double(was)) : say(.published(was, now: known)))
        })
  }
}
