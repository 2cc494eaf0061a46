import Phrases
import PlanDomain

/// The report as Markdown (CommonMark with tables). All text is escaped.
public func markdown(_ report: Report) -> [UInt8] {
  let say = Wording(report.language)
  var lines = [
    "**\(MarkdownText.line(report.name))**", "", "# \(MarkdownText.line(report.title))", "",
  ]
  lines += report.head.map { "- \(MarkdownText.paragraph($0))" } + [""]
  for (place, section) in report.sections.enumerated() {
    lines += ["## \(romanNumeral(place + 1)). \(MarkdownText.line(section.heading))", ""]
    for block in section.blocks {
      lines += written(block, say)
      while lines.last == "" { lines.removeLast() }
      lines.append("")
    }
  }
  while lines.last == "" { lines.removeLast() }
  return Array((lines.joined(separator: "\n") + "\n").utf8)
}

private func written(_ block: ReportBlock, _ say: Wording) -> [String] {
  switch block {
  case .paragraph(let text): [MarkdownText.paragraph(text)]
  case .remark(let text): ["*\(MarkdownText.line(text))*"]
  case .table(let table): written(table)
  case .objectives(let cards): cards.flatMap { written($0, say) }
  case .indicators(let cards): cards.flatMap { written($0, say) }
  }
}

private func written(_ table: ReportTable) -> [String] {
  [
    markdownRow(table.columns.map { MarkdownText.cell($0.title) }),
    "|" + table.columns.map { $0.kind == .number ? "---:|" : "---|" }.joined(),
  ]
    + table.rows.map { row in
      markdownRow(
        row.cells.map { cell in
          let text = MarkdownText.cell(cell)
          return row.depth == 0 && !text.isEmpty ? "**\(text)**" : text
        })
    }
}

private func written(_ card: ObjectiveCard, _ say: Wording) -> [String] {
  [
    "### \(MarkdownText.line("\(card.id)  \(card.title)"))", "",
    "- **\(MarkdownText.line(card.standing))**", "- \(MarkdownText.paragraph(card.figures))",
    "- \(MarkdownText.line(say(.lead))): \(MarkdownText.inline(card.lead))",
    "- \(MarkdownText.paragraph(card.counts))", "",
  ]
}

private func written(_ card: IndicatorCard, _ say: Wording) -> [String] {
  var lines = [
    "### \(MarkdownText.line("\(card.id)  \(card.title)"))", "", MarkdownText.paragraph(card.item),
    "",
  ]
  for (label, value) in [
    (say(.assessmentColumn), card.assessment), (say(.resultColumn), card.value),
    (say(.expectedColumn), card.promised), (say(.targetColumn), card.target),
  ] {
    lines.append("- \(MarkdownText.line(label)): \(MarkdownText.inline(value))")
  }
  if !card.measured.isEmpty {
    let values = card.measured.joined(separator: "; ")
    lines.append("- \(MarkdownText.line(say(.measuredValues))): \(MarkdownText.inline(values))")
  }
  return lines + [""]
}
