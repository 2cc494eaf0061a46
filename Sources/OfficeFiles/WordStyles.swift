/// The styles of a .docx, by the names that the text uses.
enum WordStyles {
  static func xml(language: String) -> String {
    let speaks = language == "vi" ? "vi-VN" : "en-GB"
    return WordParts.declaration + "<w:styles \(WordParts.namespaces)><w:docDefaults><w:rPrDefault>"
      + "<w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" "
      + "w:cs=\"Times New Roman\" w:eastAsia=\"Times New Roman\"/><w:sz w:val=\"28\"/>"
      + "<w:szCs w:val=\"28\"/><w:lang w:val=\"\(speaks)\"/></w:rPr></w:rPrDefault>"
      + "<w:pPrDefault><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" "
      + "w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
      + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
      + "<w:name w:val=\"Normal\"/></w:style>"
      + WordDocument.Style.allCases.map(style).joined() + "</w:styles>"
  }

  private static func style(_ style: WordDocument.Style) -> String {
    let look = style.look
    var paragraph = ""
    if look.keepsWithNext { paragraph += "<w:keepNext/><w:keepLines/>" }
    if style == .rule {
      paragraph +=
        "<w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>"
    }
    if style == .bullet { paragraph += "<w:numPr><w:numId w:val=\"1\"/></w:numPr>" }
    paragraph +=
      "<w:spacing w:before=\"\(look.before * 20)\" w:after=\"\(look.after * 20)\" "
      + (style == .rule
        ? "w:line=\"80\" w:lineRule=\"exact\"/>"
        : "w:line=\"\(look.isText ? 259 : 240)\" w:lineRule=\"auto\"/>")
    if look.left > 0 || look.firstLine > 0 {
      paragraph +=
        "<w:ind w:left=\"\(look.left * 567 / 10)\" w:firstLine=\"\(look.firstLine * 567 / 10)\"/>"
    }
    paragraph += "<w:jc w:val=\"\(look.alignment)\"/>"
    if let level = style.outlineLevel { paragraph += "<w:outlineLvl w:val=\"\(level)\"/>" }
    var run = look.isBold ? "<w:b/>" : ""
    if look.isItalic { run += "<w:i/>" }
    run += "<w:sz w:val=\"\(look.size * 2)\"/><w:szCs w:val=\"\(look.size * 2)\"/>"
    return "<w:style w:type=\"paragraph\" w:styleId=\"\(style.rawValue)\">"
      + "<w:name w:val=\"\(style.shownName)\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/>"
      + "<w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>"
  }
}

/// How a style's paragraphs look: letters and space in points, indents in millimetres.
private struct WordLook {
  var size = 14
  var isBold = false
  var isItalic = false
  /// As WordprocessingML says it.
  var alignment = "left"
  var before = 0
  var after = 0
  var left = 0
  var firstLine = 0
  var keepsWithNext = false
  var isText = false
}

extension WordDocument.Style {
  /// The names that office programs know their own styles by.
  fileprivate var shownName: String {
    switch self {
    case .heading1: "heading 1"
    case .heading2: "heading 2"
    case .bullet: "List Bullet"
    default: rawValue
    }
  }

  /// What a table of contents, and whoever reads by headings, takes for one.
  fileprivate var outlineLevel: Int? {
    switch self {
    case .heading1, .annex: 0
    case .heading2: 1
    default: nil
    }
  }

  fileprivate var look: WordLook {
    switch self {
    case .text: WordLook(alignment: "both", after: 6, firstLine: 10, isText: true)
    case .lead:
      WordLook(alignment: "both", after: 6, firstLine: 10, keepsWithNext: true, isText: true)
    case .bullet: WordLook(alignment: "both", after: 6, isText: true)
    case .remark: WordLook(size: 12, isItalic: true, alignment: "both", before: 2, after: 6)
    case .name: WordLook(isBold: true, alignment: "center", before: 18, keepsWithNext: true)
    case .subject: WordLook(isBold: true, alignment: "center", keepsWithNext: true)
    case .heading1: WordLook(isBold: true, before: 10, after: 6, firstLine: 10, keepsWithNext: true)
    case .heading2:
      WordLook(
        isBold: true, isItalic: true, before: 6, after: 4, firstLine: 10, keepsWithNext: true)
    case .annex:
      WordLook(isBold: true, alignment: "center", before: 10, after: 8, keepsWithNext: true)
    case .parent: WordLook(size: 13, alignment: "center")
    case .issuer, .motto: WordLook(size: 13, isBold: true, alignment: "center")
    case .republic: WordLook(size: 12, isBold: true, alignment: "center")
    case .number: WordLook(size: 13, alignment: "center")
    case .about: WordLook(size: 12, alignment: "center")
    case .day: WordLook(size: 13, isItalic: true, alignment: "center")
    case .rule: WordLook(size: 2, before: 2, after: 6)
    case .addressee: WordLook(alignment: "center", before: 14, after: 6, keepsWithNext: true)
    case .addressed: WordLook(left: 60, keepsWithNext: true)
    case .role: WordLook(isBold: true, alignment: "center", keepsWithNext: true)
    case .hint: WordLook(isItalic: true, alignment: "center", after: 56, keepsWithNext: true)
    case .signer: WordLook(isBold: true, alignment: "center")
    case .recipients: WordLook(size: 12, isBold: true, isItalic: true, keepsWithNext: true)
    case .recipient: WordLook(size: 11)
    case .column: WordLook(size: 12, isBold: true, alignment: "center")
    case .cell: WordLook(size: 12)
    case .centred: WordLook(size: 12, alignment: "center")
    case .trailing: WordLook(size: 12, alignment: "right")
    case .smallCell: WordLook(size: 9)
    }
  }
}
