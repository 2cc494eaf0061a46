import TestSupport
import Testing

@testable import PlanReports

@Suite struct JSONValueTests {
  @Test func containersAreExpandedToADepthAndThenStandOnALine() {
    let value = JSONValue.object([
      "b": .array([.object(["x": .integer(1), "y": .null]), .object([:])]),
      "a": .array([]),
    ])
    #expect(
      text(value.document(expandedDepth: 2)) == """
        {
          "b": [
            {"x": 1, "y": null},
            {}
          ],
          "a": []
        }

        """)
  }

  @Test func ratesHaveTwoDecimals() {
    let rates = [9863, 10_000, 5, 0].map(JSONValue.hundredths)
    #expect(
      text(JSONValue.array(rates).document(expandedDepth: 0)) == "[98.63, 100.00, 0.05, 0.00]\n")
  }

  @Test func wholeNumbersHaveNoPointAndNoNumberIsNull() {
    let numbers = [40, 12.5, -0.25, 1e20, .infinity, .nan].map(JSONValue.number)
    #expect(
      text(JSONValue.array(numbers).document(expandedDepth: 0))
        == "[40, 12.5, -0.25, 1e+20, null, null]\n")
  }

  @Test func nothingHostileSurvivesInStrings() {
    let hostile = "a\u{1B}[31m\u{7F}\u{9B}\u{202E}\u{200B}\"\\\r\n"
    #expect(
      text(JSONValue.string(hostile).document(expandedDepth: 0))
        == #""a\u001b[31m\u007f\u009b\u202e\u200b\"\\\r\n""# + "\n")
  }
}
