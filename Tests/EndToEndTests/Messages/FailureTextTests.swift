import Glibc
import Phrases
import PlanDomain
import Terminal
import TestSupport
import Testing

@testable import PlanStorage
@testable import tiendo

/// What people read when the program could not do what they asked, each whole message in both
/// languages as on file in `Failures.txt`; with TIENDO_RECORD=1 that file is written anew and the
/// test fails.
struct FailureTextTests {
  private static let steps: [SystemRefusal.Step] = [
    .makeFolder, .open, .read, .write, .sync, .register,
  ]
  private static let kept: [SystemRefusal.Kept] = [.nothing, .part, .unconfirmed]

  private static let refusals =
    steps.map { SystemRefusal($0, "journal/a-1.jsonl", SystemError(code: EIO)) }
    + kept.map { SystemRefusal(.write, "journal/a-1.jsonl", SystemError(code: ENOSPC), kept: $0) }

  private static let appends: [AppendFailure] =
    [
      .readOnly(.asked), .readOnly(.refused(reason: "Read-only file system")),
      .noName, .textTooLong(limitBytes: 8_192), .lineTooLong(limitBytes: 65_536), .notANumber,
      .folderGone(path: "/plan"), .pathKeepsChanging(file: "journal/a-1.jsonl"), .noPlan,
      .emptyText,
    ] + refusals.map(AppendFailure.refused)

  private static let planEdits: [PlanEditFailure] = [
    .readOnly(.asked), .noName, .refused(.changedSince), .changedMeanwhile, .severalNames(count: 2),
    .ownerNotKept(reason: "Operation not permitted"),
    .attributeNotKept(name: "user.x", reason: "Operation not permitted"),
    .system(SystemRefusal(.write, "plan.yaml", SystemError(code: ENOSPC))),
    .recordNotKept(.folderGone(path: "/plan")),
  ]

  private static let newPlans: [NewPlanRefusal] = [
    .taken(path: "/plan"), .failed(path: "/plan", reason: "No space left on device"),
  ]

  private static let samples: [SampleRefusal] =
    newPlans.map(SampleRefusal.notMade) + [
      .unwritableLine(EventID(writer: writerID("a-1"), seq: 2))
    ]

  private static let terminals: [TerminalFailure] = [
    .inputIsNotATerminal, .outputIsNotATerminal, .noTerm, .unknownTerm("x"), .dumbTerm("dumb"),
    .system(EIO),
  ]

  private static let editors: [EditorProgram.Refusal] = [
    .none, .unreadable("vi 'x"), .failed(name: "vi", reason: "No such file or directory"),
  ]

  @Test func everyCaseIsHeldHere() throws {
    let journal = "PlanStorage/Journal/AppendFailure.swift"
    let missing =
      try casesMissing(of: "AppendFailure", declaredIn: journal, among: Self.appends)
      + casesMissing(of: "Step", declaredIn: journal, among: Self.steps)
      + casesMissing(of: "Kept", declaredIn: journal, among: Self.kept)
      + casesMissing(
        of: "PlanEditFailure", declaredIn: "PlanStorage/PlanEdit/PlanEditFailure.swift",
        among: Self.planEdits)
      + casesMissing(
        of: "NewPlanRefusal", declaredIn: "PlanStorage/Folder/NewPlanFolder.swift",
        among: Self.newPlans)
      + casesMissing(
        of: "SampleRefusal", declaredIn: "PlanStorage/Sample/SampleWriting.swift",
        among: Self.samples)
      + casesMissing(
        of: "TerminalFailure", declaredIn: "Terminal/TerminalFailure.swift", among: Self.terminals)
      + casesMissing(
        of: "Refusal", declaredIn: "tiendo/Dashboard/EditorProgram.swift", among: Self.editors)
    #expect(missing.isEmpty)
  }

  @Test func everyFailureIsWordForWordAsOnFile() throws {
    let phrases: [Phrase] =
      Self.appends.map(\.phrase) + Self.planEdits.map(\.phrase) + Self.samples.map(\.phrase)
      + [OpenFailure(path: "/plan", reason: "No such file or directory").phrase]
      + Self.terminals.map(\.phrase) + Self.editors.map(\.phrase)
    let found = phrases.map { "\($0.vietnamese)\n\($0.english)\n" }.joined(separator: "\n")
    let path = String(#filePath.dropLast("FailureTextTests.swift".count)) + "Failures.txt"
    if getenv("TIENDO_RECORD") != nil {
      let file = try #require(fopen(path, "w"))
      fputs(found, file)
      fclose(file)
      Issue.record("recorded \(path)")
      return
    }
    let shell = try Sandbox(program: "/bin/cat").run(path)
    #expect(found == shell.standardOutput)
  }
}
