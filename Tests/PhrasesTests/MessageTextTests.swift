import Glibc
import Phrases
import PlanDomain
import Testing

/// What people read when something is wrong, each whole message in both languages as on file in
/// `Messages.txt`; with TIENDO_RECORD=1 that file is written anew and the test fails.
struct MessageTextTests {
  private static let files: [FileProblem] = [
    .missing, .notARegularFile, .unreadable(reason: "Input/output error"),
    .tooLarge(limitBytes: 16_777_216), .conflictCopy, .moreProblems(count: 7),
  ]

  private static let texts: [TextProblem] = [
    .notUTF8, .utf16, .controlCharacter, .loneCarriageReturn, .forbiddenLineBreak, .tab,
    .unclosedQuote, .unclosedBracket(openedLine: 3), .badIndentation, .missingColon,
    .unexpectedColon, .unexpectedCharacter("@"), .unexpectedEnd, .badEscape,
    .syntax(detail: "did not find expected key"), .anchor(name: "a"), .alias(name: "a"), .tag,
    .mergeKey, .directive, .secondDocument, .keyNotText, .duplicateKey(key: "title", firstLine: 4),
    .tooDeep(limit: 16), .tooManyValues(limit: 1_000_000), .mergeConflictMarkers,
  ]

  private static let journals: [JournalProblem] = [
    .unreadableLine(.notJSON), .unreadableLine(.notUTF8),
    .unreadableLine(.tooLong(limitBytes: 65_536)), .unreadableLine(.missing(key: "seq")),
    .unreadableLine(.badValue(key: "at")), .unreadableLine(.wrongWriter(found: "b-2")),
    .unreadableLine(.conflictMarker), .tornTail, .isolatedTail, .unknownKind("rain"),
    .unknownVersion("2"), .unknownField("mood"), .unknownID("9.9"), .badName,
    .copyOf(writer: "a-1"), .fork(writer: "a-1", seq: 5),
    .future(writer: "a-1", seq: 5, at: Instant(milliseconds: 4_102_444_800_000)),
    .hole(writer: "a-1", after: 3, next: 7),
    .misfit(writer: "a-1", seq: 5, next: "journal/a-1.jsonl:6"), .clockBack(writer: "a-1", seq: 5),
    .cutShort(writer: "a-1", seq: 41, end: 39), .lostHead(writer: "a-1", seq: 12),
    .further(count: 800),
  ]

  private static let saves: [Phrase] = [
    .saveNeedsNumber, .folderGone("/plan"), .pathKeepsChanging("journal/a-1.jsonl"),
    .cannotMakeFolder("journal", "Read-only file system"),
    .cannotOpen("journal/a-1.jsonl", "Permission denied"),
    .cannotRead("journal/a-1.jsonl", "Input/output error"),
    .cannotWrite("journal/a-1.jsonl", "No space left on device") + .keptInPart,
    .cannotSync("journal/a-1.jsonl", "Input/output error") + .keptUnconfirmed,
    .cannotRegister("/state", "Permission denied"), .noPlan("/plan", "No such file or directory"),
    .notAPlanFile("/x.yaml"), .neitherPlanNorItem("x"), .planExists("/plan"),
    .notWritten("/plan", "No space left on device"),
  ]

  @Test func everyMessageIsWordForWordAsOnFile() {
    let problems: [ProblemKind] =
      Self.files.map(ProblemKind.file) + Self.texts.map(ProblemKind.text)
      + Self.journals.map(ProblemKind.journal)
    let phrases = problems.map { Problem(file: "f", line: 1, $0).phrase } + Self.saves
    let found = phrases.map { "\($0.vietnamese)\n\($0.english)\n" }.joined(separator: "\n")
    let path = String(#filePath.dropLast("MessageTextTests.swift".count)) + "Messages.txt"
    if getenv("TIENDO_RECORD") != nil {
      if let file = fopen(path, "w") {
        fputs(found, file)
        fclose(file)
      }
      Issue.record("recorded \(path)")
      return
    }
    var expected: [UInt8] = []
    if let file = fopen(path, "r") {
      while case let byte = getc(file), byte != EOF {
        expected.append(UInt8(truncatingIfNeeded: byte))
      }
      fclose(file)
    }
    #expect(found == String(decoding: expected, as: UTF8.self))
  }

  @Test func everyMessageOfAFileSaysWhatToDo() {
    let phrases = Self.files.map(\.phrase) + Self.texts.map(\.phrase) + Self.saves
    for phrase in phrases {
      #expect(phrase.vietnamese.contains(": ") && phrase.english.contains(": "))
    }
  }
}
