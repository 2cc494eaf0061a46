import LocatedYAML
import Testing

private let plan = """
  format: tiendo/1  # bản đầu
  basis: {number: "2511/QĐ", date: 2018-09-10}
  objectives:
    - id: '2'
      title: |
        Mục tiêu
      coordinating: [skhcn, *x]
  """

@Test func aTextOverTheLimitIsRefusedUnread() {
  let fixture = SourceFixture("a: 1234567", limits: Limits(bytes: 9))
  #expect(fixture.reading.faults == [Fault(.tooLarge(limitBytes: 9), at: .start)])
  #expect(SourceFixture("a: 123456", limits: Limits(bytes: 9)).faults.isEmpty)
}

@Test func whatIsNestedTooDeepIsPassedOver() {
  let fixture = SourceFixture("a: [[1], [[2, [3]]], 4]\nb: 5\n", limits: Limits(depth: 3))
  #expect(fixture.reading.faults.map(\.kind) == [.tooDeep(limit: 3)])
  #expect(fixture.reading.root?["b"]?.text == "5")
  let elements = fixture.reading.root?["a"]?.elements ?? []
  #expect(elements.count == 3)
  #expect(fixture.slice(elements.dropFirst().first?.elements?.first?.span) == "[2, [3]]")
  #expect(elements.dropFirst().first?.elements?.first?.isRefused == true)
}

@Test(arguments: ["[", "{a: ", "- "])
func hostileDepthStopsReading(opening: String) {
  let fixture = SourceFixture(String(repeating: opening, count: 100_000))
  #expect(fixture.reading.faults.map(\.kind) == [.tooDeep(limit: 16)])
  #expect(fixture.reading.stopped != nil)
}

@Test func tooManyNodesStopReadingAndKeepWhatWasRead() {
  let fixture = SourceFixture("[1, 2, 3, 4, 5, 6]", limits: Limits(nodes: 5))
  #expect(fixture.reading.faults.map(\.kind) == [.tooManyNodes(limit: 5)])
  #expect(fixture.reading.root?.elements?.isEmpty == false)
  #expect(fixture.reading.root?.isCut == true)
}

@Test func faultsBeyondTheLimitAreCounted() {
  let fixture = SourceFixture("[*a, *b, *c]", limits: Limits(faults: 2))
  #expect(fixture.faults == ["1: alias(name: \"a\")", "1: alias(name: \"b\")"])
  #expect(fixture.reading.faultsLeftOut == 1)
}

@Test func everyPrefixIsReadWithTrueSpans() {
  let bytes = Array(plan.utf8)
  for count in 0...bytes.count {
    let fixture = SourceFixture(bytes: Array(bytes.prefix(count)))
    #expect(fixture.badSpans == [], "prefix of \(count) bytes")
  }
}

@Test func everyFlippedByteIsReadWithTrueSpans() {
  let bytes = Array(plan.utf8)
  for index in bytes.indices {
    for flip in [0x01, 0x08, 0x10, 0x20, 0x80, 0xFF] as [UInt8] {
      var flipped = bytes
      flipped[index] ^= flip
      let fixture = SourceFixture(bytes: flipped)
      #expect(fixture.badSpans == [], "byte \(index) xor \(flip)")
    }
  }
}
