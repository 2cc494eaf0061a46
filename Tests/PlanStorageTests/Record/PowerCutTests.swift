import Glibc
import PlanDomain
import TestSupport
import Testing

@testable import PlanStorage

extension Fixture {
  /// The only file of this ending that the user's home has of the folder.
  fileprivate func stateFile(_ ending: String) throws -> String {
    let writers = environment().stateFolder + "/writers"
    let places = try namesInFolder(writers, limit: 9).map { writers + "/" + $0 }
    let files = try places.flatMap { place in
      try namesInFolder(place, limit: 99).map { place + "/" + $0 }
    }
    return try #require(files.first { $0.hasSuffix(ending) })
  }

  fileprivate func marks(_ writer: WriterID) throws -> OwnMarks? {
    WriterRegistry(environment(), folder: try PlanFolder.identify(folder)).marks()[writer]
  }

  fileprivate func notes(_ drafts: Int) -> [Draft] { (0..<drafts).map { note("\($0)") } }
}

/// What a power cut takes of what a home keeps, and what must not come of it.
@Suite struct PowerCutTests {
  /// A file that is cut before what is to stand in it is stored would be the old one without its end.
  @Test func whatIsMeantToBeWrittenIsStoredBeforeTheFileIsCut() throws {
    let fixture = Fixture()
    let disk = SimulatedDisk(root: fixture.root)
    var plan = try fixture.open()
    let last = try disk.recording { try plan.append(fixture.notes(6), by: "A") }.last
    let file = try fixture.stateFile(".head")
    let writer = try #require(last).writer
    let saved = try #require(try fixture.marks(writer)).head
    _ = try disk.recording { try plan.append([note("7")], by: "A") }
    for stop in 0..<disk.stopCount {
      let cut = disk.durable(file, at: stop)?.prefix(disk.length(of: file, at: stop))
      #expect(OwnMarks(Array(try #require(cut)))?.heads.contains(saved) == true, "\(stop)")
    }
  }

  /// What was saved last is stored as such before a longer note of what comes next is written over
  /// it: only a sector is stored whole.
  @Test func theLastSavedLineIsStoredBeforeWhatTakesMoreThanASector() throws {
    let fixture = Fixture()
    let disk = SimulatedDisk(root: fixture.root)
    var plan = try fixture.open()
    let last = try disk.recording { try plan.append(fixture.notes(20), by: "A") }.last
    let file = try fixture.stateFile(".head")
    let writer = try #require(last).writer
    let saved = try #require(try fixture.marks(writer)).head
    #expect(disk.durable(file, at: disk.stopCount - 1)?.starts(with: saved.bytes) != true)
    _ = try disk.recording { try plan.append(fixture.notes(20), by: "A") }
    let intended = try #require(
      disk.firstStop { image in
        OwnMarks(image.file(at: file) ?? [])?.intents.contains { $0.seq == 40 } == true
      })
    #expect(disk.durable(file, at: intended)?.starts(with: saved.bytes) == true)
  }

  /// Others may have read the line before the power went.
  @Test func theNumberOfALineThatWasMeantAndIsNotHereIsTaken() throws {
    let fixture = Fixture()
    var plan = try fixture.open()
    let one = try plan.append([note("1")], by: "A")[0]
    let head = try #require(try fixture.marks(one.writer)).head
    _ = consume plan
    let lost = WriterHead(seq: 2, hash: LineHash(of: [1]))
    let file = try Descriptor(try fixture.stateFile(".head"), O_WRONLY)
    try file.write(all: [head, head, lost].flatMap(\.bytes))
    var later = try fixture.open()
    #expect(try later.append([note("2")], by: "A")[0].writer != one.writer)
    let kept = try #require(try fixture.marks(one.writer))
    #expect(kept.heads.contains(lost))
  }

  @Test func whatSaysWhoseLinesCountIsKeptToLast() throws {
    let fixture = Fixture()
    let disk = SimulatedDisk(root: fixture.root)
    let registry = WriterRegistry(
      fixture.environment(), folder: try PlanFolder.identify(fixture.folder))
    #expect(disk.recording { registry.keep(authority: ["key a b"]) })
    let file = try fixture.stateFile("/authority")
    #expect(disk.durable(file, at: disk.stopCount - 1) == Array("key a b\n".utf8))
  }

  @Test func halfAKeyIsNotAnothersKey() throws {
    let folder = FolderIdentity(path: "/p", device: 1, inode: 2)
    let writer = try #require(WriterID("a"))
    let key = PublicKey(String(repeating: "A", count: 43) + "=")
    let head = HeldHead(head: WriterHead(seq: 3, hash: LineHash(of: [1])), key: key)
    let bytes = HeldHeads(folder: folder, heads: [writer: head]).bytes
    for end in bytes.indices {
      let read = HeldHeads(folder: folder, reading: Array(bytes[..<end])).heads[writer]
      #expect(read == nil || read == head)
    }
  }

  /// What a stranger signed by a key of its own is not one's own, also where nothing that was saved is
  /// known as saved.
  @Test func aJournalUnderAnotherKeyIsForeignToWhoOnlyMeantToWriteIt() throws {
    let writer = try #require(WriterID("a"))
    let key =
      PublicKey(String(repeating: "B", count: 43) + "=")
      ?? PublicKey(String(repeating: "B", count: 42) + "A=")
    let line = WriterHead(seq: 1, hash: LineHash(of: [1]))
    var evidence = WriterEvidence()
    evidence.chain.take(ChainLink(head: line, prev: .zero))
    evidence.keys = [line.hash: try #require(key)]
    evidence.own = OwnMarks(
      head: .none, intents: [.none, WriterHead(seq: 1, hash: LineHash(of: [2]))])
    let text = "{\"seq\":1,\"hash\":\"\(line.hash.hex)\",\"sig\":\"x\"}"
    evidence.signed = Array(text.utf8).withUnsafeBufferPointer { SignedHead($0) }.map { [$0] } ?? []
    let check = WriterCheck(writer, evidence) { _, _ in true }
    #expect(check.foreign == [line])
  }

  /// A first line that comes late makes no writer another's.
  @Test func aJournalWithoutItsFirstLineIsNotHeldAsNobodys() throws {
    var evidence = WriterEvidence()
    evidence.chain.take(
      ChainLink(head: WriterHead(seq: 2, hash: LineHash(of: [2])), prev: LineHash(of: [1])))
    let check = WriterCheck(try #require(WriterID("a")), evidence) { _, _ in true }
    #expect(check.held == nil)
  }
}
