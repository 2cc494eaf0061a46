import Phrases
import PlanDomain

/// What the text of a document is made of. Each writer says for each kind what becomes of it.
enum Block: Sendable {
  case part(Part)
  case paragraph(Line)
  case list([Line])
  /// What is known of one thing, each by its name.
  case facts([Fact])
  case table(Table)
  case figure(Figure)

  static func paragraph(_ text: String, _ role: Line.Role = .text) -> Block {
    .paragraph(Line(text, role))
  }

  static func list(_ texts: [String]) -> Block { .list(texts.map { Line($0) }) }

  /// A bold lead-in such as `1. Cơ chế phối hợp: `, and what follows it.
  static func led(by lead: String, _ text: String = "") -> Block {
    let lead = Run(text: lead, style: .strong)
    return .paragraph(
      text.isEmpty ? Line(runs: [lead], role: .leadIn) : Line(runs: [lead, Run(text: text)]))
  }
}

/// Blocks that belong together, mostly under a heading; a part can hold parts.
struct Part: Sendable {
  enum Kind: Hashable, Sendable {
    case section
    /// Stands below a section, numbered by whoever writes it.
    case point
    /// Has a table of many columns: printed across the page.
    case wide
    /// Holds cards, which can stand beside each other.
    case cards
    /// How one thing stands, in a few lines; one that nobody judged has no status.
    case card(Status?)
    case indicator
  }

  struct Heading: Hashable, Sendable {
    var text: String
    /// What it is called by, and the same in words: `1`, `Mục tiêu 1`.
    var number: String?
    var numberInWords: String?

    /// `1  Logistics`
    var line: String { (number.map { $0 + "  " } ?? "") + text }
  }

  var kind = Kind.section
  var heading: Heading?
  let blocks: [Block]

  /// Of its heading; the document's own title has level 1.
  var level: Int {
    switch kind {
    case .section, .wide, .cards: 2
    case .point, .card, .indicator: 3
    }
  }

  static func titled(_ title: String, _ blocks: [Block], as kind: Kind = .section) -> Part {
    Part(kind: kind, heading: Heading(text: title), blocks: blocks)
  }
}

/// A text of its own: a paragraph, or what stands behind a mark of a list.
struct Line: Hashable, Sendable {
  /// What it is for: a sheet of styles knows it by this name.
  enum Role: String, Hashable, Sendable {
    case text
    /// Stands on one page with what follows it.
    case leadIn
    /// Explains what stands above it.
    case remark
    /// What the thing belongs to.
    case of
    case standing, figures, counts
  }

  var runs: [Run]
  var role = Role.text
}

extension Line {
  init(_ text: String, _ role: Role = .text) { self.init(runs: [Run(text: text)], role: role) }
}

/// Words of a line that stand out alike.
struct Run: Hashable, Sendable {
  enum Style: Hashable, Sendable {
    case plain, strong
    /// Has the colour of a status, which the words say too.
    case status(Status?)
  }

  var text: String
  var style = Style.plain
}

struct Fact: Hashable, Sendable {
  var name: String?
  var value: String
}

/// A picture, and the same in words for whoever does not see it.
struct Figure: Sendable {
  enum Picture: Sendable {
    /// How far it is, and where it should be.
    case meter(Share, expected: Share?)
    case plot(Plot, title: String)
  }

  let picture: Picture
  var words: Fact?
}

extension [Part] {
  /// `Phụ lục I. Nhiệm vụ được giao`; a single one has no number.
  func asAnnexes(_ say: Wording) -> [Part] {
    enumerated().map { place, part in
      let number = count > 1 ? " \(romanNumeral(place + 1))" : ""
      let text = part.heading.map { "\(say(.annex))\(number). \($0.text)" }
      return Part(kind: part.kind, heading: text.map { .init(text: $0) }, blocks: part.blocks)
    }
  }

  /// `I. Kết quả chung`: as official papers number their parts.
  var numbered: [Block] {
    enumerated().map { place, part in
      let text = part.heading.map { "\(romanNumeral(place + 1)). \($0.text)" }
      return .part(
        Part(kind: part.kind, heading: text.map { .init(text: $0) }, blocks: part.blocks))
    }
  }
}

/// `I`, `II`, `III`; at most 39.
private func romanNumeral(_ number: Int) -> String {
  var rest = min(max(number, 1), 39)
  var numeral = ""
  for (value, letters) in [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")] {
    while rest >= value {
      numeral += letters
      rest -= value
    }
  }
  return numeral
}
