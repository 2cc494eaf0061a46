/// Every list with a cursor. Who adds one names it here, and a test then asks what it does when its
/// rows change between two keys.
public enum ListName: String, CaseIterable, Hashable, Sendable {
  case overview, tree, departments, departmentWork, timeline, attention, directives, log, changes
  case matrixStrategies, matrixDepartments, matrixItems
  case meetings, meetingChanges, attendance, agenda, closing
  case palette, themes, menu, week, sheet
}

/// What is selected in a list, and which part of the list is seen.
///
/// What is selected is known by what it is, never by its place: rows come, go and sort anew between
/// two keys, and what a person edits next must be what they saw selected. That is why it can't be
/// made from a place or set to one. A list is given as the ids of its rows, from the top.
struct Selection<ID: Hashable & Sendable>: Sendable {
  private let list: ListName
  /// What is selected. It may not be among the rows while they are few for a moment, as under a
  /// filter; then nothing is selected that an edit could be about.
  private(set) var id: ID?
  /// Where it stands, and what of the list is seen: for drawing.
  private(set) var window = ListWindow()
  /// What stood beside it when it was last seen, the nearest first.
  private var neighbours: [ID] = []

  private static var reach: Int { 16 }

  init(_ list: ListName) { self.list = list }

  /// What is selected, where the list has it.
  func id(in rows: some RandomAccessCollection<ID>) -> ID? {
    place(in: rows) == nil ? nil : id
  }

  /// Where it stands in the list, from 0; nothing where it does not.
  func place(in rows: some RandomAccessCollection<ID>) -> Int? {
    id.flatMap { Self.place(of: $0, in: rows, near: window.selected) }
  }

  /// Selects what a person pointed at, or what was looked for. What is not among the rows yet is
  /// selected as soon as it is.
  mutating func select(_ id: ID, in rows: some RandomAccessCollection<ID>) {
    self.id = id
    neighbours = []
    if let place = Self.place(of: id, in: rows, near: window.selected) { note(place, in: rows) }
  }

  /// Selects the row so many rows further down, or up, as far as there are some.
  mutating func move(by step: Int, in rows: some RandomAccessCollection<ID>) {
    guard !rows.isEmpty else { return }
    let from = place(in: rows) ?? min(window.selected, rows.count - 1)
    let (sum, overflows) = from.addingReportingOverflow(step)
    let last = rows.count - 1
    note(overflows ? (step > 0 ? last : 0) : min(max(sum, 0), last), in: rows)
  }

  /// After the list became another: what was selected stays so, wherever it stands. Where it is
  /// gone, the nearest that stood beside it is selected from now on; in a list that is empty
  /// nothing is forgotten.
  mutating func follow(_ rows: some RandomAccessCollection<ID>) {
    guard !rows.isEmpty else { return }
    if let place = place(in: rows) { return note(place, in: rows) }
    if let next = neighbours.lazy.compactMap({ Self.place(of: $0, in: rows) }).first {
      return note(next, in: rows)
    }
    note(min(window.selected, rows.count - 1), in: rows)
  }

  /// Moves what is seen no further than is needed to have the selected row among `height` rows, so
  /// that nothing jumps.
  mutating func settle(_ rows: some RandomAccessCollection<ID>, height: Int) {
    if !isNoted(in: rows) { follow(rows) }
    window.show(count: rows.count, height: height)
  }

  /// Forgets what was selected: what the list is of became another thing.
  mutating func reset() { self = Selection(list) }

  private func isNoted(in rows: some RandomAccessCollection<ID>) -> Bool {
    window.selected < rows.count && rows[at: window.selected] == id
  }

  private mutating func note(_ place: Int, in rows: some RandomAccessCollection<ID>) {
    id = rows[at: place]
    window.selected = place
    neighbours = (1...Self.reach).flatMap { distance in
      [place + distance, place - distance].compactMap {
        (0..<rows.count).contains($0) ? rows[at: $0] : nil
      }
    }
  }

  /// Looked for from where it stood to both sides: it is seldom far.
  private static func place(
    of id: ID, in rows: some RandomAccessCollection<ID>, near guess: Int = 0
  ) -> Int? {
    let count = rows.count
    let start = min(max(guess, 0), max(count - 1, 0))
    for distance in 0..<max(count, 1) {
      let (down, up) = (start + distance, start - distance)
      if down < count, rows[at: down] == id { return down }
      if up >= 0, up < count, rows[at: up] == id { return up }
      if down >= count, up < 0 { return nil }
    }
    return nil
  }
}

/// Which part of a list is seen, and where in the list the selected row stands: for drawing alone,
/// and made by a selection alone.
struct ListWindow: Hashable, Sendable {
  fileprivate(set) var selected = 0
  fileprivate(set) var top = 0

  fileprivate init() {}

  /// Rows from the first that is seen to the selected one.
  var offset: Int { selected - top }

  fileprivate mutating func show(count: Int, height: Int) {
    selected = min(max(selected, 0), max(count - 1, 0))
    top.reveal(selected, count: count, height: height)
  }

  /// The places that are seen.
  func visible(count: Int, height: Int) -> Range<Int> {
    top.visible(count: count, height: height)
  }
}

/// The first row of a list that is on screen.
extension Int {
  /// Moves it no further than is needed to have the row at `place` among `height` of `count` rows.
  mutating func reveal(_ place: Int, count: Int, height: Int) {
    let height = Swift.max(height, 1)
    self = Swift.min(self, place)
    self = Swift.max(self, place - height + 1)
    self = Swift.min(Swift.max(self, 0), Swift.max(count - height, 0))
  }

  /// The places that are seen from it on.
  func visible(count: Int, height: Int) -> Range<Int> {
    let first = Swift.min(Swift.max(self, 0), Swift.max(count, 0))
    return first..<Swift.min(first + Swift.max(height, 0), count)
  }
}

extension RandomAccessCollection {
  /// The element so many places behind the first.
  fileprivate subscript(at place: Int) -> Element { self[index(startIndex, offsetBy: place)] }
}
