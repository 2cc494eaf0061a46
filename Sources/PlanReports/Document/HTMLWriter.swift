import Phrases
import PlanDomain

/// The document as one HTML file that needs no network. All text is escaped.
///
/// An official one prints to A4 with the margins of Nghị định 30/2020/NĐ-CP (top and bottom 20 mm,
/// left 30, right 15) and a page number at the top from page 2 on. It is written for two readers. A
/// browser prints it by `@page` and its margin boxes. LibreOffice Writer knows of CSS only what a
/// paragraph's own class says, and takes page numbers from a header of its own making; so every
/// paragraph carries its class, rules are paragraphs, and what only browsers understand stands in
/// `@media`, which Writer skips.
///
/// Any other is a page: it prints on A4 (wide tables across the page, their headings on each), and
/// a phone shows each row of a table as a card. Status has its mark and word besides its colour.
public func html(_ document: Document) -> [UInt8] {
  guard document.look == .letter, let frame = document.frame else { return webPage(document) }
  var page = HTMLPage(.letter, document.say)
  page.write(openingOf: document, in: frame)
  for block in document.blocks { page.write(block) }
  page.write(closingOf: frame)
  for (place, annex) in document.annexes.enumerated() {
    if place == 0 { page.raw("<p class=\"break\">&nbsp;</p>\n") }
    page.write(.part(annex))
  }
  return page.bytes(title: "\(document.name) \(document.title)", style: letterStyle)
}

private func webPage(_ document: Document) -> [UInt8] {
  var page = HTMLPage(.page, document.say)
  page.raw("<header>\n")
  if let frame = document.frame { page.write(letterheadOf: frame) }
  page.element("p", class: "kind", document.name)
  page.element("h1", document.title)
  for line in document.head { page.element("p", class: "head", line) }
  page.raw("</header>\n<main>\n")
  for block in document.blocks { page.write(block) }
  if let frame = document.frame { page.write(footOf: frame) }
  for annex in document.annexes { page.write(.part(annex)) }
  page.raw("</main>\n")
  // Even markup that slipped through could load and run nothing.
  let head = """
    <meta http-equiv="Content-Security-Policy" \
    content="default-src 'none'; style-src 'unsafe-inline'">

    """
  return page.bytes(
    title: "\(document.name): \(document.title)", head: head,
    style: HTMLPageStyle.whole(cardsOf: page.tables))
}

extension HTMLPage {
  fileprivate mutating func write(_ block: Block) {
    switch block {
    case .part(let part): write(part)
    case .paragraph(let line): write(line)
    case .list(let lines): write(lines)
    case .facts(let facts): write(facts)
    case .table(let table): write(table)
    case .figure(let figure): write(figure)
    }
  }

  private mutating func write(_ part: Part) {
    let (tag, group) = part.tag
    if look == .page { raw("<\(tag)\(group.map { " class=\"\($0)\"" } ?? "")>\n") }
    if let heading = part.heading {
      let number = look == .page ? heading.numberInWords : nil
      if let number { element("p", class: "number", number) }
      element("h\(part.level)", number == nil ? heading.line : heading.text)
    }
    for block in part.blocks { write(block) }
    if look == .page { raw("</\(tag)>\n") }
  }

  private mutating func write(_ line: Line, mark: String = "") {
    let group = look == .page ? line.role.pageClass : line.role == .leadIn ? "point" : "text"
    raw(group.map { "<p class=\"\($0)\">" } ?? "<p>")
    text(mark)
    for run in line.runs {
      switch run.style {
      case .plain: text(run.text)
      case .strong: inline("b", run.text)
      case .status(let status): marked(run.text, status)
      }
    }
    raw("</p>\n")
  }

  /// Writer would number or mark a list by rules of its own.
  private mutating func write(_ lines: [Line]) {
    if look == .page { raw("<ul>\n") }
    for line in lines {
      if look == .page { raw("<li>") }
      write(line, mark: look == .letter ? "- " : "")
      if look == .page { raw("</li>\n") }
    }
    if look == .page { raw("</ul>\n") }
  }

  private mutating func write(_ facts: [Fact]) {
    raw("<dl>")
    for fact in facts {
      raw("<div>")
      if let name = fact.name { inline("dt", name) }
      inline("dd", fact.value)
      raw("</div>")
    }
    raw("</dl>\n")
  }

  private mutating func write(_ figure: Figure) {
    let group: String
    switch figure.picture {
    case .meter(let progress, let expected):
      group = Line.Role.figures.rawValue
      raw(meter(progress, expected))
    case .plot(let plot, let title):
      group = "measured"
      raw(PlotSVG(plot: plot, title: title, say: say).markup)
    }
    guard let words = figure.words else { return }
    raw("<p class=\"\(look == .page ? group : "text")\">")
    if let name = words.name { inline("b", name + ": ") }
    text(words.value)
    raw("</p>\n")
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
}

extension Part {
  fileprivate var tag: (name: String, group: String?) {
    switch kind {
    case .section, .point: ("section", nil)
    case .wide: ("section", "wide")
    case .cards: ("div", "cards")
    case .card(let status): ("article", "card \(status.pageClass)")
    case .indicator: ("article", "indicator")
    }
  }
}

extension Status? {
  /// Its colour has this name in the sheet of styles.
  var pageClass: String { self?.rawValue ?? "not-judged" }
}

extension Line.Role {
  fileprivate var pageClass: String? {
    switch self {
    case .text, .leadIn: nil
    case .remark, .of, .standing, .figures, .counts: rawValue
    }
  }
}
