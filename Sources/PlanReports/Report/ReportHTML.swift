import Phrases
import PlanDomain

/// The report as one HTML file: nothing comes from a network, it prints on A4 (the wide table
/// across the page, its heading on each), and a phone shows each row of a table as a card. Status
/// has its mark and word besides its colour. All text is escaped.
public func html(_ report: Report) -> [UInt8] {
  let say = Wording(report.language)
  var page = HTMLPage(
    language: report.language.rawValue, title: "\(report.name): \(report.title)")
  // Even markup that slipped through could load and run nothing.
  page.head = """
    <meta http-equiv="Content-Security-Policy" \
    content="default-src 'none'; style-src 'unsafe-inline'">

    """
  page.raw("<header>\n")
  page.element("p", class: "kind", report.name)
  page.element("h1", report.title)
  for line in report.head { page.element("p", class: "head", line) }
  page.raw("</header>\n<main>\n")
  var tables: [ReportTable] = []
  for (place, section) in report.sections.enumerated() {
    page.raw("<section\(section.isWide ? " class=\"wide\"" : "")>\n")
    page.element("h2", "\(romanNumeral(place + 1)). \(section.heading)")
    for block in section.blocks { page.write(block, say, &tables) }
    page.raw("</section>\n")
  }
  page.raw("</main>\n")
  page.style = ReportStyle.whole(cardsOf: tables)
  return page.bytes
}

/// `I`, `II`, `III`: as official papers number their parts; at most 39.
func romanNumeral(_ number: Int) -> String {
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

extension HTMLPage {
  fileprivate mutating func write(
    _ block: ReportBlock, _ say: Wording, _ tables: inout [ReportTable]
  ) {
    switch block {
    case .paragraph(let text): element("p", text)
    case .remark(let text): element("p", class: "remark", text)
    case .table(let table):
      tables.append(table)
      write(table, number: tables.count)
    case .objectives(let cards):
      raw("<div class=\"cards\">\n")
      for card in cards { write(card, say) }
      raw("</div>\n")
    case .indicators(let cards): for card in cards { write(card, say) }
    }
  }

  /// Roles are written out: a browser forgets what a table is when a phone shows it as cards.
  private mutating func write(_ table: ReportTable, number: Int) {
    raw("<table id=\"t\(number)\" role=\"table\"><caption>")
    text(table.caption)
    raw("</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">")
    for column in table.columns {
      let group = column.kind == .number ? " class=\"n\"" : ""
      raw("<th scope=\"col\" role=\"columnheader\"\(group) style=\"width:\(column.percent)%\">")
      text(column.title)
      raw("</th>")
    }
    raw("</tr></thead>\n<tbody role=\"rowgroup\">\n")
    for row in table.rows {
      raw("<tr role=\"row\" class=\"d\(min(row.depth, 3))\">")
      for (place, (column, cell)) in zip(table.columns, row.cells).enumerated() {
        write(cell, of: column, isFirst: place == 0)
      }
      raw("</tr>\n")
    }
    raw("</tbody></table>\n")
  }

  private mutating func write(_ cell: String, of column: ReportTable.Column, isFirst: Bool) {
    let group = column.kind == .text ? "" : " class=\"\(column.kind == .number ? "n" : "s")\""
    raw(isFirst ? "<th scope=\"row\" role=\"rowheader\"\(group)>" : "<td role=\"cell\"\(group)>")
    // The mark and word of a status come first in their cell, and take its colour.
    if let status = Status.allCases.first(where: { cell.hasPrefix($0.glyph + " ") }) {
      let end = cell.firstIndex(of: "\n") ?? cell.endIndex
      inline("b class=\"\(status.rawValue)\"", closing: "b", String(cell[..<end]))
      text(String(cell[end...]))
    } else {
      text(cell)
    }
    raw(isFirst ? "</th>" : "</td>")
  }

  private mutating func inline(_ opening: String, closing: String, _ words: String) {
    raw("<\(opening)>")
    text(words)
    raw("</\(closing)>")
  }

  private mutating func write(_ card: ObjectiveCard, _ say: Wording) {
    raw("<article class=\"card \(card.statusClass)\">\n")
    element("p", class: "number", "\(say(.objectiveColumn)) \(card.id)")
    element("h3", card.title)
    raw("<p class=\"standing\">")
    inline("b class=\"\(card.statusClass)\"", closing: "b", card.standing)
    raw("</p>\n")
    if let progress = card.progress { raw(meter(progress, card.expected)) }
    element("p", class: "figures", card.figures)
    element("p", "\(say(.lead)): \(card.lead)")
    element("p", class: "counts", card.counts)
    raw("</article>\n")
  }

  /// How far it is, and a stroke where it should be; the figures beside it say the same.
  private func meter(_ progress: Share, _ expected: Share?) -> String {
    let done = progress.steps(of: 300)
    let mark = expected.map {
      "<path d=\"M\($0.steps(of: 300)) 0V20\" stroke=\"#000\" stroke-width=\"3\"/>"
    }
    return """
      <svg class="meter" viewBox="0 0 300 20" preserveAspectRatio="none" aria-hidden="true">\
      <rect y="4" width="300" height="12" fill="#dcdfe3"/>\
      <rect y="4" width="\(done)" height="12" fill="currentColor"/>\(mark ?? "")</svg>

      """
  }

  private mutating func write(_ card: IndicatorCard, _ say: Wording) {
    raw("<article class=\"indicator\">\n")
    element("h3", "\(card.id)  \(card.title)")
    element("p", class: "of", card.item)
    raw("<dl>")
    for (label, value) in [
      (say(.assessmentColumn), card.assessment), (say(.resultColumn), card.value),
      (say(.expectedColumn), card.promised), (say(.targetColumn), card.target),
    ] {
      raw("<div>")
      inline("dt", label)
      inline("dd", value)
      raw("</div>")
    }
    raw("</dl>\n")
    if !card.plot.isEmpty { raw(IndicatorSVG(plot: card.plot, title: card.title, say: say).markup) }
    if !card.measured.isEmpty {
      raw("<p class=\"measured\">")
      inline("b", say(.measuredValues) + ": ")
      text(card.measured.joined(separator: "; "))
      raw("</p>\n")
    }
    raw("</article>\n")
  }
}
