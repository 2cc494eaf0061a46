import Glibc
import LocatedYAML
import TestSupport
import Testing

private func isRead(_ text: String) -> Bool { agreement(on: Array(text.utf8)) == .same }

@Test(arguments: [
  "a: 1\n", "a: 1", "\u{FEFF}a: 1\r\nb:\r\n  - x\r\n", "# c\n\n  # d\na: 1 # e\n\n# f\n",
  "a:\n- x\n- y: 1\n  z: 2\nb: 3\n", "a:\n    b:\n      c: 1\n    d: 2\ne: 3\n",
  "- - a\n  - b\n- c\n",
  "a:\nb:   # c\nc:\n  -\n  - x\n", "a: [x, {y: 'z'}, []] # c\nb: {}\n", "a : x\n'b' : \"y\"\n",
  "a: {x: 1,\n   y: [2,  # why\n z]\n}\n", "a: x#y http://z a:b\nb: 12:30\n",
  "a: 'it''s'\nb: \"\\\"q\\\" \\\\\"\nc: ''\n", "-   a: tiến độ\n    b: tie\u{302}\u{301}n\n",
  "- x\n- y",
  "a:\n  x\nb:\n  'y'\nc:\n  [z]\n", "x\n", "[a, -5, +07:00]", "  a: 1\n  b: 2\n", "a: -x\n",
  "a: >-\n  x \n  y: z\n\n# c\nb: |\r\n    # x\r\n    y\r\n", "- |-\n   x\n  # c\n- >\n  x\n\n\n",
  "|\n x\n",
])
func plainTextIsReadWithoutTheParser(text: String) {
  #expect(isRead(text))
}

@Test(arguments: [
  "", "# c\n", "---\na: 1\n", "a: 1\n...\n", "%YAML 1.1\n---\na: 1\n", "a: &x 1\n", "a: *x\n",
  "a: !t 1\n", "? a\n: b\n", "a: x\n  y\n", "a: \"x\n  y\"\n", "a:\tx\n",
  "a: 1\n b: 2\n", "a:\n  b: 1\n c: 2\n", "a:\n  - x\n - y\n", "a: x: y\n", "a: b:\n", "a: - b\n",
  "a: 1\na: 2\n", "<<: {a: 1}\n", "a: 1\r", "a: [x: y]\n", "a: {x}\n", "a: [x,]\n", "a: [x\n",
  "a: \"\\x41\"\n", "a: \"x\" y\n", "a: \"x\"#y\n", "<<<<<<< HEAD\na: 1\n", "a: 1\n<<<<<<< x\n",
  "a: |\n  x\n\n  y\n", "a: |\n  x\n   y\n", "a: |\n  x", "a: |\n\n  x\n", "a: |+\n  x\n",
  "a: |2\n  x\n", "a: | # c\n  x\n", "a: |\n  x\n   \n", "a: |\n  x\n b: 1\n", "a: >\nb: 1\n",
  "|\nx\n",
  "a: |\n  x\n   ", "- |\n x\n  # c\n", "a: [|\n x]\n", "a: \u{85}\n", "a: \u{2028}x\n",
  "a: \u{FEFF}x\n", "a: \u{7}\n", "a: @x\n", "a\nb: 1\n", "a: [x y\n z]\n",
])
func whateverElseIsLeftToTheParser(text: String) {
  #expect(agreement(on: Array(text.utf8)) == .leftToParser)
}

@Test func bytesThatAreNoTextAreLeftToTheParser() {
  for bytes in [[0x80], [0xC3], [0xE1, 0xBA], [0xED, 0xA0, 0x80], [0xF0, 0x9F]] as [[UInt8]] {
    #expect(agreement(on: Array("a: x".utf8) + bytes) == .leftToParser)
    #expect(agreement(on: Array("a: x # ".utf8) + bytes) == .leftToParser)
  }
}

@Test func aTextOverALimitIsLeftToTheParser() {
  let text = Array("a: [[[x]]]\nb: 1\n".utf8)
  #expect(agreement(on: text, limits: Limits(depth: 4)) == .same)
  #expect(agreement(on: text, limits: Limits(depth: 3)) == .leftToParser)
  #expect(agreement(on: text, limits: Limits(nodes: 9)) == .leftToParser)
  let deep = String(repeating: "- ", count: 100_000) + "x"
  #expect(agreement(on: Array(deep.utf8), limits: Limits(depth: 1_000_000)) == .leftToParser)
  let long = String(repeating: "k", count: 1_100)
  #expect(agreement(on: Array("\(long): x\n".utf8)) == .leftToParser)
}

@Test func theProgramsOwnFilesAreReadWithoutTheParser() throws {
  #expect(agreement(on: try Checkout.samplePlan()) == .same)
  for name in ["dark", "projector", "terminal"] {
    #expect(agreement(on: try Checkout.bytes(of: "themes/\(name).yaml")) == .same, "\(name)")
  }
}

@Test func generatedPlainTextIsReadAsByTheParser() {
  var texts = GeneratedYAML(seed: 16, oddity: 0)
  for _ in 0..<Effort.count(short: 1_500, long: 300_000) {
    let text = texts.next()
    #expect(agreement(on: text) == .same, "\(String(decoding: text, as: UTF8.self))")
  }
}

@Test func generatedOddTextIsReadAsByTheParserOrLeftToIt() {
  var texts = GeneratedYAML(seed: 61, oddity: 2)
  var answers = 0
  let count = Effort.count(short: 3_000, long: 1_000_000)
  for _ in 0..<count {
    let text = texts.next()
    let found = agreement(on: text)
    if found == .same { answers += 1 }
    if case .differs(let how) = found {
      Issue.record("\(how): \(String(decoding: text, as: UTF8.self))")
    }
  }
  // Near enough to the subset to say something.
  #expect(answers > count / 5)
}
