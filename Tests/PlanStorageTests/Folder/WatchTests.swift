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
