/// What an edit of plan.yaml did, as far as the lines that its record keeps tell it.
public enum PlanEditDifference: Hashable, Sendable {
  case added(id: String, title: String)
  case removed(id: String, title: String)
  /// One value; of the item that the record is about where the lines name none.
  case changed(id: String?, key: String, before: String?, after: String?)
}

extension PlanEdit {
  /// Old against new, in the order of the lines; none where only comments or layout differ, or
  /// where the record could not hold them.
  public var differences: [PlanEditDifference] {
    let (before, after) = (PlanEntry.entries(of: was), PlanEntry.entries(of: now))
    let gone = before.filter { old in old.id != nil && !after.contains { $0.id == old.id } }
    return gone.map { .removed(id: $0.id ?? "", title: $0.values["title"] ?? "") }
      + after.flatMap { new -> [PlanEditDifference] in
        guard let old = before.first(where: { $0.id == new.id }) else {
          return new.id.map { [.added(id: $0, title: new.values["title"] ?? "")] }
            ?? new.changes(from: PlanEntry(id: nil))
        }
        return new.changes(from: old)
      }
      + before.filter { old in old.id == nil && !after.contains { $0.id == nil } }
      .flatMap { PlanEntry(id: nil).changes(from: $0) }
  }
}

/// The scalars of one mapping in a piece of plan.yaml, which need not begin where the mapping does.
private struct PlanEntry {
  var id: String?
  var keys: [String] = []
  var values: [String: String] = [:]

  func changes(from old: PlanEntry) -> [PlanEditDifference] {
    (keys + old.keys.filter { values[$0] == nil }).compactMap { key in
      let (before, after) = (old.values[key], values[key])
      guard before != after else { return nil }
      return .changed(id: id, key: key, before: before, after: after)
    }
  }

  /// Entries that name no id count as one: they are of the mapping that the piece begins in.
  static func entries(of text: String) -> [PlanEntry] {
    var entries: [PlanEntry] = []
    /// Which entry goes on at which indentation, the outermost first.
    var open: [(indent: Int, entry: Int)] = []
    for line in PlanLine.lines(of: text) {
      open.removeAll { line.beginsEntry ? $0.indent >= line.indent : $0.indent > line.indent }
      if open.last?.indent != line.indent {
        open.append((line.indent, entries.count))
        entries.append(PlanEntry(id: nil))
      }
      guard let place = open.last?.entry else { continue }
      for (key, value) in line.pairs { entries[place].take(key, value) }
    }
    let nameless = entries.filter { $0.id == nil }
    var first = PlanEntry(id: nil)
    for entry in nameless { for key in entry.keys { first.take(key, entry.values[key] ?? "") } }
    return (first.keys.isEmpty ? [] : [first]) + entries.filter { $0.id != nil }
  }

  private mutating func take(_ key: String, _ value: String) {
    if key == "id" {
      id = value
    } else if !value.isEmpty {
      if values[key] == nil { keys.append(key) }
      values[key] = value
    }
  }
}
