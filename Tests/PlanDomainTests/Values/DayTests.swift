import PlanDomain
import TestSupport
import Testing

struct DayTests {
  @Test func everyDayOfTenThousandYearsReadsBackFromItsISOForm() {
    for number in stride(from: Int(Day.first.number), through: Int(Day.last.number), by: 37) {
      let day = Day(clamping: number)
      #expect(Day(iso: day.iso) == day)
    }
  }

  @Test func daysFollowOneAnotherOverTheEndsOfMonthsAndLeapYears() {
    #expect(day("2024-02-28").adding(days: 1).iso == "2024-02-29")
    #expect(day("2023-02-28").adding(days: 1).iso == "2023-03-01")
    #expect(day("1999-12-31").adding(days: 1).iso == "2000-01-01")
    #expect(day("2000-03-01").days(since: day("2000-02-01")) == 29)
    #expect(day("1900-03-01").days(since: day("1900-02-01")) == 28)
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-04-31", "0000-01-01",
    "2026-1-01", "2026/01/01", "２026-01-01", "+026-01-01", "", "2026-01-011",
  ])
  func whatIsNoDayIsNotRead(_ text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func theYearsOneAndNineThousandNineHundredNinetyNineAreTheEnds() {
    #expect(Day.first.iso == "0001-01-01")
    #expect(Day.last.iso == "9999-12-31")
    #expect(Day.last.adding(days: .max) == .last)
    #expect(Day.first.adding(days: .min) == .first)
    #expect(Day.last.endOfMonth(adding: .max) == .last)
    #expect(Day.first.endOfMonth(adding: .min) == .first)
  }

  @Test func monthsEndOnTheirOwnLastDay() {
    #expect(day("2024-03-15").endOfMonth(adding: -1).iso == "2024-02-29")
    #expect(day("2026-01-31").endOfMonth(adding: -13).iso == "2024-12-31")
    #expect(day("2026-01-31").endOfMonth(adding: 1).iso == "2026-02-28")
  }

  @Test func theWeekBeginsOnMonday() {
    #expect(day("2026-11-23").weekday == 1)
    #expect(day("2026-11-22").weekday == 7)
    #expect(Day.first.weekday == 1)
  }
}

struct InstantTests {
  @Test func aMomentReadsBackFromItsISOForm() {
    for text in [
      "2026-11-23T02:10:33.120Z", "0001-01-01T00:00:00.000Z", "1969-12-31T23:59:59.999Z",
    ] {
      #expect(Instant(iso: text)?.iso == text)
    }
  }

  @Test func aDayIsCountedAtTheOffset() throws {
    let late = instant("2026-11-22T17:30:00Z")
    #expect(late.day(at: .zero).iso == "2026-11-22")
    #expect(late.day(at: .indochina).iso == "2026-11-23")
    let west = try #require(UTCOffset("-03:30"))
    #expect(instant("2026-11-23T03:00:00Z").day(at: west).iso == "2026-11-22")
    #expect(UTCOffset.indochina.start(of: day("2026-11-23")).iso == "2026-11-22T17:00:00.000Z")
    #expect(UTCOffset.indochina.end(of: day("2026-11-23")).iso == "2026-11-23T16:59:59.999Z")
  }

  @Test func timeStaysWithinItsYears() {
    #expect(Instant(milliseconds: .max).iso == "9999-12-31T23:59:59.999Z")
    #expect(Instant(milliseconds: .min).iso == "0001-01-01T00:00:00.000Z")
    #expect(Instant(milliseconds: .max).adding(milliseconds: .max).day(at: .indochina) == .last)
    #expect(Instant(milliseconds: .min).adding(milliseconds: .min) == Instant(milliseconds: .min))
  }

  @Test func offsetsAreReadInOneFormOnly() {
    #expect(UTCOffset("+07:00") == .indochina)
    #expect(UTCOffset("-03:30")?.description == "-03:30")
    for text in ["07:00", "+7:00", "++7:00", "+-0:00", "+14:01", "+07:60", "+07:0+", "+0700"] {
      #expect(UTCOffset(text) == nil, "\(text)")
    }
  }
}
