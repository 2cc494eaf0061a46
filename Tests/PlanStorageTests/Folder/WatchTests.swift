import Glibc
import PlanDomain
import Testing

@testable import PlanStorage

private func isReadable(_ descriptor: Int32?) -> Bool {
  var asked = pollfd(fd: descriptor ?? -1, events: Int16(POLLIN), revents: 0)
  return poll(&asked, 1, 0) == 1
}

@Test func theKernelTellsOfChangesAndOfNothingElse() throws {
  let fixture = Fixture()
  var plan = try fixture.open()
  #expect(plan.pollMilliseconds == nil)
  #expect(!isReadable(plan.changeDescriptor))
  fixture.write("", to: "journal/a.jsonl")
  #expect(isReadable(plan.changeDescriptor))
  _ = plan.refresh()
  #expect(!isReadable(plan.changeDescriptor))
  fixture.append("x", to: "journal/a.jsonl")
  #expect(isReadable(plan.changeDescriptor))
  _ = plan.refresh()
  fixture.write("title: y\n", to: "plan.yaml")
  #expect(isReadable(plan.changeDescriptor))
}

@Test func aFolderThatGoesWithWhatItLiesInIsNoticed() throws {
  let fixture = Fixture()
  for name in ["/above", "/above/middle"] { mkdir(fixture.root + name, 0o755) }
  rename(fixture.folder, fixture.root + "/above/middle/plan")
  symlink(fixture.root + "/above", fixture.root + "/link")
  var plan = try PlanFolder(
    fixture.root + "/link/middle/plan", fixture.environment(), parse: Fixture.parse)
  #expect(plan.pollMilliseconds == nil && !isReadable(plan.changeDescriptor))
  func move(_ from: String, _ to: String) {
    rename(fixture.root + from, fixture.root + to)
    #expect(isReadable(plan.changeDescriptor), "\(from) to \(to)")
    _ = plan.refresh()
  }
  let missing = ProblemKind.file(.missing)
  // A folder above, and the link that leads there.
  move("/above", "/away")
  #expect(plan.contents.problems.map(\.kind).contains(missing))
  rename(fixture.root + "/away", fixture.root + "/above")
  _ = plan.refresh()
  #expect(!plan.contents.problems.map(\.kind).contains(missing))
  #expect(!isReadable(plan.changeDescriptor))
  move("/link", "/other")
  #expect(plan.contents.problems.map(\.kind).contains(missing))
}

@Test func whatTheKernelCantTellIsPolled() throws {
  let fixture = Fixture()
  rename(fixture.path("plan.yaml"), fixture.root + "/elsewhere.yaml")
  symlink(fixture.root + "/elsewhere.yaml", fixture.path("plan.yaml"))
  let plan = try fixture.open()
  #expect(plan.pollMilliseconds.map { $0 <= 2_000 } == true)
  #expect(FolderWatch(asksKernel: false).pollInterval != nil)
}

@Test func tellsNetworkFileSystemsByTheMountTable() {
  let table = MountTable(
    Array(
      """
      22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
      30 22 0:40 / /mnt/b\\040c rw - nfs4 server:/x rw
      31 22 0:41 / /media/k rw master:2 shared:3 - fuse.sshfs host: rw
      """.utf8))
  #expect(!table.isRemote("/home/plan", device: 0x801))
  #expect(table.isRemote("/mnt/b c/plan", device: 40))
  #expect(table.isRemote("/mnt/b c/plan", device: 99))
  #expect(table.isRemote("/media/k", device: 41))
  #expect(!table.isRemote("/media/kk", device: 0x801))
}

@Test func triesWhatTheFileSystemGivesAndLeavesNothingBehind() throws {
  let fixture = Fixture()
  let before = try namesInFolder(fixture.folder, limit: 100)
  let plan = try fixture.open()
  let gifts = plan.gifts()
  #expect(gifts.locks && gifts.syncsFolders && gifts.exchanges != nil && gifts.kind != nil)
  #expect(try namesInFolder(fixture.folder, limit: 100) == before)
  #expect(try fixture.open(readsOnly: true).gifts().exchanges == nil)
}
