import PlanDomain

/// Ids for items whose level is told by their column: found in the plan by their titles, else
/// numbered in order below what they stand under.
struct SheetLevels {
  enum Entry {
    /// The item of this title that is open on its level, or was met below the same parent.
    case known(ItemID)
    case new(ItemID, parent: ItemID?, title: String)
    /// It stands below a row that has no id.
    case lost(below: String)
    /// A text that can be no id.
    case refused(String)
  }

  private struct Open {
    let depth: Int
    /// Nothing where it can have none; what stands below it is lost.
    let id: ItemID?
    let title: String
    let key: String
  }

  private let plan: Plan?
  /// What is open on each level, from the top; nothing where a level was left out.
  private var open: [Open] = []
  /// By parent: the newest of the titles that were met below it.
  private var met: [String: [String: ItemID]] = [:]
  private var taken: Set<String> = []
  /// The plan's own that a row stands for.
  private var found: Set<ItemID> = []

  init(_ plan: Plan?) {
    self.plan = plan
    for item in plan?.items ?? [] { taken.insert(item.id.text.lowercased()) }
  }

  mutating func enter(_ text: String, depth: Int, number: String?) -> Entry {
    let (written, title) = Self.divided(text)
    let key = accentedKey(title)
    open.removeAll { $0.depth > depth }
    if let last = open.last, last.depth == depth {
      if last.key == key, let id = last.id { return .known(id) }
      open.removeLast()
    }
    if let parent = open.last, parent.id == nil {
      open.append(Open(depth: depth, id: nil, title: title, key: key))
      return .lost(below: parent.title)
    }
    if let id = met[open.last?.id?.text ?? "", default: [:]][key] {
      open.append(Open(depth: depth, id: id, title: title, key: key))
      return .known(id)
    }
    return begin(title, key, depth: depth, number: number ?? written)
  }

  /// A further item of a title that was met: where the plan has several of it, its next.
  mutating func enterAgain(_ text: String, depth: Int, number: String?) -> Entry {
    let (written, title) = Self.divided(text)
    open.removeAll { $0.depth >= depth }
    return begin(title, accentedKey(title), depth: depth, number: number ?? written)
  }

  private mutating func begin(
    _ title: String, _ key: String, depth: Int, number: String?
  ) -> Entry {
    let parent = open.last?.id
    let id = id(number, key, below: parent)
    open.append(Open(depth: depth, id: id, title: title, key: key))
    guard let id else { return .refused(number ?? title) }
    met[parent?.text ?? "", default: [:]][key] = id
    return .new(id, parent: parent, title: title)
  }

  /// The plan's own id of the title; a number of several parts; else the next below the parent.
  private mutating func id(_ number: String?, _ key: String, below parent: ItemID?) -> ItemID? {
    if let plan, let id = find(key, below: parent, in: plan) {
      found.insert(id)
      return id
    }
    if let number, let outline = OutlineNumber(number), case .dotted(let parts) = outline.style,
      parts > 1 || parent == nil, !taken.contains(outline.text.lowercased())
    {
      taken.insert(outline.text.lowercased())
      return ItemID(outline.text)
    }
    if let number, let id = code(number) { return id }
    var place = 0
    let stem = parent.map { $0.text + "." } ?? ""
    repeat { place += 1 } while taken.contains((stem + String(place)).lowercased())
    taken.insert((stem + String(place)).lowercased())
    return ItemID(stem + String(place))
  }

  /// A code of letters and digits, such as NV1, is the id.
  private mutating func code(_ number: String) -> ItemID? {
    guard let outline = OutlineNumber(number), outline.style == .name,
      number.contains(where: \.isNumber), let id = ItemID(outline.text),
      taken.insert(outline.text.lowercased()).inserted
    else { return nil }
    return id
  }

  private func find(_ key: String, below parent: ItemID?, in plan: Plan) -> ItemID? {
    var above: Int?
    if let parent {
      guard let position = plan.position(of: parent) else { return nil }
      above = position
    }
    return plan.children(of: above).map { plan.items[$0] }
      .first { !found.contains($0.id) && accentedKey($0.title) == key }?.id
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
