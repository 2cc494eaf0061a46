import Glibc
import PlanDomain
import Testing

@testable import PlanStorage

/// Files that are named as evidence: their hash, and nothing outside the folder.
@Suite struct EvidenceTests {
  private func outcome(_ file: String, in fixture: Fixture) -> Result<String, EvidenceRefusal> {
    do throws(EvidenceRefusal) {
      return .success(try EvidenceFiles(in: fixture.folder).hash(of: file))
    } catch {
      return .failure(error)
    }
  }

  @Test func aFileHasItsHash() {
    let fixture = Fixture()
    mkdir(fixture.path("minutes"), 0o755)
    fixture.write("abc", to: "minutes/a.txt")
    #expect(
      outcome("minutes/a.txt", in: fixture)
        == .success("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))
  }

  @Test(arguments: ["/etc/passwd", "../x", "a/../plan.yaml", "", "./plan.yaml", "a//b"])
  func whatLeadsOutOfTheFolderIsRefused(file: String) {
    #expect(outcome(file, in: Fixture()) == .failure(.outside))
  }

  @Test func linksAndWhatIsNoFileAreRefused() {
    let fixture = Fixture()
    symlink("/etc/passwd", fixture.path("link"))
    symlink("/etc", fixture.path("folder"))
    mkfifo(fixture.path("pipe"), 0o644)
    #expect(outcome("link", in: fixture) == .failure(.outside))
    #expect(outcome("folder/passwd", in: fixture) != .success(""))
    if case .success = outcome("folder/passwd", in: fixture) { Issue.record("followed") }
    #expect(outcome("pipe", in: fixture) == .failure(.notARegularFile))
    #expect(
      outcome("none", in: fixture) == .failure(.unreadable(reason: "No such file or directory")))
  }

  @Test func aFileThatChangedSinceIsToldWithItsLine() throws {
    let fixture = Fixture()
    fixture.write("abc", to: "a.txt")
    fixture.write("abc", to: "b.txt")
    let files = EvidenceFiles(in: fixture.folder)
    let hash = try files.hash(of: "a.txt")
    let lines = try ["a.txt", "b.txt", "gone.txt"].enumerated().map { place, file in
      Event(
        id: try #require(EventID("w:\(place + 1)")), at: Instant(milliseconds: 0), by: "A",
        subject: .plan, body: .evidence(Evidence(title: "t", file: file, sha256: hash)))
    }
    fixture.write("abd", to: "b.txt")
    #expect(
      files.notices(of: lines) == [
        Problem(file: "b.txt", .file(.evidenceChanged(line: "w:2"))),
        Problem(file: "gone.txt", .file(.evidenceGone(line: "w:3"))),
      ])
    #expect(files.states(of: lines).values.contains(.unchanged))
  }
}
