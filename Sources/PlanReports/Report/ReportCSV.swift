public import Phrases
public import PlanDomain

/// The summary table as CSV for a spreadsheet. `tiendo import` reads it back: the number is the
/// item's id, and what nobody changed changes nothing.
public func summaryCSV(_ projection: Projection, _ say: Wording) -> [UInt8] {
  let source = SummaryTable(
    projection: projection.withoutInternalNotes, say: say, purpose: .spreadsheet)
  let plan = projection.plan
  // Where the numbers alone don't tell what stands below what, a column says so.
  let told = OutlinePlacement.places(plan.items.map { OutlineNumber($0.id.text) })
  let isTold = zip(plan.items, told).allSatisfy { item, place in
    place?.id == item.id.text && place?.parent == item.parent.map { plan.items[$0].id.text }
  }
  let columns = SummaryColumn.table + (isTold ? [] : [.parent])
  let rows = plan.items.indices.map { item in columns.map { source.cell($0, of: item) } }
  return csvText([columns.map { say($0.title) }] + rows)
}
