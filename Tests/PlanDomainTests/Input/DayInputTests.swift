import PlanDomain
import Testing

/// Days as people type them.
@Suite struct DayInputTests {
  private let today = Day(clamping: 20_780)

  @Test func theDayOfTheseTests() { #expect(today.iso == "2026-11-23") }

  @Test(arguments: [
    ("2026-12-31", "2026-12-31"), ("31/12/2026", "2026-12-31"), ("31/12", "2026-12-31"),
    ("1/2/27", "2027-02-01"), ("+14", "2026-12-07"), (" 05.01.2027 ", "2027-01-05"),
  ])
  func daysAreReadAsPeopleTypeThem(typed: String, iso: String) {
    #expect(DayInput.read(typed, today: today)?.iso == iso)
  }

  @Test(arguments: ["31/02/2026", "32/1", "hôm nay", "", "1", "+-3", "2026-13-01", "+36501"])
  func whatIsNoDayIsRefused(typed: String) {
    #expect(DayInput.read(typed, today: today) == nil)
  }

  @Test(arguments: [
    ("31/12", "2025-12-31"), ("23/11", "2026-11-23"), ("24/11", "2025-11-24"),
    ("29/2", "2024-02-29"), ("-7", "2026-11-16"), (" 1/10 ", "2026-10-01"),
    ("31.12.25", "2025-12-31"), ("2027-01-01", "2027-01-01"),
  ])
  func aDayWithoutItsYearIsTheLastOneWhenLookingBack(typed: String, iso: String) {
    #expect(DayInput.readPast(typed, today: today)?.iso == iso)
  }

  @Test(arguments: ["x", "32/1", "30/2", "-", "-36501", "99999999999999999999", ""])
  func whatIsNoDayIsRefusedWhenLookingBack(typed: String) {
    #expect(DayInput.readPast(typed, today: today) == nil)
  }
}
