import OfficeFiles
import Phrases
import PlanDomain

/// The tables that a file may hold, told by what it begins with and not by its name: one of text by
/// each separator that may be meant, or one a sheet.
func sourceTables(_ bytes: [UInt8]) throws(SheetRefusal) -> [SourceTable] {
  if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
    return try officeTables(bytes).map { $0.readInUnicode() }
  }
  if let refusal = otherKind(bytes) { throw SheetRefusal(phrase: refusal) }
  return try textTables(bytes).map { $0.readInUnicode() }
}

private func officeTables(_ bytes: [UInt8]) throws(SheetRefusal) -> [SourceTable] {
  do throws(OfficeFault) {
    return try readOfficeTables(bytes).map(SourceTable.init)
  } catch {
    throw SheetRefusal(phrase: error.phrase)
  }
}

extension SourceTable {
  /// A sheet or a table, with what its cells don't say.
  fileprivate init(_ table: OfficeTable) {
    rows = table.textAbove.map { TableRow(number: 0, cells: [$0]) }
    rows += table.rows.map { row in
      TableRow(number: row.number, cells: row.cells, covered: row.covered)
    }
    name = table.name.map { Phrase.sheetNamed($0) } ?? .tableNumbered(table.number)
    key = table.name ?? String(table.number)
    if table.isHidden { notices.append(.sheetIsHidden) }
    if !table.hiddenRows.isEmpty { notices.append(.hiddenRows(table.hiddenRows)) }
    if !table.hiddenColumns.isEmpty {
      notices.append(.hiddenColumns(table.hiddenColumns.map(sheetColumnName)))
    }
  }
}

extension OfficeFault {
  fileprivate var phrase: Phrase {
    switch self {
    case .otherArchive: .sheetOtherZip
    case .locked: .sheetLocked
    case .tooLarge(let what): .officeTooLarge(what)
    case .broken(let part): .officeBroken(part)
    case .noTable: .noTableInDocument
    case .missingLibrary(let library): .officeLibraryMissing(library)
    }
  }
}

/// What a file is that holds no table which can be read, and the remedy.
private func otherKind(_ bytes: [UInt8]) -> Phrase? {
  if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
    // An encrypted .xlsx is such a file too, with a part of this name.
    let name: [UInt8] = Array("EncryptedPackage".utf8).flatMap { [$0, UInt8(0)] }
    return bytes.prefix(1 << 20).firstRange(of: name) == nil ? .sheetOldExcel : .sheetLocked
  }
  let head = bytes.prefix(1_024).drop { [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
  if head.starts(with: Array("%PDF-".utf8)) { return .sheetPDF }
  if head.starts(with: Array("{\\rtf".utf8)) { return .sheetRTF }
  let text = String(decoding: head.prefix(200), as: UTF8.self).lowercased()
  return ["<html", "<!doctype html", "<table"].contains { text.hasPrefix($0) } ? .sheetHTML : nil
}

private func textTables(_ bytes: [UInt8]) throws(SheetRefusal) -> [SourceTable] {
  var (text, notices) = try tableText(bytes)
  var separators: [UInt8] = [0x2C, 0x3B, 0x09]
  // What Excel writes to name the separator.
  if text.count > 5, text.prefix(4).map({ $0 | 0x20 }) == Array("sep=".utf8) {
    let start = text.startIndex
    separators = [text[start + 4]]
    let end = text.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.endIndex - 1
    text = text[end...].dropFirst()
    if text.first == 0x0A { text = text.dropFirst() }
  }
  return try separators.map { separator throws(SheetRefusal) in
    let rows = readCSV(text, separator: separator, most: OfficeLimits.rows + 1)
    if rows.count > OfficeLimits.rows {
      throw SheetRefusal(phrase: .officeTooLarge("> \(OfficeLimits.rows) rows"))
    }
    return SourceTable(rows: rows, notices: notices)
  }
}
