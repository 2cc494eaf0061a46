import PlanDomain
import Testing

@testable import PlanStorage

@Suite struct SampleJournalTests {
  @Test func everyLineOfTheScriptIsUnderstood() {
    let script = SampleScript(String(decoding: PackageResources.sample_journal_txt, as: UTF8.self))
    let today = Day(iso: "2026-11-23") ?? .first
    let now = UTCOffset.indochina.end(of: today)
    let made = SampleJournal.journals(of: script, today: today, now: now)
    #expect(made.misread.isEmpty)
    #expect(made.journals.map(\.entries.count).reduce(0, +) == script.lines.count)
    #expect((150...270).contains(script.lines.count))
  }

  @Test(arguments: SampleOnDay.days)
  func everyLineIsAboutSomethingThePlanHas(day: String) {
    let sample = SampleOnDay(day)
    #expect(sample.projection.unplacedEvents.isEmpty)
    let departments = Set(sample.plan.departments.map(\.id))
    for entry in sample.entries {
      guard case .directive(let order) = entry.draft.body else { continue }
      #expect(departments.isSuperset(of: order.to) && !order.to.isEmpty)
    }
    for indicator in sample.plan.indicators.indices {
      #expect((6...10).contains(sample.projection.measures[indicator].count))
    }
  }

  @Test(arguments: SampleOnDay.days)
  func writersAreTheSamplesOwnAndTheirLinesRise(day: String) {
    let sample = SampleOnDay(day)
    #expect(sample.files.journals.count == 8)
    for journal in sample.files.journals {
      #expect(journal.writer.text.hasPrefix("sample-"))
      #expect(journal.entries.map(\.id.seq) == Array(1...journal.entries.count))
      for (earlier, later) in zip(journal.entries, journal.entries.dropFirst()) {
        #expect((earlier.at, earlier.counter) < (later.at, later.counter))
      }
    }
  }

  /// A body that is no more says nothing after its last day.
  @Test(arguments: SampleOnDay.days)
  func officesSpeakByTheirNamesOfTheDay(day: String) {
    let sample = SampleOnDay(day)
    for entry in sample.entries {
      let on = entry.at.day(at: .indochina)
      let ended = sample.plan.departments.filter { $0.until.map { $0 <= on } ?? false }
      #expect(!ended.contains { $0.short == entry.by || $0.name == entry.by }, "\(entry.id)")
    }
  }

  @Test(arguments: SampleOnDay.days)
  func linesFallIntoWorkingHours(day: String) {
    for entry in SampleOnDay(day).entries {
      let time = entry.at.timeOfDay(at: .indochina)
      #expect((7...16).contains(time.hour))
      #expect(entry.at.day(at: .indochina).weekday <= 5)
    }
  }

  @Test func noLineIsLaterThanNow() throws {
    let today = try #require(Day(iso: "2026-11-23"))
    let now = UTCOffset.indochina.start(of: today.adding(days: -30))
    let files = Sample.files(today: today, now: now)
    let late = files.journals.flatMap(\.entries).filter { $0.at > now }
    #expect(late.isEmpty)
  }

  @Test func theOnlyOrdersOfAKnownDayAreThoseOfThePublishedMeeting() {
    let published = UTCOffset.indochina.end(of: Day(iso: "2019-12-31") ?? .first)
    let known = SampleOnDay("2026-11-23").entries.filter { $0.at < published }
    #expect(known.count == 8)
    #expect(known.allSatisfy { $0.draft.meeting?.description == "2019-04-23" })
  }

  @Test(arguments: [
    ("2019-04-23", "2019-04-23"), ("-2", "2026-11-20"), ("+4", "2026-11-27"),
    ("+5", "2026-11-27"), ("+14e", "2026-11-30"), ("+40e", "2026-12-31"), ("-9b", "2026-11-01"),
    ("+10b", "2026-12-01"),
  ])
  func daysAreLaidAroundTheDayOfCreation(text: String, day: String) throws {
    // A Monday; -2 and +5 are a Saturday.
    let today = try #require(Day(iso: "2026-11-23"))
    #expect(SampleDay(text)?.day(from: today).iso == day)
    for wrong in ["", "5", "+", "+x", "2026-02-30", "+99999999999999999999"] {
      #expect(SampleDay(wrong) == nil)
    }
  }
}
