import Phrases
public import PlanDomain

/// What is asked of an import besides its table.
public struct ImportWishes: Sendable {
  /// Why deadlines change.
  public var why: String?
  /// The title of an objective that takes in the rows which have nothing above them.
  public var objective: String?
  /// What columns are, whatever their headings say.
  public var columns: [ColumnWish] = []
  /// Blank cells of who and when are of the merged cell above them.
  public var fillsDown = false
  /// The rows are directives, and no tasks.
  public var areDirectives = false
  /// The sheet, or the number of a document's table.
  public var sheet: String?
  /// The day that results are of, where their heading does not tell.
  public var on: Day?
  /// What is measured is of no later day; nothing where it is not known.
  public var today: Day?
  public var vocabulary = TableVocabulary()

  public init(why: String? = nil, objective: String? = nil) {
    self.why = why
    self.objective = objective
  }
}

/// `title="Mô tả nhiệm vụ"`: that the column of this heading, or of this letter, is the title.
public struct ColumnWish: Hashable, Sendable {
  /// Nothing for a column that is to be left aside.
  let column: SummaryColumn?
  let heading: String

  /// Nothing where it names no column of ours.
  public init?(_ text: String) {
    guard let equals = text.firstIndex(of: "=") else { return nil }
    let name = text[..<equals].trimmingSpaces
    heading = text[text.index(after: equals)...].trimmingSpaces
    guard !heading.isEmpty else { return nil }
    if name == Self.none {
      column = nil
    } else if let named = SummaryColumn(rawValue: name) {
      column = named
    } else {
      return nil
    }
  }

  private static let none = "none"

  /// What may stand before the sign.
  public static let names = SummaryColumn.allCases.map(\.rawValue) + [none]

  /// The column that is meant, by its heading or its letter.
  func place(in block: HeadingBlock) -> Int? {
    let key = sheetKey(heading)
    let places = 0..<block.width
    return places.first { sheetKey(block.heading($0)) == key }
      ?? places.first { sheetKey(block.path($0).joined(separator: " ")) == key }
      ?? places.first { sheetColumnName($0) == heading.uppercased() && !block.heading($0).isEmpty }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
