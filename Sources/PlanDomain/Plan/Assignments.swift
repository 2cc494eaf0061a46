/// Who leads and coordinates each item, as places among the plan's departments: the screens and the
/// rules ask for all items, and comparing names each time would cost more than all else they do.
struct Assignments: Sendable {
  /// By item, the position of the item whose word on the lead holds there; -1 for nobody's.
  private var holders: [Int32] = []
  /// By item, the place of the department that leads; -1 where none of the plan's does.
  private var leads: [Int32] = []
  /// Of item i those at `starts[i]..<starts[i + 1]`, each department once.
  private var coordinating: [Int32] = []
  private var starts: [Int32] = [0]

  init(_ items: [Item], _ places: [DepartmentID: Int]) {
    holders.reserveCapacity(items.count)
    leads.reserveCapacity(items.count)
    starts.reserveCapacity(items.count + 1)
    for (position, item) in items.enumerated() {
      let fields = item.fields
      if fields.lead != nil || fields.unknownLead != nil {
        holders.append(Int32(position))
        leads.append(fields.lead.flatMap { places[$0] }.map { Int32($0) } ?? -1)
      } else {
        holders.append(item.parent.map { holders[$0] } ?? -1)
        leads.append(item.parent.map { leads[$0] } ?? -1)
      }
      let first = coordinating.count
      for id in fields.coordinating {
        guard let place = places[id].map({ Int32($0) }) else { continue }
        if !coordinating[first...].contains(place) { coordinating.append(place) }
      }
      starts.append(Int32(coordinating.count))
    }
  }

  /// The item itself, or the nearest above it that names a lead, known or not.
  func leadHolder(of item: Int) -> Int? { holders[item] < 0 ? nil : Int(holders[item]) }

  /// The place of the department that leads the item.
  func lead(of item: Int) -> Int? { leads[item] < 0 ? nil : Int(leads[item]) }

  /// The places of the departments that the item names as coordinating.
  func coordinating(of item: Int) -> ArraySlice<Int32> {
    coordinating[Int(starts[item])..<Int(starts[item + 1])]
  }
}
