import Phrases
import PlanDomain
import Testing

struct PhraseTests {
  @Test func everyWordOfTheDomainIsThereInBothLanguages() {
    let phrases =
      Status.allCases.flatMap { [$0.phrase, $0.shortPhrase, $0.title] }
      + DeadlineClass.allCases.map(\.phrase) + ItemKind.allCases.map(\.phrase)
      + Field.allCases.map(\.phrase) + Attendance.State.allCases.map(\.phrase)
    for phrase in phrases {
      for language in Language.allCases { #expect(!phrase.text(in: language).isEmpty) }
    }
  }

  @Test func noTwoStatusesShareAWord() {
    for language in Language.allCases {
      #expect(Set(Status.allCases.map { $0.phrase.text(in: language) }).count == 7)
      #expect(Set(Status.allCases.map { $0.shortPhrase.text(in: language) }).count == 7)
    }
  }

  /// Every letter of both languages stands in one column.
  @Test func shortStatusesFitFourteenColumns() {
    for status in Status.allCases {
      for language in Language.allCases {
        #expect(status.shortPhrase.text(in: language).count <= 14)
      }
    }
  }

  @Test func daysAndNumbersAreSaidAsEachLanguageWritesThem() throws {
    let day = try #require(Day(iso: "2026-02-05"))
    #expect(Wording(.vietnamese).day(day) == "05/02/2026")
    #expect(Wording(.english).day(day) == "2026-02-05")
    #expect(Wording(.english).number(-0.001) == "0")
    #expect(Wording(.english).number(.nan) == "–")
    #expect(Wording(.english)(.days(1)) == "1 day")
    #expect(Wording(.vietnamese)(.days(2)) == "2 ngày")
  }

  @Test func whatBeganTodayWaitsSinceToday() {
    #expect(Phrase.waits(0) == Phrase("chờ từ hôm nay", "waits since today"))
    #expect(Phrase.waits(6) == Phrase("chờ 6 ngày", "waits 6 days"))
  }

  @Test func ofOneACaptionSpeaksInTheSingular() {
    let said = [Phrase.kioskUrgent, .kioskNewDirectives, .kioskDepartmentsLate, .classOverdue]
    #expect(
      said.map { $0.captioning(1).english } == [
        "task needs attention", "new directive", "with overdue tasks", "overdue",
      ])
    #expect(said.map { $0.captioning(2) } == said)
  }

  @Test func whatSomebodySaidStandsInASentenceWithoutItsStop() {
    let reason = AttentionReason.openObstacle(position: 0)
    #expect(reason.phrase(obstacle: "Chưa có quỹ đất.").english == "obstacle: Chưa có quỹ đất")
  }
}
