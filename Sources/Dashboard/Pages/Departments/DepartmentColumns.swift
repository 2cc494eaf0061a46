import CellGrid
import Phrases
import PlanDomain

extension Responsibility: TableRow {
  var click: MouseTarget { .departmentRow(responsible) }
}

extension Column<Responsibility> {
  /// What there is to say of a department, from left to right. A figure is as wide as its name; of
  /// what is late also as the longest of `all` needs.
  static func departments(
    _ state: State, _ all: [Responsibility] = [], showing names: Names = Names(),
    _ glyphs: Glyphs = .unicode
  ) -> [Self] {
    let say = state.say
    func figure(
      _ name: ColumnName, _ face: Face, _ count: @escaping (Responsibility) -> Int,
      orders: @escaping (Responsibility) -> Int = { _ in 0 }
    ) -> Self {
      let most = all.lazy.filter { orders($0) > 0 }
        .map { TextWidth.displayWidth(say(.overdueWithOrders(count($0), orders($0)))) }.max()
      return Self(
        name: name, width: .exactly(max(TextWidth.displayWidth(say(name.phrase)), 4, most ?? 0)),
        gap: 2, isRight: true,
        cell: { row in
          let (tasks, orders) = (count(row), orders(row))
          // Directives beside the tasks where there are any.
          if orders > 0 { return .text(say(.overdueWithOrders(tasks, orders)), face) }
          return tasks == 0 ? .text(say(.nothing), .dim) : .text("\(tasks)", face)
        }, key: { .count(count($0)) })
    }
    return [
      Self(
        name: .department, width: .fitting(0...names.columns), gap: names.gap,
        isName: true,
        cell: { row in
          let isOrphan = row.department == nil
          return .text(
            names.name(of: row, state), isOrphan ? .strong : row.hasWork ? .text : .dim)
        }, key: { .name($0.name(in: state)) }),
      // Directives that are overdue have a column of their own where there is room for it.
      figure(
        .overdue, .statusBehind, { $0.counts.openOverdue },
        orders: { names.tellsOrders ? 0 : $0.directiveCounts.overdue }),
      figure(
        .behind, .statusBehind, { $0.counts.behind }, orders: { $0.directiveCounts.behind }),
      figure(
        .atRisk, .statusAtRisk, { $0.counts.atRisk }, orders: { $0.directiveCounts.atRisk }),
      figure(.ordersOverdue, .statusBehind, { $0.directiveCounts.overdue }),
      figure(.orders, .text, { $0.directiveCounts.open }),
      figure(.dueSoon, .strong, { $0.counts.dueSoon }),
      figure(.done, .text, { $0.counts.done }),
      Self(
        name: .rate, width: .exactly(max(TextWidth.displayWidth(say(ColumnName.rate.phrase)), 4)),
        gap: 2, isRight: true, cell: { .text(say.percent($0.counts.onTimeRate), .text) },
        key: { $0.counts.onTimeRate.map { .number($0.share.fraction) } ?? .nothing }),
      mix(state, all, atMost: names.marks, glyphs),
      months(names.months, state, glyphs),
      figure(.leads, .text, { $0.leads.count }),
      figure(.coordinates, .dim, { $0.coordinates.count }),
    ]
  }

  /// Its tasks side by side, a mark each, the worst first; of more than have room as many marks as
  /// each status has of all.
  private static func mix(
    _ state: State, _ all: [Responsibility], atMost most: Int, _ glyphs: Glyphs
  ) -> Self {
    let width = min(max(all.map(\.leads.count).max() ?? 0, 8), most)
    let order: [Status] = [.behind, .atRisk, .onTrack, .notStarted, .suspended, .done]
    return Self(
      name: .mix, width: .exactly(width), gap: 2,
      cell: { row in
        let statuses = row.leads.compactMap(state.projection.effectiveStatus)
        let counts = order.map { status in statuses.count { $0 == status } }
        let total = counts.reduce(0, +)
        return .spans(
          zip(order, counts).filter { $1 > 0 }.map { status, count in
            let marks = total <= width ? count : max(1, count * width / total)
            return Span(
              String(repeating: glyphs.status(status), count: marks), .status(status))
          })
      }, key: { .count($0.leads.count) })
  }

  /// How much is due in each of the months to come, under its name.
  private static func months(_ count: Int, _ state: State, _ glyphs: Glyphs) -> Self {
    let first = state.projection.moment.today
    func cell(_ text: String) -> String {
      String(repeating: " ", count: max(0, monthColumns - TextWidth.displayWidth(text))) + text
    }
    let heads = (0..<count).map { cell(state.say.monthName(first.endOfMonth(adding: $0))) }
    return Self(
      name: .load, head: heads.joined(), width: .exactly(monthColumns * count), gap: 2,
      isRight: true,
      cell: { row in
        .spans(
          row.load.prefix(count).map { due in
            Span(cell(due > 0 ? "\(due)" : glyphs.separator), due > 0 ? .text : .dim)
          })
      }, key: { .count($0.load.prefix(count).reduce(0, +)) })
  }

  fileprivate static var monthColumns: Int { 4 }
  fileprivate static var mostMonths: Int { 6 }

  /// How the names stand, and what the columns beside them say by that.
  struct Names {
    var columns = 0
    var gap = 4
    var isShort = false
    var tellsOrders = true
    var months = 3
    var marks = 24

    /// A short name is whole, and known to all: better than the beginning of the long one.
    func name(of row: Responsibility, _ state: State) -> String {
      let name = row.name(in: state)
      return !isShort && TextWidth.displayWidth(name) <= columns
        ? name : row.shortName(in: state)
    }
  }
}

/// Which columns the departments have at a width: what is late at every width, then the most
/// important that leave the names room, then what has less weight than whole names.
func departmentColumns(
  _ all: [Responsibility], _ state: State, in width: Int, _ glyphs: Glyphs
) -> [Column<Responsibility>] {
  typealias Names = Column<Responsibility>.Names
  func widest(_ name: (Responsibility) -> String) -> Int {
    all.map { TextWidth.displayWidth(name($0)) }.max() ?? 0
  }
  let (shortNames, wholeNames) = (
    widest { $0.shortName(in: state) }, widest { $0.name(in: state) }
  )
  var names = Names(tellsOrders: false, marks: width < ListWidth.wide ? 8 : 24)
  let third = width / 3
  let (short, whole) = (min(shortNames + 1, third), min(wholeNames + 1, third))
  let columns = Column.departments(state, all, showing: names, glyphs)
  var shown: Set<ColumnName> = [.department]
  var room = width - 2
  func needed(_ names: [ColumnName]) -> Int {
    names.reduce(0) { sum, name in sum + 2 + (columns.first { $0.name == name }?.columns ?? 0) }
  }
  func add(_ names: [ColumnName], leaving least: Int) -> Bool {
    for name in names {
      guard room - needed([name]) >= least else { return false }
      shown.insert(name)
      room -= needed([name])
    }
    return true
  }
  _ = add([.overdue, .behind, .atRisk], leaving: 0)
  // How it stands at a glance, then what comes: these say more than further figures.
  var months = 3
  if add([.ordersOverdue, .rate, .mix, .load], leaving: short) {
    months += min(max(0, (room - whole) / Column.monthColumns), Column.mostMonths - months)
    room -= (months - 3) * Column.monthColumns
    _ = add(
      [.done, .orders, .dueSoon, .leads, .coordinates], leaving: room < whole ? short : whole)
  }
  (names.tellsOrders, names.months) = (shown.contains(.ordersOverdue), months)
  // All by their names or all by their short names, but for a few, so that the list reads as one.
  names.isShort = all.count { TextWidth.displayWidth($0.name(in: state)) >= room } * 4 > all.count
  // Figures stand near what they are of.
  names.columns = min(room - 1, names.isShort ? shortNames : wholeNames)
  if names.columns > room - 2 { names.gap = 3 }
  return Column.departments(state, all, showing: names, glyphs).filter {
    shown.contains($0.name)
  }
}

extension Column {
  fileprivate var columns: Int { if case .exactly(let columns) = width { columns } else { 0 } }
}
