import Phrases

/// One row of a table as it stands in its file, by the number that a spreadsheet gives it, from 1.
struct TableRow: Hashable {
  let number: Int
  var cells: [String] = []
  /// Columns, from 0, in which a merged cell of a row above goes on; its value stands here too.
  var covered: Set<Int> = []
  var faults: [CellFault] = []
}

/// What is wrong with a cell's quotes; the column counts from 0.
struct CellFault: Hashable {
  enum Kind: Hashable {
    /// It is never closed, or only by a quote that was meant for another cell on a later line: the
    /// cell is what stands to the end of its line, and the next line is a row of its own.
    case openQuote
    /// Something follows the closing quote before the separator.
    case textAfterQuote
  }

  let kind: Kind
  let column: Int

  var phrase: Phrase { kind == .openQuote ? .cellOpenQuote : .cellTextAfterQuote }
}

/// A table as a file of any kind gives it.
struct SourceTable {
  var rows: [TableRow]
  /// The sheet, or the number of the table in a document; nothing in a text file.
  var name: Phrase?
  /// What it is called by where it is asked for, besides its name.
  var key: String?
  /// What is known of it that its cells don't say: how it was read, what is hidden.
  var notices: [Phrase] = []
}
