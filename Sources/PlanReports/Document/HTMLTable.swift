import PlanDomain

extension HTMLPage {
  /// In a letter Writer takes borders from each cell, and type from a paragraph in it. On a page
  /// roles are written out: a browser forgets what a table is when a phone shows it as cards.
  mutating func write(_ table: Table) {
    tables.append(table)
    let isLetter = look == .letter
    if isLetter {
      raw(
        "<table class=\"tasks\" width=\"100%\" cellspacing=\"0\" cellpadding=\"4\" border=\"1\">\n")
      raw("<thead><tr>\n")
    } else {
      raw("<table id=\"t\(tables.count)\" role=\"table\"><caption>")
      text(table.caption)
      raw("</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">")
    }
    for column in table.columns {
      raw(titleTag(column))
      text(column.title)
      raw(isLetter ? "</p>\n</th>\n" : "</th>")
    }
    raw("</tr></thead>\n" + (isLetter ? "<tbody>\n" : "<tbody role=\"rowgroup\">\n"))
    for row in table.rows {
      raw(isLetter ? "<tr>\n" : "<tr role=\"row\" class=\"d\(min(row.depth, 3))\">")
      for (place, (column, cell)) in zip(table.columns, row.cells).enumerated() {
        raw(cellTag(column, isFirst: place == 0))
        write(cell)
        raw(isLetter ? "</p>\n</td>\n" : place == 0 ? "</th>" : "</td>")
      }
      raw("</tr>\n")
    }
    raw("</tbody></table>\n" + (isLetter ? "<p class=\"gap\">&nbsp;</p>\n" : ""))
  }

  private func titleTag(_ column: Table.Column) -> String {
    if look == .letter { return "<th width=\"\(column.percent)%\"\(border)><p class=\"column\">" }
    return "<th scope=\"col\" role=\"columnheader\"\(column.isNumber ? " class=\"n\"" : "") "
      + "style=\"width:\(column.percent)%\">"
  }

  private func cellTag(_ column: Table.Column, isFirst: Bool) -> String {
    if look == .letter {
      let group = column.alignment == .centre ? "centred" : "cell"
      return "<td width=\"\(column.percent)%\" valign=\"top\"\(border)><p class=\"\(group)\">"
    }
    let group = column.isNumber ? " class=\"n\"" : column.kind == .text ? "" : " class=\"s\""
    return (isFirst ? "<th scope=\"row\" role=\"rowheader\"" : "<td role=\"cell\"") + group + ">"
  }

  private mutating func write(_ cell: Table.Cell) {
    guard case .status(let status)? = cell.value else { return text(cell.text) }
    let end = cell.text.firstIndex(of: "\n") ?? cell.text.endIndex
    marked(String(cell.text[..<end]), status)
    text(String(cell.text[end...]))
  }

  /// Words in the colour of the status that they say.
  mutating func marked(_ words: String, _ status: Status?) {
    raw("<b class=\"\(status.pageClass)\">")
    text(words)
    raw("</b>")
  }
}

private let border = " style=\"border:0.75pt solid #000000;padding:2pt 4pt\""
