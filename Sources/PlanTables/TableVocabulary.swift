public import Phrases
public import PlanDomain

/// Words that an office has of its own, besides those that every table is read with.
public struct TableVocabulary: Sendable {
  private var columns: [String: SummaryColumn] = [:]
  private var statuses: [String: Status] = [:]
  private var bodies: [String: String] = [:]
  private var withoutEnd: Set<String> = []
  /// Where a fiscal year ends; 30 June where nothing is said, as most that write so have it.
  public var fiscalYearEnd = (month: 6, day: 30)

  public init() {}

  /// A heading, as it is compared.
  public mutating func add(heading: String, of column: SummaryColumn) {
    columns[sheetKey(heading)] = column
  }

  /// A word of progress.
  public mutating func add(word: String, of status: Status) {
    statuses[accentedSheetKey(word)] = status
  }

  /// Another name of a body.
  public mutating func add(name: String, of body: String) {
    bodies[accentedSheetKey(name)] = body
  }

  /// A word for what has no deadline.
  public mutating func add(wordWithoutEnd word: String) { withoutEnd.insert(foldedKey(word)) }

  func column(ofKey key: String) -> SummaryColumn? { columns[key] }

  func status(_ text: String) -> Status? {
    statuses[accentedSheetKey(text)] ?? Status.written(text)
  }

  func body(_ name: String) -> String { bodies[accentedSheetKey(name)] ?? name }

  func isWithoutEnd(_ cell: String) -> Bool { withoutEnd.contains(foldedKey(cell)) }
}
