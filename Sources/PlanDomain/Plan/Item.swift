/// Which level of the plan an item stands on, by its depth.
public enum ItemKind: String, CaseIterable, Hashable, Sendable {
  case objective
  case strategy
  case action
  case step

  public init(depth: Int) {
    switch depth {
    case 0: self = .objective
    case 1: self = .strategy
    case 2: self = .action
    default: self = .step
    }
  }
}

/// What plan.yaml says of one item, without its place in the tree.
public struct ItemFields: Sendable {
  public var id: ItemID
  public var formerIDs: [ItemID] = []
  public var title: String
  /// Its own lead; missing, the nearest ancestor's holds (`Plan.lead(of:)`).
  public var lead: DepartmentID?
  /// What stands where the lead should, when it is no department of the plan.
  public var unknownLead: String?
  public var coordinating: [DepartmentID] = []
  public var source: String?
  public var deliverable: String?
  public var start: Day?
  /// As approved; the journal may hold extensions.
  public var due: Day?
  /// Above 0, at most 1,000.
  public var weight = 1.0
  public var status: Status?
  public var progress: Percent?
  /// The person of leadership in charge; missing, the nearest ancestor's holds.
  public var inCharge: PersonID?
  /// The person who follows it.
  public var officer: PersonID?
  /// The line of plan.yaml that the item begins on; 0 when it came from no file.
  public var line = 0

  public init(id: ItemID, title: String) {
    self.id = id
    self.title = title
  }

  /// Made up so that the sample looks alive, and shown as such.
  public var isIllustrative: Bool { source == Self.illustrative }

  public static let illustrative = "illustrative"
}

/// One item in its place: an objective, a strategy, an action or a step.
@dynamicMemberLookup
public struct Item: Sendable {
  public let fields: ItemFields
  public let kind: ItemKind
  /// 0 for an objective.
  public let depth: Int
  /// The parent's position in the plan's items.
  public let parent: Int?
  /// The position after the last item below this one; its own position + 1 for a leaf.
  public internal(set) var end: Int
  /// The positions of its indicators in the plan's.
  public let indicators: Range<Int>

  public subscript<Value>(dynamicMember path: KeyPath<ItemFields, Value>) -> Value {
    fields[keyPath: path]
  }
}

/// An item with what stands below it, as it is read; `Plan` lays it flat.
public struct ItemDraft: Sendable {
  public var fields: ItemFields
  public var indicators: [IndicatorFields]
  public var children: [ItemDraft]

  public init(
    _ fields: ItemFields, indicators: [IndicatorFields] = [], children: [ItemDraft] = []
  ) {
    self.fields = fields
    self.indicators = indicators
    self.children = children
  }
}

/// Which way an indicator gets better.
public enum Direction: String, CaseIterable, Hashable, Sendable {
  case up
  case down
}

/// A milestone on an indicator's way to its target.
public struct Milestone: Hashable, Sendable {
  public let on: Day
  public let value: Double

  public init(on: Day, value: Double) {
    self.on = on
    self.value = value
  }
}

/// What plan.yaml says of one indicator; values are in `unit`.
public struct IndicatorFields: Sendable {
  public var id: ItemID
  public var title: String
  public var unit: String?
  public var baseline: Double?
  public var target: Double?
  public var direction = Direction.up
  public var due: Day?
  /// By day, earliest first.
  public var milestones: [Milestone] = []
  public var source: String?
  public var line = 0

  public init(id: ItemID, title: String) {
    self.id = id
    self.title = title
  }
}

/// One indicator and the item it measures.
@dynamicMemberLookup
public struct Indicator: Sendable {
  public let fields: IndicatorFields
  /// The position of its item in the plan's items.
  public let item: Int

  public subscript<Value>(dynamicMember path: KeyPath<IndicatorFields, Value>) -> Value {
    fields[keyPath: path]
  }
}

/// Lays a tree of drafts flat in plan order.
struct OutlineLayout {
  private(set) var items: [Item] = []
  private(set) var indicators: [Indicator] = []
  private(set) var itemPositions: [ItemID: Int] = [:]
  private(set) var indicatorPositions: [ItemID: Int] = [:]

  mutating func place(_ draft: ItemDraft, parent: Int?, depth: Int) {
    let position = items.count
    let firstIndicator = indicators.count
    for fields in draft.indicators {
      if indicatorPositions[fields.id] == nil { indicatorPositions[fields.id] = indicators.count }
      indicators.append(Indicator(fields: fields, item: position))
    }
    items.append(
      Item(
        fields: draft.fields, kind: ItemKind(depth: depth), depth: depth, parent: parent,
        end: position + 1, indicators: firstIndicator..<indicators.count))
    for id in [draft.fields.id] + draft.fields.formerIDs where itemPositions[id] == nil {
      itemPositions[id] = position
    }
    for child in draft.children { place(child, parent: position, depth: depth + 1) }
    items[position].end = items.count
  }
}
