import LocatedYAML
import Testing

@Test(arguments: [
  ("plain text", ScalarStyle.plain, "plain text"),
  ("'it''s'", .singleQuoted, "it's"),
  (#""a \"b\"""#, .doubleQuoted, #"a "b""#),
  ("|\n  one\n  two", .literal, "one\ntwo\n"),
  (">-\n  one\n  two", .folded, "one two"),
  ("one\n  two", .plain, "one two"),
])
func aScalarKnowsItsTextStyleAndSource(source: String, style: ScalarStyle, text: String) {
  let fixture = SourceFixture("a: \(source)\n\n# comment\nb: 1\n")
  #expect(fixture.source("a") == source)
  #expect(fixture.reading.root?["a"]?.scalarStyle == style)
  #expect(fixture.reading.root?["a"]?.text == text)
  #expect(fixture.badSpans.isEmpty)
}

@Test(arguments: ["no", "1.10", "012", "12:30:45", "~", "null", "2019-05-01", "0x1F"])
func scalarsStayTheTextTheyAre(text: String) {
  #expect(SourceFixture("a: \(text)").reading.root?["a"]?.text == text)
}

@Test func blockCollectionsEndAtTheirOwnLastByte() {
  let fixture = SourceFixture("a:\n  - x: 1\n    y: 2   # why\n\n  # next\n  - z\n\n# end\nb: 3\n")
  #expect(fixture.source("a") == "- x: 1\n    y: 2   # why\n\n  # next\n  - z")
  let elements = fixture.reading.root?["a"]?.elements ?? []
  #expect(elements.map { fixture.slice($0.span) } == ["x: 1\n    y: 2", "z"])
  #expect(elements.first?.indentation == 4)
  #expect(fixture.reading.root?["a"]?.indentation == 2)
  #expect(fixture.slice(fixture.reading.root?["a"]?.elements?.first?.entry("y")?.span) == "y: 2")
}

@Test func flowCollectionsReachFromBracketToBracket() {
  let fixture = SourceFixture("a: {x: [1, 'b' ], \"y\": {} }  # why\nb: [k: v , w]\n")
  #expect(fixture.source("a") == "{x: [1, 'b' ], \"y\": {} }")
  #expect(fixture.slice(fixture.reading.root?["a"]?["x"]?.span) == "[1, 'b' ]")
  #expect(fixture.slice(fixture.reading.root?["a"]?.entry("y")?.keySpan) == "\"y\"")
  #expect(fixture.reading.root?["a"]?.collectionStyle == .flow)
  #expect(fixture.reading.root?["a"]?.indentation == nil)
  #expect(fixture.slice(fixture.reading.root?["b"]?.elements?.first?.span) == "k: v")
}

@Test func aSequenceMayStandAtItsKeysColumn() {
  let fixture = SourceFixture("a:\n- 1\n- 2\nb: 3\n")
  #expect(fixture.source("a") == "- 1\n- 2")
  #expect(fixture.reading.root?["a"]?.indentation == 0)
}

@Test func aValueLeftOutHasAPlaceAfterItsColonOrDash() {
  let fixture = SourceFixture("a:   # why\nb: {c:  , d}\ne:\n  -\n  - 1\n")
  let root = fixture.reading.root
  #expect(root?["a"]?.span.bytes == 2..<2)
  #expect(root?["a"]?.isEmpty == true)
  #expect(root?["b"]?["c"]?.span.bytes == 17..<17)
  #expect(root?["b"]?["d"]?.span.bytes == 22..<22)
  #expect(root?["e"]?.elements?.first?.span.start.column == 4)
  #expect(fixture.badSpans.isEmpty)
}

@Test func carriageReturnsByteOrderMarkAndMissingNewlineAreAccepted() {
  let fixture = SourceFixture("\u{FEFF}a: |\r\n  một\r\n  hai\r\n\r\nb: 'đ'\r\nc: x")
  #expect(fixture.faults.isEmpty)
  #expect(fixture.source("a") == "|\r\n  một\r\n  hai")
  #expect(fixture.reading.root?["a"]?.text == "một\nhai\n")
  #expect(fixture.source("c") == "x")
  #expect(fixture.reading.root?.span.start == Mark(line: 1, column: 1, offset: 3))
  #expect(fixture.reading.root?["c"]?.span.start.line == 6)
  #expect(fixture.badSpans.isEmpty)
}

@Test func vietnameseKeepsItsNormalFormAndItsPlace() {
  let (composed, decomposed) = ("ti\u{1EBF}n", "ti\u{65}\u{302}\u{301}n")
  let fixture = SourceFixture("{\(composed): 1, \(decomposed): 2, đô: 'Sở TN&MT'}")
  #expect(fixture.faults.isEmpty)
  #expect(fixture.reading.root?[composed]?.text == "1")
  #expect(fixture.reading.root?[decomposed]?.text == "2")
  #expect(fixture.source("đô") == "'Sở TN&MT'")
  #expect(fixture.badSpans.isEmpty)
}

@Test(arguments: ["", "\n\n", "# only a comment\n", "\u{FEFF}"])
func aTextWithoutADocumentHasNoRoot(text: String) {
  let fixture = SourceFixture(text)
  #expect(fixture.reading.root == nil)
  #expect(fixture.faults.isEmpty)
}
