import Glibc
import PlanDomain
import TestSupport
import Testing

@testable import PlanStorage

/// A reader of a folder that may come, go, break and be replaced.
@Suite struct FolderReaderTests {
  private static let text = """
    format: tiendo/1
    id: p
    title: Plan
    objectives:
      - {id: "1", title: Objective}

    """

  private func write(_ text: String, _ path: String) {
    guard let file = fopen(path, "w") else { return }
    fputs(text, file)
    fclose(file)
  }

  private func reader(_ path: String) -> PlanFolderReader {
    PlanFolderReader(path, now: { Instant(milliseconds: 1_800_000_000_000) })
  }

  private func expect(
    _ reader: inout PlanFolderReader, changes: Bool, line: Int = #line
  ) throws {
    let hasChanged = reader.refresh()
    #expect(hasChanged == changes, "line \(line)")
  }

  private func contents(_ reader: borrowing PlanFolderReader) -> PlanContents? { reader.contents }

  @Test func aFolderIsReadOnceItIsThere() throws {
    let room = try TemporaryFolder()
    let path = room.path + "/p"
    var reader = reader(path)
    try expect(&reader, changes: true)
    let read1 = contents(reader)
    #expect(read1 == nil)
    let failure = reader.failure
    #expect(failure?.path == path)
    // Nothing new to say.
    try expect(&reader, changes: false)
    mkdir(path, 0o755)
    write(Self.text, path + "/plan.yaml")
    try expect(&reader, changes: true)
    let read2 = contents(reader)
    #expect(read2?.plan.header.title == "Plan")
    let read3 = contents(reader)
    #expect(read3?.access == .readOnly(.asked))
    let none = reader.failure
    #expect(none == nil)
    try expect(&reader, changes: false)
    write(Self.text.replacing("Plan", with: "Longer"), path + "/plan.yaml")
    try expect(&reader, changes: true)
    let read4 = contents(reader)
    #expect(read4?.plan.header.title == "Longer")
  }

  @Test func whatWasReadStaysWhileTheFolderIsGone() throws {
    let room = try TemporaryFolder()
    let path = room.path + "/p"
    mkdir(path, 0o755)
    write(Self.text, path + "/plan.yaml")
    var reader = reader(path)
    _ = reader.refresh()
    rename(path, room.path + "/away")
    try expect(&reader, changes: true)
    let read5 = contents(reader)
    #expect(read5?.plan.header.title == "Plan")
    let freshness = contents(reader)?.freshness
    guard case .kept? = freshness else {
      Issue.record("\(String(describing: freshness))")
      return
    }
    rename(room.path + "/away", path)
    try expect(&reader, changes: true)
    let read6 = contents(reader)
    #expect(read6?.freshness == .current)
  }

  /// The kernel has few notices to give; a wall asks for none.
  @Test func itAsksTheKernelForNoNotices() throws {
    let room = try TemporaryFolder()
    write(Self.text, room.path + "/plan.yaml")
    let folder = try PlanFolder(
      reading: room.path,
      StorageEnvironment(
        stateFolder: "", machineID: "", host: "", user: "",
        now: { Instant(milliseconds: 1_800_000_000_000) }, random: { 0 }))
    #expect(folder.changeDescriptor == nil)
    #expect(folder.pollMilliseconds != nil)
  }
}
