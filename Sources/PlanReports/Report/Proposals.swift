import Phrases
import PlanDomain

/// What was proposed with obstacles that stand, gathered by whom it is for, as the proposals
/// themselves say it.
struct Proposals {
  struct Group {
    let heading: String
    var lines: [String]
  }

  private static let mostGroups = 6
  private static let mostLines = 3

  let projection: Projection
  let say: Wording

  private var plan: Plan { projection.plan }

  /// Bodies in the order in which they come; what names none stands last.
  var groups: [Group] {
    var order: [String] = []
    var lines: [String: [String]] = [:]
    var general: [String] = []
    var seen: Set<String> = []
    for item in plan.items.indices {
      for proposal in projection.openObstacles(of: item).compactMap(\.proposal)
      where seen.insert(foldedKey(proposal)).inserted {
        let line = "\(proposal) (\(plan.items[item].title))"
        guard let body = body(in: proposal) else {
          general.append(line)
          continue
        }
        if lines[body] == nil { order.append(body) }
        lines[body, default: []].append(line)
      }
    }
    var groups = order.prefix(Self.mostGroups).map { body in
      Group(heading: say(.proposedTo(body)), lines: bounded(lines[body] ?? []))
    }
    let rest = general + order.dropFirst(Self.mostGroups).flatMap { lines[$0] ?? [] }
    if !rest.isEmpty {
      groups.append(Group(heading: say(.proposedGenerally), lines: bounded(rest)))
    }
    return groups
  }

  private func bounded(_ lines: [String]) -> [String] {
    guard lines.count > Self.mostLines else { return lines }
    return lines.prefix(Self.mostLines) + [say(.moreInAnnexes(lines.count - Self.mostLines))]
  }

  /// The body that a proposal names first: one of the plan, one that leads a province or the state,
  /// or an office.
  private func body(in text: String) -> String? {
    let key = " " + accentedKey(text) + " "
    var best: (place: String.Index, length: Int, name: String)?
    func look(for name: String, as shown: String) {
      let word = accentedKey(name)
      guard !word.isEmpty, let range = key.firstRange(of: " " + word) else { return }
      // A longer name that begins at the same place is the one that is meant.
      if let known = best,
        known.place < range.lowerBound
          || known.place == range.lowerBound && known.length >= word.count
      {
        return
      }
      let isWhole = key[range.upperBound...].first.map { !$0.isLetter && !$0.isNumber } ?? true
      if isWhole { best = (range.lowerBound, word.count, shown) }
    }
    for department in plan.departments {
      for name in [department.name, department.short] { look(for: name, as: department.name) }
    }
    for name in Phrase.higherBodies { look(for: name, as: name) }
    for office in SheetWords.offices {
      for kind in Phrase.kindsOfOffice { look(for: "\(kind) \(office)", as: "\(kind) \(office)") }
    }
    return best?.name
  }
}
