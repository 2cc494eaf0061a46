/// The document as Markdown (CommonMark with tables). All text is escaped.
public func markdown(_ document: OfficialDocument) -> [UInt8] {
  let head = document.letterhead
  var lines = [
    "| \(cell([head.parent.map { ($0, false) }, (head.issuer, true)])) "
      + "| \(cell([(head.republic, true), (head.motto, true)])) |",
    "|:---:|:---:|",
    "| \(MarkdownText.cell(document.number)) | *\(MarkdownText.cell(document.placeAndDay))* |", "",
    "# \(MarkdownText.line(document.name))", "", "**\(MarkdownText.line(document.subject))**", "",
  ]
  for (block, next) in zip(document.body, document.body.dropFirst().map(Optional.some) + [nil]) {
    lines += written(block)
    if !(block.isDash && next?.isDash == true) { lines.append("") }
  }
  lines += ["***\(MarkdownText.line(document.recipients.heading))***", ""]
  lines += document.recipients.names.map { "- \(MarkdownText.paragraph($0))" } + [""]
  let signers = document.signatures
  lines += [
    markdownRow(signers.map { "**\(MarkdownText.cell($0.role))**" }),
    "|" + String(repeating: ":---:|", count: signers.count),
    markdownRow(signers.map { $0.hint.isEmpty ? "" : "*\(MarkdownText.cell($0.hint))*" }),
    markdownRow(signers.map { $0.name.isEmpty ? "" : "**\(MarkdownText.cell($0.name))**" }),
  ]
  return Array((lines.joined(separator: "\n") + "\n").utf8)
}

extension DocumentBlock {
  fileprivate var isDash: Bool {
    if case .dash = self { true } else { false }
  }
}

private func written(_ block: DocumentBlock) -> [String] {
  switch block {
  case .heading(let text): ["## \(MarkdownText.line(text))"]
  case .point(let lead, let text):
    ["**\(MarkdownText.line(lead))**" + (text.isEmpty ? "" : " " + MarkdownText.inline(text))]
  case .paragraph(let text): [MarkdownText.paragraph(text)]
  case .labelled(let label, let text):
    ["**\(MarkdownText.line(label)):**" + (text.isEmpty ? "" : " " + MarkdownText.inline(text))]
  case .dash(let text): ["- \(MarkdownText.paragraph(text))"]
  case .table(let table): written(table)
  }
}

private func written(_ table: DocumentTable) -> [String] {
  [
    markdownRow(table.columns.map { MarkdownText.cell($0.title) }),
    "|" + table.columns.map { $0.isCentred ? ":---:|" : "---|" }.joined(),
  ] + table.rows.map { markdownRow($0.map(MarkdownText.cell)) }
}

func markdownRow(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

private func cell(_ texts: [(String, isStrong: Bool)?]) -> String {
  texts.compactMap(\.self).map { text, isStrong in
    isStrong ? "**\(MarkdownText.cell(text))**" : MarkdownText.cell(text)
  }.joined(separator: "<br>")
}
