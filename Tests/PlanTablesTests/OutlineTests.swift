import PlanDomain
import Testing

@testable import PlanTables

/// Which item a row is, and below which it stands, by how rows are numbered.
@Suite struct OutlineTests {
  private func places(_ numbers: [String], known: Set<String> = []) -> [String] {
    OutlinePlacement.places(numbers.map { OutlineNumber($0) }, isKnown: known.contains).map {
      $0.map { "\($0.id) < \($0.parent ?? "-")" } ?? "none"
    }
  }

  @Test func numbersThatSayTheirPlaceAreTheIds() {
    #expect(
      places(["1", "1.1", "1.1.1", "1.2", "2", "2.1"]) == [
        "1 < -", "1.1 < 1", "1.1.1 < 1.1", "1.2 < 1", "2 < -", "2.1 < 2",
      ])
    #expect(places(["1.", "1.1.", "1,2", "(2)"]) == ["1 < -", "1.1 < 1", "1.2 < 1", "2 < -"])
    #expect(places(["2.3.1.c.1"], known: ["2.3.1"]) == ["2.3.1.c.1 < 2.3.1"])
    #expect(places(["1", "2", "1.1"]) == ["1 < -", "2 < -", "1.1 < 1"], "also out of order")
  }

  @Test func numbersThatGoOnAcrossHeadingsStandBelowThem() {
    #expect(
      places(["I", "1", "1.1", "2", "II", "3"]) == [
        "I < -", "1 < I", "1.1 < 1", "2 < I", "II < -", "3 < II",
      ])
  }

  @Test func numbersThatBeginAnewAreTakenTogetherWithTheirHeading() {
    #expect(
      places(["I.", "1", "2", "II.", "1", "a)", "b)", "2"]) == [
        "I < -", "I.1 < I", "I.2 < I", "II < -", "II.1 < II", "II.1.a < II.1", "II.1.b < II.1",
        "II.2 < II",
      ])
    #expect(
      places(["A", "I", "1", "-", "-", "đ)", "B", "I", "1"]) == [
        "A < -", "A.I < A", "A.I.1 < A.I", "A.I.1.1 < A.I.1", "A.I.1.2 < A.I.1",
        "A.I.1.2.dd < A.I.1.2", "B < -", "B.I < B", "B.I.1 < B.I",
      ])
  }

  @Test func namesAreIdsAndWhatIsNoIdIsNone() {
    #expect(places(["muc-tieu-a", "x1"]) == ["muc-tieu-a < -", "x1 < -"])
    #expect(places(["01/02/2026", "a b c!", ""]) == ["none", "none", "none"])
  }

  @Test func aNumberThatComesTwiceInOnePlaceKeepsItsIdSoThatItCanBeTold() {
    #expect(places(["1", "kpi-1", "kpi-1"]) == ["1 < -", "kpi-1 < 1", "kpi-1 < 1"])
  }
}
