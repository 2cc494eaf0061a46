import Phrases
import PlanDomain
import PlanReports
import TestSupport
import Testing

@testable import Dashboard

/// What a plan calls its levels is what they are called in every output (design, section 8).
@Suite struct LevelNameTests {
  private static let text = DashboardFixture.text.replacingFirst(
    "departments:",
    with: "levels: {objective: {vi: Trụ cột, en: Pillar}, strategy: {vi: Hợp phần, en: Facility}}\n"
      + "departments:")

  private let snapshot = DashboardFixture.snapshot(text: text)
  private let wall = KioskFixture.snapshot(text: text, events: DashboardFixture.events)

  private func outputs(_ language: Language) -> [String: String] {
    let say = Wording(language)
    var outputs: [String: String] = [
      "plain": plainText(snapshot.projection, say).joined(separator: "\n"),
      "wall": kioskText(wall, KioskSettings(language: language), columns: 200)
        .joined(separator: "\n"),
      "report": String(
        decoding: markdown(PlanReports.report(snapshot.projection, say)), as: UTF8.self),
    ]
    for keys in [["1"], ["2"], ["2", "e"], ["2", "j", "a"]] {
      var state = DashboardFixture.state(120, 40, language: language, snapshot: snapshot)
      for key in keys { state.press(key) }
      // The tabs name pages, not levels.
      let rows = state.picture.split(separator: "\n", omittingEmptySubsequences: false)
      outputs[keys.joined()] = rows.enumerated().filter { $0.offset != 1 }.map {
        String($0.element)
      }
      .joined(separator: "\n")
    }
    return outputs
  }

  @Test func aLevelHasThePlansNameEverywhere() {
    for (name, text) in outputs(.vietnamese) {
      #expect(text.lowercased().contains("trụ cột"), "\(name)\n\(text)")
      for other in ["mục tiêu 1", "chiến lược"] {
        #expect(!text.lowercased().contains(other), "\(other) in \(name)\n\(text)")
      }
    }
    for (name, text) in outputs(.english) {
      #expect(text.lowercased().contains("pillar"), "\(name)\n\(text)")
      for other in ["objective 1", "strateg"] {
        #expect(!text.lowercased().contains(other), "\(other) in \(name)\n\(text)")
      }
    }
    let overview = outputs(.english)["1"] ?? ""
    #expect(overview.contains("1 facility") && overview.contains("2 facilities"))
  }
}
