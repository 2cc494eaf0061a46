import Glibc
import PlanDomain
import Testing

@testable import PlanStorage

/// What plan.yaml carries beside its bytes, mode and owner.
@Suite struct FileAttributeTests {
  /// As acl(5) has them: read and write for the owner and user 1234, read for all others.
  private static let accessList: [UInt8] =
    [2, 0, 0, 0]
    + [
      (1, 6, UInt32.max), (2, 6, 1_234), (4, 4, .max), (0x10, 6, .max), (0x20, 4, .max),
    ].flatMap { (tag: UInt8, rights: UInt8, id: UInt32) in
      [tag, 0, rights, 0] + (0..<4).map { UInt8(truncatingIfNeeded: id >> ($0 * 8)) }
    }

  private func attributes(_ path: String) throws -> FileAttributes {
    try FileAttributes(of: try Descriptor(path, O_RDONLY))
  }

  @Test func accessListsAndAttributesStayAndAFoldersOwnAreNotAdded() throws {
    let fixture = Fixture(plan: EditTexts.block)
    let plan = fixture.path("plan.yaml")
    let given = FileAttributes([
      "user.note": Array("đã duyệt".utf8), "system.posix_acl_access": Self.accessList,
    ])
    let file = try Descriptor(plan, O_RDWR)
    do throws(FileAttributes.Refusal) {
      try given.give(to: file)
    } catch {
      #expect(error.error.code == ENOTSUP, "\(error)")
      return
    }
    var before = stat()
    stat(plan, &before)
    var folder = try opened(fixture)
    try folder.edit(try titled("Mới", folder), on: nil, by: "Thu")
    var after = stat()
    stat(plan, &after)
    #expect(after.st_ino != before.st_ino && after.st_mode == before.st_mode)
    #expect(try attributes(plan) == given)
    try FileAttributes([:]).give(to: try Descriptor(plan, O_RDWR))
    let theirs = FileAttributes(["system.posix_acl_default": Self.accessList])
    try theirs.give(to: try Descriptor(fixture.folder, O_RDONLY))
    fixture.write("x", to: "new.txt")
    #expect(try attributes(fixture.path("new.txt")) != FileAttributes([:]), "the folder gives one")
    try folder.edit(try titled("Nữa", folder), on: nil, by: "Thu")
    #expect(try attributes(plan) == FileAttributes([:]))
  }
}
