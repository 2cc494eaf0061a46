import PlanDomain
import TestSupport
import Testing

/// What a share shows, and when it is exactly all or nothing (design, section 2, Rules).
struct ShareTests {
  @Test(
    arguments: [
      (58.499, 58), (58.5, 59), (0.5, 1), (0.49, 1), (0.001, 1), (0, 0), (99.5, 99), (99.999, 99),
      (100, 100), (50, 50),
    ] as [(Share, Int)])
  func itIsRoundedHalfUpButAHundredAndZeroAreExact(_ share: Share, _ shown: Int) {
    #expect(share.shown.value == shown)
  }

  @Test func withDecimalsTheNearestDigitInsideIsShown() {
    let (almost, hardly) = (Share(99_999, of: 100_000), Share(1, of: 100_000))
    #expect(almost?.steps(of: 1_000) == 999)
    #expect(almost?.steps(of: 10_000) == 9_999)
    #expect(hardly?.steps(of: 1_000) == 1)
    #expect(hardly?.steps(of: 10_000) == 1)
    #expect(Share(200, of: 201)?.steps(of: 1_000) == 995)
    #expect(Share.whole.steps(of: 10_000) == 10_000)
    #expect(Share.zero.steps(of: 10_000) == 0)
  }

  @Test func aBarIsFullAndEmptyOnlyWhereItsShareIs() {
    for columns in 2...300 {
      #expect(Share(99_999, of: 100_000)?.steps(of: columns) == columns - 1)
      #expect(Share(1, of: 100_000)?.steps(of: columns) == 1)
      #expect(Share.whole.steps(of: columns) == columns)
      #expect(Share.zero.steps(of: columns) == 0)
    }
    #expect(Share.whole.steps(of: 0) == 0)
  }

  @Test func aPartIsKeptWithinTheWholeAndAShareOfNothingIsNone() {
    #expect(Share(3, of: 2) == .whole)
    #expect(Share(-1, of: 2) == .zero)
    #expect(Share(0, of: 0) == nil)
  }

  private func progress(of children: [ItemDraft]) -> Share? {
    JournalFixture().projection(.over(children)).outcome("o")?.progress
  }

  /// Weights that no binary fraction holds neither make a whole nor break one.
  @Test(arguments: [0.1, 0.3, 1 / 3, 0.7, 1, 999.999] as [Double])
  func theMeanOfWholesIsWholeAndOfNothingsNothing(weight: Double) {
    for count in [1, 2, 3, 7, 10, 49, 1_000] {
      func children(_ progress: Int) -> [ItemDraft] {
        (0..<count).map { .item("a\($0)", weight: weight, status: .onTrack, progress: progress) }
      }
      #expect(progress(of: children(100)) == .whole)
      #expect(progress(of: children(0)) == .zero)
      let almost = children(100) + [.item("z", weight: 0.001, status: .onTrack, progress: 99)]
      #expect(progress(of: almost)?.shown.value == 99)
      let hardly = children(0) + [.item("z", weight: 0.001, status: .onTrack, progress: 1)]
      #expect(progress(of: hardly)?.shown.value == 1)
    }
  }

  /// However far down, and however many: one leaf short of all keeps the plan short of all.
  @Test func oneOfAHundredThousandIsSeenFromTheTop() {
    func tree(_ last: Int) -> [ItemDraft] {
      (0..<100).map { group in
        .item(
          "g\(group)", weight: 0.1,
          (0..<1_000).map { leaf in
            let isLast = group == 99 && leaf == 999
            return .item(
              "g\(group).\(leaf)", weight: 0.7, status: .onTrack, progress: isLast ? last : 100)
          })
      }
    }
    #expect(progress(of: tree(100)) == .whole)
    #expect(progress(of: tree(99))?.shown.value == 99)
    #expect(progress(of: tree(99)).map { $0 < .whole } == true)
  }

  @Test func pointsAreTheDifferenceOfTheValuesShown() {
    // 57.5 and 32.4 unrounded: 25.1; shown as 58 and 32.
    #expect(Shortfall(expected: 57.5, progress: 32.4).shownPoints == 26)
    #expect(Shortfall(expected: 99.7, progress: 99.6).shownPoints == 0)
    #expect(Shortfall(expected: 10, progress: 20).shownPoints == 0)
  }
}
