import CellGrid
import Phrases
import PlanDomain

/// Which columns the list has at a width, the least important left out; each is as wide as its name
/// and the air before it.
struct DepartmentColumns {
  private(set) var overdue = 0
  private(set) var behind = 0
  private(set) var atRisk = 0
  /// Directives; where it has no room their overdue stand beside those of the tasks.
  private(set) var ordersOverdue = 0
  private(set) var orders = 0
  private(set) var dueSoon = 0
  private(set) var done = 0
  private(set) var rate = 0
  private(set) var load = 0
  private(set) var leads = 0
  private(set) var coordinates = 0
  /// Each month's number, where there is room; else heights alone.
  private(set) var namesMonths = false
  /// What is left for the names.
  private(set) var name: Int

  private static let air = 2
  private static let monthColumns = 20
  /// What is late stands at every width.
  private static var late: [(columns: WritableKeyPath<Self, Int>, name: ColumnName)] {
    [(\.overdue, .overdue), (\.behind, .behind), (\.atRisk, .atRisk)]
  }
  /// The most important first.
  private static var wanted: [(columns: WritableKeyPath<Self, Int>, name: ColumnName)] {
    [
      (\.ordersOverdue, .ordersOverdue), (\.rate, .rate), (\.dueSoon, .dueSoon), (\.done, .done),
    ]
  }
  /// What has less weight than whole names.
  private static var further: [(columns: WritableKeyPath<Self, Int>, name: ColumnName)] {
    [
      (\.load, .load), (\.orders, .orders), (\.leads, .leads), (\.coordinates, .coordinates),
    ]
  }

  /// As they stand from left to right, without the months that have numbers of their own.
  var named: [(columns: Int, name: ColumnName)] {
    [
      (overdue, .overdue), (behind, .behind), (atRisk, .atRisk), (ordersOverdue, .ordersOverdue),
      (orders, .orders), (dueSoon, .dueSoon), (done, .done), (rate, .rate), (leads, .leads),
      (coordinates, .coordinates), (namesMonths ? 0 : load, .load),
    ]
  }

  /// `short` is the least that the names need, `whole` what they need in full; `behind` and
  /// `atRisk` what their longest figures need.
  init(width: Int, short: Int, whole: Int, behind: Int, atRisk: Int, _ say: Wording) {
    name = width - 2
    add(Self.late, leaving: 0, say)
    widen(\.behind, to: behind)
    widen(\.atRisk, to: atRisk)
    if add(Self.wanted, leaving: short, say) {
      add(Self.further, leaving: name < whole ? short : whole, say)
    }
    let more = Self.monthColumns - load
    guard coordinates > 0, name - more >= whole + 8 else { return }
    namesMonths = true
    load += more
    name -= more
  }

  private mutating func widen(_ column: WritableKeyPath<Self, Int>, to figures: Int) {
    let more = max(0, figures + Self.air - self[keyPath: column])
    self[keyPath: column] += more
    name -= more
  }

  /// Whether all of these had room.
  @discardableResult
  private mutating func add(
    _ wanted: [(columns: WritableKeyPath<Self, Int>, name: ColumnName)], leaving least: Int,
    _ say: Wording
  ) -> Bool {
    for (column, name) in wanted {
      let columns = max(TextWidth.displayWidth(say(name.phrase)) + Self.air, 6)
      guard self.name - columns >= least else { return false }
      self[keyPath: column] = columns
      self.name -= columns
    }
    return true
  }
}

extension Column<Responsibility> {
  /// What the departments can be sorted by.
  static func departments(_ state: State) -> [Self] {
    func figure(_ name: ColumnName, _ count: @escaping (Responsibility) -> Int) -> Self {
      Self(
        name: name, width: .exactly(6), isRight: true, cell: { .text("\(count($0))", .text) },
        key: { .count(count($0)) })
    }
    return [
      Self(
        name: .department, width: .rest(parts: 1), isName: true,
        cell: { .text($0.name(in: state), .text) }, key: { .name($0.name(in: state)) }),
      figure(.overdue) { $0.counts.openOverdue }, figure(.behind) { $0.counts.behind },
      figure(.atRisk) { $0.counts.atRisk },
      figure(.ordersOverdue) { $0.directiveCounts.overdue },
      figure(.orders) { $0.directiveCounts.open }, figure(.dueSoon) { $0.counts.dueSoon },
      figure(.done) { $0.counts.done },
      Self(
        name: .rate, width: .exactly(6), isRight: true,
        cell: { .text(state.say.percent($0.counts.onTimeRate), .text) },
        key: { $0.counts.onTimeRate.map { .number($0.share.fraction) } ?? .nothing }),
      figure(.leads) { $0.leads.count }, figure(.coordinates) { $0.coordinates.count },
    ]
  }
}
