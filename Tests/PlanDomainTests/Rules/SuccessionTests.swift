import PlanDomain
import TestSupport
import Testing

/// Departments that end, and who has then what they answered for (design, section 8).
struct SuccessionTests {
  private func department(
    _ id: String, until: String? = nil, into: [Heir] = [], was: [FormerName] = []
  ) -> Department {
    var department = Department(id: departmentID(id), name: "Body \(id)", short: id)
    department.until = until.map(day)
    department.into = into
    department.formerNames = was
    return department
  }

  private func heir(_ id: String, _ items: String...) -> Heir {
    Heir(to: departmentID(id), items: items.map(itemID))
  }

  private func plan(_ departments: [Department]) -> Plan {
    var coordinated = ItemDraft.item("c", lead: "new")
    coordinated.fields.coordinating = [departmentID("old"), departmentID("new")]
    return Plan(
      header: PlanHeader(id: "p", title: "A plan"), departments: departments,
      objectives: [
        .item("o", lead: "old", [.item("a", [.item("a1"), .item("a2")]), .item("b"), coordinated])
      ])
  }

  private func leads(_ departments: [Department], on date: String) -> [String?] {
    let journal = JournalFixture()
    let projection = journal.projection(plan(departments), now: date)
    return projection.plan.items.indices.map { projection.plan.lead(of: $0)?.text }
  }

  @Test func whatADepartmentLedIsItsHeirsFromTheDayOn() {
    let bodies = [department("old", until: "2025-03-01", into: [heir("new")]), department("new")]
    #expect(leads(bodies, on: "2025-02-28") == ["old", "old", "old", "old", "old", "new"])
    #expect(leads(bodies, on: "2025-03-01") == ["new", "new", "new", "new", "new", "new"])
  }

  @Test func aLookBackShowsTheOldBodyAndTheOldCounts() {
    let bodies = [department("old", until: "2025-03-01", into: [heir("new")]), department("new")]
    var journal = JournalFixture()
    journal.set("w", "b", .behind, at: "2025-02-01")
    let now = journal.projection(plan(bodies), now: "2025-04-01")
    let then = journal.projection(now.plan, asOf: "2025-02-28")
    #expect(then.responsibilities().first { $0.department?.text == "old" }?.counts.total == 3)
    #expect(now.responsibilities().map(\.department?.text) == ["new"])
    #expect(now.responsibilities().first?.counts.total == 4)
  }

  @Test func namedItemsAndWhatIsBelowThemGoToTheirOwnHeirTheRestToTheFirst() {
    let bodies = [
      department(
        "old", until: "2025-03-01", into: [heir("new"), heir("third", "a"), heir("d", "a2")]),
      department("new"), department("third"), department("d"),
    ]
    #expect(leads(bodies, on: "2025-03-01") == ["new", "third", "third", "d", "new", "new"])
  }

  @Test func chainsAreFollowedAsFarAsTheDayGoes() {
    let bodies = [
      department("old", until: "2025-03-01", into: [heir("new")]),
      department("new", until: "2026-01-01", into: [heir("third")]), department("third"),
    ]
    #expect(leads(bodies, on: "2025-12-31").first == "new")
    #expect(leads(bodies, on: "2026-01-01").first == "third")
  }

  @Test func aCircleEnds() {
    let bodies = [
      department("old", until: "2025-03-01", into: [heir("new")]),
      department("new", until: "2025-03-01", into: [heir("old")]),
    ]
    #expect(leads(bodies, on: "2026-01-01").count == 6)
  }

  @Test func theOldNameStandsInBracketsAndTwoThatBecomeOneAreNamedOnce() throws {
    let bodies = [department("old", until: "2025-03-01", into: [heir("new")]), department("new")]
    let plan = JournalFixture().projection(plan(bodies), now: "2025-03-01").plan
    #expect(plan.leader(of: 0).map(plan.name) == "Body new (Body old)")
    #expect(plan.leader(of: 5).map(plan.name) == "Body new")
    #expect(plan.coordinators(of: 5).map(plan.shortName) == ["new (old)"])
    let order = DirectiveOrder(
      number: 1, to: [departmentID("old"), departmentID("new")], item: nil, text: "do", due: nil)
    #expect(plan.addressees(of: order).map(\.id.text) == ["new"])
  }

  @Test func aDirectiveToADepartmentThatIsNoMoreIsInItsHeirsRecord() {
    let bodies = [department("old", until: "2025-03-01", into: [heir("new")]), department("new")]
    var journal = JournalFixture()
    journal.write(
      "w", .plan,
      .directive(
        DirectiveOrder(number: 1, to: [departmentID("old")], item: nil, text: "do", due: nil)),
      at: "2025-02-01")
    let now = journal.projection(plan(bodies), now: "2025-04-01").responsibilities()
    #expect(now.map(\.directiveCounts.open) == [1])
  }

  @Test func aBodyIsCalledAsItWasOnTheDay() {
    let bodies = [
      department(
        "new",
        was: [
          FormerName(name: "Second", until: day("2020-01-01")),
          FormerName(name: "First", until: day("2016-06-30")),
        ])
    ]
    func name(_ date: String) -> String? {
      JournalFixture().projection(plan(bodies), now: date).plan.departments.first?.name
    }
    #expect(name("2016-06-29") == "First" && name("2016-06-30") == "Second")
    #expect(name("2020-01-01") == "Body new")
  }

  @Test func whoIsInChargeIsInherited() {
    var objective = ItemDraft.item("o", [.item("a")])
    objective.fields.inCharge = PersonID("pct")
    let people = PersonID("pct").map { [Person(id: $0, name: "A")] } ?? []
    let plan = Plan(
      header: PlanHeader(), departments: [], people: people, objectives: [objective])
    #expect(plan.inCharge(of: 1).flatMap(plan.person)?.name == "A")
  }
}
