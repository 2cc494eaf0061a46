import Phrases
import PlanDomain
import TestSupport
import Testing

/// How per cents are written (design, section 2, Rules).
struct PercentageTests {
  private let vi = Wording(.vietnamese)
  private let en = Wording(.english)

  @Test(arguments: [
    (Counts(doneOnTime: 200, openOverdue: 1), "99,5 %"),
    (Counts(doneOnTime: 14_068, doneLate: 1_983, openInTime: 5_640, openOverdue: 223), "98,6 %"),
    (Counts(doneOnTime: 99_999, openOverdue: 1), "99,9 %"),
    (Counts(doneOnTime: 1, openOverdue: 99_999), "0,1 %"),
    (Counts(doneOnTime: 335, openOverdue: 165), "67 %"),
    (Counts(doneOnTime: 201, openOverdue: 99), "67 %"),
    (Counts(doneOnTime: 67_001, openOverdue: 32_999), "67,0 %"),
    (Counts(doneOnTime: 4), "100 %"), (Counts(openOverdue: 4), "0 %"), (Counts(), "–"),
  ])
  func aRateCarriesOneDecimalWhereverItIsNotWhole(_ counts: Counts, _ text: String) {
    #expect(vi.percent(counts.onTimeRate) == text)
    #expect(en.percent(counts.onTimeRate) == text.replacing(",", with: "."))
  }

  @Test func progressIsWholeAndWithDecimalsOnlyWhereTheyAreAsked() {
    #expect(vi.percent(Share(199_999, of: 200_000)) == "99 %")
    #expect(vi.percent(Share(1, of: 401)) == "1 %")
    #expect(vi.percent(.whole as Share, decimals: 2) == "100 %")
    #expect(vi.percent(57.45 as Share, decimals: 1) == "57,5 %")
    #expect(en.percent(99.999 as Share, decimals: 2) == "99.99 %")
    #expect(en.percent(30 as Share, decimals: 1) == "30 %")
    #expect(vi.percent(nil as Share?) == "–")
    #expect(vi.percent(Percent.whole) == "100 %")
  }

  @Test func pointsAreTheDifferenceOfWhatIsShownWithTheSameDecimals() {
    let shortfall = Shortfall(expected: 57.45, progress: 32.54)
    #expect(vi(.points(shortfall, decimals: 1)) == "25 điểm phần trăm")
    #expect(en(.points(shortfall, decimals: 2)) == "24.91 points")
    #expect(en(.points(Shortfall(expected: 31, progress: 30), decimals: 0)) == "1 point")
  }

  /// What was measured keeps its own digits: it is no share of a whole.
  @Test func aMeasuredPerCentIsNotKeptInside() {
    #expect(vi.measuredPercent(99.99, decimals: 1) == "100 %")
    #expect(vi.measuredPercent(112.4, decimals: 1) == "112,4 %")
  }
}
