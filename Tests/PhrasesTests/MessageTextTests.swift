import Glibc
import Phrases
import PlanDomain
import TestSupport
import Testing

/// What people read when something is wrong, each whole message in both languages as on file in
/// `Messages.txt`; with TIENDO_RECORD=1 that file is written anew and the test fails.
struct MessageTextTests {
  private static let files: [FileProblem] = [
    .missing, .notARegularFile, .unreadable(reason: "Input/output error"),
    .tooLarge(limitBytes: 67_108_864), .conflictCopy, .leftover, .tooManyFiles(limit: 4_096),
    .moreProblems(count: 7), .moreNotices(count: 7), .evidenceChanged(line: "a-1:5"),
    .evidenceGone(line: "a-1:5"),
  ]

  private static let texts: [TextProblem] = [
    .notUTF8, .utf16, .controlCharacter, .loneCarriageReturn, .forbiddenLineBreak, .tab,
    .unclosedQuote, .unclosedBracket(openedLine: 3), .badIndentation, .missingColon,
    .unexpectedColon, .unexpectedCharacter("@"), .unexpectedEnd, .badEscape,
    .syntax(detail: "did not find expected key"), .anchor(name: "a"), .alias(name: "a"), .tag,
    .mergeKey, .directive, .secondDocument, .keyNotText, .duplicateKey(key: "title", firstLine: 4),
    .tooDeep(limit: 16), .tooManyValues(limit: 1_000_000), .mergeConflictMarkers,
  ]

  private static let plans: [PlanProblem] =
    [
      .empty, .missing(key: "title", of: nil), .missing(key: "title", of: "2.1"),
      .unknownKey(key: "titel", known: ["title", "lead"]), .format(found: "tiendo/2"),
      .badID(found: "a b"), .duplicateID(id: "2.1", firstLine: 9),
      .caseTwin(id: "a", other: "A", firstLine: 9), .unknownDepartment(id: "x"),
      .unknownPerson(id: "x"), .unknownItem(key: "after", id: "9.9"),
      .circle(key: "into", ids: ["skhdt", "stc", "skhdt"]), .yearTwice(2026),
      .budgetOnParent(id: "2"),
      .badKey(found: "x"), .keyTwice(key: "AAAA"), .badLine(key: "until", found: "x"),
      .badDate(key: "due", found: "2026-02-30"), .badNumber(key: "target", found: "x"),
      .outOfRange(key: "progress", found: "101", low: "0", high: "100"),
      .badWord(key: "status", found: "late", known: ["done", "behind"]), .badOffset(found: "7"),
      .emptyText(key: "title"),
      .dueBeforeStart(start: day("2026-12-31"), due: day("2026-01-01")),
      .progressOnParent(id: "2.1"),
      .declaredGap(
        declared: Declaration(objectives: 3, strategies: 9),
        entered: Declaration(objectives: 3, strategies: nil)), .noLead(id: "2"),
      .emptyObjective(id: "2"),
    ] + shapes.map { .shape(key: "actions", expected: $0) }

  private static let shapes: [PlanProblem.Shape] = [.text, .list, .mapping]

  private static let reasons: [JournalProblem.Reason] = [
    .notJSON, .notUTF8, .tooLong(limitBytes: 65_536), .missing(key: "seq"), .badValue(key: "at"),
    .wrongWriter(found: "b-2"), .conflictMarker,
  ]

  private static let readOnly: [ReadOnlyReason] = [
    .asked, .refused(reason: "Read-only file system"),
  ]

  private static let edits: [EditRefusal] =
    readOnly.map(EditRefusal.readOnly) + [
      .lookingBack(day("2026-01-31")), .unknownItem("9"), .progressOfParent,
      .progressOfEmptyObjective, .progressOfDone, .doneNeedsReason(overdueDays: 26),
      .reopeningNeedsReason, .dueNeedsReason,
      .dueBeforeStart(due: day("2026-02-28"), start: day("2026-03-01")),
      .dayInFuture(day("2027-01-01")), .valueTooLarge, .textTooLong(limitBytes: 8_192), .emptyText,
      .nothingChanges, .nothingToRepeat, .conflictFirst, .nothingToUndo, .nothingToRedo,
      .lineOfAnother(by: "Sở B"), .lineOfAnotherWriter(writerID("b-2")), .lineAlreadyUndone,
      .lineUndoes, .lineNotUndone, .lineStays, .meetingOpen(meetingID("2026-11-23")),
      .meetingClosed(meetingID("2026-11-23-2")), .meetingNotClosed(meetingID("2026-11-23")),
      .dueByAsking, .askAnswered, .nothingIsConfirmed, .notReportedDone, .returnNeedsReason,
      .askNotLater(day("2026-02-28"), now: day("2026-03-31")), .askOfDone,
      .yearNotBegun(2_027),
    ] + periods + [
      .meetingUnsettled(
        ["2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3"].map { .item(itemID($0)) })
    ]

  private static let periods: [EditRefusal] =
    Period("2026-Q3").map {
      [
        .periodClosed($0), .periodNotOver($0, last: day("2026-09-30")),
        .periodBeforePlan($0, first: day("2026-10-05")),
      ]
    } ?? []

  private static let planEdits: [PlanEditRefusal] = [
    .planHasProblems(count: 1), .planHasProblems(count: 2), .unknownItem("2.1"), .idTaken("2.1"),
    .hasRecords("2.1"), .nothingChanges, .notAsMeant, .changedSince, .notRecordedWhole,
  ]

  /// A message that nobody has read is none: a new case has to be added above.
  @Test func everyCaseIsHeldHere() throws {
    let problems = "PlanDomain/Problems/Problem.swift"
    let editing = "PlanDomain/Editing/"
    let missing =
      try casesMissing(of: "FileProblem", declaredIn: problems, among: Self.files)
      + casesMissing(of: "TextProblem", declaredIn: problems, among: Self.texts)
      + casesMissing(of: "PlanProblem", declaredIn: problems, among: Self.plans)
      + casesMissing(of: "Shape", declaredIn: problems, among: Self.shapes)
      + casesMissing(of: "JournalProblem", declaredIn: problems, among: Self.journals)
      + casesMissing(of: "Reason", declaredIn: problems, among: Self.reasons)
      + casesMissing(
        of: "ReadOnlyReason", declaredIn: "PlanDomain/Problems/PlanContents.swift",
        among: Self.readOnly)
      + casesMissing(
        of: "EditRefusal", declaredIn: editing + "EditRefusal.swift", among: Self.edits)
      + casesMissing(
        of: "PlanEditRefusal", declaredIn: editing + "PlanTextEdit.swift", among: Self.planEdits)
    #expect(missing.isEmpty)
    #expect(
      try casesMissing(of: "Shape", declaredIn: problems, among: [PlanProblem.Shape.text])
        == ["list", "mapping"])
  }

  private static let journals: [JournalProblem] =
    reasons.map(JournalProblem.unreadableLine) + [
      .tornTail, .isolatedTail, .unknownKind("rain"),
      .unknownVersion("2"), .unknownField("mood"), .unknownID("9.9"), .unknownID("a-1:5"), .badName,
      .copyOf(writer: "a-1"), .fork(writer: "a-1", seq: 5),
      .future(writer: "a-1", seq: 5, at: Instant(milliseconds: 4_102_444_800_000)),
      .hole(writer: "a-1", after: 3, next: 7),
      .misfit(writer: "a-1", seq: 5, next: "journal/a-1.jsonl:6"),
      .clockBack(writer: "a-1", seq: 5),
      .notHereYet(writer: "a-1", seq: 41, end: 39),
      .undoOfAnother(line: "b-2:3", by: "Sở B", target: "a-1:5", of: "Sở A"),
      .undoByAnotherWriter(line: "a-2:3", by: "Sở A", target: "a-1:5"),
      .lostHead(writer: "a-1", seq: 12), .foreignLine(writer: "a-1", seq: 13),
      .notAsSigned(writer: "a-1", seq: 9),
      .notAsWitnessed(writer: "a-1", seq: 9, by: "b-2:31"), .notAsHeld(writer: "a-1", seq: 9),
      .lineGone(writer: "a-1", seq: 41, end: 39), .keyChanged(writer: "a-1"),
      .notAsWritten(writer: "a-1", seq: 9),
      .authorityChanged(added: ["key stc AAAA"], removed: ["leadership ubnd"]),
      .lineRefused(line: "a-1:9", .unlistedKey),
      .lineOfStranger(line: "a-1:9", department: "stc"),
      .further(count: 800),
    ]

  private static let saves: [Phrase] =
    [
      .saveNeedsNumber, .folderGone("/plan"), .pathKeepsChanging("journal/a-1.jsonl"),
      .cannotMakeFolder("journal", "Read-only file system"),
      .cannotOpen("journal/a-1.jsonl", "Permission denied"),
      .cannotRead("journal/a-1.jsonl", "Input/output error"),
      .cannotWrite("journal/a-1.jsonl", "No space left on device") + .keptInPart,
      .cannotSync("journal/a-1.jsonl", "Input/output error") + .keptUnconfirmed,
      .cannotRegister("/state", "Permission denied"), .noPlan("/plan", "No such file or directory"),
      .notAPlanFile("/x.yaml"), .neitherPlanNorItem("x"), .planExists("/plan"),
      .documentExists("/x.docx"),
      .notWritten("/plan", "No space left on device"),
    ] + absences.map(\.refusal)

  private static let absences: [PlanAbsence] = [
    .noFile, .notUnderstood(Problem(file: "plan.yaml", .plan(.empty))), .noObjectives,
  ]

  private static let tables: [Phrase] = [
    .sheetNotUTF8(7), .sheetNotText, .sheetUnread("Permission denied"),
    .sheetTooLarge(16_777_216), .sheetNoHeading, .sheetEmpty,
    .sheetPlace(rows: [12], column: "F", heading: "Hạn") + .badDay("31/02/2026"),
    .sheetPlace(rows: [12], column: nil, heading: nil) + .rowWithoutTitle, .rowWithoutNumber,
    .cellOpenQuote, .cellTextAfterQuote, .badNumber("1/1"), .numberTwice("1.1", row: 3),
    .dueBeforeStartInRow(day("2026-12-31"), day("2026-01-01")),
    .unknownDepartment("Sở A", near: []), .unknownDepartment("Sở A", near: ["Sở B", "Sở C"]),
    .badPercent("140 %"), .badStatus("sắp xong"),
    .unknownParent("9"), .parentWasSkipped("1.1"), .strayContinuation, .cellTooLong(8_192),
    .tooDeep(7), .dueNeedsWhy(nil, day("2026-12-31")),
    .dueNeedsWhy(day("2026-06-30"), day("2026-12-31")), .badRows(3, of: 200),
    .sinceUnknown("x", meetings: "2026-08-25"),
    .sinceNotBefore(day("2026-12-31"), day("2026-01-01")),
    .continuesSkipped(3), .titleTwice(row: 3), .parentIsBelow("1.1"), .nothingAbove("nt"),
    .cellTCVN3, .daySerial("46022", day("2025-12-31")), .dayRecurring("Định kỳ hàng quý"),
    .textTooLong(8_192), .parentDiffers("1.1", row: "1.2"), .parentDiffers(nil, row: "1.2"),
    .goesBack("1.1", .textChange(.status, "a", "b")), .newPlanOnly,
    .titleRepeats("Nhiệm vụ", "Cách làm"), .sheetOldExcel, .sheetLocked, .sheetPDF, .sheetRTF,
    .sheetHTML, .sheetOtherZip, .officeTooLarge("1000 MiB"), .officeBroken("sheet1.xml"),
    .officeLibraryMissing("libminizip1"), .noTableInDocument, .badFigure("7-8"), .resultNeedsDay,
    .resultInFuture(day("2026-12-31")), .indicatorNotInPlan("A"), .indicatorTwice("A"),
    .directiveToNobody, .cellIsError("#REF!"), .leadIsPerson("Ông A"), .bodiesUnclear("A/B"),
    .dayMayBeTwo("6/5/2026", day("2026-05-06"), day("2026-06-05")), .dayWithoutYear("31/12"),
    .dayIsStatus("Xong"), .unclearStatus("x"), .severalMarks(["A", "B"]),
  ]

  @Test func everyMessageIsWordForWordAsOnFile() {
    let problems: [ProblemKind] =
      Self.files.map(ProblemKind.file) + Self.texts.map(ProblemKind.text)
      + Self.plans.map(ProblemKind.plan) + Self.journals.map(ProblemKind.journal)
    let phrases =
      problems.map { Problem(file: "f", line: 1, $0).phrase }
      + [Problem(file: ".", .file(.missing)).phrase] + Self.edits.map(\.phrase)
      + Self.planEdits.map(\.phrase) + Self.saves + Self.tables
    let (first, second) = (
      Wording(.vietnamese, keys: builtInKeys), Wording(.english, keys: builtInKeys)
    )
    let found = phrases.map { "\(first($0))\n\(second($0))\n" }.joined(separator: "\n")
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
    let phrases = Self.files.map(\.phrase) + Self.texts.map(\.phrase) + Self.saves + Self.tables
    for phrase in phrases {
      #expect(phrase.vietnamese.contains(": ") && phrase.english.contains(": "))
    }
  }
}
