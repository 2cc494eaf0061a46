import PlanDomain
import Testing

/// Numbers as people type them.
@Suite struct NumberInputTests {
  @Test(
    arguments: [
      ("76,5", 76.5), ("76.5", 76.5), ("76", 76), (" 0,05 ", 0.05), ("-3,2", -3.2), ("−4", -4),
      ("+4", 4), ("1.234,5", 1234.5), ("1,234.5", 1234.5), ("1 234,5", 1234.5),
      ("1.234.567", 1_234_567), ("1.234", 1.234), ("80 %", 80), ("80%", 80), ("0", 0),
    ])
  func numbersAreReadAsPeopleTypeThem(typed: String, value: Double) {
    #expect(ValueInput.read(typed, unit: "%") == value)
  }

  @Test(
    arguments: [
      "", "%", "-", ",", "5,", ",5", "1,2,3", "1.2.3", "12.34,5", "1.23,4", "1e5", "inf", "nan",
      "0x10", "1,23.4,5",
    ])
  func whatIsNoNumberIsRefused(typed: String) {
    #expect(ValueInput.read(typed, unit: "%") == nil)
  }

  @Test(arguments: [("40", 40), ("40%", 40), (" 40 % ", 40), ("0", 0), ("100", 100)])
  func aProgressIsReadWithItsSignOrWithout(typed: String, value: Int) {
    #expect(PercentInput.read(typed)?.value == value)
  }

  @Test(arguments: ["", "%", "101", "-1", "+4", "4,5", "4%0", "4 0", "%40", "bốn"])
  func whatIsNoProgressIsRefused(typed: String) { #expect(PercentInput.read(typed) == nil) }

  @Test func minutesGoUpToADay() {
    #expect(MinutesInput.read(" 90 ") == 90)
    #expect(MinutesInput.read("1440") == MinutesInput.most)
    for typed in ["", "0", "1441", "-5", "1.5", "9 0"] {
      #expect(MinutesInput.read(typed) == nil, "\(typed)")
    }
  }

  @Test func aDirectiveHasANumberThatItCanHave() {
    #expect(DirectiveNumberInput.read(" 07 ") == 7)
    #expect(DirectiveNumberInput.read("\(DirectiveOrder.highestNumber)") != nil)
    for typed in ["", "0", "\(DirectiveOrder.highestNumber + 1)", "x1", "+1"] {
      #expect(DirectiveNumberInput.read(typed) == nil, "\(typed)")
    }
  }

  @Test(arguments: [("2", 2), ("0,5", 0.5), ("1.25", 1.25), ("1000", 1_000)])
  func aWeightIsReadAsAValueIs(typed: String, weight: Double) {
    #expect(WeightInput.read(typed) == weight)
  }

  @Test(arguments: ["", "0", "-1", "1e3", "1000,5", "nan"])
  func whatIsNoWeightIsRefused(typed: String) { #expect(WeightInput.read(typed) == nil) }
}
