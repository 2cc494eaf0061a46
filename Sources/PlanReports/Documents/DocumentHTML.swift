import Phrases

/// The document as one HTML file: prints to A4 with the margins of Nghị định 30/2020/NĐ-CP (top and
/// bottom 20 mm, left 30, right 15) and a page number at the top from page 2 on, needs no network,
/// and is plain enough for a word processor to open. All text is escaped.
public func html(_ document: OfficialDocument) -> [UInt8] {
  var page = HTMLPage(
    language: document.language.rawValue, title: "\(document.name) \(document.subject)")
  page.style = documentStyle
  page.write(letterheadOf: document)
  page.element("p", class: "name", document.name)
  page.element("p", class: "subject", document.subject)
  page.raw("<hr class=\"under\">")
  for block in document.body { page.write(block) }
  page.write(footOf: document)
  return page.bytes
}

extension HTMLPage {
  fileprivate mutating func write(letterheadOf document: OfficialDocument) {
    let head = document.letterhead
    raw("<table class=\"head\"><tr><td class=\"left\">")
    if let parent = head.parent { element("p", class: "parent", parent) }
    element("p", class: "issuer", head.issuer)
    raw("<hr class=\"short\">")
    element("p", class: "number", document.number)
    raw("</td><td class=\"right\">")
    element("p", class: "republic", head.republic)
    element("p", class: "motto", head.motto)
    raw("<hr class=\"long\">")
    element("p", class: "day", document.placeAndDay)
    raw("</td></tr></table>")
  }

  fileprivate mutating func write(_ block: DocumentBlock) {
    switch block {
    case .heading(let text): element("h2", text)
    case .point(let lead, let text):
      raw("<p>")
      inline("b", lead)
      self.text(text)
      raw("</p>\n")
    case .paragraph(let text): element("p", text)
    case .labelled(let label, let text):
      raw("<p>")
      inline("b", label + ":")
      self.text(text.isEmpty ? "" : " " + text)
      raw("</p>\n")
    case .dash(let text): element("p", class: "dash", "- " + text)
    case .table(let table): write(table)
    }
  }

  private mutating func write(_ table: DocumentTable) {
    raw("<table class=\"tasks\" border=\"1\" cellspacing=\"0\" cellpadding=\"4\"><thead><tr>")
    for column in table.columns {
      raw("<th style=\"width:\(column.percent)%\">")
      text(column.title)
      raw("</th>")
    }
    raw("</tr></thead><tbody>\n")
    for row in table.rows {
      raw("<tr>")
      for (column, cell) in zip(table.columns, row) {
        raw(column.isCentred ? "<td style=\"text-align:center\">" : "<td>")
        text(cell)
        raw("</td>")
      }
      raw("</tr>\n")
    }
    raw("</tbody></table>\n")
  }

  /// One signature stands right of the recipients; two share a row of their own above them.
  fileprivate mutating func write(footOf document: OfficialDocument) {
    raw("<table class=\"foot\"><tr>")
    if document.signatures.count == 1 { write(document.recipients) }
    for signature in document.signatures {
      raw("<td class=\"signature\">")
      element("p", class: "role", signature.role)
      element("p", class: "hint", signature.hint)
      element("p", class: "signer", signature.name)
      raw("</td>")
    }
    if document.signatures.count > 1 {
      raw("</tr><tr>")
      write(document.recipients)
    }
    raw("</tr></table>\n")
  }

  private mutating func write(_ recipients: Recipients) {
    raw("<td class=\"recipients\">")
    element("p", class: "recipients-head", recipients.heading)
    for name in recipients.names { element("p", class: "recipient", "- " + name) }
    raw("</td>")
  }
}

private let documentStyle = """
  @page { size: A4; margin: 20mm 15mm 20mm 30mm;
    @top-center { content: counter(page);
      font: 13pt "Times New Roman", "Liberation Serif", serif } }
  @page :first { @top-center { content: none } }
  body { font: 14pt/1.35 "Times New Roman", "Liberation Serif", serif; color: #000;
    background: #fff; max-width: 165mm; margin: 0 auto }
  p { margin: 0 0 6pt; text-align: justify; text-indent: 10mm }
  h2 { font-size: 14pt; margin: 12pt 0 6pt; text-indent: 10mm; break-after: avoid }
  table { border-collapse: collapse; width: 100% }
  table p { text-indent: 0 }
  .head td, .foot td { vertical-align: top; border: 0; padding: 0 1mm }
  .foot td { width: 50% }
  .head .left { width: 44% } .head .right { width: 56% }
  .head p { text-align: center; margin: 0 0 2pt }
  .parent { font-size: 13pt } .issuer { font-size: 13pt; font-weight: bold }
  .republic { font-size: 12.5pt; font-weight: bold; white-space: nowrap }
  .motto { font-size: 13.5pt; font-weight: bold }
  .number { font-size: 13pt; padding-top: 6pt } .day { font-size: 13pt; font-style: italic;
    padding-top: 6pt; white-space: nowrap }
  hr { border: 0; border-top: 1px solid #000; margin: 1pt auto 4pt }
  hr.short { width: 38% } hr.long { width: 62% } hr.under { width: 25%; margin-bottom: 12pt }
  .name { text-align: center; text-indent: 0; font-weight: bold; margin: 18pt 0 0 }
  .subject { text-align: center; text-indent: 0; font-weight: bold; margin: 0 0 4pt }
  .tasks { margin: 6pt 0 12pt; font-size: 13pt } .tasks th, .tasks td { border: 1px solid #000;
    padding: 3pt 4pt; vertical-align: top } .tasks thead { display: table-header-group }
  .tasks tr { break-inside: avoid }
  .foot { margin-top: 12pt; break-inside: avoid }
  .recipients-head { font-size: 12pt; font-weight: bold; font-style: italic; margin: 0 }
  .recipient { font-size: 11pt; margin: 0; text-align: left }
  .signature p { text-align: center } .role { font-weight: bold; margin: 0 }
  .hint { font-style: italic; margin: 0 0 60pt } .signer { font-weight: bold }
  """
