internal import LocatedYAML
internal import PlanDomain

/// An id that must be done first, by whom it is named and where.
struct NamedDependency {
  let owner: ItemID
  let id: ItemID
  let line: Int
}

extension PlanReader {
  mutating func readDependencies(_ node: Node, of owner: ItemID, isKept: Bool) -> [ItemID] {
    list(node, key: "after").compactMap { element in
      guard let found = text(element, key: "after") else { return nil }
      guard let id = ItemID(found) else {
        problems.add(.badID(found: found), line: element.line)
        return nil
      }
      if isKept {
        dependencies.append(NamedDependency(owner: owner, id: id, line: element.line))
      }
      return id
    }
  }

  /// What must be done first has to be there, and must not wait for what waits for it.
  mutating func refuseMisnamedDependencies(of plan: Plan) {
    guard !plan.misnamedDependencies.isEmpty else { return }
    var lines: [ItemID: [NamedDependency]] = [:]
    for named in dependencies { lines[named.owner, default: []].append(named) }
    for found in plan.misnamedDependencies {
      let target = plan.position(of: found.id)
      let line = lines[found.owner]?.first { named in
        named.id == found.id || target != nil && plan.position(of: named.id) == target
      }?.line
      problems.add(
        found.ring.map { .circle(key: "after", ids: $0.map(\.text)) }
          ?? .unknownItem(key: "after", id: found.id.text), line: line)
    }
  }

  mutating func readBudget(_ node: Node) -> [YearAmount] {
    var years: [YearAmount] = []
    for element in list(node, key: "budget") {
      guard let entries = mapping(element, key: "budget", known: ["year", "amount"]) else {
        continue
      }
      requireAll(["year", "amount"], of: "budget", in: element)
      let year = entries.value("year").flatMap {
        wholeNumber($0, key: "year", in: Spending.years)
      }
      let amount = entries.value("amount").flatMap { readAmount($0) }
      guard let year, let amount else { continue }
      if years.contains(where: { $0.year == year }) {
        problems.add(.yearTwice(year), line: element.line)
      } else {
        years.append(YearAmount(year: year, amount: amount))
      }
    }
    return years
  }

  private mutating func readAmount(_ node: Node) -> Double? {
    guard let amount = number(node, key: "amount") else { return nil }
    if amount >= 0 { return amount }
    problems.add(
      .outOfRange(
        key: "amount", found: node.text ?? "", low: "0", high: String(Int(Measure.limit) - 1)),
      line: node.line)
    return nil
  }
}
