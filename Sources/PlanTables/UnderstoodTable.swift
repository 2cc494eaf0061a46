import Phrases
import PlanDomain

/// What was understood of a table, for the eyes of who sent it: its columns, and its first rows.
func understanding(
  of sheet: Sheet, _ items: [ResolvedItem], _ departments: [Department]
) -> [Phrase] {
  var lines = sheet.understoodColumns
  let names = Dictionary(
    departments.map { ($0.id, $0.short) }, uniquingKeysWith: { first, _ in first })
  let telling = items.filter { $0.row > 0 && $0.saysMore }
  for item in (telling.isEmpty ? items : telling).prefix(3) {
    lines.append(.rowUnderstood(row: item.row, item.told(names)))
  }
  return lines
}

extension Sheet {
  /// `cột B “Nhiệm vụ”: Nội dung nhiệm vụ`, from the left, and what is left aside.
  var understoodColumns: [Phrase] {
    var columns = self.columns.map { ($0.value, $0.key.title) }
    for (column, places) in extras { columns += places.map { ($0, column.title) } }
    columns += marks.map { ($0.key, .status + .verbatim(": ") + $0.value.phrase) }
    let known = columns.sorted { $0.0 < $1.0 }.map { place, what in
      Phrase.columnUnderstood(sheetColumnName(place), heading(at: place), what)
    }
    return known
      + unused.map { .columnLeftAside(sheetColumnName($0), heading(at: $0)) }
  }
}

extension ResolvedItem {
  /// Whether its row says more than what it is called.
  fileprivate var saysMore: Bool {
    lead != nil || values.due != nil || values.start != nil || values.status != nil
      || values.percent != nil || !(coordinating ?? []).isEmpty
  }

  fileprivate func told(_ names: [DepartmentID: String]) -> Phrase {
    func name(_ id: DepartmentID) -> String { names[id] ?? id.text }
    var parts: [Phrase] = [.verbatim("\(id.text) \(values.title)")]
    func add(_ label: Phrase, _ value: Phrase?) {
      if let value { parts.append(label + .verbatim(": ") + value) }
    }
    add(.lead, lead.map { .verbatim(name($0)) })
    if let coordinating, !coordinating.isEmpty {
      add(.coordinating, .verbatim(coordinating.map(name).joined(separator: ", ")))
    }
    add(.start, values.start.map { .shown($0) })
    add(.deadline, values.due.map { .shown($0) })
    add(.deliverable, values.deliverable.map { .verbatim($0) })
    add(.status, values.status.map(\.phrase))
    add(.progress, values.percent.map { percent in .inEach { $0.percent(percent) } })
    add(.note, values.remark.map { .verbatim($0) })
    return .together(parts)
  }
}

extension Phrase {
  static func shown(_ day: Day) -> Phrase { .inEach { $0.day(day) } }

  /// What a row says, one beside another.
  static func together(_ parts: [Phrase]) -> Phrase {
    .inEach { say in parts.map { say($0) }.joined(separator: " · ") }
  }
}
