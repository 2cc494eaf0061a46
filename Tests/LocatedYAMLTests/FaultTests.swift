import LocatedYAML
import Testing

@Test(arguments: [
  ("a: 1\nb: \u{7}x\n", 2, Fault.Kind.controlCharacter("\u{7}")),
  ("a: 1\nb: \u{9B}x\n", 2, .controlCharacter("\u{9B}")),
  ("a: 1\nb: x\u{0}\n", 2, .nulByte),
  ("a: 1\nb: x\u{85}y\n", 2, .forbiddenLineBreak("\u{85}")),
  ("a: 1\nb: x\u{2028}y\n", 2, .forbiddenLineBreak("\u{2028}")),
  ("a: 1\nb: x\u{2029}y\n", 2, .forbiddenLineBreak("\u{2029}")),
  ("a: 1\rb: 2\r", 1, .loneCarriageReturn),
  ("a: 1\nb: &x 2\n", 2, .anchor(name: "x")),
  ("a: 1\nb: *x\nc: 3\n", 2, .alias(name: "x")),
  ("a: 1\nb: !!str 2\n", 2, .tag),
  ("a: 1\nb: ! 2\n", 2, .tag),
  ("%YAML 1.1\n---\na: 1\nb: 2\n", 1, .directive),
  ("a: 1\nb: 2\n<<: {d: 1}\n", 3, .mergeKey),
  ("a: 1\nb: 2\na: 3\n", 3, .duplicateKey(name: "a", firstLine: 1)),
  ("a: 1\nb: 2\n[x, y]: 3\n", 3, .nonScalarKey),
])
func aFaultThatCanBePassedOverCostsOneValue(text: String, line: Int, kind: Fault.Kind) {
  let fixture = SourceFixture(text)
  #expect(fixture.reading.faults.map(\.kind) == [kind])
  #expect(fixture.reading.faults.map(\.line) == [line])
  #expect(fixture.reading.root?.entries?.prefix(2).map(\.name) == ["a", "b"])
  #expect(fixture.reading.root?["a"]?.text == "1")
  #expect(fixture.reading.stopped == nil)
}

@Test(arguments: [
  ("a: 1\nb:\n\tc: 2\n", 3, Fault.Kind.tabIndentation),
  ("a: 1\nb: |\n\tc\n", 3, .tabIndentation),
  ("a: 1\n  b: 2\nc: 3\n", 2, .unexpectedColon),
  ("a: 1\nb:\n  c: 2\n d: 3\n", 4, .badIndentation),
  ("a: 1\nb:\n  - 2\n c: 3\n", 4, .badIndentation),
  ("a: 1\nb: \"open\nc: 2\n", 2, .unclosedQuote),
  ("a: 1\nb: \"open\nc: \"x\"\n", 2, .unclosedQuote),
  ("a: 1\nb: 'open\n", 2, .unclosedQuote),
  ("a: 1\nb: [1, 2\nc: 3\n", 3, .unclosedBracket(openedLine: 2)),
  ("a: 1\nb: {x: 1\n", 3, .unclosedBracket(openedLine: 2)),
  ("a: 1\nb: {x: 1", 2, .unclosedBracket(openedLine: 2)),
  ("a: 1\nword\nb: 2\n", 2, .missingColon),
  ("a: 1\nb: one: two\n", 2, .unexpectedColon),
  ("a: 1\nb: @x\n", 2, .unexpectedCharacter("@")),
  ("a: 1\nb: ]\n", 2, .unexpectedCharacter("]")),
  ("a: 1\nb: \"x\" y\n", 2, .unexpectedCharacter("y")),
  ("a: 1\nb: |0\n  x\n", 2, .unexpectedCharacter("0")),
  ("a: 1\nb: \"\\q\"\n", 2, .badEscape),
  ("a: 1\nb: !x!y 1\n", 2, .tag),
  ("a: 1\n---\nb: 2\n", 2, .secondDocument),
  ("a: 1\n<<<<<<< HEAD\nb: 2\n=======\n", 2, .conflictMarker),
])
func aSyntaxFaultKeepsWhatStandsBeforeIt(text: String, line: Int, kind: Fault.Kind) {
  let fixture = SourceFixture(text)
  #expect(fixture.reading.faults.map(\.kind) == [kind])
  #expect(fixture.reading.faults.map(\.line) == [line])
  #expect(fixture.reading.root?.entries?.first?.name == "a")
  #expect(fixture.reading.stopped != nil)
}

@Test func latin1CostsOneCharacterALine() {
  let fixture = SourceFixture(bytes: Array("a: 1\nb: caf".utf8) + [0xE9] + Array("\nc: 3\n".utf8))
  #expect(fixture.reading.faults == [Fault(.notUTF8, at: Mark(line: 2, column: 7, offset: 11))])
  #expect(fixture.reading.root?["b"]?.text == "caf_")
  #expect(fixture.reading.root?["c"]?.text == "3")
}

@Test(arguments: [
  [0xC0, 0xAF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80],
  [0xF0, 0x9F],
])
func illFormedUTF8IsNamed(bytes: [UInt8]) {
  let fixture = SourceFixture(bytes: Array("a: ".utf8) + bytes)
  #expect(fixture.reading.faults.map(\.kind) == [.notUTF8])
}

@Test(arguments: [
  [0xFF, 0xFE, 0x61, 0], [0xFE, 0xFF, 0, 0x61], [0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF], [0x61, 0],
])
func utf16AndUTF32AreNamedAtOnce(bytes: [UInt8]) {
  let fixture = SourceFixture(bytes: bytes)
  #expect(fixture.reading.faults.map(\.kind) == [.utf16])
  #expect(fixture.reading.root == nil)
}

@Test func aQuotedMergeKeyIsAKey() {
  #expect(SourceFixture("'<<': 1").faults.isEmpty)
}

@Test func aDuplicateIsFoundAmongManyKeys() {
  let keys = (0..<100).map { "k\($0): \($0)\n" }.joined()
  let fixture = SourceFixture(keys + "k7: x\nk99: y\nk100: z\n")
  let kinds = fixture.reading.faults.map(\.kind)
  #expect(
    kinds == [
      .duplicateKey(name: "k7", firstLine: 8), .duplicateKey(name: "k99", firstLine: 100),
    ])
  #expect(fixture.reading.root?.entries?.count == 101)
}

@Test func openCollectionsAreKeptAsFarAsTheyWereRead() {
  let fixture = SourceFixture("a:\n  - x: 1\n    y: 2\n  - x: 3\n    y: @\n")
  let elements = fixture.reading.root?["a"]?.elements ?? []
  #expect(elements.map { $0["x"]?.text } == ["1", "3"])
  #expect(elements.map(\.isCut) == [false, true])
  #expect(elements.last?["y"]?.isRefused == true)
  #expect(fixture.badSpans.isEmpty)
}

@Test func whatAConflictMarkerCutsIsMarkedCut() {
  let fixture = SourceFixture("a:\n  - x: 1\n  - y: [2,\n<<<<<<< HEAD\n  - z\n")
  #expect(fixture.faults == ["4: conflictMarker"])
  #expect(fixture.reading.root?["a"]?.elements?.map(\.isCut) == [false, true])
  #expect(SourceFixture("a: 1\n<<<<<<< HEAD\n").reading.root?.isCut == true)
}
