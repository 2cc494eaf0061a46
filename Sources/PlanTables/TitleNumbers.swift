import Phrases
import PlanDomain

extension Sheet {
  /// Takes `I.`, `1.1` or `-` that stand in the cell of the title, where no column has numbers.
  ///
  /// A single row may have it so among rows with numbers of their own: a heading over them, or a
  /// dash below one.
  mutating func takeNumbersFromTitles() {
    takeTitlesFromNumbers()
    guard !SummaryColumn.levels.contains(where: { columns[$0] != nil }),
      let place = columns[.title]
    else { return }
    let titled = rows.filter { $0[.title] != nil }
    let numbered = titled.count { $0[.title].flatMap({ NumberedTitle($0) }) != nil }
    let hasNumbers = rows.contains { $0[.number] != nil }
    if !hasNumbers, numbered * 2 < titled.count || numbered < 2 { return }
    var isTaken = false
    for index in rows.indices where rows[index][.number] == nil && rows[index].problems.isEmpty {
      guard let title = rows[index][.title].flatMap({ NumberedTitle($0) }),
        !hasNumbers || title.isHeadingOrDash
      else { continue }
      rows[index].cells[.number] = title.number
      rows[index].cells[.title] = title.rest
      isTaken = true
    }
    for index in rows.indices {
      // Written in both places.
      guard let number = rows[index][.number],
        let title = rows[index][.title].flatMap({ NumberedTitle($0) }), !title.isDash,
        OutlineNumber(title.number) == OutlineNumber(number)
      else { continue }
      rows[index].cells[.title] = title.rest
    }
    guard isTaken else { return }
    if columns[.number] == nil { columns[.number] = place }
    notices.append(SheetProblem(.numbersFromTitles(heading(at: place))))
  }
}

extension Sheet {
  /// A heading over all columns stands in the first: `I. Về thể chế` where numbers are.
  private mutating func takeTitlesFromNumbers() {
    guard columns[.title] != nil else { return }
    for index in rows.indices where rows[index].problems.isEmpty && rows[index].marks.isEmpty {
      guard rows[index].cells.count == 1, let cell = rows[index][.number], cell.contains(" "),
        let title = NumberedTitle(cell) ?? NumberedTitle(section: cell), !title.isDash
      else { continue }
      rows[index].cells = [.number: title.number, .title: title.rest]
    }
  }
}

/// A title that begins with its number.
struct NumberedTitle {
  let number: String
  let rest: String

  /// `I. Về thể chế`, `1. Ban hành`, `1.1 Streets`, `a) Khảo sát`, `2/ Rà soát`, `- Lần 1`; not
  /// `5 mục tiêu`, nor `1.250 người`.
  init?(_ title: String) {
    if let first = title.first, "-–—+•*".contains(first) {
      let rest = title.dropFirst().drop { $0.isWhitespace }
      guard rest.first?.isLetter ?? false else { return nil }
      number = "-"
      self.rest = String(rest)
      return
    }
    let head = title.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || ".)/".contains($0)) }
    let rest = title.dropFirst(head.count).drop { $0.isWhitespace }
    let isSpaced = title.dropFirst(head.count).first?.isWhitespace ?? false
    guard head.count <= 12, isSpaced, let last = head.last, !rest.isEmpty,
      let outline = OutlineNumber(String(head))
    else { return nil }
    let isClosed = ".)/".contains(last)
    switch outline.style {
    case .dotted(let parts):
      let isShort = outline.parts.allSatisfy { $0.utf8.count <= 2 && Int($0) != nil }
      guard isShort, isClosed || parts > 1 else { return nil }
    case .roman, .capital, .small: guard isClosed else { return nil }
    case .bullet, .name: return nil
    }
    number = String(head)
    self.rest = String(rest)
  }

  /// `GOAL 1: SAFE CITY`, `Strategy 1.1 Streets`: a word for what it is, its number, and its name;
  /// it is called by all of that.
  init?(section title: String) {
    let folded = foldedKey(title)
    guard let word = SheetKeys.sections.first(where: { folded.hasPrefix($0 + " ") }) else {
      return nil
    }
    let behind = title.dropFirst(word.count).drop { $0 == " " }
    let written = behind.prefix { $0 != " " && $0 != ":" }
    let name = behind.dropFirst(written.count).drop { ": .-–".contains($0) }
    guard let outline = OutlineNumber(String(written)), !name.isEmpty else { return nil }
    switch outline.style {
    case .dotted where outline.parts.allSatisfy({ $0.utf8.count <= 2 && Int($0) != nil }): break
    case .roman: break
    default: return nil
    }
    number = outline.text
    rest = title
  }

  var isDash: Bool { number == "-" }

  /// What stands among rows with numbers of their own.
  var isHeadingOrDash: Bool {
    switch OutlineNumber(number)?.style {
    case .roman?, .capital?, .small?, .bullet?, .dotted?: true
    default: false
    }
  }
}
