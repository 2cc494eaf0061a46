import OfficeFiles
import Phrases
import PlanDomain

/// The document as a .docx, laid out as the letter that it is: real headings and lists, headings of
/// tables on each of their pages, wide tables across the page.
public func docx(_ document: Document) -> [UInt8] {
  var writer = DocxWriter()
  if let frame = document.frame { writer.open(document, frame) }
  for block in document.blocks { writer.write(block) }
  if let frame = document.frame { writer.close(frame) }
  for (place, annex) in document.annexes.enumerated() { writer.write(annex: annex, at: place) }
  return wordFile(
    WordDocument(
      title: clean([document.name, document.title].filter { !$0.isEmpty }.joined(separator: " ")),
      language: document.language.rawValue, sections: writer.sections))
}

private typealias Paragraph = WordDocument.Paragraph

private struct DocxWriter {
  private(set) var sections = [WordDocument.Section(blocks: [])]

  private mutating func add(_ block: WordDocument.Block) {
    sections[sections.count - 1].blocks.append(block)
  }

  private mutating func add(_ style: WordDocument.Style, _ text: String) {
    add(.paragraph(Paragraph(style, clean(text))))
  }

  mutating func open(_ document: Document, _ frame: Frame) {
    let head = frame.letterhead
    let left =
      (head.parent.map { [Paragraph(.parent, clean($0))] } ?? []) + [
        Paragraph(.issuer, clean(head.issuer)), rule(under: head.issuer, .issuer),
      ]
    let right = [
      Paragraph(.republic, clean(head.republic)), Paragraph(.motto, clean(head.motto)),
      rule(under: head.motto, .motto),
    ]
    let number =
      [Paragraph(.number, clean(frame.number))]
      + (frame.about.map { [Paragraph(.about, clean($0))] } ?? [])
    add(
      .table(
        WordDocument.Table(
          widths: [42, 58], headingRows: 0, hasBorders: false,
          rows: [[left, right], [number, [Paragraph(.day, clean(frame.placeAndDay))]]])))
    if document.name.isEmpty {
      add(.number, "")
    } else {
      add(.name, document.name)
      add(.subject, document.title)
      add(.paragraph(rule(under: document.title, .subject)))
    }
    if let whom = frame.addressees { write(addressees: whom) }
  }

  private func rule(under text: String, _ rule: LetterRule) -> Paragraph {
    Paragraph(.rule, [], indent: rule.margin(under: text))
  }

  /// One stands behind the words; several below them, a line each.
  private mutating func write(addressees whom: Recipients) {
    if whom.names.count == 1, let name = whom.names.first {
      add(.addressee, "\(whom.heading) \(name)")
    } else {
      add(.addressee, whom.heading)
      for name in whom.names { add(.addressed, "- " + name) }
    }
  }

  /// One signature stands right of the recipients; two share a row of their own above them.
  mutating func close(_ frame: Frame) {
    let recipients =
      [Paragraph(.recipients, clean(frame.recipients.heading))]
      + frame.recipients.names.map { Paragraph(.recipient, clean("- " + $0)) }
    let signatures = frame.signatures.map { signature in
      [
        Paragraph(.role, clean(signature.role)), Paragraph(.hint, clean(signature.hint)),
        Paragraph(.signer, clean(signature.name)),
      ]
    }
    let rows =
      signatures.count == 1
      ? [[recipients, signatures[0]]] : [signatures, [recipients, []]]
    add(.number, "")
    add(
      .table(
        WordDocument.Table(widths: [50, 50], headingRows: 0, hasBorders: false, rows: rows)))
  }

  /// The first begins on a page of its own; a wide one lies across.
  mutating func write(annex: Part, at place: Int) {
    let isWide = annex.kind == .wide
    let isNew = isWide != sections[sections.count - 1].isLandscape
    if isNew { sections.append(WordDocument.Section(isLandscape: isWide, blocks: [])) }
    if let heading = annex.heading {
      add(
        .paragraph(Paragraph(.annex, clean(heading.line), breaksPage: place == 0 && !isNew)))
    }
    for block in annex.blocks { write(block) }
  }

  mutating func write(_ block: Block) {
    switch block {
    case .part(let part):
      if let heading = part.heading {
        add(part.level == 2 ? .heading1 : .heading2, heading.line)
      }
      for block in part.blocks { write(block) }
    case .paragraph(let line): write(line, line.style)
    case .list(let lines): for line in lines { write(line, .bullet) }
    case .facts(let facts): for fact in facts { write(fact) }
    case .table(let table): write(table)
    case .figure(let figure): if let words = figure.words { write(words) }
    }
  }

  private mutating func write(_ line: Line, _ style: WordDocument.Style) {
    let runs = line.runs.map { run in
      WordDocument.Run(clean(run.text), isStrong: run.style != .plain)
    }
    add(.paragraph(Paragraph(style, runs)))
  }

  private mutating func write(_ fact: Fact) {
    write(
      Line(runs: [
        Run(text: fact.name.map { $0 + ": " } ?? "", style: .strong), Run(text: fact.value),
      ]),
      .bullet)
  }

  private mutating func write(_ table: Table) {
    let isSmall = table.columns.count > 8
    let titles = table.columns.map { column in
      [Paragraph(isSmall ? .smallCell : .column, [.init(clean(column.title), isStrong: true)])]
    }
    let rows = table.rows.map { row in
      zip(table.columns, row.cells).map { column, cell in
        let style: WordDocument.Style =
          isSmall ? .smallCell : column.alignment.style
        let run = WordDocument.Run(clean(cell.text), isStrong: row.depth == 0)
        return [Paragraph(style, [run])]
      }
    }
    add(
      .table(
        WordDocument.Table(
          widths: table.columns.map(\.percent), headingRows: 1, hasBorders: true,
          rows: [titles] + rows)))
    add(.remark, "")
  }
}

private func clean(_ text: String) -> String { Sanitiser.lines(text) }

extension Line {
  fileprivate var style: WordDocument.Style {
    switch role {
    case .leadIn: .lead
    case .remark: .remark
    case .text, .of, .standing, .figures, .counts: .text
    }
  }
}

extension Table.Column.Alignment {
  fileprivate var style: WordDocument.Style {
    switch self {
    case .leading: .cell
    case .centre: .centred
    case .trailing: .trailing
    }
  }
}
