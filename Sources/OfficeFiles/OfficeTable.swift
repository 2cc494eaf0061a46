/// A sheet of a workbook, or a table of a document: its cells as text, as they are shown.
public struct OfficeTable: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    /// As the program shows it, from 1.
    public let number: Int
    public internal(set) var cells: [String] = []
    /// Columns, from 0, in which a merged cell of a row above goes on; its value stands here too.
    public internal(set) var covered: Set<Int> = []

    init(number: Int, cells: [String] = []) {
      self.number = number
      self.cells = cells
    }

    mutating func set(_ text: String, at column: Int) {
      while cells.count <= column { cells.append("") }
      cells[column] = text
    }

    var isBlank: Bool { cells.allSatisfy(\.isEmpty) }
  }

  /// Nothing for a table of a document.
  public internal(set) var name: String?
  /// Which of the file's it is, from 1.
  public internal(set) var number: Int
  public internal(set) var isHidden = false
  /// Those with something in them.
  public internal(set) var rows: [Row] = []
  /// What stands above a table of a document.
  public internal(set) var textAbove: [String] = []
  public internal(set) var hiddenRows: [Int] = []
  /// From 0.
  public internal(set) var hiddenColumns: [Int] = []

  init(name: String? = nil, number: Int) {
    self.name = name
    self.number = number
  }

  /// The value of a merged cell stands in every row that it covers.
  mutating func merge(_ cell: MergedCell) {
    guard cell.rows.count > 1 else { return }
    let first = rows.first { $0.number == cell.rows.lowerBound }
    guard
      let text = first.flatMap({
        $0.cells.indices.contains(cell.column) ? $0.cells[cell.column] : nil
      }),
      !text.isEmpty
    else { return }
    for index in rows.indices
    where cell.rows.contains(rows[index].number) && rows[index].number > cell.rows.lowerBound {
      rows[index].set(text, at: cell.column)
      rows[index].covered.insert(cell.column)
    }
  }
}

/// The rows of one merged cell, in the column where it begins.
struct MergedCell: Hashable {
  let rows: ClosedRange<Int>
  let column: Int
}

/// Counts what is taken, so that no file can be without end.
struct OfficeCount {
  private var cells = 0
  private var bytes = 0
  private(set) var fault: OfficeFault?

  mutating func add(_ text: String) {
    cells += 1
    bytes += text.utf8.count
    if cells > OfficeLimits.cells { fault = .tooLarge("> \(OfficeLimits.cells) cells") }
    if text.utf8.count > OfficeLimits.cellBytes || bytes > OfficeLimits.textBytes {
      fault = .tooLarge("> \(OfficeLimits.textBytes >> 20) MiB of text")
    }
  }

  mutating func check(row: Int) {
    if row > OfficeLimits.rows { fault = .tooLarge("> \(OfficeLimits.rows) rows") }
  }

  mutating func check(column: Int) {
    if column > OfficeLimits.columns { fault = .tooLarge("> \(OfficeLimits.columns) columns") }
  }
}

/// Reads the tables of an .xlsx, .ods or .docx, told by what is in the archive.
public func readOfficeTables(_ bytes: [UInt8]) throws(OfficeFault) -> [OfficeTable] {
  let archive = try Archive(bytes) { name in
    ["mimetype", "content.xml"].contains(name)
      || (name.hasPrefix("xl/") || name.hasPrefix("word/") || name.hasPrefix("_rels/"))
        && (name.hasSuffix(".xml") || name.hasSuffix(".rels"))
        && !name.hasPrefix("xl/drawings/") && !name.hasPrefix("xl/theme/")
        && !name.hasPrefix("xl/pivot") && !name.hasPrefix("xl/charts/")
  }
  if archive.parts["xl/workbook.xml"] != nil { return try Workbook(archive).tables }
  if archive.parts["word/document.xml"] != nil { return try documentTables(archive) }
  if archive.names.contains("EncryptedPackage") { throw .locked }
  if archive.parts["content.xml"] != nil { return try openDocumentTables(archive) }
  throw .otherArchive
}
