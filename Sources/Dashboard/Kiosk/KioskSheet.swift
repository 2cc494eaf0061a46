import PlanDomain

/// Which sheet it is, the same after every reading.
struct KioskSheetID: Hashable, Sendable {
  let section: KioskSection
  /// The objective or indicator that it is about.
  var item: ItemID?
}

/// What one section, objective or indicator has to say, before it is laid out on pages of a size:
/// one thing in a few big figures, then a list.
struct KioskSheet: Sendable {
  let id: KioskSheetID
  /// As in a sentence; drawn in spaced capitals.
  let heading: String
  var title: String?
  var status: Status?
  /// What the status is called here, where it is not by its own word.
  var word: String?
  /// Beside the status: whose it is, or of which days.
  var note: String?
  var figures: [KioskFigure] = []
  var bar: KioskBar?
  var plot: Plot?
  /// The days that the rows' spans are drawn against.
  var calendar: ClosedRange<Day>?
  var rows: [KioskRow] = []
  /// How many rows are not shown, where there are too many for a wall.
  var more = 0
}

/// A figure that is read from the far end of the room, and what it counts.
struct KioskFigure: Hashable, Sendable {
  let text: String
  let caption: String
  let face: Face
}

/// How far something is, and where it should be.
struct KioskBar: Hashable, Sendable {
  let progress: Share?
  var expected: Share?
  let face: Face
}

/// One thing of a list: its name, which wraps and is never cut, and what is said of it.
struct KioskRow: Sendable {
  var subject: Subject?
  var status: Status?
  var label = ""
  let text: String
  /// At the right of its first line.
  var tail: [KioskPiece] = []
  /// Below its name: words, or a bar with its value, or its days on the calendar.
  var detail: [KioskPiece] = []
  var bar: KioskBar?
  var value = ""
  var days: ClosedRange<Day>?
}

extension KioskSheet {
  /// A wall shows the first so many of a list; people look up the rest where they can scroll.
  static let mostRows = 40

  mutating func take(_ rows: [KioskRow]) {
    self.rows = Array(rows.prefix(Self.mostRows))
    more = rows.count - self.rows.count
  }
}
