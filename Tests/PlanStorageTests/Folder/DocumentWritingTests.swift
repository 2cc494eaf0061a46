import Glibc
import Testing

@testable import PlanStorage

@Test func aDocumentGetsANewNameAndNothingThereIsTouched() throws {
  let fixture = Fixture()
  let plan = try fixture.open()
  let first = try plan.writeDocument(
    Array("a".utf8), stem: "2026-08-24-minutes", fileExtension: "md")
  let second = try plan.writeDocument(
    Array("b".utf8), stem: "2026-08-24-minutes", fileExtension: "md")
  #expect(first == "minutes/2026-08-24-minutes.md")
  #expect(second == "minutes/2026-08-24-minutes-2.md")
  #expect(fixture.text(of: first) == "a")
  #expect(fixture.text(of: second) == "b")
}

@Test func aLinkNamedMinutesLeadsNowhere() throws {
  let fixture = Fixture()
  let plan = try fixture.open()
  let outside = Fixture()
  #expect(symlink(outside.folder, plan.path + "/minutes") == 0)
  #expect(throws: DocumentFailure.self) {
    try plan.writeDocument([0x61], stem: "x", fileExtension: "md")
  }
  #expect((try? FileStatus.ofLink(outside.folder + "/x.md")) == nil)
}
