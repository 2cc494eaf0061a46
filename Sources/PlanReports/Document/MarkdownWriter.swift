/// The document as Markdown (CommonMark with tables). All text is escaped.
public func markdown(_ document: Document) -> [UInt8] {
  let pieces =
    opening(of: document) + document.blocks.flatMap(written)
    + (document.frame.map(closing) ?? []) + document.annexes.flatMap(written)
  var page = ""
  for (piece, next) in zip(pieces, pieces.dropFirst().map(Optional.some) + [nil]) {
    page += piece.text + (next.map { piece.isItem && $0.isItem ? "\n" : "\n\n" } ?? "\n")
  }
  return Array(page.utf8)
}

/// A block of Markdown. An empty line stands before each, but for what continues a list.
private struct Piece {
  var text: String
  var isItem = false

  init(_ text: String) { self.text = text }

  init(item: String) {
    text = "- " + item
    isItem = true
  }

  init(table titles: [String], _ marks: [String], _ rows: [[String]]) {
    let lines = rows.map { "\n| " + $0.joined(separator: " | ") + " |" }
    text =
      "| " + titles.joined(separator: " | ") + " |\n|" + marks.map { $0 + "|" }.joined()
      + lines.joined()
  }
}

private func opening(of document: Document) -> [Piece] {
  let (name, title) = (MarkdownText.line(document.name), MarkdownText.line(document.title))
  guard let frame = document.frame else {
    return [Piece("**\(name)**"), Piece("# \(title)")]
      + document.head.map { Piece(item: MarkdownText.paragraph($0)) }
  }
  let head = frame.letterhead
  let bodies = [head.parent.map(MarkdownText.cell), strongCell(head.issuer)].compactMap(\.self)
  let numbers = [frame.number, frame.about].compactMap { $0.map(MarkdownText.cell) }
  return [
    Piece(
      table: [bodies, [strongCell(head.republic), strongCell(head.motto)]]
        .map { $0.joined(separator: "<br>") }, [":---:", ":---:"],
      [[numbers.joined(separator: "<br>"), "*\(MarkdownText.cell(frame.placeAndDay))*"]])
  ] + (document.name.isEmpty ? [] : [Piece("# \(name)"), Piece("**\(title)**")])
    + (frame.addressees.map(addressed) ?? [])
    + document.head.map { Piece(item: MarkdownText.paragraph($0)) }
}

private func addressed(_ whom: Recipients) -> [Piece] {
  guard whom.names.count > 1 else {
    return [Piece(MarkdownText.line(whom.heading) + " " + MarkdownText.line(whom.names.joined()))]
  }
  return [Piece(MarkdownText.line(whom.heading))]
    + whom.names.map { Piece(item: MarkdownText.paragraph($0)) }
}

private func closing(of frame: Frame) -> [Piece] {
  let signers = frame.signatures
  return [Piece("***\(MarkdownText.line(frame.recipients.heading))***")]
    + frame.recipients.names.map { Piece(item: MarkdownText.paragraph($0)) }
    + [
      Piece(
        table: signers.map { strongCell($0.role) }, signers.map { _ in ":---:" },
        [
          signers.map { $0.hint.isEmpty ? "" : "*\(MarkdownText.cell($0.hint))*" },
          signers.map { strongCell($0.name) },
        ])
    ]
}

private func strongCell(_ text: String) -> String {
  let cell = MarkdownText.cell(text)
  return cell.isEmpty ? "" : "**\(cell)**"
}

private func written(_ block: Block) -> [Piece] {
  switch block {
  case .part(let part): written(part)
  case .paragraph(let line): [Piece(written(line))]
  case .list(let lines): lines.map { Piece(item: written($0)) }
  case .facts(let facts): facts.map { Piece(item: written($0)) }
  case .table(let table): [written(table)]
  case .figure(let figure): figure.words.map { [Piece(item: written($0))] } ?? []
  }
}

private func written(_ part: Part) -> [Piece] {
  let heading = part.heading.map {
    Piece(String(repeating: "#", count: part.level) + " " + MarkdownText.line($0.line))
  }
  let body = part.blocks.flatMap { block -> [Piece] in
    // A card's few lines stand close together.
    if case .card = part.kind, case .paragraph(let line) = block { return written(.list([line])) }
    return written(block)
  }
  return (heading.map { [$0] } ?? []) + body
}

private func written(_ line: Line) -> String {
  if line.role == .remark { return "*\(MarkdownText.line(line.runs.map(\.text).joined()))*" }
  return line.runs.enumerated().map { place, run in
    let isLast = place == line.runs.count - 1
    switch run.style {
    case .plain:
      let blanks = run.text.prefix { $0 == " " }
      return place == 0
        ? MarkdownText.paragraph(run.text)
        : blanks + MarkdownText.inline(String(run.text.dropFirst(blanks.count)))
    // Blanks within the marks would take their meaning from them.
    case .strong, .status:
      return "**\(MarkdownText.line(run.text))**" + (run.text.last == " " && !isLast ? " " : "")
    }
  }.joined()
}

private func written(_ fact: Fact) -> String {
  guard let name = fact.name else { return MarkdownText.paragraph(fact.value) }
  return "\(MarkdownText.line(name)): \(MarkdownText.inline(fact.value))"
}

private func written(_ table: Table) -> Piece {
  let rows = table.rows.map { row in
    row.cells.map { row.depth == 0 ? strongCell($0.text) : MarkdownText.cell($0.text) }
  }
  let marks = table.columns.map { column in
    switch column.alignment {
    case .leading: "---"
    case .centre: ":---:"
    case .trailing: "---:"
    }
  }
  return Piece(table: table.columns.map { MarkdownText.cell($0.title) }, marks, rows)
}
