import PlanDomain
import Testing

@Test func aKeyIs32BytesInTheOneWayToWriteThem() {
  let good = String(repeating: "Ab+/", count: 10) + "AbE="
  #expect(PublicKey(good)?.text == good)
  for bad in [
    "", "AAAA", good + "A", String(good.dropLast()), String(repeating: "A", count: 44),
    String(good.dropLast(2)) + "F=", good.replacing("+", with: "-"), good.replacing("+", with: " "),
  ] {
    #expect(PublicKey(bad) == nil, "\(bad)")
  }
}
