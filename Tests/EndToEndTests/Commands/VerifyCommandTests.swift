import TestSupport
import Testing

@Suite(.waiting) struct VerifyCommandTests {
  private static let first =
    #"{"v":1,"seq":1,"at":"2026-01-02T03:04:05.000Z","c":0,"by":"A","kind":"note","item":"1.1","#
    + #""text":"one","w":"a-1","prev":"00000000000000000000000000000000"}"#
  private static let second =
    #"{"v":1,"seq":2,"at":"2026-01-02T03:04:06.000Z","c":0,"by":"A","kind":"note","item":"1.1","#
    + #""text":"two","prev":"1a06d380e18f9f0b974b076d644e286a"}"#

  private func run(_ journal: String, _ language: String) throws -> Sandbox.Result {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    try sandbox.makeFolder("p/journal")
    try sandbox.write(journal, to: "p/journal/a-1.jsonl")
    return try sandbox.run("verify", "p", "--lang", language)
  }

  @Test(arguments: [
    ("vi", "writer a-1: không ký; chưa ai đọc", "1 nhật ký, 2 dòng: 0 vấn đề, 0 lưu ý"),
    (
      "en", "writer a-1: unsigned; witnessed by nobody", "1 journal, 2 lines: 0 problems, 0 notices"
    ),
  ])
  func aSoundFolderTellsItsWritersAndHeads(language: String, writer: String, count: String) throws {
    let result = try run(Self.first + "\n" + Self.second + "\n", language)
    #expect(
      result.standardOutput == "\(writer)\nhead a-1 2 3d5eb22583924d208a8814356ec83a0e\n\(count)\n")
    #expect(result.status == .exited(0))
  }

  @Test(arguments: [
    (
      "vi",
      "“a-1” dòng 1 và journal/a-1.jsonl:2 không còn khớp nhau, một trong hai đã bị sửa: so cả hai "
        + "với bản sao lưu", "1 nhật ký, 2 dòng: 1 vấn đề, 0 lưu ý"
    ),
    (
      "en",
      "“a-1” line 1 and journal/a-1.jsonl:2 no longer fit, one of them was changed: compare both "
        + "with a backup", "1 journal, 2 lines: 1 problem, 0 notices"
    ),
  ])
  func aChangedLineIsNamedWithWhatToDo(language: String, message: String, count: String) throws {
    let text = Self.first.replacing("one", with: "0ne") + "\n" + Self.second + "\n"
    let result = try run(text, language)
    let lines = result.standardOutput.split(separator: "\n").map(String.init)
    #expect(lines.first == "journal/a-1.jsonl:1: \(message)" && lines.last == count)
    #expect(lines.dropLast().last == "head a-1 2 3d5eb22583924d208a8814356ec83a0e")
    #expect(result.status == .exited(1))
  }

  @Test func aTornTailIsANotice() throws {
    let result = try run(Self.first + "\n{\"v\":1,\"seq", "en")
    #expect(
      result.standardOutput
        == "journal/a-1.jsonl:2: the last line is torn: it is kept, and the next one starts on a line "
        + "of its own\nwriter a-1: unsigned; witnessed by nobody\nhead a-1 1 1a06d380e18f9f0b974b076d644e286a\n"
        + "1 journal, 1 line: 0 problems, 1 notice\n")
    #expect(result.status == .exited(0))
  }

  @Test func theSampleIsSoundAndAFolderThatIsNoPlanIsRefused() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.run("new", "s", "--sample").status == .exited(0))
    let result = try sandbox.run("verify", "s", "--lang", "en")
    #expect(result.status == .exited(0), "\(result)")
    #expect(result.standardOutput.hasSuffix("lines: 0 problems, 0 notices\n"))
    #expect(result.standardOutput.split(separator: "\n").filter { $0.hasPrefix("head ") }.count > 1)
    #expect(try sandbox.run("verify", sandbox.home).status == .exited(1))
    #expect(try sandbox.run("verify", "absent").status == .exited(1))
  }

  /// What somebody puts behind one's own journal is told by every way in, in both languages.
  @Test func aForeignLineIsNamedByVerifyAndByTheNextSave() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    _ = try sandbox.run("set", "p", "1.1", "--note", "mine")
    let name = try #require(sandbox.names(in: "p/journal").first { $0.hasSuffix(".jsonl") })
    let line = String(decoding: try sandbox.bytes(of: "p/journal/" + name), as: UTF8.self)
    let head = try sandbox.run("verify", "p").standardOutput.split(separator: "\n")
      .first { $0.hasPrefix("head ") }?.split(separator: " ").last.map(String.init)
    let forged = line.replacing("\"seq\":1,", with: "\"seq\":2,").replacing("mine", with: "yours")
      .replacing(String(repeating: "0", count: 32), with: try #require(head))
    try sandbox.write(line + forged, to: "p/journal/" + name)
    for (language, words) in [("vi", "không do máy này ghi"), ("en", "was not written here")] {
      let result = try sandbox.run("verify", "p", "--lang", language)
      #expect(result.standardOutput.contains(words) && result.status == .exited(1), "\(result)")
    }
    let saved = try sandbox.run("set", "p", "1.1", "--note", "again", "--lang", "en")
    #expect(saved.status == .exited(0) && saved.standardError.contains("was not written here"))
    #expect(saved.standardOutput.contains("again"))
  }

  @Test func aKeyIsPrintedAndMinutesProveWhatStoodThere() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let key = try sandbox.run("key", "p", "--lang", "en")
    #expect(key.status == .exited(0) && key.standardOutput.hasPrefix("key "), "\(key)")
    #expect(key.standardOutput.hasSuffix("an unsigned plan: everybody's lines count\n"))
    _ = try sandbox.run("set", "p", "1.1", "--note", "one")
    try sandbox.write(try sandbox.run("verify", "p").standardOutput, to: "heads.txt")
    let sound = try sandbox.run("verify", "p", "--against", "heads.txt", "--lang", "en")
    #expect(sound.standardOutput.contains("1 of 1 verification codes hold"), "\(sound)")
    #expect(sound.status == .exited(0))
    #expect(try sandbox.run("verify", "p", "--against", "p/plan.yaml").status == .exited(1))
  }
}
