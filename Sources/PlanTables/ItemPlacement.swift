import Phrases
import PlanDomain

/// A row whose departments are known.
struct ResolvedItem {
  let row: Int
  let id: ItemID
  var parent: ItemID?
  let values: SheetValues
  var lead: DepartmentID?
  /// Nothing where the cell is blank.
  var coordinating: [DepartmentID]?

  init(_ item: SheetItem) {
    row = item.row
    id = item.id
    parent = item.parent
    values = item.values
  }

  /// As a new item has them.
  var fields: ItemFields {
    var fields = ItemFields(id: id, title: values.title)
    fields.lead = lead
    fields.coordinating = coordinating ?? []
    fields.source = values.source
    fields.deliverable = values.deliverable
    fields.start = values.start
    fields.due = values.due
    fields.status = values.status
    fields.progress = values.percent
    return fields
  }

  /// Obstacles and words that were not recorded yet; `known` has what was.
  func recordedTexts(known: (obstacles: [Obstacle], notes: [String])?) -> [Draft] {
    // As reports write an obstacle with its cause, in either language.
    let old = (known?.obstacles ?? []).flatMap { obstacle in
      [obstacle.text] + Language.allCases.map { obstacle.text(Wording($0)) }
    }
    let oldProposals = (known?.obstacles ?? []).compactMap(\.proposal)
    let oldNotes = known?.notes ?? []
    var drafts: [Draft] = []
    var proposal = values.proposals.flatMap { fresh($0, oldProposals + oldNotes) }
    if let text = values.obstacles.flatMap({ fresh($0, old) }) {
      drafts.append(Draft(.item(id), .obstacle(Obstacle(text: text, proposal: proposal))))
      proposal = nil
    }
    for text in [values.remark, values.note, proposal].compactMap({
      $0.flatMap { fresh($0, oldNotes) }
    }) {
      drafts.append(Draft(.item(id), .note(Note(text: text))))
    }
    return drafts
  }

  /// The lines of a cell that none of the recorded texts has.
  private func fresh(_ cell: String, _ recorded: [String]) -> String? {
    if recorded.contains(where: { Self.isSame($0, cell) }) { return nil }
    let lines = Set(recorded.flatMap(Self.lines))
    let rest = Self.lines(cell).filter { !lines.contains($0) }
    return rest.isEmpty ? nil : rest.joined(separator: "\n")
  }

  static func isSame(_ a: String, _ b: String) -> Bool { lines(a) == lines(b) }

  private static func lines(_ text: String) -> [String] {
    Sanitiser.lines(text).split(separator: "\n").map { sheetCell(String($0)) }
      .filter { !$0.isEmpty }
  }
}

/// Where each row's item stands, or why it can stand nowhere.
struct ItemPlacement {
  /// YAML nests twice an item's depth, and no deeper than sixteen.
  private static let deepest = 6

  private(set) var placed: [ResolvedItem] = []
  private(set) var refused: [(item: ResolvedItem, why: Phrase)] = []
  /// A new objective for the rows with nothing above them.
  private(set) var objective: (id: ItemID, title: String)?

  private let plan: Plan?
  private var waiting: [ResolvedItem]
  private var depths: [ItemID: Int] = [:]
  private var parents: Set<ItemID> = []

  init(_ items: [ResolvedItem], in plan: Plan?, objective title: String?) {
    self.plan = plan
    waiting = items
    for item in plan?.items ?? [] { depths[item.id] = item.depth }
    guard let title else { return }
    let same = plan?.items.first { $0.depth == 0 && accentedKey($0.title) == accentedKey(title) }
    let taken = Set(items.map(\.id.text) + (plan?.items.map(\.id.text) ?? []))
    let names = ["MT"] + (2...999).map { "MT-\($0)" }
    guard let id = same?.id ?? names.first(where: { !taken.contains($0) }).flatMap({ ItemID($0) })
    else { return }
    if same == nil { objective = (id, title) }
    depths[id] = 0
    for index in waiting.indices where waiting[index].parent == nil && !isKnown(waiting[index].id) {
      waiting[index].parent = id
    }
    if same == nil { placed.append(ResolvedItem(id, title: title)) }
  }

  func isParent(_ id: ItemID) -> Bool { parents.contains(id) }

  private func isKnown(_ id: ItemID) -> Bool { plan?.position(of: id) != nil }

  /// Places every row whose parent is there; `skipped` are rows that could not be read, by the
  /// names that people know them by.
  mutating func place(skipped: [ItemID: String]) {
    adoptSiblings()
    var isMoving = true
    while isMoving, !waiting.isEmpty {
      isMoving = false
      var rest: [ResolvedItem] = []
      for item in waiting {
        if take(item) { isMoving = true } else { rest.append(item) }
      }
      waiting = rest
    }
    refuseWaiting(skipped)
    sortPlaced()
  }

  private mutating func refuseWaiting(_ skipped: [ItemID: String]) {
    let above = Dictionary(
      waiting.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
    let known = Set(refused.map(\.item.id))
    for item in waiting {
      guard let parent = item.parent else { continue }
      if let name = skipped[parent] {
        refused.append((item, .parentWasSkipped(name)))
      } else if isCircle(from: item.id, above) {
        refused.append((item, .parentIsBelow(parent.text)))
      } else if above[parent] != nil || known.contains(parent) {
        refused.append((item, .parentWasSkipped(parent.text)))
      } else {
        refused.append((item, .unknownParent(parent.text)))
      }
    }
  }

  private func isCircle(from id: ItemID, _ above: [ItemID: ItemID?]) -> Bool {
    var place = id
    for _ in 0...above.count {
      guard let next = above[place] ?? nil else { return false }
      if next == id { return true }
      place = next
    }
    return false
  }

  /// In the order of their rows, but none before what it stands below, so that each can be added.
  private mutating func sortPlaced() {
    let order = Dictionary(
      placed.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    placed.sort { a, b in
      a.row == b.row ? (order[a.id] ?? 0) < (order[b.id] ?? 0) : a.row < b.row
    }
    let places = Dictionary(
      placed.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var sorted: [ResolvedItem] = []
    var isTaken = Array(repeating: false, count: placed.count)
    for start in placed.indices {
      var chain: [Int] = []
      var next: Int? = start
      while let place = next, !isTaken[place] {
        isTaken[place] = true
        chain.append(place)
        next = placed[place].parent.flatMap { places[$0] }
      }
      for place in chain.reversed() { sorted.append(placed[place]) }
    }
    placed = sorted
  }

  private mutating func take(_ row: ResolvedItem) -> Bool {
    var item = row
    if let plan, let position = plan.position(of: item.id) {
      placed.append(item)
      if !plan.isLeaf(position) { parents.insert(item.id) }
      return true
    }
    var depth = 0
    if let parent = item.parent {
      // The plan finds an item by the ids that it once had, too.
      let known = plan.flatMap { plan in plan.position(of: parent).map { plan.items[$0] } }
      guard let above = known?.depth ?? depths[parent] else { return false }
      if let known { item.parent = known.id }
      depth = above + 1
    }
    guard depth <= Self.deepest else {
      refused.append((item, .tooDeep(Self.deepest + 1)))
      return true
    }
    if let plan, plan.isTaken(item.id) {
      refused.append((item, PlanEditRefusal.idTaken(item.id.text).phrase))
      return true
    }
    depths[item.id] = depth
    if let parent = item.parent { parents.insert(parent) }
    placed.append(item)
    return true
  }

  /// A new row without anything above it in the table stands beside the known row before it.
  private mutating func adoptSiblings() {
    guard let plan else { return }
    var last: ItemID?
    for index in waiting.indices where waiting[index].parent == nil {
      if let position = plan.position(of: waiting[index].id) {
        last = plan.items[position].parent.map { plan.items[$0].id }
      } else {
        waiting[index].parent = last
      }
    }
  }
}

extension ResolvedItem {
  /// An item that no row has.
  init(_ id: ItemID, title: String) {
    row = 0
    self.id = id
    values = SheetValues(title: title)
  }
}
