import PlanDomain

/// Ids for items whose level is told by their column: found in the plan by their titles, else
/// numbered in order below what they stand under.
struct SheetLevels {
  enum Entry {
    /// The item that is open on its level already.
    case known(ItemID)
    case new(ItemID, parent: ItemID?, title: String)
    /// A text that can be no id.
    case refused(String)
  }

  private let plan: Plan?
  /// What is open on each level, from the top; nothing where a level was left out.
  private var open: [(depth: Int, id: ItemID, key: String)] = []
  /// By parent: the titles that were met below it.
  private var met: [String: [String: ItemID]] = [:]
  private var taken: Set<String> = []

  init(_ plan: Plan?) {
    self.plan = plan
    for item in plan?.items ?? [] { taken.insert(item.id.text.lowercased()) }
  }

  mutating func enter(_ text: String, depth: Int, number: String?) -> Entry {
    let (written, title) = Self.divided(text)
    let key = foldedKey(title)
    open.removeAll { $0.depth > depth }
    if let last = open.last, last.depth == depth {
      if last.key == key { return .known(last.id) }
      open.removeLast()
    }
    let parent = open.last?.id
    if let id = met[parent?.text ?? "", default: [:]][key] {
      open.append((depth, id, key))
      return .known(id)
    }
    guard let id = id(number ?? written, key, below: parent) else {
      return .refused(number ?? text)
    }
    met[parent?.text ?? "", default: [:]][key] = id
    open.append((depth, id, key))
    return .new(id, parent: parent, title: title)
  }

  /// The plan's own id of the title; a number of several parts; else the next below the parent.
  private mutating func id(_ number: String?, _ key: String, below parent: ItemID?) -> ItemID? {
    if let plan, let id = Self.find(key, below: parent, in: plan) { return id }
    if let number, let outline = OutlineNumber(number), case .dotted(let parts) = outline.style,
      parts > 1 || parent == nil, !taken.contains(outline.text.lowercased())
    {
      taken.insert(outline.text.lowercased())
      return ItemID(outline.text)
    }
    var place = 0
    let stem = parent.map { $0.text + "." } ?? ""
    repeat { place += 1 } while taken.contains((stem + String(place)).lowercased())
    taken.insert((stem + String(place)).lowercased())
    return ItemID(stem + String(place))
  }

  private static func find(_ key: String, below parent: ItemID?, in plan: Plan) -> ItemID? {
    var above: Int?
    if let parent {
      guard let position = plan.position(of: parent) else { return nil }
      above = position
    }
    return plan.children(of: above).first { foldedKey(plan.items[$0].title) == key }
      .map { plan.items[$0].id }
  }

  /// `2.1. Công nghệ sạch` into its number and its title.
  private static func divided(_ text: String) -> (number: String?, title: String) {
    let head = text.prefix { $0.isNumber || $0 == "." || $0 == ")" }
    guard let first = head.first, first.isNumber, head.contains(".") || head.contains(")"),
      let rest = text.dropFirst(head.count).first, rest == " "
    else { return (nil, text) }
    let title = text.dropFirst(head.count).drop { $0 == " " }
    return title.isEmpty ? (nil, text) : (String(head), String(title))
  }
}
