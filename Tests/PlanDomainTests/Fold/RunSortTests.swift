import TestSupport
import Testing

@testable import PlanDomain

@Suite struct RunSortTests {
  @Test func risingRunsAreSortedAndEqualsKeepTheirPlaces() {
    var random = SplitMix(seed: 11)
    for runs in 0..<14 {
      var keys: [Int] = []
      for _ in 0..<runs {
        let length = Int.random(in: 0...30, using: &random)
        keys += (0..<length).map { _ in Int.random(in: 0...40, using: &random) }.sorted()
      }
      var order = Array(keys.indices)
      order.sortRuns { keys[$0] < keys[$1] }
      let expected = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
      #expect(order == expected, "\(keys)")
    }
  }

  @Test func whatFallsThroughoutIsSortedToo() {
    var numbers = Array((0..<257).reversed())
    numbers.sortRuns(by: <)
    #expect(numbers == Array(0..<257))
  }
}
