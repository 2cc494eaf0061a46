import Phrases
import PlanDomain
import PlanReports
import TestSupport
import Testing

/// Every command and document that prints a percentage: 100 and 0 are exact in all of them (design,
/// section 2, Rules).
struct PercentageOutputTests {
  private func outputs(_ plan: Plan, _ language: Language) -> [String: String] {
    let say = Wording(language)
    let projection = JournalFixture().projection(plan)
    let page = report(projection, since: projection, say)
    return [
      "show": showText(projection, say).joined(separator: "\n"),
      "show 1": itemText(projection, item: 0, say).joined(separator: "\n"),
      "show 1.1": itemText(projection, item: 1, say).joined(separator: "\n"),
      "copy": itemSummary(projection, item: 0, say),
      "plain": plainText(projection, say).joined(separator: "\n").joinedLeaves,
      "markdown": text(markdown(page)), "html": text(html(page)).rowsAsLines,
      "csv": text(csv(summarySheet(projection, say))),
    ]
  }

  private let saying = ["show", "show 1", "show 1.1", "copy", "plain", "markdown", "html", "csv"]

  @Test(arguments: Language.allCases)
  func nearlyAllIsNowhereAll(language: Language) {
    for plan in [
      Plan.nearlyAll(done: 200, of: 201, progress: 0),
      .nearlyAll(done: 199, of: 200, progress: 20),
    ] {
      let outputs = outputs(plan, language)
      for name in saying {
        let percents = outputs[name]?.summedPercents ?? []
        #expect(percents.contains("99 %"), "\(name)")
        #expect(!percents.contains("100 %"), "\(name)")
      }
      for name in ["show", "plain", "markdown", "html"] {
        let rate = language == .vietnamese ? "99,5 %" : "99.5 %"
        #expect(outputs[name]?.summedPercents.contains(rate) == true, "\(name)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func hardlyAnyIsNowhereNone(language: Language) {
    let outputs = outputs(.nearlyAll(done: 1, of: 401, progress: 0), language)
    for name in saying {
      let percents = outputs[name]?.summedPercents ?? []
      #expect(percents.contains("1 %"), "\(name)")
      #expect(!percents.contains("0 %"), "\(name)")
    }
  }

  @Test func jsonHasTheSameFigures() {
    func json(_ plan: Plan) -> String {
      text(showJSON(JournalFixture().projection(plan), about: .plan))
    }
    let all = json(.nearlyAll(done: 200, of: 201, progress: 0))
    #expect(all.contains(#""on_time_rate": 99.50"#))
    #expect(all.contains(#""id": "1", "kind": "objective""#))
    let lines = all.split(separator: "\n").filter { $0.contains("\"kind\"") }
    #expect(lines.prefix(2).allSatisfy { $0.contains(#""progress": 99"#) })
    let hardly = json(.nearlyAll(done: 1, of: 401, progress: 0)).split(separator: "\n")
      .filter { $0.contains("\"kind\"") }
    #expect(hardly.prefix(2).allSatisfy { $0.contains(#""progress": 1,"#) })
  }

  /// What had been reported of a done leaf stands in its history alone.
  @Test(arguments: Language.allCases)
  func aDoneLeafCountsAsWholeInEveryOutput(language: Language) {
    let say = Wording(language)
    let plan = Plan.over([.item("s", [.item("a", status: .done, progress: 40)])])
    let projection = JournalFixture().projection(plan)
    let page = report(projection, say)
    let outputs = [
      showText(projection, say).joined(), itemText(projection, item: 2, say).joined(),
      itemSummary(projection, item: 2, say), plainText(projection, say).joined(),
      text(markdown(page)), text(html(page)), text(csv(summarySheet(projection, say))),
      text(showJSON(projection, about: .plan)),
    ]
    for output in outputs { #expect(!output.summedPercents.contains("40 %"), "\(output)") }
    let row = text(csv(summarySheet(projection, say))).split(whereSeparator: \.isNewline).last
    #expect(row?.contains(say(Status.done.phrase) + "; 100 %") == true)
    #expect(outputs.last?.contains("done-below-100") == true)
  }
}

extension String {
  /// A page with each row of its tables, and each card, on a line.
  fileprivate var rowsAsLines: String {
    replacing("\n", with: "").replacing("</tr>", with: "\n").replacing("</article>", with: "\n")
  }

  /// Plain text says how an item stands on the line after its name: the two are put on one.
  fileprivate var joinedLeaves: String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return zip(lines, [""] + lines).map { line, before in
      before.contains("1.1.") ? "1.1. " + line : line
    }
    .joined(separator: "\n")
  }
}
