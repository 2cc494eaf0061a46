import Phrases
import PlanDomain

/// What stands otherwise than at an earlier moment, as a part of the report.
struct ReportChanges {
  let then: Projection
  let now: Projection
  let say: Wording

  private var plan: Plan { now.plan }

  func part(meeting: String?) -> Part {
    let entries = Difference(from: then, to: now).entries
    let heading = say(.reportChanges(since: then.moment.today, meeting: meeting))
    guard !entries.isEmpty else {
      return Part.titled(heading, [.paragraph(say(.reportNothingChanged))])
    }
    var table = Table(
      caption: heading,
      columns: [
        .init(say(.itemColumn), .label, percent: 12),
        .init(say(SummaryColumn.title.title), percent: 44),
        .init(say(.whatChangedColumn), percent: 44),
      ])
    var last: Subject?
    for entry in entries {
      if entry.subject == last, let row = table.rows.indices.last {
        table.rows[row].cells[2].text += "\n" + line(entry)
      } else {
        let name = name(of: entry.subject)
        table.rows.append(
          Table.Row(cells: [.init(name.number), .init(name.title), .init(line(entry))]))
      }
      last = entry.subject
    }
    let changes = entries.filter(\.matter.isChange)
    var counts = Phrase.changeCount(changes.count, Set(changes.map(\.subject)).count)
    if changes.count < entries.count {
      counts = counts + .verbatim(", ") + .stillCount(entries.count - changes.count)
    }
    return Part.titled(heading, [.paragraph(say(counts) + "."), .table(table)])
  }

  /// `Tiến độ: 40 % → 55 %`.
  private func line(_ entry: Difference.Entry) -> String {
    switch entry.matter {
    case .still(let value):
      return "\(say(plan.phrase(for: entry.matter))): \(say.saidAgain(value))"
    case .settled(let value):
      return "\(say(plan.phrase(for: entry.matter))): \(say.settled(value))"
    default: break
    }
    let sides = say.sides(of: entry.matter).map { ": \($0.then) → \($0.now)" } ?? ""
    return say(plan.phrase(for: entry.matter)) + sides
  }

  private func name(of subject: Subject) -> (number: String, title: String) {
    switch subject {
    case .item(let id):
      guard let item = plan.position(of: id) else { return (id.text, "") }
      return (plan.items[item].id.text, plan.items[item].title)
    case .directive(let id):
      guard let directive = now.directive(id) ?? then.directive(id),
        let name = now.name(ofDirective: id)
      else { return (id.description, "") }
      return (say(.directiveShort(name)), directive.order.text)
    case .plan: return ("", plan.header.title)
    }
  }
}
