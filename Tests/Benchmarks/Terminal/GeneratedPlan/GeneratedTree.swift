import PlanDomain

/// One item of a generated plan.
struct GeneratedItem {
  let id: String
  let depth: Int
  let title: String
  let lead: String?
  let coordinating: [String]
  let start: Day
  let due: Day
  let deliverable: String?
  var indicators: [GeneratedIndicator] = []
  let weight: Int
}

struct GeneratedIndicator {
  let id: String
  let baseline: Int
  let target: Int
  let due: Day
}

/// The approved part: items in plan order.
struct GeneratedTree {
  static let title = "Phát triển kinh tế dựa trên tiềm năng, lợi thế của tỉnh"

  private(set) var items: [GeneratedItem] = []
  private let objectives: Int

  init(items count: Int, today: Day, _ chance: inout Chance) {
    objectives = max(3, count / 400)
    let strategies = max(9, count / 40)
    let actions = max(strategies, count / 5)
    let steps = max(0, count - objectives - strategies - actions)
    var (strategy, action) = (0, 0)
    for objective in 0..<objectives {
      add("\(objective + 1)", 0, today, &chance)
      for own in 1...Self.share(of: strategies, among: objectives, at: objective) {
        let strategyID = "\(objective + 1).\(own)"
        add(strategyID, 1, today, &chance)
        for own in 1...Self.share(of: actions, among: strategies, at: strategy) {
          let actionID = "\(strategyID).\(own)"
          add(actionID, 2, today, &chance)
          for own in 0..<Self.share(of: steps, among: actions, at: action) {
            add("\(actionID).\(own + 1)", 3, today, &chance)
          }
          action += 1
        }
        strategy += 1
      }
    }
  }

  /// How many of them fall to one of `parts`.
  private static func share(of count: Int, among parts: Int, at part: Int) -> Int {
    count * (part + 1) / parts - count * part / parts
  }

  private mutating func add(_ id: String, _ depth: Int, _ today: Day, _ chance: inout Chance) {
    let start = today.adding(days: -chance.number(in: 60...1_000))
    let due = start.adding(days: chance.number(in: 90...1_100))
    let departments = Words.departments.map(\.0)
    var item = GeneratedItem(
      id: id, depth: depth,
      title: [chance.pick(Words.verbs), chance.pick(Words.things), chance.pick(Words.places)]
        .joined(separator: " "),
      lead: depth < 2 || chance.happens(60) ? chance.pick(departments) : nil,
      coordinating: chance.happens(50)
        ? (0..<chance.number(in: 1...3)).map { _ in chance.pick(departments) } : [],
      start: start, due: due,
      deliverable: chance.happens(40) ? chance.pick(Words.deliverables) : nil,
      weight: chance.happens(20) ? chance.number(in: 2...5) : 1)
    if chance.happens(depth < 2 ? 60 : 3) {
      item.indicators = (1...chance.number(in: 1...3)).map {
        GeneratedIndicator(
          id: "\(id).CT\($0)", baseline: chance.number(below: 40),
          target: chance.number(in: 60...100), due: due)
      }
    }
    items.append(item)
  }

  /// The text of plan.yaml.
  func text() -> String {
    var text = """
      format: tiendo/1
      id: pbeg
      title: \(Self.title)
      short: PBEG
      owner: UBND tỉnh Bà Rịa - Vũng Tàu
      basis: {number: 2511/QĐ-UBND, date: 2018-09-10}
      declares: {objectives: \(objectives)}
      departments:

      """
    for (id, name, short) in Words.departments {
      text += "  - {id: \(id), name: \"\(name)\", short: \"\(short)\"}\n"
    }
    text += "objectives:\n"
    let keys = ["strategies", "actions", "actions"]
    for (place, item) in items.enumerated() {
      write(item, into: &text)
      if place + 1 < items.count, items[place + 1].depth > item.depth {
        text += "\(Self.indent(item.depth))    \(keys[item.depth]):\n"
      }
    }
    return text
  }

  private func write(_ item: GeneratedItem, into text: inout String) {
    let indent = Self.indent(item.depth)
    text += "\(indent)  - id: \"\(item.id)\"\n\(indent)    title: \(item.title)\n"
    if let lead = item.lead { text += "\(indent)    lead: \(lead)\n" }
    if !item.coordinating.isEmpty {
      let names = Set(item.coordinating).sorted().joined(separator: ", ")
      text += "\(indent)    coordinating: [\(names)]\n"
    }
    text += "\(indent)    start: \(item.start.iso)\n\(indent)    due: \(item.due.iso)\n"
    if item.weight > 1 { text += "\(indent)    weight: \(item.weight)\n" }
    if let deliverable = item.deliverable { text += "\(indent)    deliverable: \(deliverable)\n" }
    guard !item.indicators.isEmpty else { return }
    text += "\(indent)    indicators:\n"
    for indicator in item.indicators {
      text += "\(indent)      - {id: \"\(indicator.id)\", title: Tỷ lệ hoàn thành, unit: \"%\", "
      text += "baseline: \(indicator.baseline), target: \(indicator.target), "
      text += "due: \(indicator.due.iso)}\n"
    }
  }

  private static func indent(_ depth: Int) -> String { String(repeating: "    ", count: depth) }
}
