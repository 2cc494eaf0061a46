public import Phrases

/// A report, minutes, a notice or a letter without its typography: what it says, in order. Every
/// format is written from it, by one writer each. Texts are as they were recorded; each writer
/// makes them inert.
public struct Document: Sendable {
  /// How a browser shows it: as the letter that it is, or as a page for screens of any width.
  enum Look: Sendable { case letter, page }

  public let language: Language
  /// What kind of document it is, in capitals; a letter has none. Then what it is about.
  let name: String
  let title: String
  var look = Look.letter
  /// Below the title, a line each: owner, basis, day.
  var head: [String] = []
  /// What an official document has around its text.
  var frame: Frame?
  var blocks: [Block] = []
  /// Tables that belong to it, behind the signatures.
  var annexes: [Part] = []

  var say: Wording { Wording(language) }

  /// Its parts in order, as far as the writers of tables alone want them.
  var allBlocks: [Block] { blocks + annexes.map(Block.part) }
}

/// The parts that Nghị định 30/2020/NĐ-CP names around the text of a document.
struct Frame: Hashable, Sendable {
  let letterhead: Letterhead
  /// With a dotted place for what the clerk fills in.
  let number: String
  /// Of a letter, which has no name: what it is about, below its number.
  var about: String?
  /// `Bà Rịa - Vũng Tàu, ngày 05 tháng 02 năm 2026`.
  let placeAndDay: String
  /// Whom a letter is for.
  var addressees: Recipients?
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
