import PlanDomain

/// Something that just happened and that nobody in the room should miss.
struct KioskNews: Hashable, Sendable {
  enum Kind: Int, Hashable, Sendable {
    case conflict, overdue, late, directive, done
  }

  let kind: Kind
  let subject: Subject
}

extension KioskNews {
  /// Between one reading and the next: what became overdue, behind, at risk or done, what two
  /// offices recorded differently, and what was ordered. The gravest first.
  static func between(_ before: Projection, _ after: Projection) -> [KioskNews] {
    // Another plan in the folder is no news of this one.
    guard before.plan.header.id == after.plan.header.id else { return [] }
    let items = after.plan.items.indices.compactMap { item -> KioskNews? in
      guard after.plan.isLeaf(item) else { return nil }
      let id = after.plan.items[item].id
      guard let was = before.plan.position(of: id) else { return nil }
      return kind(before, was, after, item).map { KioskNews(kind: $0, subject: .item(id)) }
    }
    let earlier = Dictionary(
      before.directives.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let orders = after.directives.compactMap { directive -> KioskNews? in
      let subject = Subject.directive(directive.id)
      guard let was = earlier[directive.id] else {
        return KioskNews(kind: .directive, subject: subject)
      }
      if directive.hasConflict, !was.hasConflict {
        return KioskNews(kind: .conflict, subject: subject)
      }
      if directive.deadline == .overdue, was.deadline != .overdue {
        return KioskNews(kind: .overdue, subject: subject)
      }
      return kind(was.effectiveStatus, directive.effectiveStatus).map {
        KioskNews(kind: $0, subject: subject)
      }
    }
    return (items + orders).enumerated().sorted { a, b in
      let (first, second) = (a.element.kind.rawValue, b.element.kind.rawValue)
      return first == second ? a.offset < b.offset : first < second
    }
    .map(\.element)
  }

  private static func kind(
    _ before: Projection, _ was: Int, _ after: Projection, _ item: Int
  ) -> Kind? {
    if after.outcomes[item].flags.contains(.conflict),
      !before.outcomes[was].flags.contains(.conflict)
    {
      return .conflict
    }
    if after.outcomes[item].deadline == .overdue, before.outcomes[was].deadline != .overdue {
      return .overdue
    }
    return kind(before.effectiveStatus(of: was), after.effectiveStatus(of: item))
  }

  private static func kind(_ then: Status?, _ now: Status?) -> Kind? {
    if now == .done, then != .done { return .done }
    let isLate = now == .behind || now == .atRisk
    return isLate && now.severity > then.severity ? .late : nil
  }

  /// The page to show it on, and the row to mark there: its own row where it has one, else that of
  /// what stands above it.
  func page(among pages: [KioskPage], _ plan: Plan) -> (page: KioskPageID, row: Subject)? {
    for section in sections {
      for row in rows(plan) {
        let page = pages.first { $0.id.sheet.section == section && $0.shows(row) }
        if let page { return (page.id, row) }
      }
    }
    return nil
  }

  private var sections: [KioskSection] {
    switch kind {
    case .conflict, .overdue, .late: [.attention, .directives, .objectives, .changes]
    case .directive: [.directives, .changes, .attention]
    case .done: [.changes, .objectives, .directives]
    }
  }

  private func rows(_ plan: Plan) -> [Subject] {
    guard case .item(let id) = subject, let item = plan.position(of: id) else { return [subject] }
    return [subject] + plan.ancestors(of: item).reversed().map { .item(plan.items[$0].id) }
  }
}
