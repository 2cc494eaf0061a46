public import Phrases
public import PlanDomain

/// The summary table alone, for a spreadsheet. `tiendo import` reads it back: the number is the
/// item's id, and what nobody changed changes nothing.
public func summarySheet(_ projection: Projection, _ say: Wording) -> Document {
  let source = SummaryTable(
    projection: projection.withoutInternalNotes, say: say, purpose: .spreadsheet)
  return Document(
    language: say.language, name: say(.reportSummary), title: projection.plan.header.title,
    blocks: [.table(source.table(source.comingBack(SummaryColumn.table)))])
}

/// The usual summary table (biểu tổng hợp): what each column says of an item. Internal notes are
/// never said.
struct SummaryTable {
  enum Purpose {
    /// For people to read: how it stands, with what is special about it.
    case reading
    /// For a spreadsheet that may come back: what was reported, names in full.
    case spreadsheet
  }

  let projection: Projection
  let say: Wording
  let purpose: Purpose

  private var plan: Plan { projection.plan }

  /// The columns of a table that may come back: where the numbers alone don't tell what stands
  /// below what, one says so.
  func comingBack(_ columns: [SummaryColumn]) -> [SummaryColumn] {
    let told = OutlinePlacement.places(plan.items.map { OutlineNumber($0.id.text) })
    let isTold = zip(plan.items, told).allSatisfy { item, place in
      place?.id == item.id.text && place?.parent == item.parent.map { plan.items[$0].id.text }
    }
    return columns + (isTold ? [] : [.parent])
  }

  /// In a workbook a share is a number in a column of its own.
  var workbookColumns: [SummaryColumn] {
    comingBack(
      SummaryColumn.table.flatMap { $0 == .progress ? [.status, .percent] : [$0] })
  }

  func table(_ columns: [SummaryColumn]) -> Table {
    Table(
      caption: say(.reportSummary),
      columns: columns.map { column in
        .init(
          say(column.title), column == .number ? .label : column == .due ? .day : .text,
          percent: Self.percents[column] ?? 10)
      },
      rows: plan.items.indices.map { item in
        Table.Row(
          cells: columns.map { .init(text: text($0, of: item), value: value($0, of: item)) },
          depth: plan.items[item].depth)
      })
  }

  private static let percents: [SummaryColumn: Int] = [
    .number: 5, .title: 15, .source: 7, .lead: 7, .coordinating: 9, .due: 8, .deliverable: 9,
    .progress: 10, .obstacles: 11, .proposals: 9, .note: 10,
  ]

  private func value(_ column: SummaryColumn, of item: Int) -> Table.Cell.Value? {
    switch column {
    case .due: projection.facts[item].currentDue.map(Table.Cell.Value.day)
    case .progress where purpose == .reading:
      projection.effectiveStatus(of: item).map(Table.Cell.Value.status)
    case .status: projection.effectiveStatus(of: item).map(Table.Cell.Value.status)
    case .percent: reportedShare(of: item).map(Table.Cell.Value.percent)
    default: nil
    }
  }

  private func text(_ column: SummaryColumn, of item: Int) -> String {
    let fields = plan.items[item].fields
    return switch column {
    case .number: fields.id.text
    case .title: fields.title
    case .source:
      fields.isIllustrative
        ? purpose == .reading ? "" : say(.illustrative) : fields.source ?? ""
    case .lead: lead(of: item)
    case .coordinating: coordinating(of: item)
    case .due: projection.facts[item].currentDue.map(say.day) ?? ""
    case .deliverable: fields.deliverable ?? ""
    case .progress: purpose == .reading ? standing(of: item) : reported(of: item)
    case .obstacles:
      projection.openObstacles(of: item).map { $0.text(say) }.joined(separator: "\n")
    case .proposals:
      projection.openObstacles(of: item).compactMap(\.proposal).joined(separator: "\n")
    case .note: purpose == .reading ? remarks(of: item) : newestNote(of: item) ?? ""
    case .parent: plan.items[item].parent.map { plan.items[$0].id.text } ?? ""
    case .start: fields.start.map(say.day) ?? ""
    case .status: reportedStatus(of: item)
    case .percent: reportedShare(of: item).map { say.percent($0) } ?? ""
    case .objective, .strategy, .action, .step: ""
    }
  }

  private func lead(of item: Int) -> String {
    guard let lead = plan.leader(of: item) else { return plan.unknownLead(of: item) ?? "" }
    return purpose == .reading ? plan.shortName(of: lead) : plan.department(lead.id)?.name ?? ""
  }

  /// A table that may come back names whom plan.yaml names, so that it changes nothing there.
  private func coordinating(of item: Int) -> String {
    let names =
      purpose == .reading
      ? plan.coordinators(of: item).map(plan.shortName)
      : plan.items[item].coordinating.map { plan.department($0)?.name ?? $0.text }
    return names.joined(separator: "; ")
  }

  /// `▲ chậm tiến độ` first, then the figures, then what was reported where it differs.
  private func standing(of item: Int) -> String {
    let outcome = projection.outcomes[item]
    let status = projection.effectiveStatus(of: item)
    var lines = [say.marked(status)]
    guard outcome.computed != .cancelled else { return lines[0] }
    if let progress = outcome.progress {
      let expected = status.isOpen ? outcome.expected.map { say.percent($0) } : nil
      lines.append(say(.progressAgainst(say.percent(progress), expected: expected)))
    }
    if let reported = projection.facts[item].reportedStatus, reported != status {
      lines.append(say(.statusReported(reported)))
    }
    if outcome.deadline == .doneLate { lines.append(say(outcome.deadline.phrase)) }
    return lines.joined(separator: "\n")
  }

  /// `đúng tiến độ; 40 %; (theo tính toán: chậm tiến độ)`: what stands in brackets is worked out,
  /// and is passed over when the table comes back.
  private func reported(of item: Int) -> String {
    let facts = projection.facts[item]
    let outcome = projection.outcomes[item]
    let isLeaf = plan.isLeaf(item)
    var parts: [String] = []
    // A leaf that nobody judged stays so when the table comes back, even to a plan where somebody
    // has by then.
    let status = facts.reportedStatus
    if let status { parts.append(say(status.phrase)) }
    if isLeaf {
      // What is done counts as whole; what had been reported before stands in its history.
      let progress = status == .done ? .whole : facts.reportedProgress
      if let progress { parts.append(say.percent(progress)) }
    } else if let progress = outcome.progress {
      parts.append("(\(say(.computedMark)): \(say.percent(progress)))")
    }
    let effective = projection.effectiveStatus(of: item)
    if effective != status {
      parts.append("(\(say(.computedMark)): \(say(effective.phrase)))")
    }
    return parts.joined(separator: "; ")
  }

  /// Of a leaf; what is done counts as whole, and a parent's is worked out.
  private func reportedShare(of item: Int) -> Percent? {
    guard plan.isLeaf(item) else { return nil }
    let facts = projection.facts[item]
    return facts.reportedStatus == .done ? .whole : facts.reportedProgress
  }

  /// `đúng tiến độ; (theo tính toán: chậm tiến độ)`.
  private func reportedStatus(of item: Int) -> String {
    let status = projection.facts[item].reportedStatus
    let effective = projection.effectiveStatus(of: item)
    let computed = effective == status ? nil : "(\(say(.computedMark)): \(say(effective.phrase)))"
    return [status.map { say($0.phrase) }, computed].compactMap(\.self).joined(separator: "; ")
  }

  private func newestNote(of item: Int) -> String? { projection.noteTexts(of: item).last }

  private func remarks(of item: Int) -> String {
    let facts = projection.facts[item]
    var remarks = facts.conflictPhrases.map { say($0) }
    if !facts.pastDues.isEmpty {
      let past = facts.pastDues.map(say.day).joined(separator: ", ")
      remarks.append("\(say(.movedDeadline(extensions: facts.extensions))) (\(past))")
    }
    if let note = newestNote(of: item) { remarks.append(note) }
    return remarks.joined(separator: "\n")
  }
}

extension Projection {
  /// What stands in the item's way, the oldest first.
  func openObstacles(of item: Int) -> [Obstacle] {
    facts[item].openObstacles.compactMap { position in
      if case .obstacle(let obstacle) = ledger.events[position].body { obstacle } else { nil }
    }
  }

  /// The newest that was said of how the item stands now, a note or a reason; what was said before
  /// it was done, and opened again, is about another time.
  func lastWord(of item: Int) -> String? {
    let reopening = reopening(of: item)
    for position in events(of: item).reversed() where !isUndone(position) && !isVain(position) {
      let event = ledger.events[position]
      switch event.body {
      case .note(let note): return note.text
      case .set(let change):
        if let why = event.why, change.status != nil || change.due != nil { return why }
        if position == reopening { return nil }
      default: break
      }
    }
    return nil
  }
}
