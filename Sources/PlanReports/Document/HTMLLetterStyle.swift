/// Each class says all that differs from Writer's own defaults, which it does not take from `p`.
let letterStyle = """
  @page { size: 21cm 29.7cm; margin: 10mm 15mm 20mm 30mm }
  @page :first { margin: 20mm 15mm 20mm 30mm }
  body, p, h1, h2, h3 { font-family: "Times New Roman", Tinos, "Liberation Serif", serif;
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
  style(
    "h3", 14, 19, before: 6, after: 4, "font-weight: bold; font-style: italic; text-indent: 10mm",
    keepsWithNext),
  style("p.subject", 14, 19, after: 3, "font-weight: bold; text-align: center"),
  style("p.text", 14, 19, after: 6, "text-indent: 10mm; text-align: justify"),
  style("p.point", 14, 19, after: 6, "text-indent: 10mm; text-align: justify", keepsWithNext),
  style("p.parent", 13, 17, "text-align: center"),
  style("p.issuer", 13, 17, "font-weight: bold; text-align: center"),
  style("p.republic", 12, 17, "font-weight: bold; text-align: center"),
  style("p.motto", 13, 17, "font-weight: bold; text-align: center"),
  style("p.number", 13, 17, "text-align: center"),
  style("p.about", 12, 16, "text-align: center"),
  style("p.addressee", 14, 19, before: 12, after: 6, "text-align: center", keepsWithNext),
  style("p.addressed", 14, 19, "margin-left: 60mm", keepsWithNext),
  style("p.break", 2, 4, "page-break-before: always"),
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
