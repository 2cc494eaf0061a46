import Glibc
import PlanDomain
import Testing

@testable import PlanStorage

/// Saving plan.yaml in a real folder: what is kept, what is refused, and what is left behind.
@Suite struct SavingTests {
  private func failure(
    _ folder: inout PlanFolder, _ edit: PlanTextEdit, on revision: PlanRevision? = nil
  ) -> PlanEditFailure? {
    do throws(PlanEditFailure) {
      try folder.edit(edit, on: revision, by: "Thu")
      return nil
    } catch {
      return error
    }
  }

  @Test func anEditIsSavedWithItsRecordAndNothingIsLeftBeside() throws {
    let fixture = Fixture(plan: EditTexts.block)
    var folder = try opened(fixture)
    try folder.edit(try titled("Mới", folder), on: folder.contents.revision, by: "Thu")
    #expect(
      fixture.text(of: "plan.yaml")
        == EditTexts.block.split(separator: "Mục tiêu hai").joined(separator: "Mới"))
    #expect(try namesInFolder(fixture.folder, limit: 9) == ["journal", "plan.yaml"])
    _ = folder.refresh()
    let event = try #require(folder.contents.ledger.events.last)
    #expect(event.by == "Thu" && event.subject == item("2"))
    guard case .planEdit(let edit) = event.body else {
      Issue.record("no record of the edit")
      return
    }
    #expect(edit == PlanEdit(was: "    title: Mục tiêu hai\n", now: "    title: Mới\n"))
  }

  @Test func anotherProgramsTextStaysAndTheEditIsTakenOnTheSecondTry() throws {
    let fixture = Fixture(plan: EditTexts.block)
    var folder = try opened(fixture)
    let seen = folder.contents.revision
    let edit = try titled("Mới", folder)
    let theirs = EditTexts.block + "# theirs\n"
    fixture.write(theirs, to: "plan.yaml")
    #expect(failure(&folder, edit, on: seen) == .changedMeanwhile)
    #expect(fixture.text(of: "plan.yaml") == theirs)
    _ = folder.refresh()
    #expect(failure(&folder, edit, on: folder.contents.revision) == nil)
    #expect(
      fixture.text(of: "plan.yaml")
        == theirs.split(separator: "Mục tiêu hai").joined(separator: "Mới"))
  }

  @Test(arguments: ["in place", "by rename"], [true, false])
  func whatComesBetweenReadingAndSavingIsPutBack(how: String, exchanges: Bool) throws {
    let fixture = Fixture(plan: EditTexts.block)
    var file = try PlanFile(in: fixture.folder)
    if !exchanges { file.renameat2 = nil }
    if how == "in place" {
      fixture.write("theirs\n", to: "plan.yaml")
    } else {
      fixture.write("theirs\n", to: "other")
      rename(fixture.path("other"), fixture.path("plan.yaml"))
    }
    #expect(throws: PlanEditFailure.changedMeanwhile) {
      _ = try file.replace(by: Array("ours\n".utf8), chance: 1)
    }
    #expect(fixture.text(of: "plan.yaml") == "theirs\n")
    #expect(try namesInFolder(fixture.folder, limit: 9) == ["plan.yaml"])
  }

  /// FUSE, NFS and SMB have no such call, or refuse it.
  @Test(arguments: [true, false])
  func whereTwoFilesCantBeExchangedAnEditIsSavedInTwoSteps(hasCall: Bool) throws {
    let fixture = Fixture(plan: EditTexts.block)
    chmod(fixture.path("plan.yaml"), 0o640)
    var file = try PlanFile(in: fixture.folder)
    file.renameat2 =
      hasCall
      ? { _, _, _, _, _ in
        errno = EINVAL
        return -1
      } : nil
    #expect(try file.replace(by: Array("ours\n".utf8), chance: 1) == .renamed)
    #expect(fixture.text(of: "plan.yaml") == "ours\n")
    #expect(try namesInFolder(fixture.folder, limit: 9) == ["plan.yaml"])
    var after = stat()
    #expect(stat(fixture.path("plan.yaml"), &after) == 0 && after.st_mode & 0o777 == 0o640)
  }

  @Test func modeOwnerAndLinkStay() throws {
    let fixture = Fixture(plan: "x")
    fixture.write(EditTexts.block, to: "real.yaml")
    chmod(fixture.path("real.yaml"), 0o664)
    // Only root may give a file away.
    if geteuid() == 0 { chown(fixture.path("real.yaml"), 1_234, 4_321) }
    unlink(fixture.path("plan.yaml"))
    symlink("real.yaml", fixture.path("plan.yaml"))
    var before = stat()
    stat(fixture.path("real.yaml"), &before)
    var folder = try opened(fixture)
    try folder.edit(try titled("Mới", folder), on: nil, by: "Thu")
    var after = stat()
    lstat(fixture.path("plan.yaml"), &after)
    #expect(after.st_mode & S_IFMT == S_IFLNK)
    stat(fixture.path("real.yaml"), &after)
    #expect(after.st_mode == before.st_mode)
    #expect(after.st_uid == before.st_uid && after.st_gid == before.st_gid)
    #expect(fixture.text(of: "real.yaml").contains("title: Mới"))
  }

  @Test func severalNamesAreRefused() throws {
    let fixture = Fixture(plan: EditTexts.block)
    link(fixture.path("plan.yaml"), fixture.path("second.yaml"))
    var folder = try opened(fixture)
    #expect(failure(&folder, try titled("Mới", folder)) == .severalNames(count: 2))
    #expect(fixture.text(of: "second.yaml") == EditTexts.block)
  }

  @Test func whatHasRecordsIsNotRemoved() throws {
    let fixture = Fixture(plan: EditTexts.block)
    var folder = try opened(fixture)
    _ = try folder.append([note("ghi", on: "1.1.2")], by: "Thu")
    let strategy = try #require(ItemID("1.1"))
    #expect(failure(&folder, .remove(strategy)) == .refused(.hasRecords("1.1")))
    #expect(failure(&folder, .remove(try #require(ItemID("1.2")))) == nil)
  }

  @Test func aTemporaryLeftBehindIsNamedAndNeverRead() throws {
    let fixture = Fixture(plan: EditTexts.block)
    let name = PlanTemporary.name(7)
    fixture.write("broken: [", to: name)
    fixture.clock.now = Instant(milliseconds: Int64(time(nil)) * 1_000)
    #expect(try opened(fixture).contents.problems.allSatisfy { $0.file != name })
    fixture.clock.now = fixture.clock.now.adding(milliseconds: 120_000)
    let folder = try opened(fixture)
    let problems = folder.contents.problems
    #expect(problems.contains(Problem(file: name, .file(.leftover))))
    #expect(folder.contents.planIsWhole)
    #expect(!folder.contents.plan.items.isEmpty)
  }

  @Test func readOnlyIsRefused() throws {
    let fixture = Fixture(plan: EditTexts.block)
    var folder = try PlanFolder(fixture.folder, fixture.environment(), readsOnly: true)
    #expect(failure(&folder, try titled("Mới", folder)) == .readOnly(.asked))
    #expect(fixture.text(of: "plan.yaml") == EditTexts.block)
  }
}
