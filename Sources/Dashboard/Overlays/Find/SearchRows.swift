import Phrases
import PlanDomain

/// What a page lists, as a search looks through it.
struct SearchedRows {
  /// Which list; by this it is known that rows were looked through before.
  let list: String
  /// How many rows there are to look at.
  let count: Int
  /// The row that is selected.
  let selected: Int
  /// What a row says; nothing for one that a filter hides.
  let text: (Int) -> String?
  /// The item that a row of a list of items stands for, so that who types an item's id means that
  /// item; nothing where the list is not of items.
  let item: ((Int) -> Int?)?
  /// Selects what stands in a row that was found just now.
  let select: (Int, inout State) -> Void

  init(
    _ list: ListName, of part: String? = nil, count: Int, selected: Int,
    text: @escaping (Int) -> String?, item: ((Int) -> Int?)? = nil,
    select: @escaping (Int, inout State) -> Void
  ) {
    self.list = "\(list) \(part ?? "")"
    self.count = count
    self.selected = selected
    self.text = text
    self.item = item
    self.select = select
  }

  /// More than anybody goes through: a letter that every line of a long log has is no search yet.
  static var mostFound: Int { 10_000 }

  /// The first rows that have every word.
  func rows(with pattern: SearchPattern, among rows: [Int]?) -> [Int] {
    var found: [Int] = []
    for row in rows ?? Array(0..<count) where text(row).map(pattern.matches) ?? false {
      found.append(row)
      if found.count == Self.mostFound { break }
    }
    return found
  }
}

extension State {
  /// What the screen of now lists; nothing for the tree, in which every item of the plan is found.
  var searchedRows: SearchedRows? { screenPage.searched(in: self) }

  func text(ofItem item: Int) -> String {
    "\(plan.items[item].id.text) \(plan.items[item].title)"
  }

  func text(of row: WorkRow) -> String { "\(row.number) \(row.title)" }

  func text(of department: DepartmentID) -> String {
    let known = plan.department(department)
    return "\(known?.name ?? "")\n\(known?.short ?? "")\n\(department.text)"
  }

  func text(of body: Responsibility) -> String {
    body.department.map(text) ?? body.name(in: self)
  }

  func text(of entry: AttentionEntry) -> String {
    let reasons = entry.reasons.map { say(projection.phrase(for: $0)) }.joined(separator: "; ")
    switch entry.target {
    case .item(let item): return "\(text(ofItem: item))\n\(reasons)"
    case .directive(let index):
      return "\(text(of: projection.directives[index]))\n\(reasons)"
    }
  }

  /// Number, order, to whom and about what.
  func text(of directive: Directive) -> String {
    let about = directive.order.item.map(\.text) ?? ""
    return say(.directiveShort(projection.name(of: directive)))
      + "\n\(directive.order.text)\n\(plan.shortNames(of: directive.order))\n\(about)"
  }

  /// What was recorded and by whom, and about what. What counted before the line is not looked for:
  /// to know that, all lines of its subject would have to be folded for each.
  func text(ofLine position: Int) -> String {
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
      [order.text, plan.shortNames(of: order)]
        + (projection.name(ofDirective: event.id).map { [say(.directiveShort($0))] } ?? [])
    case .measure(let measure): [measure.indicator.text, say.number(measure.value)]
    case .meeting(let step): step.searchTexts
    case .confirm, .ask, .answer, .evidence, .spend, .period:
      [event.body.answer(currency: plan.header.currency).map { say($0) }, event.body.answerText]
        .compactMap(\.self)
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

extension AttentionEntry {
  /// The item, where it is about one and no directive.
  var ownItem: Int? { if case .item(let item) = target { item } else { nil } }
}
