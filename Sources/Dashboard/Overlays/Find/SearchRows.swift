import Phrases
import PlanDomain

/// Which list a search looks through: what the screen of now shows.
enum SearchedList: Hashable, Sendable {
  case overview
  case departments
  case work(Responsible)
  /// Strategies, then departments.
  case matrix
  case cell(row: ItemID?, column: DepartmentID?)
  case timeline
  case attention
  case directives(DepartmentID?)
  case log

  /// Whether its rows stand for items, so that who types an item's id means that item.
  var isOfItems: Bool {
    switch self {
    case .overview, .work, .matrix, .cell, .timeline, .attention: true
    case .departments, .directives, .log: false
    }
  }
}

extension State {
  /// Nothing for the tree, in which every item of the plan is found.
  var searchedList: SearchedList? {
    switch screen {
    case .overview: .overview
    case .objectives: nil
    case .departments:
      departments.isOpened
        ? departments.responsibility(in: snapshot).map { .work($0.responsible) } : .departments
    case .matrix:
      matrix.isOpened ? .cell(row: matrix.cell.row, column: matrix.cell.column) : .matrix
    case .timeline: .timeline
    case .attention: .attention
    case .directives: .directives(directives.department)
    case .log: .log
    }
  }

  /// How many rows a search has to look at; of the timeline every item, also in closed branches.
  func searchCount(of list: SearchedList) -> Int {
    switch list {
    case .overview: whole.overviewRows.count
    case .departments: snapshot.responsibilities.count
    case .work: departments.rows(in: snapshot).count
    case .matrix: snapshot.matrix.rows.count + snapshot.matrix.columns.count
    case .cell: matrix.items(in: snapshot).count
    case .timeline: plan.items.count
    case .attention: snapshot.attention.count
    case .directives: directives.rows(in: snapshot).count
    case .log: snapshot.logPositions.count
    }
  }

  /// More than anybody goes through: a letter that every line of a long log has is no search yet.
  static var mostRowsFound: Int { 10_000 }

  /// The first rows of the list that have every word.
  func searchRows(_ pattern: SearchPattern, in list: SearchedList, among rows: [Int]?) -> [Int] {
    let text = searchText(of: list)
    var found: [Int] = []
    for row in rows ?? Array(0..<searchCount(of: list))
    where text(row).map(pattern.matches) ?? false {
      found.append(row)
      if found.count == Self.mostRowsFound { break }
    }
    return found
  }

  /// What a row says; nothing for one that a filter hides.
  private func searchText(of list: SearchedList) -> (Int) -> String? {
    switch list {
    case .overview:
      let objectives = OverviewState.objectives(in: whole)
      return { row in
        row < objectives.count
          ? text(ofItem: objectives[row]) : text(of: whole.attention[row - objectives.count])
      }
    case .departments: return { row in text(of: snapshot.responsibilities[row]) }
    case .work:
      let rows = departments.rows(in: snapshot)
      return { row in text(of: self.row(of: rows[row])) }
    case .matrix:
      let (rows, columns) = (snapshot.matrix.rows, snapshot.matrix.columns)
      return { row in
        row < rows.count ? text(ofItem: rows[row]) : text(of: columns[row - rows.count])
      }
    case .cell:
      let items = matrix.items(in: snapshot)
      return { row in text(ofItem: items[row]) }
    case .timeline:
      let shown = snapshot.matches?.isShown
      return { item in shown?[item] == false ? nil : text(ofItem: item) }
    case .attention: return { row in text(of: snapshot.attention[row]) }
    case .directives:
      let rows = directives.rows(in: snapshot)
      return { row in text(of: projection.directives[rows[row]]) }
    case .log:
      let positions = snapshot.logPositions
      return { row in text(ofLine: positions[row]) }
    }
  }

  private func text(ofItem item: Int) -> String {
    "\(plan.items[item].id.text) \(plan.items[item].title)"
  }

  private func text(of row: WorkRow) -> String { "\(row.number) \(row.title)" }

  private func text(of department: DepartmentID) -> String {
    let known = plan.department(department)
    return "\(known?.name ?? "")\n\(known?.short ?? "")\n\(department.text)"
  }

  private func text(of body: Responsibility) -> String {
    body.department.map(text) ?? body.name(in: self)
  }

  private func text(of entry: AttentionEntry) -> String {
    let reasons = entry.reasons.map { say(projection.phrase(for: $0)) }.joined(separator: "; ")
    switch entry.target {
    case .item(let item): return "\(text(ofItem: item))\n\(reasons)"
    case .directive(let index):
      return "\(text(of: projection.directives[index]))\n\(reasons)"
    }
  }

  /// Number, order, to whom and about what.
  private func text(of directive: Directive) -> String {
    let about = directive.order.item.map(\.text) ?? ""
    return say(.directiveShort(projection.name(of: directive)))
      + "\n\(directive.order.text)\n\(names(directive.order.to))\n\(about)"
  }

  /// What was recorded and by whom, and about what. What counted before the line is not looked for:
  /// to know that, all lines of its subject would have to be folded for each.
  private func text(ofLine position: Int) -> String {
    let event = projection.ledger.events[position]
    let subject = projection.subject(of: event)
    var parts = [
      say.day(event.at.day(at: plan.header.offset)), event.by, event.id.description,
      number(of: subject), title(of: subject), event.why ?? "",
    ]
    parts += recorded(in: event)
    return parts.joined(separator: "\n")
  }

  private func recorded(in event: Event) -> [String] {
    switch event.body {
    case .set(let change):
      Field.allCases.compactMap { field in change[field].map { say.value($0) } }
    case .note(let note): [say.text(of: note)]
    case .obstacle(let obstacle): [obstacle.text, obstacle.cause ?? "", obstacle.proposal ?? ""]
    case .resolution(_, let text): [text]
    case .directive(let order):
      [order.text, names(order.to)]
        + (projection.name(ofDirective: event.id).map { [say(.directiveShort($0))] } ?? [])
    case .measure(let measure): [measure.indicator.text, say.number(measure.value)]
    case .meeting(let step): step.searchTexts
    case .undo: [say(.undoes)]
    case .planEdit, .unknown: []
    }
  }
}

extension MeetingStep {
  fileprivate var searchTexts: [String] {
    switch self {
    case .open(let opening): [opening.title]
    case .conclude(let conclusion): [conclusion.text]
    case .supplement(let text): [text]
    case .attend, .agenda, .turn, .postpone, .close: []
    }
  }
}
