import PlanDomain
import Testing

@testable import Dashboard

/// The search looks through letters folded once; it must find what folding each title finds.
@Suite struct TitleSearchTests {
  private let plan: Plan = {
    let long = String(repeating: "quy hoạch cảng ", count: 20) + "Cái Mép"
    let titles = [
      "Môi trường", "tiến độ 2.1", "", "Đường vành đai", long, "a\u{301}nh sáng", "2.1",
    ]
    let drafts = titles.enumerated().compactMap { place, title in
      ItemID("2.\(place)").map { ItemDraft(ItemFields(id: $0, title: title)) }
    }
    return Plan(header: PlanHeader(id: "p"), departments: [], objectives: drafts)
  }()

  @Test(arguments: [
    "moi truong", "2", "2.1", "2.", "đ", "d", "cai mep", "quy cang", "anh", "ánh", "g t", "x",
  ])
  func findsWhatTheTitlesHave(query: String) {
    let pattern = SearchPattern(query)
    for catalog in [PaletteCatalog(plan), PaletteCatalog(.empty)] {
      for item in plan.items.indices {
        #expect(
          catalog.title(of: item, in: plan, has: pattern)
            == pattern.matches(plan.items[item].title),
          "\(query) in \(plan.items[item].title)")
      }
    }
  }

  @Test func aRisingListKnowsWhereItsNumbersStand() {
    let list = [1, 4, 5, 9]
    #expect(
      (0...10).map { list.risingIndex(of: $0) } == [
        nil, 0, nil, nil, 1, 2, nil, nil, nil, 3, nil,
      ])
    #expect([].risingIndex(of: 0) == nil)
  }
}
