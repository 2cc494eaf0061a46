/// The parts of a .docx beside its text.
enum WordParts {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  static let namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

  private static let office = "application/vnd.openxmlformats-officedocument.wordprocessingml."

  static let contentTypes =
    declaration
    + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    + "<Default Extension=\"rels\" "
    + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    + [
      ("document", "document.main"), ("styles", "styles"), ("numbering", "numbering"),
      ("header1", "header"), ("settings", "settings"),
    ].map { name, kind in
      "<Override PartName=\"/word/\(name).xml\" ContentType=\"\(office)\(kind)+xml\"/>"
    }.joined()
    + "<Override PartName=\"/docProps/core.xml\" "
    + "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"

  static let packageLinks = links([
    ("officeDocument", "word/document.xml"),
    (
      "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
      "docProps/core.xml"
    ),
  ])

  static let documentLinks = links([
    ("header", "header1.xml"), ("styles", "styles.xml"), ("numbering", "numbering.xml"),
    ("settings", "settings.xml"),
  ])

  private static func links(_ links: [(kind: String, target: String)]) -> String {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    return declaration
      + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + links.enumerated().map { place, link in
        let kind = link.kind.hasPrefix("http") ? link.kind : office + link.kind
        return "<Relationship Id=\"rId\(place + 1)\" Type=\"\(kind)\" Target=\"\(link.target)\"/>"
      }.joined() + "</Relationships>"
  }

  /// One kind of list, whose mark is a dash, as official papers have it.
  static let numbering =
    declaration + "<w:numbering \(namespaces)><w:abstractNum w:abstractNumId=\"0\">"
    + "<w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
    + "<w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"-\"/><w:lvlJc w:val=\"left\"/>"
    + "<w:pPr><w:tabs><w:tab w:val=\"num\" w:pos=\"794\"/></w:tabs>"
    + "<w:ind w:left=\"0\" w:firstLine=\"567\"/></w:pPr></w:lvl></w:abstractNum>"
    + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"

  static let header =
    declaration + "<w:hdr \(namespaces)><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
    + "<w:r><w:rPr><w:sz w:val=\"26\"/></w:rPr><w:fldChar w:fldCharType=\"begin\"/></w:r>"
    + "<w:r><w:rPr><w:sz w:val=\"26\"/></w:rPr><w:instrText xml:space=\"preserve\"> PAGE "
    + "</w:instrText></w:r><w:r><w:rPr><w:sz w:val=\"26\"/></w:rPr>"
    + "<w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:rPr><w:sz w:val=\"26\"/></w:rPr>"
    + "<w:t>2</w:t></w:r><w:r><w:rPr><w:sz w:val=\"26\"/></w:rPr>"
    + "<w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:hdr>"

  static let settings =
    declaration + "<w:settings \(namespaces)><w:defaultTabStop w:val=\"567\"/><w:compat>"
    + "<w:compatSetting w:name=\"compatibilityMode\" "
    + "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>"

  static let borders =
    "<w:tblBorders>"
    + ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
    }.joined() + "</w:tblBorders>"

  static func properties(_ document: WordDocument) -> String {
    declaration
      + "<cp:coreProperties "
      + "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
      + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(escaped(document.title))"
      + "</dc:title><dc:language>\(document.language)</dc:language></cp:coreProperties>"
  }

  /// Inert in text; what XML 1.0 can't hold is left out.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\t": escaped.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
