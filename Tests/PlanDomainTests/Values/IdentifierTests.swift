import PlanDomain
import TestSupport
import Testing

struct IdentifierTests {
  @Test func aLineIsNamedInOneFormOnly() {
    let line = eventID("skhdt-7k2m:41")
    #expect(line.seq == 41)
    #expect(line.description == "skhdt-7k2m:41")
    for text in [
      "w:0", "w:+5", "w:05", "w:-1", "w:", "w", ":5", "W:5", "w:5:6", "w:9999999999999999999",
    ] {
      #expect(EventID(text) == nil, "\(text)")
    }
  }

  @Test func aMeetingIsNamedByItsDayAndThenByNumber() {
    #expect(MeetingID("2026-11-23") == MeetingID(day: day("2026-11-23")))
    #expect(MeetingID("2026-11-23-2")?.ordinal == 2)
    #expect(MeetingID(day: day("2026-11-23"), ordinal: 3).description == "2026-11-23-3")
    for text in ["2026-11-23-1", "2026-11-23-02", "2026-11-23-+2", "2026-11-23-", "2026-11-31"] {
      #expect(MeetingID(text) == nil, "\(text)")
    }
  }

  @Test func idsOfItemsAndWritersKeepToTheirLettersAndLengths() {
    #expect(ItemID(String(repeating: "a", count: 40)) != nil)
    for text in ["", "a b", "đ", "a/b", "a:1", String(repeating: "a", count: 41)] {
      #expect(ItemID(text) == nil)
    }
    for text in ["", "A", "a.b", "..", "a/b", String(repeating: "a", count: 64)] {
      #expect(WriterID(text) == nil)
    }
  }

  @Test func aSubjectIsAnItemOrTheLineOfADirective() {
    #expect(Subject("2.1") == .item(itemID("2.1")))
    #expect(Subject("w:3") == .directive(eventID("w:3")))
    #expect(Subject("w:x") == nil)
  }
}

struct PercentTests {
  @Test func onlyZeroToAHundredArePercents() {
    #expect(Percent(0)?.value == 0)
    #expect(Percent(100)?.value == 100)
    #expect(Percent(-1) == nil)
    #expect(Percent(101) == nil)
    #expect(Percent(clamping: .max) == .whole)
  }

  @Test func theDigitsOneToSevenPickTheStatusesInOrder() {
    #expect((1...7).compactMap { Status(digit: $0) } == Status.allCases)
    #expect(Status(digit: 3) == .atRisk)
    #expect(Status(digit: 0) == nil)
    #expect(Status(digit: 8) == nil)
    #expect(Status(digit: .min + 1) == nil)
  }
}
