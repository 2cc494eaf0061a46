public import PlanDomain

extension Projection {
  /// The positions of the lines of the log, oldest first: all, or those about `subject`. An item's
  /// are also those about what stands below it, and a former id is as good as the present one.
  public func logPositions(about subject: Subject? = nil) -> [Int] {
    switch subject {
    case nil, .plan: return toldEvents
    case .item(let id):
      guard let item = plan.position(of: id) else { return [] }
      return (item..<plan.items[item].end).flatMap { events(of: $0) }.sorted()
    case .directive(let id):
      let inside = events(of: id)
      return inside.isEmpty ? ledger.position(of: id).map { [$0] } ?? [] : inside
    }
  }
}
