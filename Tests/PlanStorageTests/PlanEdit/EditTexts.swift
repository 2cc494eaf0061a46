import PlanDomain
import PlanStorage

/// One plan in several hands: how it is written differs, what it says does not.
enum EditTexts {
  static let block = """
    format: tiendo/1
    id: p
    title: Kế hoạch
    departments:
      - {id: a, name: Sở A, short: A}
      - {id: b, name: Sở B, short: B}
      - {id: c, name: Sở C, short: C}
    objectives:
      - id: "1"
        title: 'Mục tiêu một'
        lead: a
        coordinating: [b, c]
        indicators:
          - {id: 1.CT1, title: Chỉ tiêu, target: 3}
        strategies:
          - id: "1.1"
            title: "Chiến lược"   # in quotes
            due: 2026-12-31
            coordinating:
              - a   # first
              - b
            deliverable: |
              Báo cáo
              hai dòng
            actions:
              - {id: "1.1.1", title: Nhiệm vụ, start: 2026-01-01, due: 2026-06-30}
              - {id: "1.1.2", title: "Hai, ba", lead: b, coordinating: [a, c]}
          -   id: "1.2"
              lead: c
              title: Khác
      - id: "2"
        title: Mục tiêu hai

    """

  static let flow = """
    format: tiendo/1
    id: p
    title: Kế hoạch
    departments: [{id: a, name: Sở A}, {id: b, name: Sở B}, {id: c, name: Sở C}]
    objectives: [{id: "1", title: 'Một', lead: a, coordinating: [b, c],
      strategies: [{id: "1.1", title: "Hai", due: 2026-12-31,
        actions: [
          {id: "1.1.1", title: Ba,   # a comment
           due: 2026-06-30,
           lead: b},
          {id: "1.1.2", title: Bốn}]},
        {id: "1.2", title: Khác}]},
      {id: "2", title: Hai}]

    """

  /// A comment before every line that may have one: not inside a text over several lines.
  static func commented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { number, line in
      if line.isEmpty || line.hasSuffix(" Báo cáo") || line.hasSuffix(" hai dòng") {
        return String(line)
      }
      return "\(line.prefix { $0 == " " })# comment \(number)\n\(line)"
    }.joined(separator: "\n")
  }

  /// Named, so that a failure says which.
  static let all: [(name: String, text: [UInt8])] = [
    ("block", Array(block.utf8)),
    ("flow", Array(flow.utf8)),
    ("comments", Array(commented(block).utf8)),
    ("crlf", Array(block.utf8).flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }),
    ("bom", [0xEF, 0xBB, 0xBF] + Array(block.utf8)),
    ("no line break at the end", Array(block.utf8.dropLast())),
  ]
}

/// Chance that repeats.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

extension Plan {
  /// An edit of any kind, for an item of this plan.
  func someEdit(_ dice: inout Dice) -> PlanTextEdit? {
    let titles = [
      "Tiêu đề mới", "no", "a: b", "#x", "say \"yes\"", "{x}", "it's", "- dash", "2026", "a, b",
      "dấu: hai chấm:", "tab\there", "\u{85}", "back\\slash", "Sở TN&MT", "[list]", "x #y", "?",
    ]
    guard let position = items.indices.randomElement(using: &dice) else { return nil }
    let item = items[position]
    let was = ItemValues(item.fields)
    switch Int.random(in: 0..<10, using: &dice) {
    case 0:
      guard let id = freshID(below: position) else { return nil }
      var values = ItemValues(title: titles.randomElement(using: &dice) ?? "x")
      values.due = Day(iso: "2027-03-01")
      return .add(id, values, below: item.id)
    case 1: return items.count > 3 ? .remove(item.id) : nil
    default:
      var now = was
      for key in ItemValues.Key.allCases where Bool.random(using: &dice) {
        let text = titles.randomElement(using: &dice)
        let isKept = Bool.random(using: &dice)
        switch key {
        case .title: now.title = text ?? "x"
        case .lead: now.lead = isKept ? departments.randomElement(using: &dice)?.id : nil
        case .coordinating:
          now.coordinating = Array(
            departments.map(\.id).shuffled(using: &dice).prefix(Int.random(in: 0...3, using: &dice))
          )
        case .deliverable: now.deliverable = isKept ? text : nil
        case .start: now.start = isKept ? Day(iso: "2026-02-01") : nil
        case .due: now.due = isKept ? Day(iso: "2027-02-01") : nil
        case .weight: now.weight = isKept ? 2.5 : 1
        case .source: now.source = isKept ? text : nil
        }
      }
      return .change(item.id, was: was, now: now)
    }
  }
}
