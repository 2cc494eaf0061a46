import Phrases
import PlanDomain

/// The headings of a table, and which column each is.
struct SheetHeading {
  let block: HeadingBlock
  private(set) var columns: [SummaryColumn: Int] = [:]
  /// Further columns whose cells go together with those of the first.
  private(set) var extras: [SummaryColumn: [Int]] = [:]
  /// Columns that stand for one status each, with a mark where it holds.
  private(set) var marks: [Int: Status] = [:]
  private(set) var unused: [Int] = []

  /// What may stand in several columns of one table.
  private static let joined: Set<SummaryColumn> = [
    .coordinating, .progress, .obstacles, .proposals, .note, .deliverable,
  ]

  static func find(in blocks: [HeadingBlock], _ wishes: ImportWishes) -> SheetHeading? {
    var best: SheetHeading?
    for block in blocks {
      guard let found = SheetHeading(block, wishes), found.size > best?.size ?? 1 else { continue }
      best = found
    }
    return best
  }

  var size: Int { columns.count + marks.count + extras.values.map(\.count).reduce(0, +) }

  var headings: [String] { (0..<block.width).map(block.heading) }

  private init?(_ block: HeadingBlock, _ wishes: ImportWishes) {
    self.block = block
    let reading = HeadingReading(block, wishes.vocabulary)
    marks = reading.marks
    var matches = reading.matches
    for place in marks.keys { matches[place] = nil }
    take(wishes.columns, from: &matches)
    let isSure =
      !columns.isEmpty || matches.values.contains { $0.strength == .exact } || matches.count > 2
    placeLevels(&matches)
    placeRest(&matches)
    if wishes.areDirectives { takeGivenDay() }
    for place in 0..<block.width
    where !isTaken(place) && !block.heading(place).isEmpty && marks[place] == nil {
      unused.append(place)
    }
    let hasItems = columns[.title] != nil || SummaryColumn.levels.contains { columns[$0] != nil }
    guard hasItems, isSure, size > 1 else { return nil }
  }

  /// Of an order the day of its document is the one on which it was given.
  private mutating func takeGivenDay() {
    guard columns[.start] == nil else { return }
    columns[.start] = (0..<block.width).first { place in
      let key = sheetKey(block.heading(place))
      return !isTaken(place) && SheetKeys.givenDays.contains { key.hasPrefix($0) }
    }
  }

  private func isTaken(_ place: Int) -> Bool {
    columns.values.contains(place) || extras.values.contains { $0.contains(place) }
  }

  /// What was asked for goes first.
  private mutating func take(_ wishes: [ColumnWish], from matches: inout [Int: HeadingMatch]) {
    for wish in wishes {
      guard let place = wish.place(in: block) else { continue }
      matches[place] = nil
      marks[place] = nil
      if let column = wish.column {
        if columns[column] == nil {
          columns[column] = place
        } else if Self.joined.contains(column) {
          extras[column, default: []].append(place)
        }
      }
    }
  }

  /// Columns of levels from left to right, each below the one before: of `Goal` and `Objective` the
  /// second is the strategies.
  private mutating func placeLevels(_ matches: inout [Int: HeadingMatch]) {
    let places = matches.keys.sorted().filter { place in
      matches[place].map { SummaryColumn.levels.contains($0.column) } ?? false
    }
    let title =
      columns[.title]
      ?? matches.filter { $0.value.column == .title && $0.value.strength > .weak }
      .keys.min()
    var next = 0
    var last = 0
    for place in places {
      guard let match = matches[place],
        let rank = SummaryColumn.levels.firstIndex(of: match.column)
      else { continue }
      matches[place] = nil
      let level = max(rank, next)
      // `Mục tiêu` to the right of the tasks tells what they are for.
      guard rank >= last, title.map({ place < $0 }) ?? true, level < SummaryColumn.levels.count,
        columns[SummaryColumn.levels[level]] == nil
      else { continue }
      columns[SummaryColumn.levels[level]] = place
      next = level + 1
      last = rank
    }
    // A column of tasks is the level of actions only beside one of the levels above.
    let isBelow = columns[.objective] != nil || columns[.strategy] != nil
    let hasTitle =
      columns[.title] != nil
      || matches.values.contains { $0.column == .title && $0.strength > .weak }
    if let place = columns[.action], !isBelow, !hasTitle, columns[.step] == nil {
      columns[.action] = nil
      columns[.title] = place
    }
  }

  /// The surest first, then from the left.
  private mutating func placeRest(_ matches: inout [Int: HeadingMatch]) {
    let isDeep = columns[.action] != nil || columns[.step] != nil
    let sorted = matches.sorted { a, b in
      a.value.strength == b.value.strength
        ? a.key < b.key : a.value.strength > b.value.strength
    }
    for (place, match) in sorted {
      var column = match.column
      let isTaken = columns[column] != nil
      let losesTitle = column == .title && match.strength == .weak && isDeep
      if isTaken || losesTitle, let other = match.other { column = other }
      if columns[column] == nil, !(losesTitle && column == .title) {
        columns[column] = place
      } else if Self.joined.contains(column) {
        extras[column, default: []].append(place)
      }
    }
  }
}
