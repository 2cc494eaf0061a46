import Phrases

/// The document as one HTML file that prints to A4 with the margins of Nghị định 30/2020/NĐ-CP (top
/// and bottom 20 mm, left 30, right 15) and a page number at the top from page 2 on. It needs no
/// network. All text is escaped.
///
/// It is written for two readers. A browser prints it by `@page` and its margin boxes. LibreOffice
/// Writer knows of CSS only what a paragraph's own class says, and takes page numbers from a header
/// of its own making; so every paragraph carries its class, rules are paragraphs, and what only
/// browsers understand stands in `@media`, which Writer skips.
public func html(_ document: OfficialDocument) -> [UInt8] {
  var page = HTMLPage(
    language: document.language.rawValue, title: "\(document.name) \(document.subject)")
  page.style = documentStyle
  page.writeRunningHeader()
  page.write(letterheadOf: document)
  page.element("h1", document.name)
  page.element("p", class: "subject", document.subject)
  page.rule(under: document.subject, .subject)
  for block in document.body.dropLast() { page.write(block) }
  // The end of the text stands on the page of the signatures.
  if let last = document.body.last { page.write(last, isLast: true) }
  page.write(footOf: document)
  return page.bytes
}

extension HTMLPage {
  /// Writer's page number. It gives a first header to right pages and a second to left ones.
  fileprivate mutating func writeRunningHeader() {
    for _ in 1...2 {
      raw(
        """
        <div title="header" class="running"><p class="running">\
        <sdfield type="page" subtype="random" format="page"></sdfield></p>\
        <p class="spacer">&nbsp;</p></div>

        """)
    }
  }

  fileprivate mutating func write(letterheadOf document: OfficialDocument) {
    let head = document.letterhead
    raw("<table class=\"head\" width=\"100%\" cellspacing=\"0\" cellpadding=\"0\" border=\"0\">\n")
    raw("<tr><td width=\"42%\" valign=\"top\">\n")
    if let parent = head.parent { element("p", class: "parent", parent) }
    element("p", class: "issuer", head.issuer)
    rule(under: head.issuer, .issuer)
    raw("</td><td width=\"58%\" valign=\"top\">\n")
    element("p", class: "republic", head.republic)
    element("p", class: "motto", head.motto)
    rule(under: head.motto, .motto)
    raw("</td></tr>\n<tr><td width=\"42%\" valign=\"top\">\n")
    element("p", class: "number", document.number)
    raw("</td><td width=\"58%\" valign=\"top\">\n")
    element("p", class: "day", document.placeAndDay)
    raw("</td></tr></table>\n")
  }

  fileprivate mutating func rule(under text: String, _ rule: Rule) {
    let margin = rule.margin(under: text)
    raw("<p class=\"rule\" style=\"margin-left:\(margin)mm;margin-right:\(margin)mm\">&nbsp;</p>\n")
  }

  fileprivate mutating func write(_ block: DocumentBlock, isLast: Bool = false) {
    let group = isLast ? "point" : "text"
    switch block {
    case .heading(let text): element("h2", text)
    case .point(let lead, let text):
      // What stands alone is a heading of what follows.
      raw(text.isEmpty ? "<p class=\"point\">" : "<p class=\"text\">")
      inline("b", lead)
      self.text(text)
      raw("</p>\n")
    case .paragraph(let text): element("p", class: group, text)
    case .labelled(let label, let text):
      raw(text.isEmpty ? "<p class=\"point\">" : "<p class=\"text\">")
      inline("b", label + ":")
      self.text(text.isEmpty ? "" : " " + text)
      raw("</p>\n")
    case .dash(let text): element("p", class: group, "- " + text)
    case .table(let table): write(table)
    }
  }

  private mutating func write(_ table: DocumentTable) {
    raw("<table class=\"tasks\" width=\"100%\" cellspacing=\"0\" cellpadding=\"4\" border=\"1\">\n")
    raw("<thead><tr>\n")
    for column in table.columns {
      raw("<th width=\"\(column.percent)%\"\(cellBorder)>")
      element("p", class: "column", column.title)
      raw("</th>\n")
    }
    raw("</tr></thead>\n<tbody>\n")
    for row in table.rows {
      raw("<tr>\n")
      for (column, cell) in zip(table.columns, row) {
        raw("<td width=\"\(column.percent)%\" valign=\"top\"\(cellBorder)>")
        element("p", class: column.isCentred ? "centred" : "cell", cell)
        raw("</td>\n")
      }
      raw("</tr>\n")
    }
    raw("</tbody></table>\n<p class=\"gap\">&nbsp;</p>\n")
  }

  /// One signature stands right of the recipients; two share a row of their own above them.
  fileprivate mutating func write(footOf document: OfficialDocument) {
    raw("<p class=\"gap\">&nbsp;</p>\n")
    raw("<table class=\"foot\" width=\"100%\" cellspacing=\"0\" cellpadding=\"0\" border=\"0\"")
    raw(" style=\"page-break-inside: avoid\">\n<tr>\n")
    if document.signatures.count == 1 { write(document.recipients) }
    for signature in document.signatures {
      raw("<td width=\"50%\" valign=\"top\">\n")
      element("p", class: "role", signature.role)
      // An empty paragraph would give the signature no room in Writer.
      element("p", class: "hint", signature.hint.isEmpty ? "\u{A0}" : signature.hint)
      element("p", class: "signer", signature.name)
      raw("</td>\n")
    }
    if document.signatures.count > 1 {
      raw("</tr>\n<tr>\n")
      write(document.recipients)
      raw("<td width=\"50%\"></td>\n")
    }
    raw("</tr></table>\n")
  }

  private mutating func write(_ recipients: Recipients) {
    raw("<td width=\"50%\" valign=\"top\">\n")
    element("p", class: "recipients", recipients.heading)
    for name in recipients.names { element("p", class: "recipient", "- " + name) }
    raw("</td>\n")
  }
}

/// A thin line below a centred text. A style sheet can't measure text in both readers, so its
/// length comes from the number of letters and their usual width in Times.
private struct Rule {
  /// The width that the text is centred in.
  let columnMillimetres: Double
  let letterMillimetres: Double
  /// Of the text's length: the decree wants the whole motto, and a third to a half of the others.
  let share: Double

  static let issuer = Rule(columnMillimetres: 69, letterMillimetres: 2.85, share: 0.42)
  static let motto = Rule(columnMillimetres: 96, letterMillimetres: 2.12, share: 1)
  static let subject = Rule(columnMillimetres: 165, letterMillimetres: 2.4, share: 0.4)

  func margin(under text: String) -> Int {
    let length = min(columnMillimetres, Double(text.count) * letterMillimetres) * share
    return Int(((columnMillimetres - length) / 2).rounded())
  }
}

private let cellBorder = " style=\"border:0.75pt solid #000000;padding:2pt 4pt\""

/// Each class says all that differs from Writer's own defaults, which it does not take from `p`.
private let documentStyle = """
  @page { size: 21cm 29.7cm; margin: 10mm 15mm 20mm 30mm }
  @page :first { margin: 20mm 15mm 20mm 30mm }
  body, p, h1, h2 { font-family: "Times New Roman", Tinos, "Liberation Serif", serif;
    color: #000000; text-indent: 0mm; margin: 0mm; text-align: left; font-style: normal }
  \(paragraphStyles.joined(separator: "\n"))
  @media all {
    @page { size: A4; margin: 20mm 15mm 20mm 30mm;
      @top-center { content: counter(page);
        font: 13pt "Times New Roman", Tinos, "Liberation Serif", serif } }
    @page :first { @top-center { content: none } }
    div.running { display: none }
    body { margin: 0 auto; max-width: 165mm; background: #ffffff }
    p.republic, p.day { white-space: nowrap }
    table { border-collapse: collapse }
    table.tasks { width: calc(100% - 1pt); margin: 0 auto }
    table.tasks thead { display: table-header-group }
    table.tasks tr, table.foot { break-inside: avoid }
    p { orphans: 2; widows: 2; overflow-wrap: anywhere }
  }
  @media screen { body { padding: 20mm 10mm } }
  """

private let paragraphStyles = [
  style("h1", 14, 19, before: 18, "font-weight: bold; text-align: center", keepsWithNext),
  style("h2", 14, 19, before: 12, after: 6, "font-weight: bold; text-indent: 10mm", keepsWithNext),
  style("p.subject", 14, 19, after: 3, "font-weight: bold; text-align: center"),
  style("p.text", 14, 19, after: 6, "text-indent: 10mm; text-align: justify"),
  style("p.point", 14, 19, after: 6, "text-indent: 10mm; text-align: justify", keepsWithNext),
  style("p.parent", 13, 17, "text-align: center"),
  style("p.issuer", 13, 17, "font-weight: bold; text-align: center"),
  style("p.republic", 12, 17, "font-weight: bold; text-align: center"),
  style("p.motto", 13, 17, "font-weight: bold; text-align: center"),
  style("p.number", 13, 17, "text-align: center"),
  style("p.day", 13, 17, "font-style: italic; text-align: center"),
  style("p.rule", 2, 6, before: 2, after: 4, "border-top: 0.75pt solid #000000"),
  style("p.column", 13, 17, "font-weight: bold; text-align: center", keepsWithNext),
  style("p.cell", 13, 17, "text-align: left"),
  style("p.centred", 13, 17, "text-align: center"),
  style("p.gap", 6, 8, keepsWithNext),
  style("p.role", 14, 19, "font-weight: bold; text-align: center", keepsWithNext),
  style("p.hint", 14, 19, after: 60, "font-style: italic; text-align: center", keepsWithNext),
  style("p.signer", 14, 19, after: 12, "font-weight: bold; text-align: center"),
  style("p.recipients", 12, 16, "font-weight: bold; font-style: italic", keepsWithNext),
  style("p.recipient", 11, 14, "text-align: left"),
  style("p.running", 13, 16, "text-align: center"),
  style("p.spacer", 10, 12, "text-align: left"),
]

private let keepsWithNext = "page-break-after: avoid"

/// One kind of paragraph: the size of its letters, the height of its lines and the space before and
/// after it, in points. Writer takes no space after at all for unsaid, and adds its own 5 mm.
private func style(
  _ selector: String, _ size: Int, _ line: Int, before: Int = 0, after: Int = 0, _ rest: String...
) -> String {
  let words = [
    "font-size: \(size)pt", "line-height: \(line)pt", "margin-top: \(before)pt",
    "margin-bottom: \(after == 0 ? "0.1" : "\(after)")pt",
  ]
  return "\(selector) { \((words + rest).joined(separator: "; ")) }"
}
