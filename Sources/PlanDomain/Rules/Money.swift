/// An amount of money that is planned for a year, in the plan's currency.
public struct YearAmount: Hashable, Sendable {
  public let year: Int
  public let amount: Double

  public init(year: Int, amount: Double) {
    self.year = year
    self.amount = amount
  }
}

/// What is planned and what was spent in a year, on an item and all below it.
public struct MoneyInYear: Hashable, Sendable {
  public let year: Int
  public fileprivate(set) var budget: Double?
  public fileprivate(set) var spent: Double?

  /// How much of what was planned was spent, at most the whole; nothing without both.
  public var spentShare: Share? {
    guard let budget, let spent, budget > 0 else { return nil }
    // Exactly none and exactly all stay so; what lies between keeps away from both.
    if spent <= 0 { return .zero }
    return spent >= budget
      ? .whole : Share(min(max(Int(spent / budget * 1_000_000), 1), 999_999), of: 1_000_000)
  }
}

extension Projection {
  /// The money of an item and all below it, or of the whole plan, by year: what each of them has
  /// for itself is added up.
  public func money(of item: Int? = nil) -> [MoneyInYear] {
    var years: [Int: MoneyInYear] = [:]
    for position in item.map({ $0..<plan.items[$0].end }) ?? plan.items.indices {
      for planned in plan.items[position].fields.budget {
        let known = years[planned.year]?.budget ?? 0
        years[planned.year, default: MoneyInYear(year: planned.year)].budget =
          known + planned.amount
      }
      for spent in facts[position].spending {
        let known = years[spent.year]?.spent ?? 0
        years[spent.year, default: MoneyInYear(year: spent.year)].spent = known + spent.amount
      }
    }
    return years.values.sorted { $0.year < $1.year }
  }
}
