import CellGrid
import PlanDomain

/// The overview's selection runs through the objectives, then through what needs a decision.
struct OverviewState: Sendable {
  private(set) var selection = Selection<Row>(.overview)
  /// First of the decisions on screen.
  private(set) var decisionsTop = 0
  private(set) var objectivesTop = 0
  /// Which way things went since the last meeting, as far as it is known.
  var since: SinceMeeting?
  /// Whether that has been asked for since the plan was read.
  var hasAsked = true

  /// A row by what it is: an objective may stand among the decisions too.
  enum Row: Hashable, Sendable {
    case objective(ItemID)
    case decision(Subject)
  }

  static func objectives(in snapshot: Snapshot) -> [Int] {
    Array(snapshot.projection.plan.children(of: nil))
  }

  func row(in snapshot: Snapshot) -> Row? { selection.id(in: snapshot.overviewRows) }

  mutating func move(by rows: Int, in snapshot: Snapshot) {
    selection.move(by: rows, in: snapshot.overviewRows)
  }

  mutating func select(_ row: Row, in snapshot: Snapshot) {
    selection.select(row, in: snapshot.overviewRows)
  }

  /// Selects what stands for the subject: an objective, else a decision.
  mutating func select(_ subject: Subject?, in snapshot: Snapshot) {
    let rows = snapshot.overviewRows
    if case .item(let id)? = subject, rows.contains(.objective(id)) {
      selection.select(.objective(id), in: rows)
    } else if let subject, rows.contains(.decision(subject)) {
      selection.select(.decision(subject), in: rows)
    }
  }

  /// To the first decision, and from the decisions to the first objective.
  mutating func switchPane(in snapshot: Snapshot) {
    let rows = snapshot.overviewRows
    let isOnDecision = if case .decision? = row(in: snapshot) { true } else { false }
    let target = rows.first { row in
      if case .decision = row { !isOnDecision } else { isOnDecision }
    }
    if let target { selection.select(target, in: rows) }
  }

  mutating func follow(_ snapshot: Snapshot) { selection.follow(snapshot.overviewRows) }

  func selectedItem(in snapshot: Snapshot) -> Int? {
    switch row(in: snapshot) {
    case .objective(let id)?, .decision(.item(let id))?: snapshot.projection.plan.position(of: id)
    case .decision?, nil: nil
    }
  }

  /// Brings both lists around the selection.
  mutating func settle(_ snapshot: Snapshot, layout page: PageLayout) {
    let objectives = Self.objectives(in: snapshot).count
    let layout = OverviewLayout(page, snapshot)
    selection.settle(snapshot.overviewRows, height: page.listHeight)
    let place = selection.window.selected
    if !layout.usesCards {
      objectivesTop.reveal(
        min(place, objectives - 1), count: objectives, height: layout.objectives.rows)
    }
    decisionsTop.reveal(
      max(0, place - objectives), count: snapshot.attention.count,
      height: layout.decisions.rows - layout.decisionHeadings)
  }
}

extension Snapshot {
  /// How many of what needs attention stand among what asks for a decision: a row that is kept
  /// where it stood while it is edited does not part them.
  var decisionCount: Int { (attention.lastIndex(where: \.asksForDecision) ?? -1) + 1 }

  /// The objectives, then what needs a decision.
  var overviewRows: OverviewRows { OverviewRows(self) }
}

/// The rows of the overview, each worked out when it is asked for: a key asks for few of them.
struct OverviewRows: RandomAccessCollection {
  private let projection: Projection
  private let objectives: [Int]
  private let attention: [AttentionEntry]

  init(_ snapshot: Snapshot) {
    projection = snapshot.projection
    objectives = OverviewState.objectives(in: snapshot)
    attention = snapshot.attention
  }

  var startIndex: Int { 0 }
  var endIndex: Int { objectives.count + attention.count }

  subscript(place: Int) -> OverviewState.Row {
    place < objectives.count
      ? .objective(projection.plan.items[objectives[place]].id)
      : .decision(attention[place - objectives.count].subject(in: projection))
  }
}
