/// What a filter finds in a plan, by position, and what of the screens' lists is left with it.
public struct FilterMatches: Sendable {
  /// By item position.
  public let isMatch: [Bool]
  /// By item position: the matches and all above them.
  public let isShown: [Bool]
  /// How many items match.
  public let count: Int
  /// By index in the projection's directives.
  public let isDirectiveMatch: [Bool]

  /// Asks the cheapest first, since each key typed into a filter asks of every item.
  public init(_ filter: ItemFilter, in projection: Projection, _ words: FilterWords) {
    let plan = projection.plan
    let query = TextQuery(filter.text, words)
    var isMatch = [Bool](repeating: false, count: plan.items.count)
    var isShown = isMatch
    var count = 0
    for item in plan.items.indices {
      // The item as a whole is not copied: of ten thousand that alone would take a frame's time.
      let lead = plan.assignments.lead(of: item).map { plan.departments[$0].id }
      let coordinating = plan.assignments.coordinating(of: item).lazy.map {
        plan.departments[Int($0)].id
      }
      guard filter.takes(item, lead: lead, in: projection),
        query.finds(item, lead: lead, coordinating: coordinating)
      else { continue }
      isMatch[item] = true
      count += 1
      var next: Int? = item
      while let at = next, !isShown[at] {
        isShown[at] = true
        next = plan.items[at].parent
      }
    }
    self.isMatch = isMatch
    self.isShown = isShown
    self.count = count
    isDirectiveMatch = projection.directives.enumerated().map { index, directive in
      filter.takes(directive, in: plan) && query.finds(directive, at: index)
    }
  }

  /// The positions of the lines that are about what matches, newest first.
  public func logPositions(in projection: Projection) -> [Int] {
    var isAsked = [Bool](repeating: false, count: projection.visibleEvents.upperBound)
    for item in isMatch.indices where isMatch[item] {
      for position in projection.placement.events(of: item) where position < isAsked.count {
        isAsked[position] = true
      }
    }
    for (index, directive) in projection.directives.enumerated() where isDirectiveMatch[index] {
      for position in directive.events where position < isAsked.count { isAsked[position] = true }
    }
    return projection.toldEvents.reversed().filter { isAsked[$0] }
  }

  public func takes(_ entry: AttentionEntry) -> Bool {
    switch entry.target {
    case .item(let item): isMatch[item]
    case .directive(let index): isDirectiveMatch[index]
    }
  }
}

extension ItemFilter {
  func takes(_ item: Int, lead: DepartmentID?, in projection: Projection) -> Bool {
    let outcome = projection.outcomes[item]
    if !statuses.isEmpty {
      guard let status = projection.effectiveStatus(of: item), statuses.contains(status) else {
        return false
      }
    }
    if !deadlines.isEmpty, !deadlines.contains(outcome.deadline) { return false }
    if !departments.isEmpty {
      let leads = lead.map(departments.contains) ?? false
      let plan = projection.plan
      let coordinates = plan.assignments.coordinating(of: item).contains {
        departments.contains(plan.departments[Int($0)].id)
      }
      switch role {
      case .either: if !leads, !coordinates { return false }
      case .lead: if !leads { return false }
      case .coordinating: if !coordinates { return false }
      }
    }
    return marks.isEmpty || marks.contains { projection.carries($0, item) }
  }

  /// A directive is led by those it was given to; of the marks it can carry three.
  func takes(_ directive: Directive, in plan: Plan) -> Bool {
    if !statuses.isEmpty, !statuses.contains(directive.effectiveStatus) { return false }
    if !deadlines.isEmpty, !deadlines.contains(directive.deadline) { return false }
    if !departments.isEmpty {
      let addressees = plan.addressees(of: directive.order)
      guard role != .coordinating, addressees.contains(where: { departments.contains($0.id) })
      else { return false }
    }
    return marks.isEmpty || marks.contains(.conflict) && directive.hasConflict
      || marks.contains(.extended) && directive.extensions > 0
      || marks.contains(.betterThanComputed) && directive.isBetterThanComputed
  }
}

extension Projection {
  fileprivate func carries(_ mark: ItemFilter.Mark, _ item: Int) -> Bool {
    let outcome = outcomes[item]
    return switch mark {
    case .stale: outcome.isStale
    case .conflict: outcome.flags.contains(.conflict)
    case .obstacle: !facts[item].openObstacles.isEmpty
    case .betterThanComputed: outcome.flags.contains(.betterThanComputed)
    case .extended: facts[item].extensions > 0
    case .noLead: outcome.flags.contains(.noLead)
    case .illustrative: outcome.flags.contains(.illustrative)
    }
  }
}

extension Responsibility {
  /// What of it matches, counted anew.
  public func narrowed(to matches: FilterMatches, in projection: Projection) -> Responsibility {
    projection.responsibility(
      department, leads.filter { matches.isMatch[$0] },
      coordinates.filter { matches.isMatch[$0] },
      directives.filter { matches.isDirectiveMatch[$0] }, months: load.count,
      unknownLead: unknownLead)
  }
}

extension ResponsibilityMatrix {
  /// The same rows and columns with what of their cells matches.
  public func narrowed(
    to matches: FilterMatches, in projection: Projection
  ) -> ResponsibilityMatrix {
    let cells = cells.map { row in
      row.map { cell in
        Cell(
          leads: cell.leads.filter { matches.isMatch[$0] },
          coordinates: cell.coordinates.filter { matches.isMatch[$0] })
      }
    }
    return ResponsibilityMatrix(rows: rows, columns: columns, cells: cells, in: projection)
  }
}
