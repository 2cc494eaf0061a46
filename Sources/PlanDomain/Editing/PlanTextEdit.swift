/// What a form says of one item: the fields of plan.yaml that people edit by it.
public struct ItemValues: Hashable, Sendable {
  public enum Key: String, CaseIterable, Hashable, Sendable {
    case title, lead, coordinating, deliverable, start, due, weight, source
  }

  public var title: String
  public var lead: DepartmentID?
  public var coordinating: [DepartmentID] = []
  public var deliverable: String?
  public var start: Day?
  public var due: Day?
  /// Above 0, at most 1,000; 1 is not written.
  public var weight = 1.0
  public var source: String?
  /// What a new item starts with; no edit changes it, for what happens since is the journal's.
  public var status: Status?
  public var progress: Percent?

  public init(title: String) { self.title = title }

  public init(_ fields: ItemFields) {
    title = fields.title
    lead = fields.lead
    coordinating = fields.coordinating
    deliverable = fields.deliverable
    start = fields.start
    due = fields.due
    weight = fields.weight
    source = fields.source
  }

  /// The fields that differ, texts compared byte by byte.
  public func changes(to other: ItemValues) -> [Key] { Key.allCases.filter { !agrees($0, other) } }

  /// This with the fields `keys` as `other` has them.
  public func taking(_ keys: [Key], from other: ItemValues) -> ItemValues {
    var values = self
    for key in keys {
      switch key {
      case .title: values.title = other.title
      case .lead: values.lead = other.lead
      case .coordinating: values.coordinating = other.coordinating
      case .deliverable: values.deliverable = other.deliverable
      case .start: values.start = other.start
      case .due: values.due = other.due
      case .weight: values.weight = other.weight
      case .source: values.source = other.source
      }
    }
    return values
  }

  private func agrees(_ key: Key, _ other: ItemValues) -> Bool {
    switch key {
    case .title: title.utf8.elementsEqual(other.title.utf8)
    case .lead: lead == other.lead
    case .coordinating: coordinating == other.coordinating
    case .deliverable: Self.isSame(deliverable, other.deliverable)
    case .start: start == other.start
    case .due: due == other.due
    case .weight: weight == other.weight
    case .source: Self.isSame(source, other.source)
    }
  }

  private static func isSame(_ a: String?, _ b: String?) -> Bool {
    a.map { Array($0.utf8) } == b.map { Array($0.utf8) }
  }
}

/// One change of plan.yaml, of what it says; how its text then reads is for storage.
public enum PlanTextEdit: Hashable, Sendable {
  /// Only the fields in which `now` differs from `was` are written, so that what another program
  /// did to the others stays.
  case change(ItemID, was: ItemValues, now: ItemValues)
  /// A new last child; without a parent a new objective.
  case add(ItemID, ItemValues, below: ItemID?)
  /// The item and all below it.
  case remove(ItemID)

  public var item: ItemID {
    switch self {
    case .change(let id, _, _), .add(let id, _, _), .remove(let id): id
    }
  }
}

/// Why plan.yaml is left as it is.
public enum PlanEditRefusal: Error, Hashable, Sendable {
  /// An edit of a text that was not understood might destroy what it says.
  case planHasProblems(count: Int)
  case unknownItem(String)
  case idTaken(String)
  /// Something was recorded on it or below: it can only be cancelled.
  case hasRecords(String)
  case nothingChanges
  /// The new text would not be the old plan with just this change.
  case notAsMeant
  /// The file is not what the edit that is to be taken back made of it.
  case changedSince
  /// What is to be taken back is longer than its record could hold.
  case notRecordedWhole
}

/// A plan.yaml's bytes by their hash: equal where the file is still what was read.
public struct PlanRevision: Hashable, Sendable {
  public let text: String

  public init(_ text: String) { self.text = text }
}
