internal import PlanDomain

/// All that a plan says, as texts that are compared byte by byte: where a thing stands in the file
/// is left out, for that is what an edit moves.
struct PlanShape: Equatable {
  /// An item: its depth, its values and its indicators.
  struct Row: Equatable {
    let depth: Int
    let id: ItemID
    var values: ItemValues
    let others: [UInt8]

    static func == (a: Row, b: Row) -> Bool {
      a.depth == b.depth && a.id == b.id && a.others == b.others
        && a.values.changes(to: b.values).isEmpty
    }
  }

  private let head: [UInt8]
  private var rows: [Row]

  init(_ plan: Plan) {
    var header = plan.header
    let texts = [header.id, header.title, header.short, header.owner, header.basis?.number]
    header.id = ""
    header.title = ""
    header.short = ""
    header.owner = nil
    // A dictionary is told in whatever order.
    let levels = ItemKind.allCases.map { "\(String(describing: header.levels[$0]))" }
    let parts = [
      "\(texts) \(header.offset) \(header.rules)",
      "\(String(describing: header.declares)) \(plan.departments)",
      "\(plan.people) \(levels) \(header.documents)",
      "\(String(describing: header.currency)) \(header.trusted)",
      "\(String(describing: header.basis?.date))",
    ]
    head = parts.flatMap { Array($0.utf8) }
    rows = plan.items.map { item in
      let indicators = plan.indicators[item.indicators].map { indicator in
        var fields = indicator.fields
        fields.line = 0
        return fields
      }
      return Row(
        depth: item.depth, id: item.id, values: ItemValues(item.fields),
        others: Self.others(item.fields, indicators))
    }
  }

  /// The same plan after the edit; nothing where it can't be made.
  func applying(_ edit: PlanTextEdit) -> Result<PlanShape, PlanEditRefusal> {
    var shape = self
    switch edit {
    case .change(let id, let was, let now):
      guard let row = rows.firstIndex(where: { $0.id == id }) else {
        return .failure(.unknownItem(id.text))
      }
      let values = rows[row].values
      shape.rows[row].values = values.taking(was.changes(to: now), from: now)
      if values.changes(to: shape.rows[row].values).isEmpty { return .failure(.nothingChanges) }
    case .add(let id, let values, let parent):
      var place = rows.count
      var depth = 0
      if let parent {
        guard let row = rows.firstIndex(where: { $0.id == parent }) else {
          return .failure(.unknownItem(parent.text))
        }
        depth = rows[row].depth + 1
        place = end(of: row)
      }
      var fields = ItemFields(id: id, title: values.title)
      fields.status = values.status
      fields.progress = values.progress
      shape.rows.insert(
        Row(depth: depth, id: id, values: values, others: Self.others(fields, [])), at: place)
    case .remove(let id):
      guard let row = rows.firstIndex(where: { $0.id == id }) else {
        return .failure(.unknownItem(id.text))
      }
      shape.rows.removeSubrange(row..<end(of: row))
    }
    return .success(shape)
  }

  /// What no form edits.
  private static func others(_ fields: ItemFields, _ indicators: [IndicatorFields]) -> [UInt8] {
    let texts = [
      "\(fields.formerIDs)", String(describing: fields.status),
      String(describing: fields.progress), "\(indicators)", String(describing: fields.inCharge),
      String(describing: fields.officer), "\(fields.after)", "\(fields.budget)",
    ]
    return Array(texts.joined(separator: " ").utf8)
  }

  func values(of id: ItemID) -> ItemValues? { rows.first { $0.id == id }?.values }

  /// The row after the last one below `row`.
  private func end(of row: Int) -> Int {
    rows[(row + 1)...].firstIndex { $0.depth <= rows[row].depth } ?? rows.count
  }
}
