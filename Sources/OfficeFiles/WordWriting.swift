/// The document as a .docx (WordprocessingML, ECMA-376) for A4 with the margins of Nghị định
/// 30/2020/NĐ-CP: top and bottom 20 mm, left 30, right 15, the page's number at the top from the
/// second page on.
public func wordFile(_ document: WordDocument) -> [UInt8] {
  var zip = ZipWriting()
  zip.add("[Content_Types].xml", Array(WordParts.contentTypes.utf8))
  zip.add("_rels/.rels", Array(WordParts.packageLinks.utf8))
  zip.add("word/document.xml", Array(WordText(document).xml.utf8))
  zip.add("word/_rels/document.xml.rels", Array(WordParts.documentLinks.utf8))
  zip.add("word/styles.xml", Array(WordStyles.xml(language: document.language).utf8))
  zip.add("word/numbering.xml", Array(WordParts.numbering.utf8))
  zip.add("word/header1.xml", Array(WordParts.header.utf8))
  zip.add("word/settings.xml", Array(WordParts.settings.utf8))
  zip.add("docProps/core.xml", Array(WordParts.properties(document).utf8))
  return zip.finished
}

/// The part that has the text. Lengths are in twips, a twentieth of a point.
private struct WordText {
  private(set) var xml = WordParts.declaration
  private var width = 0

  /// Within the margins.
  private static let portrait = 9_354
  private static let landscape = 14_286

  init(_ document: WordDocument) {
    xml += "<w:document \(WordParts.namespaces)><w:body>"
    for (place, section) in document.sections.enumerated() {
      width = section.isLandscape ? Self.landscape : Self.portrait
      for block in section.blocks { write(block) }
      // A table at the end of what holds it needs a paragraph behind it.
      let properties = Self.properties(section, isFirst: place == 0)
      let isLast = place == document.sections.count - 1
      xml += isLast ? properties : "<w:p><w:pPr>\(Self.small)\(properties)</w:pPr></w:p>"
    }
    xml += "</w:body></w:document>"
  }

  private static let small =
    "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>"

  private static func properties(_ section: WordDocument.Section, isFirst: Bool) -> String {
    let size =
      section.isLandscape
      ? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
      : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
    return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId1\"/>\(size)"
      + "<w:pgMar w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\" "
      + "w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>\(isFirst ? "<w:titlePg/>" : "")"
      + "</w:sectPr>"
  }

  private mutating func write(_ block: WordDocument.Block) {
    switch block {
    case .paragraph(let paragraph): write(paragraph)
    case .table(let table): write(table)
    }
  }

  private mutating func write(_ paragraph: WordDocument.Paragraph) {
    xml += "<w:p><w:pPr><w:pStyle w:val=\"\(paragraph.style.rawValue)\"/>"
    if paragraph.breaksPage { xml += "<w:pageBreakBefore/>" }
    if let indent = paragraph.indent {
      let twips = indent * 567 / 10
      xml += "<w:ind w:left=\"\(twips)\" w:right=\"\(twips)\"/>"
    }
    xml += "</w:pPr>"
    for run in paragraph.runs where !run.text.isEmpty {
      xml += "<w:r>" + (run.isStrong ? "<w:rPr><w:b/></w:rPr>" : "")
      let lines = run.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      for (place, line) in lines.enumerated() {
        if place > 0 { xml += "<w:br/>" }
        xml += "<w:t xml:space=\"preserve\">\(WordParts.escaped(String(Substring(line))))</w:t>"
      }
      xml += "</w:r>"
    }
    xml += "</w:p>"
  }

  private mutating func write(_ table: WordDocument.Table) {
    let whole = max(1, table.widths.reduce(0, +))
    let widths = table.widths.map { $0 * width / whole }
    xml += "<w:tbl><w:tblPr><w:tblW w:w=\"\(width)\" w:type=\"dxa\"/>"
    if table.hasBorders { xml += WordParts.borders }
    xml += "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"80\" w:type=\"dxa\"/>"
    xml += "<w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>"
    for width in widths { xml += "<w:gridCol w:w=\"\(width)\"/>" }
    xml += "</w:tblGrid>"
    for (place, row) in table.rows.enumerated() {
      let isHeading = place < table.headingRows
      xml += "<w:tr><w:trPr><w:cantSplit/>\(isHeading ? "<w:tblHeader/>" : "")</w:trPr>"
      for (cell, width) in zip(row, widths) {
        xml += "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>"
        for paragraph in cell.isEmpty ? [.init(.cell, [])] : cell { write(paragraph) }
        xml += "</w:tc>"
      }
      xml += "</w:tr>"
    }
    xml += "</w:tbl>"
  }
}
