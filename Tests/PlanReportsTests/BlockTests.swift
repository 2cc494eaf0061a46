import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import PlanReports

/// Every kind of block is written in every format, with the words that it holds.
@Suite struct BlockTests {
  /// One of each; a new kind of block doesn't compile until it has a sample here.
  private enum Kind: CaseIterable {
    case part, paragraph, list, facts, table, figure

    init(_ block: Block) {
      self =
        switch block {
        case .part: .part
        case .paragraph: .paragraph
        case .list: .list
        case .facts: .facts
        case .table: .table
        case .figure: .figure
        }
    }

    var sample: Block {
      switch self {
      case .part: .part(.titled("Title", [.list(["Words"])]))
      case .paragraph: .led(by: "Title: ", "Words")
      case .list: .list(["Title", "Words"])
      case .facts: .facts([Fact(name: "Title", value: "Words")])
      case .table:
        .table(
          Table(
            caption: "", columns: [.init("Title", percent: 100)],
            rows: [Table.Row(cells: [.init("Words")])]))
      case .figure:
        .figure(
          Figure(
            picture: .meter(.whole, expected: nil), words: Fact(name: "Title", value: "Words")))
      }
    }
  }

  private let frame = Frame(
    letterhead: Letterhead(parent: nil, issuer: "A", republic: "B", motto: "C"), number: "1",
    placeAndDay: "D", recipients: Recipients(heading: "E", names: ["F"]), signatures: [])

  private func document(_ blocks: [Block], in frame: Frame? = nil) -> Document {
    Document(language: .english, name: "REPORT", title: "Plan", frame: frame, blocks: blocks)
  }

  @Test func everyKindOfBlockIsWrittenInEveryFormatForPeople() {
    for kind in Kind.allCases {
      let block = kind.sample
      #expect(Kind(block) == kind)
      for frame in [nil, frame] {
        let document = document([block], in: frame)
        for page in [text(markdown(document)), text(html(document))] {
          #expect(page.contains("Title") && page.contains("Words"), "\(kind): \(page)")
        }
      }
    }
  }

  @Test func aSpreadsheetHasTheTablesWhereverTheyStand() {
    let table = Kind.table.sample
    let written = text(
      csv(document(Kind.allCases.map(\.sample) + [.part(.titled("Part", [table]))])))
    #expect(written == "\u{FEFF}Title\r\nWords\r\n\r\nTitle\r\nWords\r\n")
  }

  /// A title may begin with the mark of a status: that makes it none.
  @Test func onlyWhatSaysAStatusHasItsColour() {
    let marked = "\(Status.behind.glyph) Words"
    func cell(_ value: Table.Cell.Value?) -> String {
      let table = Table(
        caption: "", columns: [.init("Title", percent: 100)],
        rows: [Table.Row(cells: [Table.Cell(text: marked, value: value)])])
      return text(html(document([.table(table)])))
    }
    #expect(cell(.status(.behind)).contains("<b class=\"behind\">\(marked)</b>"))
    #expect(!cell(nil).contains("<b class"))
  }

  @Test func whatIsTypedReadsAsTheDocumentSaysIt() throws {
    let fixture = try ReportFixture()
    let sheet = summarySheet(fixture.projection, Wording(.vietnamese))
    guard case .table(let table)? = sheet.blocks.first else {
      Issue.record("no table")
      return
    }
    let places = table.columns.indices.filter { table.columns[$0].kind == .day }
    let days = table.rows.flatMap { row in places.map { row.cells[$0] } }.compactMap { cell in
      if case .day(let day)? = cell.value { (cell.text, day) } else { nil }
    }
    #expect(!days.isEmpty)
    for (text, day) in days { #expect(text == Wording(.vietnamese).day(day)) }
  }
}
