/// A text document as values, laid out by styles that have names; no macro, no template, nothing
/// from outside. Texts are inert whatever they hold.
public struct WordDocument: Sendable {
  public var title: String
  /// `vi` or `en`.
  public var language: String
  /// Pages that lie alike; page numbers begin on the second page of the first.
  public var sections: [Section]

  public init(title: String, language: String, sections: [Section]) {
    self.title = title
    self.language = language
    self.sections = sections
  }

  public struct Section: Sendable {
    public var isLandscape: Bool
    public var blocks: [Block]

    public init(isLandscape: Bool = false, blocks: [Block]) {
      self.isLandscape = isLandscape
      self.blocks = blocks
    }
  }

  public enum Block: Sendable {
    case paragraph(Paragraph)
    case table(Table)
  }

  /// By these names an office program lists and changes them.
  public enum Style: String, CaseIterable, Sendable {
    case text = "TiendoText"
    case lead = "TiendoLead"
    case bullet = "ListBullet"
    case remark = "TiendoRemark"
    case name = "Title"
    case subject = "Subtitle"
    case heading1 = "Heading1"
    case heading2 = "Heading2"
    case annex = "TiendoAnnex"
    case parent = "TiendoParent"
    case issuer = "TiendoIssuer"
    case motto = "TiendoMotto"
    case republic = "TiendoRepublic"
    case number = "TiendoNumber"
    case about = "TiendoAbout"
    case day = "TiendoDay"
    case rule = "TiendoRule"
    case addressee = "TiendoAddressee"
    case addressed = "TiendoAddressed"
    case role = "TiendoRole"
    case hint = "TiendoHint"
    case signer = "TiendoSigner"
    case recipients = "TiendoRecipients"
    case recipient = "TiendoRecipient"
    case column = "TiendoColumn"
    case cell = "TiendoCell"
    case centred = "TiendoCentred"
    case trailing = "TiendoTrailing"
    case smallCell = "TiendoSmallCell"
  }

  public struct Run: Sendable {
    public var text: String
    public var isStrong: Bool

    public init(_ text: String, isStrong: Bool = false) {
      self.text = text
      self.isStrong = isStrong
    }
  }

  public struct Paragraph: Sendable {
    public var style: Style
    public var runs: [Run]
    /// Millimetres from both sides; of a rule, whose length that is.
    public var indent: Int?
    public var breaksPage = false

    public init(_ style: Style, _ runs: [Run], indent: Int? = nil, breaksPage: Bool = false) {
      self.style = style
      self.runs = runs
      self.indent = indent
      self.breaksPage = breaksPage
    }

    public init(_ style: Style, _ text: String, breaksPage: Bool = false) {
      self.init(style, [Run(text)], breaksPage: breaksPage)
    }
  }

  public struct Table: Sendable {
    /// Per cent of the width.
    public var widths: [Int]
    /// How many of the first rows stand on each page anew.
    public var headingRows: Int
    public var hasBorders: Bool
    public var rows: [[[Paragraph]]]

    public init(widths: [Int], headingRows: Int, hasBorders: Bool, rows: [[[Paragraph]]]) {
      self.widths = widths
      self.headingRows = headingRows
      self.hasBorders = hasBorders
      self.rows = rows
    }
  }
}
