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
  /// Who stands in for departments that are no more.
  let successions: Successions

  init(
    _ items: [Item], _ places: [DepartmentID: Int], _ successions: Successions = Successions()
  ) {
    self.successions = successions
    // Whom an item's lead is named by, which is more than who has it now.
    var named: [Int32] = []
    named.reserveCapacity(items.count)
    holders.reserveCapacity(items.count)
    leads.reserveCapacity(items.count)
    starts.reserveCapacity(items.count + 1)
    for (position, item) in items.enumerated() {
      let fields = item.fields
      if fields.lead != nil || fields.unknownLead != nil {
        holders.append(Int32(position))
        named.append(fields.lead.flatMap { places[$0] }.map { Int32($0) } ?? -1)
      } else {
        holders.append(item.parent.map { holders[$0] } ?? -1)
        named.append(item.parent.map { named[$0] } ?? -1)
      }
      let lead = named[position]
      leads.append(lead < 0 ? -1 : Int32(successions.heir(of: Int(lead), for: position)))
      let first = coordinating.count
      for id in fields.coordinating {
        guard let own = places[id] else { continue }
        let place = Int32(successions.heir(of: own, for: position))
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
