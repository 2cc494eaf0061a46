import Phrases
import PlanDomain

/// What a column of a table of figures is.
enum IndicatorColumn: Hashable {
  case number, title, unit
  /// What the figures are for: an objective in a column of its own.
  case group
  /// Where it began.
  case baseline(FigurePeriod)
  case target(FigurePeriod)
  case actual(FigurePeriod)
}

extension IndicatorColumn {
  /// Whether it has no figures.
  var isWords: Bool { [.number, .title, .unit, .group].contains(self) }
}

/// Which time a column of figures is of.
struct FigurePeriod: Hashable {
  /// The day that it ends, where its heading tells all of it.
  var end: Day?
  /// So many months from January on, of a year that another column tells.
  var months: Int?
}

/// The headings of a table whose rows are figures.
struct IndicatorHeading {
  let block: HeadingBlock
  private(set) var columns: [Int: IndicatorColumn] = [:]
  private(set) var unused: [Int] = []

  static func find(in blocks: [HeadingBlock], _ wishes: ImportWishes) -> IndicatorHeading? {
    var best: IndicatorHeading?
    for block in blocks {
      guard let found = IndicatorHeading(block, wishes), found.size > best?.size ?? 1 else {
        continue
      }
      best = found
    }
    return best
  }

  var size: Int { columns.count }

  private init?(_ block: HeadingBlock, _ wishes: ImportWishes) {
    self.block = block
    var hasTitle = false
    for place in 0..<block.width {
      let path = block.path(place)
      guard let last = path.last else { continue }
      if let wish = wishes.columns.first(where: { $0.place(in: block) == place }) {
        if wish.column == .title {
          columns[place] = .title
          hasTitle = true
        }
        if wish.column == .number { columns[place] = .number }
        continue
      }
      if let column = Self.column(path, last, isBeforeTitle: !hasTitle),
        !(column == .title && hasTitle)
      {
        columns[place] = column
        hasTitle = hasTitle || column == .title
      } else {
        unused.append(place)
      }
    }
    let hasFigures = columns.values.contains { column in
      switch column {
      case .target, .actual, .baseline: true
      default: false
      }
    }
    let hasUnit = columns.values.contains(.unit)
    let figures = columns.values.count { !$0.isWords }
    guard hasTitle, hasFigures, hasUnit || figures > 1 else { return nil }
    leaveRepeats()
    takeEarlierYearsForBaseline()
  }

  /// Of two columns of one kind and time only the first is taken; that the other is not is told.
  private mutating func leaveRepeats() {
    var seen: Set<IndicatorColumn> = []
    for place in columns.keys.sorted() {
      guard let column = columns[place], !seen.insert(column).inserted else { continue }
      columns[place] = nil
      unused.append(place)
    }
    unused.sort()
  }

  private static func column(
    _ path: [String], _ last: String, isBeforeTitle: Bool
  ) -> IndicatorColumn? {
    if path.count == 1, IndicatorWords.isName(last) { return .title }
    if IndicatorWords.units.contains(sheetKey(last)) { return .unit }
    if SummaryColumn.exact(last, TableVocabulary())?.column == .number { return .number }
    let full = path.joined(separator: " ")
    if isBeforeTitle, FigurePeriod(full).end == nil,
      let level = SummaryColumn.match(last, TableVocabulary())?.column,
      SummaryColumn.levels.contains(level)
    {
      return .group
    }
    let key = sheetKey(full)
    if IndicatorWords.others.contains(where: { (" " + key + " ").contains(" \($0) ") }) {
      return nil
    }
    let period = FigurePeriod(full)
    // `Năm 2026` over `Kế hoạch`: what stands below says what it is.
    for key in [key, sheetKey(last)] {
      if IndicatorWords.begins(key, IndicatorWords.baselines) { return .baseline(period) }
      if IndicatorWords.begins(key, IndicatorWords.targets) { return .target(period) }
      if IndicatorWords.begins(key, IndicatorWords.actuals) { return .actual(period) }
    }
    return nil
  }

  /// `Thực hiện 2025` beside `Kế hoạch 2026` is where it began.
  private mutating func takeEarlierYearsForBaseline() {
    let first = columns.values.compactMap { column -> Day? in
      if case .target(let period) = column { period.end } else { nil }
    }.min()
    guard let first,
      !columns.values.contains(where: { if case .baseline = $0 { true } else { false } })
    else { return }
    let earlier = columns.compactMap { place, column -> (place: Int, end: Day)? in
      guard case .actual(let period) = column, let end = period.end,
        end.civil.year < first.civil.year, end.civil.month == 12
      else { return nil }
      return (place, end)
    }
    guard let last = earlier.max(by: { $0.end < $1.end }) else { return }
    columns[last.place] = .baseline(FigurePeriod(end: last.end))
  }
}

extension FigurePeriod {
  /// The time that a heading names: `Kế hoạch 2026`, `Thực hiện 9 tháng`, `Mục tiêu Quý III/2026`.
  init(_ heading: String) {
    let words = heading.split { " \n()".contains($0) }.map(String.init)
    for start in words.indices {
      let text = words[start...].joined(separator: " ")
      if let day = SheetDay(text), let last = day.last {
        end = last
        return
      }
    }
    let keys = words.map(foldedKey)
    if readBesideYear(words, keys) { return }
    let month = SheetKeys.monthSet.union(["months"])
    for (count, word) in zip(keys, keys.dropFirst()) where month.contains(word) {
      guard let number = Int(count), (1...12).contains(number) else { continue }
      months = number
      let year = keys.compactMap { Int($0) }.first { (1_900...2_200).contains($0) }
      end = year.flatMap { Day(year: $0, month: 1, day: 1)?.endOfMonth(adding: number - 1) }
      return
    }
    let years = keys.compactMap { key in Int(key.filter(\.isNumber)) }
      .filter { (1_900...2_200).contains($0) }
    if years.count == 1, let year = years.first { end = Day(year: year, month: 12, day: 31) }
  }
}

extension FigurePeriod {
  /// `Thực hiện 2026: Quý I`: a part of a year that stands apart from it.
  private mutating func readBesideYear(_ words: [String], _ keys: [String]) -> Bool {
    let quarters = SheetKeys.quarterSet
    for place in keys.indices {
      let isWord = quarters.contains(keys[place]) && keys.indices.contains(place + 1)
      let isJoined = keys[place].count == 2 && keys[place].hasPrefix("q")
      let number = isWord ? keys[place + 1] : isJoined ? String(keys[place].dropFirst()) : ""
      guard let quarter = SheetDayText.quarterNumber(number) else { continue }
      let years = keys.compactMap { Int($0) }.filter { SheetDayText.years.contains($0) }
      months = quarter * 3
      if years.count == 1, let year = years.first {
        end = Day(year: year, month: 1, day: 1)?.endOfMonth(adding: quarter * 3 - 1)
      }
      return true
    }
    return false
  }
}

/// Words of tables of figures, as keys.
enum IndicatorWords {
  static let units = Set(HeadingWords.units.map(sheetKey))
  static let baselines = HeadingWords.baselines.map(sheetKey)
  static let targets = HeadingWords.targets.map(sheetKey)
  static let actuals = HeadingWords.actuals.map(sheetKey)
  static let others = HeadingWords.otherFigures.map(sheetKey)
  private static let names = Set(HeadingWords.indicators.map(sheetKey))

  /// Whether a heading is that of the figures' names.
  static func isName(_ heading: String) -> Bool {
    let plain = String(heading.prefix { $0 != "(" })
    return names.contains(sheetKey(heading)) || names.contains(sheetKey(plain))
  }

  /// Whether a heading is that of a unit or of figures.
  static func isFigure(_ heading: String) -> Bool {
    let key = sheetKey(heading)
    return units.contains(key) || [baselines, targets, actuals].contains { begins(key, $0) }
  }

  static func begins(_ key: String, _ words: [String]) -> Bool {
    words.contains { key == $0 || key.hasPrefix($0 + " ") }
  }
}
