extension Plan {
  /// An id for a new child of the item at `parent`, as its siblings are numbered; without a parent
  /// for a new objective. Nothing when no number is left within an id's length.
  public func freshID(below parent: Int?) -> ItemID? {
    let siblings = children(of: parent).map { items[$0].id.text }
    let (stem, last) =
      siblings.last.flatMap(Self.numbered) ?? (parent.map { items[$0].id.text + "." } ?? "", 0)
    let highest = siblings.compactMap { sibling -> Int? in
      guard let (other, number) = Self.numbered(sibling), other == stem else { return nil }
      return number
    }.max()
    var number = highest ?? last
    let taken = takenIDs
    for _ in 0...taken.count {
      number += 1
      let text = stem + String(number)
      if !taken.contains(text.lowercased()) { return ItemID(text) }
    }
    return nil
  }

  /// The position of the item, or of the indicator's item, that has this id or one like it in
  /// another case.
  public func isTaken(_ id: ItemID) -> Bool { takenIDs.contains(id.text.lowercased()) }

  private var takenIDs: Set<String> {
    var taken: Set<String> = []
    for item in items {
      for id in [item.id] + item.fields.formerIDs { taken.insert(id.text.lowercased()) }
    }
    for indicator in indicators { taken.insert(indicator.id.text.lowercased()) }
    return taken
  }

  /// What stands before the number at the end, and that number, at most six digits.
  private static func numbered(_ id: String) -> (stem: String, number: Int)? {
    let digits = id.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
    guard digits > 0, digits <= 6, let number = Int(id.suffix(digits)) else { return nil }
    return (String(id.dropLast(digits)), number)
  }
}

extension Projection {
  /// Whether a line about the item or anything below it stands in a journal. Records of edits of
  /// plan.yaml, and what takes them back, are about its text alone.
  public func hasRecords(at item: Int) -> Bool {
    (item..<plan.items[item].end).contains { position in
      events(of: position).contains { !isPlanEdit(ledger.events[$0], hops: 0) }
    }
  }

  private func isPlanEdit(_ event: Event, hops: Int) -> Bool {
    switch event.body {
    case .planEdit: return true
    case .undo(let target):
      return hops < 8 && ledger.event(target).map { isPlanEdit($0, hops: hops + 1) } ?? false
    default: return false
    }
  }

  /// The edit of plan.yaml that takes `event` back, where it is one or undoes one: what has to
  /// stand in the text, and what is to stand there instead.
  public func planEdit(takingBack event: Event) -> PlanEdit? {
    var event = event
    var isReversed = true
    for _ in 0..<8 {
      switch event.body {
      case .planEdit(let edit):
        return isReversed ? PlanEdit(was: edit.now, now: edit.was) : edit
      case .undo(let target):
        guard let next = ledger.event(target), next.id != event.id else { return nil }
        event = next
        isReversed.toggle()
      default: return nil
      }
    }
    return nil
  }
}
