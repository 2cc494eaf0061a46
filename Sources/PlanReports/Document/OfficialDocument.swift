public import Phrases

/// A document of a meeting without its typography: the parts that Nghị định 30/2020/NĐ-CP names,
/// in their order. Texts are as they were recorded; each way out makes them inert.
public struct OfficialDocument: Hashable, Sendable {
  public let language: Language
  let letterhead: Letterhead
  /// With a dotted place for what the clerk fills in.
  let number: String
  /// `Bà Rịa - Vũng Tàu, ngày 05 tháng 02 năm 2026`.
  let placeAndDay: String
  /// What kind of document it is, in capitals.
  let name: String
  let subject: String
  let body: [DocumentBlock]
  let recipients: Recipients
  /// From left to right.
  let signatures: [Signature]
}

/// Top left the bodies, top right the republic and its motto.
struct Letterhead: Hashable, Sendable {
  /// The body that the issuing one belongs to, in capitals.
  var parent: String?
  var issuer: String
  var republic: String
  var motto: String
}

struct Recipients: Hashable, Sendable {
  var heading: String
  var names: [String]
}

struct Signature: Hashable, Sendable {
  var role: String
  var hint: String
  var name: String
}

enum DocumentBlock: Hashable, Sendable {
  case heading(String)
  /// A bold lead-in such as `1. Cơ chế phối hợp`, with what follows it.
  case point(String, String)
  case paragraph(String)
  case labelled(String, String)
  case dash(String)
  case table(DocumentTable)
}

struct DocumentTable: Hashable, Sendable {
  struct Column: Hashable, Sendable {
    var title: String
    /// Of the table's width.
    var percent: Int
    var isCentred: Bool
  }

  var columns: [Column]
  /// Each as long as the columns.
  var rows: [[String]]
}
