import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import PlanTables

/// English tables, and tables of figures: each case that went wrong, and others of its kind.
@Suite struct EnglishCaseTests {
  @Test func aCitysPlanHasGoalsStrategiesAndActions() throws {
    let table = try ReadTable(try ReadTable.bytes(ofCase: "f09-city-goal-plan.csv"))
    #expect(table.problems == [])
    #expect(
      table.outline
        == "1 Goal 1: Safe city {1.1 Streets {1.1.1 Light all streets, 1.1.2 Crosswalks}}, "
        + "2 Goal 2: Green city {2.1 Trees {2.1.1 Plant 1000 trees}}")
    let lights = try table.item("Light all streets")
    #expect(lights.status == .onTrack && lights.progress == percent(50))
    #expect(table.name(lights.lead) == "Public Works")
    #expect(lights.due == day("2026-06-30"))
    #expect(try table.item("Crosswalks").due == day("2026-08-31"))
    let trees = try table.item("Plant 1000 trees")
    #expect(trees.status == .behind && trees.due == day("2026-12-31"))
    #expect(table.name(trees.lead) == "Parks & Rec")
    #expect(table.notices.contains { $0.contains("month before the day") })
    #expect(table.notices.contains { $0.contains("“FY 2026” is read as 2026-06-30") })
  }

  @Test(arguments: [
    "Goal;Objective;Strategy;Action;Lead",
    "Strategic Goal;Objective;Strategy;Activity;Responsible Party",
    "Pillar;Goal;Initiative;Task;Owner",
    "Focus Area;Objective;Strategy;Action Step;Lead Department",
  ])
  func levelsGoFromLeftToRight(heading: String) throws {
    let table = try ReadTable(heading + "\nA;B;C;D;Public Works\n;;;E;Police\n;;F;G;Police\n")
    #expect(table.outline == "1 A {1.1 B {1.1.1 C {1.1.1.1 D, 1.1.1.2 E}, 1.1.2 F {1.1.2.1 G}}}")
    #expect(table.departments.map(\.name) == ["Public Works", "Police"])
  }

  @Test func commitmentsLeadAndMilestonesStandBelowThem() throws {
    let table = try ReadTable(try ReadTable.bytes(ofCase: "f10-ogp-commitments.csv"))
    #expect(table.problems == [])
    #expect(
      table.outline == "1 Open contracting {1.1 Draft rules, 1.2 Publish portal}, "
        + "2 Beneficial ownership {2.1 Law}")
    let contracting = try table.item("Open contracting")
    #expect(table.name(contracting.lead) == "Ministry of Finance")
    #expect(table.names(contracting.coordinating) == ["CSO A"])
    let portal = try table.item("Publish portal")
    #expect(portal.start == day("2023-07-01") && portal.due == day("2024-12-31"))
    #expect(try table.item("Law").status == .done && table.item("Draft rules").status == .onTrack)
    #expect(table.notices.contains { $0.contains("“Limited” is read as on track") })
  }

  @Test func commitmentsOfOtherActionPlansHaveTheirMilestonesToo() throws {
    let table = try ReadTable(
      """
      No.;Commitment;Brief Description;Lead Agency;Other Actors Involved;Verifiable milestones;Start Date;End Date;Completion
      1;Open Data;Publish all;Ministry of ICT;CSO Network;Portal;Jan-24;Dec-25;Limited
      ;;;;;Policy;01/2024;06/2025;Substantial
      2;Budgets;;Treasury;;Citizens budget;2024;2026;Not started

      """)
    #expect(table.problems == [])
    #expect(
      table.outline == "1 Open Data {1.1 Portal, 1.2 Policy}, 2 Budgets {2.1 Citizens budget}")
    #expect(try table.item("Policy").due == day("2025-06-30"))
  }

  @Test func keyResultsStandBelowTheirObjectives() throws {
    let table = try ReadTable(try ReadTable.bytes(ofCase: "f11-okr.csv"))
    #expect(table.problems == [])
    #expect(
      table.outline == "1 Cut red tape {1.1 Online services at 80%, 1.2 Average time 3 days}, "
        + "2 Clean air {2.1 Ban old boilers}")
    let online = try table.item("Online services at 80%")
    #expect(table.name(online.lead) == "Digital Office")
    #expect(online.due == day("2026-12-31") && online.progress == percent(45))
    #expect(try table.item("Ban old boilers").progress == percent(100))
  }

  @Test func bodiesOfAnEnglishCellAreDividedWhereEachIsKnown() throws {
    let table = try ReadTable(
      "Task;Owner;Due\nA;Public Works;2026\nB;Parks & Rec;2026\nC;Public Works, Parks & Rec;2026\n"
        + "D;Health and Human Services;2026\n")
    #expect(
      table.departments.map(\.name) == ["Public Works", "Parks & Rec", "Health and Human Services"])
    let item = try table.item("C")
    #expect(
      table.name(item.lead) == "Public Works" && table.names(item.coordinating) == ["Parks & Rec"])
  }

  @Test func figuresBecomeIndicators() throws {
    let table = try ReadTable(try ReadTable.bytes(ofCase: "f17-indicator-table.csv"))
    #expect(table.problems == [])
    #expect(table.outline == "I Kinh tế")
    let figures = table.objectives[0].indicators
    #expect(
      figures.map(\.title) == ["Tốc độ tăng GRDP", "Thu ngân sách", "GRDP bình quân đầu người"])
    #expect(figures.map(\.unit) == ["%", "Tỷ đồng", "Triệu đồng"])
    #expect(figures.map(\.target) == [10.5, 85_000, 125.7])
    #expect(figures.map(\.due) == Array(repeating: day("2026-12-31"), count: 3))
    #expect(
      table.result.drafts.map(\.body) == [
        .measure(
          Measure(indicator: itemID("I.CT1"), value: 8.9, on: day("2026-09-30"), source: nil)),
        .measure(
          Measure(indicator: itemID("I.CT2"), value: 61_250, on: day("2026-09-30"), source: nil)),
      ])
    #expect(table.understood.contains("column F “Ước cả năm”: not used"))
  }

  @Test func targetsMayBeByYearOrQuarterAndTheYearBeforeIsWhereItBegan() throws {
    let years = try ReadTable(
      "STT;Chỉ tiêu;ĐVT;Thực hiện 2025;Mục tiêu;;\n;;;;2026;2027;2030\n1;Tỷ lệ hộ nghèo;%;5,2;4,5;4;2,5\n"
    )
    let poverty = try #require(years.objectives.first?.indicators.first)
    #expect(poverty.baseline == 5.2 && poverty.target == 2.5 && poverty.due == day("2030-12-31"))
    #expect(
      poverty.milestones == [
        Milestone(on: day("2026-12-31"), value: 4.5), Milestone(on: day("2027-12-31"), value: 4),
      ])
    #expect(poverty.direction == .down)
    let quarters = try ReadTable(
      "Indicator;Unit;Baseline;Target Q2 2026;Target Q4 2026;Actual Q2 2026\nTrees;number;1,000;1,500;2,000;1,450.5\n"
    )
    let trees = try #require(quarters.objectives.first?.indicators.first)
    #expect(trees.baseline == 1_000 && trees.target == 2_000 && trees.milestones.count == 1)
    #expect(quarters.result.drafts.count == 1)
  }

  @Test func aYearOverWhatIsPlannedAndReachedIsOfBoth() throws {
    let table = try ReadTable(
      "TT;Chỉ tiêu;ĐVT;Thực hiện năm 2025;Năm 2026;;So sánh (%);\n;;;;Kế hoạch;Thực hiện 6 tháng;TH/KH;Cùng kỳ\n1;Thu;tỷ;88.000;92.500;51.234,5;120;112\n"
    )
    let income = try #require(table.objectives.first?.indicators.first)
    #expect(income.baseline == 88_000 && income.target == 92_500)
    #expect(income.due == day("2026-12-31"))
    #expect(
      table.result.drafts.map(\.body) == [
        .measure(Measure(indicator: income.id, value: 51_234.5, on: day("2026-06-30"), source: nil))
      ])
    #expect(table.understood.filter { $0.hasSuffix("not used") }.count == 2)
  }

  @Test func quartersBelowAYearAreOfThatYear() throws {
    let table = try ReadTable(
      "TT;Chỉ tiêu;ĐVT;Kế hoạch 2026;Thực hiện 2026;;\n;;;;Quý I;Quý II;Quý III\n1;Thu;tỷ;100,5;20;45;70\n"
    )
    #expect(
      table.result.drafts.compactMap { draft -> Day? in
        if case .measure(let measure) = draft.body { measure.on } else { nil }
      } == [day("2026-03-31"), day("2026-06-30"), day("2026-09-30")])
    let twice = try ReadTable(
      "TT;Chỉ tiêu;ĐVT;Kế hoạch 2026;Kế hoạch giao 2026\n1;Thu;tỷ;100,5;99\n")
    #expect(twice.objectives.first?.indicators.first?.target == 100.5)
    #expect(twice.understood.contains("column E “Kế hoạch giao 2026”: not used"))
  }

  @Test func figuresMayHaveTheirObjectiveInAColumn() throws {
    let table = try ReadTable(
      "Goal;KPI;Unit;Baseline;Target 2026\n1. Safe;Crime;number;12.5;10\n1. Safe;Time;min;8;7\n;Fires;number;3;2\n2. Green;Trees;number;10;50\n"
    )
    #expect(table.objectives.map(\.fields.title) == ["Safe", "Green"])
    #expect(
      table.objectives.map { $0.indicators.map(\.title) } == [
        ["Crime", "Time", "Fires"], ["Trees"],
      ])
  }

  @Test func whatComparesFiguresIsNoneOfThem() throws {
    let table = try ReadTable(
      "STT;Chỉ tiêu;Kế hoạch năm 2026;Thực hiện đến 30/9/2026;Đạt tỷ lệ (%)\n1;FDI;1.250;1.500;120\n"
    )
    #expect(table.problems == [] && table.result.drafts.count == 1)
    #expect(table.understood.contains("column E “Đạt tỷ lệ (%)”: not used"))
  }

  @Test func aFigureThatMayBeTwoAndAResultWithoutADayAreAsked() throws {
    let text = "Chỉ tiêu;Đơn vị tính;Kế hoạch 2026;Thực hiện\nA;ha;12,5;9,1\nB;ha;khoảng 7-8;2,5\n"
    let table = try ReadTable(text)
    #expect(table.result.badRows == [2, 3])
    #expect(table.problems[0].contains("--on DATE"))
    let told = try ReadTable(text) { $0.on = Day(iso: "2026-09-30") }
    #expect(told.result.badRows == [3] && told.result.drafts.count == 1)
    let mixed = try ReadTable("Chỉ tiêu;ĐVT;Kế hoạch 2026\nA;ha;12,5\nB;ha;12.5\n")
    #expect(mixed.result.badRows == [2, 3], "both marks before other than three digits")
    let over = try ReadTable("Chỉ tiêu;ĐVT;Kế hoạch 2026;Thực hiện 2026\nA;%;100;120%\n") {
      $0.today = Day(iso: "2027-01-01")
    }
    #expect(over.problems == [] && over.result.drafts.count == 1)
    let future = try ReadTable("Chỉ tiêu;ĐVT;Kế hoạch 2026;Thực hiện 2026\nA;%;100;120%\n") {
      $0.today = Day(iso: "2026-11-30")
    }
    #expect(future.result.badRows == [2])
  }
}
