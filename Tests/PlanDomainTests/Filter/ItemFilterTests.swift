import PlanDomain
import TestSupport
import Testing

/// Each facet narrows, the choices within one widen, and what leads to a match is shown.
@Suite struct ItemFilterTests {
  private static let plan = Plan(
    header: PlanHeader(id: "p", title: "A plan"),
    departments: [
      Department(id: departmentID("stc"), name: "Sở Tài chính", short: "Sở TC"),
      Department(id: departmentID("sxd"), name: "Sở Xây dựng", short: "Sở XD"),
    ],
    objectives: [
      .item(
        "1", lead: "stc",
        [
          .item("1.1", start: "2026-01-01", due: "2026-10-01", status: .onTrack, progress: 10),
          .item("1.2", lead: "sxd", due: "2027-06-01", status: .done, source: "illustrative"),
        ]),
      .item("2", [.item("2.1", due: "2026-11-25", status: .notStarted)]),
    ])

  private func found(
    _ change: (inout ItemFilter) -> Void, journal: JournalFixture = JournalFixture()
  ) -> [String] {
    var filter = ItemFilter()
    change(&filter)
    let projection = journal.projection(Self.plan, now: "2026-11-23")
    let matches = FilterMatches(filter, in: projection, FilterWords(projection))
    return projection.plan.items.indices.filter { matches.isMatch[$0] }
      .map { projection.plan.items[$0].id.text }
  }

  @Test func aFilterThatAsksForNothingTakesEverything() {
    #expect(!ItemFilter().isActive)
    #expect(found { _ in } == ["1", "1.1", "1.2", "2", "2.1"])
    #expect(found { $0.role = .lead }.count == 5)
  }

  @Test func choicesOfOneFacetWidenAndFacetsNarrow() {
    #expect(found { $0.deadlines = [.overdue] } == ["1.1"])
    #expect(found { $0.deadlines = [.overdue, .dueSoon] } == ["1.1", "2.1"])
    #expect(
      found {
        $0.deadlines = [.overdue, .dueSoon]
        $0.statuses = [.notStarted]
      } == ["2.1"])
  }

  @Test func aStatusIsTheOneThatIsShown() {
    #expect(found { $0.statuses = [.behind] } == ["1", "1.1"], "overdue, whatever was reported")
    #expect(found { $0.statuses = [.onTrack] } == [])
  }

  @Test func aDepartmentLeadsWhatItsAncestorsSay() {
    let finance = departmentID("stc")
    #expect(found { $0.departments = [finance] } == ["1", "1.1"])
    #expect(
      found {
        $0.departments = [finance]
        $0.role = .coordinating
      } == [])
  }

  @Test func marksAreFound() {
    #expect(found { $0.marks = [.illustrative] } == ["1.2"])
    #expect(found { $0.marks = [.noLead] } == ["2", "2.1"])
    #expect(found { $0.marks = [.illustrative, .noLead] } == ["1.2", "2", "2.1"])
  }

  @Test func everyWordIsLookedForInTheItemAndItsDepartments() {
    #expect(found { $0.text = "2.1" } == ["2.1"])
    #expect(found { $0.text = "item 1" } == ["1", "1.1", "1.2", "2.1"])
    #expect(found { $0.text = "tai chinh" } == ["1", "1.1"])
    #expect(found { $0.text = "xây 1.2" } == ["1.2"])
    #expect(found { $0.text = "nothing like it" } == [])
  }

  @Test func whatLeadsToAMatchIsShownAndNotCounted() {
    let projection = JournalFixture().projection(Self.plan, now: "2026-11-23")
    var filter = ItemFilter()
    filter.deadlines = [.overdue]
    let matches = FilterMatches(filter, in: projection, FilterWords(projection))
    #expect(matches.count == 1)
    #expect(matches.isShown == [true, true, false, false, false])
  }

  @Test func onlyLinesAboutMatchesAreLeftInTheLogNewestFirst() {
    var journal = JournalFixture()
    journal.set("x", "1.1", .onTrack, at: "2026-11-01")
    journal.set("x", "2.1", .atRisk, at: "2026-11-02")
    journal.set("x", "1.1", .atRisk, at: "2026-11-03")
    let projection = journal.projection(Self.plan, now: "2026-11-23")
    var filter = ItemFilter()
    filter.text = "1.1"
    let matches = FilterMatches(filter, in: projection, FilterWords(projection))
    #expect(matches.logPositions(in: projection) == [2, 0])
  }

  @Test func departmentsAndTheMatrixCountOnlyWhatMatches() {
    let projection = JournalFixture().projection(Self.plan, now: "2026-11-23")
    var filter = ItemFilter()
    filter.deadlines = [.overdue]
    let matches = FilterMatches(filter, in: projection, FilterWords(projection))
    let all = projection.responsibilities()
    let narrowed = all.map { $0.narrowed(to: matches, in: projection) }
    #expect(narrowed.map(\.department) == all.map(\.department), "no row moves")
    #expect(narrowed.reduce(0) { $0 + $1.counts.total } == 1)
    let matrix = ResponsibilityMatrix(projection)
    let few = matrix.narrowed(to: matches, in: projection)
    #expect(few.cells.count == matrix.cells.count)
    #expect(few.cells.joined().reduce(0) { $0 + $1.leads.count } == 1)
    #expect(few.columnTotals.reduce(0) { $0 + $1.leads } == 1, "what is left out is not counted")
    #expect(few.rowTotals.reduce(0) { $0 + $1.leads } == 1)
    #expect(few.cells.joined().compactMap(\.status) == [.behind])
  }

  @Test func aSavedFilterHasANameAndAsksForSomething() throws {
    var filter = ItemFilter()
    #expect(SavedFilter(name: "a", filter: filter) == nil)
    filter.marks = [.stale]
    #expect(SavedFilter(name: "", filter: filter) == nil)
    #expect(SavedFilter(name: String(repeating: "a", count: 41), filter: filter) == nil)
    let saved = try #require(SavedFilter(name: "a", filter: filter))
    filter.marks = [.conflict]
    let other = try #require(SavedFilter(name: "a", filter: filter))
    #expect([saved].keeping(other) == [other], "the newest of a name holds")
    #expect([saved].dropping("a") == [])
    let many = (0..<30).compactMap { SavedFilter(name: "\($0)", filter: filter) }
    #expect(many.reduce([]) { $0.keeping($1) }.count == SavedFilter.maximumCount)
  }
}
