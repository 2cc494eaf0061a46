import Testing

@testable import tiendo

/// What is run for `o`, before anything is run.
@Suite(.waiting) struct EditorWordsTests {
  @Test(
    arguments: [
      ("vi", ["vi"]), ("  code  --wait ", ["code", "--wait"]),
      ("'my editor' -x", ["my editor", "-x"]),
      (#""a b"c d"#, ["a bc", "d"]), (#"a\ b c"#, ["a b", "c"]), (#""a\"b\n""#, [#"a"b\n"#]),
      ("ed; rm -rf x", ["ed;", "rm", "-rf", "x"]), ("ed $HOME `id`", ["ed", "$HOME", "`id`"]),
      ("ed ''", ["ed", ""]), ("ed -- -x", ["ed", "--", "-x"]), ("", []),
    ] as [(String, [String])])
  func wordsAreSplitAsPeopleQuoteThemAndNothingElseIsRead(text: String, words: [String]) {
    #expect(editorWords(text) == words)
  }

  @Test(arguments: ["'a", "\"a", "a\\"])
  func anOpenQuoteIsNotGuessedAt(text: String) { #expect(editorWords(text) == nil) }

  @Test func theFirstVariableThatSaysSomethingIsMeant() {
    func command(_ variables: [String: String], _ line: Int?) -> [String]? {
      try? EditorProgram(variables: variables, folder: "p").command(line: line).get()
    }
    #expect(command(["VISUAL": "a", "EDITOR": "b"], 7) == ["a", "+7", "./p/plan.yaml"])
    #expect(command(["VISUAL": "  ", "EDITOR": "b -c"], nil) == ["b", "-c", "./p/plan.yaml"])
    #expect(command(["PATH": "/nowhere"], 1) == nil)
  }

  @Test func theFileIsNeverTakenForAnOption() {
    let program = EditorProgram(variables: ["EDITOR": "e"], folder: "-rf")
    #expect((try? program.command(line: nil).get()) == ["e", "./-rf/plan.yaml"])
    let absolute = EditorProgram(variables: ["EDITOR": "e"], folder: "/a")
    #expect((try? absolute.command(line: nil).get()) == ["e", "/a/plan.yaml"])
  }
}
