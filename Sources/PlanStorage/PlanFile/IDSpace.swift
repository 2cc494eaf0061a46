internal import PlanDomain

/// The ids of one space: which are taken, and where.
struct IDSpace {
  struct Claim {
    let id: String
    let line: Int
  }

  /// By the id in lower case, so that a twin in other case is found by the same look.
  private var claims: [String: Claim] = [:]
  /// Ids whose lower case another id took first.
  private var twins: [String: Claim] = [:]

  enum Answer {
    case free
    case taken(Claim)
    case twin(Claim)
  }

  /// Takes the id unless it is taken; a case twin is taken too, since it can be told apart.
  mutating func take(_ id: String, line: Int) -> Answer {
    let folded = id.lowercased()
    guard let first = claims[folded] else {
      claims[folded] = Claim(id: id, line: line)
      return .free
    }
    if first.id == id { return .taken(first) }
    if let same = twins[id] { return .taken(same) }
    twins[id] = Claim(id: id, line: line)
    return .twin(first)
  }

  func has(_ id: String) -> Bool { claims[id.lowercased()]?.id == id || twins[id] != nil }
}

/// An id that an item once had, and where it is written.
struct FormerID {
  let id: ItemID
  let owner: ItemID
  let line: Int
}

extension PlanReader {
  /// Whether the id is this thing's own. A duplicate and a case twin are named; only the duplicate
  /// is refused.
  mutating func claim(_ id: String, line: Int, in space: WritableKeyPath<PlanReader, IDSpace>)
    -> Bool
  {
    switch self[keyPath: space].take(id, line: line) {
    case .free: return true
    case .taken(let first):
      problems.add(.duplicateID(id: id, firstLine: first.line), line: line)
      return false
    case .twin(let first):
      problems.add(.caseTwin(id: id, other: first.id, firstLine: first.line), line: line)
      return true
    }
  }

  /// Former ids are claimed last: an id in use goes before one that was, wherever they stand.
  mutating func withoutTakenFormerIDs(_ objectives: [ItemDraft]) -> [ItemDraft] {
    var dropped: [ItemID: Set<ItemID>] = [:]
    for former in formerIDs where !claim(former.id.text, line: former.line, in: \.items) {
      dropped[former.owner, default: []].insert(former.id)
    }
    return dropped.isEmpty ? objectives : objectives.map { $0.without(dropped) }
  }
}

extension ItemDraft {
  fileprivate func without(_ dropped: [ItemID: Set<ItemID>]) -> ItemDraft {
    var draft = self
    if let own = dropped[fields.id] { draft.fields.formerIDs.removeAll { own.contains($0) } }
    draft.children = children.map { $0.without(dropped) }
    return draft
  }
}
