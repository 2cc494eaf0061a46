import Glibc
import PlanDomain
import Synchronization

@testable import PlanStorage

/// A plan folder of its own and a state folder for each user, gone when it goes.
final class Fixture: Sendable {
  let root: String
  let folder: String
  let clock: TestClock

  init(plan: String = "title: x\n", clock: TestClock = TestClock()) {
    var template = Array("/tmp/tiendo-test-XXXXXX".utf8CString)
    root = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp"
    folder = root + "/plan"
    self.clock = clock
    mkdir(folder, 0o755)
    write(plan, to: "plan.yaml")
  }

  deinit { Fixture.remove(root) }

  /// Another `user` is another machine's state folder, too.
  func environment(_ user: String = "thu") -> StorageEnvironment {
    let clock = clock
    return StorageEnvironment(
      stateFolder: root + "/state-" + user, machineID: "machine-" + user, host: "host", user: user,
      now: { clock.now }, random: { clock.random() })
  }

  func open(_ user: String = "thu", readsOnly: Bool = false) throws -> PlanFolder {
    try PlanFolder(folder, environment(user), readsOnly: readsOnly, parse: Fixture.parse)
  }

  /// A reader that takes `broken` for a plan with a problem.
  static let parse: PlanParser = { bytes, file in
    let text = String(decoding: bytes, as: UTF8.self)
    let header = PlanHeader(id: "p", title: text)
    let problems = text.contains("broken") ? [Problem(file: file, .plan(.empty))] : []
    return (Plan(header: header, departments: [], objectives: []), problems)
  }

  func path(_ name: String) -> String { folder + "/" + name }

  func write(_ text: String, to name: String) { write(Array(text.utf8), to: name) }

  /// Replaces what a file holds, in place.
  func write(_ bytes: [UInt8], to name: String) {
    if name.hasPrefix("journal/") { mkdir(folder + "/journal", 0o755) }
    guard let file = try? Descriptor(path(name), O_WRONLY | O_CREAT | O_TRUNC) else { return }
    try? file.write(all: bytes)
  }

  func append(_ text: String, to name: String) { write(bytes(of: name) + text.utf8, to: name) }

  func bytes(of name: String) -> [UInt8] {
    guard let file = try? Descriptor(path(name), O_RDONLY),
      let size = try? file.status().size
    else { return [] }
    return (try? file.bytes(from: 0, limit: size)) ?? []
  }

  func text(of name: String) -> String { String(decoding: bytes(of: name), as: UTF8.self) }

  var journalNames: [String] {
    ((try? namesInFolder(path("journal"), limit: 100)) ?? []).filter { !$0.hasSuffix(".signed") }
  }

  static func remove(_ path: String) {
    guard let status = try? FileStatus.ofLink(path) else { return }
    if status.isFolder {
      for name in (try? namesInFolder(path, limit: 1_000)) ?? [] { remove(path + "/" + name) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}

/// A clock that moves only when told, and chance that repeats.
final class TestClock: Sendable {
  private let state = Mutex<(now: Int64, chance: UInt64)>((1_795_400_000_000, 1))

  var now: Instant {
    get { state.withLock { Instant(milliseconds: $0.now) } }
    set { state.withLock { $0.now = newValue.milliseconds } }
  }

  func random() -> UInt64 {
    state.withLock {
      $0.chance = $0.chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return $0.chance ^ ($0.chance >> 29)
    }
  }
}

func item(_ id: String) -> Subject { ItemID(id).map(Subject.item) ?? .plan }

func note(_ text: String, on id: String = "2.1") -> Draft {
  Draft(item(id), .note(Note(text: text)))
}

extension Ledger {
  /// The texts of the notes, in the one order.
  var notes: [String] {
    events.compactMap { event in
      if case .note(let note) = event.body { return note.text }
      return nil
    }
  }
}

extension JournalDecoder {
  /// The line that `text` is, of writer `w` unless it says another.
  mutating func decode(text: String) throws(LineFault) -> JournalLine {
    try decode(bytes: Array(text.utf8))
  }

  mutating func decode(bytes: [UInt8]) throws(LineFault) -> JournalLine {
    let result = bytes.withUnsafeBufferPointer { bytes -> Result<JournalLine, LineFault> in
      do throws(LineFault) {
        return .success(try decode(bytes, owner: .open(named: WriterID("w"))))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
