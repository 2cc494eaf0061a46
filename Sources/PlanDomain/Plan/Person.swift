/// Somebody whom the plan names: who is in charge of an item, who follows it, who signs.
public struct Person: Hashable, Sendable {
  public let id: PersonID
  public let name: String
  public let post: String?
  public let department: DepartmentID?

  public init(id: PersonID, name: String, post: String? = nil, department: DepartmentID? = nil) {
    self.id = id
    self.name = name
    self.post = post
    self.department = department
  }
}

/// What a plan calls a level, in the languages in which it has a name for it.
public struct LevelName: Hashable, Sendable {
  public let vietnamese: String?
  public let english: String?

  public init(vietnamese: String?, english: String?) {
    self.vietnamese = vietnamese
    self.english = english
  }
}

/// What the plan's documents say beside what happened: where they are written, who signs, to whom
/// they go.
public struct DocumentSettings: Hashable, Sendable {
  public var place: String?
  /// Of the body that issues them, as their numbers have it.
  public var abbreviation: String?
  public var signer: PersonID?
  /// In whose place the signer signs: "TL. CHỦ TỊCH".
  public var signsAs: String?
  public var secretary: String?
  public var recipients: [String] = []
  /// Who keeps the file copy: "VT, KT".
  public var keep: String?

  public init() {}
}

extension Plan {
  public func person(_ id: PersonID) -> Person? { people.first { $0.id == id } }

  /// The person of leadership who is in charge of the item, by its own word or the nearest above it.
  public func inCharge(of item: Int) -> PersonID? {
    var next: Int? = item
    while let position = next {
      if let person = items[position].inCharge { return person }
      next = items[position].parent
    }
    return nil
  }
}
