/// Which items a person asks for: each facet narrows, the choices within one facet widen.
public struct ItemFilter: Hashable, Sendable {
  /// In which part a department is asked for.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    case either
    case lead
    case coordinating
  }

  /// What else is worth looking for.
  public enum Mark: String, CaseIterable, Hashable, Sendable {
    case stale
    case conflict
    case obstacle
    case betterThanComputed = "better-than-computed"
    case extended
    case noLead = "no-lead"
    case illustrative
  }

  /// The status that screens show first: the worse of the reported and the computed.
  public var statuses: Set<Status> = []
  public var deadlines: Set<DeadlineClass> = []
  public var departments: Set<DepartmentID> = []
  public var role = Role.either
  public var marks: Set<Mark> = []
  /// Every word must occur in the number, the title, the deliverable or a department's name.
  public var text = ""

  public init() {}

  /// A role alone asks for nothing.
  public var isActive: Bool {
    !statuses.isEmpty || !deadlines.isEmpty || !departments.isEmpty || !marks.isEmpty
      || !SearchPattern(text).isEmpty
  }
}

/// A filter under the name by which it is called up again.
public struct SavedFilter: Hashable, Sendable {
  /// How many are kept, and how long a name and a filter's text may be, in characters.
  public static let maximumCount = 20
  public static let maximumNameLength = 40
  public static let maximumTextLength = 200

  public let name: String
  public let filter: ItemFilter

  /// Nothing where the name is empty or too long, or the filter asks for nothing or for too much.
  public init?(name: String, filter: ItemFilter) {
    guard !name.isEmpty, name.count <= Self.maximumNameLength, filter.isActive,
      filter.text.count <= Self.maximumTextLength
    else { return nil }
    self.name = name
    self.filter = filter
  }
}

extension [SavedFilter] {
  /// With this one in place of that of its name, else at the end; unchanged where no more fit.
  public func keeping(_ saved: SavedFilter) -> [SavedFilter] {
    var all = self
    if let place = all.firstIndex(where: { $0.name == saved.name }) {
      all[place] = saved
    } else if all.count < SavedFilter.maximumCount {
      all.append(saved)
    }
    return all
  }

  public func dropping(_ name: String) -> [SavedFilter] { filter { $0.name != name } }
}
