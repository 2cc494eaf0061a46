import Phrases
import PlanDomain

/// A report on the plan before it has a format: what it says, in order.
public struct Report: Sendable {
  let language: Language
  /// What kind of document it is; then what it is about.
  let name: String
  let title: String
  /// Owner, basis, the day.
  let head: [String]
  var sections: [ReportSection] = []
}

struct ReportSection: Sendable {
  let heading: String
  var blocks: [ReportBlock]
  /// Has a table of many columns: printed across the page.
  var isWide = false
}

enum ReportBlock: Sendable {
  case paragraph(String)
  case remark(String)
  case table(ReportTable)
  case objectives([ObjectiveCard])
  case indicators([IndicatorCard])
}

struct ReportTable: Sendable {
  struct Column: Sendable {
    enum Kind: Sendable { case text, number, short }

    let title: String
    var kind = Kind.text
    /// Share of the width, in per cent.
    let percent: Int
  }

  struct Row: Sendable {
    var cells: [String]
    /// 0 for an objective or a total, which stand out.
    var depth = 2
  }

  let caption: String
  let columns: [Column]
  var rows: [Row] = []
}

/// How one objective stands.
struct ObjectiveCard: Sendable {
  let id: String
  let title: String
  let status: Status?
  /// `▲ chậm tiến độ`, and what was reported where it differs.
  let standing: String
  let progress: Share?
  let expected: Share?
  let figures: String
  let lead: String
  let counts: String
}

extension ObjectiveCard {
  /// The class of its colour.
  var statusClass: String { status?.rawValue ?? "not-judged" }
}

/// One indicator with all that its plot needs.
struct IndicatorCard: Sendable {
  let id: String
  let title: String
  /// The item that it measures.
  let item: String
  let isShort: Bool?
  let assessment: String
  let value: String
  let promised: String
  let target: String
  /// Each measured value with its day and source, the earliest first.
  let measured: [String]
  let plot: Plot
}
