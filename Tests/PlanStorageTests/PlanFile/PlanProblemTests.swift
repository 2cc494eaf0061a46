import PlanDomain
import PlanStorage
import Testing

@Suite struct PlanProblemTests {
  @Test(
    arguments: [
      ("start: 2026-02-30", .badDate(key: "start", found: "2026-02-30")),
      ("due: 31/12/2026", .badDate(key: "due", found: "31/12/2026")),
      ("weight: nặng", .badNumber(key: "weight", found: "nặng")),
      ("weight: nan", .badNumber(key: "weight", found: "nan")),
      ("weight: 1e3", .badNumber(key: "weight", found: "1e3")),
      ("weight: 0", .outOfRange(key: "weight", found: "0", low: "0", high: "1000")),
      ("weight: 1000.5", .outOfRange(key: "weight", found: "1000.5", low: "0", high: "1000")),
      ("progress: 101", .outOfRange(key: "progress", found: "101", low: "0", high: "100")),
      ("progress: 30%", .badNumber(key: "progress", found: "30%")),
      ("progress: 30.5", .badNumber(key: "progress", found: "30.5")),
      ("coordinating: a", .shape(key: "coordinating", expected: .list)),
      ("coordinating: [a, x]", .unknownDepartment(id: "x")),
      ("coordinating: [A]", .unknownDepartment(id: "A")),
      ("source: [a]", .shape(key: "source", expected: .text)),
      ("source: ''", .emptyText(key: "source")),
      ("due:", .emptyText(key: "due")),
      ("strategies:", .emptyText(key: "strategies")),
      ("strategies: [a]", .shape(key: "strategies", expected: .mapping)),
      ("strategies: [{title: T}]", .missing(key: "id", of: "T")),
      ("strategies: [{id: s}]", .missing(key: "title", of: "s")),
      ("strategies: [{id: ' ', title: T}]", .emptyText(key: "id")),
      ("strategies: [{id: a b, title: T}]", .badID(found: "a b")),
      ("strategies: [{id: '1', title: T}]", .duplicateID(id: "1", firstLine: 9)),
      ("was: [a/b]", .badID(found: "a/b")),
      ("was: ['1']", .duplicateID(id: "1", firstLine: 9)),
      ("indicators: [{id: '1', title: T}]", .duplicateID(id: "1", firstLine: 9)),
      (
        "indicators: [{id: i, title: T, target: 1,5}]",
        .unknownKey(
          key: "5", known: ["id", "due", "unit"])
      ),
      (
        "indicators: [{id: i, title: T, target: 1000000000000000}]",
        .outOfRange(
          key: "target", found: "1000000000000000", low: "-999999999999999",
          high: "999999999999999")
      ),
      ("indicators: [{id: i, title: T, target: '1,5'}]", .badNumber(key: "target", found: "1,5")),
      (
        "indicators: [{id: i, title: T, targets: [{on: 2026-01-01}]}]",
        .missing(key: "value", of: "targets")
      ),
    ] as [(String, PlanProblem)])
  func aBadValueIsNamedAndCostsOnlyItself(line: String, problem: PlanProblem) {
    let reading = read(planText(item: line))
    #expect(reading.found.first == Found(itemLine, problem))
    #expect(reading.item("1")?.title == "Mục tiêu")
    #expect(reading.item("1")?.due == nil && reading.item("1")?.weight == 1)
    #expect(reading.notices.isEmpty)
  }

  @Test func anUnknownStatusOrDirectionIsAnsweredWithTheWordsThereAre() {
    let reading = read(
      planText(item: "status: late\n    indicators: [{id: i, title: T, direction: left}]"))
    #expect(
      reading.found == [
        Found(
          itemLine,
          .badWord(key: "status", found: "late", known: Status.allCases.map(\.rawValue))),
        Found(
          itemLine + 1, .badWord(key: "direction", found: "left", known: ["up", "down"])),
      ])
    #expect(reading.plan.indicators.map(\.direction) == [.up])
  }

  @Test func anUnknownKeyIsAnsweredWithTheNearestKnownOnes() {
    let reading = read(planText(head: "onwer: UBND", item: "deu: 2026-01-01"))
    #expect(
      reading.found == [
        Found(headLine, .unknownKey(key: "onwer", known: ["owner", "rules", "format"])),
        Found(itemLine, .unknownKey(key: "deu", known: ["due", "id", "was"])),
      ])
  }

  @Test(
    arguments: [
      ("utc_offset: +7", .badOffset(found: "+7")),
      ("utc_offset: '+15:00'", .badOffset(found: "+15:00")),
      ("basis: {date: 2018-09-10}", .missing(key: "number", of: "basis")),
      ("basis: {number: 1/QĐ, date: 10/9/2018}", .badDate(key: "date", found: "10/9/2018")),
      ("basis: 2511", .shape(key: "basis", expected: .mapping)),
      ("declares: {objectives: three}", .badNumber(key: "objectives", found: "three")),
      (
        "rules: {stale_days: -1}",
        .outOfRange(key: "stale_days", found: "-1", low: "0", high: "3650")
      ),
      (
        "rules: {risk_points: 101}",
        .outOfRange(key: "risk_points", found: "101", low: "0", high: "100")
      ),
    ] as [(String, PlanProblem)])
  func aBadHeadKeyIsNamedAndItsDefaultHolds(line: String, problem: PlanProblem) {
    let reading = read(planText(head: line))
    #expect(reading.found == [Found(headLine, problem)])
    #expect(reading.plan.header.offset == .indochina && reading.plan.header.rules == Rules())
  }

  @Test func aMissingOrOtherFormatIsAProblemAndTheRestIsRead() {
    let text = planText()
    let without = read(text.replacing("format: tiendo/1\n", with: ""))
    #expect(without.found == [Found(1, .missing(key: "format", of: nil))])
    #expect(without.item("1") != nil)
    let other = read(text.replacing("tiendo/1", with: "tiendo/2"))
    #expect(other.found == [Found(1, .format(found: "tiendo/2"))])
    #expect(other.item("1") != nil)
  }

  @Test func everyRequiredKeyOfThePlanIsAskedFor() {
    let keys = read("short: x\n").problems.map(\.kind)
    #expect(
      keys
        == ["format", "id", "title", "objectives"].map { .plan(.missing(key: $0, of: nil)) })
  }

  @Test func departmentsHaveAnIDSpaceOfTheirOwn() {
    let reading = read(planText(more: "").replacing("id: b,", with: "id: '1',"))
    #expect(reading.problems.isEmpty)
    let doubled = read(planText().replacing("id: b,", with: "id: a,"))
    #expect(doubled.found == [Found(7, .duplicateID(id: "a", firstLine: 6))])
    #expect(doubled.plan.departments.map(\.name) == ["Sở A"])
    let twin = read(planText().replacing("id: b,", with: "id: A,"))
    #expect(twin.found == [Found(7, .caseTwin(id: "A", other: "a", firstLine: 6))])
    let nameless = read(planText().replacing("name: Sở B, ", with: ""))
    #expect(nameless.found == [Found(7, .missing(key: "name", of: "b"))])
    let bad = read(planText().replacing("kind: partner", with: "kind: friend"))
    #expect(
      bad.found == [
        Found(7, .badWord(key: "kind", found: "friend", known: ["department", "partner"]))
      ])
  }
}
