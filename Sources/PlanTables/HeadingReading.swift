import Phrases
import PlanDomain

/// What each column's heading says, with what stands over it.
struct HeadingReading {
  private(set) var matches: [Int: HeadingMatch] = [:]
  private(set) var marks: [Int: Status] = [:]

  private let block: HeadingBlock
  private let words: TableVocabulary

  init(_ block: HeadingBlock, _ words: TableVocabulary) {
    self.block = block
    self.words = words
    var plain: [Int: Status] = [:]
    for place in 0..<block.width {
      let path = block.path(place)
      guard let last = path.last else { continue }
      if let status = status(path) { marks[place] = status }
      if path.count == 1, let status = words.status(last) ?? short(last, place) {
        plain[place] = status
      }
      matches[place] = match(path, place)
    }
    // Two columns or more that are each called by a status stand for it.
    if plain.count + marks.count > 1 { marks.merge(plain) { first, _ in first } }
    if marks.count == 1 { marks = [:] }
    completePairs()
  }

  private func match(_ path: [String], _ place: Int) -> HeadingMatch? {
    let last = path[path.count - 1]
    guard path.count > 1 else { return SummaryColumn.match(last, words) }
    let over = path.dropLast().map(SummaryColumn.undated)
    let full = (over + [last]).joined(separator: " ")
    if let exact = SummaryColumn.exact(full, words) { return exact }
    if isTime(place), let day = Self.day(last) {
      return HeadingMatch(column: day, strength: .exact)
    }
    // `Nội dung` below `Kết quả` says what came of it.
    let own = SummaryColumn.match(last, words)
    if let own, own.strength > .weak { return own }
    return SummaryColumn.match(full, words) ?? own
  }

  /// `Đã` and `Đang` by themselves, where they are no other heading.
  private func short(_ name: String, _ place: Int) -> Status? {
    SummaryColumn.match(name, words) == nil ? Self.short(name) : nil
  }

  private static func short(_ name: String) -> Status? {
    HeadingWords.shortStatuses.first { accentedKey($0.word) == accentedKey(name) }?.status
  }

  /// The status that a column below a name for progress stands for.
  private func status(_ path: [String]) -> Status? {
    guard path.count > 1, let last = path.last else { return nil }
    let over = path.dropLast()
    let isProgress = over.contains { name in
      [.progress, .status, .percent].contains(SummaryColumn.match(name, words)?.column)
        || words.status(name) != nil
    }
    guard isProgress, let own = Self.short(last) ?? words.status(last) else { return nil }
    // `Đã hoàn thành`: `Quá hạn` is done, late; `Đang thực hiện`: `Quá hạn` is behind.
    return over.contains { words.status($0) == .done } ? .done : own
  }

  private static func day(_ name: String) -> SummaryColumn? {
    let key = sheetKey(name)
    if begins.contains(key) { return .start }
    return ends.contains(key) ? .due : nil
  }

  /// Below a name for days: it says so, or one of its columns is where something begins.
  private func isTime(_ place: Int) -> Bool {
    guard let over = block.path(place).dropLast().last else { return false }
    let key = " " + sheetKey(over) + " "
    if Self.times.contains(where: { key.hasPrefix(" \($0) ") }) { return true }
    return siblings(of: place).contains { Self.day(block.heading($0)) == .start }
  }

  private func siblings(of place: Int) -> [Int] {
    let over = block.path(place).dropLast().last
    guard let over else { return [] }
    return (0..<block.width).filter { other in
      let path = block.path(other)
      return path.count > 1 && path.dropLast().last == over
    }
  }

  /// Of two columns below one name, where one is known, the other is what goes with it: when it
  /// begins and ends, who leads and who helps.
  private mutating func completePairs() {
    for place in 0..<block.width where marks[place] == nil {
      if let match = matches[place], match.strength > .weak { continue }
      let pair = siblings(of: place)
      guard pair.count == 2, let other = pair.first(where: { $0 != place }),
        let known = matches[other]?.column
      else { continue }
      let isAssignment = block.path(place).dropLast().contains {
        Self.assignments.contains(sheetKey($0))
      }
      let column: SummaryColumn? =
        switch known {
        case .start where isTime(place): .due
        case .due where isTime(place): .start
        case .lead where isAssignment: .coordinating
        case .coordinating where isAssignment: .lead
        default: nil
        }
      if column == nil { continue }
      matches[place] = column.map { HeadingMatch(column: $0, strength: .rule) }
    }
  }

  private static let begins = Set(HeadingWords.begins.map(sheetKey))
  private static let ends = Set(HeadingWords.ends.map(sheetKey))
  private static let times = HeadingWords.times.map(sheetKey)
  private static let assignments = Set(HeadingWords.assignments.map(sheetKey))
}
