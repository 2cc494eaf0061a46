import PlanDomain
import PlanStorage
import Testing

@Suite struct PlanReadingTests {
  @Test func everyKeyOfAWholePlanIsRead() throws {
    let reading = read(
      """
      format: tiendo/1
      id: pbeg
      title: Phát triển Kinh tế
      short: PBEG
      owner: UBND tỉnh
      utc_offset: "+09:30"
      basis: {number: 2511/QĐ-UBND, date: 2018-09-10}
      declares: {objectives: 1, strategies: 1}
      rules: {due_soon_days: 9, stale_days: 40, risk_points: 5, behind_points: 20}
      departments:
        - {id: stnmt, name: Sở Tài nguyên và Môi trường, short: Sở TN&MT}
        - {id: jd, name: Japandesk, kind: partner}
      objectives:
        - id: "2"
          title: Tăng trưởng xanh
          lead: stnmt
          coordinating: [jd]
          source: 2511/QĐ-UBND
          was: [cũ-không, "2x"]
          indicators:
            - {id: "2.CT1", title: Nước thải, unit: "%", baseline: 40, target: 100.5, direction: down,
               due: 2025-12-31, source: illustrative,
               targets: [{on: 2024-12-31, value: 90}, {on: 2022-12-31, value: 70}]}
          strategies:
            - id: "2.1"
              title: Chiến lược
              start: 2019-05-01
              due: 2020-12-31
              weight: 2.5
              actions:
                - {id: 2.1.1, title: Việc, deliverable: Báo cáo, status: on-track, progress: 30,
                   actions: [{id: 2.1.1.a, title: Bước}]}
      """)
    let header = reading.plan.header
    #expect(header.id == "pbeg" && header.title == "Phát triển Kinh tế" && header.short == "PBEG")
    #expect(header.owner == "UBND tỉnh" && header.offset.minutes == 570)
    #expect(header.basis == Basis(number: "2511/QĐ-UBND", date: Day(iso: "2018-09-10")))
    #expect(header.declares == Declaration(objectives: 1, strategies: 1))
    #expect(
      header.rules == Rules(dueSoonDays: 9, staleDays: 40, riskPoints: 5, behindPoints: 20))
    #expect(reading.plan.departments.map(\.short) == ["Sở TN&MT", "Japandesk"])
    #expect(reading.plan.departments.map(\.kind) == [.department, .partner])

    #expect(reading.plan.items.map(\.id.text) == ["2", "2.1", "2.1.1", "2.1.1.a"])
    #expect(reading.plan.items.map(\.kind) == [.objective, .strategy, .action, .step])
    #expect(reading.plan.items.map(\.fields.line) == [14, 25, 31, 32])
    let objective = try #require(reading.item("2x"), "found under its former id")
    #expect(objective.lead?.text == "stnmt" && objective.coordinating.map(\.text) == ["jd"])
    #expect(objective.source == "2511/QĐ-UBND" && !objective.fields.isIllustrative)
    let strategy = try #require(reading.item("2.1"))
    #expect(strategy.start?.iso == "2019-05-01" && strategy.due?.iso == "2020-12-31")
    #expect(strategy.weight == 2.5)
    let action = try #require(reading.item("2.1.1"))
    #expect(action.deliverable == "Báo cáo" && action.status == .onTrack)
    #expect(action.progress == Percent(30))

    let indicator = try #require(reading.plan.indicators.first)
    #expect(indicator.id.text == "2.CT1" && indicator.unit == "%")
    #expect(indicator.baseline == 40 && indicator.target == 100.5 && indicator.direction == .down)
    #expect(indicator.milestones.map(\.value) == [70, 90])
    #expect(indicator.due?.iso == "2025-12-31" && indicator.source == "illustrative")
    #expect(
      reading.found == [
        Found(19, .badID(found: "cũ-không")), Found(31, .progressOnParent(id: "2.1.1")),
      ])
  }

  @Test func whatIsLeftOutHasItsDefault() {
    let reading = read(planText())
    #expect(reading.problems.isEmpty)
    #expect(reading.plan.header.short == "p" && reading.plan.header.offset == .indochina)
    #expect(reading.plan.header.rules == Rules())
    #expect(reading.item("1")?.weight == 1)
    #expect(reading.plan.departments.map(\.short) == ["Sở A", "B"])
  }

  @Test func textThatLooksLikeAnotherTypeStaysText() throws {
    let reading = read(
      """
      format: tiendo/1
      id: 012
      title: no
      short: ~
      objectives:
        - {id: 1.10, title: 12:30:45, lead: x}
        - {id: 1.1, title: 0x1F, lead: x}
      departments: [{id: x, name: yes}]
      """)
    #expect(reading.problems.isEmpty)
    #expect(reading.plan.header.id == "012" && reading.plan.header.title == "no")
    #expect(reading.plan.header.short == "~")
    #expect(reading.plan.items.map(\.id.text) == ["1.10", "1.1"])
    #expect(reading.plan.items.map(\.title) == ["12:30:45", "0x1F"])
    #expect(reading.plan.departments.map(\.name) == ["yes"])
  }

  @Test func keysMayStandInAnyOrder() {
    let reading = read(
      """
      objectives: [{title: T, lead: a, id: "1"}]
      departments: [{name: A, id: a}]
      title: P
      id: p
      format: tiendo/1
      """)
    #expect(reading.problems.isEmpty && reading.item("1")?.lead?.text == "a")
  }

  @Test func theSamplesOfTheFormatAreReadWithCarriageReturnsAndAByteOrderMark() {
    let text = "\u{FEFF}" + planText().replacing("\n", with: "\r\n")
    let reading = read(text)
    #expect(reading.problems.isEmpty && reading.item("1")?.title == "Mục tiêu")
  }
}
