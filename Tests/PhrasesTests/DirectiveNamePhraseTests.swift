import Phrases
import PlanDomain
import TestSupport
import Testing

/// What directives of one number are called, and how tasks and directives are counted apart.
struct DirectiveNamePhraseTests {
  private func names(_ days: [(String, meeting: String?)], _ language: Language) -> [[String]] {
    var journal = JournalFixture()
    for (day, meeting) in days {
      journal.write(
        "x", .plan,
        .directive(
          DirectiveOrder(number: 1, to: [departmentID("d")], item: nil, text: "t", due: nil)),
        at: day, meeting: meeting)
    }
    let projection = journal.projection(.over([.item("a")]))
    let say = Wording(language)
    return projection.directives.map { directive in
      let name = projection.name(of: directive)
      return [say(.directiveDigits(name)), say(.directiveShort(name)), say(.directiveNumber(name))]
    }
  }

  @Test func aNumberOfItsOwnStandsAlone() {
    #expect(names([("2026-10-01", nil)], .vietnamese) == [["01", "CĐ 01", "chỉ đạo 01"]])
    #expect(names([("2026-10-01", nil)], .english) == [["01", "D-01", "directive 01"]])
  }

  @Test func twoOfOneNumberAreToldApartByTheirMeetingOrDay() {
    let days: [(String, meeting: String?)] = [
      ("2019-04-23", "2019-04-23"), ("2026-10-01", nil),
    ]
    #expect(
      names(days, .vietnamese) == [
        ["01/2019", "CĐ 01/2019", "chỉ đạo 01 của cuộc họp 23/04/2019"],
        ["01/2026", "CĐ 01/2026", "chỉ đạo 01 giao ngày 01/10/2026"],
      ])
    #expect(
      names(days, .english) == [
        ["01/2019", "D-01/2019", "directive 01 of the meeting of 2019-04-23"],
        ["01/2026", "D-01/2026", "directive 01 given on 2026-10-01"],
      ])
    #expect(
      names([("2026-09-01", nil), ("2026-10-01", nil)], .vietnamese).map(\.[1])
        == ["CĐ 01 01/09", "CĐ 01 01/10"])
    #expect(
      names([("2026-10-01", nil), ("2026-10-01", nil)], .vietnamese).map(\.[1])
        == ["CĐ 01 01/10/2026 (1)", "CĐ 01 01/10/2026 (2)"])
  }

  @Test func tasksAndDirectivesAreNeverOneFigure() {
    let say = Wording(.vietnamese)
    #expect(say(.work(4, 1)) == "4 việc, 1 chỉ đạo")
    #expect(say(.work(0, 1)) == "1 chỉ đạo")
    #expect(say(.work(4, 0)) == "4 việc")
    #expect(Wording(.english)(.overdueWork(1, 2)) == "1 task, 2 directives overdue")
  }
}
