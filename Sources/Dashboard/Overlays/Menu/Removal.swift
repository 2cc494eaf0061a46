import PlanDomain

/// An item that is to go from the plan, once that is confirmed.
struct Removal: Hashable, Sendable {
  let item: ItemID
  let title: String
  /// How many items go with it.
  let below: Int
  let revision: PlanRevision?
  /// While the storage thread has it.
  var token: Int?
}
