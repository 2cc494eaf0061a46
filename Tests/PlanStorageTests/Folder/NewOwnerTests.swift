import Glibc
import PlanDomain
import Testing

@testable import PlanStorage

/// Where root works in somebody's home, all that it makes there is theirs.
@Suite(.enabled(if: geteuid() == 0, "only root can make what is another's"))
struct NewOwnerTests {
  @Test func whatRootSavesBelongsToWhoseFolderItIsIn() throws {
    let fixture = Fixture()
    for path in [fixture.root, fixture.folder, fixture.path("plan.yaml")] {
      #expect(chown(path, owner, owner) == 0)
    }
    var plan = try fixture.open()
    _ = try plan.append([note("1")], by: "Thư")
    _ = try plan.writeDocument([0x78], stem: "bien-ban", fileExtension: "md")
    writeSmallFile(fixture.root + "/config/tiendo/config.yaml", [0x78])
    let made = try all(below: fixture.root)
    #expect(made.count > 10)
    for path in made { #expect(self.owner(of: path) == owner, "\(path)") }
  }

  @Test func whatIsRootsForAReasonStaysSo() throws {
    let fixture = Fixture()
    chown(fixture.root, owner, owner)
    // A link to a file of root's, made by whoever owns the folder.
    let file = fixture.path("plan.yaml")
    #expect(link(file, fixture.root + "/settings.new") == 0)
    writeSmallFile(fixture.root + "/settings", [0x78])
    #expect(self.owner(of: file) == 0)
    #expect(fixture.text(of: "plan.yaml") == "title: x\n")
    #expect(self.owner(of: fixture.root + "/settings") == owner)
  }

  private let owner: uid_t = 54_321

  private func owner(of path: String) -> uid_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_uid : nil
  }

  private func all(below folder: String) throws -> [String] {
    try namesInFolder(folder, limit: 100).flatMap { name in
      let path = folder + "/" + name
      let isFolder = try FileStatus.ofLink(path).isFolder
      return try [path] + (isFolder ? all(below: path) : [])
    }
  }
}
