import PlanDomain
import TestSupport
import Testing

/// Departments and items as people type them.
@Suite struct NameInputTests {
  private static let plan = Plan(
    header: PlanHeader(id: "p", title: "A plan"),
    departments: [
      Department(id: departmentID("stc"), name: "Sở Tài chính", short: "Sở TC"),
      Department(id: departmentID("sxd"), name: "Sở Xây dựng", short: "Sở XD"),
      Department(id: departmentID("tc"), name: "Tổ công tác", short: "Tổ, TC"),
      Department(id: departmentID("xd"), name: "Ban Xây dựng", short: "Sở XD"),
    ],
    objectives: [.item("1", [.item("1.1"), .item("1.2")])])

  private func found(_ typed: String) -> [String] {
    DepartmentInput.find(typed, in: Self.plan).map(\.id.text)
  }

  @Test func aDepartmentIsFoundByPartOfWhatItIsCalled() {
    #expect(found("tai chinh") == ["stc"])
    #expect(found(" sxd ") == ["sxd"], "an id names it in full")
    #expect(found("so") == ["sxd", "xd", "stc"] || found("so") == ["stc", "sxd", "xd"])
    #expect(found("y te").isEmpty && found("  ").isEmpty)
  }

  @Test func whatIsTypedForADepartmentLeadsBackToIt() {
    for department in Self.plan.departments {
      let label = DepartmentInput.label(of: department.id, in: Self.plan)
      #expect(DepartmentInput.find(label, in: Self.plan).first == department)
      #expect(DepartmentInput.parts(label) == [label])
    }
    #expect(DepartmentInput.label(of: departmentID("stc"), in: Self.plan) == "Sở TC")
    #expect(DepartmentInput.label(of: departmentID("xd"), in: Self.plan) == "xd")
    let both = DepartmentInput.labels(of: ["stc", "sxd"].map(departmentID), in: Self.plan)
    #expect(both == "Sở TC, Sở XD")
  }

  @Test func severalStandBetweenCommas() {
    #expect(DepartmentInput.parts(" stc,, sở xd ,") == ["stc", "sở xd"])
  }

  @Test func anItemIsFoundByItsIDOrPartOfItsTitle() {
    #expect(ItemInput.find(" 1.2 ", in: Self.plan).map { Self.plan.items[$0].id.text } == ["1.2"])
    let titles = Self.plan.items.map(\.title)
    #expect(ItemInput.find(titles[0], in: Self.plan).contains(0))
    #expect(ItemInput.find("", in: Self.plan).isEmpty)
  }
}
