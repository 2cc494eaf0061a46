import Phrases
import PlanDomain

/// How a page looks on a screen, on a phone and on paper.
enum HTMLPageStyle {
  /// On a phone a row is a card, and each of its cells is told by its column's title.
  static func whole(cardsOf tables: [Table]) -> String {
    var labels = ""
    for (number, table) in tables.enumerated() {
      for (place, column) in table.columns.enumerated().dropFirst() {
        labels +=
          "    #t\(number + 1) td:nth-child(\(place + 1))::before "
          + "{ content: \"\(quoted(column.title)): \" }\n"
      }
    }
    return rules + "\n  @media screen and (max-width: 720px) {\n" + phone + "\n" + labels + "  }\n"
      + print
  }

  private static func quoted(_ title: String) -> String {
    String(title.filter { !"\"\\<>\n".contains($0) })
  }

  private static let rules = """
      :root { color-scheme: light }
      * { box-sizing: border-box }
      body { font: 16px/1.45 system-ui, "Noto Sans", "Segoe UI", Roboto, sans-serif; color: #16191d;
        background: #fff; margin: 0 auto; max-width: 1240px; padding: 24px 20px 64px }
      header { border-bottom: 2px solid #16191d; margin-bottom: 24px; padding-bottom: 12px }
      .letterhead { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 8px 32px;
        margin: 0 0 20px; text-align: center } .letterhead p { margin: 0 }
      .letterhead .to { text-align: left }
      .kind { margin: 0; letter-spacing: .06em; font-weight: 600; color: #4a5260 }
      h1 { font-size: 28px; line-height: 1.2; margin: 4px 0 10px }
      .head { margin: 0; color: #3c434e }
      h2 { font-size: 20px; margin: 36px 0 12px } h3 { font-size: 16px; margin: 0 0 6px }
      .remark { color: #4a5260; font-size: 14px }
      .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(260px, 1fr));
        gap: 16px }
      .card { border: 1px solid #c3c8d0; border-top: 5px solid currentColor; padding: 12px 14px }
      .card > * { color: #16191d } .card p { margin: 4px 0 }
      .card .number { font-size: 13px; letter-spacing: .04em; color: #4a5260 }
      .card .meter { color: inherit; display: block; width: 100%; height: 20px; margin: 8px 0 2px }
      .card .counts { color: #4a5260; font-size: 14px }
      table { border-collapse: collapse; width: 100%; margin: 8px 0 20px; font-size: 14px }
      caption { position: absolute; width: 1px; height: 1px; overflow: hidden;
        clip-path: inset(50%) }
      th, td { border: 1px solid #c3c8d0; padding: 5px 7px; text-align: left; vertical-align: top;
        overflow-wrap: anywhere; font-weight: 400 }
      thead th { background: #eef0f3; font-weight: 600; vertical-align: bottom }
      thead th.n { white-space: normal }
      .n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
        .s { white-space: nowrap }
      .d0 > * { background: #f6f7f9 }
      .d0 > :nth-child(-n+2), .d1 > :nth-child(-n+2) { font-weight: 700 }
      .on-track { color: #0b6434 } .at-risk { color: #8a5200 } .behind { color: #b3121d }
      .done { color: #1b4f9c } .suspended { color: #6a3d8f } .not-started,
        .cancelled { color: #4a5260 }
      .indicator { border: 1px solid #c3c8d0; padding: 12px 14px; margin: 0 0 16px }
      .of { margin: 0 0 8px; color: #4a5260 }
      dl { display: flex; flex-wrap: wrap; gap: 4px 28px; margin: 0 0 8px }
      dt { font-size: 13px; color: #4a5260 } dd { margin: 0; font-weight: 600 }
      .plot { display: block; width: 100%; max-width: 720px; height: auto }
      .plot text { font: 15px system-ui, "Noto Sans", sans-serif; fill: #16191d }
      .measured { margin: 6px 0 0; font-size: 13px; color: #3c434e }
    """

  private static let phone = """
        body { padding: 16px 14px 48px } h1 { font-size: 22px }
        thead { position: absolute; width: 1px; height: 1px; overflow: hidden;
          clip-path: inset(50%) }
        table, tbody, tr, th, td { display: block; width: auto }
        tr { border: 1px solid #c3c8d0; margin: 0 0 10px; padding: 6px 10px }
        tbody th, td { border: 0; padding: 2px 0; text-align: left; white-space: normal }
        .n { text-align: left } tbody th { font-weight: 700 } td:empty { display: none }
        td::before { color: #4a5260; font-weight: 400 }
        .plot text { font-size: 22px }
    """

  private static let print = """
      @page { size: A4; margin: 20mm 15mm 18mm 25mm;
        @top-center { content: counter(page); font: 12pt "Times New Roman", "Liberation Serif",
          serif } }
      @page :first { @top-center { content: none } }
      @page wide { size: A4 landscape; margin: 18mm 12mm 14mm 12mm }
      @media print {
        body { font: 12pt/1.35 "Times New Roman", "Liberation Serif", serif; max-width: none;
          padding: 0 }
        header { text-align: center; border: 0 } h1 { font-size: 16pt } h2 { font-size: 13pt }
        h3 { font-size: 12pt } h2, h3 { break-after: avoid }
        table { font-size: 10.5pt; width: calc(100% - 1px) } thead { display: table-header-group }
        tr, .card, .indicator { break-inside: avoid }
        .wide { page: wide; break-before: page } .wide table { font-size: 9pt }
        .wide th, .wide td { padding: 2pt 3pt }
        .cards { grid-template-columns: repeat(3, 1fr); gap: 8pt } .card { padding: 6pt 8pt }
        thead th, .d0 > * { print-color-adjust: exact }
        .plot { max-width: 150mm } .plot text { font-family: "Times New Roman",
          "Liberation Serif", serif }
      }
    """
}
