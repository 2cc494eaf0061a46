// What a letter has around its text, as tables that Writer keeps.
extension HTMLPage {
  mutating func write(openingOf document: Document, in frame: Frame) {
    writeRunningHeader()
    write(headOf: frame)
    if document.name.isEmpty {
      element("p", class: "gap", "\u{A0}")
    } else {
      element("h1", document.name)
      element("p", class: "subject", document.title)
      rule(under: document.title, .subject)
    }
    if let addressees = frame.addressees { write(addressees: addressees) }
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
    if let about = frame.about { element("p", class: "about", about) }
    raw("</td><td width=\"58%\" valign=\"top\">\n")
    element("p", class: "day", frame.placeAndDay)
    raw("</td></tr></table>\n")
  }

  /// One stands behind the words; several below them, a line each.
  private mutating func write(addressees: Recipients) {
    if addressees.names.count == 1 {
      element("p", class: "addressee", "\(addressees.heading) \(addressees.names[0])")
    } else {
      element("p", class: "addressee", addressees.heading)
      for name in addressees.names { element("p", class: "addressed", "- " + name) }
    }
  }

  private mutating func rule(under text: String, _ rule: LetterRule) {
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

  /// On a page for screens the same, one below the other where there is no room.
  mutating func write(letterheadOf frame: Frame) {
    let head = frame.letterhead
    raw("<div class=\"letterhead\">\n<p>")
    if let parent = head.parent { text(parent + "\n") }
    inline("b", head.issuer)
    text("\n" + frame.number)
    raw("</p>\n<p>")
    inline("b", "\(head.republic)\n\(head.motto)")
    raw("<br>")
    inline("i", frame.placeAndDay)
    raw("</p>\n</div>\n")
  }

  mutating func write(footOf frame: Frame) {
    raw("<div class=\"letterhead\">\n<p class=\"to\">")
    inline("b", frame.recipients.heading)
    for name in frame.recipients.names { text("\n- " + name) }
    raw("</p>\n")
    for signature in frame.signatures {
      raw("<p>")
      inline("b", signature.role)
      text(signature.hint.isEmpty ? "\n\n\n" : "\n\(signature.hint)\n\n")
      inline("b", signature.name)
      raw("</p>\n")
    }
    raw("</div>\n")
  }

  private mutating func write(_ recipients: Recipients) {
    raw("<td width=\"50%\" valign=\"top\">\n")
    element("p", class: "recipients", recipients.heading)
    for name in recipients.names { element("p", class: "recipient", "- " + name) }
    raw("</td>\n")
  }
}
