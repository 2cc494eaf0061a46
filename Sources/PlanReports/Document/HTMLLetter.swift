// What a letter has around its text, as tables that Writer keeps.
extension HTMLPage {
  mutating func write(openingOf document: Document, in frame: Frame) {
    writeRunningHeader()
    write(headOf: frame)
    element("h1", document.name)
    element("p", class: "subject", document.title)
    rule(under: document.title, .subject)
    for line in document.head { element("p", class: "text", line) }
  }

  /// Writer's page number. It gives a first header to right pages and a second to left ones.
  private mutating func writeRunningHeader() {
    for _ in 1...2 {
      raw(
        """
        <div title="header" class="running"><p class="running">\
        <sdfield type="page" subtype="random" format="page"></sdfield></p>\
        <p class="spacer">&nbsp;</p></div>

        """)
    }
  }

  private mutating func write(headOf frame: Frame) {
    let head = frame.letterhead
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
    element("p", class: "number", frame.number)
    raw("</td><td width=\"58%\" valign=\"top\">\n")
    element("p", class: "day", frame.placeAndDay)
    raw("</td></tr></table>\n")
  }

  private mutating func rule(under text: String, _ rule: Rule) {
    let margin = rule.margin(under: text)
    raw("<p class=\"rule\" style=\"margin-left:\(margin)mm;margin-right:\(margin)mm\">&nbsp;</p>\n")
  }

  /// One signature stands right of the recipients; two share a row of their own above them.
  mutating func write(closingOf frame: Frame) {
    raw("<p class=\"gap\">&nbsp;</p>\n")
    raw("<table class=\"foot\" width=\"100%\" cellspacing=\"0\" cellpadding=\"0\" border=\"0\"")
    raw(" style=\"page-break-inside: avoid\">\n<tr>\n")
    if frame.signatures.count == 1 { write(frame.recipients) }
    for signature in frame.signatures {
      raw("<td width=\"50%\" valign=\"top\">\n")
      element("p", class: "role", signature.role)
      // An empty paragraph would give the signature no room in Writer.
      element("p", class: "hint", signature.hint.isEmpty ? "\u{A0}" : signature.hint)
      element("p", class: "signer", signature.name)
      raw("</td>\n")
    }
    if frame.signatures.count > 1 {
      raw("</tr>\n<tr>\n")
      write(frame.recipients)
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
