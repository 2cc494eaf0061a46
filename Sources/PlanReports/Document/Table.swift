import Phrases
import PlanDomain

/// Rows under titled columns, with what each cell is besides how it reads, so that a spreadsheet
/// gets days and numbers where the page shows texts.
struct Table: Sendable {
  struct Column: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
      case text
      /// A short name that is not broken: `2.1.1`, `CĐ 02`.
      case label
      case day, count, rate
    }

    enum Alignment: Hashable, Sendable { case leading, centre, trailing }

    let title: String
    let kind: Kind
    /// Share of the width, in per cent.
    let percent: Int
    let alignment: Alignment

    var isNumber: Bool { kind == .count || kind == .rate }

    init(_ title: String, _ kind: Kind = .text, percent: Int, _ alignment: Alignment? = nil) {
      self.title = title
      self.kind = kind
      self.percent = percent
      self.alignment = alignment ?? (kind == .count || kind == .rate ? .trailing : .leading)
    }
  }

  struct Cell: Hashable, Sendable {
    enum Value: Hashable, Sendable {
      case count(Int)
      case rate(OnTimeRate)
      case percent(Percent)
      case day(Day)
      /// Said by the first line of the text.
      case status(Status)
    }

    /// As people read it; possibly of several lines.
    var text: String
    var value: Value?
  }

  struct Row: Hashable, Sendable {
    /// As many as there are columns.
    var cells: [Cell]
    /// 0 for an objective or a total, which stand out.
    var depth = 2
  }

  /// Names it where no heading does.
  let caption: String
  let columns: [Column]
  var rows: [Row] = []
}

extension Table.Cell {
  init(_ text: String) { self.text = text }

  init(_ count: Int) { self.init(text: String(count), value: .count(count)) }

  init(_ rate: OnTimeRate?, _ say: Wording) {
    self.init(text: say.percent(rate), value: rate.map(Value.rate))
  }

  init(_ day: Day, _ say: Wording) { self.init(text: say.day(day), value: .day(day)) }

  /// `13 ngày`.
  init(days: Int, _ say: Wording) { self.init(text: say(.days(days)), value: .count(days)) }
}
