import CellGrid
import Phrases
import PlanDomain

/// What a row says of an item or a directive.
struct WorkRow: TableRow {
  /// Positions in the plan's items, or in the projection's directives.
  enum Target: Hashable, Sendable {
    case item(Int)
    case directive(Int)

    var item: Int? { if case .item(let item) = self { item } else { nil } }
  }

  let target: Target
  let subject: Subject
  let number: String
  let title: String
  let status: Status?
  let progress: Share?
  let due: Day?
  let deadline: DeadlineClass
  /// What somebody has to do with it whose list this is.
  var role: Phrase?
  /// Whether they answer for it, and do not only take part.
  var isOwn = true
  /// Whose page it is on: of a body's own only who else answers for it is told.
  var page: Responsible?
  var reasons: [AttentionReason] = []
  var isSeen = false
  /// The week that the rows from this one on are of, where that is told at the first of them.
  var week = ""
  var group: [Span] = []

  var click: MouseTarget { .subject(subject) }

  func mark(_ state: State, _ glyphs: Glyphs) -> String? { state.mark(of: subject, glyphs) }
  func note(_ state: State) -> (text: String, face: Face)? { state.saveMark(of: subject) }

  /// What needs a person at once.
  var isUrgent: Bool { reasons.contains(.conflict) || status == .behind || status == .atRisk }
  /// Whether a reason says already that nobody leads it.
  var tellsLead: Bool {
    reasons.contains { reason in
      switch reason {
      case .noLead, .unknownLead: true
      default: false
      }
    }
  }
  var face: Face { isSeen || !isOwn ? .dim : .text }

  var dueFace: Face { deadline.face }
}

extension DeadlineClass {
  /// As urgent as it is.
  var face: Face {
    switch self {
    case .overdue: .statusBehind
    case .dueSoon: .strong
    case .inTime, .none, .doneOnTime, .doneLate: .dim
    }
  }
}

extension State {
  func row(ofItem item: Int) -> WorkRow {
    let fields = plan.items[item]
    let outcome = projection.outcomes[item]
    return WorkRow(
      target: .item(item), subject: .item(fields.id), number: fields.id.text, title: fields.title,
      status: projection.effectiveStatus(of: item), progress: outcome.progress,
      due: projection.facts[item].currentDue, deadline: outcome.deadline)
  }

  func row(ofDirective index: Int) -> WorkRow {
    let directive = projection.directives[index]
    return WorkRow(
      target: .directive(index), subject: .directive(directive.id),
      number: say(.directiveShort(projection.name(of: directive))), title: directive.order.text,
      status: directive.effectiveStatus, progress: directive.progress.map { Share($0) },
      due: directive.due, deadline: directive.deadline)
  }

  func row(ofItem item: Int, isLead: Bool) -> WorkRow {
    var row = row(ofItem: item)
    (row.role, row.isOwn) = (isLead ? .roleLead : .roleCoordinating, isLead)
    return row
  }

  func hasLead(_ row: WorkRow) -> Bool {
    guard case .item(let item) = row.target else { return true }
    return plan.lead(of: item) != nil
  }

  /// Who answers for it, by short names; that nobody does has words where there is room for them.
  func leads(of row: WorkRow, in columns: Int = .max) -> String {
    switch row.target {
    case .item(let item):
      if row.page != nil, row.isOwn {
        ""
      } else {
        row.tellsLead ? say(.nothing) : lead(of: item, in: columns)
      }
    case .directive(let index):
      plan.addressees(of: projection.directives[index].order)
        .filter { row.page?.department != $0.id }.map(plan.shortName).joined(separator: ", ")
    }
  }

  func lead(of item: Int, in columns: Int) -> String {
    plan.lead(of: item).flatMap(plan.department)?.short
      ?? say(columns < ListWidth.wide ? .nothing : .noLead)
  }
}

/// The columns that lists of items and directives share.
extension Column<WorkRow> {
  static func number(_ state: State, in columns: Int) -> Self {
    Self(
      name: .number, width: .fitting(0...state.widestNumber(in: columns)), isName: true,
      cell: { .text($0.number, $0.face) }, key: { .outline($0.number) })
  }

  static func title() -> Self {
    Self(
      name: .content, width: .rest(parts: 1), isName: true, wraps: true,
      cell: { .text($0.title, $0.face) }, key: { .name($0.title) })
  }

  /// By how bad it is.
  static func status(_ state: State, words: Bool, from columns: Int = 0) -> Self {
    Self(
      name: .status, width: .exactly(words ? StatusWord.columns(state.say) : 1), from: columns,
      cell: { .status($0.status) },
      key: { $0.status.map { .count($0.severity) } ?? .nothing })
  }

  static func progress(_ state: State) -> Self {
    Self(
      name: .progress,
      width: .exactly(max(7, TextWidth.displayWidth(state.say(ColumnName.progress.phrase)))),
      gap: 2, isRight: true,
      cell: { .text(state.say.percent($0.progress), .text) },
      key: { $0.progress.map { .number($0.fraction) } ?? .nothing })
  }

  /// Without the century where columns are few.
  static func deadline(_ state: State, in columns: Int, from least: Int = 0) -> Self {
    let isTight = columns < ListWidth.wide
    return Self(
      name: .deadline, width: .exactly(state.dayColumns(in: columns)), from: least,
      gap: isTight ? 1 : 2,
      cell: { .text($0.due.map { state.day($0, in: columns) } ?? "", $0.dueFace) },
      key: { .day($0.due) })
  }

  static func lead(_ state: State, in columns: Int) -> Self {
    Self(
      name: .lead, width: .fitting(0...(columns < ListWidth.wide ? 10 : 16)),
      from: ListWidth.leads, wraps: true,
      cell: { .text(state.leads(of: $0, in: columns), .dim) },
      key: { state.hasLead($0) ? .name(state.leads(of: $0)) : .nothing })
  }
}

extension State {
  /// A day in a list so wide.
  func day(_ day: Day, in columns: Int) -> String {
    columns < ListWidth.wide ? say.tightDay(day) : say.day(day)
  }

  func dayColumns(in columns: Int) -> Int {
    TextWidth.displayWidth(day(projection.moment.today, in: columns))
  }
}

extension Column<WorkRow> {
  /// What there is to say of the work that a body answers for or takes part in.
  static func work(_ state: State, in columns: Int) -> [Self] {
    [
      role(state, in: columns), .number(state, in: columns), .title(),
      .status(state, words: columns >= ListWidth.wide), .progress(state),
      .deadline(state, in: columns, from: ListWidth.days), .lead(state, in: columns),
    ]
  }

  /// By a letter where there is little room; a directive's number says by itself what it is.
  private static func role(_ state: State, in columns: Int) -> Self {
    let isWhole = columns >= ListWidth.words
    return Self(
      name: .role, width: .exactly(isWhole ? 9 : 1),
      cell: { row in
        let word = row.role.map { state.say($0) } ?? ""
        if isWhole { return .text(word, .dim) }
        return .text(row.subject.isItem ? String(word.prefix(1)) : "", .dim)
      }, key: { $0.role.map { .name(state.say($0)) } ?? .nothing })
  }
}

extension Table<WorkRow> {
  static func work(
    _ name: ListName, _ state: State, _ page: PageLayout, in area: Rect, count: Int, from top: Int,
    row: @escaping (Int) -> WorkRow
  ) -> Self {
    Self(
      name, Column.work(state, in: area.columns), in: area, headRows: page.headRows, count: count,
      from: top, row: row)
  }
}

extension SortKey {
  /// A number of an outline: `2.10` stands behind `2.9`.
  static func outline(_ number: String) -> SortKey {
    let parts = number.split(whereSeparator: { $0 == "." || $0 == " " || $0 == "/" })
    return .text(
      parts.map { part in
        part.utf8.allSatisfy { (0x30...0x39).contains($0) }
          ? String(repeating: "0", count: max(0, 12 - part.utf8.count)) + part : String(part)
      }.joined(separator: "."))
  }
}
