/// A workbook as values: sheets of tables below each other, with days and shares as what they are.
public struct WorkbookFile: Sendable {
  public var title: String
  /// When it was made, in seconds since 1970: the same content is the same bytes.
  public var madeAt: Int
  public var sheets: [Sheet]

  public init(title: String, madeAt: Int, sheets: [Sheet]) {
    self.title = title
    self.madeAt = madeAt
    self.sheets = sheets
  }

  /// Prints across A4.
  public struct Sheet: Sendable {
    /// At most 31 letters, without `[]:*?/\`.
    public var name: String
    /// Lines above the first table.
    public var titles: [String]
    /// In letters.
    public var widths: [Int]
    public var tables: [Table]
    /// Whether the first table is what it is for: printed as wide as the page, its headings on
    /// each page and still on a screen, with a filter. Else as many tables as fit stand on a page,
    /// whole.
    public var isList: Bool

    public init(
      name: String, titles: [String], widths: [Int], tables: [Table], isList: Bool = true
    ) {
      self.name = name
      self.isList = isList
      self.titles = titles
      self.widths = widths
      self.tables = tables
    }
  }

  public struct Table: Sendable {
    public var caption: String?
    public var columns: [String]
    public var rows: [Row]
    /// Drawn beside the table.
    public var chart: Chart?
    /// What explains it, below.
    public var remarks: [String] = []

    public init(
      caption: String? = nil, columns: [String], rows: [Row], chart: Chart? = nil,
      remarks: [String] = []
    ) {
      self.caption = caption
      self.columns = columns
      self.rows = rows
      self.chart = chart
      self.remarks = remarks
    }
  }

  public struct Row: Sendable {
    public var cells: [Cell]
    /// A heading or a total among the others.
    public var isStrong: Bool

    public init(_ cells: [Cell], isStrong: Bool = false) {
      self.cells = cells
      self.isStrong = isStrong
    }
  }

  public struct Cell: Sendable {
    public enum Value: Sendable {
      case blank
      case text(String)
      case number(Double)
      /// From 0 to 1.
      case share(Double)
      case day(year: Int, month: Int, day: Int)

      /// Of a hundred.
      public static func percent(_ whole: Int) -> Value { .share(Double(whole) / 100) }
    }

    /// A quiet colour; what it means is said in words too.
    public enum Tone: Sendable { case plain, good, warning, bad, quiet }

    public var value: Value
    public var tone: Tone

    public init(_ value: Value, tone: Tone = .plain) {
      self.value = value
      self.tone = tone
    }
  }

  /// Values by day: the first column has days, each series a column of numbers.
  public struct Chart: Sendable {
    public var title: String
    public var series: [(name: String, column: Int)]
    /// The column where it begins.
    public var place: Int

    public init(title: String, series: [(name: String, column: Int)], place: Int) {
      self.title = title
      self.series = series
      self.place = place
    }
  }
}
