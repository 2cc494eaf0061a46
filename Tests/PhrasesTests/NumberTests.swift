import Phrases
import Testing

/// Numbers as people read them, however large.
@Suite struct NumberTests {
  private let vi = Wording(.vietnamese)
  private let en = Wording(.english)

  @Test(arguments: 0...6)
  func aLargeNumberIsSaidWithAnyNumberOfDecimals(decimals: Int) {
    #expect(vi.number(1e15, decimals: decimals) == "1.000.000.000.000.000")
    #expect(en.number(-1e15, decimals: decimals) == "-1,000,000,000,000,000")
    #expect(vi.number(10_000_000_000_000, decimals: decimals) == "10.000.000.000.000")
    #expect(en.number(999_999_999_999_999, decimals: decimals) == "999,999,999,999,999")
  }

  @Test func whatNoIntegerHoldsIsNotSaid() {
    for value in [1e19, -1e300, .infinity, -.infinity, .nan] {
      #expect(vi.number(value) == "–")
      #expect(vi.fieldNumber(value, decimals: 6) == "–")
    }
    #expect(en.number(8e18, decimals: 6) == "8,000,000,000,000,000,000")
  }

  @Test func groupsOfThreeAreMarkedAsTheLanguageDoes() {
    #expect(vi.number(1_234_567.8) == "1.234.567,8")
    #expect(en.number(1_234_567.8) == "1,234,567.8")
    #expect(vi.number(999) == "999")
    #expect(vi.number(-1_000) == "-1.000")
    #expect(en.number(0.125, decimals: 3) == "0.125")
    #expect(en.number(999.999) == "1,000")
    #expect(en.number(12.05, decimals: 2) == "12.05")
    #expect(en.number(0.5, decimals: 0) == "1")
  }

  /// In a field one mark alone parts the decimals.
  @Test func aFieldHasNoMarksBetweenGroups() {
    #expect(vi.fieldNumber(1_234.5) == "1234,5")
    #expect(en.fieldNumber(1_000_000) == "1000000")
  }
}
